// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CleaningFlags.h"
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/base/ReadableText.h"
#include "core/corpus/download/Url.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/corpus/FetchSource.h"
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/project/Projects.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct ImportOptions {
    std::string project;
    std::vector<std::string> sources;
    CleaningFlags cleaning;
    std::string licence;
    std::string encoding;
    std::string field;
    bool allowHttp = false;
    double mostGigabytes = static_cast<double>(DownloadRequest::kMostBytes) / 1e9;
};

std::string encodingList() {
    std::string list;
    for (const TextEncoding encoding : choosableEncodings())
        list += (list.empty() ? "" : ", ") + encodingName(encoding);
    return list;
}

// How the text was read, where that is not plain UTF-8: "decoded as Windows-1254; check that its letters are right".
std::string decodingOf(const ImportedText& report) {
    switch (report.encodingBasis) {
    case EncodingBasis::Chosen:
        return "decoded as " + encodingName(report.encoding) + ", as named";
    case EncodingBasis::Uncertain:
        return fmt::format("decoded as {}, which is uncertain{}; name it with --encoding if letters look wrong",
                           encodingName(report.encoding),
                           report.otherEncoding ? ": it may be " + encodingName(*report.otherEncoding) : "");
    case EncodingBasis::Recognised:
        break;
    }
    return isUnicode(report.encoding)
               ? std::string()
               : fmt::format("decoded as {}; check that its letters are right", encodingName(report.encoding));
}

std::string changesOf(const ImportedText& report) {
    std::string changes;
    const auto note = [&](std::uint64_t count, const char* what) {
        if (count > 0)
            changes +=
                fmt::format("{}{} {}", changes.empty() ? "" : ", ", grouped(static_cast<std::int64_t>(count)), what);
    };
    note(report.crlfLines, "line endings converted to LF");
    note(report.innerByteOrderMarks, "byte order marks inside the text removed");
    note(report.badByteRuns, "invalid byte sequences");
    const std::string cleaning = cleaningText(report, report.cleaning);
    return changes + (changes.empty() || cleaning.empty() ? "" : ", ") + cleaning;
}

void showImport(const ImportedFile& file, Console& console) {
    const ImportedText& report = file.report;
    console.line(fmt::format("{}{}: {}, {} lines, {}", file.row.file, file.isReplacement ? " (imported again)" : "",
                             file.row.encoding, grouped(static_cast<std::int64_t>(report.lines)),
                             formatBytes(report.bytes)));
    if (const std::string decoding = decodingOf(report); !decoding.empty())
        console.line("  " + decoding);
    if (const std::string taken = describe(report.taken); !taken.empty())
        console.line("  text taken from " + taken);
    if (!report.markup.empty())
        console.line(fmt::format("  looks like {}; its markup is imported as text", report.markup));
    if (const std::string changes = changesOf(report); !changes.empty())
        console.line("  " + changes);
    if (report.originalBytes > 0)
        console.line(
            fmt::format("  the text before cleaning ({}) is kept, compressed", formatBytes(report.originalBytes)));
    if (report.wrapWidth > 0 && !report.cleaning.takes(CleaningStep::JoinLines) && !report.cleaning.verbatim)
        console.line(fmt::format("  its lines are wrapped at {} characters; --join-lines makes paragraphs of them",
                                 report.wrapWidth));
    if (const std::string languages = languagesText(report); !languages.empty())
        console.line("  languages: " + languages);
    for (const BadBytes& bad : report.firstBadBytes)
        console.line(fmt::format("  line {}, byte {}: {}", bad.line, bad.offset, readableText(bad.bytes)));
}

OrderedJson toJson(const ImportOutcome& outcome) {
    OrderedJson json{{"files", OrderedJson::array()}, {"statistics", kantai::toJson(outcome.statistics)}};
    for (const ImportedFile& file : outcome.files)
        json["files"].push_back({{"id", file.row.id},
                                 {"source", file.row.source},
                                 {"file", file.row.file},
                                 {"replaced", file.isReplacement},
                                 {"report", kantai::toJson(file.report)}});
    return json;
}

