// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/ChangeRun.h"

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/training/options/OptionTable.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/jobs/TrainingSession.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/fields/FormField.h"
#include "ui/widgets/fields/NumberBox.h"
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr double kLargestNumber = 1e15; // of a field: whole numbers are exact and readable
constexpr double kSecondsAMinute = 60;
constexpr int kFormWidth = 340; // pixels

NumberLimits limitsOf(const char* option, int decimals) {
    const OptionLimits& limits = optionOf(option).limits;
    return {limits.least, std::min(limits.most, kLargestNumber), decimals};
}

// Numbers as the fields read them: no groups, which a point could be mistaken for.
QString written(double value) {
    constexpr int kDigits = 6;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', kDigits);
}

} // namespace

ChangeRunButton::ChangeRunButton(QWidget* parent) : QPushButton(parent), form_(new QFrame(this, Qt::Popup)) {
    setObjectName(QStringLiteral("changeRunButton"));
    bindText(this, &QPushButton::setText, [] { return tr("Change…"); });
    bindText(this, &QWidget::setAccessibleName, [] { return tr("Change learning rate or length"); });
    bindText(this, &QWidget::setToolTip,
             [] { return tr("Another learning rate or length for the rest of this training"); });
    makeForm();
    form_->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, &ChangeRunButton::open);
    hide();
}

void ChangeRunButton::makeForm() {
    form_->setObjectName(QStringLiteral("changeRunForm"));
    form_->setProperty("card", true);
    form_->setFixedWidth(theme::scaled(kFormWidth));
    auto* layout = new QVBoxLayout(form_);
    layout->setContentsMargins(2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid, 2 * theme::kGrid);
    layout->setSpacing(theme::kGrid);
    auto* title = new QLabel(form_);
    title->setFont(theme::font(theme::Role::Section));
    bindText(title, &QLabel::setText, [] { return tr("Change the training"); });
    layout->addWidget(title);
    layout->addWidget(makeRateRow());
    now_ = newDimLabel({}, form_);
    now_->setObjectName(QStringLiteral("rateNowLabel"));
    layout->addWidget(now_);
    steps_ = new NumberEdit(limitsOf("maxSteps", 0), form_);
    steps_->setObjectName(QStringLiteral("changedStepsEdit"));
    stepsField_ = new FormField([] { return tr("Length in steps"); }, steps_, {}, form_);
    minutes_ = new NumberEdit(limitsOf("minutes", -1), form_);
    minutes_->setObjectName(QStringLiteral("changedMinutesEdit"));
    minutesField_ = new FormField([] { return tr("Length in minutes"); }, minutes_, {}, form_);
    layout->addWidget(stepsField_);
    layout->addWidget(minutesField_);
    layout->addWidget(newDimLabel(
        [] {
            return tr(
                "It begins with the next step, is recorded with the run and marked on its curves. A run that is "
                "resumed keeps it.");
        },
        form_));
    apply_ = newPrimaryButton([] { return tr("Apply"); }, "applyRunChangeButton", form_);
    layout->addWidget(apply_, 0, Qt::AlignRight);
    for (NumberEdit* field : {rate_, steps_, minutes_}) {
        connect(field, &QLineEdit::textChanged, this, &ChangeRunButton::followFields);
        connect(field, &QLineEdit::returnPressed, apply_, &QPushButton::click);
    }
    connect(apply_, &QPushButton::clicked, this, [this] {
        const RunChange change = wanted();
        form_->hide();
        setFocus(Qt::OtherFocusReason);
        Q_EMIT changeWanted(change);
    });
}

QWidget* ChangeRunButton::makeRateRow() {
    auto* widget = new QWidget(form_);
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    rate_ = new NumberEdit(limitsOf("learningRate", -1), widget);
    rate_->setObjectName(QStringLiteral("changedLearningRateEdit"));
    rateField_ = new FormField([] { return tr("Highest learning rate"); }, rate_, {}, widget);
    row->addWidget(rateField_, 1);
    const auto add = [&](const QString& text, const Text& name, const char* object, double factor) {
        QPushButton* button = newButton(text, object, widget);
        bindText(button, &QWidget::setAccessibleName, name);
        auto* column = new QVBoxLayout; // beside the field, below its label, also when an error stands below it
        column->setSpacing(4);
        column->addWidget(new QLabel(QStringLiteral(" "), widget));
        column->addWidget(button);
        column->addStretch(1);
        row->addLayout(column);
        connect(button, &QPushButton::clicked, this, [this, factor] { multiplyRate(factor); });
    };
    add(
        QStringLiteral("÷ 2"), [] { return tr("Halve the learning rate"); }, "halveRateButton", 0.5);
    add(
        QStringLiteral("× 2"), [] { return tr("Double the learning rate"); }, "doubleRateButton", 2);
    return widget;
}

