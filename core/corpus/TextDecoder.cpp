// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextDecoder.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace kantai {

namespace {

constexpr char32_t kByteOrderMark = 0xfeff;
constexpr char kReplacement[] = "\xef\xbf\xbd"; // U+FFFD

// Windows-1252 from 0x80 to 0x9f, where ISO 8859-1 has only control characters that no text uses. The five places it
// leaves open stay those controls.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                   0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                                   0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                   0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

constexpr char32_t fromLatin1(unsigned char byte) {
    return byte >= 0x80 && byte < 0xa0 ? kWindows1252[byte - 0x80] : byte;
}

constexpr bool isHighSurrogate(char32_t unit) {
    return unit >= 0xd800 && unit < 0xdc00;
}

constexpr bool isLowSurrogate(char32_t unit) {
    return unit >= 0xdc00 && unit < 0xe000;
}

} // namespace

TextDecoder::TextDecoder(TextEncoding encoding, std::string sourceName, bool keepBadBytes)
    : encoding_(encoding), sourceName_(std::move(sourceName)), keepBadBytes_(keepBadBytes) {}

void TextDecoder::decode(std::string_view bytes, bool last, std::string& text) {
    std::string joined;
    if (!carried_.empty()) {
        joined = std::move(carried_);
        joined += bytes;
        bytes = joined;
    }
    std::size_t used = 0;
    switch (encoding_) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8Bom:
        used = decodeUtf8Part(bytes, last, text);
        break;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        used = decodeUtf16Part(bytes, last, text);
        break;
    case TextEncoding::Latin1:
        used = decodeLatin1Part(bytes, text);
        break;
    }
    offset_ += used;
    carried_.assign(bytes.substr(used));
}

std::uint64_t TextDecoder::lines() const {
    return lineEnds_ + (lineOpen_ ? 1 : 0);
}

std::size_t TextDecoder::decodeUtf8Part(std::string_view bytes, bool last, std::string& text) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        const Utf8Step step = decodeUtf8(bytes.substr(at));
        if (step.kind == Utf8Step::Kind::Truncated && !last)
            break;
        const std::string_view piece = bytes.substr(at, step.length);
        if (step.kind != Utf8Step::Kind::Valid) {
            bad(piece, offset_ + at, text);
        } else {
            const bool mark = std::exchange(atStart_, false) && step.codePoint == kByteOrderMark;
            if (!mark)
                good(step.codePoint);
            if (!mark || keepBadBytes_)
                text += piece;
        }
        at += step.length;
    }
    return at;
}

std::size_t TextDecoder::decodeUtf16Part(std::string_view bytes, bool last, std::string& text) {
    const int lowByte = encoding_ == TextEncoding::Utf16Le ? 0 : 1;
    const auto unitAt = [&](std::size_t at) {
        const auto low = static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(lowByte)]);
        const auto high = static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(1 - lowByte)]);
        return static_cast<char32_t>(high << 8 | low);
    };
    std::size_t at = 0;
    while (at + 2 <= bytes.size()) {
        const char32_t unit = unitAt(at);
        const bool pairMayFollow = isHighSurrogate(unit);
        if (pairMayFollow && at + 4 > bytes.size() && !last)
            return at;
        if (pairMayFollow && at + 4 <= bytes.size() && isLowSurrogate(unitAt(at + 2))) {
            const char32_t codePoint = 0x10000 + ((unit - 0xd800) << 10) + (unitAt(at + 2) - 0xdc00);
            good(codePoint);
            appendUtf8(text, codePoint);
            at += 4;
            continue;
        }
        if (pairMayFollow || isLowSurrogate(unit)) {
            bad(bytes.substr(at, 2), offset_ + at, text);
        } else if (!std::exchange(atStart_, false) || unit != kByteOrderMark) {
            good(unit);
            appendUtf8(text, unit);
        }
        at += 2;
    }
    if (last && at < bytes.size()) {
        bad(bytes.substr(at), offset_ + at, text);
        at = bytes.size();
    }
    return at;
}

std::size_t TextDecoder::decodeLatin1Part(std::string_view bytes, std::string& text) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char32_t codePoint = fromLatin1(static_cast<unsigned char>(bytes[i]));
        good(codePoint);
        appendUtf8(text, codePoint);
    }
    return bytes.size();
}

void TextDecoder::good(char32_t codePoint) {
    if (codePoint == 0)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} is not a text file: it holds a zero character in line {}.", sourceName_, lineEnds_ + 1),
            Phrase::tr("Choose a plain text file, or save the document as one."));
    atStart_ = false;
    inBadRun_ = false;
    const bool isSecondHalf = codePoint == U'\n' && previous_ == U'\r';
    if (codePoint == U'\r' || (codePoint == U'\n' && !isSecondHalf))
        ++lineEnds_;
    lineOpen_ = codePoint != U'\r' && codePoint != U'\n';
    previous_ = codePoint;
}

void TextDecoder::bad(std::string_view bytes, std::uint64_t offset, std::string& text) {
    atStart_ = false;
    if (keepBadBytes_)
        text += bytes;
    if (!inBadRun_) {
        inBadRun_ = true;
        lineOpen_ = true;
        previous_ = 0xfffd;
        ++badRuns_;
        if (!keepBadBytes_)
            text += kReplacement;
        if (firstBad_.size() < kMostNoted)
            firstBad_.push_back({offset, lineEnds_ + 1, {}});
        else
            return;
    } else if (badRuns_ > kMostNoted) {
        return;
    }
    std::string& noted = firstBad_.back().bytes;
    noted += bytes.substr(0, kLongestNoted - std::min(kLongestNoted, noted.size()));
}

} // namespace kantai
