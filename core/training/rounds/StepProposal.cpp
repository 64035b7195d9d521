// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rounds/StepProposal.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

constexpr double kExactBytes = 4;     // a number a step: shards of gradients and of weights, half of each, float32
constexpr double kLocalBytes = 2 + 2; // a number a round: the change of the weights to the worker, its own back
constexpr double kExactIsGood = 0.8, kLocalIsGood = 0.9;
constexpr std::int64_t kFewestLocalSteps = 10, kMostLocalSteps = 500, kGrain = 10;

} // namespace

StepProposal proposeSteps(const WorkerMeasure& measure) {
    const double numbersPerSecond = measure.bytesPerSecond / static_cast<double>(measure.parameters);
    StepProposal proposal;
    proposal.exactTransferSeconds = kExactBytes / numbersPerSecond;
    proposal.exactEfficiency = measure.secondsPerStep / (measure.secondsPerStep + proposal.exactTransferSeconds);
    proposal.localTransferSeconds = kLocalBytes / numbersPerSecond;
    const double needed = kLocalIsGood / (1 - kLocalIsGood) * proposal.localTransferSeconds / measure.secondsPerStep;
    const auto steps =
        static_cast<std::int64_t>(std::ceil(std::min(needed, 1.0 * kMostLocalSteps) / kGrain - 1e-9)) * kGrain;
    const std::int64_t local = std::clamp(steps, kFewestLocalSteps, kMostLocalSteps);
    const double computing = static_cast<double>(local) * measure.secondsPerStep;
    proposal.localEfficiency = computing / (computing + proposal.localTransferSeconds);
    proposal.localSteps = proposal.exactEfficiency >= kExactIsGood ? 0 : local;
    return proposal;
}

std::string explanation(const WorkerMeasure& measure, const StepProposal& proposal) {
    const auto percent = [](double share) { return static_cast<int>(std::lround(100 * share)); };
    std::string text =
        Phrase::tr("Exact steps would move {} for each {:.3g} s of computing, in {:.3g} s: {} % of the "
                   "time computes.",
                   Phrase::bytes(static_cast<std::uint64_t>(kExactBytes * static_cast<double>(measure.parameters))),
                   measure.secondsPerStep, proposal.exactTransferSeconds, percent(proposal.exactEfficiency));
    if (proposal.localSteps == 0)
        return text + " " +
               Phrase::tr("Proposed: exact steps, in several processes that one training is started with.");
    return text + " " +
           Phrase::tr(
               "Rounds of {} local steps move {} in {:.3g} s for {:.3g} s of computing: {} %. Proposed: {} local "
               "steps.",
               proposal.localSteps,
               Phrase::bytes(static_cast<std::uint64_t>(kLocalBytes * static_cast<double>(measure.parameters))),
               proposal.localTransferSeconds, static_cast<double>(proposal.localSteps) * measure.secondsPerStep,
               percent(proposal.localEfficiency), proposal.localSteps);
}

} // namespace kantai
