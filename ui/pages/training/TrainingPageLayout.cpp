// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/TrainingPageLayout.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/pages/training/ChangeRun.h"
#include "ui/pages/training/LensCard.h"
#include "ui/pages/training/MachinesCard.h"
#include "ui/pages/training/MetricPlotCard.h"
#include "ui/pages/training/RunPicker.h"
#include "ui/pages/training/RunReplay.h"
#include "ui/pages/training/RunSummary.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/FlowLabel.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/ProbeCard.h"
#include "ui/widgets/WrapLayout.h"
#include "ui/widgets/fields/Segments.h"
#include "ui/widgets/plots/LossPlot.h"
#include "ui/widgets/tokens/SideBySide.h"
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <algorithm>

namespace kantai::ui {

namespace {
constexpr int kNarrow = 900;      // pixels below which the probe stands below the loss
constexpr int kNarrowPlots = 700; // and the small plots one below the other
} // namespace

TrainingPageLayout::TrainingPageLayout(QWidget& page) {
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader(&page));
    layout->addWidget(makeNotice(&page));
    stack_ = new PageStack;
    layout->addLayout(stack_, 1);
    empty = new EmptyState(QStringLiteral("training"), {}, {}, {}, &page);
    stack_->addWidget(empty);
    stack_->addWidget(makeContent(&page));
}

QWidget* TrainingPageLayout::makeHeader(QWidget* page) {
    auto* header = new QWidget(page);
    auto* row = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid, header);
    auto* left = new QWidget(header);
    auto* pair = new QHBoxLayout(left);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->addWidget(newTitle([] { return tr("Training"); }, left));
    runs = new QComboBox(left);
    runs->setObjectName(QStringLiteral("runComboBox"));
    bindText(runs, &QWidget::setAccessibleName, [] { return tr("Run shown"); });
    runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names can be long
    runs->setMinimumContentsLength(14);
    pair->addWidget(runs);
    row->addWidget(left);
    phase = new FlowLabel(header);
    phase->setObjectName(QStringLiteral("trainingPhaseLabel"));
    phase->setFont(theme::font(theme::Role::Small));
    phase->setProperty("dim", true);
    row->addWidget(phase);
    pause = newButton({}, "pauseTrainingButton", header); // the page writes what it does
    stop = newButton([] { return tr("Stop…"); }, "stopTrainingButton", header);
    resume = newButton([] { return tr("Resume"); }, "resumeRunButton", header);
    startNew = newPrimaryButton([] { return tr("Pretrain…"); }, "startPretrainingButton", header);
    change = new ChangeRunButton(header);
    for (QPushButton* button : {pause, static_cast<QPushButton*>(change), stop, resume, startNew})
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
            return QStringList{tr("Step"),       tr("Epoch"),      tr("Training loss"), tr("Held-out loss"),
                               tr("Perplexity"), tr("Tokens / s"), tr("Elapsed"),       tr("Remaining")};
        },
        content);
    figures->setObjectName(QStringLiteral("trainingFigures"));
    summary = new RunSummary(content);
    layout->addWidget(summary);
    QObject::connect(summary, &RunSummary::closed, content, [this] { makeRoom(); });
    layout->addWidget(figures);
    machines = new MachinesCard(content);
    layout->addWidget(machines);
    auto* middle = new SideBySide(kNarrow, content);
    middle->addWidget(makeLossCard(page), 5);
    probe = new ProbeCard(content);
    middle->addWidget(probe, 2);
    layout->addWidget(middle, 3);
    layout->addWidget(makeLower(page), 2);
    linkPlots();
    QObject::connect(replay, &RunReplay::stepShown, content, [this](qint64 step) {
        for (LossPlot* plot : plots())
            plot->setMark(step);
        probe->setStep(step);
        lens->setStep(step);
    });
    return content;
}

Card* TrainingPageLayout::makeLossCard(QWidget* page) {
    auto* card = new Card([] { return tr("Loss"); }, page);
    addScales(card);
    addSmoothing(card);
    compare = new RunPicker(card);
    card->addToCorner(compare);
    addFit(card);
    exportPlot = newButton({}, "exportPlotButton", card);
    exportPlot->setIcon(theme::icon(QStringLiteral("export")));
    for (const auto setter : {&QWidget::setAccessibleName, &QWidget::setToolTip})
        bindText(exportPlot, setter, [] { return tr("Export the plot"); });
    card->addToCorner(exportPlot);

    loss = new LossPlot(LossPlot::Quantity::Loss, card);
    loss->setObjectName(QStringLiteral("lossPlot"));
    bindText(loss, &QWidget::setAccessibleName, [] { return tr("Training and held-out loss"); });
    loss->setSmoothing(0.6);
    card->body()->addWidget(loss, 1);
    replay = new RunReplay(card);
    card->body()->addWidget(replay);
    return card;
}

