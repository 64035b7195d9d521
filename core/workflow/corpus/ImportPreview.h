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
#include <vector>

namespace kantai {

// A source whose encoding the user should see to before it is imported.
struct UncertainSource {
    std::filesystem::path path;
    TextEncoding encoding = TextEncoding::Utf8; // the likeliest
    std::optional<TextEncoding> other;          // the next
};
// Those among the sources (files and folders); reads the beginning of each. Phase: "Recognising encodings".
std::vector<UncertainSource> uncertainSources(const std::vector<std::filesystem::path>& sources,
                                              const Progress& progress, std::stop_token stop);
// True when the file that a file of the corpus was imported from is still there, and the same.
bool isSourceUnchanged(const CorpusFileRow& file, const Progress& progress, std::stop_token stop);

// For previews: the first lines, each of at most kLongestPreviewLine characters. Those of a source are decoded as
// encoding says and begin with the line of the first character beyond ASCII if the beginning has none.
inline constexpr std::size_t kLongestPreviewLine = 2000;
std::vector<std::string> previewLines(const ProjectHandle& project, const CorpusFileRow& file,
                                      std::size_t lines = 40);
std::vector<std::string> previewOfSource(const std::filesystem::path& source, TextEncoding encoding,
                                         std::size_t lines = 40);

} // namespace kantai
