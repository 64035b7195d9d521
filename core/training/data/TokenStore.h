// SPDX-License-Identifier: GPL-3.0-or-later
// A tokenised corpus on disk: a mapped file of ids with line offsets, so that training never loads it whole. Written
// once for a (corpus, tokenizer, split) and rebuilt when any of them changes. Reading is thread-safe.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/HeldOutSplit.h"
#include "core/corpus/PieceWorkers.h"
#include "core/distributed/ProcessGroup.h"
#include "core/tokenizer/Tokenizer.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kantai {

// What a store was made from; written into its header and compared on opening.
struct TokenStoreKey {
    std::string corpusSha256;    // of the files' hashes in order
    std::string tokenizerSha256; // of tokenizer.json
    HeldOutSplit split;
};

class TokenStore {
public:
    // Opens folder/train.tokens or folder/held-out.tokens; checks magic, version, counts and offsets, and leaves the
    // checksum to ensureTokenStores. Error(BadInput) names the file and what is wrong.
    explicit TokenStore(const std::filesystem::path& file);
    ~TokenStore();
    TokenStore(TokenStore&&) noexcept;

    std::uint64_t lines() const;                                                 // kept ones
    std::uint64_t tokens() const;                                                // without <s> and </s>
    std::vector<TokenId> line(std::uint64_t index) const;                        // without <s> and </s>
    std::uint64_t lineLength(std::uint64_t index) const;                         // tokens of that line
    void eachLineLength(const std::function<void(std::uint64_t)>& action) const; // in order
    // tokens [begin, end) of the stream in which each line ends with </s> (packed mode)
    std::vector<TokenId> stream(std::uint64_t begin, std::uint64_t end) const;
    std::uint64_t streamTokens() const; // tokens() + lines()
    TokenId largestId() const;          // 0 when there is none; reads everything
    // Adds how often each id below counts.size() occurs; reads everything.
    void countIds(std::span<std::uint64_t> counts) const;
    const std::string& sha256() const; // of the file's content, from its header
    bool isWhole() const;              // whether the content has that checksum; reads everything

private:
    struct State;
    std::unique_ptr<State> state_;
};

struct TokenisingOptions {
    unsigned threads = 0;                              // 0: one for each processor; the stores are the same for any
    std::uint64_t saveEvery = std::uint64_t{64} << 20; // bytes of text, after which a kill loses nothing more
    std::function<void()> beforeTokenising = {};       // called when the stores have to be made; may throw

    // Rank 0 of several processes that train together divides the work with those that see the files, too.
    ProcessGroup* group = nullptr;
    std::filesystem::path tokenizerJson = {}; // which the others read
    std::uint64_t bytesOfAPiece = kBytesOfAPiece;
};

struct TokenStorePair {
    std::filesystem::path train, heldOut;
    bool rebuilt = false;           // false: what was there still fits
    std::uint64_t resumedLines = 0; // of the corpus, tokenised by an earlier call that did not come to its end
};

// Makes sure folder holds the stores for key, whole by their checksums, tokenising the corpus when it does not:
// folder is then replaced. Lines that are empty, white space or special tokens alone are left out, and held-out lines
// that the training text has too. Phases: those of CorpusSplit, then "Tokenising", in bytes. Throws
// Error(Interrupted) on stop. What was done until a stop, a full disk or a kill stays in <folder>.unfinished, and the
// next call with the same key continues there; other unfinished folders beside it are removed. Several processes
// leave the pieces that are done in <folder>-pieces.unfinished instead; the stores are the same.
TokenStorePair ensureTokenStores(const std::filesystem::path& folder, const TokenStoreKey& key,
                                 const std::vector<std::filesystem::path>& corpusFiles, const Tokenizer& tokenizer,
                                 const Progress& progress, std::stop_token stop,
                                 const TokenisingOptions& options = {});

} // namespace kantai
