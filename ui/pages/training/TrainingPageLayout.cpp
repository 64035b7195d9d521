// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/TrainingPageLayout.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/LossPlot.h"
#include "ui/widgets/ProbeCard.h"
#include "ui/widgets/SideBySide.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStackedLayout>

namespace kantai::ui {

namespace {
constexpr int kNarrow = 900; // pixels below which the probe stands below the loss
} // namespace

TrainingPageLayout::TrainingPageLayout(QWidget& page) {
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader(&page));
    layout->addWidget(makeNotice(&page));
    stack_ = new QStackedLayout;
    layout->addLayout(stack_, 1);
    empty = new EmptyState(QStringLiteral("training"), {}, {}, {}, &page);
    stack_->addWidget(empty);
    stack_->addWidget(makeContent(&page));
}

QWidget* TrainingPageLayout::makeHeader(QWidget* page) {
    auto* header = new QWidget(page);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(newTitle([] { return tr("Training"); }, header));
    runs = new QComboBox(header);
    runs->setObjectName(QStringLiteral("runComboBox"));
    bindText(runs, &QWidget::setAccessibleName, [] { return tr("Run shown"); });
    runs->setMinimumWidth(160);
    row->addWidget(runs);
    phase = newDimLabel({}, header);
    phase->setObjectName(QStringLiteral("trainingPhaseLabel"));
    row->addWidget(phase, 1);
    pause = newButton({}, "pauseTrainingButton", header); // the page writes what it does
    stop = newButton([] { return tr("Stop…"); }, "stopTrainingButton", header);
    resume = newButton([] { return tr("Resume"); }, "resumeRunButton", header);
    startNew = newPrimaryButton([] { return tr("Pretrain…"); }, "startPretrainingButton", header);
    for (QPushButton* button : {pause, stop, resume, startNew})
        row->addWidget(button);
    return header;
}

QWidget* TrainingPageLayout::makeNotice(QWidget* page) {
    notice = new QWidget(page);
    auto* row = new QHBoxLayout(notice);
    row->setContentsMargins(0, 0, 0, 0);
    noticeText = new QLabel(notice);
    noticeText->setObjectName(QStringLiteral("notSavedLabel"));
    noticeText->setProperty("notice", true);
    noticeText->setWordWrap(true);
    noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(noticeText, 1);
    tryAgain = newButton([] { return tr("Try again now"); }, "tryToSaveAgainButton", notice);
    row->addWidget(tryAgain);
    notice->hide();
    return notice;
}

QWidget* TrainingPageLayout::makeContent(QWidget* page) {
    auto* content = new QWidget(page);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    figures = new FigureStrip(
        [] {
            return QStringList{tr("Step"),       tr("Training loss"), tr("Held-out loss"), tr("Perplexity"),
                               tr("Tokens / s"), tr("Elapsed"),       tr("Remaining")};
        },
        content);
    figures->setObjectName(QStringLiteral("trainingFigures"));
    layout->addWidget(figures);
    auto* middle = new SideBySide(kNarrow, content);
    middle->addWidget(makeLossCard(page), 5);
    probe = new ProbeCard(content);
    middle->addWidget(probe, 2);
    layout->addWidget(middle, 3);
    layout->addWidget(makeSmallPlots(page), 2);
    for (LossPlot* from : plots())
        for (LossPlot* to : plots())
            if (from != to)
                QObject::connect(from, &LossPlot::cursorMoved, to, &LossPlot::showCursor);
    return content;
}

