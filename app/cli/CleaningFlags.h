// SPDX-License-Identifier: GPL-3.0-or-later
// The options with which `kantai import` and `kantai corpus clean` choose the steps of cleaning, and what these did,
// in words. Main thread.
#pragma once

#include "app/cli/Verb.h"
#include "core/corpus/cleaning/CleanText.h"

#include <string>
#include <vector>

namespace kantai::cli {

struct CleaningFlags {
    bool verbatim = false; // declared by import alone
    bool keepGutenberg = false;
    bool composeCharacters = false;
    bool joinLines = false;
    bool dropDuplicates = false;
    bool dropNearDuplicates = false;
    bool dropEmptyLines = false;
    std::vector<std::string> languages;

    CleaningOptions options() const;
};

// Returns the options that it has declared, none of which goes with --verbatim or --undo.
std::vector<Option*> addCleaningFlags(Verb& verb, CleaningFlags& flags);

const char* stepName(CleaningStep step); // "near-duplicates", as --step and --json have it
// "12 lines of Project Gutenberg removed, 3 duplicate lines kept"; "" for a text that was not changed.
std::string cleaningText(const CleaningCounts& counts, const CleaningOptions& options);
// "tr 61 %, en 30 %, not recognised 9 %", without shares under 1 %; "" without any.
std::string languagesText(const CleaningCounts& counts);

} // namespace kantai::cli
