// SPDX-License-Identifier: GPL-3.0-or-later
// The second view of the Playground: the surprisal of each word of the sentence. UI thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include <QWidget>

class QLabel;

namespace kantai::ui {

class SurprisalView;

class PlaygroundSurprisal : public QWidget {
    Q_OBJECT
public:
    explicit PlaygroundSurprisal(QWidget* parent = nullptr);
    void show(const FillMaskReply& reply);
    void clear();

private:
    void describeWord(int word); // -1: the whole sentence

    FillMaskReply reply_;
    SurprisalView* words_ = nullptr;
    QLabel* figures_ = nullptr;
    QLabel* word_ = nullptr;
};

} // namespace kantai::ui
