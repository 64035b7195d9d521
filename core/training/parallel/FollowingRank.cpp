// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallel/FollowingRank.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Memory.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/model/RobertaConfig.h"
#include "core/training/Evaluation.h"
#include "core/training/data/StepBatches.h"
#include "core/training/options/Precision.h"
#include "core/training/parallel/RankCommand.h"
#include "core/training/parallel/SharedStep.h"
#include "core/training/parallel/SharedTokenising.h"
#include "core/training/parallel/TokenDelivery.h"

namespace kantai {

namespace {

std::int64_t maskedOf(const std::vector<PackedBatch>& batches) {
    std::int64_t masked = 0;
    for (const PackedBatch& batch : batches)
        masked += batch.masked();
    return masked;
}

Error failedAtFirst() {
    return {ErrorCode::Interrupted, Phrase::tr("The training ended with an error at rank 0.")};
}

std::int64_t follow(ProcessGroup& group, const FollowingRank& how) {
    std::vector<std::byte> first = group.hear();
    while (const auto job = TokenisingJob::fromBytes(first)) {
        helpTokenising(group, *job, static_cast<unsigned>(resolveThreads(how.threads)), how.stopWanted);
        first = group.hear();
    }
    if (first.empty()) // rank 0 ended before the training
        throw failedAtFirst();
    const RankWelcome welcome = RankWelcome::fromBytes(first);
    if (welcome.version != KANTAI_VERSION)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("Rank 0 runs version {}, this computer {}.", welcome.version, KANTAI_VERSION),
                    Phrase::tr("Use the same version of Kantai Studio on all computers."));
    const RobertaConfig config = parseConfigJson(welcome.configJson, "rank 0");
    const TrainingOptions options = trainingOptionsFromJson(parseJson(welcome.optionsJson, "rank 0"), "rank 0");
    if (!isAvailable(options.precision, options.device))
        throw Error(ErrorCode::Usage,
                    Phrase::tr("Rank {} cannot compute in {}, the precision of the run.", group.rank(),
                               toString(options.precision)),
                    Phrase::tr("Begin a run with float32 precision, or leave this computer out."));
    const TokenStore train = receiveTokens(group, welcome, how.folder);
    keepFreedMemory();
    computeWith(resolveThreads(how.threads));
    ModelWeights weights = ModelWeights::initial(config, options.seed);
    const std::unique_ptr<Engine> engine = makeEngine(weights, trainingEngine(options));
    const SequenceSource source(train, options.mode, options.blockSize);
    StepBatches plan(source, options, welcome.tokens);
    SharedStep shared(*engine, group, config, options);
    shared.begin(welcome.steps);

    std::int64_t steps = 0;
    for (;;) {
        const RankCommand command = RankCommand::fromBytes(group.hear());
        switch (command.kind) {
        case RankCommand::Kind::Step: {
            const std::vector<PackedBatch> batches = plan.batches(command.done);
            shared.gradients(command.done, batches, maskedOf(batches), how.stopWanted && how.stopWanted());
            ++steps;
            if (how.onStep)
                how.onStep(command.done + 1);
            break;
        }
        case RankCommand::Kind::NormsByGroup:
            shared.normsByGroup();
            break;
        case RankCommand::Kind::Update:
            shared.update(command.learningRate, command.gradientScale);
            break;
        case RankCommand::Kind::GatherMoments:
            shared.gatherMoments();
            break;
        case RankCommand::Kind::End:
            return steps;
        case RankCommand::Kind::Fail:
            throw failedAtFirst();
        }
    }
}

} // namespace

std::int64_t followTraining(ProcessGroup& group, const FollowingRank& how) {
    return guardMemory(Phrase::noop("the training"), [&] { return follow(group, how); });
}

} // namespace kantai
