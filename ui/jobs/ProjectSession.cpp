// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/ProjectSession.h"

#include "core/base/Error.h"
#include "ui/jobs/QueueSession.h"

#include <QSignalBlocker>
#include <QTimer>
#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace kantai::ui {

namespace {

constexpr std::chrono::seconds kTimeToUndo{60};

// Another project has other runs with these numbers. The pages follow when they are told that this one is closed.
void compareNothing(TrainingSession& training) {
    const QSignalBlocker blocker(training);
    const std::set<std::int64_t> compared = training.comparedRuns();
    for (const std::int64_t run : compared)
        training.setCompared(run, false);
}

} // namespace

struct ProjectSession::Impl {
    std::optional<ProjectHandle> handle;
    ProjectView view;
    TrainingSession training;
    QueueSession* queue = nullptr; // a child of the session
    QString trainingTitle;
    std::unique_ptr<Job> job;
    std::optional<Deletion> deletion;
    QTimer* deletionTimer = nullptr;
    std::unique_ptr<Job> deleting; // what can no longer be undone; its destructor waits for its end
    std::function<void(ProjectView&)> hideDeleting;
    QString modelProblem;
};

ProjectSession::ProjectSession(QObject* parent) : QObject(parent), impl_(std::make_unique<Impl>()) {
    impl_->queue = new QueueSession(*this);
    impl_->deletionTimer = new QTimer(this);
    impl_->deletionTimer->setObjectName(QStringLiteral("deletionTimer"));
    impl_->deletionTimer->setInterval(kTimeToUndo);
    connect(impl_->deletionTimer, &QTimer::timeout, this, [this] {
        if (!isBusy()) // otherwise at the next time-out
            deleteInBackground();
    });
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

ProjectSession::~ProjectSession() {
    settleDeletion();
}

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

QueueSession& ProjectSession::queue() {
    return *impl_->queue;
}

void ProjectSession::open(const QString& folderOrFile) {
    if (isOpenForWriting(folderOrFile)) {
        reload(); // opened once more, it would be read-only: this session holds its lock
        return;
    }
    adopt(openProject(folderOrFile.toStdString()));
}

bool ProjectSession::isOpenForWriting(const QString& folderOrFile) const {
    const std::filesystem::path path = folderOrFile.toStdString();
    std::error_code error; // of what is not there
    return isOpen() && impl_->view.writable &&
           (std::filesystem::equivalent(path, impl_->handle->folder(), error) ||
            std::filesystem::equivalent(path, impl_->handle->file(), error));
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

void ProjectSession::setModelProblem(const QString& problem) {
    impl_->modelProblem = problem;
}

const QString& ProjectSession::modelProblem() const {
    return impl_->modelProblem;
}

void ProjectSession::close() {
    if (!isOpen())
        return;
    settleDeletion();
    impl_->training.clear();
    compareNothing(impl_->training);
    impl_->view = {};
    impl_->handle.reset();
    Q_EMIT closed();
}

void ProjectSession::reload() {
    if (!isOpen())
        return;
    try {
        impl_->view = readProject(*impl_->handle);
        if (impl_->deletion)
            impl_->deletion->hide(impl_->view);
        if (impl_->deleting)
            impl_->hideDeleting(impl_->view);
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
    settleDeletion();
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

void ProjectSession::startTraining(const PretrainRequest& request) {
    settleDeletion();
    impl_->training.start(handle(), request);
}

void ProjectSession::deleteWithUndo(Deletion deletion) {
    settleDeletion();
    impl_->deletion = std::move(deletion);
    impl_->deletionTimer->start();
    reload();
    Q_EMIT deletionWaits(impl_->deletion->text);
}

void ProjectSession::undoDeletion() {
    if (!canUndoDeletion())
        return;
    impl_->deletion.reset();
    impl_->deletionTimer->stop();
    reload();
    Q_EMIT deletionEnded();
}

// Gigabytes may take a while; nobody waits for them.
void ProjectSession::deleteInBackground() {
    const auto deletion = std::make_shared<const Deletion>(takeDeletion());
    impl_->hideDeleting = deletion->hide;
    impl_->deleting =
        std::make_unique<Job>(QString(), [deletion](const Progress&, std::stop_token) { deletion->work(); });
    connect(impl_->deleting.get(), &Job::finished, this, [this](const JobOutcome& outcome) {
        impl_->deleting.release()->deleteLater(); // its signal is being delivered
        if (outcome.kind == JobOutcome::Kind::Failed)
            Q_EMIT deletionFailed(outcome.message, outcome.hint.sentence);
        reload();
    });
    impl_->deleting->start();
}

void ProjectSession::settleDeletion() {
    impl_->deleting.reset();
    if (!canUndoDeletion())
        return;
    const Deletion deletion = takeDeletion();
    try {
        deletion.work();
    } catch (const Error& error) {
        Q_EMIT deletionFailed(QString::fromStdString(error.message()), hintFor(error.remedy()).sentence);
    }
    reload();
}

Deletion ProjectSession::takeDeletion() {
    Deletion deletion = *std::exchange(impl_->deletion, std::nullopt);
    impl_->deletionTimer->stop();
    Q_EMIT deletionEnded();
    return deletion;
}

bool ProjectSession::canUndoDeletion() const {
    return impl_->deletion.has_value();
}

Job* ProjectSession::currentJob() const {
    return impl_->job ? impl_->job.get() : impl_->training.job();
}

bool ProjectSession::isBusy() const {
    return currentJob() != nullptr;
}

} // namespace kantai::ui
