// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/PretrainingForm.h"
#include "core/training/options/OptionTable.h"
#include "core/training/options/TrainingOptions.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/fields/FormField.h"
#include "ui/wizards/LengthField.h"
#include "ui/wizards/OptionRange.h"
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr double kPercent = 100;
constexpr OptionLimits kDropout{.least = 0, .most = 1, .belowMost = true}; // of the model, which RobertaConfig checks

} // namespace

PretrainingForm::PretrainingForm(const RobertaConfig& config, std::uint32_t tokens, const QString& suggestion,
                                 QObject* parent)
    : OptionForm(parent), draft_(config), tokens_(tokens), suggestion_(suggestion) {}

PretrainingForm::PretrainingForm(const PretrainRequest& branch, std::uint32_t tokens, QObject* parent)
    : OptionForm(parent), draft_(branch.config), branch_(branch), tokens_(tokens), rowsChosen_(true) {}

void PretrainingForm::fillSimplePage(QWidget* page) {
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, theme::kGrid, 0);
    layout->setSpacing(2 * theme::kGrid);
    preset_ = new QComboBox(page);
    preset_->setObjectName(QStringLiteral("pretrainingPresetComboBox"));
    for (const Preset& preset : presets())
        preset_->addItem(QString::fromStdString(preset.title), QString::fromStdString(preset.name));
    const QString drafted = presetOf(draft_);
    if (drafted == QLatin1String("custom"))
        preset_->addItem(branch_ ? tr("As the checkpoint") : tr("Custom, as on the Model page"), drafted);
    preset_->setCurrentIndex(preset_->findData(drafted));
    preset_->setEnabled(!branch_);
    connect(preset_, &QComboBox::currentIndexChanged, this, [this] {
        proposeRows();
        proposeLength();
        followModel();
        Q_EMIT changed();
    });
    layout->addWidget(
        add("preset", tr("Model"), preset_,
            tr("Small models give first useful predictions after a minute; KantaiBERT, with 83.5 million parameters, "
               "needs about ten on two cores."),
            page));
    if (!suggestion_.isEmpty())
        layout->addWidget(makeSuggestion(page));

    layout->addWidget(
        add("vocabularySize", tr("Vocabulary rows"), makeRows(page),
            tr("The embedding table may have more rows than there are tokens, as in the KantaiBERT recipe. Fitting "
               "it saves memory and time and changes nothing else."),
            page));

    layout->addWidget(add("recipe", tr("Recipe"), makeRecipe(page),
                          tr("The fast recipe learned most in a short time in our measurements. The "
                             "KantaiBERT recipe has the settings first published for that model, unchanged."),
                          page));

    length_ = new LengthField(page);
    connect(length_, &LengthField::changed, this, &PretrainingForm::changed);
    layout->addWidget(add("epochs", tr("Length"), length_,
                          tr("An epoch is one pass over the corpus. With a time budget the learning rate follows the "
                             "clock and the training ends when the minutes are used."),
                          page));
    name_ = new QLineEdit(page);
    name_->setObjectName(QStringLiteral("runNameEdit"));
    name_->setPlaceholderText(tr("Run 1, Run 2, …"));
    connect(name_, &QLineEdit::textChanged, this, &PretrainingForm::changed);
    layout->addWidget(add("runName", tr("Name of the run"), name_,
                          tr("What the run is called in lists and plots. Leave it empty for the next number."),
                          page));
    layout->addStretch(1);
}

// Why this model, and the other one with one click.
QWidget* PretrainingForm::makeSuggestion(QWidget* page) {
    auto* notice = new QFrame(page);
    notice->setObjectName(QStringLiteral("modelSuggestion"));
    notice->setProperty("notice", true);
    auto* row = new QHBoxLayout(notice);
    QLabel* why = new QLabel(suggestion_, notice);
    why->setObjectName(QStringLiteral("modelSuggestionLabel"));
    why->setWordWrap(true);
    row->addWidget(why, 1);
    QPushButton* chapter = newButton(tr("Take KantaiBERT"), "takeKantaiBertButton", notice);
    row->addWidget(chapter);
    connect(chapter, &QPushButton::clicked, this,
            [this] { preset_->setCurrentIndex(preset_->findData(QStringLiteral("kantaibert"))); });
    const auto follow = [this, chapter] {
        setEnabledWithReason(chapter, preset_->currentData().toString() != QLatin1String("kantaibert"), {}, preset_);
    };
    connect(preset_, &QComboBox::currentIndexChanged, chapter, follow);
    follow();
    return notice;
}

QComboBox* PretrainingForm::makeRows(QWidget* page) {
    rows_ = new QComboBox(page);
    rows_->setObjectName(QStringLiteral("vocabularyRowsComboBox"));
    rows_->addItem(
        tr("As configured (%1 rows)").arg(format::count(static_cast<std::uint64_t>(draft_.vocabularySize))));
    rows_->addItem(tr("Fit the tokenizer (%1 rows)").arg(format::count(tokens_)));
    proposeRows();
    rows_->setEnabled(!branch_);
    connect(rows_, &QComboBox::activated, this, [this] { rowsChosen_ = true; });
    connect(rows_, &QComboBox::currentIndexChanged, this, &PretrainingForm::changed);
    return rows_;
}

QComboBox* PretrainingForm::makeRecipe(QWidget* page) {
    recipe_ = new QComboBox(page);
    recipe_->setObjectName(QStringLiteral("recipeComboBox"));
    recipe_->addItem(tr("Fast (recommended)"), static_cast<int>(Recipe::Fast));
    recipe_->addItem(tr("KantaiBERT recipe"), static_cast<int>(Recipe::Chapter));
    connect(recipe_, &QComboBox::currentIndexChanged, this, [this] {
        applyRecipe();
        Q_EMIT changed();
    });
    return recipe_;
}

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
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(7, 1);
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

