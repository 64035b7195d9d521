// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a tokenizer after its first merges. A merge joins tokens that earlier merges made, so a text is cut in
// rank order, and each final token is a tree of merges: cutting the trees at a rank gives the tokens of that moment
// without encoding again. Used by the explorers of the Tokenizer page; immutable, any thread.
#pragma once

#include "core/tokenizer/Tokenizer.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kantai {

class MergeReplay {
public:
    explicit MergeReplay(Tokenizer tokenizer);

    const Tokenizer& tokenizer() const { return tokenizer_; }
    std::size_t merges() const { return tokenizer_.merges().size(); }

    // The tokens of text after the first `merges` merges (all of them when there are fewer), with byte offsets. The
    // ids are those of the whole tokenizer.
    std::vector<Token> tokensAt(std::string_view text, std::size_t merges) const;

    // The numbers of merges at which the cut of text changes, ascending: n stands here when the n-th merge joins
    // something in it. In 1..merges().
    std::vector<std::size_t> changes(std::string_view text) const;

    // frequencies: by id, how often each token occurs in an encoded text. Returns, by rank, how often each merge
    // joined a pair in it. The text after k merges has as many tokens as bytes less the sum of the first k.
    std::vector<std::uint64_t> joins(std::span<const std::uint64_t> frequencies) const;

private:
    static constexpr std::uint32_t kLeaf = ~std::uint32_t{0}; // bytes and special tokens
    template <typename Sink>
    void visit(Token token, std::size_t merges, Sink&& sink) const;

    Tokenizer tokenizer_;
    std::vector<std::uint32_t> madeBy_; // id -> rank of the merge that made it first
};

} // namespace kantai
