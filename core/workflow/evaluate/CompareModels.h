// SPDX-License-Identifier: GPL-3.0-or-later
// Models side by side: how large they are, how fast they answer, how well they predict held-out text, and how far
// they agree with one of them, the teacher. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct ComparedModel {
    std::int64_t checkpoint = 0, step = 0;
    std::string run; // its name
    std::int64_t layers = 0, hiddenSize = 0, parameters = 0;
    std::uint64_t floatBytes = 0;     // of model.safetensors
    std::uint64_t quantizedBytes = 0; // of the weights of onnx/model_quantized.onnx
    double milliseconds = 0;          // of a sentence with one <mask> on one thread: the median, processor time
    double heldOutLoss = 0;           // nats a masked token
    double commonOfFive = 0;          // how many of the teacher's five most probable words it has too, on average
    double sameFirst = 0;             // share of the masked tokens for which the most probable word is the same
};

struct ModelComparison {
    std::vector<ComparedModel> models; // the teacher first
    std::uint64_t maskedTokens = 0;    // over which the loss is measured
    std::uint64_t comparedTokens = 0;  // over which the answers are compared
    std::size_t sentences = 0;         // that are timed
};

// checkpoints: by their numbers, at least one, the teacher among them or not. All are measured in float32 on the same
// held-out tokens with the same masks. Throws Error(BadInput) for a checkpoint with another tokenizer than the
// teacher's, without held-out text, and for a damaged one; Error(Interrupted) on request.
ModelComparison compareModels(const ProjectHandle& project, std::int64_t teacher,
                              const std::vector<std::int64_t>& checkpoints, const Progress& progress,
                              std::stop_token stop);

// Comma-separated values with a heading, one line a model, for spreadsheets; the teacher first.
std::string toCsv(const ModelComparison& comparison);

} // namespace kantai
