// SPDX-License-Identifier: GPL-3.0-or-later
// How long a run is to be: a number and its unit. Until the user changes one of them, it shows what is proposed. Used
// by the pretraining form; UI thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/training/options/RunLength.h"
#include "ui/widgets/fields/NumberBox.h"
#include <QWidget>

class QComboBox;

namespace kantai::ui {

// After so long a model of this shape answers with more than the most frequent words: 3 minutes for the small ones,
// 20 for KantaiBERT, and more where this computer is too slow for that. Minutes and not epochs, because they mean the
// same effort for any corpus.
Minutes suitableLength(const RobertaConfig& config);

class LengthField : public QWidget {
    Q_OBJECT
public:
    explicit LengthField(QWidget* parent);

    RunLength length() const;              // with the last right number where what is typed is none
    void propose(const RunLength& length); // shown unless the user has changed the length

Q_SIGNALS:
    void changed();

private:
    enum class Unit { Epochs, Steps, Minutes };
    void showUnit(Unit unit);

    NumberBox* number_;
    QComboBox* unit_;
    RunLength proposal_ = Minutes{3};
};

} // namespace kantai::ui
