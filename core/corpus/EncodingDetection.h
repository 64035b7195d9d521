// SPDX-License-Identifier: GPL-3.0-or-later
// Detects the encoding of a text file from its beginning and from its first non-ASCII bytes. Used by detectEncoding
// and importText. Any thread.
#pragma once

#include "core/corpus/TextImport.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kantai {

// The bytes that the detection uses.
struct EncodingSample {
    static constexpr std::size_t kMostBytes = std::size_t{1} << 20;

    std::string head;              // the first bytes of the file
    std::string nonAscii;          // kMostBytes from the first byte that is not ASCII; empty if there is none
    std::uint64_t asciiBefore = 0; // bytes of plain ASCII before nonAscii
    bool reachesEnd = false;       // nonAscii ends where the file ends
};

EncodingSample encodingSampleOf(const std::filesystem::path& source);

struct EncodingDecision {
    TextEncoding encoding = TextEncoding::Utf8;
    bool certain = true;               // false: a user should look at the text, or name the encoding
    std::optional<TextEncoding> other; // when it is not certain: what it may be instead
    bool unreadable = false;           // the bytes are not valid text in any supported encoding
    std::string unknownSet;            // then: the character set that statistics suggest (uchardet), or ""
};

// The rules, first match wins:
// 1. A byte order mark names the encoding: UTF-8, UTF-16 or UTF-32 in either byte order.
// 2. A head that decodes as UTF-32 or UTF-16 of one byte order without unpaired surrogates or control characters:
//    UTF-32 or UTF-16 without a mark, if a fair share of the high bytes are zero or there are spaces and line ends;
//    if the bytes apart from the zeros are text, nearly all high bytes must be zero, as a stray zero byte is not
//    enough.
// 3. Valid UTF-8, as far as sampled: UTF-8 (ISO-2022-JP if its escape sequences are in it). Later invalid bytes are
//    counted while the file is read.
// 4. At least as many valid multi-byte sequences as invalid bytes: UTF-8 with invalid bytes. The same for one invalid
//    byte in at least 64 KiB of ASCII.
// 5. The result of guessEncoding.
EncodingDecision decideEncoding(const EncodingSample& sample);

} // namespace kantai
