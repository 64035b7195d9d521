// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/ProjectSession.h"

#include "core/base/Error.h"

#include <optional>

namespace kantai::ui {

struct ProjectSession::Impl {
    std::optional<ProjectHandle> handle;
    ProjectView view;
    TrainingSession training;
    QString trainingTitle;
    std::unique_ptr<Job> job;
};

ProjectSession::ProjectSession(QObject* parent) : QObject(parent), impl_(std::make_unique<Impl>()) {
    connect(&impl_->training, &TrainingSession::started, this, [this](Job* job) {
        impl_->trainingTitle = job->title();
        Q_EMIT jobStarted(job);
    });
    connect(&impl_->training, &TrainingSession::runChanged, this, [this] {
        if (impl_->training.isActive()) // the project now contains the run and its inputs
            reload();
    });
    connect(&impl_->training, &TrainingSession::finished, this, [this](const JobOutcome& outcome) {
        if (isOpen())
            reload();
        Q_EMIT jobFinished(impl_->trainingTitle, outcome);
    });
}

ProjectSession::~ProjectSession() = default;

bool ProjectSession::isOpen() const {
    return impl_->handle.has_value();
}

const ProjectHandle& ProjectSession::handle() const {
    return impl_->handle.value();
}

const ProjectView& ProjectSession::view() const {
    return impl_->view;
}

TrainingSession& ProjectSession::training() {
    return impl_->training;
}

void ProjectSession::open(const QString& folderOrFile) {
    adopt(openProject(folderOrFile.toStdString()));
}

void ProjectSession::create(const QString& folder, const QString& name) {
    adopt(createProject(folder.toStdString(), name.toStdString()));
}

void ProjectSession::adopt(ProjectHandle handle) {
    ProjectView view = readProject(handle); // before anything is closed, so that a failure changes nothing
    close();
    impl_->handle = std::move(handle);
    impl_->view = std::move(view);
    Q_EMIT opened();
    Q_EMIT viewChanged();
}

void ProjectSession::close() {
    if (!isOpen())
        return;
    impl_->training.clear();
    impl_->view = {};
    impl_->handle.reset();
    Q_EMIT closed();
}

void ProjectSession::reload() {
    if (!isOpen())
        return;
    try {
        impl_->view = readProject(*impl_->handle);
    } catch (const Error& error) {
        Q_EMIT unreadable(QString::fromStdString(error.message()), hintFor(error.remedy()).sentence);
        return;
    }
    Q_EMIT viewChanged();
}

Job* ProjectSession::runJob(const QString& title, Job::Work work, QObject* context,
                            std::function<void(const JobOutcome&)> onFinished) {
    if (isBusy())
        return nullptr;
    impl_->job = std::make_unique<Job>(title, std::move(work));
    Job* job = impl_->job.get();
    connect(job, &Job::finished, this, [this, title](const JobOutcome& outcome) {
        impl_->job.release()->deleteLater(); // its signal is being delivered
        reload();
        Q_EMIT jobFinished(title, outcome);
    });
    connect(job, &Job::finished, context, std::move(onFinished));
    job->start();
    Q_EMIT jobStarted(job);
    return job;
}

Job* ProjectSession::currentJob() const {
    return impl_->job ? impl_->job.get() : impl_->training.job();
}

bool ProjectSession::isBusy() const {
    return currentJob() != nullptr;
}

} // namespace kantai::ui
