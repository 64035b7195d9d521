// SPDX-License-Identifier: GPL-3.0-or-later
// Decides how a text file is encoded from its beginning and from the first place that is not plain ASCII. Used by
// detectEncoding and importText. Any thread.
#pragma once

#include "core/corpus/TextImport.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kantai {

// The bytes that the decision rests on.
struct EncodingSample {
    static constexpr std::size_t kMostBytes = std::size_t(1) << 20;

    std::string head;              // the first bytes of the file
    std::string nonAscii;          // kMostBytes from the first byte that is not ASCII; empty if there is none
    std::uint64_t asciiBefore = 0; // bytes of plain ASCII before nonAscii
    bool reachesEnd = false;       // nonAscii ends where the file ends
};

EncodingSample encodingSampleOf(const std::filesystem::path& source);

struct EncodingDecision {
    TextEncoding encoding = TextEncoding::Utf8;
    std::string lookedLike;  // a character set outside Unicode and Latin-1 that statistics suggest (uchardet), or ""
    bool unreadable = false; // the text is mostly in lookedLike: reading it as Latin-1 would make it nonsense
};

// The rules, first match wins:
// 1. A byte order mark names the encoding: UTF-8, UTF-16 LE or UTF-16 BE.
// 2. Zero bytes at even places only, or at odd places only, in a head that decodes as UTF-16 of that byte order
//    without unpaired surrogates or control characters: UTF-16 without a mark.
// 3. Valid UTF-8, as far as sampled: UTF-8. Bad bytes further on are counted while it is read.
// 4. As many valid sequences of several bytes as bad bytes, or more: UTF-8 with bad bytes. So too one bad byte in at
//    least 64 KiB of ASCII.
// 5. Latin-1, with the punctuation of Windows-1252.
EncodingDecision decideEncoding(const EncodingSample& sample);

} // namespace kantai
