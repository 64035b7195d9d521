// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of Explanations.h, for Explanations.cpp alone: kept together, so that their style stays consistent.
#pragma once

#include <span>

namespace kantai::ui {

struct Explanation {
    const char* control; // its objectName
    const char* text;    // in English, to be translated in the context "kantai::ui::Explanations"
};

std::span<const Explanation> explanationTexts();

} // namespace kantai::ui
