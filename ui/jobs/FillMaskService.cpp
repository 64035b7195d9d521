// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/FillMaskService.h"

#include "core/base/Error.h"
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace kantai::ui {

namespace {

struct Question {
    quint64 request = 0;
    std::filesystem::path folder;
    QString sentence;
    int topK = 5;
};

// The worker's own: the model it loaded last.
class WarmModel {
public:
    FillMaskReply answer(const Question& question) {
        FillMaskReply reply{question.request, question.sentence, {}, {}, {}};
        try {
            if (!model_ || folder_ != question.folder) {
                model_.reset();
                model_.emplace(question.folder);
                folder_ = question.folder;
            }
            reply.result = model_->answer(question.sentence.toStdString(), question.topK);
        } catch (const Error& error) {
            reply.error = QString::fromStdString(error.message());
            reply.hint = QString::fromStdString(error.hint());
        } catch (const std::exception& error) {
            reply.error = QString::fromUtf8(error.what());
        }
        return reply;
    }
    void forget() { model_.reset(); }

private:
    std::optional<FillMask> model_;
    std::filesystem::path folder_;
};

} // namespace

struct FillMaskService::State {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<Question> waiting; // guarded by mutex
    bool forget = false;             // guarded by mutex
    quint64 lastRequest = 0;         // UI thread only
    quint64 lastAnswered = 0;        // UI thread only
    std::jthread worker;             // last member: joins before the others go
};

FillMaskService::FillMaskService(QObject* parent) : QObject(parent), state_(std::make_unique<State>()) {
    state_->worker = std::jthread([this, state = state_.get()](const std::stop_token& stop) {
        WarmModel model;
        while (!stop.stop_requested()) {
            Question question;
            {
                std::unique_lock lock(state->mutex);
                if (!state->changed.wait(lock, stop, [&] { return state->waiting || state->forget; }))
                    return;
                if (std::exchange(state->forget, false))
                    model.forget();
                if (!state->waiting)
                    continue;
                question = *std::exchange(state->waiting, std::nullopt);
            }
            // Queued to this object: dropped by Qt when the service is gone by then.
            QMetaObject::invokeMethod(
                this,
                [this, reply = model.answer(question)] {
                    state_->lastAnswered = reply.request;
                    Q_EMIT answered(reply);
                    if (!isBusy())
                        Q_EMIT busyChanged(false);
                },
                Qt::QueuedConnection);
        }
    });
}

FillMaskService::~FillMaskService() = default;

quint64 FillMaskService::ask(const QString& modelFolder, const QString& sentence, int topK) {
    const bool wasBusy = isBusy();
    Question question{++state_->lastRequest, modelFolder.toStdString(), sentence, topK};
    {
        const std::scoped_lock lock(state_->mutex);
        state_->waiting = std::move(question);
    }
    state_->changed.notify_one();
    if (!wasBusy)
        Q_EMIT busyChanged(true);
    return state_->lastRequest;
}

void FillMaskService::forgetModel() {
    {
        const std::scoped_lock lock(state_->mutex);
        state_->forget = true;
    }
    state_->changed.notify_one();
}

bool FillMaskService::isBusy() const {
    return state_->lastAnswered < state_->lastRequest;
}

} // namespace kantai::ui
