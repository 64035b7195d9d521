// SPDX-License-Identifier: GPL-3.0-or-later
// A new model that is trained for some steps and thrown away, to learn something about a run before it begins.
// Private to training; one thread.
#pragma once

#include "core/training/options/TrainingOptions.h"
#include "core/training/step/TrainingStep.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace kantai {

struct TrialInput {
    RobertaConfig config;
    TrainingOptions options;
    std::filesystem::path tokens;                      // a token store
    std::uint32_t vocabularySize = 0;                  // of the tokenizer
    std::optional<std::filesystem::path> teacher = {}; // the checkpoint folder of the one that the options name
};

class Trial {
public:
    // Sets the number of OpenMP's threads for the calling thread. Throws Error as the trainer does.
    explicit Trial(const TrialInput& input);
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    Engine& engine() { return *engine_; }
    TrainingStep& step() { return step_; }

private:
    TokenStore store_;
    SequenceSource source_;
    ModelWeights weights_;
    std::unique_ptr<Engine> engine_;
    std::unique_ptr<Teacher> teacher_; // may be null
    TrainingStep step_;
};

} // namespace kantai
