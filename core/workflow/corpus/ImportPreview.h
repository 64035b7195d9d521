// SPDX-License-Identifier: GPL-3.0-or-later
// What the user sees of a text before it is imported, and of a file of the corpus. Called by both front ends; any
// thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/TextImport.h"
#include "core/project/Project.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

// A file that would be imported, and what is known of its encoding from its beginning.
struct FoundSource {
    std::filesystem::path path;
    TextEncoding encoding = TextEncoding::Utf8; // the likeliest
    std::optional<TextEncoding> other;          // the next, when the first is not certain
    bool isCertain = true;
};
// The files that the sources (files and folders) stand for. Phase: "Recognising encodings".
std::vector<FoundSource> findSources(const std::vector<std::filesystem::path>& sources, const Progress& progress,
                                     std::stop_token stop);
// True when the file that a file of the corpus was imported from is still there, and the same.
bool isSourceUnchanged(const CorpusFileRow& file, const Progress& progress, std::stop_token stop);

// For previews: a line in at most this many characters, readable in a window, and the first lines of a file.
inline constexpr std::size_t kLongestPreviewLine = 2000;
std::string previewLine(std::string_view line);
std::vector<std::string> previewLines(const ProjectHandle& project, const CorpusFileRow& file,
                                      std::size_t lines = 40);

} // namespace kantai