Card* TrainingPageLayout::makeLossCard(QWidget* page) {
    auto* card = new Card([] { return tr("Loss"); }, page);
    auto* axis = new QComboBox(card);
    axis->setObjectName(QStringLiteral("xAxisComboBox"));
    bindText(axis, &QWidget::setAccessibleName, [] { return tr("Horizontal axis"); });
    bindItems(axis, [] { return QStringList{tr("by step"), tr("by time"), tr("by tokens")}; });
    card->addToCorner(axis);
    auto* logX = new QCheckBox(card);
    bindText(logX, &QCheckBox::setText, [] { return tr("log x"); });
    logX->setObjectName(QStringLiteral("logXCheckBox"));
    auto* logY = new QCheckBox(card);
    bindText(logY, &QCheckBox::setText, [] { return tr("log y"); });
    logY->setObjectName(QStringLiteral("logYCheckBox"));
    card->addToCorner(logX);
    card->addToCorner(logY);
    addSmoothing(card);
    QPushButton* fit = newButton([] { return tr("Fit"); }, "fitPlotButton", card);
    exportPlot = newButton([] { return tr("Export…"); }, "exportPlotButton", card);
    card->addToCorner(fit);
    card->addToCorner(exportPlot);

    loss = new LossPlot(LossPlot::Quantity::Loss, card);
    loss->setObjectName(QStringLiteral("lossPlot"));
    bindText(loss, &QWidget::setAccessibleName, [] { return tr("Training and held-out loss"); });
    loss->setSmoothing(0.6);
    card->body()->addWidget(loss, 1);
    QObject::connect(axis, &QComboBox::currentIndexChanged, card, [this](int index) {
        for (LossPlot* plot : plots())
            plot->setXAxis(static_cast<LossPlot::XAxis>(index));
    });
    const auto scale = [this, logX, logY] {
        loss->setLogScale(logX->isChecked(), logY->isChecked());
        for (LossPlot* plot : {rate, norm, speed})
            plot->setLogScale(logX->isChecked(), false);
    };
    QObject::connect(logX, &QCheckBox::toggled, card, scale);
    QObject::connect(logY, &QCheckBox::toggled, card, scale);
    QObject::connect(fit, &QPushButton::clicked, card, [this] {
        for (LossPlot* plot : plots())
            plot->fit();
    });
    return card;
}

void TrainingPageLayout::addSmoothing(Card* card) {
    auto* value = newDimLabel({}, card);
    value->setWordWrap(false);
    card->addToCorner(value);
    smoothing = new QSlider(Qt::Horizontal, card);
    smoothing->setObjectName(QStringLiteral("smoothingSlider"));
    bindText(smoothing, &QWidget::setAccessibleName, [] { return tr("Smoothing"); });
    smoothing->setRange(0, 99);
    smoothing->setValue(60);
    smoothing->setFixedWidth(110);
    const auto showValue = [this, value] {
        value->setText(tr("smoothing %1").arg(format::number(smoothing->value() / 100.0, 2)));
    };
    followLanguage(value, showValue);
    card->addToCorner(smoothing);
    QObject::connect(smoothing, &QSlider::valueChanged, card, [this, showValue](int percent) {
        showValue();
        for (LossPlot* plot : {loss, norm, speed}) // never the learning rate: it has no noise to hide
            plot->setSmoothing(percent / 100.0);
    });
}

QWidget* TrainingPageLayout::makeSmallPlots(QWidget* page) {
    auto* row = new QWidget(page);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    const auto add = [&](const Text& title, LossPlot::Quantity quantity, const char* name) {
        auto* card = new Card(title, row);
        auto* plot = new LossPlot(quantity, card);
        plot->setObjectName(QString::fromLatin1(name));
        bindText(plot, &QWidget::setAccessibleName, title);
        card->body()->addWidget(plot, 1);
        layout->addWidget(card, 1);
        return plot;
    };
    rate = add([] { return tr("Learning rate"); }, LossPlot::Quantity::LearningRate, "learningRatePlot");
    norm = add([] { return tr("Gradient norm"); }, LossPlot::Quantity::GradientNorm, "gradientNormPlot");
    speed = add([] { return tr("Tokens / s"); }, LossPlot::Quantity::TokensPerSecond, "tokensPerSecondPlot");
    norm->setSmoothing(0.6);
    speed->setSmoothing(0.6);
    return row;
}

void TrainingPageLayout::showContent(bool content) const {
    stack_->setCurrentIndex(content ? 1 : 0);
    runs->setVisible(content);
}

} // namespace kantai::ui
