// SPDX-License-Identifier: GPL-3.0-or-later
// A trained byte-level BPE tokenizer: text to ids and back, and access to its vocabulary. Immutable after
// construction, so it can be shared between threads; copies share the tables.
#pragma once

#include "core/tokenizer/Merge.h"
#include "core/tokenizer/SpecialTokens.h"
#include "core/tokenizer/train/BpeTrainer.h"
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kantai {

struct Token {
    TokenId id = 0;
    std::size_t begin = 0, end = 0; // byte offsets into the text
};

class Tokenizer {
public:
    // Checks that tokens are unique, all bytes present, every merge's parts and result present, ranks unique, special
    // ids fixed; throws Error(BadInput) naming origin and the first offender.
    Tokenizer(std::vector<std::string> vocabulary, std::vector<std::pair<std::string, std::string>> merges,
              const std::string& origin);
    explicit Tokenizer(const BpeTrainingResult& trained);

    // Both reject with Error(BadInput), naming the file and the cause, whatever this tokenizer would not reproduce
    // exactly: ids with holes, a normalizer, another pre-tokenizer, dropout... Truncation and padding are left to the
    // caller.
    // With rows, the special tokens may have any ids and get the Studio's, 0 to 4; the other tokens follow in their
    // order, and rows[id] becomes the id in the file of each. So a model made elsewhere finds its rows.
    static Tokenizer fromFile(const std::filesystem::path& tokenizerJson, std::vector<TokenId>* rows = nullptr);
    static Tokenizer fromVocabularyAndMerges(const std::filesystem::path& vocabJson,
                                             const std::filesystem::path& mergesTxt,
                                             std::vector<TokenId>* rows = nullptr);

    // Without <s> and </s>. Special tokens written in the text are found first; <mask> takes the white space before
    // it.
    std::vector<TokenId> encode(std::string_view text) const;
    // The tokens cover the text without gaps: spaces belong to the token that holds them (the trim_offsets option of
    // Hugging Face tokenizers is not applied), and a character may span several tokens.
    std::vector<Token> encodeWithOffsets(std::string_view text) const;
    // <s> text </s>, truncated to maxLength tokens in all (0: no limit; else at least 2, or Error(Usage)).
    std::vector<TokenId> encodeForModel(std::string_view text, std::size_t maxLength = 0) const;
    // <s> first </s></s> second </s>, truncated to maxLength tokens in all (0: no limit; else at least 4, or
    // Error(Usage)): the longer one loses its last tokens until both are of a length, then both do. As in Hugging
    // Face tokenizers, the lengths are compared after encoding each text up to the pre-token that reaches maxLength.
    std::vector<TokenId> encodePairForModel(std::string_view first, std::string_view second,
                                            std::size_t maxLength = 0) const;
    // The bytes of the tokens in a row: what was encoded, except for white space that <mask> took. Tokens that begin
    // or end within a character give bytes that are not UTF-8. Throws Error(BadInput) for an id out of range.
    std::string decode(std::span<const TokenId> ids, bool skipSpecial = false) const;

    std::uint32_t vocabularySize() const;
    const std::string& tokenText(TokenId id) const; // printable alphabet, "Ġreason"; throws when out of range
    std::string tokenBytes(TokenId id) const;       // raw bytes, " reason"
    std::size_t tokenLength(TokenId id) const;      // of them
    std::optional<TokenId> idOf(std::string_view tokenText) const;
    const std::vector<Merge>& merges() const; // in rank order; counts are 0 unless just trained
    bool maskTakesSpace() const;              // true, unless the tokenizer.json it was read from says otherwise

private:
    friend class TokenEncoder;
    struct Tables;
    explicit Tokenizer(std::shared_ptr<const Tables> tables);
    // The tokens up to the first pre-token with which there are enough; all when enough is 0.
    std::vector<TokenId> encodeStart(std::string_view text, std::size_t enough) const;
    std::shared_ptr<const Tables> tables_;
};

} // namespace kantai
