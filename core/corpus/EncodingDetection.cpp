// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/EncodingDetection.h"

#include "core/base/AsciiText.h"
#include "core/base/FileReader.h"
#include "core/base/Utf8.h"
#include "core/corpus/EncodingGuess.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace kantai {

namespace {

constexpr std::uint64_t kLargeAscii = 64 << 10;

std::optional<TextEncoding> byMark(std::string_view head) {
    using namespace std::string_view_literals;
    if (head.substr(0, 3) == "\xef\xbb\xbf")
        return TextEncoding::Utf8Bom;
    if (head.substr(0, 4) == "\xff\xfe\0\0"sv)
        return TextEncoding::Utf32Le;
    if (head.substr(0, 4) == "\0\0\xfe\xff"sv)
        return TextEncoding::Utf32Be;
    if (head.substr(0, 2) == "\xff\xfe")
        return TextEncoding::Utf16Le;
    if (head.substr(0, 2) == "\xfe\xff")
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

bool isControl(char32_t c) {
    return c < 0x20 && c != U'\t' && c != U'\n' && c != U'\f' && c != U'\r';
}

std::uint32_t unitAt(std::string_view bytes, std::size_t at, std::size_t size, bool bigEndian) {
    std::uint32_t unit = 0;
    for (std::size_t i = 0; i < size; ++i)
        unit = unit << 8 | static_cast<unsigned char>(bytes[at + (bigEndian ? i : size - 1 - i)]);
    return unit;
}

// The code units of the head as UTF-16 or UTF-32. A character truncated at the end is not an error.
struct Units {
    bool readable = true; // no unpaired surrogates, nothing beyond Unicode, no control characters
    std::size_t count = 0;
    std::size_t below256 = 0;   // of Latin-1 and ASCII: their high bytes are zero
    std::size_t separators = 0; // spaces, line ends and the ideographic comma and stop
};

Units unitsOf(std::string_view head, std::size_t size, bool bigEndian) {
    Units units;
    bool afterHigh = false;
    for (std::size_t at = 0; at + size <= head.size() && units.readable; at += size) {
        const char32_t unit = unitAt(head, at, size, bigEndian);
        const bool low = unit >= 0xdc00 && unit < 0xe000;
        const bool high = unit >= 0xd800 && unit < 0xdc00;
        const bool paired = size == 2 ? afterHigh == low : !low && !high && unit < 0x110000;
        units.readable = paired && !isControl(unit);
        afterHigh = high;
        ++units.count;
        units.below256 += unit < 0x100 ? 1 : 0;
        units.separators += unit == U' ' || unit == U'\n' || unit == U'\r' || (unit >= 0x3000 && unit <= 0x3002);
    }
    return units;
}

// True for a text in ASCII, UTF-8 or an encoding of a Latin alphabet that contains stray zero bytes.
bool isTextApartFromZeros(std::string_view head) {
    std::string rest;
    std::copy_if(head.begin(), head.end(), std::back_inserter(rest), [](char byte) { return byte != '\0'; });
    std::size_t beyondAscii = 0;
    std::size_t badBytes = 0;
    for (std::string_view left = rest; !left.empty();) {
        const Utf8Step step = decodeUtf8(left);
        if (step.kind == Utf8Step::Kind::Valid && isControl(step.codePoint))
            return false;
        beyondAscii += step.kind == Utf8Step::Kind::Valid && step.length == 1 ? 0 : step.length;
        badBytes += step.kind == Utf8Step::Kind::Bad ? step.length : 0;
        left.remove_prefix(step.length);
    }
    return badBytes == 0 || beyondAscii * 8 < rest.size();
}

std::optional<TextEncoding> byZeroBytes(std::string_view head) {
    if (head.find('\0') == std::string_view::npos)
        return std::nullopt;
    for (const bool bigEndian : {false, true})
        if (const Units units = unitsOf(head, 4, bigEndian); units.readable && units.below256 > 0)
            return bigEndian ? TextEncoding::Utf32Be : TextEncoding::Utf32Le;
    const bool isOtherText = isTextApartFromZeros(head);
    std::optional<TextEncoding> found;
    std::size_t foundSeparators = 0;
    for (const bool bigEndian : {false, true}) {
        const Units units = unitsOf(head, 2, bigEndian);
        // What is text without its zeros too is UTF-16 only when nearly every second byte is zero.
        const bool isWide = isOtherText ? units.below256 * 10 >= (units.count + head.size() % 2) * 9
                                        : units.below256 * 4 >= units.count || units.separators > 0;
        if (!units.readable || units.count == 0 || !isWide)
            continue;
        if (!found || units.separators > foundSeparators)
            found = bigEndian ? TextEncoding::Utf16Be : TextEncoding::Utf16Le;
        foundSeparators = units.separators;
    }
    return found;
}

bool isIso2022Jp(std::string_view head) {
    return head.find("\x1b$B") != std::string_view::npos || head.find("\x1b$@") != std::string_view::npos ||
           head.find("\x1b(J") != std::string_view::npos;
}

bool isUtf8WithBadBytes(const EncodingSample& sample) {
    std::uint64_t sequences = 0;
    std::uint64_t badBytes = 0;
    std::string_view rest = sample.nonAscii;
    while (!rest.empty()) {
        const Utf8Step step = decodeUtf8(rest);
        const bool cutBySample = step.kind == Utf8Step::Kind::Truncated && !sample.reachesEnd;
        if (step.kind == Utf8Step::Kind::Valid)
            sequences += step.length > 1 ? 1 : 0;
        else if (!cutBySample)
            badBytes += step.length;
        rest.remove_prefix(step.length);
    }
    const bool aloneInAscii = badBytes == 1 && sample.asciiBefore + sample.nonAscii.size() >= kLargeAscii;
    return badBytes == 0 || sequences >= badBytes || aloneInAscii;
}

// No language written in Latin letters has most of its letters beyond ASCII.
bool isMostlyBeyondAscii(std::string_view bytes) {
    const auto letters = std::count_if(bytes.begin(), bytes.end(), isAsciiLetter);
    const auto beyond = std::count_if(bytes.begin(), bytes.end(), [](char byte) { return !isAscii(byte); });
    return beyond > letters;
}

} // namespace

EncodingSample encodingSampleOf(const std::filesystem::path& source) {
    FileReader reader(source);
    EncodingSample sample;
    std::string chunk;
    for (bool isFirst = true; sample.nonAscii.size() < EncodingSample::kMostBytes; isFirst = false) {
        chunk.resize(EncodingSample::kMostBytes);
        chunk.resize(reader.read(chunk.data(), chunk.size()));
        sample.reachesEnd = chunk.size() < EncodingSample::kMostBytes;
        if (isFirst)
            sample.head = chunk;
        if (sample.nonAscii.empty()) {
            const auto firstBeyond = std::find_if_not(chunk.begin(), chunk.end(), isAscii);
            sample.asciiBefore += static_cast<std::uint64_t>(firstBeyond - chunk.begin());
            chunk.erase(chunk.begin(), firstBeyond);
        }
        sample.nonAscii += chunk;
        if (sample.reachesEnd || (isFirst && byMark(sample.head)))
            break;
    }
    return sample;
}

EncodingDecision decideEncoding(const EncodingSample& sample) {
    EncodingDecision decision;
    if (const auto encoding = byMark(sample.head)) {
        decision.encoding = *encoding;
    } else if (const auto wide = byZeroBytes(sample.head)) {
        decision.encoding = *wide;
    } else if (sample.nonAscii.empty() && isIso2022Jp(sample.head)) {
        decision.encoding = TextEncoding::Iso2022Jp;
    } else if (!isUtf8WithBadBytes(sample)) {
        const EncodingGuess guess = guessEncoding(sample.nonAscii);
        decision.encoding = guess.encoding;
        decision.certain = guess.certain;
        decision.unknownSet = guess.unknownSet;
        decision.unreadable = !guess.fits && isMostlyBeyondAscii(sample.nonAscii);
        if (!guess.certain)
            decision.other = guess.other;
    }
    return decision;
}

TextEncoding detectEncoding(const std::filesystem::path& source) {
    return decideEncoding(encodingSampleOf(source)).encoding;
}

} // namespace kantai
