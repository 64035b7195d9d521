// SPDX-License-Identifier: GPL-3.0-or-later
// What the Playground asks by itself about the sentence, to show it there: its tokens while it is typed; their
// surprisal and attention once nothing else is to be answered; words that would fit in the place of another. UI
// thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include <QObject>
#include <functional>
#include <utility>

namespace kantai::ui {

class PlaygroundSentence;

class SentenceInsight : public QObject {
    Q_OBJECT
public:
    // folder: of the chosen checkpoint; throws kantai::Error when there is none.
    SentenceInsight(FillMaskService& service, PlaygroundSentence& sentence, std::function<QString()> folder,
                    QObject* parent = nullptr);

    void askTokens();
    void askNext(); // what is not known yet, if anything; the service must be idle
    void askSuggestions(const QString& masked, int mask); // for that mask of the sentence
    void forget();

    // Whether the reply is to one of these questions; it is shown then.
    bool take(const FillMaskReply& reply);
    void learn(const FillMaskReply& reply); // from another question

Q_SIGNALS:
    void suggested(const kantai::ui::FillMaskReply& reply, int mask); // or with an error

private:
    using Place = std::pair<QString, QString>; // sentence and model
    bool ask(FillMaskQuestion::View view, Place& known, quint64& request);

    FillMaskService& service_;
    PlaygroundSentence& sentence_;
    std::function<QString()> folder_;
    quint64 surprisal_ = 0, attention_ = 0, suggestions_ = 0; // the requests
    int suggestedMask_ = 0;
    Place scored_, attended_; // what is known or cannot be computed
};

} // namespace kantai::ui
