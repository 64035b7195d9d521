// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/Project.h"
#include "core/base/Phrase.h"

#include "core/base/ReadableText.h"
#include "core/project/CheckpointStore.h"
#include "core/project/CorpusStore.h"
#include "core/project/Database.h"
#include "core/project/EventStore.h"
#include "core/project/Integrity.h"
#include "core/project/MetricStore.h"
#include "core/project/Migrations.h"
#include "core/project/ProbeStore.h"
#include "core/project/RunStore.h"
#include "core/project/TokenizerStore.h"

namespace kantai {

struct Project::State {
    explicit State(const ProjectHandle& opened)
        : handle(opened),
          database(opened.file(), opened.writable() ? Database::Access::Write : Database::Access::Read),
          corpus(database.connection()), tokenizers(database.connection()),
          runs(database.connection(), opened.session()), metrics(database.connection()),
          checkpoints(database.connection()), probes(database.connection()), events(database.connection()) {}

    template <class Work>
    auto read(const Work& work) const {
        try {
            return database.read(work);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Internal && newer)
                throw Error(ErrorCode::BadInput,
                            Phrase::tr("This part of {} cannot be read: the project was {}.",
                                       readablePath(handle.file()), handle.readOnlyReason()),
                            Phrase::tr("Update Kantai Studio to read it."));
            throw;
        }
    }

    template <class Work>
    auto write(const Work& work) const {
        if (!handle.writable())
            throw Error(
                ErrorCode::BadInput,
                Phrase::tr("The project {} is read-only: {}.", readablePath(handle.file()), handle.readOnlyReason()),
                Phrase::tr("Nothing was changed; look around, or make the change where it can be written."));
        return database.write(work);
    }

    ProjectHandle handle;
    Database database;
    bool newer = false; // the schema is newer than this program
    CorpusStore corpus;
    TokenizerStore tokenizers;
    RunStore runs;
    MetricStore metrics;
    CheckpointStore checkpoints;
    ProbeStore probes;
    EventStore events;
};

Project::Project(const ProjectHandle& handle) : state_(std::make_unique<State>(handle)) {
    if (handle.writable())
        migrate(state_->database);
    requireOwnSchema(state_->database);
    const int version = state_->database.schemaVersion();
    state_->newer = version > kSchemaVersion;
    if (version < kSchemaVersion)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The project {} is of an older version and cannot be brought up to date: {}.",
                               readablePath(handle.file()), handle.readOnlyReason()),
                    Phrase::tr("Open it where it can be written."));
}

Project::~Project() = default;

void Project::setPatience(std::chrono::milliseconds atMost) {
    state_->database.setPatience(atMost);
}

ProjectRow Project::info() const {
    return state_->read([&] { return state_->corpus.info(); });
}

void Project::setInfo(const ProjectRow& row) {
    state_->write([&] { state_->corpus.setInfo(row); });
}

std::vector<CorpusFileRow> Project::corpusFiles() const {
    return state_->read([&] { return state_->corpus.files(); });
}

std::int64_t Project::addCorpusFile(CorpusFileRow row) {
    return state_->write([&] { return state_->corpus.addFile(row); });
}

void Project::replaceCorpusFile(const CorpusFileRow& row) {
    state_->write([&] { state_->corpus.replaceFile(row); });
}

void Project::removeCorpusFile(std::int64_t id) {
    state_->write([&] { state_->corpus.removeFile(id); });
}

std::string Project::corpusStatistics() const {
    return state_->read([&] { return state_->corpus.statistics(); });
}

void Project::setCorpusStatistics(const std::string& json) {
    state_->write([&] { state_->corpus.setStatistics(json); });
}

std::string Project::corpusSha256() const {
    return state_->read([&] { return state_->corpus.sha256(); });
}

std::vector<TokenizerRow> Project::tokenizers() const {
    return state_->read([&] { return state_->tokenizers.all(); });
}