RobertaConfig PretrainingForm::chosenConfig() const {
    if (branch_)
        return draft_;
    const QString preset = preset_->currentData().toString();
    RobertaConfig config = preset == QLatin1String("custom") ? draft_ : presetNamed(preset.toStdString()).config;
    if (preset == presetOf(draft_))
        config.vocabularySize = draft_.vocabularySize;
    return config;
}

RobertaConfig PretrainingForm::fittedConfig() const {
    RobertaConfig config = chosenConfig();
    if (rows_->currentIndex() == 1)
        config.vocabularySize = tokens_;
    return config;
}

Recipe PretrainingForm::chosenRecipe() const {
    return Recipe(recipe_->currentData().toInt());
}

QString PretrainingForm::recipeRate() const {
    const double rate = settingsOf(chosenRecipe(), chosenConfig()).options.learningRate;
    return QLocale().toString(rate, 'g', 6);
}

// Rows without a token cost memory and time; only the model of the chapter has them unless the user wants them.
void PretrainingForm::proposeRows() {
    const bool isChapters = preset_->currentData().toString() == QLatin1String("kantaibert");
    if (!rowsChosen_)
        rows_->setCurrentIndex(isChapters && draft_.vocabularySize != tokens_ ? 0 : 1);
}

// The chapter has a length of its own; else minutes that suit the model, whatever corpus and computer.
void PretrainingForm::proposeLength() {
    if (chosenRecipe() == Recipe::Chapter)
        length_->propose(settingsOf(Recipe::Chapter, chosenConfig()).options.length);
    else
        length_->propose(suitableLength(fittedConfig()));
}

void PretrainingForm::applyRecipe() {
    const QSignalBlocker quiet(this); // the caller tells of the change once
    proposeLength();
    const RecipeSettings recipe = settingsOf(chosenRecipe(), chosenConfig());
    const TrainingOptions& o = recipe.options;
    for (WholeNumberBox* box : {batchSize_, accumulation_, blockSize_})
        box->discardEntry();
    for (NumberBox* box : {maskRate_, dropout_, warmup_, weightDecay_, clip_})
        box->discardEntry();
    mode_->setCurrentIndex(mode_->findData(static_cast<int>(o.mode)));
    batchSize_->setValue(static_cast<int>(o.batchSize));
    accumulation_->setValue(static_cast<int>(o.accumulation));
    blockProposed_ = static_cast<int>(o.blockSize);
    blockSize_->setValue(blockProposed_);
    maskRate_->setValue(kPercent * o.maskRate);
    dropout_->setValue(recipe.dropout);
    schedule_->setCurrentIndex(schedule_->findData(static_cast<int>(o.schedule)));
    warmup_->setValue(kPercent * o.warmupFraction);
    weightDecay_->setValue(o.weightDecay);
    clip_->setValue(o.clipNorm);
    ratePresented_ = recipeRate();
    learningRate_->setText(ratePresented_);
}

void PretrainingForm::setLearningRate(double rate) {
    learningRate_->setText(QLocale().toString(rate, 'g', 2));
}

// A rate and a block size that the user wrote stay.
void PretrainingForm::followModel() {
    if (learningRate_ != nullptr && learningRate_->text() == ratePresented_) {
        ratePresented_ = recipeRate();
        learningRate_->setText(ratePresented_);
    }
    if (blockSize_ != nullptr && blockSize_->value() == blockProposed_) {
        blockProposed_ = static_cast<int>(settingsOf(chosenRecipe(), chosenConfig()).options.blockSize);
        blockSize_->setValue(blockProposed_);
    }
}

PretrainRequest PretrainingForm::request() const {
    PretrainRequest request;
    request.preset = preset_->currentData().toString().toStdString();
    request.config = chosenConfig();
    if (branch_) {
        request.preset = branch_->preset;
        request.fromCheckpoint = branch_->fromCheckpoint;
    }
    request.config.hiddenDropout = dropout_->value();
    request.config.attentionDropout = dropout_->value();
    request.vocabularyRows = rows_->currentIndex() == 1 ? VocabularyRows::FitTokenizer : VocabularyRows::AsConfigured;
    request.runName = name_->text().trimmed().toStdString();
    request.recipe = chosenRecipe();
    TrainingOptions& o = request.options;
    o = settingsOf(request.recipe, request.config).options; // for what has no field
    o.length = length_->length();
    o.mode = DatasetMode(mode_->currentData().toInt());
    o.batchSize = batchSize_->value();
    o.accumulation = accumulation_->value();
    o.blockSize = blockSize_->value();
    o.maskRate = maskRate_->value() / kPercent;
    o.learningRate = learningRate_->value();
    o.schedule = Schedule(schedule_->currentData().toInt());
    o.warmupFraction = warmup_->value() / kPercent;
    o.weightDecay = weightDecay_->value();
    o.clipNorm = clip_->value();
    o.precision = PrecisionChoice(precision_->currentData().toInt());
    if (device_ != nullptr)
        o.device = deviceNamed(device_->currentData().toString().toStdString());
    o.onDivergence = OnDivergence(onDivergence_->currentData().toInt());
    o.threads = threads_->value();
    o.seed = static_cast<std::uint64_t>(seed_->value());
    o.evaluateEvery = evaluateEvery_->value();
    o.saveEvery = saveEvery_->value();
    o.keepLast = keepLast_->value();
    o.earlyStopping = earlyStopping_->value();
    o.snapshots = SnapshotChoice(snapshots_->currentData().toInt());
    o.pairs = LivePairs(pairs_->currentData().toInt());
    return request;
}

} // namespace kantai::ui
