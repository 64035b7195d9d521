// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/corpus/CorpusImport.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/models/ProjectModels.h"
#include <QFileInfo>
#include <QTimer>
#include <QWidget>

namespace kantai::ui {

namespace {

std::vector<TextEncoding> likelyOnes(TextEncoding encoding, const std::optional<TextEncoding>& other) {
    std::vector<TextEncoding> likely{encoding};
    if (other)
        likely.push_back(*other);
    return likely;
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

void CorpusImport::importPaths(const QStringList& paths, const CleaningOptions& cleaning) {
    ImportRequest request;
    for (const QString& path : paths)
        request.sources.emplace_back(path.toStdString());
    request.cleaning = cleaning;
    struct Result {
        std::vector<UncertainSource> uncertain;
        ImportOutcome outcome;
    };
    auto result = std::make_shared<Result>();
    run(
        tr("Importing text"),
        [handle = session_.handle(), request, result](const Progress& progress, std::stop_token stop) {
            result->uncertain = uncertainSources(request.sources, progress, stop);
            if (result->uncertain.empty())
                result->outcome = importCorpus(handle, request, progress, stop);
        },
        [this, request, result] {
            if (!result->uncertain.empty())
                askAndImport(request, result->uncertain);
            else
                Q_EMIT imported(result->outcome.files.front().row.id);
        });
}

void CorpusImport::askAndImport(ImportRequest request, const std::vector<UncertainSource>& uncertain) {
    std::vector<EncodingQuestion> questions;
    for (const UncertainSource& source : uncertain)
        questions.push_back({QString::fromStdString(source.path.native()), source.encoding,
                             likelyOnes(source.encoding, source.other), true});
    if (!prompts_.chooseEncodings(window_, questions))
        return;
    for (const EncodingQuestion& answer : questions)
        request.encodings[answer.path.toStdString()] = answer.encoding;
    import(request);
}

void CorpusImport::changeEncoding(const CorpusFileRow& file) {
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
    std::vector<EncodingQuestion> questions{
        {path, before.encoding, likelyOnes(before.encoding, before.otherEncoding), false}};
    if (!prompts_.chooseEncodings(window_, questions))
        return;
    const TextEncoding chosen = questions.front().encoding;
    if (isSourceThere && chosen == before.encoding)
        return; // it is as it was
    ImportRequest request;
    request.sources = {path.toStdString()};
    request.cleaning = before.cleaning;
    request.encoding = chosen;
    request.field = before.taken.field;
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
        [this, outcome] { Q_EMIT imported(outcome->files.front().row.id); });
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
