// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/MergeReplay.h"
#include "core/tokenizer/Merge.h"
#include <algorithm>

namespace kantai {

MergeReplay::MergeReplay(Tokenizer tokenizer) : tokenizer_(std::move(tokenizer)) {
    const std::uint32_t vocabulary = tokenizer_.vocabularySize();
    madeBy_.assign(vocabulary, kLeaf);
    const std::vector<Merge>& merges = tokenizer_.merges();
    for (std::uint32_t rank = 0; rank < merges.size(); ++rank)
        if (std::uint32_t& made = madeBy_[merges[rank].result]; made == kLeaf)
            made = rank;
}

// Calls sink(token, rank of the merge that made it) for what the token was after that many merges, left to right, or
// for the whole tree with merges 0, each inner node before its parts.
template <typename Sink>
void MergeReplay::visit(Token token, std::size_t merges, Sink&& sink) const {
    std::vector<Token> open{token};
    while (!open.empty()) {
        const Token top = open.back();
        open.pop_back();
        const std::uint32_t rank = madeBy_[top.id];
        const bool cut = rank != kLeaf && rank >= merges;
        sink(top, rank, cut);
        if (!cut)
            continue;
        const Merge& merge = tokenizer_.merges()[rank];
        const std::size_t middle = top.begin + tokenizer_.tokenLength(merge.left);
        open.push_back({merge.right, middle, top.end});
        open.push_back({merge.left, top.begin, middle});
    }
}

std::vector<Token> MergeReplay::tokensAt(std::string_view text, std::size_t merges) const {
    std::vector<Token> tokens;
    for (const Token& token : tokenizer_.encodeWithOffsets(text))
        visit(token, merges, [&](const Token& part, std::uint32_t, bool cut) {
            if (!cut)
                tokens.push_back(part);
        });
    return tokens;
}

std::vector<std::size_t> MergeReplay::changes(std::string_view text) const {
    std::vector<std::size_t> numbers;
    for (const Token& token : tokenizer_.encodeWithOffsets(text))
        visit(token, 0, [&](const Token&, std::uint32_t rank, bool cut) {
            if (cut)
                numbers.push_back(static_cast<std::size_t>(rank) + 1);
        });
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::vector<std::uint64_t> MergeReplay::joins(std::span<const std::uint64_t> frequencies) const {
    const std::vector<Merge>& merges = tokenizer_.merges();
    std::vector<std::uint64_t> ever(frequencies.begin(), frequencies.end()); // by id: present at some moment
    ever.resize(tokenizer_.vocabularySize());
    std::vector<std::uint64_t> result(merges.size());
    for (std::size_t rank = merges.size(); rank-- > 0;) {
        const Merge& merge = merges[rank];
        if (madeBy_[merge.result] != rank) // another merge made this token first
            continue;
        result[rank] = ever[merge.result];
        ever[merge.left] += result[rank];
        ever[merge.right] += result[rank];
    }
    return result;
}

} // namespace kantai
