// SPDX-License-Identifier: GPL-3.0-or-later
// One open project: the lock that makes this process its writer, and one SQLite connection with a store for each
// table. Open one Project per thread from the same ProjectHandle. All SQL of the program lives in this room.
#pragma once

#include "core/base/Files.h"
#include "core/project/Rows.h"
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace kantai {

inline constexpr std::uint32_t kApplicationId = 0x4B4E5449; // "KNTI"

// The right to use a project from this process. Copies share the lock; the last one releases it.
class ProjectHandle {
public:
    // folderOrFile: the project's folder or its .kantai file. Takes the writer's lock; when another living process
    // holds it the handle is read-only and readOnlyReason() says who. Throws Error(BadInput) for what is not a
    // project (the raw header is read first) and for a damaged one.
    static ProjectHandle open(const fs::path& folderOrFile);
    // Makes folder with Name.kantai and its subfolders. Throws Error(BadInput) when the folder exists and is not
    // empty.
    static ProjectHandle create(const fs::path& folder, const std::string& name);

    const fs::path& folder() const;
    const fs::path& file() const; // the .kantai file
    bool writable() const;
    const std::string&
    readOnlyReason() const; // also: "written by a newer Kantai Studio (schema 7, this one knows 1)"
    // The only way from a path that the project names to a file: throws Error(BadInput) when a link on it would lead
    // out of the project's folder, so that nothing outside is read, renamed or removed.
    fs::path absolute(const std::string& relative) const;
    // Names this opening of the project, different for each: tells the runs of this process from those of a dead one.
    const std::string& session() const;

private:
    struct State;
    explicit ProjectHandle(std::shared_ptr<State> state) : state_(std::move(state)) {}
    std::shared_ptr<State> state_;
};

// Stores: each method is one transaction. Writing through a read-only handle throws Error(BadInput) with the reason.
class Project {
public:
    explicit Project(const ProjectHandle& handle); // opens a connection, migrates an older schema after a backup
    ~Project();

    // How long each method waits while another program or thread uses the file, before it throws; at first ten
    // seconds.
    void setPatience(std::chrono::milliseconds atMost);
    static constexpr std::chrono::milliseconds kPatience{10'000};

    ProjectRow info() const;
    void setInfo(const ProjectRow& row);

    std::vector<CorpusFileRow> corpusFiles() const;
    std::int64_t addCorpusFile(CorpusFileRow row);
    void replaceCorpusFile(const CorpusFileRow& row); // the row of its id; the caller has written the new file
    void removeCorpusFile(std::int64_t id);           // the row; the caller removes the file
    std::string corpusStatistics() const;             // JSON as last stored, "" when none
    void setCorpusStatistics(const std::string& json);
    std::string corpusSha256() const; // SHA-256 over the files' hashes in order; "" for an empty corpus

    std::vector<TokenizerRow> tokenizers() const; // oldest first
    std::int64_t addTokenizer(TokenizerRow row);
    void removeTokenizer(std::int64_t id);

    std::vector<RunRow> runs() const;  // oldest first
    RunRow run(std::int64_t id) const; // throws Error(BadInput) when there is none
    std::int64_t addRun(RunRow row);
    void updateRun(const RunRow& row);
    void removeRun(std::int64_t id); // with its metrics, evaluations, checkpoint rows and probe answers
    // Runs left Running or Paused by a process that no longer lives become Interrupted; returns how many. Runs of
    // this opening of the project are left alone, on whichever thread they are.
    int markInterruptedRuns();

    // One chunk, its checksum chained to the last. Steps rise strictly, also from chunk to chunk.
    void addMetrics(std::int64_t runId, const std::vector<MetricRow>& rows);
    std::vector<MetricRow> metrics(std::int64_t runId) const;
    void addEvaluation(std::int64_t runId, const EvaluationRow& row);
    std::vector<EvaluationRow> evaluations(std::int64_t runId) const;
    // Forgets the metrics, evaluations and probe answers that a killed run recorded after the step it resumes from.
    // Checkpoint rows stay: they go with their folders, which the caller removes.
    void truncateRun(std::int64_t runId, std::int64_t lastStepKept);

    std::vector<CheckpointRow> checkpoints() const; // all runs, oldest first
    std::vector<CheckpointRow> checkpoints(std::int64_t runId) const;
    // best and latest move to this row when set. A folder has one row: adding it again returns the same id.
    std::int64_t addCheckpoint(CheckpointRow row);
    void updateCheckpoint(const CheckpointRow& row);
    void removeCheckpoint(std::int64_t id);

    std::vector<ProbeRow> probes() const;
    std::int64_t addProbe(const std::string& sentence);
    void removeProbe(std::int64_t id);
    void addProbeAnswers(const std::vector<ProbeAnswerRow>& rows);
    std::vector<ProbeAnswerRow> probeAnswers(std::int64_t runId) const;

    void addEvent(const std::string& kind, const std::string& text);
    std::vector<EventRow> events(std::size_t newest = 200) const; // newest first

    // Everything the database itself can check: SQLite's integrity check and the metric chains. One sentence a
    // defect.
    std::vector<std::string> defects() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai
