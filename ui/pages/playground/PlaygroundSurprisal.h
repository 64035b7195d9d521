// SPDX-License-Identifier: GPL-3.0-or-later
// The second view of the Playground: the surprisal of each word of the sentence. UI thread.
#pragma once

#include "ui/pages/playground/PlaygroundView.h"

class QLabel;

namespace kantai::ui {

class SurprisalView;

class PlaygroundSurprisal final : public PlaygroundView {
    Q_OBJECT
public:
    explicit PlaygroundSurprisal(QWidget* parent = nullptr);

    QString title() const override;
    bool answersWhileTyping(const QString& sentence) const override { return !sentence.trimmed().isEmpty(); }
    void question(PlaygroundQuestion& question) override;
    void show(const FillMaskReply& reply) override;
    void clear() override;

private:
    void describeWord(int word); // -1: the whole sentence

    FillMaskReply reply_;
    SurprisalView* words_ = nullptr;
    QLabel* figures_ = nullptr;
    QLabel* word_ = nullptr;
};

} // namespace kantai::ui
