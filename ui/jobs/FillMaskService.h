// SPDX-License-Identifier: GPL-3.0-or-later
// Runs models on sentences for the Playground: one worker thread that keeps the two most recently used models loaded
// and works on the newest question only, also while a training is running. Lives on the UI thread; signals arrive
// there. The destructor stops the current question and waits.
#pragma once

#include "core/inference/FillMask.h"
#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace kantai::ui {

struct FillMaskQuestion {
    enum class View { Tokens, Answers, Surprisal, Attention, Layers };
    View view = View::Answers;
    QStringList models; // folders: checkpoints or Hugging Face folders, asked one after the other
    QString sentence;
    QStringList sentences; // one for each model in place of `sentence`; empty: all are asked that one
    int topK = 5;
    QStringList candidates;                      // empty: every token
    PllMeasure measure = PllMeasure::TokenAlone; // of the surprisal
    bool typed = false;                          // asked by itself while the user types
};

// The result of one model. A reply with answers also has the tokens, and with several masks the joint answers.
struct FillMaskReply {
    quint64 request = 0;       // what ask() returned
    FillMaskQuestion question; // its sentence is the one that was answered
    int model = 0;             // index in question.models
    std::vector<SentenceToken> tokens;
    FillMaskResult result;
    JointResult joint;
    QString jointRefused; // why there are none
    std::optional<SentenceSurprisal> surprisal;
    std::optional<AttentionMap> attention;
    std::optional<LayerAnswers> layers;
    QString error, hint; // error empty: answered
};

class FillMaskService : public QObject {
    Q_OBJECT
public:
    explicit FillMaskService(QObject* parent = nullptr);
    ~FillMaskService() override;

    // The worker loads the models. A newer question replaces an older one, whether waiting or being computed; the
    // older one is never answered.
    quint64 ask(const FillMaskQuestion& question);
    void forget();       // cancels the current question without an answer
    void forgetModels(); // and frees the weights (the project was closed)
    bool isBusy() const;

Q_SIGNALS:
    void answered(const kantai::ui::FillMaskReply& reply); // once for each model
    void busyChanged(bool busy);

private:
    void work(const std::stop_token& stop);
    void finish(quint64 request);

    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai::ui
