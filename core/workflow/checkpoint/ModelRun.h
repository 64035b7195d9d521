// SPDX-License-Identifier: GPL-3.0-or-later
// A model that was not trained as a run of its own, but imported or cut from another one: a completed run of no steps
// with one checkpoint of the model alone. Private to core/workflow; any thread.
#pragma once

#include "core/model/ModelWeights.h"
#include "core/project/Project.h"
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointImage.h"

#include <string>
#include <vector>

namespace kantai {

// Folders of the project that are written before the commit, and removed when there is none.
class PlannedFolders {
public:
    explicit PlannedFolders(const ProjectHandle& project) : project_(project) {}
    ~PlannedFolders();
    PlannedFolders(const PlannedFolders&) = delete;
    PlannedFolders& operator=(const PlannedFolders&) = delete;

    void add(const std::string& folder) { folders_.push_back(folder); }
    void keep() { folders_.clear(); }

private:
    const ProjectHandle& project_;
    std::vector<std::string> folders_;
};

struct ModelRunFiles {
    std::string folder; // of the run, in the project
    WrittenCheckpoint written;
};

// Writes the model into the folder that the next run gets, which is added to `planned`.
ModelRunFiles writeModelRun(const ProjectHandle& project, const Project& database, PlannedFolders& planned,
                            const ModelWeights& weights, const std::string& tokenizerJson);

struct ModelRunRows {
    RunRow run;
    CheckpointRow checkpoint;
};

// Within the transaction that makes the run. origin: without the run. Throws std::logic_error when the run gets
// another folder.
ModelRunRows addModelRun(Stores& stores, const ModelRunFiles& files, const RobertaConfig& config,
                         const std::string& name, std::int64_t tokenizerId, OriginRow origin);

} // namespace kantai