std::int64_t Project::addTokenizer(TokenizerRow row) {
    return state_->write([&] { return state_->tokenizers.add(row); });
}

void Project::removeTokenizer(std::int64_t id) {
    state_->write([&] { state_->tokenizers.remove(id); });
}

std::vector<RunRow> Project::runs() const {
    return state_->read([&] { return state_->runs.all(); });
}

RunRow Project::run(std::int64_t id) const {
    return state_->read([&] { return state_->runs.one(id); });
}

std::int64_t Project::addRun(RunRow row) {
    return state_->write([&] { return state_->runs.add(row); });
}

void Project::updateRun(const RunRow& row) {
    state_->write([&] { state_->runs.update(row); });
}

void Project::removeRun(std::int64_t id) {
    state_->write([&] { state_->runs.remove(id); });
}

int Project::markInterruptedRuns() {
    return state_->write([&] { return state_->runs.markInterrupted(); });
}

void Project::addMetrics(std::int64_t runId, const std::vector<MetricRow>& rows) {
    state_->write([&] {
        state_->runs.requireExists(runId);
        state_->metrics.append(runId, rows);
    });
}

std::vector<MetricRow> Project::metrics(std::int64_t runId) const {
    return state_->read([&] { return state_->metrics.metrics(runId); });
}

void Project::addEvaluation(std::int64_t runId, const EvaluationRow& row) {
    state_->write([&] {
        state_->runs.requireExists(runId);
        state_->metrics.addEvaluation(runId, row);
    });
}

std::vector<EvaluationRow> Project::evaluations(std::int64_t runId) const {
    return state_->read([&] { return state_->metrics.evaluations(runId); });
}

void Project::truncateRun(std::int64_t runId, std::int64_t lastStepKept) {
    state_->write([&] {
        state_->runs.requireExists(runId);
        state_->metrics.truncate(runId, lastStepKept);
        state_->probes.truncate(runId, lastStepKept);
        state_->runs.truncate(runId, lastStepKept);
    });
}

std::vector<CheckpointRow> Project::checkpoints() const {
    return state_->read([&] { return state_->checkpoints.all(); });
}

std::vector<CheckpointRow> Project::checkpoints(std::int64_t runId) const {
    return state_->read([&] { return state_->checkpoints.ofRun(runId); });
}

std::int64_t Project::addCheckpoint(CheckpointRow row) {
    return state_->write([&] {
        state_->runs.requireExists(row.runId);
        return state_->checkpoints.add(row);
    });
}

void Project::updateCheckpoint(const CheckpointRow& row) {
    state_->write([&] { state_->checkpoints.update(row); });
}

void Project::removeCheckpoint(std::int64_t id) {
    state_->write([&] { state_->checkpoints.remove(id); });
}

std::vector<ProbeRow> Project::probes() const {
    return state_->read([&] { return state_->probes.all(); });
}

std::int64_t Project::addProbe(const std::string& sentence) {
    return state_->write([&] { return state_->probes.add(sentence); });
}

void Project::removeProbe(std::int64_t id) {
    state_->write([&] { state_->probes.remove(id); });
}

void Project::addProbeAnswers(const std::vector<ProbeAnswerRow>& rows) {
    state_->write([&] {
        for (const ProbeAnswerRow& row : rows)
            state_->runs.requireExists(row.runId);
        state_->probes.addAnswers(rows);
    });
}

std::vector<ProbeAnswerRow> Project::probeAnswers(std::int64_t runId) const {
    return state_->read([&] { return state_->probes.answers(runId); });
}

void Project::addEvent(const std::string& kind, const std::string& text) {
    state_->write([&] { state_->events.add(kind, text); });
}

std::vector<EventRow> Project::events(std::size_t newest) const {
    return state_->read([&] { return state_->events.newest(newest); });
}

std::vector<std::string> Project::defects() const {
    return defectsOf(state_->database);
}

} // namespace kantai
