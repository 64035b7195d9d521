// SPDX-License-Identifier: GPL-3.0-or-later
// A view of the Playground: the answers of one model before and after a word of the sentence was replaced, side by
// side. UI thread.
#pragma once

#include "ui/pages/playground/PlaygroundView.h"

class QLabel;
class QPushButton;

namespace kantai::ui {

class AnswerColumns;

class PlaygroundSwap final : public PlaygroundView {
    Q_OBJECT
public:
    explicit PlaygroundSwap(QWidget* parent = nullptr);

    void begin(const QString& before);                // the sentence until its word was replaced; asks nothing
    const QString& before() const { return before_; } // empty: nothing was replaced

    QString title() const override;
    bool usesCandidates() const override { return true; }
    void question(PlaygroundQuestion& question) override; // also asks the sentence before
    void show(const FillMaskReply& reply) override;
    void clear() override; // keeps the sentence before
    void forgetProject() override;

Q_SIGNALS:
    void backRequested(const QString& before); // one step back

private:
    void describe();

    QString before_;
    bool asked_ = false; // a reply was shown
    AnswerColumns* columns_ = nullptr;
    QPushButton* back_ = nullptr;
    QLabel* verdict_ = nullptr;
};

} // namespace kantai::ui
