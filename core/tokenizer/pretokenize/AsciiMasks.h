// SPDX-License-Identifier: GPL-3.0-or-later
// Which bytes of a text are ASCII letters, digits, white space: one bit for each byte, with the vector instructions
// of this computer. Used by PreTokenStarts; any thread.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kantai {

struct AsciiMasks { // of 64 bytes, the first one lowest
    std::uint64_t letters, digits, spaces;
    std::uint64_t blanks; // U+0020, among the spaces
    std::uint64_t apostrophes;
    std::uint64_t beyond; // bytes of 0x80 and above
};

// bytes: 64 * blocks of them.
void findAsciiMasks(const char* bytes, std::size_t blocks, AsciiMasks* masks);

} // namespace kantai
