// SPDX-License-Identifier: GPL-3.0-or-later
// What a Trainer holds and does while it runs. Private to Trainer.cpp, TrainerRounds.cpp and TrainerSaves.cpp.
#pragma once

#include "core/training/Trainer.h"
#include "core/training/checkpoint/PatientSaver.h"
#include "core/training/checkpoint/SnapshotSaver.h"
#include "core/training/checkpoint/TrainerState.h"
#include "core/training/data/TokenStore.h"
#include "core/training/distill/Teacher.h"
#include "core/training/parallel/LeadingRank.h"
#include "core/training/rounds/RoundLeader.h"
#include "core/training/step/RunCourse.h"
#include "core/training/step/TrainingStep.h"

#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/training/TrainerInputCheck.h"

#include <functional>
#include <optional>
#include <utility>

namespace kantai {

struct Trainer::State {
    explicit State(TrainerInput given)
        : input(withValidNumbers(std::move(given))), threads(resolveThreads(input.options.threads)),
          tokenizer(Tokenizer::fromFile(input.tokenizerJson)), train(input.trainTokens), heldOut(input.heldOutTokens),
          source(train, input.options.mode, input.options.blockSize) {}

    void prepare(TrainingObserver& observer, TrainingControl& control);
    void awaitMachines(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop);
    bool evaluationIsDue() const;
    bool isPassed(std::int64_t interval) const;
    bool saveDue() const;
    bool stopsEarly() const;
    void step(TrainingObserver& observer);
    StepMetrics takeLocalStep();
    void settle(TrainingObserver& observer);
    void tell(StepMetrics metrics, TrainingObserver& observer);
    void endRound(StepMetrics& metrics);
    void endRoundEarly(TrainingObserver& observer);
    bool inRound() const { return rounds && rounds->inRound(); }
    void evaluateNow(TrainingObserver& observer, const std::function<bool()>& stopRequested);
    CheckpointFolder checkpoint(CheckpointReason reason) const;
    void save(CheckpointReason reason);
    void secureSaves();
    EngineSnapshot engineSnapshot();
    CheckpointContents checkpointContents();
    void takeSnapshotIfDue(TrainingObserver& observer);
    CheckpointContents snapshotContents();
    TrainingResult loop(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop);
    void pause(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop);
    void makeChanges(TrainingObserver& observer, TrainingControl& control);
    bool goesOn(TrainingObserver& observer, TrainingControl& control, const std::stop_token& stop);
    TrainingResult finish(TrainingEnd end, TrainingObserver& observer, TrainingControl& control);

    TrainerInput input;
    int threads;
    Tokenizer tokenizer;
    TokenStore train, heldOut;
    SequenceSource source;
    TrainerState state;
    std::string resumeNote;
    bool resumes = false; // and no step was taken since
    bool snapshotDue = false;
    double savedAt = 0;                // training seconds at the newest attempt to save
    std::uint64_t evaluatedTokens = 0; // of one evaluation, about
    std::uint64_t evaluatedSequences = 0;
    std::optional<RunCourse> course;
    std::optional<ModelWeights> weights;
    std::unique_ptr<Engine> engine;   // computes with the weights
    std::unique_ptr<Teacher> teacher; // null: the run has none
    std::optional<TrainingStep> stepper;
    LeadingRank* leader = nullptr;     // of stepper, in a training of several processes or a reproducible one
    std::optional<RoundLeader> rounds; // in a run with local steps
    std::int64_t savableStep = 0;      // the newest one before this at which the run could have been saved
    std::optional<PairMeter> pairs;
    std::optional<SnapshotSaver> snapshots; // none: the run keeps none
    std::optional<PatientSaver> saver;      // last: it ends before what it reads
};

} // namespace kantai
