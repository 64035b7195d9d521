// SPDX-License-Identifier: GPL-3.0-or-later
// One view of the Playground, a tab: completes the question that its page asks about the sentence, and shows the
// replies. PlaygroundPage knows its views by this interface; UI thread.
#pragma once

#include "core/project/stores/Rows.h"
#include "ui/jobs/FillMaskService.h"
#include <QWidget>
#include <vector>

namespace kantai::ui {

struct PlaygroundQuestion {
    FillMaskQuestion ask; // its models are set by the page, from the checkpoints
    std::vector<CheckpointRow> checkpoints;
};

class PlaygroundView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0; // of the tab

    // The page sets the sentence, how many answers the user wants and among which words, and the chosen checkpoint;
    // the view changes what it needs otherwise and expects the replies from now on. Throws kantai::Error when a
    // checkpoint is no longer there.
    virtual void question(PlaygroundQuestion& question) = 0;
    // The reply of checkpoint number reply.model of the question, without an error.
    virtual void show(const FillMaskReply& reply) = 0;
    virtual void clear() = 0; // the replies
    // Whether this sentence is asked while it is typed, or when a newer checkpoint arrives: where it has an answer,
    // and where this takes no longer than a model or two.
    virtual bool answersWhileTyping(const QString& sentence) const {
        return sentence.contains(QStringLiteral("<mask>"));
    }
    virtual bool usesCandidates() const { return false; } // whether the answers are limited to the chosen words
    virtual void followProject() {}                       // its checkpoints may have changed
    virtual void forgetProject() { clear(); }             // it was closed

Q_SIGNALS:
    void questionChanged(); // by a control of the view: the sentence is to be asked again
};

} // namespace kantai::ui
