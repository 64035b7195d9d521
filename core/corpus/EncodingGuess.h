// SPDX-License-Identifier: GPL-3.0-or-later
// Guesses the encoding of bytes that are not Unicode: each encoding in question reads them, and the one whose letters
// are most likely in a language written in it is taken. uchardet is asked as a second opinion, and for what has no
// letter model here. Used by decideEncoding; any thread.
#pragma once

#include "core/corpus/TextEncoding.h"

#include <optional>
#include <string>
#include <string_view>

namespace kantai {

struct EncodingGuess {
    TextEncoding encoding = TextEncoding::Latin1;
    bool certain = false;              // nothing that reads differently comes near
    std::optional<TextEncoding> other; // the next best that reads differently
    std::string unknownSet;            // a character set that uchardet names and that cannot be decoded here, or ""
    bool fits = true;                  // false: in no encoding do the bytes read as text
};

// bytes: from the first byte that is not ASCII. What does not tell the encodings apart (long runs of ASCII) is left
// out, then the first 32 KiB decide.
EncodingGuess guessEncoding(std::string_view bytes);

} // namespace kantai
