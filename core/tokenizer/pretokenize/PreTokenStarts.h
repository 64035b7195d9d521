// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pre-tokens of a text start, 64 bytes at a time and without a branch for each: the classes of the bytes as
// bit masks, then the pattern of preTokenEnd() as operations on them. Used by forEachPreToken() and the encoder; one
// thread each.
#pragma once

#include "core/tokenizer/pretokenize/AsciiMasks.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kantai {

class PreTokenStarts {
public:
    explicit PreTokenStarts(std::string_view text); // which must outlive this

    // Bit i of the n-th call's result, counted from 0: a pre-token starts at byte 64 * n + i. False after the end.
    bool next(std::uint64_t& starts);

private:
    static constexpr std::size_t kBlock = 64, kAhead = 32; // bytes; blocks whose masks are found at once

    struct Classes { // of 64 bytes; every byte of a code point has its class
        std::uint64_t letters = 0, numbers = 0, spaces = 0;
        std::uint64_t blanks = 0, apostrophes = 0;
        std::uint64_t wideSpaces = 0;                   // bytes of spaces beyond ASCII
        std::uint64_t firstOfTwo = 0, firstOfThree = 0; // bytes, of such a space
    };

    std::size_t blocks() const { return (text_.size() + kBlock - 1) / kBlock; }
    void lookAhead(std::size_t block);
    void classify(std::size_t block, Classes& classes);
    void addBeyondAscii(std::size_t block, std::uint64_t beyond, Classes& classes);
    std::uint64_t startsWithin(const Classes& classes, std::uint64_t spacesAfter); // but for contractions
    void cutContractions(std::uint64_t apostrophes, std::uint64_t& starts);

    std::string_view text_;
    std::size_t block_ = 0;                // the next one
    std::array<AsciiMasks, kAhead> ahead_; // of the blocks around it
    std::array<Classes, 2> classes_;       // of block_ and of the one after it, by the last bit of their numbers
    std::uint64_t letterBefore_ = 0, numberBefore_ = 0, spaceBefore_ = 0, blankBefore_ = 0; // block_: 1 or 0
    Classes begun_;                            // what a code point at the end of a block gives to the next one
    std::uint64_t begunBytes_ = 0;             // that belong to it
    std::uint64_t cutNext_ = 0, joinNext_ = 0; // starts that a contraction makes and unmakes in the next block
};

} // namespace kantai
