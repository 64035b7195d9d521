// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProbeCard.h"

#include "core/tokenizer/ByteAlphabet.h"
#include "ui/Format.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/ProbabilityBars.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace kantai::ui {

namespace {

// " reason" for "Ġreason", which is how the vocabulary spells it.
QString readable(const std::string& token) {
    return QString::fromStdString(fromPrintable(token).value_or(token)).trimmed();
}

} // namespace

ProbeCard::ProbeCard(QWidget* parent) : Card([] { return tr("Probe"); }, parent) {
    QPushButton* add = newButton([] { return tr("Pin a sentence…"); }, "addProbeButton", this);
    remove_ = newButton([] { return tr("Unpin"); }, "removeProbeButton", this);
    addToCorner(remove_);
    addToCorner(add);
    probes_ = new QComboBox(this);
    probes_->setObjectName(QStringLiteral("probeComboBox"));
    bindText(probes_, &QWidget::setAccessibleName, [] { return tr("Pinned sentence"); });
    body()->addWidget(probes_);
    bars_ = new ProbabilityBars(this);
    bars_->setObjectName(QStringLiteral("probeAnswers"));
    bindText(bars_, &QWidget::setAccessibleName, [] { return tr("Answers of the model"); });
    body()->addWidget(bars_);
    when_ = newDimLabel({}, this);
    body()->addWidget(when_);
    body()->addStretch(1);
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
    answers_ = answers;
    show();
}

std::int64_t ProbeCard::chosenProbe() const {
    return probes_->currentData().toLongLong();
}

void ProbeCard::show() {
    const std::int64_t probe = chosenProbe();
    std::int64_t newest = -1;
    for (const ProbeAnswerRow& row : answers_)
        if (row.probeId == probe)
            newest = std::max(newest, row.step);
    std::vector<ProbeAnswerRow> now;
    for (const ProbeAnswerRow& row : answers_)
        if (row.probeId == probe && row.step == newest)
            now.push_back(row);
    std::sort(now.begin(), now.end(), [](const auto& a, const auto& b) { return a.rank < b.rank; });
    QVector<ProbabilityBar> bars;
    for (const ProbeAnswerRow& row : now)
        bars.append({readable(row.token), row.probability, -1, {}});
    bars_->setBars(bars);
    if (probe == 0)
        when_->setText(tr("Pin a sentence with <mask>. The answers of the model are recorded at every evaluation."));
    else if (now.empty())
        when_->setText(tr("The first answers are computed at the next evaluation."));
    else
        when_->setText(tr("as of step %1").arg(format::count(std::uint64_t(newest))));
}

} // namespace kantai::ui
