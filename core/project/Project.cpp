// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/Project.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/Database.h"
#include "core/project/Integrity.h"
#include "core/project/schema/Migrations.h"
#include "core/project/stores/Stores.h"

namespace kantai {

struct Project::State {
    explicit State(const ProjectHandle& opened)
        : handle(opened),
          database(opened.file(), opened.writable() ? Database::Access::Write : Database::Access::Read),
          stores(database.connection(), opened.session()) {}

    ProjectHandle handle;
    Database database;
    bool newer = false; // the schema is newer than this program
    Stores stores;
};

Project::Project(const ProjectHandle& handle) : state_(std::make_unique<State>(handle)) {
    if (handle.writable())
        migrate(state_->database);
    requireOwnSchema(state_->database);
    const int version = state_->database.schemaVersion();
    state_->newer = version > kSchemaVersion;
    if (version < kOldestReadableSchema)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The project {} is of an older version and cannot be brought up to date: {}.",
                               readablePath(handle.file()), handle.readOnly().reason),
                    Phrase::tr("Open it where it can be written."));
}

Project::~Project() = default;

void Project::setPatience(std::chrono::milliseconds atMost) {
    state_->database.setPatience(atMost);
}

void Project::writeAll(const std::function<void(Stores&)>& work) {
    state_->handle.requireWritable();
    state_->database.write([&] { work(state_->stores); });
}

void Project::readAll(const std::function<void(const Stores&)>& work) const {
    try {
        state_->database.read([&] { work(state_->stores); });
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Internal && state_->newer)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("This part of {} cannot be read: {}.", readablePath(state_->handle.file()),
                                   state_->handle.readOnly().reason),
                        Phrase::tr("Update Kantai Studio to read it."));
        throw;
    }
}

ProjectRow Project::info() const {
    return read([](const Stores& stores) { return stores.corpus.info(); });
}

std::vector<CorpusFileRow> Project::corpusFiles() const {
    return read([](const Stores& stores) { return stores.corpus.files(); });
}

std::vector<CorpusOriginalRow> Project::corpusOriginals() const {
    return read([](const Stores& stores) { return stores.corpus.originals(); });
}

std::string Project::corpusStatistics() const {
    return read([](const Stores& stores) { return stores.corpus.statistics(); });
}

std::string Project::corpusSha256() const {
    return read([](const Stores& stores) { return stores.corpus.sha256(); });
}

std::vector<TokenizerRow> Project::tokenizers() const {
    return read([](const Stores& stores) { return stores.tokenizers.all(); });
}

std::vector<RunRow> Project::runs() const {
    return read([](const Stores& stores) { return stores.runs.all(); });
}

RunRow Project::run(std::int64_t id) const {
    return read([&](const Stores& stores) { return stores.runs.one(id); });
}

std::vector<MetricRow> Project::metrics(std::int64_t runId) const {
    return read([&](const Stores& stores) { return stores.metrics.metrics(runId); });
}

std::vector<MetricRow> Project::metricSample(std::int64_t runId, std::int64_t places) const {
    return read([&](const Stores& stores) { return stores.metrics.sample(runId, places); });
}

std::vector<EvaluationRow> Project::evaluations(std::int64_t runId) const {
    return read([&](const Stores& stores) { return stores.metrics.evaluations(runId); });
}

std::vector<CheckpointRow> Project::checkpoints() const {
    return read([](const Stores& stores) { return stores.checkpoints.all(); });
}

std::vector<CheckpointRow> Project::checkpoints(std::int64_t runId) const {
    return read([&](const Stores& stores) { return stores.checkpoints.ofRun(runId); });
}

std::vector<SnapshotRow> Project::snapshots() const {
    return read([](const Stores& stores) { return stores.snapshots.all(); });
}

std::vector<SnapshotRow> Project::snapshots(std::int64_t runId) const {
    return read([&](const Stores& stores) { return stores.snapshots.ofRun(runId); });
}

std::vector<ClassifierRow> Project::classifiers() const {
    return read([](const Stores& stores) { return stores.classifiers.all(); });
}

std::vector<ProbeRow> Project::probes() const {
    return read([](const Stores& stores) { return stores.probes.all(); });
}

std::vector<ProbeAnswerRow> Project::probeAnswers(std::int64_t runId) const {
    return read([&](const Stores& stores) { return stores.probes.answers(runId); });
}

std::vector<EventRow> Project::events(std::size_t newest) const {
    return read([&](const Stores& stores) { return stores.events.newest(newest); });
}

std::vector<QueueRow> Project::queue() const {
    return read([](const Stores& stores) { return stores.queue.all(); });
}

std::vector<OriginRow> Project::origins() const {
    return read([](const Stores& stores) { return stores.origins.all(); });
}

std::vector<RunChangeRow> Project::runChanges() const {
    return read([](const Stores& stores) { return stores.runDetails.changes(); });
}

std::vector<RunChangeRow> Project::runChanges(std::int64_t runId) const {
    return read([&](const Stores& stores) { return stores.runDetails.changes(runId); });
}

std::vector<RunFailureRow> Project::runFailures() const {
    return read([](const Stores& stores) { return stores.runDetails.failures(); });
}

std::vector<RunMarkRow> Project::runMarks() const {
    return read([](const Stores& stores) { return stores.runDetails.marks(); });
}

std::vector<std::string> Project::defects() const {
    return defectsOf(state_->database);
}

} // namespace kantai
