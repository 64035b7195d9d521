// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pretokenize/PreTokenStarts.h"
#include "core/base/Utf8.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kantai {

namespace {

constexpr std::uint64_t kAll = ~std::uint64_t{0};

std::uint64_t below(std::size_t bit) { // the bits below this one, of 0 to 63
    return (std::uint64_t{1} << bit) - 1;
}

struct CodePoint {
    PreTokenClass kind;
    std::size_t length; // bytes
};

// A byte that is not valid UTF-8 is a symbol of its own.
CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (const unsigned lead = byte(at); lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size())
        if (const unsigned second = byte(at + 1); (second & 0xC0) == 0x80)
            return {preTokenClassOf(static_cast<char32_t>((lead & 0x1F) << 6 | (second & 0x3F))), 2};
    const Utf8Step decoded = decodeUtf8(text.substr(at));
    if (decoded.kind != Utf8Step::Kind::Valid)
        return {PreTokenClass::Other, 1};
    return {preTokenClassOf(decoded.codePoint), decoded.length};
}

} // namespace

PreTokenStarts::PreTokenStarts(std::string_view text) : text_(text) {
    if (!text_.empty())
        classify(0, classes_[0]);
}

// The end of the text counts as white space: so the last spaces of a text stay together.
void PreTokenStarts::lookAhead(std::size_t block) {
    const std::size_t whole = std::min(kAhead, text_.size() / kBlock - block);
    findAsciiMasks(text_.data() + block * kBlock, whole, ahead_.data());
    const std::size_t rest = text_.size() - (block + whole) * kBlock;
    if (whole == kAhead || rest == 0)
        return;
    std::array<char, kBlock> last{};
    std::memcpy(last.data(), text_.data() + (block + whole) * kBlock, rest);
    findAsciiMasks(last.data(), 1, &ahead_[whole]);
    ahead_[whole].spaces |= ~below(rest);
}

void PreTokenStarts::addBeyondAscii(std::size_t block, std::uint64_t beyond, Classes& classes) {
    if (begunBytes_ != 0) {
        classes.letters |= begun_.letters;
        classes.numbers |= begun_.numbers;
        classes.spaces |= begun_.spaces;
        classes.wideSpaces |= begun_.wideSpaces;
        beyond &= ~begunBytes_;
        begun_ = {};
        begunBytes_ = 0;
    }
    while (beyond != 0) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(beyond));
        const auto [kind, length] = codePointAt(text_, block * kBlock + bit);
        const std::uint64_t here = below(length) << bit;
        const std::uint64_t there = bit + length > kBlock ? below(length) >> (kBlock - bit) : 0;
        const auto mark = [&](std::uint64_t Classes::*bits) {
            classes.*bits |= here;
            begun_.*bits |= there;
        };
        if (kind == PreTokenClass::Letter)
            mark(&Classes::letters);
        else if (kind == PreTokenClass::Number)
            mark(&Classes::numbers);
        else if (kind == PreTokenClass::Space) {
            mark(&Classes::spaces);
            mark(&Classes::wideSpaces);
            (length == 2 ? classes.firstOfTwo : classes.firstOfThree) |= std::uint64_t{1} << bit;
        }
        beyond &= ~here;
        begunBytes_ |= there;
    }
}

void PreTokenStarts::classify(std::size_t block, Classes& classes) {
    if (block % kAhead == 0)
        lookAhead(block);
    const AsciiMasks& ascii = ahead_[block % kAhead];
    classes.letters = ascii.letters;
    classes.numbers = ascii.digits;
    classes.spaces = ascii.spaces;
    classes.blanks = ascii.blanks;
    classes.apostrophes = ascii.apostrophes;
    classes.wideSpaces = classes.firstOfTwo = classes.firstOfThree = 0;
    if ((ascii.beyond | begunBytes_) != 0)
        addBeyondAscii(block, ascii.beyond, classes);
}

// A pre-token starts at a space behind something else and at the last of several spaces; at anything else behind a
// space that is no blank, and where the class changes without a space.
std::uint64_t PreTokenStarts::startsWithin(const Classes& c, std::uint64_t spacesAfter) {
    // Of the byte before each.
    const std::uint64_t letters = c.letters << 1 | letterBefore_, numbers = c.numbers << 1 | numberBefore_;
    const std::uint64_t spaces = c.spaces << 1 | spaceBefore_, blanks = c.blanks << 1 | blankBefore_;
    letterBefore_ = c.letters >> 63;
    numberBefore_ = c.numbers >> 63;
    spaceBefore_ = c.spaces >> 63;
    blankBefore_ = c.blanks >> 63;
    std::uint64_t lastSpaces = c.spaces & ~c.wideSpaces & ~(c.spaces >> 1 | spacesAfter << 63);
    if (c.wideSpaces != 0)
        lastSpaces |= (c.firstOfTwo & ~(c.spaces >> 2 | spacesAfter << 62)) |
                      (c.firstOfThree & ~(c.spaces >> 3 | spacesAfter << 61));
    const std::uint64_t changes = (c.letters ^ letters) | (c.numbers ^ numbers);
    return (~c.spaces & ((~spaces & changes) | (spaces & ~blanks))) | (c.spaces & ~spaces) | lastSpaces;
}

void PreTokenStarts::cutContractions(std::uint64_t apostrophes, std::uint64_t& starts) {
    starts = (starts & ~joinNext_) | cutNext_;
    cutNext_ = 0;
    joinNext_ = 0;
    for (std::uint64_t left = apostrophes & starts; left != 0; left &= left - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(left));
        const std::size_t length = contractionLength(text_, block_ * kBlock + bit);
        if (length == 0)
            continue;
        if (bit + 1 < kBlock)
            starts &= ~(std::uint64_t{1} << (bit + 1));
        else
            joinNext_ = 1;
        if (bit + length < kBlock)
            starts |= std::uint64_t{1} << (bit + length);
        else
            cutNext_ |= std::uint64_t{1} << (bit + length - kBlock);
    }
}

bool PreTokenStarts::next(std::uint64_t& starts) {
    if (block_ == blocks())
        return false;
    const Classes& classes = classes_[block_ % 2];
    Classes& after = classes_[(block_ + 1) % 2];
    const bool last = block_ + 1 == blocks();
    if (!last)
        classify(block_ + 1, after);
    starts = startsWithin(classes, last ? kAll : after.spaces);
    if (block_ == 0)
        starts |= 1;
    cutContractions(classes.apostrophes, starts);
    if (last && text_.size() % kBlock != 0)
        starts &= below(text_.size() % kBlock);
    ++block_;
    return true;
}

} // namespace kantai
