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

namespace {} // namespace

PretrainingForm::PretrainingForm(const RobertaConfig& config, std::uint32_t tokens, const QString& suggestion,
                                 QObject* parent)
    : OptionForm(parent), draft_(config), tokens_(tokens), suggestion_(suggestion) {}

PretrainingForm::PretrainingForm(const PretrainRequest& branch, std::uint32_t tokens, QObject* parent)
    : OptionForm(parent), draft_(branch.config), branch_(branch), tokens_(tokens), rowsChosen_(true) {}

void PretrainingForm::setTeachers(const std::vector<TeacherChoice>& teachers, std::int64_t chosen) {
    teachers_ = teachers;
    teacherAtFirst_ = chosen;
}

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
    if (teacherAtFirst_ != 0)
        layout->addWidget(makeTeacherNotice(page));

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

QLabel* PretrainingForm::makeTeacherNotice(QWidget* page) {
    const auto teacher = std::ranges::find(teachers_, teacherAtFirst_, &TeacherChoice::checkpoint);
    auto* notice = new QLabel(page);
    notice->setObjectName(QStringLiteral("teacherNotice"));
    notice->setProperty("notice", true);
    notice->setWordWrap(true);
    notice->setText(tr("The model learns from %1 besides the text. How far it follows its teacher is among the "
                       "details.")
                        .arg(teacher != teachers_.end() ? teacher->name : QString::number(teacherAtFirst_)));
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
    o.teacher = teacher_->currentData().toLongLong();
    if (o.teacher != 0) {
        o.teacherShare = teacherShare_->value() / kPercent;
        o.temperature = temperature_->value();
        o.teacherStates = teacherStates_->value();
    }
    return request;
}

} // namespace kantai::ui
