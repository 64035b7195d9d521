// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/project/Projects.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/model/RobertaConfig.h"
#include "core/project/stores/Stores.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/project/Leftovers.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace kantai {

namespace {

// The chapter's own question; the user adds others or removes it.
constexpr const char* kFirstProbe = "Human thinking involves human <mask>.";

// Every step of a run sees as much text as any other.
std::optional<double> epochsAStep(const Project& database, std::int64_t runId) {
    try {
        const std::vector<MetricRow> rows = database.metricSample(runId, 1);
        if (!rows.empty() && rows.back().step > 0 && std::isfinite(rows.back().epoch) && rows.back().epoch > 0)
            return rows.back().epoch / static_cast<double>(rows.back().step);
    } catch (const Error&) { // damaged: readRun() and verify tell of it
    }
    return std::nullopt;
}

} // namespace

ProjectHandle createProject(const fs::path& folder, const std::string& name) {
    return ProjectHandle::create(folder, name, [&](Stores& stores) {
        stores.probes.add(kFirstProbe);
        stores.events.add("project", "Created " + name + ".");
    });
}

ProjectHandle openProject(const fs::path& folderOrFile) {
    ProjectHandle project = ProjectHandle::open(folderOrFile);
    if (!project.writable())
        return project;
    Project database(project);
    database.write([](Stores& stores) {
        if (const int interrupted = stores.runs.markInterrupted(); interrupted > 0)
            stores.events.add(
                "run", fmt::format("Found {} interrupted {}.", interrupted, interrupted == 1 ? "run" : "runs"));
        stores.queue.markInterrupted();
    });
    removeLeftovers(project, database);
    return project;
}

ProjectView readProject(const ProjectHandle& project) {
    const Project database(project);
    ProjectView view;
    view.info = database.info();
    view.writable = project.writable();
    if (!view.writable)
        view.readOnlyReason =
            Phrase::tr("The project is read-only: {}. {}", project.readOnly().reason, project.readOnly().remedy);
    view.corpusFiles = database.corpusFiles();
    view.corpusSha256 = database.corpusSha256();
    view.statistics = storedCorpusStatistics(database);
    view.tokenizers = database.tokenizers();
    view.runs = database.runs();
    view.checkpoints = database.checkpoints();
    view.snapshots = database.snapshots();
    view.classifiers = database.classifiers();
    view.probes = database.probes();
    view.events = database.events();
    view.queue = database.queue();
    view.origins = database.origins();
    view.runChanges = database.runChanges();
    view.runFailures = database.runFailures();
    view.runMarks = database.runMarks();
    for (const CheckpointRow& row : view.checkpoints)
        if (!view.epochsAStep.contains(row.runId))
            if (const auto epochs = epochsAStep(database, row.runId))
                view.epochsAStep[row.runId] = *epochs;
    return view;
}

bool isTokenizerOlderThanCorpus(const ProjectView& view) {
    if (view.tokenizers.empty() || view.tokenizers.back().corpusSha256.empty())
        return false;
    return view.tokenizers.back().corpusSha256 != view.corpusSha256;
}

bool hasOlderTokenizer(const ProjectView& view, const RunRow& run) {
    return !view.tokenizers.empty() && view.tokenizers.back().id != run.tokenizerId;
}

std::optional<double> epochsOf(const ProjectView& view, const CheckpointRow& row) {
    const auto known = view.epochsAStep.find(row.runId);
    if (known == view.epochsAStep.end())
        return std::nullopt;
    return known->second * static_cast<double>(row.step);
}

bool mayHaveDiverged(const ProjectView& view, const RunRow& run) {
    const auto known = std::ranges::find(view.runFailures, run.id, &RunFailureRow::runId);
    return run.state == RunState::Failed && (known == view.runFailures.end() || known->diverged);
}

RunHistory readRun(const ProjectHandle& project, std::int64_t runId) {
    const Project database(project);
    return {database.metrics(runId), database.evaluations(runId), database.probeAnswers(runId),
            database.runChanges(runId)};
}

std::int64_t addProbe(const ProjectHandle& project, const std::string& sentence) {
    if (sentence.find("<mask>") == std::string::npos)
        throw Error(ErrorCode::BadInput, Phrase::tr("The sentence has no <mask>: {}", sentence),
                    Phrase::tr("Write <mask> where the model should predict a word."));
    return Project(project).write([&](Stores& stores) { return stores.probes.add(sentence); });
}

void removeProbe(const ProjectHandle& project, std::int64_t probeId) {
    Project(project).write([&](Stores& stores) { stores.probes.remove(probeId); });
}

void setDraftConfig(const ProjectHandle& project, const std::string& configJson) {
    if (!configJson.empty())
        parseConfigJson(configJson, "The draft of the model");
    Project(project).write([&](Stores& stores) {
        ProjectRow info = stores.corpus.info();
        info.draftConfig = configJson;
        stores.corpus.setInfo(info);
    });
}

} // namespace kantai
