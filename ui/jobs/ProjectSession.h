// SPDX-License-Identifier: GPL-3.0-or-later
// The open project as the window sees it: handle, view, the one long job and the training. Every page holds a
// reference to the one ProjectSession; it lives on the UI thread and is the only thing pages share.
#pragma once

#include "core/workflow/project/Projects.h"
#include "ui/jobs/Job.h"
#include "ui/jobs/TrainingSession.h"
#include <QObject>
#include <QString>
#include <functional>
#include <memory>

namespace kantai::ui {

class ProjectSession : public QObject {
    Q_OBJECT
public:
    explicit ProjectSession(QObject* parent = nullptr);
    ~ProjectSession() override;

    bool isOpen() const;
    const ProjectHandle& handle() const; // only when open
    const ProjectView& view() const;     // empty when not open
    TrainingSession& training();

    // Throw kantai::Error. Close what was open first.
    void open(const QString& folderOrFile);
    void create(const QString& folder, const QString& name);
    void close(); // the caller ensures that nothing is running
    // Reads the project again and emits viewChanged; when it cannot be read (its disk is gone), keeps the last view
    // and emits unreadable.
    void reload();

    // Starts work as the one long job (import, tokenizer, evaluation, export, verify); refused (returns null) while
    // another one or a training runs. The job is deleted after finished(). onFinished runs on the UI thread, after
    // reload(); context guards it.
    Job* runJob(const QString& title, Job::Work work, QObject* context,
                std::function<void(const JobOutcome&)> onFinished);
    Job* currentJob() const; // the running one: a long job, or the training's; null when none
    bool isBusy() const;

Q_SIGNALS:
    void opened();
    void closed();
    void viewChanged();
    void unreadable(const QString& what, const QString& remedy);
    void jobStarted(kantai::ui::Job* job);
    void jobFinished(const QString& title, const kantai::ui::JobOutcome& outcome);

private:
    void adopt(ProjectHandle handle);
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kantai::ui
