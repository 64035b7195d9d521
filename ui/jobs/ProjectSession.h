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

class QueueSession;

// Something of the project that the user deleted and may bring back for a while.
struct Deletion {
    QString text;                           // what was deleted: "The run Reason was deleted."
    std::function<void(ProjectView&)> hide; // leaves it out of the view
    std::function<void()> work;             // deletes it; may throw kantai::Error
};

class ProjectSession : public QObject {
    Q_OBJECT
public:
    explicit ProjectSession(QObject* parent = nullptr);
    ~ProjectSession() override;

    bool isOpen() const;
    const ProjectHandle& handle() const; // only when open
    const ProjectView& view() const;     // empty when not open
    TrainingSession& training();
    QueueSession& queue();

    bool isOpenForWriting(const QString& folderOrFile) const; // this one, in this session
    // Throw kantai::Error. Close what was open first; what is open for writing is only read again.
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
    void startTraining(const PretrainRequest& request); // as TrainingSession::start
    Job* currentJob() const; // the running one: a long job, or the training's; null when none
    bool isBusy() const;

    // The view is without it at once. It is deleted a minute later, or before the next deletion, job or
    // training starts and the project is closed, unless undoDeletion() was called.
    void deleteWithUndo(Deletion deletion);
    void undoDeletion();
    void settleDeletion(); // deletes now what waits
    bool canUndoDeletion() const;

    // Why the configuration on the Model page cannot be trained; empty: it can. The page says it, because what is not
    // valid is not stored.
    void setModelProblem(const QString& problem);
    const QString& modelProblem() const;

Q_SIGNALS:
    void deletionWaits(const QString& text);
    void deletionEnded(); // it was undone, or can no longer be undone
    void opened();
    void closed();
    void viewChanged();
    void unreadable(const QString& what, const QString& remedy);
    void deletionFailed(const QString& what, const QString& remedy);
    void jobStarted(kantai::ui::Job* job);
    // Emitted by whoever starts a job beside the long one, which it does not keep from running: to be shown while
    // nothing else runs.
    void sideJobStarted(kantai::ui::Job* job);
    void jobFinished(const QString& title, const kantai::ui::JobOutcome& outcome);

private:
    void adopt(ProjectHandle handle);
    Deletion takeDeletion(); // which can no longer be undone
    void deleteInBackground();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kantai::ui
