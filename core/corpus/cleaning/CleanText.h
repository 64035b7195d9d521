// SPDX-License-Identifier: GPL-3.0-or-later
// Cleans a text that was taken from its source before: to another file, or only to see what would change. Streaming,
// with constant memory. Called by importText and by the workflow on its thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/cleaning/CleaningOptions.h"
#include "core/corpus/cleaning/OriginalText.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace kantai {

struct CleanedText : CleaningCounts {
    CleaningOptions cleaning;
    std::uint64_t bytes = 0; // written
    std::uint64_t lines = 0; // written
    std::string sha256;      // of what was written
};

// What cleaning makes of the text, which was not taken verbatim, is handed to write; every change is told to the
// observer. name: what messages call the text. The text is read twice when lines are joined. Phase: "Cleaning".
// Throws what the blocks, write and the observer throw, and Error(Interrupted) on stop. hasText: true unless only
// white space is left.
CleanedText cleanBlocks(const TextBlocks& text, const std::string& name, const CleaningOptions& options,
                        const std::function<void(std::string_view)>& write, const CleaningObserver& observer,
                        const Progress& progress, const std::stop_token& stop, bool& hasText);

// The same into a file, in one step. Throws Error(BadInput) when no text is left, Error(Resources) when the disk is
// full.
CleanedText cleanText(const TextBlocks& text, const std::string& name, const std::filesystem::path& target,
                      const CleaningOptions& options, const Progress& progress, const std::stop_token& stop);

} // namespace kantai
