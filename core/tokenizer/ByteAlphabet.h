// SPDX-License-Identifier: GPL-3.0-or-later
// The printable alphabet of byte-level BPE (Radford et al. 2019): each of the 256 bytes is written as one character,
// printable Latin-1 as itself, the others from U+0100 on, so a space is "Ġ". Used by the trainer, the tokenizer and
// its files; any thread.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace kantai {

std::string toPrintable(std::string_view bytes);

// std::nullopt when the text has a character that represents no byte, or is not UTF-8.
std::optional<std::string> fromPrintable(std::string_view text);

// The bytes in the order of the characters they are written as: the order of their ids.
const std::array<unsigned char, 256>& bytesByCharacter();

} // namespace kantai
