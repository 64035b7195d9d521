// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pretokenize/PreTokenizer.h"
#include "core/base/Utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

namespace kantai {

namespace {

struct ClassRange {
    std::uint32_t first, last;
    PreTokenClass kind;
};

using enum PreTokenClass;

constexpr ClassRange kRanges[] = {
#include "core/tokenizer/pretokenize/unicode/PreTokenClasses.inc"
};

constexpr auto kBeyondAscii = PreTokenClass{4};

// By byte.
constexpr std::array<PreTokenClass, 256> asciiClasses() {
    std::array<PreTokenClass, 256> classes{}; // Other
    for (const ClassRange& range : kRanges)
        for (std::uint32_t c = range.first; c <= range.last && c < 0x80; ++c)
            classes[c] = range.kind;
    for (std::size_t byte = 0x80; byte < classes.size(); ++byte)
        classes[byte] = kBeyondAscii;
    return classes;
}

constexpr std::array<PreTokenClass, 256> kAsciiClasses = asciiClasses();

// Of the code points of almost all text: those of two planes would be 830 ranges to search in.
constexpr char32_t kTabulated = 0x10000;

const std::vector<PreTokenClass>& classTable() {
    static const std::vector<PreTokenClass> table = [] {
        std::vector<PreTokenClass> classes(kTabulated); // Other
        for (const ClassRange& range : kRanges)
            for (std::uint32_t c = range.first; c <= range.last && c < kTabulated; ++c)
                classes[c] = range.kind;
        return classes;
    }();
    return table;
}

struct Step {
    PreTokenClass kind;
    std::size_t length; // bytes
};

PreTokenClass asciiClassAt(std::string_view text, std::size_t at) {
    return kAsciiClasses[static_cast<unsigned char>(text[at])];
}

Step stepAt(std::string_view text, std::size_t at) {
    const PreTokenClass ascii = asciiClassAt(text, at);
    if (ascii != kBeyondAscii)
        return {ascii, 1};
    const Utf8Step decoded = decodeUtf8(text.substr(at));
    if (decoded.kind != Utf8Step::Kind::Valid)
        return {Other, 1};
    return {preTokenClassOf(decoded.codePoint), decoded.length};
}

std::size_t endOfRun(std::string_view text, std::size_t at, PreTokenClass kind) {
    for (;;) {
        while (at < text.size() && asciiClassAt(text, at) == kind)
            ++at;
        if (at == text.size() || asciiClassAt(text, at) != kBeyondAscii)
            return at;
        const Step step = stepAt(text, at);
        if (step.kind != kind)
            return at;
        at += step.length;
    }
}

// \s+(?!\S)|\s+: the last space before something else is left to that pre-token, unless it is the only one.
std::size_t endOfSpaces(std::string_view text, std::size_t begin) {
    std::size_t end = begin, last = begin;
    while (end < text.size()) {
        const Step step = stepAt(text, end);
        if (step.kind != Space)
            return last > begin ? last : end;
        last = end;
        end += step.length;
    }
    return end;
}

} // namespace

std::size_t contractionLength(std::string_view text, std::size_t at) {
    const char first = at + 1 < text.size() ? text[at + 1] : '\0';
    if (first == 's' || first == 't' || first == 'm' || first == 'd')
        return 2;
    const std::string_view both = text.substr(at + 1, 2);
    return both == "re" || both == "ve" || both == "ll" ? 3 : 0;
}

PreTokenClass preTokenClassOf(char32_t codePoint) {
    if (codePoint < kTabulated)
        return classTable()[codePoint];
    const auto after = std::upper_bound(std::begin(kRanges), std::end(kRanges), static_cast<std::uint32_t>(codePoint),
                                        [](std::uint32_t c, const ClassRange& range) { return c < range.first; });
    const ClassRange& range = *std::prev(after); // the first range begins below 0x80
    return codePoint <= range.last ? range.kind : Other;
}

std::size_t preTokenEnd(std::string_view text, std::size_t begin) {
    if (text[begin] == '\'')
        if (const std::size_t length = contractionLength(text, begin); length > 0)
            return begin + length;
    Step step = stepAt(text, begin);
    std::size_t at = begin;
    if (text[begin] == ' ' && begin + 1 < text.size())
        if (const Step next = stepAt(text, begin + 1); next.kind != Space) {
            step = next;
            at = begin + 1;
        }
    return step.kind == Space ? endOfSpaces(text, begin) : endOfRun(text, at + step.length, step.kind);
}

} // namespace kantai
