// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ReportFile.h"
#include "core/base/Files.h"
#include "core/workflow/report/ReportHtml.h"
#include "core/workflow/report/RunReport.h"
#include "ui/dialogs/Export.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/ReportPdf.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <memory>

namespace kantai::ui {

namespace {

struct ReportTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::ReportFile)
};

bool isPdf(const QString& file) {
    return file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
}

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
    const auto askPlace = [&]() -> QString {
        const QString file =
            prompts.saveFile(window, ReportTexts::tr("Save a report of %1").arg(name),
                             fileNameOf(name) + QStringLiteral(".html"), ReportTexts::tr("Report (*.html *.pdf)"));
        if (file.isEmpty() || isPdf(file) || file.endsWith(QLatin1String(".html"), Qt::CaseInsensitive))
            return file;
        prompts.showError(window, ReportTexts::tr("A report is an HTML or a PDF file, unlike %1.").arg(file),
                          ReportTexts::tr("Choose a name that ends in .html or .pdf."));
        return {};
    };
    const auto report = std::make_shared<RunReport>();
    const auto work = [&](const QString& file) -> Job::Work {
        return [handle = session.handle(), runId, report, file,
                version = QCoreApplication::applicationVersion().toStdString()](const Progress& progress,
                                                                                std::stop_token stop) {
            *report = readRunReport(handle, runId, version, progress, stop);
            if (!isPdf(file))
                writeFileAtomically(file.toStdString(), reportHtml(*report, ReportPictures::Drawn));
        };
    };
    const auto finish = [&prompts, window, report](const QString& file) {
        if (!isPdf(file) || writeReportPdf(*report, file))
            return true;
        prompts.showError(window, ReportTexts::tr("The report could not be written to %1.").arg(file),
                          ReportTexts::tr("Choose a folder that you have permission to write to."));
        return false;
    };
    runExport(session, prompts, window,
              {Export::Computer::Needs, ReportTexts::tr("Writing a report"), askPlace, work, finish});
}

} // namespace kantai::ui
