// SPDX-License-Identifier: GPL-3.0-or-later
// How likely a text is in a language, by its characters beyond ASCII and what stands beside them: a capital within a
// word, a quotation mark between two letters or a Cyrillic letter beside a Latin one speak against a reading. Used by
// guessEncoding; one thread.
#pragma once

#include "core/corpus/LetterModels.h"

#include <cstddef>
#include <map>
#include <span>
#include <string_view>

namespace kantai {

class ReadingScore {
public:
    // text: what an encoding makes of the bytes, with kUndefined for those that it cannot read.
    explicit ReadingScore(std::u32string_view text);

    std::size_t characters() const { return characters_; } // beyond ASCII
    // The natural logarithm of the likelihood in the language that fits best.
    double best(std::span<const LetterModel* const> models) const;

private:
    double in(const LetterModel& model) const;
    void weighNeighbours(char32_t before, char32_t character, char32_t after);

    std::map<char32_t, std::size_t> counts_;
    std::size_t characters_ = 0;
    double oddPlaces_ = 0;              // log likelihood that neighbours cost in any language
    std::size_t besideAsciiLetter_ = 0; // letters beyond ASCII beside an ASCII letter
};

} // namespace kantai
