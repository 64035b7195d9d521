// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/corpus/CorpusImport.h"
#include "core/base/Files.h"
#include "core/base/ScratchFolder.h"
#include "core/corpus/download/Url.h"
#include "core/workflow/corpus/CorpusGallery.h"
#include "core/workflow/corpus/FetchSource.h"
#include "ui/Format.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/models/ProjectModels.h"
#include <QFileInfo>
#include <QSettings>
#include <QTimer>
#include <QWidget>
#include <algorithm>
#include <utility>

namespace kantai::ui {

namespace {

ImportFile questionAbout(const FoundSource& source) {
    ImportFile file;
    file.path = QString::fromStdString(source.path.native());
    file.isUncertain = !source.isCertain;
    file.likely = {source.encoding};
    if (source.other)
        file.likely.push_back(*source.other);
    if (file.isUncertain)
        file.encoding = source.encoding;
    return file;
}

SourceOptions optionsOf(const ImportFile& file) {
    return {file.encoding, file.field.toStdString()};
}

// The cleaning that was chosen last; the languages to keep are those of one text.
constexpr std::pair<const char*, bool CleaningOptions::*> kRemembered[] = {
    {"import/verbatim", &CleaningOptions::verbatim},
    {"import/stripGutenberg", &CleaningOptions::stripGutenberg},
    {"import/dropDuplicates", &CleaningOptions::dropDuplicateLines},
    {"import/composeCharacters", &CleaningOptions::composeCharacters},
    {"import/joinWrappedLines", &CleaningOptions::joinWrappedLines},
    {"import/dropNearDuplicates", &CleaningOptions::dropNearDuplicates},
    {"import/dropEmptyLines", &CleaningOptions::dropEmptyLines},
};

CleaningOptions lastCleaning() {
    const QSettings settings;
    CleaningOptions cleaning;
    for (const auto& [key, isOn] : kRemembered)
        cleaning.*isOn = settings.value(QLatin1String(key), cleaning.*isOn).toBool();
    return cleaning;
}

void remember(const CleaningOptions& cleaning) {
    QSettings settings;
    for (const auto& [key, isOn] : kRemembered)
        settings.setValue(QLatin1String(key), cleaning.*isOn);
}

} // namespace

QString CorpusImport::textFilter() {
    QStringList patterns;
    for (const std::string_view extension : textExtensions())
        patterns.append(QLatin1Char('*') +
                        QString::fromUtf8(extension.data(), static_cast<qsizetype>(extension.size())));
    return tr("Text (%1);;All files (*)").arg(patterns.join(QLatin1Char(' ')));
}

CorpusImport::CorpusImport(ProjectSession& session, Prompts& prompts, QWidget* window)
    : QObject(window), session_(session), prompts_(prompts), window_(window) {}

void CorpusImport::importPaths(const QStringList& paths) {
    importSources({paths, {}, {}});
}

void CorpusImport::importSources(const Sources& sources) {
    std::vector<std::filesystem::path> paths;
    for (const QString& path : sources.paths)
        paths.emplace_back(path.toStdString());
    auto found = std::make_shared<std::vector<FoundSource>>();
    run(
        tr("Reading the source"),
        [paths, found](const Progress& progress, std::stop_token stop) {
            *found = findSources(paths, progress, stop);
        },
        [this, sources, found] { askAndImport(sources, *found); });
}

void CorpusImport::importAddress(const QString& address, bool allowsUnencrypted) {
    fetch(address, allowsUnencrypted, [this](const Sources& source) { importSources(source); });
}

// The downloaded file is there as long as somebody has the sources that are handed to next.
void CorpusImport::fetch(const QString& address, bool allowsUnencrypted,
                         const std::function<void(const Sources&)>& next) {
    auto fetched = std::make_shared<std::optional<FetchedSource>>();
    const DownloadRequest request{.address = address.toStdString(), .allowsUnencrypted = allowsUnencrypted};
    run(
        tr("Downloading text"),
        [request, fetched](const Progress& progress, std::stop_token stop) {
            fetched->emplace(fetchSource(request, progress, stop));
        },
        [fetched, request, next] {
            const std::filesystem::path file = (*fetched)->path();
            next({{QString::fromStdString(file.native())}, {{file, request.address}}, fetched});
        });
}

void CorpusImport::importPasted(const PastedText& pasted) {
    auto folder = std::make_shared<ScratchFolder>("paste");
    QString name = pasted.name;
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const std::filesystem::path file = folder->path() / (name + QStringLiteral(".txt")).toStdString();
    auto text = std::make_shared<std::string>(pasted.text.toStdString() + "\n");
    const Sources sources{{QString::fromStdString(file.native())}, {{file, pasted.name.toStdString()}}, folder};
    run(
        tr("Reading the source"),
        [text, file](const Progress&, std::stop_token) { writeFileAtomically(file, *text); },
        [this, sources] { importSources(sources); });
}

void CorpusImport::importGalleryText(const QString& name) {
    auto folder = std::make_shared<ScratchFolder>("gallery");
    auto sources = std::make_shared<Sources>();
    sources->held = folder;
    run(
        tr("Reading the package"),
        [name, folder, sources](const Progress& progress, std::stop_token stop) {
            const GalleryText& text = galleryText(name.toStdString());
            const std::filesystem::path file = stageGalleryText(text, folder->path(), progress, stop);
            sources->paths = QStringList{QString::fromStdString(file.native())};
            sources->origins[file] = galleryOrigin(text, stateOf(text));
            sources->licence = text.licence;
        },
        [this, sources] { importSources(*sources); });
}

void CorpusImport::askAndImport(const Sources& sources, const std::vector<FoundSource>& found) {
    ImportQuestion question;
    question.cleaning = lastCleaning();
    question.licenceNote = QString::fromStdString(sources.licence);
    for (const FoundSource& source : found)
        question.files.push_back(questionAbout(source));
    if (!prompts_.chooseImport(window_, question))
        return;
    remember(question.cleaning);
    ImportRequest request;
    request.cleaning = question.cleaning;
    request.licenceNote = question.licenceNote.toStdString();
    request.origins = sources.origins;
    for (const QString& path : sources.paths)
        request.sources.emplace_back(path.toStdString());
    request.leaveOutRefused = true;
    for (const ImportFile& file : question.files)
        request.optionsOfFiles[file.path.toStdString()] = optionsOf(file);
    import(request, sources.held);
}

void CorpusImport::importAgain(const CorpusFileRow& file) {
    if (isWebAddress(file.source)) {
        fetch(QString::fromStdString(file.source), Url::parse(file.source).scheme != "https",
              [this, file](const Sources& source) { askAgain(file, source, false); });
        return;
    }
    auto isThere = std::make_shared<bool>(false);
    run(
        tr("Reading the source"),
        [file, isThere](const Progress& progress, std::stop_token stop) {
            *isThere = isSourceUnchanged(file, progress, stop);
        },
        [this, file, isThere] { askForSource(file, *isThere); });
}

void CorpusImport::askForSource(const CorpusFileRow& file, bool isSourceThere) {
    QString path = QString::fromStdString(file.source);
    if (!isSourceThere)
        path = prompts_
                   .openFiles(window_,
                              tr("%1 was moved or changed after its import. Choose the file to read instead.")
                                  .arg(QFileInfo(path).fileName()),
                              textFilter())
                   .value(0);
    if (!path.isEmpty())
        askAgain(file, {{path}, {}, {}}, isSourceThere);
}

void CorpusImport::askAgain(const CorpusFileRow& file, const Sources& source, bool isUnchanged) {
    const QString path = source.paths.front();
    const ImportedText before = importReportOf(file).value_or(ImportedText{});
    ImportQuestion question;
    question.isAgain = true;
    question.cleaning = before.cleaning;
    question.licenceNote = QString::fromStdString(file.licenceNote);
    question.files.push_back(questionAbout({path.toStdString(), before.encoding, before.otherEncoding, true}));
    if (before.encodingBasis != EncodingBasis::Recognised)
        question.files.front().encoding = before.encoding;
    question.files.front().field = QString::fromStdString(before.taken.field);
    const ImportFile asked = question.files.front();
    if (!prompts_.chooseImport(window_, question))
        return;
    const ImportFile& chosen = question.files.front();
    if (isUnchanged && chosen.encoding == asked.encoding && chosen.field == asked.field &&
        question.cleaning == before.cleaning && question.licenceNote.toStdString() == file.licenceNote)
        return; // it is as it was
    ImportRequest request;
    request.sources = {path.toStdString()};
    request.cleaning = question.cleaning;
    request.licenceNote = question.licenceNote.toStdString();
    request.options = optionsOf(chosen);
    request.replaces = file.id;
    request.origins = source.origins;
    import(request, source.held);
}

void CorpusImport::clean(const CorpusFileRow& file) {
    auto original = std::make_shared<OriginalFacts>();
    run(
        tr("Reading the text"),
        [handle = session_.handle(), file, original](const Progress&, std::stop_token) {
            *original = originalOf(handle, file);
        },
        [this, file, original] { askCleaning(file, *original); });
}

void CorpusImport::askCleaning(const CorpusFileRow& file, const OriginalFacts& original) {
    const CleaningOptions before = importReportOf(file).value_or(ImportedText{}).cleaning;
    CleaningQuestion question{session_.handle(), file, original, before};
    if (!prompts_.chooseCleaning(window_, question) || question.cleaning == before)
        return;
    run(
        tr("Cleaning text"),
        [handle = session_.handle(), id = file.id, cleaning = question.cleaning](const Progress& progress,
                                                                                 std::stop_token stop) {
            cleanCorpusFile(handle, id, cleaning, progress, stop);
        },
        [this, id = file.id] { Q_EMIT imported(id); });
}

void CorpusImport::import(const ImportRequest& request, const std::shared_ptr<const void>& held) {
    auto outcome = std::make_shared<ImportOutcome>();
    run(
        tr("Importing text"),
        [handle = session_.handle(), request, outcome](const Progress& progress, std::stop_token stop) {
            *outcome = importCorpus(handle, request, progress, stop);
        },
        [this, outcome, held] {
            Q_EMIT imported(outcome->files.front().row.id);
            if (!outcome->leftOut.empty())
                tellLeftOut(outcome->leftOut);
        });
}

void CorpusImport::tellLeftOut(const std::vector<std::string>& reasons) {
    constexpr std::size_t kMostNamed = 8;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(reasons.size(), kMostNamed); ++i)
        lines.append(QString::fromStdString(reasons[i]));
    if (reasons.size() > kMostNamed)
        lines.append(tr("and %1 more.").arg(format::count(reasons.size() - kMostNamed)));
    prompts_.showError(
        window_,
        tr("%1 file(s) could not be imported and were left out.", nullptr, format::plural(reasons.size()))
            .arg(format::count(reasons.size())),
        lines.join(QLatin1Char('\n')));
}

void CorpusImport::run(const QString& title, Job::Work work, const std::function<void()>& next) {
    runJob(session_, prompts_, window_, title, std::move(work), [this, next] {
        // Only after all receivers know that the job has finished, because a dialog runs its own event loop.
        QTimer::singleShot(0, this, [this, next] {
            if (session_.isOpen())
                next();
        });
    });
}

} // namespace kantai::ui
