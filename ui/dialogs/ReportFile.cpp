// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ReportFile.h"
#include "core/base/Files.h"
#include "core/workflow/report/ReportHtml.h"
#include "core/workflow/report/RunReport.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/ReportPdf.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <memory>

namespace kantai::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::ReportFile)
};

// Of a run's name only what every file system takes.
QString fileNameOf(const QString& run) {
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N} ._-]+"));
    QString name = run;
    name.remove(others);
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return name.trimmed().isEmpty() ? QStringLiteral("report") : name.trimmed().left(80);
}

} // namespace

void saveRunReport(ProjectSession& session, Prompts& prompts, QWidget* window, std::int64_t runId,
                   const QString& name) {
    if (session.isBusy()) {
        showBusy(session, prompts, window);
        return;
    }
    const QString file =
        prompts.saveFile(window, Texts::tr("Save a report of %1").arg(name),
                         fileNameOf(name) + QStringLiteral(".html"), Texts::tr("Report (*.html *.pdf)"));
    if (file.isEmpty())
        return;
    const bool asPdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    if (!asPdf && !file.endsWith(QLatin1String(".html"), Qt::CaseInsensitive)) {
        prompts.showError(window, Texts::tr("A report is an HTML or a PDF file, unlike %1.").arg(file),
                          Texts::tr("Choose a name that ends in .html or .pdf."));
        return;
    }
    auto report = std::make_shared<RunReport>();
    const Job::Work work = [handle = session.handle(), runId, report, file, asPdf,
                            version = QCoreApplication::applicationVersion().toStdString()](const Progress& progress,
                                                                                            std::stop_token stop) {
        *report = readRunReport(handle, runId, version, progress, stop);
        if (!asPdf)
            writeFileAtomically(file.toStdString(), reportHtml(*report, ReportPictures::Drawn));
    };
    runJob(session, prompts, window, Texts::tr("Writing a report"), work, [&prompts, window, report, file, asPdf] {
        if (asPdf && !writeReportPdf(*report, file))
            prompts.showError(window, Texts::tr("The report could not be written to %1.").arg(file),
                              Texts::tr("Choose a folder that you have permission to write to."));
    });
}

} // namespace kantai::ui
