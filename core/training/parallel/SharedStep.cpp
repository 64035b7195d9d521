// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parallel/SharedStep.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/training/step/GradientNorms.h"
#include "core/training/step/Stopwatch.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>
#include <utility>

namespace kantai {

namespace {

// Until the others have computed as well: they may be slower, and the first step takes longest.
constexpr double kPatienceFactor = 10;
constexpr std::chrono::seconds kLeastPatience{60}, kPatienceAtFirst{600};

EngineMemory& memoryOf(Engine& engine) {
    if (EngineMemory* memory = engine.memory())
        return *memory;
    throw Error(ErrorCode::Usage, Phrase::tr("Several processes train together on processors only."),
                Phrase::tr("Choose the device cpu."));
}

SumOrder orderOf(const TrainingOptions& options, const ProcessGroup& group) {
    if (!options.reproducible)
        return SumOrder::Sequence;
    const std::int64_t batches = options.accumulation;
    if (!std::has_single_bit(static_cast<std::uint64_t>(batches)) || batches % group.size() != 0)
        throw Error(
            ErrorCode::Usage,
            Phrase::tr("A reproducible run needs a number of accumulated batches that is a power of two and a "
                       "multiple of the number of processes: {} batches cannot be divided among {}.",
                       batches, group.size()),
            Phrase::tr("Choose another accumulation or another number of processes."));
    return SumOrder::Tree;
}

} // namespace

SharedStep::SharedStep(Engine& engine, ProcessGroup& group, const RobertaConfig& config,
                       const TrainingOptions& options, Teacher* teacher)
    : engine_(engine), memory_(memoryOf(engine)), group_(group), config_(config), layout_(config), options_(options),
      teacher_(teacher), exchange_(group, layout_.numbers(), orderOf(options, group)) {}

void SharedStep::begin(std::int64_t steps) {
    group_.expectWithin(kPatienceAtFirst);
    exchange_.sendToAll(memory_.weights());
    memory_.weightsChanged({0, layout_.numbers()});
    memory_.setSteps(steps);
    if (steps == 0)
        return;
    exchange_.scatterShards(memory_.mean());
    exchange_.scatterShards(memory_.square());
}

// The loss and gradients of this rank's micro-batches, zero where it has none.
double SharedStep::computeOwn(std::int64_t done, const std::vector<PackedBatch>& batches, std::int64_t masked,
                              Result& result) {
    const bool inTree = options_.reproducible;
    const IndexRange own = partOf(batches.size(), group_.rank(), group_.size());
    Stopwatch watch;
    losses_.assign(batches.size(), 0);
    bool computed = false;
    for (std::size_t micro = own.begin; micro < own.end; ++micro) {
        const PackedBatch& batch = batches[micro];
        if (batch.masked() != 0) {
            const DropoutKey key{options_.seed, static_cast<std::uint64_t>(done), static_cast<std::uint32_t>(micro)};
            const double scale = 1 / static_cast<double>(masked);
            const TeacherSignal* signal = signalOf(teacher_, batch);
            losses_[micro] = engine_.forward(batch, scale, &key, computed && !inTree, signal).sum * scale;
            result.forwardSeconds += watch.lap();
            engine_.backward();
            computed = true;
        } else if (inTree) {
            std::ranges::fill(memory_.gradients(), 0.0F);
        }
        if (inTree)
            tree_.add(memory_.gradients(), micro - own.begin, own.size());
        result.backwardSeconds += watch.lap();
    }
    if (!computed)
        std::ranges::fill(memory_.gradients(), 0.0F);
    return result.forwardSeconds + result.backwardSeconds;
}

SharedStep::Result SharedStep::gradients(std::int64_t done, const std::vector<PackedBatch>& batches,
                                         std::int64_t masked, bool stopWanted) {
    Result result;
    slowest_ = std::max(slowest_, computeOwn(done, batches, masked, result));
    Stopwatch watch;
    const auto patience = std::chrono::seconds(static_cast<std::int64_t>(kPatienceFactor * slowest_));
    group_.expectWithin(std::max(std::exchange(first_, false) ? kPatienceAtFirst : kLeastPatience, patience));
    exchange_.sumShards(memory_.gradients());

    // One exchange for the losses, the squares of each piece of the gradients, and who wants to stop.
    const std::size_t pieces = piecesOf(layout_.numbers());
    std::vector<double> sums = losses_;
    sums.resize(losses_.size() + pieces + 1);
    const IndexRange shard = exchange_.shard();
    squaresOfPieces(memory_.gradients(), shard, std::span(sums).subspan(losses_.size(), pieces));
    sums.back() = stopWanted ? 1 : 0;
    exchange_.sumEverywhere(sums);

    for (std::size_t micro = 0; micro < losses_.size(); ++micro)
        result.loss += sums[micro];
    double squares = 0;
    for (std::size_t piece = 0; piece < pieces; ++piece)
        squares += sums[losses_.size() + piece];
    result.norm = std::sqrt(squares);
    result.stopWanted = sums.back() > 0;
    result.exchangeSeconds = watch.lap();
    return result;
}

std::vector<float> SharedStep::normsByGroup() {
    std::vector<double> squares = squaresByGroup(memory_.gradients(), exchange_.shard(), layout_, config_.layers);
    exchange_.sumEverywhere(squares);
    return normsOf(squares);
}

void SharedStep::update(double learningRate, double gradientScale) {
    memory_.step(learningRate, gradientScale, exchange_.shard());
    exchange_.gatherShards(memory_.weights());
    const IndexRange own = exchange_.shard();
    memory_.weightsChanged({0, own.begin});
    memory_.weightsChanged({own.end, layout_.numbers()});
}

void SharedStep::gatherMoments() {
    exchange_.gatherShardsAtFirst(memory_.mean());
    exchange_.gatherShardsAtFirst(memory_.square());
}

} // namespace kantai
