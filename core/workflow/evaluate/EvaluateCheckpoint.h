// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a checkpoint on held-out text or on another text. Called by both front ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"
#include "core/training/TrainingEvents.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

namespace kantai {

struct EvaluateOutcome {
    CheckpointRow checkpoint;
    EvaluationMetrics metrics;
    double perplexity = 0;     // exp(loss)
    double unigramEntropy = 0; // nats a token of the same text, see core/training/UnigramEntropy.h
};
// text: another text than the project's held-out lines; encoded with the checkpoint's tokenizer.
EvaluateOutcome evaluateCheckpoint(const ProjectHandle& project, const std::string& which,
                                   const std::optional<std::filesystem::path>& text, const Progress& progress,
                                   std::stop_token stop);

} // namespace kantai
