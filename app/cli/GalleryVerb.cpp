// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/GalleryVerb.h"
#include "app/cli/CleaningFlags.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/base/ReadableText.h"
#include "core/base/ScratchFolder.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/CorpusGallery.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/project/Projects.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <set>

namespace kantai::cli {

namespace {

struct GalleryOptions {
    std::string project, name;
    CleaningFlags cleaning;
};

int listGallery(Session& session) {
    Table table({{"name"}, {"text"}, {"language"}, {"words", Align::Right}, {"licence"}, {"package"}});
    std::set<std::string> missing;
    const std::vector<GalleryState> states = readGallery();
    for (std::size_t i = 0; i < states.size(); ++i) {
        const GalleryText& text = galleryTexts()[i];
        const GalleryState& state = states[i];
        table.add({text.name, text.title, text.languages, grouped(static_cast<std::int64_t>(text.words)),
                   text.licence, state.isInstalled ? text.package + " " + state.version : "not installed"});
        if (!state.isInstalled)
            missing.insert(text.package);
        session.console.object({{"name", text.name},
                                {"title", text.title},
                                {"languages", text.languages},
                                {"words", text.words},
                                {"licence", text.licence},
                                {"origin", text.origin},
                                {"package", text.package},
                                {"installed", state.isInstalled},
                                {"version", state.version},
                                {"copyright", state.copyright.string()},
                                {"install", installCommand(text)}});
    }
    session.console.text(table.text());
    if (!missing.empty())
        session.console.line("Nothing is installed by itself. To install one: " +
                             installCommand(*std::ranges::find_if(galleryTexts(), [&](const GalleryText& text) {
                                 return missing.contains(text.package);
                             })));
    return kDone;
}

int importGalleryTexts(const GalleryOptions& options, Session& session) {
    const GalleryText& text = galleryText(options.name);
    const ProjectHandle project = openProject(options.project);
    project.requireWritable();
    const ScratchFolder scratch("gallery");
    const std::filesystem::path file = stageGalleryText(text, scratch.path(), session.progress(), session.stop());
    ImportRequest request;
    request.sources = {file};
    request.origins[file] = galleryOrigin(text, stateOf(text));
    request.licenceNote = text.licence;
    request.cleaning = options.cleaning.options();
    const ImportOutcome outcome = importCorpus(project, request, session.progress(), session.stop());
    const ImportedFile& imported = outcome.files.front();
    session.console.line(fmt::format("{}: {} lines, {}, licence {}", imported.row.file,
                                     grouped(static_cast<std::int64_t>(imported.row.lines)),
                                     formatBytes(imported.row.bytes), text.licence));
    if (const std::string changes = cleaningText(imported.report, imported.report.cleaning); !changes.empty())
        session.console.line("  " + changes);
    if (const std::string languages = languagesText(imported.report); !languages.empty())
        session.console.line("  languages: " + languages);
    session.console.object({{"id", imported.row.id},
                            {"file", imported.row.file},
                            {"source", imported.row.source},
                            {"report", kantai::toJson(imported.report)},
                            {"statistics", kantai::toJson(outcome.statistics)}});
    return kDone;
}

} // namespace

void addGallery(Verb& corpus, Session& session) {
    auto options = std::make_shared<GalleryOptions>();
    Verb* gallery = corpus.addVerb(
        "gallery", "List the texts that packages of Debian hold, or import one of an installed package");
    Option* project = addText(*gallery, "PROJECT", options->project, "The project that takes the text");
    Option* name = addText(*gallery, "NAME", options->name, "The name of the text in the list");
    project->needs(name);
    for (Option* step : addCleaningFlags(*gallery, options->cleaning))
        step->needs(name);
    session.declare(*gallery, [options, &session] {
        return options->name.empty() ? listGallery(session) : importGalleryTexts(*options, session);
    });
}

} // namespace kantai::cli
