// SPDX-License-Identifier: GPL-3.0-or-later
// The Playground's second view: how surprised the model is by each word of the sentence. UI thread.
#pragma once

#include "ui/jobs/FillMaskService.h"
#include <QWidget>

class QLabel;

namespace kantai::ui {

class SurpriseView;

class PlaygroundSurprise : public QWidget {
    Q_OBJECT
public:
    explicit PlaygroundSurprise(QWidget* parent = nullptr);
    void show(const FillMaskReply& reply);
    void clear();

private:
    void tell(int word); // -1: the whole sentence

    FillMaskReply reply_;
    SurpriseView* words_ = nullptr;
    QLabel* figures_ = nullptr;
    QLabel* word_ = nullptr;
};

} // namespace kantai::ui
