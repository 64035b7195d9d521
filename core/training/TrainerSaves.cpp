// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints and snapshots of a Trainer.
#include "core/training/TrainerWork.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/model/ParameterCount.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/options/SnapshotSteps.h"
#include "core/training/step/DivergenceGuard.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kantai {

// Weights that are NaN or infinite must not take the place of a good checkpoint: the step that made them was finite,
// the next one would not be.
CheckpointFolder Trainer::State::checkpoint(CheckpointReason reason) const {
    if (!engine->weightsAreFinite())
        throw divergedAt(state.step, Phrase::tr("its weights are NaN or infinite"));
    CheckpointFolder checkpoint;
    checkpoint.step = state.step;
    checkpoint.reason = reason;
    checkpoint.loss = state.lastLoss;
    checkpoint.heldOutLoss = state.lastEvaluation.loss;
    return checkpoint;
}

void Trainer::State::save(CheckpointReason reason) {
    saver->save(
        checkpoint(reason), [this] { return checkpointContents(); }, state.trainingSeconds);
    savedAt = state.trainingSeconds;
}

// What is being written reads the memory of the engine.
void Trainer::State::secureSaves() {
    saver->secure();
    if (snapshots)
        snapshots->secure();
}

EngineSnapshot Trainer::State::engineSnapshot() {
    secureSaves(); // an engine may use the memory of the snapshot before
    return engine->snapshot();
}

CheckpointContents Trainer::State::checkpointContents() {
    const std::uint64_t momentum = rounds ? modelFileBytes(input.config) : 0;
    requireFreeSpace(input.checkpointsFolder, checkpointFolderBytes(input.config) + momentum,
                     Phrase::noop("A checkpoint"));
    TrainerState now = state;
    now.guard = stepper->guard().toJson();
    now.bestHeldOutLoss = saver->bestOf(state.bestHeldOutLoss);
    CheckpointContents contents;
    secureSaves(); // the moments of other ranks come into memory that is being saved
    if (leader != nullptr)
        leader->gatherMoments();
    EngineSnapshot snapshot = engineSnapshot();
    contents.weights = std::move(snapshot.weights);
    contents.optimizer = std::move(snapshot.optimizer);
    if (rounds)
        std::ranges::move(rounds->momentum(), std::back_inserter(contents.optimizer));
    contents.optimizerMetadata = std::move(snapshot.optimizerMetadata);
    contents.texts = {
        {kStateFile, toStateJson(now, input, threads, train.sha256(), stepper->batchesPerEpoch())},
        {kConfigFile, toConfigJson(input.config)},
        {kTokenizerFile, readFile(input.tokenizerJson)},
    };
    return contents;
}

// A snapshot that is due waits for a step at which the ones before it leave room in memory: the training never waits
// for one. Weights that are NaN or infinite show nothing.
void Trainer::State::takeSnapshotIfDue(TrainingObserver& observer) {
    if (!snapshots)
        return;
    snapshots->poll();
    snapshotDue = snapshotDue || isSnapshotStep(state.step);
    if (!snapshotDue || inRound() || !snapshots->hasRoom())
        return;
    snapshotDue = false;
    settle(observer);
    if (engine->weightsAreFinite())
        snapshots->save(state.step, [this] { return snapshotContents(); });
}

CheckpointContents Trainer::State::snapshotContents() {
    CheckpointContents contents;
    contents.part = CheckpointPart::Model;
    contents.weights = engineSnapshot().weights;
    contents.texts = {{kConfigFile, toConfigJson(input.config)}, {kTokenizerFile, readFile(input.tokenizerJson)}};
    return contents;
}

} // namespace kantai
