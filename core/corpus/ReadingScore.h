// SPDX-License-Identifier: GPL-3.0-or-later
// The likelihood of a text in a language, from its non-ASCII characters and their neighbours: a capital inside a
// word, a quotation mark between two letters or a Cyrillic letter next to a Latin one lowers the likelihood. Used by
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
    std::size_t besideAsciiLetter_ = 0; // non-ASCII letters next to an ASCII letter
};

} // namespace kantai
