// SPDX-License-Identifier: GPL-3.0-or-later
// What a training is made from. Plain data.
#pragma once

#include "core/distributed/ProcessGroup.h"
#include "core/distributed/channel/MessageChannel.h"
#include "core/engine/Engine.h"
#include "core/model/RobertaConfig.h"
#include "core/training/PairMeter.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/RunChange.h"
#include "core/training/options/TrainingOptions.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

// When saves are tried again, and what the clock of the run says. Tests give others, so as not to wait.
struct TrainerTimes {
    double secondsBetweenRetries = 30;                        // of training, while steps continue
    std::chrono::milliseconds betweenRetriesAtTheEnd{3'000};  // when it only remains to save
    std::function<double(const StepMetrics&)> secondsOfAStep; // empty: as measured
};

// Other computers that take local steps, see RoundLeader.h.
struct OtherMachines {
    MachineDoor* door = nullptr; // through which they come; null: none can
    int awaited = 0;             // so many must have joined before the first step
    std::string name;            // of this computer, as it is shown beside the others
    double deadlineSeconds = 30; // for what they were asked to hand in, besides the time of the transfer
};

struct TrainerInput {
    RobertaConfig config;
    TrainingOptions options;
    std::filesystem::path trainTokens, heldOutTokens;
    std::filesystem::path tokenizerJson;              // copied into every checkpoint
    std::filesystem::path checkpointsFolder;          // receives step-000123/
    std::optional<std::filesystem::path> resumeFrom;  // a checkpoint folder of the same run
    std::vector<ChangedOption> laterChanges;          // that the run makes again after the checkpoint, by their steps
    std::optional<std::filesystem::path> weightsFrom; // a new run: a checkpoint folder whose weights it begins with
    std::optional<std::filesystem::path> teacher;     // the checkpoint folder of the one that the options name
    std::string corpusSha256, tokenizerSha256;
    std::string teacherSha256; // of the manifest in that folder; "" without a teacher
    TrainerTimes times;
    StepCalls stepCalls = StepCalls::AsTheDeviceDoes; // tests queue steps on a device that is waited for
    PairMeasure pairs;
    ProcessGroup* group = nullptr; // of which this process is rank 0; null: it trains alone
    OtherMachines machines;        // for a run with local steps
};

} // namespace kantai