void TrainingPageLayout::addScales(Card* card) {
    auto* axis = new QComboBox(card);
    axis->setObjectName(QStringLiteral("xAxisComboBox"));
    bindText(axis, &QWidget::setAccessibleName, [] { return tr("Horizontal axis"); });
    bindItems(axis, [] { return QStringList{tr("by step"), tr("by time"), tr("by tokens")}; });
    card->addToCorner(axis);
    const auto add = [card](const Text& text, const Text& help, const char* name) {
        auto* box = new QCheckBox(card);
        box->setObjectName(QString::fromLatin1(name));
        bindText(box, &QCheckBox::setText, text);
        bindText(box, &QWidget::setToolTip, help);
        card->addToCorner(box);
        return box;
    };
    QCheckBox* logX = add([] { return tr("log x"); }, {}, "logXCheckBox");
    QCheckBox* logY = add([] { return tr("log y"); }, {}, "logYCheckBox");
    QCheckBox* clip =
        add([] { return tr("clip"); },
            [] { return tr("Cut off the lowest and the highest hundredth of the values where they lie far out"); },
            "clipOutliersCheckBox");
    clip->setChecked(true);
    QObject::connect(axis, &QComboBox::currentIndexChanged, card, [this](int index) {
        for (LossPlot* plot : plots())
            plot->setXAxis(static_cast<LossPlot::XAxis>(index));
    });
    const auto scale = [this, logX, logY] {
        loss->setLogScale(logX->isChecked(), logY->isChecked());
        for (LossPlot* plot : small)
            plot->setLogScale(logX->isChecked(), false);
    };
    QObject::connect(logX, &QCheckBox::toggled, card, scale);
    QObject::connect(logY, &QCheckBox::toggled, card, scale);
    QObject::connect(clip, &QCheckBox::toggled, card, [this](bool clips) {
        for (LossPlot* plot : plots())
            plot->setClipsOutliers(clips);
    });
}

void TrainingPageLayout::addFit(Card* card) {
    fit = newButton([] { return tr("Fit"); }, "fitPlotButton", card);
    fit->setProperty("toggle", true);
    fit->setCheckable(true);
    fit->setChecked(true);
    bindText(fit, &QWidget::setToolTip, [] {
        return tr(
            "Show the whole run and follow it. Zoom with the wheel (Ctrl, or after a click), with + and −, or by "
            "dragging with Shift or the right button.");
    });
    card->addToCorner(fit);
}

// Cursor and x range are the same in all plots, and so is the way back.
void TrainingPageLayout::linkPlots() const {
    const auto showFit = [this] {
        const auto all = plots();
        fit->setChecked(std::all_of(all.begin(), all.end(), [](const LossPlot* plot) { return plot->isFitted(); }));
    };
    const auto fitAll = [this, showFit] {
        for (LossPlot* plot : plots())
            plot->fit();
        showFit(); // a click on the button that is checked has unchecked it
    };
    for (LossPlot* from : plots()) {
        for (LossPlot* to : plots())
            if (from != to) {
                QObject::connect(from, &LossPlot::cursorMoved, to, &LossPlot::showCursor);
                QObject::connect(from, &LossPlot::xRangeChosen, to, &LossPlot::showXRange);
                QObject::connect(from, &LossPlot::fitRequested, to, &LossPlot::fit);
            }
        QObject::connect(from, &LossPlot::fittedChanged, fit, showFit);
    }
    QObject::connect(fit, &QPushButton::clicked, fit, fitAll);
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
    smoothing->setFixedWidth(80);
    const auto showValue = [this, value] {
        value->setText(tr("smoothing %1").arg(format::number(smoothing->value() / 100.0, 2)));
    };
    followLanguage(value, showValue);
    card->addToCorner(smoothing);
    QObject::connect(smoothing, &QSlider::valueChanged, card, [this, showValue](int percent) {
        showValue();
        for (LossPlot* plot : plots())
            plot->setSmoothing(percent / 100.0);
    });
}

// The small plots or the masking lens, whichever was chosen last, below the time line, where the choice costs the
// page no height.
QWidget* TrainingPageLayout::makeLower(QWidget* page) {
    auto* lower = new QWidget(page);
    auto* layout = new QVBoxLayout(lower);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGrid);
    auto* choice = new Segments(page);
    choice->setObjectName(QStringLiteral("lowerViewSegments"));
    qobject_cast<Card*>(loss->parentWidget())->body()->addWidget(choice);
    QWidget* plots = makeSmallPlots(page);
    layout->addWidget(plots, 1);
    lens = new LensCard(lower);
    layout->addWidget(lens, 1);
    static const QString setting = QStringLiteral("training/lens");
    const auto show = [this, plots](bool isLens) {
        plots->setVisible(!isLens);
        lens->setVisible(isLens);
    };
    const auto names = [] { return QStringList{tr("Curves"), tr("Masking lens")}; };
    choice->setChoices(names());
    followLanguage(choice, [choice, names] { choice->rename(names()); });
    QObject::connect(choice, &Segments::chosen, lower, [show](int index) {
        QSettings().setValue(setting, index == 1);
        show(index == 1);
    });
    const bool isLens = QSettings().value(setting).toBool();
    show(isLens);
    choice->setCurrent(isLens ? 1 : 0);
    return lower;
}

QWidget* TrainingPageLayout::makeSmallPlots(QWidget* page) {
    auto* row = new SideBySide(kNarrowPlots, page);
    int place = 0;
    for (const auto proposed :
         {LossPlot::Quantity::LearningRate, LossPlot::Quantity::GradientNorm, LossPlot::Quantity::TokensPerSecond}) {
        auto* card = new MetricPlotCard(place + 1, proposed, row);
        card->plot()->setSmoothing(0.6);
        row->addWidget(card, 1);
        norms.at(static_cast<std::size_t>(place)) = card->norms();
        small.at(static_cast<std::size_t>(place++)) = card->plot();
    }
    return row;
}

void TrainingPageLayout::makeRoom() const {
    constexpr int kUsual = 200, kLow = 150;
    loss->setMinimumHeight(summary->isHidden() ? kUsual : kLow);
}

void TrainingPageLayout::showContent(bool content) const {
    stack_->setCurrentIndex(content ? 1 : 0);
    runs->setVisible(content);
}

} // namespace kantai::ui
