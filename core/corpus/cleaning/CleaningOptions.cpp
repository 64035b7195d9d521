// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/cleaning/CleaningOptions.h"

#include <algorithm>

namespace kantai {

CleaningOptions CleaningOptions::none() {
    CleaningOptions options;
    options.stripGutenberg = false;
    return options;
}

bool CleaningOptions::takes(CleaningStep step) const {
    if (verbatim)
        return false;
    switch (step) {
    case CleaningStep::Gutenberg:
        return stripGutenberg;
    case CleaningStep::Compose:
        return composeCharacters;
    case CleaningStep::JoinLines:
        return joinWrappedLines;
    case CleaningStep::Languages:
        return !keepLanguages.empty();
    case CleaningStep::Duplicates:
        return dropDuplicateLines;
    case CleaningStep::NearDuplicates:
        return dropNearDuplicates;
    case CleaningStep::EmptyLines:
        return dropEmptyLines;
    }
    return false;
}

bool CleaningOptions::takesAny() const {
    return std::ranges::any_of(kCleaningSteps, [&](CleaningStep step) { return takes(step); });
}

std::uint64_t CleaningCounts::changesOf(CleaningStep step, const CleaningOptions& options) const {
    if (!options.takes(step))
        return 0;
    switch (step) {
    case CleaningStep::Gutenberg:
        return gutenbergLines;
    case CleaningStep::Compose:
        return composedLines;
    case CleaningStep::JoinLines:
        return joinedLines;
    case CleaningStep::Languages:
        return foreignLines;
    case CleaningStep::Duplicates:
        return duplicateLines;
    case CleaningStep::NearDuplicates:
        return nearDuplicateLines;
    case CleaningStep::EmptyLines:
        return emptyLines;
    }
    return 0;
}

bool CleaningCounts::hasChanges(const CleaningOptions& options) const {
    return std::ranges::any_of(kCleaningSteps, [&](CleaningStep step) { return changesOf(step, options) > 0; });
}

} // namespace kantai
