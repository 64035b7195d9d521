// SPDX-License-Identifier: GPL-3.0-or-later
// The two measures of the pseudo-log-likelihood of a sentence: the sum of ln P(token | what is not masked) over its
// tokens. Used by core/inference and whoever chooses or shows one; any thread.
#pragma once

#include <string>

namespace kantai {

enum class PllMeasure {
    TokenAlone,      // the token alone is masked (Salazar et al. 2020, PLL)
    WordLeftToRight, // and the later tokens of its word (Kauf & Ivanova 2023, PLL-word-l2r): a word of several tokens
                     // then gains nothing from its own pieces
};

std::string toString(PllMeasure measure);            // "pll", "pll-word-l2r"
PllMeasure pllMeasureNamed(const std::string& name); // throws Error(Usage) that lists the names

} // namespace kantai
