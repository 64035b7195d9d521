// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Utf8.h"

#include <algorithm>

namespace kantai {

namespace {

struct Lead {
    int length;              // of the whole sequence, 0: no sequence begins so
    unsigned char secondLow; // the second byte lies in [secondLow, secondHigh]
    unsigned char secondHigh;
    unsigned char payload; // mask of the lead's own bits
};

constexpr Lead leadOf(unsigned char byte) {
    if (byte < 0x80)
        return {1, 0, 0, 0x7f};
    if (byte < 0xc2)
        return {0, 0, 0, 0};
    if (byte < 0xe0)
        return {2, 0x80, 0xbf, 0x1f};
    if (byte < 0xf0)
        return {3, static_cast<unsigned char>(byte == 0xe0 ? 0xa0 : 0x80),
                static_cast<unsigned char>(byte == 0xed ? 0x9f : 0xbf), 0x0f};
    if (byte < 0xf5)
        return {4, static_cast<unsigned char>(byte == 0xf0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xf4 ? 0x8f : 0xbf), 0x07};
    return {0, 0, 0, 0};
}

} // namespace

Utf8Step decodeUtf8(std::string_view bytes) {
    const auto first = static_cast<unsigned char>(bytes.front());
    const Lead lead = leadOf(first);
    if (lead.length == 0)
        return {Utf8Step::Kind::Bad, 1, 0};
    char32_t codePoint = first & lead.payload;
    for (int i = 1; i < lead.length; ++i) {
        const auto seen = static_cast<std::uint8_t>(i);
        if (static_cast<std::size_t>(i) == bytes.size())
            return {Utf8Step::Kind::Truncated, seen, 0};
        const auto next = static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
        const unsigned char low = i == 1 ? lead.secondLow : 0x80;
        const unsigned char high = i == 1 ? lead.secondHigh : 0xbf;
        if (next < low || next > high)
            return {Utf8Step::Kind::Bad, seen, 0};
        codePoint = (codePoint << 6) | (next & 0x3fu);
    }
    return {Utf8Step::Kind::Valid, static_cast<std::uint8_t>(lead.length), codePoint};
}

void appendUtf8(std::string& text, char32_t c) {
    const auto trail = [&](int shift) { text += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xc0 | (c >> 6));
        trail(0);
    } else if (c < 0x10000) {
        text += static_cast<char>(0xe0 | (c >> 12));
        trail(6);
        trail(0);
    } else {
        text += static_cast<char>(0xf0 | (c >> 18));
        trail(12);
        trail(6);
        trail(0);
    }
}

bool isUtf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const Utf8Step step = decodeUtf8(bytes);
        if (step.kind != Utf8Step::Kind::Valid)
            return false;
        bytes.remove_prefix(step.length);
    }
    return true;
}

std::size_t utf8CutBefore(std::string_view text, std::size_t limit) {
    if (text.size() <= limit)
        return text.size();
    const std::size_t wanted = std::max<std::size_t>(limit, 1);
    for (std::size_t cut = wanted; cut > 0 && wanted - cut < 4; --cut) {
        const bool continuation = (static_cast<unsigned char>(text[cut]) & 0xc0) == 0x80;
        if (!continuation)
            return cut;
    }
    return wanted;
}

std::string withReplacements(std::string_view bytes) {
    constexpr char32_t kReplacement = 0xFFFD;
    std::string text;
    while (!bytes.empty()) {
        const Utf8Step step = decodeUtf8(bytes);
        appendUtf8(text, step.kind == Utf8Step::Kind::Valid ? step.codePoint : kReplacement);
        bytes.remove_prefix(step.length);
    }
    return text;
}

} // namespace kantai
