// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/VerifyFiles.h"

#include "core/workflow/project/VerifyProject.h"
#include "ui/Format.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include <QCoreApplication>
#include <QStringList>
#include <memory>

namespace kantai::ui {

namespace {

struct VerifyTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::VerifyFiles)
};

} // namespace

void verifyFiles(ProjectSession& session, Prompts& prompts, QWidget* window) {
    auto result = std::make_shared<VerifyOutcome>();
    runJob(
        session, prompts, window, VerifyTexts::tr("Verifying the project"),
        [handle = session.handle(), result](const Progress& progress, std::stop_token stop) {
            *result = verifyProject(handle, progress, std::move(stop));
        },
        [&prompts, window, result] {
            if (result->defects.empty()) {
                prompts.showInformation(
                    window, VerifyTexts::tr("All files verified"),
                    VerifyTexts::tr("%1 files (%2) match their checksums.")
                        .arg(format::count(result->filesChecked), format::bytes(result->bytesChecked)));
                return;
            }
            QStringList defects;
            for (const std::string& defect : result->defects)
                defects.append(QString::fromStdString(defect));
            prompts.showError(
                window, defects.join(QLatin1Char('\n')),
                VerifyTexts::tr("Delete the damaged checkpoint, or copy its folder back from a backup."));
        });
}

} // namespace kantai::ui
