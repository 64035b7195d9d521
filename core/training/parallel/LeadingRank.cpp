// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallel/LeadingRank.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/model/RobertaConfig.h"
#include "core/training/parallel/RankCommand.h"
#include "core/training/parallel/TokenDelivery.h"

#include <filesystem>

namespace kantai {

LeadingRank::LeadingRank(Engine& engine, const TrainerInput& input, const TokenStore& train, std::uint32_t tokens,
                         TrainingControl& control, Teacher* teacher)
    : group_(input.group == nullptr ? alone_ : *input.group),
      shared_(engine, group_, input.config, input.options, teacher), control_(control) {
    RankWelcome welcome;
    welcome.version = KANTAI_VERSION;
    welcome.configJson = toConfigJson(input.config);
    welcome.optionsJson = toJson(input.options).dump();
    welcome.tokens = tokens;
    welcome.trainTokens = std::filesystem::absolute(input.trainTokens).string();
    welcome.trainTokensSha256 = train.sha256();
    welcome.trainTokensBytes = std::filesystem::file_size(input.trainTokens);
    welcome.steps = engine.steps();
    group_.tell(welcome.toBytes());
    deliverTokens(group_, input.trainTokens);
    shared_.begin(welcome.steps);
}

LeadingRank::~LeadingRank() {
    if (ended_)
        return;
    try {
        group_.tell(RankCommand{RankCommand::Kind::Fail}.toBytes());
    } catch (const std::exception&) { // a rank that is lost hears nothing
    }
}

void LeadingRank::compute(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                          StepMetrics& metrics) {
    group_.tell(RankCommand{RankCommand::Kind::Step, done}.toBytes());
    result_ = shared_.gradients(done, batches, masked, false);
    if (result_.stopWanted)
        control_.stop(TrainingControl::Stop::Save);
    metrics.loss += result_.loss;
    metrics.forwardSeconds += result_.forwardSeconds;
    metrics.backwardSeconds += result_.backwardSeconds;
    metrics.optimizerSeconds += result_.exchangeSeconds;
}

std::vector<float> LeadingRank::normsByGroup() {
    group_.tell(RankCommand{RankCommand::Kind::NormsByGroup}.toBytes());
    return shared_.normsByGroup();
}

void LeadingRank::update(double learningRate, double gradientScale) {
    group_.tell(RankCommand{RankCommand::Kind::Update, 0, learningRate, gradientScale}.toBytes());
    shared_.update(learningRate, gradientScale);
}

void LeadingRank::gatherMoments() {
    group_.tell(RankCommand{RankCommand::Kind::GatherMoments}.toBytes());
    shared_.gatherMoments();
}

void LeadingRank::end() {
    ended_ = true;
    group_.tell(RankCommand{RankCommand::Kind::End}.toBytes());
}

} // namespace kantai
