// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring how fast a project's text would be trained on. Called by the bench verb; runs on the calling thread.
#pragma once

#include "core/project/Project.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/trial/TrainingBench.h"

namespace kantai {

// Steps of a new model on the project's corpus and newest tokenizer, which must be there; nothing is recorded. Throws
// Error as preflight and the trainer do.
TrainingBenchFigures benchPretraining(const ProjectHandle& project, const RobertaConfig& config,
                                      const TrainingOptions& options, unsigned steps, const Progress& progress,
                                      std::stop_token stop);

} // namespace kantai
