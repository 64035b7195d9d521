// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenises a corpus into the two stores of a project: lines are read in order, encoded side by side and appended in
// order. Constant memory; what was done is kept when it is stopped.
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/base/Pipeline.h"
#include "core/corpus/CorpusReader.h"
#include "core/training/data/LineLengths.h"
#include "core/training/data/LineTokeniser.h"
#include "core/training/data/TokenStore.h"
#include "core/training/data/TokenStoreFormat.h"
#include "core/training/data/UnfinishedTokens.h"
#include "core/training/parallel/SharedTokenising.h"

#include <algorithm>
#include <cstring>

namespace kantai {

namespace {

std::array<char, 64> fixed(const std::string& hex) {
    std::array<char, 64> text{};
    std::copy_n(hex.begin(), std::min(hex.size(), text.size()), text.begin());
    return text;
}

TokenStoreHeader headerFor(const TokenStoreKey& key, const Tokenizer& tokenizer) {
    static_assert(static_cast<std::uint32_t>(SplitRules::Current) == kTokenStoreVersion);
    TokenStoreHeader header;
    header.version = static_cast<std::uint32_t>(key.split.rules);
    header.idBytes = tokenizer.vocabularySize() <= 65536 ? 2 : 4;
    header.corpusSha256 = fixed(key.corpusSha256);
    header.tokenizerSha256 = fixed(key.tokenizerSha256);
    header.splitSeed = key.split.seed;
    header.heldOutFraction = key.split.fraction;
    return header;
}

// Whether file is a store made from exactly this key, with its content whole and of this vocabulary: a checksum that
// is right says nothing about who made it.
bool fits(const fs::path& file, const TokenStoreHeader& wanted, std::uint32_t vocabularySize) {
    if (!isPlainFile(file))
        return false;
    try {
        const TokenStore store(file); // structure
        const MappedFile map(file);
        TokenStoreHeader header;
        std::memcpy(&header, map.bytes().data(), sizeof header);
        return header.version == wanted.version && header.idBytes == wanted.idBytes &&
               header.corpusSha256 == wanted.corpusSha256 && header.tokenizerSha256 == wanted.tokenizerSha256 &&
               header.splitSeed == wanted.splitSeed && header.heldOutFraction == wanted.heldOutFraction &&
               store.isWhole() && store.largestId() < vocabularySize;
    } catch (const Error&) {
        return false; // damaged: made again
    }
}

constexpr const char* kWhat = Phrase::noop("Tokenising the corpus");
constexpr std::size_t kBatchBytes = std::size_t{1} << 18;

struct Batch {
    std::string text; // of the lines, one after the other
    std::vector<std::size_t> ends;
    std::vector<LinePart> parts;
    TokenisedLines tokenised[2]; // training, held out
};

void tokenise(Batch& batch, LineTokeniser& tokeniser) {
    for (TokenisedLines& lines : batch.tokenised) {
        lines.ids.clear();
        lines.lengths.clear();
    }
    std::size_t begin = 0;
    for (std::size_t i = 0; i < batch.ends.size(); ++i) {
        if (batch.parts[i] != LinePart::LeftOut)
            tokeniser.add(std::string_view(batch.text).substr(begin, batch.ends[i] - begin),
                          batch.tokenised[batch.parts[i] == LinePart::HeldOut ? 1 : 0]);
        begin = batch.ends[i];
    }
}

// Adds the lines that are not done yet. On a stop or an error everything delivered is saved.
void tokenise(UnfinishedTokens& unfinished, const CorpusSplit& split, CorpusReader& reader,
              const Tokenizer& tokenizer, std::uint32_t idBytes, const Progress& progress,
              const std::stop_token& stop, const TokenisingOptions& options) {
    std::string_view line;
    while (reader.lineIndex() + 1 < unfinished.linesDone() && reader.next(line)) {
    }
    std::vector<LineTokeniser> tokenisers;
    for (unsigned worker = 0; worker < workersFor(options.threads); ++worker)
        tokenisers.emplace_back(tokenizer, idBytes);
    const auto take = [&](Batch& batch) {
        throwIfStopped(stop, kWhat);
        progress.report(Phrase::noop("Tokenising"), reader.bytesRead(), reader.totalBytes());
        batch.text.clear();
        batch.ends.clear();
        batch.parts.clear();
        while (batch.text.size() < kBatchBytes && reader.next(line)) {
            batch.text += line;
            batch.ends.push_back(batch.text.size());
            batch.parts.push_back(split.partOf(reader.lineIndex(), line));
        }
        return !batch.ends.empty();
    };
    std::uint64_t unsaved = 0;
    const auto deliver = [&](const Batch& batch) {
        unfinished.add(batch.ends.size(), batch.tokenised[0], batch.tokenised[1]);
        unsaved += batch.text.size();
        if (unsaved >= options.saveEvery) {
            unfinished.save();
            unsaved = 0;
        }
    };
    runPipeline<Batch>(
        static_cast<unsigned>(tokenisers.size()), take,
        [&](Batch& batch, unsigned worker) { tokenise(batch, tokenisers[worker]); }, deliver);
    progress.report(Phrase::noop("Tokenising"), reader.totalBytes(), reader.totalBytes());
}

constexpr char kUnfinished[] = ".unfinished";

// What was begun with an earlier tokenizer or corpus and never ended.
void removeOtherUnfinished(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> others;
    for (const auto& entry : fs::directory_iterator(folder.parent_path(), error))
        if (entry.path().extension() == kUnfinished && entry.path() != folder)
            others.push_back(entry.path());
    for (const fs::path& other : others)
        fs::remove_all(other, error);
}

void tellLeftOut(const CorpusSplit& split, const Progress& progress) {
    if (split.leftOutLines() > 0)
        progress.info(Phrase::tr("{} held-out lines also occur in the training text and are not measured.",
                                 split.leftOutLines()));
}

void finish(UnfinishedTokens& unfinished, const fs::path& folder, const TokenStoreKey& key) {
    AtomicFolder made(folder);
    unfinished.finish(made.path());
    writeLineLengths(made.path(), key, lineLengthsOf(TokenStore(made.path() / "train.tokens")));
    made.commit();
}

// By the processes of the group, piece by piece.
void tokeniseTogether(const fs::path& folder, const TokenStoreKey& key, const TokenStoreHeader& header,
                      const std::vector<fs::path>& corpusFiles, const Tokenizer& tokenizer, const Progress& progress,
                      const std::stop_token& stop, const TokenisingOptions& options) {
    TokenisingJob job;
    job.folder = fs::absolute(folder.string() + "-pieces" + kUnfinished);
    job.tokenizerJson = fs::absolute(options.tokenizerJson);
    for (const fs::path& file : corpusFiles)
        job.files.push_back(fs::absolute(file));
    job.idBytes = header.idBytes;
    job.split = key.split;
    job.bytesOfAPiece = options.bytesOfAPiece;
    removeOtherUnfinished(job.folder);
    SharedTokenising shared(*options.group, job, header, tokenizer, options.threads, progress, stop);
    tellLeftOut(shared.split(), progress);
    const fs::path working = folder.string() + kUnfinished;
    UnfinishedTokens unfinished(working, header);
    shared.deliver(unfinished);
    finish(unfinished, folder, key);
    std::error_code ignored; // the next call removes what is left
    fs::remove_all(working, ignored);
    fs::remove_all(job.folder, ignored);
}

} // namespace

TokenStorePair ensureTokenStores(const fs::path& folder, const TokenStoreKey& key,
                                 const std::vector<fs::path>& corpusFiles, const Tokenizer& tokenizer,
                                 const Progress& progress, std::stop_token stop, const TokenisingOptions& options) {
    const TokenStoreHeader header = headerFor(key, tokenizer);
    TokenStorePair pair{folder / "train.tokens", folder / "held-out.tokens", false, 0};
    const std::uint32_t vocabularySize = tokenizer.vocabularySize();
    if (fits(pair.train, header, vocabularySize) && fits(pair.heldOut, header, vocabularySize))
        return pair;
    if (options.beforeTokenising)
        options.beforeTokenising();
    fs::remove_all(folder);
    throwIfStopped(stop, kWhat);
    pair.rebuilt = true;
    if (options.group != nullptr && options.group->size() > 1) {
        tokeniseTogether(folder, key, header, corpusFiles, tokenizer, progress, stop, options);
        return pair;
    }
    const fs::path working = folder.string() + kUnfinished;
    removeOtherUnfinished(working);
    const CorpusSplit split(corpusFiles, key.split, progress, stop, options.threads);
    tellLeftOut(split, progress);
    CorpusReader reader(corpusFiles);
    UnfinishedTokens unfinished(working, header);
    pair.resumedLines = unfinished.linesDone();
    try {
        tokenise(unfinished, split, reader, tokenizer, header.idBytes, progress, stop, options);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Interrupted)
            unfinished.save();
        throw;
    }
    finish(unfinished, folder, key);
    std::error_code ignored; // the next call removes what is left
    fs::remove_all(working, ignored);
    return pair;
}

} // namespace kantai
