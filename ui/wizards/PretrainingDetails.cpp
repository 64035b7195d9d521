// SPDX-License-Identifier: GPL-3.0-or-later
// The advanced page of PretrainingForm: every option that is not on the simple one.
#include "core/training/options/OptionTable.h"
#include "core/training/options/TrainingOptions.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/fields/FormField.h"
#include "ui/wizards/OptionRange.h"
#include "ui/wizards/PretrainingForm.h"
#include <QComboBox>
#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace kantai::ui {

namespace {

constexpr int kRows = 10;                                                  // of the grid
constexpr OptionLimits kDropout{.least = 0, .most = 1, .belowMost = true}; // of the model, which RobertaConfig checks

} // namespace

void PretrainingForm::fillAdvancedPage(QWidget* page) {
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, theme::kGrid, 0);
    auto* grid = new QGridLayout;
    layout->addLayout(grid, 1);
    grid->setHorizontalSpacing(3 * theme::kGrid);
    grid->setVerticalSpacing(theme::kGrid + 4);
    fillBatchColumn(page, grid);
    fillOptimizerColumn(page, grid);
    fillBookkeepingColumn(page, grid);
    fillTeacherFields(page, grid);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(kRows, 1);
    applyRecipe();
}

void PretrainingForm::fillBatchColumn(QWidget* page, QGridLayout* grid) {
    const TrainingOptions d;
    mode_ = choice("datasetModeComboBox",
                   {{tr("Line by line (KantaiBERT recipe)"), static_cast<int>(DatasetMode::Lines)},
                    {tr("Packed blocks"), static_cast<int>(DatasetMode::Packed)}},
                   page);
    batchSize_ = whole("batchSizeSpinBox", "batchSize", static_cast<int>(d.batchSize), page);
    accumulation_ = whole("accumulationSpinBox", "accumulation", static_cast<int>(d.accumulation), page);
    blockSize_ = whole("blockSizeSpinBox", "blockSize", static_cast<int>(d.blockSize), page);
    maskRate_ = real("maskRateSpinBox", optionOf("maskRate").limits, 1, kPercent, page);
    bindPrefixSuffix(maskRate_, [] { return tr("%1 %"); });
    dropout_ = real("trainingDropoutSpinBox", kDropout, 2, 1, page);
    int row = 0;
    grid->addWidget(add("mode", tr("Sequences"), mode_,
                        tr("A line each, cut at the block size; or full blocks across lines."), page),
                    row++, 0);
    grid->addWidget(add("batchSize", tr("Batch size"), batchSize_, tr("Sequences computed together."), page), row++,
                    0);
    grid->addWidget(add("accumulation", tr("Accumulation"), accumulation_, tr("Batches summed into one step."), page),
                    row++, 0);
    grid->addWidget(add("blockSize", tr("Block size"), blockSize_, tr("Longest sequence in tokens."), page), row++,
                    0);
    grid->addWidget(add("maskRate", tr("Masking rate"), maskRate_, tr("Fraction of tokens to predict."), page), row++,
                    0);
    grid->addWidget(add("hiddenDropout", tr("Dropout"), dropout_, tr("Probability of a zero activation."), page),
                    row++, 0);
}

