// SPDX-License-Identifier: GPL-3.0-or-later
// "Try the sample": makes a project for it, starts its training, and tells when its model can be asked. Used by the
// main window; UI thread.
#pragma once

#include <QObject>
#include <QString>

namespace kantai::ui {

class ProjectSession;

class SampleRun : public QObject {
    Q_OBJECT
public:
    // folder: that of the sample corpus.
    SampleRun(ProjectSession& session, const QString& folder, QObject* parent);

    // Opens a new project and trains in it. Throws kantai::Error. Nothing may be running.
    void start();
    static QString sentence(); // to ask first

Q_SIGNALS:
    void ready(); // the training has completed

private:
    ProjectSession& session_;
    QString folder_;
    bool runs_ = false;
};

} // namespace kantai::ui
