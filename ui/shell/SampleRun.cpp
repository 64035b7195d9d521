// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SampleRun.h"
#include "core/workflow/sample/Sample.h"
#include "ui/jobs/ProjectSession.h"
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <utility>

namespace kantai::ui {

SampleRun::SampleRun(ProjectSession& session, const QString& folder, QObject* parent)
    : QObject(parent), session_(session), folder_(folder) {
    connect(&session.training(), &TrainingSession::finished, this, [this](const JobOutcome&) {
        // A stopped training has not failed either, but there may be no model yet.
        if (std::exchange(runs_, false) && session_.training().run().state == RunState::Completed)
            Q_EMIT ready();
    });
}

void SampleRun::start() {
    const QDir home(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    QString folder = home.filePath(QStringLiteral("Sample"));
    for (int i = 2; QFileInfo::exists(folder); ++i)
        folder = home.filePath(QStringLiteral("Sample %1").arg(i));
    QDir().mkpath(home.path());
    session_.create(folder, QFileInfo(folder).fileName());
    SampleRequest request;
    request.sampleFolder = folder_.toStdString();
    session_.training().startSample(session_.handle(), request);
    runs_ = true;
}

QString SampleRun::sentence() {
    return QStringLiteral("Human thinking involves human <mask>.");
}

} // namespace kantai::ui