void PretrainingForm::fillOptimizerColumn(QWidget* page, QGridLayout* grid) {
    const OptionLimits& rates =
        optionOf("learningRate").limits; // its lowest, which is excluded, is told by the check
    learningRate_ = new NumberEdit({rates.least, std::min<double>(rates.most, kRoom)}, page);
    learningRate_->setObjectName(QStringLiteral("learningRateEdit"));
    connect(learningRate_, &QLineEdit::textChanged, this, &PretrainingForm::changed);
    schedule_ = choice("scheduleComboBox",
                       {{tr("Linear to zero"), static_cast<int>(Schedule::Linear)},
                        {tr("Cosine"), static_cast<int>(Schedule::Cosine)},
                        {tr("Constant"), static_cast<int>(Schedule::Constant)}},
                       page);
    warmup_ = real("warmupSpinBox", optionOf("warmupFraction").limits, 1, kPercent, page);
    bindPrefixSuffix(warmup_, [] { return tr("%1 % of steps"); });
    weightDecay_ = real("weightDecaySpinBox", optionOf("weightDecay").limits, 3, 1, page);
    clip_ = real("clipNormSpinBox", optionOf("clipNorm").limits, 2, 1, page);
    clip_->setMinimumText(tr("off"));
    precision_ = choice("precisionComboBox",
                        {{tr("Automatic (fastest)"), static_cast<int>(PrecisionChoice::Auto)},
                         {QStringLiteral("float32"), static_cast<int>(PrecisionChoice::Float32)},
                         {QStringLiteral("bf16"), static_cast<int>(PrecisionChoice::Bf16)}},
                        page);
    int row = 0;
    grid->addWidget(add("learningRate", tr("Learning rate"), learningRate_, tr("Its peak, after the warmup."), page),
                    row++, 1);
    grid->addWidget(add("schedule", tr("Schedule"), schedule_, tr("How the rate falls after its peak."), page), row++,
                    1);
    grid->addWidget(add("warmupFraction", tr("Warmup"), warmup_, tr("The rate rises to its peak first."), page),
                    row++, 1);
    grid->addWidget(add("weightDecay", tr("Weight decay"), weightDecay_, tr("Shrinks weights, but no biases."), page),
                    row++, 1);
    grid->addWidget(add("clipNorm", tr("Gradient clipping"), clip_, tr("Maximum norm of the gradient."), page), row++,
                    1);
    grid->addWidget(add("precision", tr("Precision"), precision_, tr("Of the products; sums are float32."), page),
                    row++, 1);
    const std::vector<DeviceInfo> devices = usualDevices();
    if (devices.size() < 2)
        return; // there is nothing to choose
    device_ = choice("deviceComboBox", {}, page);
    for (const DeviceInfo& info : devices)
        device_->addItem(QString::fromStdString(toString(info.device) + ": " + info.name),
                         QString::fromStdString(toString(info.device)));
    grid->addWidget(add("device", tr("Device"), device_, tr("What computes the training."), page), row++, 1);
}

void PretrainingForm::fillBookkeepingColumn(QWidget* page, QGridLayout* grid) {
    const TrainingOptions d;
    threads_ = whole("threadsSpinBox", "threads", d.threads, page);
    threads_->setMinimumText(tr("all cores"));
    seed_ = whole("seedSpinBox", "seed", static_cast<int>(d.seed), page);
    evaluateEvery_ = whole("evaluateEverySpinBox", "evaluateEvery", static_cast<int>(d.evaluateEvery), page);
    evaluateEvery_->setMinimumText(tr("at most 20 times a run"));
    saveEvery_ = whole("saveEverySpinBox", "saveEvery", static_cast<int>(d.saveEvery), page);
    saveEvery_->setMinimumText(tr("automatic"));
    keepLast_ = whole("keepLastSpinBox", "keepLast", static_cast<int>(d.keepLast), page);
    earlyStopping_ = whole("earlyStoppingSpinBox", "earlyStopping", static_cast<int>(d.earlyStopping), page);
    earlyStopping_->setMinimumText(tr("off"));
    onDivergence_ = choice("onDivergenceComboBox",
                           {{tr("End the run"), static_cast<int>(OnDivergence::Stop)},
                            {tr("Skip the step"), static_cast<int>(OnDivergence::Skip)}},
                           page);
    snapshots_ = choice("snapshotsComboBox",
                        {{tr("Where they are small"), static_cast<int>(SnapshotChoice::Auto)},
                         {tr("Keep them"), static_cast<int>(SnapshotChoice::On)},
                         {tr("Keep none"), static_cast<int>(SnapshotChoice::Off)}},
                        page);
    pairs_ = choice("pairsComboBox",
                    {{tr("None"), static_cast<int>(LivePairs::Off)},
                     {tr("English"), static_cast<int>(LivePairs::English)},
                     {tr("Turkish"), static_cast<int>(LivePairs::Turkish)}},
                    page);
    int row = 0;
    grid->addWidget(add("seed", tr("Seed"), seed_, tr("Same seed, same run, to the bit."), page), row++, 2);
    grid->addWidget(
        add("evaluateEvery", tr("Evaluate every"), evaluateEvery_, tr("Steps between evaluations."), page), row++, 2);
    grid->addWidget(
        add("earlyStopping", tr("Stop early after"), earlyStopping_, tr("Evaluations without a better loss."), page),
        row++, 2);
    grid->addWidget(
        add("saveEvery", tr("Checkpoint every"), saveEvery_, tr("Steps; best and last are always kept."), page),
        row++, 2);
    grid->addWidget(add("keepLast", tr("Interval checkpoints kept"), keepLast_,
                        tr("Older ones are deleted, pinned ones never."), page),
                    row++, 2);
    grid->addWidget(add("snapshots", tr("Snapshots"), snapshots_, tr("For the replay of the run."), page), row++, 2);
    grid->addWidget(add("pairs", tr("Minimal pairs"), pairs_, tr("Scored at the evaluations."), page), row++, 2);
    grid->addWidget(add("threads", tr("Threads"), threads_, tr("Processor cores that compute."), page), row++, 2);
    grid->addWidget(add("onDivergence", tr("On divergence"), onDivergence_, tr("NaN or exploding loss."), page),
                    row++, 2);
}

