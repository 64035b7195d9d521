// SPDX-License-Identifier: GPL-3.0-or-later
// Finding, reading, renaming, deleting and exporting the classifiers of a project. Called by both front ends; any
// thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"
#include "core/training/classify/ClassifierReport.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace kantai {

// which: the number of a classifier, or "" for the newest. Throws Error(Usage) for what is not a number,
// Error(BadInput) when there is none.
ClassifierRow findClassifier(const Project& project, const std::string& which);

// The folder to give to TextClassifier. Throws Error(BadInput) when a file is missing, of another size or a link.
std::filesystem::path classifierPath(const ProjectHandle& project, const ClassifierRow& row);

// With the name that it has now. Throws Error(BadInput) for a report that is damaged.
ClassifierReport readClassifierReport(const ProjectHandle& project, const ClassifierRow& row);

void renameClassifier(const ProjectHandle& project, std::int64_t id, const std::string& name);
std::uint64_t deleteClassifier(const ProjectHandle& project, std::int64_t id); // returns the bytes freed

// As a Hugging Face folder of RobertaForSequenceClassification, see ClassifierExport.h. license: for its model card.
void exportClassifier(const ProjectHandle& project, const ClassifierRow& row, const std::filesystem::path& folder,
                      const std::string& license, const Progress& progress, const std::stop_token& stop);

} // namespace kantai
