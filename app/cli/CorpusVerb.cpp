// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CorpusCleaning.h"
#include "app/cli/GalleryVerb.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct CorpusOptions {
    std::string project;
    std::int64_t file = 0;
    HeldOutSplit split;
};

void showCorpus(const CorpusStatistics& statistics, Session& session) {
    session.console.line(fmt::format("The corpus: {} files, {} lines ({} held out), {} words, {}", statistics.files,
                                     grouped(static_cast<std::int64_t>(statistics.lines)),
                                     grouped(static_cast<std::int64_t>(statistics.heldOutLines)),
                                     grouped(static_cast<std::int64_t>(statistics.words)),
                                     formatBytes(statistics.bytes)));
    session.console.object({{"statistics", kantai::toJson(statistics)}});
}

int listCorpus(const CorpusOptions& options, Session& session) {
    const ProjectView project = readProject(openProject(options.project));
    Table table({{"file", Align::Right},
                 {"name"},
                 {"lines", Align::Right},
                 {"size", Align::Right},
                 {"encoding"},
                 {"imported"},
                 {"from"}});
    for (const CorpusFileRow& row : project.corpusFiles) {
        table.add({std::to_string(row.id), row.file, grouped(static_cast<std::int64_t>(row.lines)),
                   formatBytes(row.bytes), row.encoding, localTime(row.importedAt), row.source});
        session.console.object({{"id", row.id},
                                {"file", row.file},
                                {"source", row.source},
                                {"lines", row.lines},
                                {"bytes", row.bytes},
                                {"encoding", row.encoding},
                                {"licence", row.licenceNote},
                                {"sha256", row.sha256},
                                {"importedAt", row.importedAt}});
    }
    session.console.text(project.corpusFiles.empty() ? "No text yet: kantai import PROJECT FILE adds some.\n"
                                                     : table.text());
    showCorpus(project.statistics, session);
    return kDone;
}

int removeText(const CorpusOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    showCorpus(removeCorpusFile(project, options.file, session.progress(), session.stop()), session);
    return kDone;
}

int split(const CorpusOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    showCorpus(setHeldOutSplit(project, options.split, session.progress(), session.stop()), session);
    return kDone;
}

} // namespace

void addCorpusVerb(Verb& app, Session& session) {
    Verb* corpus = app.addVerb(
        "corpus",
        "List, clean or remove the files of the corpus, split it again, or import texts of Debian packages");
    corpus->requireVerb();
    auto options = std::make_shared<CorpusOptions>();

    Verb* listing = corpus->addVerb("list", "List the files of the corpus");
    addText(*listing, "PROJECT", options->project, kProjectHelp)->required();
    session.declare(*listing, [options, &session] { return listCorpus(*options, session); });

    Verb* removal = corpus->addVerb("remove", "Remove a file from the corpus");
    addText(*removal, "PROJECT", options->project, kProjectHelp)->required();
    addNumber(*removal, "FILE", options->file, "The number that kantai corpus list shows", {1})->required();
    session.declare(*removal, [options, &session] { return removeText(*options, session); });

    addCorpusCleaning(*corpus, session);
    addGallery(*corpus, session);

    Verb* splitting = corpus->addVerb(
        "split", "Choose anew which lines are held out; the corpus is tokenized again by the next pretraining");
    addText(*splitting, "PROJECT", options->project, kProjectHelp)->required();
    addNumber(*splitting, "--held-out", options->split.fraction,
              "The fraction of the lines that is held out, below 1", {0, 0.9})
        ->showDefault();
    addNumber(*splitting, "--seed", options->split.seed, "Another seed holds out other lines")->showDefault();
    session.declare(*splitting, [options, &session] { return split(*options, session); });
}

} // namespace kantai::cli
