// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenises a corpus into the two stores of a project. Constant memory: ids and offsets are written as they come, the
// offsets into a second file that is appended at the end.
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/training/TokenStore.h"
#include "core/training/TokenStoreFormat.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace kantai {

namespace {

std::array<char, 64> fixed(const std::string& hex) {
    std::array<char, 64> text{};
    std::copy_n(hex.begin(), std::min(hex.size(), text.size()), text.begin());
    return text;
}

TokenStoreHeader headerFor(const TokenStoreKey& key, const Tokenizer& tokenizer) {
    TokenStoreHeader header;
    header.idBytes = tokenizer.vocabularySize() <= 65536 ? 2 : 4;
    header.corpusSha256 = fixed(key.corpusSha256);
    header.tokenizerSha256 = fixed(key.tokenizerSha256);
    header.splitSeed = key.split.seed;
    header.heldOutFraction = key.split.fraction;
    return header;
}

std::string_view bytesOf(const TokenStoreHeader& header) {
    return {reinterpret_cast<const char*>(&header), sizeof header};
}

// One store being written into a temporary folder.
class StoreWriter {
public:
    StoreWriter(const fs::path& folder, const std::string& name, const TokenStoreHeader& header)
        : idsFile_(folder / (name + ".ids")), offsetsFile_(folder / (name + ".offsets")),
          file_(folder / (name + ".tokens")), header_(header), ids_(idsFile_), offsets_(offsetsFile_) {
        addOffset();
    }

    void add(const std::vector<TokenId>& line) {
        for (const TokenId id : line)
            ids_.write(&id, header_.idBytes); // little-endian: the low bytes come first
        header_.tokens += line.size();
        ++header_.lines;
        addOffset();
    }

    void finish() {
        const std::uint64_t size = header_.tokens * header_.idBytes;
        ids_.write(std::string((8 - size % 8) % 8, '\0'));
        ids_.close();
        offsets_.close();
        const MappedFile ids(idsFile_), offsets(offsetsFile_);
        Sha256 hash;
        hash.update(ids.text());
        hash.update(offsets.text());
        header_.contentSha256 = fixed(hash.finish());
        FileWriter out(file_);
        out.write(bytesOf(header_));
        out.write(ids.text());
        out.write(offsets.text());
        out.close();
        fs::remove(idsFile_);
        fs::remove(offsetsFile_);
    }

private:
    void addOffset() { offsets_.write(&header_.tokens, sizeof header_.tokens); }
    fs::path idsFile_, offsetsFile_, file_;
    TokenStoreHeader header_;
    FileWriter ids_, offsets_;
};

// Whether file is a store made from exactly this key, with its content whole.
bool fits(const fs::path& file, const TokenStoreHeader& wanted) {
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        return false;
    try {
        const TokenStore store(file); // structure
        const MappedFile map(file);
        TokenStoreHeader header;
        std::memcpy(&header, map.bytes().data(), sizeof header);
        return header.idBytes == wanted.idBytes && header.corpusSha256 == wanted.corpusSha256 &&
               header.tokenizerSha256 == wanted.tokenizerSha256 && header.splitSeed == wanted.splitSeed &&
               header.heldOutFraction == wanted.heldOutFraction &&
               sha256(map.text().substr(sizeof header)) == store.sha256();
    } catch (const Error&) {
        return false; // damaged: made again
    }
}

} // namespace

TokenStorePair ensureTokenStores(const fs::path& folder, const TokenStoreKey& key,
                                 const std::vector<fs::path>& corpusFiles, const Tokenizer& tokenizer,
                                 const Progress& progress, std::stop_token stop) {
    const TokenStoreHeader header = headerFor(key, tokenizer);
    TokenStorePair pair{folder / "train.tokens", folder / "held-out.tokens", false};
    if (fits(pair.train, header) && fits(pair.heldOut, header))
        return pair;
    fs::remove_all(folder);
    fs::create_directories(folder.parent_path());
    AtomicFolder made(folder);
    StoreWriter train(made.path(), "train", header), heldOut(made.path(), "held-out", header);
    CorpusReader reader(corpusFiles);
    std::string_view line;
    while (reader.next(line)) {
        if (reader.lineIndex() % 1024 == 0) {
            throwIfStopped(stop, "Tokenising the corpus");
            progress.report("Tokenising", reader.bytesRead(), reader.totalBytes());
        }
        const std::vector<TokenId> ids = tokenizer.encode(line);
        const bool onlySpace = line.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
        const bool onlySpecial = std::all_of(ids.begin(), ids.end(), isSpecial); // nothing that could be masked
        if (!onlySpace && !onlySpecial)
            (key.split.isHeldOut(reader.lineIndex()) ? heldOut : train).add(ids);
    }
    progress.report("Tokenising", reader.totalBytes(), reader.totalBytes());
    train.finish();
    heldOut.finish();
    made.commit();
    pair.rebuilt = true;
    return pair;
}

} // namespace kantai
