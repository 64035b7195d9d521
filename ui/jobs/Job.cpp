// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/Job.h"

#include "core/base/FileErrors.h"
#include <chrono>
#include <mutex>
#include <new>
#include <thread>

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace kantai::ui {

namespace {

// At most 30 updates a second reach the window; the last one of a phase always does.
class Throttle {
public:
    bool pass(const ProgressUpdate& update) {
        const auto now = std::chrono::steady_clock::now();
        const std::scoped_lock lock(mutex_);
        const bool important = update.phase != phase_ || (update.total > 0 && update.done == update.total);
        if (!important && now - last_ < std::chrono::milliseconds(33))
            return false;
        phase_ = update.phase;
        last_ = now;
        return true;
    }

private:
    std::mutex mutex_;
    std::string phase_;
    std::chrono::steady_clock::time_point last_;
};

// Keeps the window and the playground responsive; on an otherwise idle computer it costs nothing. On Linux it applies
// to this thread and the threads it starts.
void lowerThreadPriority() {
#ifdef __linux__
    constexpr int kStepsBehind = 10;
    const auto thread = static_cast<id_t>(::gettid());
    ::setpriority(PRIO_PROCESS, thread, ::getpriority(PRIO_PROCESS, thread) + kStepsBehind);
#endif
}

JobOutcome outcomeOf(const Error& error) {
    const auto kind = error.code() == ErrorCode::Interrupted ? JobOutcome::Kind::Stopped : JobOutcome::Kind::Failed;
    return {kind, QString::fromStdString(error.message()), hintFor(error.remedy())};
}

JobOutcome run(const Job::Work& work, const Progress& progress, const std::stop_token& stop) {
    try {
        work(progress, stop);
        return {};
    } catch (const Error& error) {
        return outcomeOf(error);
    } catch (const std::bad_alloc&) {
        return {JobOutcome::Kind::Failed, Job::tr("There is not enough memory for this."),
                Job::tr("Close other programs, or choose a smaller model or batch size.")};
    } catch (const std::filesystem::filesystem_error& error) {
        return outcomeOf(fileError(error));
    } catch (const std::exception& error) {
        return {JobOutcome::Kind::Failed, QString::fromUtf8(error.what()), {}};
    }
}

} // namespace

struct Job::State {
    QString title;
    Work work;
    bool running = false; // UI thread only
    Throttle throttle;
    std::jthread worker;
};

Job::Job(const QString& title, Work work, QObject* parent) : QObject(parent), state_(std::make_unique<State>()) {
    state_->title = title;
    state_->work = std::move(work);
}

Job::~Job() {
    // Joined here and not by the destructors of the members, because the worker accesses them through state_ until
    // then.
    if (state_->worker.joinable()) {
        state_->worker.request_stop();
        state_->worker.join();
    }
}

JobOutcome Job::runHere(const Work& work) {
    return run(work, {}, {});
}

void Job::start() {
    if (state_->running || state_->worker.joinable())
        return;
    state_->running = true;
    // Everything below is queued to this object, which outlives the worker: the destructor joins it.
    state_->worker = std::jthread([this](const std::stop_token& stop) {
        lowerThreadPriority();
        const Progress progress(
            [this](const ProgressUpdate& update) {
                if (!state_->throttle.pass(update))
                    return;
                QMetaObject::invokeMethod(
                    this,
                    [this, phase = QString::fromStdString(update.phase),
                     detail = QString::fromStdString(update.detail), done = static_cast<quint64>(update.done),
                     total = static_cast<quint64>(update.total)] { Q_EMIT progressed(phase, done, total, detail); },
                    Qt::QueuedConnection);
            },
            [this](LogLevel level, const std::string& line, const Remedy& remedy) {
                QMetaObject::invokeMethod(
                    this, [this, level, text = withHint(line, remedy)] { Q_EMIT logged(level, text); },
                    Qt::QueuedConnection);
            });
        QMetaObject::invokeMethod(
            this,
            [this, outcome = run(state_->work, progress, stop)] {
                state_->running = false;
                Q_EMIT finished(outcome);
            },
            Qt::QueuedConnection);
    });
}

void Job::requestStop() {
    state_->worker.request_stop();
}

bool Job::isRunning() const {
    return state_->running;
}

const QString& Job::title() const {
    return state_->title;
}

} // namespace kantai::ui
