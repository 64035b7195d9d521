// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus of a project: removing a file, the held-out split, statistics. Called by both front ends; any thread.
// What works on a file throws Error(BadInput) when the corpus has none with that number, Error(Interrupted) on stop.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/CorpusStatistics.h"
#include "core/corpus/HeldOutSplit.h"
#include "core/workflow/project/Projects.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

CorpusStatistics removeCorpusFile(const ProjectHandle& project, std::int64_t fileId, const Progress& progress,
                                  std::stop_token stop);

// The same in two parts, for whoever lets the user think again: the first counts what is left, which may take long,
// and changes nothing; the second removes the file at once. The corpus and its split must not change in between.
struct CorpusRemoval {
    std::int64_t fileId = 0;
    std::string corpusSha256; // of what is left
    CorpusStatistics statistics;
};
CorpusRemoval countWithoutFile(const ProjectHandle& project, std::int64_t fileId, const Progress& progress,
                               std::stop_token stop);
void removeCorpusFile(const ProjectHandle& project, const CorpusRemoval& removal, const Progress& progress);
void hideRemoved(ProjectView& view, const CorpusRemoval& removal); // between the two: as it will be

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
