// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/CurveExport.h"
#include "core/workflow/export/CurveTags.h"
#include "core/workflow/export/ExportCurves.h"
#include "ui/dialogs/Export.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include <QCoreApplication>
#include <filesystem>

namespace kantai::ui {

namespace {

struct CurveTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::CurveExport)
};

} // namespace

void exportCurves(ProjectSession& session, Prompts& prompts, QWidget* window, std::int64_t runId,
                  const QString& name) {
    const std::vector<Prompts::Choice> formats{
        {CurveTexts::tr("Table (CSV)"), CurveTexts::tr("A row for each step, for spreadsheets and scripts.")},
        {CurveTexts::tr("TensorBoard"),
         CurveTexts::tr("An event file in a folder that TensorBoard opens as a run.")}};
    const auto format = prompts.choose(window, CurveTexts::tr("Export the curves of %1").arg(name), formats);
    if (!format)
        return;
    const bool asTable = *format == 0;
    const auto askPlace = [&] {
        const QString suggestion = QString::fromStdString(fileNameOf(name.toStdString()));
        return asTable
                   ? prompts.saveFile(window, CurveTexts::tr("Export the curves of %1").arg(name),
                                      suggestion + QStringLiteral(".csv"), CurveTexts::tr("Table of values (*.csv)"))
                   : prompts.newFolder(window, CurveTexts::tr("Folder for TensorBoard"), suggestion);
    };
    const auto work = [&](const QString& place) -> Job::Work {
        return [handle = session.handle(), runId, asTable,
                path = std::filesystem::path(place.toStdString())](const Progress&, std::stop_token) {
            if (asTable)
                exportCurvesAsCsv(handle, runId, path);
            else
                exportCurvesForTensorBoard(handle, runId, path);
        };
    };
    runExport(session, prompts, window,
              {Export::Computer::Beside, CurveTexts::tr("Exporting curves"), askPlace, work});
}

} // namespace kantai::ui
