// SPDX-License-Identifier: GPL-3.0-or-later
// Guesses the encoding of bytes that are not Unicode: the bytes are decoded with each candidate, and the candidate
// whose letters are most likely in one of its languages is chosen. uchardet is a second opinion and covers encodings
// without a letter model. Used by decideEncoding; any thread.
#pragma once

#include "core/corpus/TextEncoding.h"

#include <optional>
#include <string>
#include <string_view>

namespace kantai {

struct EncodingGuess {
    TextEncoding encoding = TextEncoding::Latin1;
    bool certain = false;              // no different decoding has a similar likelihood
    std::optional<TextEncoding> other; // the next best candidate with a different decoding
    std::string unknownSet;            // a character set that uchardet names and that cannot be decoded here, or ""
    bool fits = true;                  // false: the bytes are not text in any encoding
};

// bytes: from the first byte that is not ASCII. Long runs of ASCII, which do not distinguish encodings, are skipped;
// then the first 32 KiB decide.
EncodingGuess guessEncoding(std::string_view bytes);

} // namespace kantai
