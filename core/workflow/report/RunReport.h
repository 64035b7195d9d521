// SPDX-License-Identifier: GPL-3.0-or-later
// What a one-page report of a run tells: how the model and its training were set, what it learned from, how the loss
// went, and what the best checkpoint answers. Gathered here, drawn in ReportDrawings, worded in ReportHtml. Called by
// both front ends; any thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/RunChanges.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/report/SampleSentences.h"
#include "core/workflow/teach/Lesson.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// A pinned sentence with what the run answered, by step and rank.
struct ReportedProbe {
    std::string sentence;
    std::vector<ProbeAnswerRow> answers;
};

struct RunReport {
    std::string programVersion; // of the program that writes the report
    std::string processor;      // of the computer that writes it; empty: unknown
    int cores = 0;

    ProjectRow project;
    RunRow run;
    RobertaConfig config;
    TrainingOptions options;
    std::vector<ToldChange> changes; // of the options, after the run began
    std::int64_t parameters = 0;

    CorpusStatistics corpus;
    std::string corpusSha256;
    std::vector<std::string> licences;     // the notes of the corpus files, each once
    std::optional<TokenizerRow> tokenizer; // that of the run
    bool corpusChanged = false;            // since the run's tokenizer was trained on it

    RunHistory history;
    double unigramEntropy = 0; // of the held-out text, nats a token; 0: not known
    std::vector<ReportedProbe> probes;
    std::optional<Lesson> lesson; // that the project was started from

    std::optional<CheckpointRow> best;           // of the run, or its latest when none was evaluated
    std::vector<AnsweredSentence> sentences;     // what that checkpoint answers, at most five
    std::string whyNoSentences;                  // one sentence; empty: there are some
    const EvaluationRow* bestEvaluation() const; // the one of the lowest loss; null: none

    std::uint64_t memoryBytes() const; // the most that the process took during the run; 0: not known
    double tokensPerSecond() const;    // over the whole run; 0: not known
};

// Reads the project and asks the checkpoint, which takes a moment. Nothing is tokenized anew: where the tokenized
// corpus of the run is gone or was made from another corpus, the unigram entropy and the held-out sentences are left
// out. Throws Error(BadInput) for a run that is not there or has no valid configuration, Error(Interrupted) on stop.
RunReport readRunReport(const ProjectHandle& project, std::int64_t runId, const std::string& programVersion,
                        const Progress& progress, std::stop_token stop);

// Writes the report as one HTML file without scripts and without links, in the language of the engine's messages.
// file: its name ends in .html, or Error(Usage); one that is there is replaced. Throws what readRunReport throws, and
// Error for a file that cannot be written.
void writeRunReport(const ProjectHandle& project, std::int64_t runId, const std::filesystem::path& file,
                    const std::string& programVersion, const Progress& progress, std::stop_token stop);

} // namespace kantai
