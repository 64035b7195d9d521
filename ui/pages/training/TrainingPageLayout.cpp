// SPDX-License-Identifier: GPL-3.0-or-later
// The layout of the Training page; its behaviour is in TrainingPage.cpp.
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/LossPlot.h"
#include "ui/widgets/ProbeCard.h"
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>

namespace kantai::ui {

QWidget* TrainingPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(newTitle([] { return tr("Training"); }, header));
    runs_ = new QComboBox(header);
    runs_->setObjectName(QStringLiteral("runComboBox"));
    bindText(runs_, &QWidget::setAccessibleName, [] { return tr("Run shown"); });
    runs_->setMinimumWidth(160);
    row->addWidget(runs_);
    phase_ = newDimLabel({}, header);
    phase_->setObjectName(QStringLiteral("trainingPhaseLabel"));
    row->addWidget(phase_, 1);
    pause_ = newButton([] { return tr("Pause"); }, "pauseTrainingButton", header);
    stop_ = newButton([] { return tr("Stop…"); }, "stopTrainingButton", header);
    resume_ = newButton([] { return tr("Resume"); }, "resumeRunButton", header);
    new_ = newPrimaryButton([] { return tr("Pretrain…"); }, "startPretrainingButton", header);
    for (QPushButton* button : {pause_, stop_, resume_, new_})
        row->addWidget(button);
    connect(new_, &QPushButton::clicked, this, &TrainingPage::openWizard);
    connect(stop_, &QPushButton::clicked, this, &TrainingPage::stopTraining);
    connect(resume_, &QPushButton::clicked, this, &TrainingPage::resumeRun);
    connect(runs_, &QComboBox::activated, this, &TrainingPage::showChosenRun);
    connect(pause_, &QPushButton::clicked, this, [this] {
        TrainingSession& training = session().training();
        if (training.phase() == TrainingPhase::Paused)
            training.resume();
        else
            training.pause();
    });
    return header;
}

QWidget* TrainingPage::makeNotice() {
    notice_ = new QWidget(this);
    auto* row = new QHBoxLayout(notice_);
    row->setContentsMargins(0, 0, 0, 0);
    noticeText_ = new QLabel(notice_);
    noticeText_->setObjectName(QStringLiteral("notSavedLabel"));
    noticeText_->setProperty("notice", true);
    noticeText_->setWordWrap(true);
    noticeText_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(noticeText_, 1);
    QPushButton* again = newButton([] { return tr("Try again now"); }, "tryToSaveAgainButton", notice_);
    row->addWidget(again);
    connect(again, &QPushButton::clicked, this, [this] { session().training().tryAgain(); });
    notice_->hide();
    return notice_;
}

QWidget* TrainingPage::makeContent() {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    figures_ = new FigureStrip(
        [] {
            return QStringList{tr("Step"),       tr("Training loss"), tr("Held-out loss"), tr("Perplexity"),
                               tr("Tokens / s"), tr("Elapsed"),       tr("Remaining")};
        },
        content);
    figures_->setObjectName(QStringLiteral("trainingFigures"));
    layout->addWidget(figures_);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(2 * theme::kGrid);
    middle->addWidget(makeLossCard(), 5);
    probe_ = new ProbeCard(content);
    middle->addWidget(probe_, 2);
    layout->addLayout(middle, 3);
    layout->addWidget(makeSmallPlots(), 2);
    connect(probe_, &ProbeCard::addRequested, this, &TrainingPage::pinSentence);
    connect(probe_, &ProbeCard::removeRequested, this, [this](std::int64_t id) {
        attempt([&] {
            removeProbe(session().handle(), id);
            session().reload();
        });
    });
    return content;
}

Card* TrainingPage::makeLossCard() {
    auto* card = new Card([] { return tr("Loss"); }, this);
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
    auto* value = newDimLabel({}, card);
    value->setWordWrap(false);
    card->addToCorner(value);
    smoothing_ = new QSlider(Qt::Horizontal, card);
    smoothing_->setObjectName(QStringLiteral("smoothingSlider"));
    bindText(smoothing_, &QWidget::setAccessibleName, [] { return tr("Smoothing"); });
    smoothing_->setRange(0, 99);
    smoothing_->setValue(60);
    smoothing_->setFixedWidth(110);
    followLanguage(value, [this, value] { showSmoothing(*value); });
    card->addToCorner(smoothing_);
    QPushButton* fit = newButton([] { return tr("Fit"); }, "fitPlotButton", card);
    QPushButton* save = newButton([] { return tr("Export…"); }, "exportPlotButton", card);
    card->addToCorner(fit);
    card->addToCorner(save);

    loss_ = new LossPlot(LossPlot::Quantity::Loss, card);
    loss_->setObjectName(QStringLiteral("lossPlot"));
    bindText(loss_, &QWidget::setAccessibleName, [] { return tr("Training and held-out loss"); });
    loss_->setSmoothing(0.6);
    card->body()->addWidget(loss_, 1);
    connect(axis, &QComboBox::currentIndexChanged, this, [this](int index) {
        for (LossPlot* plot : {loss_, rate_, norm_, speed_})
            plot->setXAxis(static_cast<LossPlot::XAxis>(index));
    });
    const auto scale = [this, logX, logY] {
        loss_->setLogScale(logX->isChecked(), logY->isChecked());
        for (LossPlot* plot : {rate_, norm_, speed_})
            plot->setLogScale(logX->isChecked(), false);
    };
    connect(logX, &QCheckBox::toggled, this, scale);
    connect(logY, &QCheckBox::toggled, this, scale);
    connect(smoothing_, &QSlider::valueChanged, this, [this, value](int percent) {
        showSmoothing(*value);
        for (LossPlot* plot : {loss_, norm_, speed_}) // never the learning rate: it has no noise to hide
            plot->setSmoothing(percent / 100.0);
        showFigures();
    });
    connect(fit, &QPushButton::clicked, this, [this] {
        for (LossPlot* plot : {loss_, rate_, norm_, speed_})
            plot->fit();
    });
    connect(save, &QPushButton::clicked, this, &TrainingPage::exportPlot);
    return card;
}

QWidget* TrainingPage::makeSmallPlots() {
    auto* row = new QWidget(this);
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
    rate_ = add([] { return tr("Learning rate"); }, LossPlot::Quantity::LearningRate, "learningRatePlot");
    norm_ = add([] { return tr("Gradient norm"); }, LossPlot::Quantity::GradientNorm, "gradientNormPlot");
    speed_ = add([] { return tr("Tokens / s"); }, LossPlot::Quantity::TokensPerSecond, "tokensPerSecondPlot");
    norm_->setSmoothing(0.6);
    speed_->setSmoothing(0.6);
    LossPlot* const plots[] = {loss_, rate_, norm_, speed_};
    for (LossPlot* from : plots)
        for (LossPlot* to : plots)
            if (from != to)
                connect(from, &LossPlot::cursorMoved, to, &LossPlot::showCursor);
    return row;
}

void TrainingPage::showSmoothing(QLabel& label) const {
    label.setText(tr("smoothing %1").arg(format::number(smoothing_->value() / 100.0, 2)));
}

void TrainingPage::exportPlot() {
    const QString file = prompts().saveFile(this, tr("Export the plot"), QStringLiteral("loss.png"),
                                            tr("Picture (*.png *.svg *.pdf)"));
    if (!file.isEmpty() && !loss_->exportImage(file))
        prompts().showError(this, tr("The plot could not be written to %1.").arg(file),
                            tr("Choose a folder that you have permission to write to."));
}

} // namespace kantai::ui
