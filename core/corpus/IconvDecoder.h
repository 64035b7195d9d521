// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the system's iconv: bytes of an encoding outside Unicode become code points, in chunks of any size.
// Used by TextDecoder and to guess an encoding; one thread for each object, constant memory.
#pragma once

#include "core/corpus/TextEncoding.h"

#include <array>
#include <cstddef>
#include <functional>
#include <string_view>

namespace kantai {

// Encodings of one byte for each character. kUndefined where the encoding has none.
constexpr char32_t kUndefined = 0xffffffff;
using ByteTable = std::array<char32_t, 256>;
bool isSingleByte(TextEncoding encoding); // false for Unicode
ByteTable byteTable(TextEncoding encoding);

// The others: several bytes for a character, or characters that depend on those before them.
class IconvDecoder {
public:
    // Throws Error(Internal) for an encoding that needs no iconv, Error(Resources) when the system cannot decode it.
    explicit IconvDecoder(TextEncoding encoding);
    ~IconvDecoder();
    IconvDecoder(const IconvDecoder&) = delete;
    IconvDecoder& operator=(const IconvDecoder&) = delete;

    // good(codePoint, at): the place in bytes is that of U+0000, else somewhere before the character. bad(at): the
    // place of a byte that begins no character. Returns how many bytes it has taken; the rest belongs to a character
    // that the end cuts. last: bytes end here; all are taken.
    std::size_t decode(std::string_view bytes, bool last,
                       const std::function<void(char32_t codePoint, std::size_t at)>& good,
                       const std::function<void(std::size_t at)>& bad);

private:
    void* descriptor_;
};

} // namespace kantai
