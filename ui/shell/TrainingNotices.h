// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the computer awake while a training runs, and shows a notification of the desktop when one ends while the
// user is in another program. Both can be switched off in the Run menu. UI thread.
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace kantai::ui {

class Desktop;
class ProjectSession;
struct JobOutcome;

class TrainingNotices : public QObject {
    Q_OBJECT
public:
    TrainingNotices(ProjectSession& session, Desktop& desktop, QWidget& window);

    // Settings of the user, which are on at first.
    static bool isOn(const QString& setting);
    static void setOn(const QString& setting, bool on);
    static const QString kKeepAwake;
    static const QString kNotify;

private:
    void followTraining();
    void tellEnd(const JobOutcome& outcome);

    ProjectSession& session_;
    Desktop& desktop_;
    QWidget& window_;
};

} // namespace kantai::ui
