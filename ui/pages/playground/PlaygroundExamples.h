// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for example sentences in the corpus of the open project, in the background, whenever the corpus or its split
// has changed. UI thread.
#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

namespace kantai::ui {

class Job;
class ProjectSession;

class PlaygroundExamples : public QObject {
    Q_OBJECT
public:
    explicit PlaygroundExamples(ProjectSession& session, QObject* parent = nullptr);
    ~PlaygroundExamples() override;

    void followProject(); // also when it was closed

Q_SIGNALS:
    void found(const QStringList& sentences); // none while they are looked for, and where there are none

private:
    ProjectSession& session_;
    QString corpus_; // whose examples are known or looked for
    std::unique_ptr<Job> job_;
};

} // namespace kantai::ui
