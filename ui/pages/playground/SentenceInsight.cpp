// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/SentenceInsight.h"
#include "core/base/Error.h"
#include "ui/pages/playground/PlaygroundSentence.h"

namespace kantai::ui {

namespace {

using View = FillMaskQuestion::View;

constexpr int kMostScored = 66;    // tokens with <s> and </s>: each is a pass of the model
constexpr int kMostAttended = 130; // more than can be shown
constexpr int kSuggestions = 8;

} // namespace

SentenceInsight::SentenceInsight(FillMaskService& service, PlaygroundSentence& sentence,
                                 std::function<QString()> folder, QObject* parent)
    : QObject(parent), service_(service), sentence_(sentence), folder_(std::move(folder)) {}

void SentenceInsight::askTokens() {
    try {
        FillMaskQuestion question;
        question.view = View::Tokens;
        question.sentence = sentence_.text();
        question.models.append(folder_());
        question.typed = true;
        service_.ask(question);
    } catch (const Error& error) {
        sentence_.setStatus(QString::fromStdString(error.message()));
    }
}

bool SentenceInsight::ask(View view, Place& known, quint64& request) {
    try {
        FillMaskQuestion question;
        question.view = view;
        question.sentence = sentence_.text();
        question.models.append(folder_());
        if (known == Place(question.sentence, question.models.front()))
            return false;
        request = service_.ask(question);
        return true;
    } catch (const Error&) { // the checkpoint is gone: the next question says so
        return true;
    }
}

void SentenceInsight::askNext() {
    const int tokens = sentence_.shownTokens();
    if (tokens <= 2)
        return;
    if (tokens <= kMostScored && ask(View::Surprisal, scored_, surprisal_))
        return;
    if (tokens <= kMostAttended)
        ask(View::Attention, attended_, attention_);
}

void SentenceInsight::askSuggestions(const QString& masked, int mask) {
    FillMaskReply failed;
    try {
        FillMaskQuestion question;
        question.sentence = masked;
        question.topK = kSuggestions;
        question.models.append(folder_());
        suggestedMask_ = mask;
        suggestions_ = service_.ask(question);
    } catch (const Error& error) {
        failed.error = QString::fromStdString(error.message());
        Q_EMIT suggested(failed, mask);
    }
}

void SentenceInsight::forget() {
    scored_ = attended_ = {};
    surprisal_ = attention_ = suggestions_ = 0;
}

bool SentenceInsight::take(const FillMaskReply& reply) {
    if (reply.request == surprisal_ || reply.request == attention_) { // a sentence that has none is no error
        learn(reply);
        return true;
    }
    if (reply.request != suggestions_)
        return false;
    Q_EMIT suggested(reply, suggestedMask_);
    return true;
}

void SentenceInsight::learn(const FillMaskReply& reply) {
    const Place place(reply.question.sentence, reply.question.models.front());
    if (reply.question.view == View::Surprisal) {
        scored_ = place;
        if (reply.surprisal)
            sentence_.showSurprisal(reply);
    }
    if (reply.question.view == View::Attention) {
        attended_ = place;
        if (reply.attention)
            sentence_.showAttention(reply);
    }
}

} // namespace kantai::ui