void ChangeRunButton::multiplyRate(double factor) {
    rate_->setText(written(rate_->value() * factor));
}

void ChangeRunButton::follow(const TrainingSession& training) {
    training_ = &training;
    const auto phase = training.phase();
    const bool can = training.isActive() && training.run().id != 0 && phase && *phase != TrainingPhase::Preparing &&
                     *phase != TrainingPhase::Waiting;
    setVisible(can);
    if (!can) {
        form_->hide();
        return;
    }
    try {
        options_ = trainingOptionsFromJson(parseJson(training.run().optionsJson, "run"), "run");
    } catch (const Error&) {
        hide(); // a run that is active has options: another program has changed the project
        return;
    }
    totalSteps_ = training.totalSteps();
    const auto& metrics = training.metrics();
    step_ = metrics.empty() ? 0 : metrics.back().step;
    seconds_ = metrics.empty() ? 0 : metrics.back().trainingSeconds;
    now_->setVisible(!metrics.empty());
    if (!metrics.empty())
        now_->setText(tr("Now the schedule makes it %1.").arg(format::brief(metrics.back().learningRate, 3)));
}

bool ChangeRunButton::isTimed() const {
    return timeBudget(options_.length).has_value();
}

void ChangeRunButton::open() {
    follow(*training_);
    rate_->setText(written(options_.learningRate));
    steps_->setText(QString::number(totalSteps_));
    minutes_->setText(written(timeBudget(options_.length).value_or(0) / kSecondsAMinute));
    stepsField_->setVisible(!isTimed());
    minutesField_->setVisible(isTimed());
    followFields();
    place();
    form_->show();
    rate_->setFocus(Qt::PopupFocusReason);
    rate_->selectAll();
}

// Below the button, and inside the screen wherever the page is scrolled to.
void ChangeRunButton::place() {
    // adjustSize() would take the height of the width that the layout prefers, which the form does not have.
    form_->resize(form_->width(), form_->layout()->totalHeightForWidth(form_->width()));
    const QRect desktop = screen()->availableGeometry();
    const QPoint below = mapToGlobal(QPoint(width() - form_->width(), height() + theme::kGrid / 2));
    form_->move(std::clamp(below.x(), desktop.left(), std::max(desktop.left(), desktop.right() - form_->width())),
                std::clamp(below.y(), desktop.top(), std::max(desktop.top(), desktop.bottom() - form_->height())));
}

bool ChangeRunButton::eventFilter(QObject* watched, QEvent* event) {
    if (watched == form_ && event->type() == QEvent::LayoutRequest && form_->isVisible())
        if (const int needed = form_->layout()->totalHeightForWidth(form_->width()); needed != needed_) {
            needed_ = needed; // placing it asks for a layout again
            place();          // an error that appeared needs room
        }
    return QPushButton::eventFilter(watched, event);
}

RunChange ChangeRunButton::wanted() const {
    RunChange change;
    if (written(rate_->value()) != written(options_.learningRate))
        change.learningRate = rate_->value();
    if (isTimed()) {
        if (written(minutes_->value()) != written(*timeBudget(options_.length) / kSecondsAMinute))
            change.length = Minutes{minutes_->value()};
    } else if (std::llround(steps_->value()) != totalSteps_) {
        change.length = Steps{std::llround(steps_->value())};
    }
    return change;
}

QString ChangeRunButton::lengthProblem() const {
    if (isTimed())
        return minutes_->value() * kSecondsAMinute > seconds_
                   ? QString()
                   : tr("The run has trained for %1; give it more.").arg(format::duration(seconds_));
    return steps_->value() > static_cast<double>(step_)
               ? QString()
               : tr("The run has %1 steps; give it more.").arg(format::count(static_cast<std::uint64_t>(step_)));
}

void ChangeRunButton::followFields() {
    constexpr double kHighestRate = 1;
    rateField_->setError(rate_->value() <= 0             ? tr("The learning rate must be above 0.")
                         : rate_->value() > kHighestRate ? tr("With a rate above 1 every training diverges.")
                                                         : QString());
    FormField* length = isTimed() ? minutesField_ : stepsField_;
    length->setError(lengthProblem());
    apply_->setEnabled(rateField_->error().isEmpty() && length->error().isEmpty() && !wanted().isEmpty());
}

} // namespace kantai::ui
