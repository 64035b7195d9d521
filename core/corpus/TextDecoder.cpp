// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextDecoder.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"

#include <algorithm>
#include <utility>

namespace kantai {

namespace {

constexpr char32_t kByteOrderMark = 0xfeff;
constexpr char kReplacement[] = "\xef\xbf\xbd"; // U+FFFD

constexpr bool isHighSurrogate(char32_t unit) {
    return unit >= 0xd800 && unit < 0xdc00;
}

constexpr bool isUtf8Kind(TextEncoding encoding) {
    return encoding == TextEncoding::Utf8 || encoding == TextEncoding::Utf8Bom;
}

constexpr bool isLowSurrogate(char32_t unit) {
    return unit >= 0xdc00 && unit < 0xe000;
}

} // namespace

TextDecoder::TextDecoder(TextEncoding encoding, std::string sourceName, bool keepBadBytes)
    : encoding_(encoding), sourceName_(std::move(sourceName)), keepBadBytes_(keepBadBytes && isUtf8Kind(encoding)) {
    if (isUnicode(encoding))
        return;
    if (isSingleByte(encoding))
        table_ = byteTable(encoding);
    else
        iconv_ = std::make_unique<IconvDecoder>(encoding);
}

TextDecoder::~TextDecoder() = default;

void TextDecoder::decode(std::string_view bytes, bool last, std::string& text) {
    std::string joined;
    if (!carried_.empty()) {
        joined = std::move(carried_);
        joined += bytes;
        bytes = joined;
    }
    const std::size_t used = decodePart(bytes, last, text);
    offset_ += used;
    carried_.assign(bytes.substr(used));
}

std::size_t TextDecoder::decodePart(std::string_view bytes, bool last, std::string& text) {
    switch (encoding_) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8Bom:
        return decodeUtf8Part(bytes, last, text);
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        return decodeUtf16Part(bytes, last, text);
    case TextEncoding::Utf32Le:
    case TextEncoding::Utf32Be:
        return decodeUtf32Part(bytes, last, text);
    default:
        return iconv_ ? decodeIconvPart(bytes, last, text) : decodeTablePart(bytes, text);
    }
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
                good(step.codePoint, offset_ + at);
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
            good(codePoint, offset_ + at);
            appendUtf8(text, codePoint);
            at += 4;
            continue;
        }
        if (pairMayFollow || isLowSurrogate(unit)) {
            bad(bytes.substr(at, 2), offset_ + at, text);
        } else if (!std::exchange(atStart_, false) || unit != kByteOrderMark) {
            good(unit, offset_ + at);
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

std::size_t TextDecoder::decodeUtf32Part(std::string_view bytes, bool last, std::string& text) {
    const bool bigEndian = encoding_ == TextEncoding::Utf32Be;
    std::size_t at = 0;
    for (; at + 4 <= bytes.size(); at += 4) {
        char32_t codePoint = 0;
        for (std::size_t i = 0; i < 4; ++i)
            codePoint = codePoint << 8 | static_cast<unsigned char>(bytes[at + (bigEndian ? i : 3 - i)]);
        if (codePoint >= 0x110000 || isHighSurrogate(codePoint) || isLowSurrogate(codePoint)) {
            bad(bytes.substr(at, 4), offset_ + at, text);
        } else if (!std::exchange(atStart_, false) || codePoint != kByteOrderMark) {
            good(codePoint, offset_ + at);
            appendUtf8(text, codePoint);
        }
    }
    if (last && at < bytes.size()) {
        bad(bytes.substr(at), offset_ + at, text);
        at = bytes.size();
    }
    return at;
}

std::size_t TextDecoder::decodeTablePart(std::string_view bytes, std::string& text) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char32_t codePoint = table_[static_cast<unsigned char>(bytes[i])];
        if (codePoint == kUndefined) {
            bad(bytes.substr(i, 1), offset_ + i, text);
            continue;
        }
        good(codePoint, offset_ + i);
        appendUtf8(text, codePoint);
    }
    return bytes.size();
}

std::size_t TextDecoder::decodeIconvPart(std::string_view bytes, bool last, std::string& text) {
    return iconv_->decode(
        bytes, last,
        [&](char32_t codePoint, std::size_t at) {
            good(codePoint, offset_ + at);
            appendUtf8(text, codePoint);
        },
        [&](std::size_t at) { bad(bytes.substr(at, 1), offset_ + at, text); });
}

void TextDecoder::good(char32_t codePoint, std::uint64_t offset) {
    if (codePoint == 0)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} is not a text file: it holds a zero character in line {}, at byte {}.", sourceName_,
                       Phrase::count(static_cast<std::int64_t>(lineEnds_ + 1)),
                       Phrase::count(static_cast<std::int64_t>(offset))),
            Phrase::tr("Choose a plain text file, or save the document as one. If it is plain text into which "
                       "zeros strayed, remove them, for example with: tr -d '\\000' < old.txt > new.txt"));
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
