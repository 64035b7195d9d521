// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/EncodingDetection.h"

#include "core/base/FileReader.h"
#include "core/base/Utf8.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <uchardet/uchardet.h>

namespace kantai {

namespace {

constexpr std::uint64_t kLargeAscii = 64 << 10;

bool isAscii(char byte) {
    return static_cast<unsigned char>(byte) < 0x80;
}

bool isAsciiLetter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::optional<TextEncoding> byMark(std::string_view head) {
    if (head.substr(0, 3) == "\xef\xbb\xbf")
        return TextEncoding::Utf8Bom;
    if (head.substr(0, 2) == "\xff\xfe")
        return TextEncoding::Utf16Le;
    if (head.substr(0, 2) == "\xfe\xff")
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

bool readsAsUtf16(std::string_view head, std::size_t highByteAt) {
    bool afterHigh = false;
    for (std::size_t at = 0; at + 2 <= head.size(); at += 2) {
        const auto high = static_cast<unsigned char>(head[at + highByteAt]);
        const auto low = static_cast<unsigned char>(head[at + 1 - highByteAt]);
        const bool isLowSurrogate = high >= 0xdc && high < 0xe0;
        if (afterHigh != isLowSurrogate)
            return false;
        afterHigh = high >= 0xd8 && high < 0xdc;
        const bool isControl = high == 0 && low < 0x20 && low != '\t' && low != '\n' && low != '\f' && low != '\r';
        if (isControl)
            return false;
    }
    return true; // a pair that the sample cuts is no fault
}

std::optional<TextEncoding> byZeroBytes(std::string_view head) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < head.size(); ++at)
        zeros[at % 2] += head[at] == '\0' ? 1 : 0;
    if (zeros[0] == 0 && zeros[1] > 0 && readsAsUtf16(head, 1))
        return TextEncoding::Utf16Le;
    if (zeros[1] == 0 && zeros[0] > 0 && readsAsUtf16(head, 0))
        return TextEncoding::Utf16Be;
    return std::nullopt;
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

// "" for what Latin-1 covers, Windows-1252 and its relative with the euro sign.
std::string characterSetBesidesLatin1(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
    if (!detector || uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    const std::string name = uchardet_get_charset(detector.get());
    constexpr std::array<std::string_view, 5> kCovered{"ASCII", "UTF-8", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252"};
    return std::find(kCovered.begin(), kCovered.end(), name) == kCovered.end() ? name : std::string();
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
    if (const auto encoding = byMark(sample.head))
        return {*encoding, {}, false};
    if (const auto encoding = byZeroBytes(sample.head))
        return {*encoding, {}, false};
    if (isUtf8WithBadBytes(sample))
        return {TextEncoding::Utf8, {}, false};
    EncodingDecision decision;
    decision.encoding = TextEncoding::Latin1;
    decision.lookedLike = characterSetBesidesLatin1(sample.nonAscii);
    decision.unreadable = !decision.lookedLike.empty() && isMostlyBeyondAscii(sample.nonAscii);
    return decision;
}

TextEncoding detectEncoding(const std::filesystem::path& source) {
    return decideEncoding(encodingSampleOf(source)).encoding;
}

std::string encodingName(TextEncoding encoding) {
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf8Bom:
        return "UTF-8 with BOM";
    case TextEncoding::Utf16Le:
        return "UTF-16 LE";
    case TextEncoding::Utf16Be:
        return "UTF-16 BE";
    case TextEncoding::Latin1:
        return "Latin-1";
    }
    return "unknown";
}

} // namespace kantai
