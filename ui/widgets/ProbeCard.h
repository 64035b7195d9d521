// SPDX-License-Identifier: GPL-3.0-or-later
// Probes: pinned sentences with the current answers of the model, the step since which the first answer has led, and
// the probabilities over the training.
#pragma once

#include "core/project/stores/Rows.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/plots/ProbeHistory.h"
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace kantai::ui {

class ProbabilityBars;
class ProbeCurves;

class ProbeCard : public Card {
    Q_OBJECT
public:
    explicit ProbeCard(QWidget* parent = nullptr);
    void setProbes(const std::vector<ProbeRow>& probes);
    void setAnswers(const std::vector<ProbeAnswerRow>& answers); // of the run shown, any order
    void setStep(std::int64_t step);                             // shows the answers as of that step; 0: the newest
    std::int64_t chosenProbe() const;                            // 0: none

Q_SIGNALS:
    void addRequested();
    void removeRequested(std::int64_t probeId);

private:
    void show();
    QString whenText(const ProbeHistory& history) const;
    std::vector<ProbeAnswerRow> answers_;
    std::int64_t step_ = 0;
    QComboBox* probes_;
    QPushButton* remove_;
    ProbabilityBars* bars_;
    ProbeCurves* curves_;
    QLabel* when_;
};

} // namespace kantai::ui
