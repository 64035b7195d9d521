// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the corpus that stand for all of it, and which of them are nearest to a sentence. Called by both front
// ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/inference/SentenceIndex.h"
#include "core/project/Project.h"

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

inline constexpr std::size_t kUsualLinesCompared = 3'000;

// At most `most` different lines of three words and more, evenly over the corpus, in its order. Reads it once. Throws
// Error(BadInput) for a corpus without such a line.
std::vector<std::string> linesOfCorpus(const ProjectHandle& project, std::size_t most, const Progress& progress,
                                       std::stop_token stop);

// The index of those lines by the model in folder, a checkpoint. Phases: "Reading the corpus", in bytes, and those of
// SentenceIndex.
SentenceIndex indexOfCorpus(const ProjectHandle& project, const std::filesystem::path& folder, std::size_t most,
                            const Progress& progress, std::stop_token stop);

} // namespace kantai
