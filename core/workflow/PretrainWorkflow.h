// SPDX-License-Identifier: GPL-3.0-or-later
// Pretraining as a person does it: check, start, watch, stop, resume. One call runs a whole training on the calling
// thread and keeps the project's index in step with it: run, metrics, evaluations, probes, checkpoints, retention.
#pragma once

#include "core/project/Project.h"
#include "core/training/Recipe.h"
#include "core/training/Trainer.h"
#include "core/training/TrainingOptions.h"
#include <optional>
#include <string>
#include <vector>

namespace kantai {

// keep 52,000 rows like the chapter | as many rows as there are tokens
enum class VocabularyRows { AsConfigured, FitTokenizer };

struct PretrainRequest {
    std::string preset = "kantaibert"; // "custom" when config was edited
    RobertaConfig config;
    VocabularyRows vocabularyRows = VocabularyRows::AsConfigured;
    Recipe recipe = Recipe::Fast; // what options started from: for equivalentCommand() only
    TrainingOptions options;
    std::string runName; // "" for "Run 3"
    // Resume this run from its newest whole checkpoint; config and options are the run's own.
    std::optional<std::int64_t> resumeRun;
    std::int64_t newMaxSteps = 0;                // with resumeRun: a new length for the run; 0 keeps it
    std::optional<OnDivergence> newOnDivergence; // with resumeRun: another choice than the run's
};

struct ProbeAnswers { // the probes of the project, asked at an evaluation
    std::int64_t step = 0;
    std::vector<ProbeAnswerRow> answers;
};

// The trainer's observer plus what the project adds.
class PretrainObserver : public TrainingObserver {
public:
    virtual void onRun(const RunRow&) {}          // once, when the run has its id and configuration
    virtual void onProbes(const ProbeAnswers&) {} // after an evaluation
};

struct PreflightItem {
    enum class Kind { Ok, Warning, Problem } kind = Kind::Ok;
    std::string field;   // "heads", "batchSize", "disk", ... for showing it beside a form field
    std::string message; // one sentence
    std::string remedy;  // one sentence, may be empty
};
// Bytes at the peak of the run, about: the program included, and the copy that a checkpoint is written from. config
// with problems: 0.
std::uint64_t memoryForecast(const ProjectHandle& project, const PretrainRequest& request);

// Everything that can be known before Start: corpus, tokenizer, sizes, disk for the run, memory, how the computer
// will compute.
std::vector<PreflightItem> preflight(const ProjectHandle& project, const PretrainRequest& request);

struct PretrainOutcome {
    RunRow run;
    TrainingResult result;
    std::vector<CheckpointRow> checkpoints; // of the run, as kept
};

// Throws Error with the first problem of preflight before anything is written. A failure during training marks the
// run Failed with the message and keeps its checkpoints.
PretrainOutcome pretrain(const ProjectHandle& project, const PretrainRequest& request, PretrainObserver& observer,
                         TrainingControl& control, const Progress& progress, std::stop_token stop);

// The run that `--resume latest` means: the newest with a whole checkpoint that did not complete; none:
// Error(BadInput).
std::int64_t latestResumableRun(const ProjectHandle& project);
// "" when the run can be resumed; otherwise the reason, one sentence.
std::string whyNotResumable(const ProjectHandle& project, std::int64_t runId);

// The same request as a command line a person can paste: kantai pretrain ... (only what differs from the defaults).
std::string equivalentCommand(const std::string& projectPath, const PretrainRequest& request);

} // namespace kantai
