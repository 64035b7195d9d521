// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/BpeTrainer.h"
#include "core/tokenizer/SpecialTokens.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/ByteAlphabet.h"
#include "core/tokenizer/train/PacedProgress.h"
#include "core/tokenizer/train/PairMerger.h"
#include "core/tokenizer/train/PreTokenCounts.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr char kWhat[] = "Training the tokenizer";

void checkOptions(const BpeTrainingOptions& options) {
    if (options.vocabularySize < kSmallestVocabulary)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("A vocabulary of {} is too small for byte-level BPE.", options.vocabularySize),
                    Phrase::tr("Choose at least {}: 5 special tokens and 256 bytes.", kSmallestVocabulary));
    if (options.minFrequency < 1)
        throw Error(ErrorCode::Usage, Phrase::tr("The minimum frequency of a merge cannot be 0."),
                    Phrase::tr("Choose 1 or more."));
}

// The special tokens, then the bytes in the order of their characters.
std::vector<std::string> startingVocabulary() {
    std::vector<std::string> vocabulary(kSpecialTokens.begin(), kSpecialTokens.end());
    for (const unsigned char byte : bytesByCharacter())
        vocabulary.push_back(toPrintable(std::string(1, static_cast<char>(byte))));
    return vocabulary;
}

std::vector<TokenId> idsOfBytes() {
    std::vector<TokenId> ids(256);
    TokenId next = kFirstByteId;
    for (const unsigned char byte : bytesByCharacter())
        ids[byte] = next++;
    return ids;
}

std::string newestMerges(const BpeTrainingResult& result) {
    constexpr std::size_t kShown = 8;
    std::string text;
    for (std::size_t i = result.merges.size() - std::min(kShown, result.merges.size()); i < result.merges.size(); ++i)
        text += (text.empty() ? "" : "  ") + result.vocabulary[result.merges[i].result];
    return text;
}

// No merge can make a special token, since each of them mixes letters and symbols and no pre-token does: every merge
// makes a new token.
void mergePairs(PairMerger& merger, std::uint32_t vocabularySize, BpeTrainingResult& result, const Progress& progress,
                const std::stop_token& stop) {
    PacedProgress paced(progress);
    const std::uint64_t wanted = vocabularySize - kSmallestVocabulary;
    while (result.vocabulary.size() < vocabularySize) {
        if (stop.stop_requested()) {
            if (result.merges.empty())
                throwIfStopped(stop, kWhat);
            result.stoppedEarly = true;
            break;
        }
        const auto pair = merger.takeMostFrequent();
        if (!pair) {
            result.ranOutOfPairs = true;
            break;
        }
        const auto id = static_cast<TokenId>(result.vocabulary.size());
        merger.merge(*pair, id);
        result.vocabulary.push_back(result.vocabulary[pair->left] + result.vocabulary[pair->right]);
        result.merges.push_back({pair->left, pair->right, id, pair->count});
        paced.report(kMerging, result.merges.size(), wanted, [&] { return newestMerges(result); });
    }
    progress.report(kMerging, result.merges.size(), result.merges.size(), newestMerges(result));
}

// Counting spills to files when memory is short, but merging needs all distinct words in memory. Dropping words
// silently would change the merges, so it is an error.
[[noreturn]] void refuseSoManyWords(std::uint64_t words, std::uint64_t memory) {
    throw Error(
        ErrorCode::Resources,
        Phrase::tr("The corpus has more than {} distinct words; merging them needs more than {} of memory.",
                   Phrase::count(static_cast<std::int64_t>(words)), Phrase::bytes(memory)),
        Phrase::tr("Train on a part of the corpus, or remove text that is not language, such as encoded data."));
}

} // namespace

BpeTrainingResult trainBpe(const std::vector<std::filesystem::path>& files, const BpeTrainingOptions& options,
                           const Progress& progress, std::stop_token stop) {
    checkOptions(options);
    BpeTrainingResult result;
    PairMerger merger(idsOfBytes(), options.minFrequency);
    {
        PreTokenCounts preTokens({options.threads, options.wordBytes, options.temporaryFolder});
        preTokens.addFiles(files, progress, stop);
        result.words = preTokens.total();
        const std::uint64_t memory = options.memoryBytes > 0 ? options.memoryBytes : physicalMemory();
        preTokens.takeWords([&](std::string_view word, std::uint64_t count) {
            merger.addWord(word, count);
            if (memory > 0 && merger.memoryForMerging() > memory)
                refuseSoManyWords(merger.words(), memory);
        });
        result.distinctWords = merger.words();
    }
    if (result.words == 0)
        throw Error(ErrorCode::BadInput, Phrase::tr("The corpus is empty: there is nothing to train a tokenizer on."),
                    Phrase::tr("Import a text first."));
    PacedProgress paced(progress);
    merger.countPairs([&](std::uint64_t done, std::uint64_t total) {
        throwIfStopped(stop, kWhat);
        paced.report(kCountingPairs, done, total);
    });
    result.vocabulary = startingVocabulary();
    mergePairs(merger, options.vocabularySize, result, progress, stop);
    return result;
}

} // namespace kantai
