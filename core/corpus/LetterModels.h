// SPDX-License-Identifier: GPL-3.0-or-later
// Frequencies of the non-ASCII letters of each language, used to guess an encoding. Used by EncodingGuess; constant
// data.
#pragma once

#include "core/corpus/TextEncoding.h"

#include <span>
#include <string_view>

namespace kantai {

// Letters by falling frequency, and the share that they have together.
struct LetterClass {
    std::u32string_view letters;
    double share = 0;
    double fall = 3; // the last letter is e^fall times rarer than the first
};

struct LetterModel {
    const char* language;
    LetterClass letters[3]; // lower case where a writing has cases; unused ones are empty
    double punctuation;     // share of quotation marks, dashes, ideographic commas and their like
    bool isLatin;           // also written with ASCII letters, so that a letter may be next to one
};

// The languages that are written in an encoding of this group.
std::span<const LetterModel* const> letterModels(EncodingGroup group);

} // namespace kantai
