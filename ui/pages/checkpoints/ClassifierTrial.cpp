// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/ClassifierTrial.h"

#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kantai::ui {

ClassifierTrial::ClassifierTrial(QWidget* parent)
    : QWidget(parent), text_(new QLineEdit(this)), bars_(new ProbabilityBars), status_(newDimLabel({}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::kGrid, 0, 0);
    text_->setObjectName(QStringLiteral("classifierTextEdit"));
    bindText(text_, &QLineEdit::setPlaceholderText, [] { return tr("Type a text to see its label"); });
    bindText(text_, &QWidget::setAccessibleName, [] { return tr("Text to label"); });
    bindText(text_, &QWidget::setWhatsThis, [] {
        return tr("A text of your own. The bars show how probable the classifier thinks each label is.");
    });
    column->addWidget(text_);
    bars_->setObjectName(QStringLiteral("classifierTextBars"));
    bindText(bars_, &QWidget::setAccessibleName, [] { return tr("Probability of each label"); });
    bars_->hideHeader();
    column->addWidget(newScrollArea(bars_, this), 1);
    status_->setObjectName(QStringLiteral("classifierTextStatusLabel"));
    status_->setTextFormat(Qt::PlainText);
    status_->setWordWrap(true);
    column->addWidget(status_);
    connect(text_, &QLineEdit::textChanged, this, &ClassifierTrial::ask);
}

void ClassifierTrial::setClassifier(const std::filesystem::path& folder) {
    warm_ = folder.empty() ? nullptr : std::make_shared<Warm>(Warm{folder, nullptr});
    ask();
}

void ClassifierTrial::setText(const QString& text) {
    text_->setText(text);
}

void ClassifierTrial::ask() {
    const QString text = text_->text().trimmed();
    status_->clear();
    if (text.isEmpty() || !warm_) {
        job_.forget();
        bars_->setBars({});
        return;
    }
    auto answer = std::make_shared<std::vector<LabelProbability>>();
    job_.start(
        [answer, warm = warm_, text = text.toStdString()](const Progress&, const std::stop_token&) {
            if (!warm->classifier)
                warm->classifier = std::make_unique<TextClassifier>(warm->folder);
            *answer = warm->classifier->classify(text);
        },
        [this, answer](const JobOutcome& outcome) {
            QVector<ProbabilityBar> bars;
            for (const LabelProbability& label : *answer)
                bars.append({QString::fromStdString(label.label), label.probability, -1, {}, {}, {}});
            bars_->setBars(bars);
            if (outcome.kind == JobOutcome::Kind::Failed)
                status_->setText(outcome.message + QLatin1Char(' ') + outcome.hint.sentence);
        });
}

} // namespace kantai::ui