// The addresses among the sources become files, which are there as long as what is returned.
std::vector<FetchedSource> fetchAll(const ImportOptions& options, ImportRequest& request, Session& session) {
    std::vector<FetchedSource> fetched;
    for (const std::string& source : options.sources) {
        if (!isWebAddress(source)) {
            request.sources.emplace_back(source);
            continue;
        }
        DownloadRequest download{.address = source, .allowsUnencrypted = options.allowHttp};
        download.mostBytes = static_cast<std::uint64_t>(options.mostGigabytes * 1e9);
        fetched.push_back(fetchSource(download, session.progress(), session.stop()));
        const DownloadedFile& file = fetched.back().file();
        session.console.endProgress();
        session.console.message(fmt::format(
            "{}: {} downloaded{}", readableText(source), formatBytes(file.bytes - file.continuedFrom),
            file.continuedFrom > 0 ? ", continued from " + formatBytes(file.continuedFrom) : std::string()));
        request.sources.push_back(file.file);
        request.origins[file.file] = source;
    }
    return fetched;
}

int runImport(const ImportOptions& options, Session& session) {
    ImportRequest request;
    request.cleaning = options.cleaning.options();
    request.licenceNote = options.licence;
    if (!options.encoding.empty())
        request.options.encoding = encodingNamed(options.encoding);
    request.options.field = options.field;
    const ProjectHandle project = openProject(options.project);
    project.requireWritable(); // before anything is downloaded
    const std::vector<FetchedSource> fetched = fetchAll(options, request, session);
    const ImportOutcome outcome = importCorpus(project, request, session.progress(), session.stop());
    for (const ImportedFile& file : outcome.files)
        showImport(file, session.console);
    const CorpusStatistics& all = outcome.statistics;
    session.console.line(fmt::format("The corpus: {} files, {} lines ({} held out), {} words, {}", all.files,
                                     grouped(static_cast<std::int64_t>(all.lines)),
                                     grouped(static_cast<std::int64_t>(all.heldOutLines)),
                                     grouped(static_cast<std::int64_t>(all.words)), formatBytes(all.bytes)));
    session.console.object(toJson(outcome));
    return kDone;
}

} // namespace

void addImportVerb(Verb& app, Session& session) {
    auto options = std::make_shared<ImportOptions>();
    Verb* verb = app.addVerb("import", "Import texts from files or the web into the corpus: all of them or none");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addTexts(*verb, "SOURCE", options->sources,
             "Text, HTML, EPUB, PDF, DOCX, ODT, CSV and JSON files, MediaWiki exports, archives of them, folders, "
             "and addresses that begin with https://")
        ->required();
    auto* verbatim = verb->addFlag("--verbatim", options->cleaning.verbatim,
                                   "No cleaning: keep every line, and all markup, unchanged");
    for (Option* step : addCleaningFlags(*verb, options->cleaning))
        step->excludes(verbatim);
    addText(*verb, "--licence", options->licence, "The licence of the files, recorded in the project");
    addText(*verb, "--encoding", options->encoding,
            "How the text is encoded, where it is not recognised: " + encodingList() +
                ". A file that is already in the corpus is replaced")
        ->check([](const std::string& name) {
            return encodingNamed(name) ? std::string()
                                       : "There is no encoding named \"" + name + "\"; known are " + encodingList();
        });
    addText(
        *verb, "--field", options->field,
        "The column of a CSV file, by name or number, or the field of JSON records that holds the text. Otherwise "
        "that with the most text is taken. A file that is already in the corpus is replaced");
    verb->addFlag("--allow-http", options->allowHttp,
                  "Download from addresses that begin with http:// too, unencrypted");
    addNumber(*verb, "--max-download", options->mostGigabytes, "The largest download, in GB", {0, 1e6, true})
        ->showDefault();
    session.declare(*verb, [options, &session] { return runImport(*options, session); });
}

} // namespace kantai::cli