// Below the first two columns, which are shorter than the third.
void PretrainingForm::fillTeacherFields(QWidget* page, QGridLayout* grid) {
    const TrainingOptions d;
    teacher_ = new QComboBox(page);
    teacher_->setObjectName(QStringLiteral("teacherComboBox"));
    teacher_->addItem(tr("None"), QVariant::fromValue(qlonglong(0)));
    for (const TeacherChoice& teacher : teachers_)
        teacher_->addItem(teacher.name, QVariant::fromValue(qlonglong(teacher.checkpoint)));
    teacher_->setCurrentIndex(std::max(0, teacher_->findData(QVariant::fromValue(qlonglong(teacherAtFirst_)))));
    teacherShare_ = real("teacherShareSpinBox", optionOf("teacherShare").limits, 0, kPercent, page);
    bindPrefixSuffix(teacherShare_, [] { return tr("%1 %"); });
    teacherShare_->setValue(kPercent * d.teacherShare);
    temperature_ = real("temperatureSpinBox", optionOf("temperature").limits, 2, 1, page);
    temperature_->setValue(d.temperature);
    teacherStates_ = real("teacherStatesSpinBox", optionOf("teacherStates").limits, 2, 1, page);
    teacherStates_->setMinimumText(tr("not compared"));
    teacherStates_->setValue(d.teacherStates);
    const int row = 6;
    grid->addWidget(
        add("teacher", tr("Teacher"), teacher_, tr("A larger model to learn from besides the text."), page), row, 0);
    grid->addWidget(
        add("teacherShare", tr("Teacher's share"), teacherShare_, tr("Of the loss; the rest is the text's."), page),
        row + 1, 0);
    grid->addWidget(
        add("temperature", tr("Temperature"), temperature_, tr("Above 1, less probable words count for more."), page),
        row + 1, 1);
    grid->addWidget(add("teacherStates", tr("Hidden states"), teacherStates_,
                        tr("Weight of their distance from the teacher's."), page),
                    row + 2, 0);
    const auto follow = [this] {
        for (NumberBox* box : {teacherShare_, temperature_, teacherStates_})
            box->setEnabled(teacher_->currentIndex() > 0);
    };
    connect(teacher_, &QComboBox::currentIndexChanged, this, [this, follow] {
        follow();
        Q_EMIT changed();
    });
    follow();
}

} // namespace kantai::ui
