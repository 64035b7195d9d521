// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/FillMaskService.h"

#include "core/base/Error.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "ui/Hint.h"
#include <condition_variable>
#include <list>
#include <mutex>
#include <stop_token>
#include <thread>

namespace kantai::ui {

namespace {

constexpr std::size_t kWarmModels = 2; // side by side

struct Request {
    quint64 number = 0;
    FillMaskQuestion question;
    std::stop_source stop;
};

// Used by the worker only: the models it used last, newest first.
class WarmModels {
public:
    const FillMask& model(const QString& folder) {
        for (auto known = models_.begin(); known != models_.end(); ++known)
            if (known->folder == folder) {
                models_.splice(models_.begin(), models_, known);
                return models_.front().model;
            }
        if (models_.size() == kWarmModels)
            models_.pop_back(); // before the next one takes its memory
        requireUndamagedModel(folder.toStdString(), WeightsCheck::Quick);
        models_.push_front({folder, FillMask(folder.toStdString())});
        return models_.front().model;
    }
    void forget() { models_.clear(); }

private:
    struct Warm {
        QString folder;
        FillMask model;
    };
    std::list<Warm> models_;
};

std::vector<std::string> words(const QStringList& list) {
    std::vector<std::string> words;
    for (const QString& word : list)
        words.push_back(word.toStdString());
    return words;
}

void answerMasks(const FillMask& model, FillMaskReply& reply, const std::stop_token& stop) {
    const std::string text = reply.question.sentence.toStdString();
    const std::vector<std::string> candidates = words(reply.question.candidates);
    reply.result =
        candidates.empty() ? model.answer(text, reply.question.topK) : model.answerAmong(text, candidates, stop);
    if (reply.result.masks.size() < 2)
        return;
    try {
        reply.joint = model.jointAnswers(text, reply.question.topK, candidates, stop);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Interrupted)
            throw;
        reply.jointRefused = withHint(error.message(), error.remedy());
    }
}

// Throws Error(Interrupted) only; other errors are reported in the reply.
void answer(WarmModels& models, FillMaskReply& reply, const std::stop_token& stop) {
    try {
        const FillMask& model = models.model(reply.question.models[reply.model]);
        const std::string text = reply.question.sentence.toStdString();
        reply.tokens = model.tokens(text);
        if (reply.question.view == FillMaskQuestion::View::Answers)
            answerMasks(model, reply, stop);
        else if (reply.question.view == FillMaskQuestion::View::Surprisal)
            reply.surprisal = model.surprisal(text, stop, reply.question.measure);
        else if (reply.question.view == FillMaskQuestion::View::Attention)
            reply.attention = model.attention(text);
        else if (reply.question.view == FillMaskQuestion::View::Layers)
            reply.layers = model.layerAnswers(text, reply.question.topK, stop);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Interrupted)
            throw;
        reply.error = QString::fromStdString(error.message());
        reply.hint = hintFor(error.remedy()).sentence;
    } catch (const std::exception& error) {
        reply.error = QString::fromUtf8(error.what());
    }
}

} // namespace

struct FillMaskService::State {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<Request> waiting; // guarded by mutex
    bool forgetModels = false;      // guarded by mutex
    std::stop_source currentStop;   // UI thread only: stops the newest question
    quint64 lastRequest = 0;        // UI thread only
    quint64 lastFinished = 0;       // UI thread only
    std::jthread worker;            // last member: joined before the others are destroyed
};

FillMaskService::FillMaskService(QObject* parent) : QObject(parent), state_(std::make_unique<State>()) {
    state_->worker = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

FillMaskService::~FillMaskService() {
    state_->currentStop.request_stop();
}

void FillMaskService::work(const std::stop_token& stop) {
    State& state = *state_;
    WarmModels models;
    // Queued to this object, so Qt drops it if the service no longer exists.
    const auto tell = [this](auto function) { QMetaObject::invokeMethod(this, function, Qt::QueuedConnection); };
    while (!stop.stop_requested()) {
        std::optional<Request> request;
        {
            std::unique_lock lock(state.mutex);
            if (!state.changed.wait(lock, stop, [&] { return state.waiting || state.forgetModels; }))
                return;
            if (std::exchange(state.forgetModels, false))
                models.forget();
            request = std::exchange(state.waiting, std::nullopt);
        }
        if (!request)
            continue;
        for (int i = 0; i < static_cast<int>(request->question.models.size()) && !request->stop.stop_requested();
             ++i) {
            FillMaskReply reply{request->number, request->question, i, {}, {}, {}, {}, {}, {}, {}, {}, {}};
            if (!reply.question.sentences.isEmpty())
                reply.question.sentence = reply.question.sentences.at(i);
            try {
                answer(models, reply, request->stop.get_token());
            } catch (const Error&) { // a newer question has arrived
                break;
            }
            tell([this, reply = std::move(reply)] {
                if (reply.request == state_->lastRequest && !state_->currentStop.stop_requested())
                    Q_EMIT answered(reply);
            });
        }
        tell([this, number = request->number] { finish(number); });
    }
}

void FillMaskService::finish(quint64 request) {
    const bool wasBusy = isBusy();
    state_->lastFinished = std::max(state_->lastFinished, request);
    if (wasBusy && !isBusy())
        Q_EMIT busyChanged(false);
}

quint64 FillMaskService::ask(const FillMaskQuestion& question) {
    const bool wasBusy = isBusy();
    state_->currentStop.request_stop();
    state_->currentStop = std::stop_source();
    {
        const std::scoped_lock lock(state_->mutex);
        state_->waiting = Request{++state_->lastRequest, question, state_->currentStop};
    }
    state_->changed.notify_one();
    if (!wasBusy)
        Q_EMIT busyChanged(true);
    return state_->lastRequest;
}

void FillMaskService::forget() {
    state_->currentStop.request_stop();
}

void FillMaskService::forgetModels() {
    forget();
    {
        const std::scoped_lock lock(state_->mutex);
        state_->forgetModels = true;
    }
    state_->changed.notify_one();
}

bool FillMaskService::isBusy() const {
    return state_->lastFinished < state_->lastRequest;
}

} // namespace kantai::ui
