// SPDX-License-Identifier: GPL-3.0-or-later
// The rounds of a training with local steps, on the computer that leads it: which steps it takes itself, which others
// take, and what becomes of the weights when all have handed in. Machines come and go between rounds; without any the
// leader trains alone in the same way. Private to training; the training thread calls.
#pragma once

#include "core/distributed/channel/MessageChannel.h"
#include "core/engine/Engine.h"
#include "core/training/MachineState.h"
#include "core/training/TrainerInput.h"
#include "core/training/TrainingObserver.h"
#include "core/training/data/TokenStore.h"
#include "core/training/rounds/MachineLink.h"
#include "core/training/rounds/OuterStep.h"
#include "core/training/rounds/RoundBoard.h"
#include "core/training/rounds/RoundMessages.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace kantai {

class RoundLeader {
public:
    // Keeps references to engine and input. tokens: size of the tokenizer's vocabulary. Throws Error(Usage) for a
    // device whose numbers are not in this computer's memory. From here on machines may join.
    RoundLeader(Engine& engine, const TrainerInput& input, const TokenStore& train, std::uint32_t tokens);
    ~RoundLeader(); // the others are told that the training failed, unless it came to its end

    // Before the first step: until as many machines have joined as the input asks for, or a stop is wanted.
    void awaitMachines(TrainingObserver& observer, const std::function<bool()>& stopWanted);

    struct Course {
        std::int64_t left = 0; // steps of the run; 0: not known
        // The learning rate of a step that is taken so many seconds from now.
        std::function<double(std::int64_t number, double seconds)> rate;
    };
    // The number of the step that this machine takes next; begins a round after `done` steps where none is begun.
    std::int64_t next(std::int64_t done, const Course& course);
    void stepped(const StepMetrics& metrics); // that one
    bool inRound() const { return round_.begun; }
    bool isDone() const { return round_.begun && round_.at == round_.own.size(); } // with its own steps

    struct Sum {
        std::int64_t done = 0;    // steps of the run after the round
        std::uint64_t tokens = 0; // that other machines have trained on
        double seconds = 0;       // of waiting, adding and changing the weights
    };
    // Ends the round, also before its end: waits for the others, and changes the weights of the engine. Throws
    // Divergence when those of this machine are NaN or infinite.
    Sum finish();
    double othersTokensPerSecond() const; // while they compute

    void tell(TrainingObserver& observer); // what has happened since
    std::vector<TensorToWrite> momentum() const { return outer_.tensorsToWrite(); }
    void end(); // of the training, which came to its end

private:
    struct Round {
        bool begun = false;
        std::int64_t base = 0, size = 0; // steps done before; steps of all machines
        std::vector<std::int64_t> own;   // numbers of this machine's steps
        std::size_t at = 0;              // of them, that are done
        double tokens = 0, seconds = 0;  // of this machine
    };
    void open();
    void letIn();
    std::vector<MachineLink*> dealt(const Course& course, std::int64_t left);
    void captureMoments();
    void collect(double seconds);
    std::uint64_t addOthers();
    void apply(const RoundBoard::Bytes& change);
    std::vector<MachineState> states();

    Engine& engine_;
    EngineMemory& memory_;
    const TrainerInput& input_;
    OuterStep outer_;
    RoundWelcome welcome_;
    Round round_;
    MachineState own_;
    double secondsPerStep_ = 0;
    RoundBoard board_;
    std::vector<std::unique_ptr<MachineLink>> links_; // guarded by the board's mutex
    std::vector<MachineState> told_;
    std::thread door_;
};

} // namespace kantai
