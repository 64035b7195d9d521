// SPDX-License-Identifier: GPL-3.0-or-later
// A training run before its first step: its row, its configuration, and the checkpoint that it is resumed from. Made
// by Pretrain.cpp and Resume.cpp; private to core/workflow, any thread.
#pragma once

#include "core/distributed/ProcessGroup.h"
#include "core/model/RobertaConfig.h"
#include "core/project/Project.h"
#include "core/training/options/TrainingOptions.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

// Where a new run gets its first weights from.
struct BranchPoint {
    CheckpointRow checkpoint;
    OriginRow origin; // without the new run
};

struct TeacherPoint { // the checkpoint from which a run learns, see Teachers.h
    CheckpointRow checkpoint;
    std::string name;             // of its run
    RobertaConfig config;         // of its model
    std::filesystem::path folder; // whole as far as its model goes
    std::string sha256;           // of its manifest
};

struct TrainingRun {
    RunRow row; // id 0: not in the project yet
    RobertaConfig config;
    TrainingOptions options;
    TokenizerRow tokenizer;
    std::optional<CheckpointRow> resumeFrom;
    std::vector<RunChangeRow> changes;      // of a run that is resumed: all, those of this resume included
    std::optional<BranchPoint> branch;      // of a new run that begins with the weights of a checkpoint
    std::optional<TeacherPoint> teacher;    // where the options name one
    std::optional<std::int64_t> queueEntry; // in progress with this run from its row on
    ProcessGroup* group = nullptr;          // see PretrainRequest
    std::shared_ptr<const class Invitation> invitation; // likewise
    int awaited = 0;

    bool isNew() const { return row.id == 0; }
};

// What the project keeps of a run, checked before it is used for anything: a stranger may have written it. Both throw
// Error(BadInput) with the first problem; optionsOf() also for options that do not fit the model of that config.
RobertaConfig configOf(const RunRow& run);
TrainingOptions optionsOf(const RunRow& run, const RobertaConfig& config);

} // namespace kantai
