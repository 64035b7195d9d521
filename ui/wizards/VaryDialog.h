// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which one or two options of a run shall be varied, and with which values: a sweep for the queue. Opened by the
// pretraining wizard; UI thread.
#pragma once

#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/queue/Sweep.h"

#include <QDialog>
#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kantai::ui {

class VaryDialog : public QDialog {
    Q_OBJECT
public:
    VaryDialog(const PretrainRequest& request, QWidget* parent);

    std::vector<Variation> variations() const; // as they are written, without checking them

private:
    struct Line {
        QComboBox* option;
        QLineEdit* values;
    };
    Line makeLine(int number);
    void check();

    PretrainRequest request_;
    std::array<Line, kMostVariations> lines_{};
    QLabel* summary_ = nullptr;
    QPushButton* add_ = nullptr;
};

} // namespace kantai::ui
