// SPDX-License-Identifier: GPL-3.0-or-later
// Fine-tunes a classifier from a checkpoint and a table of texts with their labels, and keeps it in the project.
// Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/corpus/LabelledTexts.h"
#include "core/project/Project.h"
#include "core/training/classify/ClassifierReport.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace kantai {

struct ClassifierRequest {
    std::string checkpoint; // as findCheckpoint()
    std::filesystem::path table;
    LabelColumns columns;
    std::string name;                         // of the classifier; empty: that of the table
    std::optional<ClassifierOptions> options; // none: the usual ones of the checkpoint's model
};

struct TrainedClassifier {
    ClassifierRow row;
    ClassifierReport report;
};

// What to begin with for the model of a checkpoint.
ClassifierOptions usualClassifierOptions(const ProjectHandle& project, const std::string& checkpoint);

// onPoint is told each point of the learning curve on this thread. A stop while it trains keeps what was learned so
// far; before, it throws Error(Interrupted). Phases: "Importing" (the table), "Encoding", "Fine-tuning", "Saving the
// classifier". Warns of rows that were left out and texts that were cut. Throws Error(BadInput) for a table, a
// checkpoint or a project that cannot be used, Error(Usage) for options that cannot be, Error(Resources). The
// classifier is in the project as a whole or not at all.
TrainedClassifier trainClassifier(const ProjectHandle& project, const ClassifierRequest& request,
                                  const std::function<void(const ClassifierPoint&)>& onPoint,
                                  const Progress& progress, const std::stop_token& stop);

} // namespace kantai
