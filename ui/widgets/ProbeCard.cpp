// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProbeCard.h"

#include "ui/Format.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/plots/ProbeCurves.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace kantai::ui {

ProbeCard::ProbeCard(QWidget* parent) : Card([] { return tr("Probe"); }, parent) {
    QPushButton* add = newButton([] { return tr("Pin a sentence…"); }, "addProbeButton", this);
    remove_ = newButton([] { return tr("Unpin"); }, "removeProbeButton", this);
    addToCorner(remove_);
    addToCorner(add);
    probes_ = new QComboBox(this);
    probes_->setObjectName(QStringLiteral("probeComboBox"));
    bindText(probes_, &QWidget::setAccessibleName, [] { return tr("Pinned sentence"); });
    probes_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // sentences are
    probes_->setMinimumContentsLength(20);
    body()->addWidget(probes_);
    bars_ = new ProbabilityBars(this);
    bars_->hideHeader();
    bars_->setObjectName(QStringLiteral("probeAnswers"));
    bindText(bars_, &QWidget::setAccessibleName, [] { return tr("Answers of the model"); });
    body()->addWidget(bars_);
    curves_ = new ProbeCurves(this);
    curves_->setObjectName(QStringLiteral("probeCurves"));
    bindText(curves_, &QWidget::setAccessibleName, [] { return tr("Probability of the answers over the training"); });
    when_ = newDimLabel({}, this);
    body()->addWidget(when_);
    body()->addWidget(curves_, 1);
    connect(add, &QPushButton::clicked, this, &ProbeCard::addRequested);
    connect(remove_, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(chosenProbe()); });
    connect(probes_, &QComboBox::currentIndexChanged, this, &ProbeCard::show);
    followLanguage(this, [this] { show(); });
}

void ProbeCard::setProbes(const std::vector<ProbeRow>& probes) {
    const qlonglong before = chosenProbe();
    {
        const QSignalBlocker blocker(probes_);
        probes_->clear();
        for (const ProbeRow& probe : probes)
            probes_->addItem(QString::fromStdString(probe.sentence), qlonglong(probe.id));
        probes_->setCurrentIndex(std::max(probes.empty() ? -1 : 0, probes_->findData(before)));
    }
    remove_->setEnabled(!probes.empty());
    show();
}

void ProbeCard::setAnswers(const std::vector<ProbeAnswerRow>& answers) {
    if (answers == answers_) // as at most of the calls, which come with every new step
        return;
    answers_ = answers;
    show();
}

std::int64_t ProbeCard::chosenProbe() const {
    return probes_->currentData().toLongLong();
}

void ProbeCard::setStep(std::int64_t step) {
    if (std::exchange(step_, step) != step)
        show();
}

void ProbeCard::show() {
    const ProbeHistory whole = probeHistory(answers_, chosenProbe());
    ProbeHistory until = whole;
    if (step_ > 0) {
        std::vector<ProbeAnswerRow> earlier = answers_;
        std::erase_if(earlier, [this](const ProbeAnswerRow& row) { return row.step > step_; });
        until = probeHistory(earlier, chosenProbe());
    }
    QVector<ProbabilityBar> bars;
    for (const ProbeAnswerRow& row : until.newest)
        bars.append({readableAnswer(row.token), row.probability, -1, {}});
    bars_->setBars(bars);
    curves_->setHistory(whole);
    curves_->setMarker(step_ > 0 && !until.steps.empty() ? until.steps.back() : 0);
    curves_->setVisible(whole.steps.size() > 1);
    when_->setText(whenText(until));
    probes_->setToolTip(probes_->currentText()); // which may be cut off
}

QString ProbeCard::whenText(const ProbeHistory& history) const {
    const auto written = [](std::int64_t step) { return format::count(static_cast<std::uint64_t>(step)); };
    if (chosenProbe() == 0)
        return tr(
            "Pin a sentence with <mask>. The answers of the model are recorded at every snapshot and evaluation.");
    if (history.steps.empty())
        return step_ > 0 ? tr("There are no answers of this step yet.")
                         : tr("The first answers are computed at the next evaluation.");
    if (history.steps.size() == 1 || history.leadsSince == history.steps.back())
        return tr("as of step %1").arg(written(history.steps.back()));
    return tr("as of step %1 · “%2” first since step %3")
        .arg(written(history.steps.back()), history.curves.front().answer, written(history.leadsSince));
}

} // namespace kantai::ui
