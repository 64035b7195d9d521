// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/distill/Teacher.h"

#include "core/engine/EngineFactory.h"
#include "core/training/Evaluation.h"
#include "core/training/checkpoint/CheckpointFiles.h"

namespace kantai {

Teacher::Teacher(const std::filesystem::path& folder, const TrainingOptions& options)
    : options_(options), weights_(ModelWeights::read(readConfigFile(folder / kConfigFile), folder / kWeightsFile)),
      engine_(makeEngine(weights_, {options.device, precisionOf(options), {}})) {}

const TeacherSignal& Teacher::signal(const PackedBatch& batch) {
    const RobertaConfig& config = weights_.config();
    const auto rows = static_cast<std::size_t>(batch.masked());
    logits_.resize(rows * static_cast<std::size_t>(config.vocabularySize));
    signal_ = {};
    if (options_.teacherStates > 0) {
        states_.resize(rows * static_cast<std::size_t>(config.hiddenSize));
        engine_->logitsAndStates(batch, logits_, states_);
        signal_.states = states_;
        signal_.width = config.hiddenSize;
        signal_.statesWeight = options_.teacherStates;
    } else {
        engine_->logits(batch, logits_);
    }
    signal_.logits = logits_;
    signal_.columns = config.vocabularySize;
    signal_.share = options_.teacherShare;
    signal_.temperature = options_.temperature;
    return signal_;
}

} // namespace kantai
