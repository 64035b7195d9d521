// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into the weights of a trained model: statistics of its tensors, and how the numbers of one tensor changed
// over the models that its run has kept. Called by the Model page and `kantai model`; any thread.
#pragma once

#include "core/base/JsonForward.h"
#include "core/base/Progress.h"
#include "core/model/TensorStatistics.h"
#include "core/project/Project.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

inline constexpr std::size_t kHistogramBins = 60;
inline constexpr std::size_t kMostModelsCompared = 40;

struct TensorReport {
    std::string name;
    std::vector<std::int64_t> shape;
    std::string type; // as in the file: "F32"
    TensorStatistics statistics;
};

// Of every tensor with floating-point numbers, in the order of the file. folder: a checkpoint or a Hugging Face
// folder. Phase: "Reading the weights", in bytes. Throws Error(BadInput) for a file that cannot be read.
std::vector<TensorReport> reportTensors(const std::filesystem::path& folder, const Progress& progress,
                                        std::stop_token stop);

struct CheckpointPlace { // the step and the folder of a checkpoint or a snapshot
    std::int64_t step = 0;
    std::filesystem::path folder;
};

// The models that the run has kept, snapshots and checkpoints, steps rising; of more than kMostModelsCompared as many
// from the first to the last. The rows: of any runs of the project. Those that are damaged or no longer there are
// left out.
std::vector<CheckpointPlace> modelsOfRun(const ProjectHandle& project, const std::vector<CheckpointRow>& checkpoints,
                                         const std::vector<SnapshotRow>& snapshots, std::int64_t runId);

struct TensorAtStep {
    std::int64_t step = 0;
    TensorStatistics statistics;
    NumberHistogram histogram; // all of the same range
};

// A tensor at each of the places whose folder still exists (retention may have removed one meanwhile). Throws
// Error(BadInput) naming the file for one without this tensor. Phase: "Reading the weights", in checkpoints.
std::vector<TensorAtStep> tensorOverTraining(const std::vector<CheckpointPlace>& places, const std::string& tensor,
                                             const Progress& progress, std::stop_token stop);

OrderedJson toJson(const TensorStatistics& statistics);
OrderedJson toJson(const TensorReport& report);
OrderedJson toJson(const TensorAtStep& at);

} // namespace kantai
