// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/ByteAlphabet.h"

#include "core/base/Utf8.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr std::size_t kCharacters = 0x144; // the last of the 68 bytes that are moved is written as U+0143

constexpr bool standsForItself(unsigned byte) {
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
}

constexpr std::array<char32_t, 256> characters() {
    std::array<char32_t, 256> table{};
    char32_t next = 0x100;
    for (unsigned byte = 0; byte < 256; ++byte)
        table[byte] = standsForItself(byte) ? byte : next++;
    return table;
}

constexpr std::array<char32_t, 256> kCharacterOfByte = characters();

constexpr std::array<int, kCharacters> bytesOfCharacters() {
    std::array<int, kCharacters> table{};
    table.fill(-1);
    for (int byte = 0; byte < 256; ++byte)
        table[kCharacterOfByte[static_cast<std::size_t>(byte)]] = byte;
    return table;
}

constexpr std::array<int, kCharacters> kByteOfCharacter = bytesOfCharacters();

constexpr std::array<unsigned char, 256> sortedBytes() {
    std::array<unsigned char, 256> bytes{};
    std::size_t count = 0;
    for (const int byte : kByteOfCharacter)
        if (byte >= 0)
            bytes[count++] = static_cast<unsigned char>(byte);
    return bytes;
}

constexpr std::array<unsigned char, 256> kBytesByCharacter = sortedBytes();

} // namespace

std::string toPrintable(std::string_view bytes) {
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char byte : bytes)
        appendUtf8(text, kCharacterOfByte[static_cast<unsigned char>(byte)]);
    return text;
}

std::optional<std::string> fromPrintable(std::string_view text) {
    std::string bytes;
    while (!text.empty()) {
        const Utf8Step step = decodeUtf8(text);
        if (step.kind != Utf8Step::Kind::Valid || step.codePoint >= kCharacters ||
            kByteOfCharacter[step.codePoint] < 0)
            return std::nullopt;
        bytes += static_cast<char>(kByteOfCharacter[step.codePoint]);
        text.remove_prefix(step.length);
    }
    return bytes;
}

const std::array<unsigned char, 256>& bytesByCharacter() {
    return kBytesByCharacter;
}

} // namespace kantai
