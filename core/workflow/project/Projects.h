// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, making and reading projects: the view of everything a project holds that the window shows after a restart.
#pragma once

#include "core/corpus/CorpusStatistics.h"
#include "core/project/Project.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kantai {

ProjectHandle createProject(const std::filesystem::path& folder, const std::string& name);
// Also tidies up after a crash: interrupted runs are marked, and what dead processes left unfinished is removed.
ProjectHandle openProject(const std::filesystem::path& folderOrFile);

struct ProjectView { // everything but the metrics
    ProjectRow info;
    bool writable = true;
    std::string readOnlyReason; // with what the user can do: two sentences; "" when it is writable
    std::vector<CorpusFileRow> corpusFiles;
    std::string corpusSha256; // of the files together
    CorpusStatistics statistics;
    std::vector<TokenizerRow> tokenizers;
    std::vector<RunRow> runs;
    std::vector<CheckpointRow> checkpoints;
    std::vector<SnapshotRow> snapshots;
    std::vector<ClassifierRow> classifiers;
    std::vector<ProbeRow> probes;
    std::vector<EventRow> events; // newest first
    std::vector<QueueRow> queue;  // in their order
    std::vector<OriginRow> origins;
    std::vector<RunChangeRow> runChanges; // by run, in the order in which they were made
    std::vector<RunFailureRow> runFailures;
    std::vector<RunMarkRow> runMarks;
    std::map<std::int64_t, double> epochsAStep; // by run: of those with checkpoints whose curves are known
};
ProjectView readProject(const ProjectHandle& project);
// Whether the corpus has changed since the newest tokenizer was trained; never for an imported one, or without any.
bool isTokenizerOlderThanCorpus(const ProjectView& view);
// Whether the run has another tokenizer than the newest.
bool hasOlderTokenizer(const ProjectView& view, const RunRow& run);
// How many times its run had seen the text when the checkpoint was saved; none when it is not known, as of a model
// that was imported.
std::optional<double> epochsOf(const ProjectView& view, const CheckpointRow& row);
// Whether the run failed and may have diverged: of one that failed in an earlier version the reason is not known.
bool mayHaveDiverged(const ProjectView& view, const RunRow& run);

struct RunHistory {
    std::vector<MetricRow> metrics;
    std::vector<EvaluationRow> evaluations;
    std::vector<ProbeAnswerRow> probeAnswers;
    std::vector<RunChangeRow> changes; // in the order in which they were made
};
RunHistory readRun(const ProjectHandle& project, std::int64_t runId);

std::int64_t addProbe(const ProjectHandle& project, const std::string& sentence); // Error without <mask>
void removeProbe(const ProjectHandle& project, std::int64_t probeId);
// config.json of the model being configured on the Model page; "" forgets it.
void setDraftConfig(const ProjectHandle& project, const std::string& configJson);

} // namespace kantai
