// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus of a project: removing a file, the held-out split, statistics. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/CorpusStatistics.h"
#include "core/corpus/HeldOutSplit.h"
#include "core/project/Project.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace kantai {

CorpusStatistics removeCorpusFile(const ProjectHandle& project, std::int64_t fileId, const Progress& progress,
                                  std::stop_token stop);
// Makes a new held-out split, by the current rules unless split has others; tokenised corpora are rebuilt by the next
// pretraining.
CorpusStatistics setHeldOutSplit(const ProjectHandle& project, const HeldOutSplit& split, const Progress& progress,
                                 std::stop_token stop);
// The split of the project. Its rules are those that its stored statistics were counted by: those of Kantai Studio
// 0.1.0 for a project from then, until setHeldOutSplit makes a new split.
HeldOutSplit heldOutSplit(const Project& project);
// The statistics as stored with the project; zeros for an empty corpus.
CorpusStatistics storedCorpusStatistics(const Project& project);
// Absolute paths of the corpus files, in order.
std::vector<std::filesystem::path> corpusPaths(const ProjectHandle& project, const Project& database);

} // namespace kantai
