// SPDX-License-Identifier: GPL-3.0-or-later
// All tables of a project inside of one transaction: what Project::write() and Project::read() hand to their work. A
// store throws SQLite::Exception, which those two turn into Error, and Error for rows that cannot be. Used on the
// thread of its Project, and only until the work returns.
#pragma once

#include "core/project/stores/CheckpointStore.h"
#include "core/project/stores/ClassifierStore.h"
#include "core/project/stores/CorpusStore.h"
#include "core/project/stores/EventStore.h"
#include "core/project/stores/MetricStore.h"
#include "core/project/stores/OriginStore.h"
#include "core/project/stores/PlaygroundHistoryStore.h"
#include "core/project/stores/ProbeStore.h"
#include "core/project/stores/QueueStore.h"
#include "core/project/stores/RunDetailStore.h"
#include "core/project/stores/RunStore.h"
#include "core/project/stores/SnapshotStore.h"
#include "core/project/stores/TokenizerStore.h"

namespace kantai {

struct Stores {
    // session: names this opening of the project, see RunStore.
    Stores(SQLite::Database& connection, const std::string& session);
    Stores(const Stores&) = delete;
    Stores& operator=(const Stores&) = delete;

    // Forgets the metrics, evaluations, probe answers and snapshots that a killed run recorded after the step it
    // resumes from. Checkpoint rows stay: they go with their folders. So do changes, which the run makes again.
    void truncateRun(std::int64_t runId, std::int64_t lastStepKept);

    CorpusStore corpus;
    TokenizerStore tokenizers;
    RunStore runs;
    MetricStore metrics;
    CheckpointStore checkpoints;
    SnapshotStore snapshots;
    ProbeStore probes;
    EventStore events;
    QueueStore queue;
    OriginStore origins;
    RunDetailStore runDetails;
    PlaygroundHistoryStore playgroundHistory;
    ClassifierStore classifiers;
};

} // namespace kantai
