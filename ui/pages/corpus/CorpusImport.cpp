// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/corpus/CorpusImport.h"
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

// The cleaning that was chosen last.
CleaningOptions lastCleaning() {
    const QSettings settings;
    const CleaningOptions usual;
    return {settings.value(QStringLiteral("import/verbatim"), usual.verbatim).toBool(),
            settings.value(QStringLiteral("import/stripGutenberg"), usual.stripGutenberg).toBool(),
            settings.value(QStringLiteral("import/dropDuplicates"), usual.dropDuplicateLines).toBool()};
}

void remember(const CleaningOptions& cleaning) {
    QSettings settings;
    settings.setValue(QStringLiteral("import/verbatim"), cleaning.verbatim);
    settings.setValue(QStringLiteral("import/stripGutenberg"), cleaning.stripGutenberg);
    settings.setValue(QStringLiteral("import/dropDuplicates"), cleaning.dropDuplicateLines);
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
    std::vector<std::filesystem::path> sources;
    for (const QString& path : paths)
        sources.emplace_back(path.toStdString());
    auto found = std::make_shared<std::vector<FoundSource>>();
    run(
        tr("Reading the source"),
        [sources, found](const Progress& progress, std::stop_token stop) {
            *found = findSources(sources, progress, stop);
        },
        [this, paths, found] { askAndImport(paths, *found); });
}

void CorpusImport::askAndImport(const QStringList& paths, const std::vector<FoundSource>& found) {
    ImportQuestion question;
    question.cleaning = lastCleaning();
    for (const FoundSource& source : found)
        question.files.push_back(questionAbout(source));
    if (!prompts_.chooseImport(window_, question))
        return;
    remember(question.cleaning);
    ImportRequest request;
    request.cleaning = question.cleaning;
    request.licenceNote = question.licenceNote.toStdString();
    for (const QString& path : paths)
        request.sources.emplace_back(path.toStdString());
    request.leaveOutRefused = true;
    for (const ImportFile& file : question.files)
        request.optionsOfFiles[file.path.toStdString()] = optionsOf(file);
    import(request);
}

void CorpusImport::importAgain(const CorpusFileRow& file) {
    auto isThere = std::make_shared<bool>(false);
    run(
        tr("Reading the source"),
        [file, isThere](const Progress& progress, std::stop_token stop) {
            *isThere = isSourceUnchanged(file, progress, stop);
        },
        [this, file, isThere] { askAgain(file, *isThere); });
}

void CorpusImport::askAgain(const CorpusFileRow& file, bool isSourceThere) {
    QString path = QString::fromStdString(file.source);
    if (!isSourceThere)
        path = prompts_
                   .openFiles(window_,
                              tr("%1 was moved or changed after its import. Choose the file to read instead.")
                                  .arg(QFileInfo(path).fileName()),
                              textFilter())
                   .value(0);
    if (path.isEmpty())
        return;
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
    if (isSourceThere && chosen.encoding == asked.encoding && chosen.field == asked.field &&
        question.cleaning == before.cleaning && question.licenceNote.toStdString() == file.licenceNote)
        return; // it is as it was
    ImportRequest request;
    request.sources = {path.toStdString()};
    request.cleaning = question.cleaning;
    request.licenceNote = question.licenceNote.toStdString();
    request.options = optionsOf(chosen);
    request.replaces = file.id;
    import(request);
}

void CorpusImport::import(const ImportRequest& request) {
    auto outcome = std::make_shared<ImportOutcome>();
    run(
        tr("Importing text"),
        [handle = session_.handle(), request, outcome](const Progress& progress, std::stop_token stop) {
            *outcome = importCorpus(handle, request, progress, stop);
        },
        [this, outcome] {
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
    prompts_.showInformation(
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
