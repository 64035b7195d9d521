// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would take from a source, before anything is imported: the user sees it and changes the options
// until the text is right. Called by the window on a thread of its own.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/TextImport.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// Of longer sources of characters (plain text, tables, JSON Lines, HTML) only a part of this size, in bytes, is
// tried.
inline constexpr std::uint64_t kTrialBytes = std::uint64_t{4} << 20;

struct ImportTrial {
    ImportedText report;            // of what was tried
    std::vector<std::string> lines; // of the text, as previewLines() cuts them, from about the first foreign letter
    bool isWhole = true;            // false: report and lines are of a part of the source
};

// Imports the source with these options into a temporary file. The part that is tried of a long one is its beginning,
// or, where that holds no character beyond ASCII, what surrounds the first one. Throws what importText() throws.
ImportTrial tryImport(const std::filesystem::path& source, const CleaningOptions& cleaning,
                      const SourceOptions& options, const Progress& progress, std::stop_token stop,
                      std::size_t lines = 40);

} // namespace kantai
