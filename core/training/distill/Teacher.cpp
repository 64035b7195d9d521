// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/distill/Teacher.h"

#include "core/engine/EngineFactory.h"
#include "core/training/Evaluation.h"
#include "core/training/checkpoint/CheckpointFiles.h"

namespace kantai {

Teacher::Teacher(const std::filesystem::path& folder, const TrainingOptions& options)
    : options_(options), weights_(ModelWeights::read(readConfigFile(folder / kConfigFile), folder / kWeightsFile)),
      engine_(makeEngine(weights_, {options.device, precisionOf(options), {}})) {}

const Lesson& Teacher::lesson(const PackedBatch& batch) {
    const RobertaConfig& config = weights_.config();
    const auto rows = static_cast<std::size_t>(batch.masked());
    logits_.resize(rows * static_cast<std::size_t>(config.vocabularySize));
    lesson_ = {};
    if (options_.teacherStates > 0) {
        states_.resize(rows * static_cast<std::size_t>(config.hiddenSize));
        engine_->logitsAndStates(batch, logits_, states_);
        lesson_.states = states_;
        lesson_.width = config.hiddenSize;
        lesson_.statesWeight = options_.teacherStates;
    } else {
        engine_->logits(batch, logits_);
    }
    lesson_.logits = logits_;
    lesson_.columns = config.vocabularySize;
    lesson_.share = options_.teacherShare;
    lesson_.temperature = options_.temperature;
    return lesson_;
}

} // namespace kantai
