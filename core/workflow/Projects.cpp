// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/PathInside.h"
#include "core/base/Phrase.h"
#include "core/model/RobertaConfig.h"
#include "core/workflow/CorpusWorkflow.h"
#include "core/workflow/ProjectWorkflow.h"

#include <fmt/format.h>
#include <system_error>

namespace kantai {

namespace {

// The chapter's own question; a person adds more, or removes it.
constexpr const char* kFirstProbe = "Human thinking involves human <mask>.";

void removeLeftovers(const ProjectHandle& project) {
    for (const char* subfolder : {"corpus", "tokenizers", "tokens", "checkpoints"})
        removeStaleTemporaries(project.absolute(subfolder));
    for (const char* parent : {"tokens", "checkpoints"}) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(project.absolute(parent), error))
            if (isPlainFolder(entry.path()))
                removeStaleTemporaries(entry.path());
    }
}

} // namespace

ProjectHandle createProject(const fs::path& folder, const std::string& name) {
    ProjectHandle project = ProjectHandle::create(folder, name);
    Project database(project);
    database.addProbe(kFirstProbe);
    database.addEvent("project", "Created " + name + ".");
    return project;
}

ProjectHandle openProject(const fs::path& folderOrFile) {
    ProjectHandle project = ProjectHandle::open(folderOrFile);
    if (!project.writable())
        return project;
    Project database(project);
    if (const int interrupted = database.markInterruptedRuns(); interrupted > 0)
        database.addEvent("run",
                          fmt::format("Found {} interrupted {}.", interrupted, interrupted == 1 ? "run" : "runs"));
    removeLeftovers(project);
    return project;
}

ProjectView readProject(const ProjectHandle& project) {
    const Project database(project);
    ProjectView view;
    view.info = database.info();
    view.writable = project.writable();
    view.readOnlyReason = project.readOnlyReason();
    view.corpusFiles = database.corpusFiles();
    view.statistics = storedCorpusStatistics(database);
    view.tokenizers = database.tokenizers();
    view.runs = database.runs();
    view.checkpoints = database.checkpoints();
    view.probes = database.probes();
    view.events = database.events();
    return view;
}

RunHistory readRun(const ProjectHandle& project, std::int64_t runId) {
    const Project database(project);
    return {database.metrics(runId), database.evaluations(runId), database.probeAnswers(runId)};
}

std::int64_t addProbe(const ProjectHandle& project, const std::string& sentence) {
    if (sentence.find("<mask>") == std::string::npos)
        throw Error(ErrorCode::BadInput, Phrase::tr("The sentence has no <mask>: {}", sentence),
                    Phrase::tr("Write <mask> where the model shall put a word."));
    return Project(project).addProbe(sentence);
}

void removeProbe(const ProjectHandle& project, std::int64_t probeId) {
    Project(project).removeProbe(probeId);
}

void setDraftConfig(const ProjectHandle& project, const std::string& configJson) {
    if (!configJson.empty())
        parseConfigJson(configJson, "The draft of the model");
    Project database(project);
    ProjectRow info = database.info();
    info.draftConfig = configJson;
    database.setInfo(info);
}

} // namespace kantai
