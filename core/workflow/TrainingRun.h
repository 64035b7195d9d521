// SPDX-License-Identifier: GPL-3.0-or-later
// A training run before its first step: its row, its numbers, and where it goes on when it is resumed. Made by
// Pretrain.cpp and Resume.cpp; private to core/workflow, any thread.
#pragma once

#include "core/training/LineLengths.h"
#include "core/workflow/PretrainWorkflow.h"

namespace kantai {

struct TrainingRun {
    RunRow row; // id 0: not in the project yet
    RobertaConfig config;
    TrainingOptions options;
    TokenizerRow tokenizer;
    std::optional<CheckpointRow> resumeFrom;

    bool isNew() const { return row.id == 0; }
};

// What the project keeps of a run, checked before it is used for anything: a stranger may have written it. Both throw
// Error(BadInput) with the first problem; optionsOf() also for options that do not fit the model of that config.
RobertaConfig configOf(const RunRow& run);
TrainingOptions optionsOf(const RunRow& run, const RobertaConfig& config);

// The run as it was, to go on from its newest whole checkpoint; damaged newer ones are told of in progress. Throws
// Error(BadInput) with whyNotResumable(). Changes nothing.
TrainingRun planResumedRun(const ProjectHandle& project, Project& database, const PretrainRequest& request,
                           const Progress& progress);

// Two steps take the project back to the checkpoint that run resumes from. The folders of later checkpoints, which
// are damaged, get names that end in .damaged; a kill after that leaves rows whose folders are missing, which is as
// damaged as before.
void setDamagedAside(const ProjectHandle& project, const Project& database, const TrainingRun& run,
                     const Progress& progress);
// Forgets the later checkpoints and metrics, in the transaction that sets the run going again.
void rewind(Stores& stores, const TrainingRun& run);

// Throws the first problem of preflight; its warnings go to progress.
void requireReady(const ProjectHandle& project, const PretrainRequest& request, const Progress& progress);

// The tokenised corpus for a tokenizer of the project, in tokens/<number>; made again when the corpus, the tokenizer
// or the split has changed.
TokenStorePair projectTokens(const ProjectHandle& project, const Project& database, const TokenizerRow& row,
                             const Progress& progress, std::stop_token stop);

// Where that is, and what it is made from.
std::filesystem::path tokensFolder(const ProjectHandle& project, const TokenizerRow& row);
TokenStoreKey tokensKey(const Project& database, const TokenizerRow& row);

// How long its lines are, if it has been tokenised and they were counted.
std::optional<LineLengths> countedLineLengths(const ProjectHandle& project, const Project& database,
                                              const TokenizerRow& row);

} // namespace kantai
