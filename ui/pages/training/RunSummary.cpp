// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/RunSummary.h"

#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/FlowLabel.h"
#include "ui/widgets/WrapLayout.h"
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <algorithm>

namespace kantai::ui {

namespace {

bool hasEnded(const RunRow& run) {
    return run.id != 0 &&
           (run.state == RunState::Completed || run.state == RunState::Stopped || run.state == RunState::Failed);
}

// Imported, or cut from another model.
bool hasNoTraining(const RunRow& run) {
    return run.state == RunState::Completed && run.step == 0;
}

} // namespace

RunSummary::RunSummary(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("runSummary"));
    setProperty("card", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * theme::kGrid, theme::kGrid, 2 * theme::kGrid, theme::kGrid);
    column->setSpacing(theme::kGrid / 2);
    column->addWidget(makeBar());
    why_ = new QLabel(this);
    why_->setObjectName(QStringLiteral("runSummaryReason"));
    why_->setProperty("tone", "danger");
    why_->setWordWrap(true);
    why_->setTextFormat(Qt::PlainText);
    why_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(why_);
    hide();
}

QWidget* RunSummary::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid, bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* words = new QWidget(bar);
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    title_ = new QLabel(words);
    title_->setObjectName(QStringLiteral("runSummaryTitle"));
    title_->setFont(theme::font(theme::Role::Section));
    text_ = new FlowLabel(words);
    text_->setObjectName(QStringLiteral("runSummaryLabel"));
    text_->setFont(theme::font(theme::Role::Small));
    text_->setProperty("dim", true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(title_);
    lines->addWidget(text_);
    row->addWidget(words);
    QPushButton* ask = newButton([] { return tr("Ask the Playground"); }, "askAfterRunButton", bar);
    trainOn_ = newButton([] { return tr("Train on…"); }, "trainOnAfterRunButton", bar);
    QPushButton* save = newButton([] { return tr("Export the model"); }, "exportAfterRunButton", bar);
    QPushButton* report = newButton([] { return tr("Report…"); }, "reportAfterRunButton", bar);
    QPushButton* close = newButton([] { return tr("Close"); }, "closeRunSummaryButton", bar);
    bindText(close, &QWidget::setAccessibleName, [] { return tr("Close the summary of the run"); });
    for (QPushButton* button : {ask, trainOn_, save, report, close})
        row->addWidget(button);
    connect(ask, &QPushButton::clicked, this, &RunSummary::askRequested);
    connect(trainOn_, &QPushButton::clicked, this, &RunSummary::trainOnRequested);
    connect(save, &QPushButton::clicked, this, &RunSummary::exportRequested);
    connect(report, &QPushButton::clicked, this, &RunSummary::reportRequested);
    connect(close, &QPushButton::clicked, this, [this] {
        closedEnd_ = end_;
        hide();
        Q_EMIT closed();
    });
    return bar;
}

void RunSummary::showRun(const RunRow& run, const std::vector<EvaluationRow>& evaluations) {
    end_ = {run.id, run.endedAt, run.step};
    const bool shown = hasEnded(run) && end_ != closedEnd_;
    setVisible(shown);
    if (!shown)
        return;
    why_->setText(run.state == RunState::Failed ? language::ofEngine(QString::fromStdString(run.message))
                                                : QString());
    why_->setVisible(!why_->text().isEmpty());
    const QString name = format::shortName(format::name(run.name));
    title_->setToolTip(format::name(run.name));
    if (hasNoTraining(run)) {
        title_->setText(tr("%1 has no training of its own").arg(name));
        text_->setText(tr("It has no curves. A new run can begin from its checkpoint."));
        return;
    }
    title_->setText(run.state == RunState::Completed ? tr("%1 is complete").arg(name)
                    : run.state == RunState::Stopped ? tr("%1 has stopped").arg(name)
                                                     : tr("%1 has failed").arg(name));
    QStringList parts{tr("%Ln step(s) in %1", nullptr, format::plural(static_cast<std::uint64_t>(run.step)))
                          .arg(format::duration(run.trainingSeconds)),
                      tr("loss %1").arg(format::number(run.lastLoss, 3))};
    const auto best = std::min_element(evaluations.begin(), evaluations.end(),
                                       [](const auto& a, const auto& b) { return a.loss < b.loss; });
    if (best != evaluations.end())
        parts += tr("best held-out loss %1 at step %2")
                     .arg(format::number(best->loss, 3), format::count(static_cast<std::uint64_t>(best->step)));
    text_->setText(parts.join(QStringLiteral(" · ")));
}

void RunSummary::setMayTrainOn(bool may) {
    trainOn_->setEnabled(may);
}

QString RunSummary::text() const {
    return text_->text();
}

} // namespace kantai::ui
