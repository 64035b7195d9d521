// SPDX-License-Identifier: GPL-3.0-or-later
// One open project: the lock that makes this process its writer, and one SQLite connection with a store for each
// table. Open one Project per thread from the same ProjectHandle. All SQL of the program lives in core/project.
#pragma once

#include "core/base/Files.h"
#include "core/project/ReadOnlyCause.h"
#include "core/project/stores/ClassifierRow.h"
#include "core/project/stores/QueueRows.h"
#include "core/project/stores/Rows.h"
#include "core/project/stores/RunDetailRows.h"
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace kantai {

inline constexpr std::uint32_t kApplicationId = 0x4B4E5449; // "KNTI"

struct Stores; // core/project/stores/Stores.h, for those who write

// The right to use a project from this process. Copies share the lock; the last one releases it.
class ProjectHandle {
public:
    // folderOrFile: the project's folder or its .kantai file. Takes the writer's lock; when another living process
    // holds it the handle is read-only and readOnly() says who. Throws Error(BadInput) for what is not a
    // project (the raw header is read first) and for a damaged one.
    static ProjectHandle open(const fs::path& folderOrFile);
    // Makes folder with Name.kantai and its subfolders; fill adds the first rows, before anybody sees the project.
    // Throws Error(BadInput) when the folder exists and is not empty.
    static ProjectHandle create(const fs::path& folder, const std::string& name,
                                const std::function<void(Stores&)>& fill = {});

    const fs::path& folder() const;
    const fs::path& file() const; // the .kantai file
    bool writable() const;
    const ReadOnlyCause& readOnly() const; // empty when it can be written
    void requireWritable() const;          // throws Error(BadInput) with the cause
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

// What is read is one transaction a call; what is written is whatever the caller puts into one write().
class Project {
public:
    explicit Project(const ProjectHandle& handle); // opens a connection, migrates an older schema after a backup
    ~Project();

    // How long each transaction waits while another program or thread uses the file, before it throws; at first ten
    // seconds.
    void setPatience(std::chrono::milliseconds atMost);
    static constexpr std::chrono::milliseconds kPatience{10'000};

    // Runs work(Stores&) in one transaction and returns what it returns: all that it changed is on the disk then, or,
    // when it throws, none of it. A write() inside of work joins the transaction; when its own work throws, only that
    // part is taken back, and the exception may be caught. Keep it short: nobody else can use the file meanwhile.
    // Throws Error(BadInput) with the reason when the project is read-only.
    template <class Work>
    auto write(const Work& work) {
        return resultOf<Stores&>(work, [this](const auto& whole) { writeAll(whole); });
    }

    // Runs work(const Stores&) on one state of the project and returns what it returns. Inside of write() it sees
    // what was changed so far; a write() inside of it is refused.
    template <class Work>
    auto read(const Work& work) const {
        return resultOf<const Stores&>(work, [this](const auto& whole) { readAll(whole); });
    }

    // The most frequent questions, each a read() of its own.
    ProjectRow info() const;
    std::vector<CorpusFileRow> corpusFiles() const;
    std::vector<CorpusOriginalRow> corpusOriginals() const; // by file
    std::string corpusStatistics() const;                   // JSON as last stored, "" when none
    std::string corpusSha256() const;             // SHA-256 over the files' hashes in order; "" for an empty corpus
    std::vector<TokenizerRow> tokenizers() const; // oldest first
    std::vector<RunRow> runs() const;             // oldest first
    RunRow run(std::int64_t id) const;            // throws Error(BadInput) when there is none
    std::vector<MetricRow> metrics(std::int64_t runId) const;
    std::vector<MetricRow> metricSample(std::int64_t runId, std::int64_t places) const; // MetricStore::sample
    std::vector<EvaluationRow> evaluations(std::int64_t runId) const;
    std::vector<CheckpointRow> checkpoints() const; // all runs, oldest first
    std::vector<CheckpointRow> checkpoints(std::int64_t runId) const;
    std::vector<SnapshotRow> snapshots() const;                   // all runs
    std::vector<SnapshotRow> snapshots(std::int64_t runId) const; // steps rising
    std::vector<ClassifierRow> classifiers() const;               // oldest first
    std::vector<ProbeRow> probes() const;
    std::vector<ProbeAnswerRow> probeAnswers(std::int64_t runId) const;
    std::vector<EventRow> events(std::size_t newest = 200) const; // newest first
    std::vector<QueueRow> queue() const;                          // in their order
    std::vector<OriginRow> origins() const;                       // by run
    std::vector<RunChangeRow> runChanges() const;                 // by run, in the order in which they were made
    std::vector<RunChangeRow> runChanges(std::int64_t runId) const;
    std::vector<RunFailureRow> runFailures() const; // by run
    std::vector<RunMarkRow> runMarks() const;       // by run

    // Everything the database itself can check: SQLite's integrity check and the metric chains. One sentence a
    // defect.
    std::vector<std::string> defects() const;

private:
    struct State;

    template <class Argument, class Work, class Run>
    static auto resultOf(const Work& work, const Run& run) {
        using Result = std::invoke_result_t<const Work&, Argument>;
        if constexpr (std::is_void_v<Result>) {
            run(work);
        } else {
            std::optional<Result> result;
            run([&](Argument stores) { result.emplace(work(stores)); });
            return std::move(*result);
        }
    }
    void writeAll(const std::function<void(Stores&)>& work);
    void readAll(const std::function<void(const Stores&)>& work) const;

    std::unique_ptr<State> state_;
};

} // namespace kantai
