// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/ModelPage.h"
#include "core/model/TensorLayout.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/NumberBox.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <cmath>

namespace kantai::ui {

namespace {

// Which member of the configuration a field edits.
struct NumberField {
    const char* member;
    std::int64_t RobertaConfig::*value;
};
constexpr NumberField kNumbers[] = {
    {"layers", &RobertaConfig::layers},
    {"hiddenSize", &RobertaConfig::hiddenSize},
    {"heads", &RobertaConfig::heads},
    {"intermediateSize", &RobertaConfig::intermediateSize},
    {"vocabularySize", &RobertaConfig::vocabularySize},
    {"maxPositions", &RobertaConfig::maxPositions},
};

QString shapeText(const std::vector<std::int64_t>& shape) {
    QStringList parts;
    for (const std::int64_t size : shape)
        parts.append(format::count(static_cast<std::uint64_t>(size)));
    return parts.join(QStringLiteral(" × "));
}

} // namespace

ModelPage::ModelPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Model, session, prompts, parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    auto* header = new QHBoxLayout;
    header->addWidget(newTitle([] { return tr("Model"); }, this));
    header->addStretch(1);
    train_ = newPrimaryButton([] { return tr("Pretrain this model"); }, "pretrainThisModelButton", this);
    header->addWidget(train_);
    connect(train_, &QPushButton::clicked, this, &ModelPage::useForTraining);
    layout->addLayout(header);

    figures_ = new FigureStrip(
        [] {
            return QStringList{tr("Parameters"),
                               tr("Tensors"),
                               tr("Weights"),
                               tr("Optimizer and gradients"),
                               tr("Activations, 64 × 128"),
                               tr("A checkpoint")};
        },
        this);
    layout->addWidget(figures_);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * theme::kGrid);
    auto* scroll = new QScrollArea(this);
    bindText(scroll, &QWidget::setAccessibleName, [] { return tr("Shape"); });
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeShapeCard());
    columns->addWidget(scroll, 2);
    columns->addWidget(makeTensorCard(), 3);
    layout->addLayout(columns, 1);

    startFollowing();
}

void ModelPage::addPresets(Card* card) {
    preset_ = new QComboBox(card);
    preset_->setObjectName(QStringLiteral("presetComboBox"));
    for (const Preset& preset : presets())
        preset_->addItem(QString::fromStdString(preset.title), QString::fromStdString(preset.name));
    preset_->addItem(QString(), QStringLiteral("custom"));
    followLanguage(preset_, [this] { preset_->setItemText(preset_->count() - 1, tr("Custom")); });
    card->body()->addWidget(new FormField([] { return tr("Preset"); }, preset_, {}, card));
    about_ = newDimLabel({}, card);
    card->body()->addWidget(about_);
    connect(preset_, &QComboBox::activated, this, &ModelPage::choosePreset);
}

Card* ModelPage::makeShapeCard() {
    auto* card = new Card([] { return tr("Shape"); }, this);
    addPresets(card);
    addNumber(
        card, "layers", [] { return tr("Layers"); },
        [] {
            return tr("The number of stacked transformer layers. More layers can represent more complex patterns; "
                      "memory and computing time grow in proportion.");
        },
        96);
    addNumber(
        card, "hiddenSize", [] { return tr("Hidden size"); },
        [] {
            return tr("The length of the vector that represents a token inside the model. It must be divisible by "
                      "the number of attention heads.");
        },
        16384);
    addNumber(
        card, "heads", [] { return tr("Attention heads"); },
        [] {
            return tr("The number of attention heads in a layer, each with its own attention weights. A head has the "
                      "hidden size divided by this number.");
        },
        256);
    addNumber(
        card, "intermediateSize", [] { return tr("Intermediate size"); },
        [] {
            return tr(
                "The width of the feed-forward network in each layer. It is usually four times the hidden size.");
        },
        65536);
    addNumber(
        card, "vocabularySize", [] { return tr("Vocabulary rows"); },
        [] {
            return tr("The number of rows of the embedding table. It must be at least the number of tokens in the "
                      "tokenizer; further rows are never used.");
        },
        2'000'000);
    addNumber(
        card, "maxPositions", [] { return tr("Positions"); },
        [] {
            return tr("The number of position embeddings: the longest sequence plus two, because RoBERTa numbers the "
                      "positions from 2. The chapter uses 514 for sequences of 512 tokens.");
        },
        65538);
    addDropout(card);
    card->body()->addStretch(1);
    return card;
}

void ModelPage::addDropout(Card* card) {
    dropout_ = new NumberBox(card);
    dropout_->setObjectName(QStringLiteral("dropoutSpinBox"));
    dropout_->setRange(0, 0.9);
    dropout_->setSingleStep(0.05);
    dropout_->setDecimals(2);
    addField(
        card, "hiddenDropout", [] { return tr("Dropout"); },
        [] {
            return tr("The probability with which each activation is set to zero during training. Dropout reduces "
                      "overfitting on a small corpus. The recipe \"Fast\" of a pretraining sets it to 0.");
        },
        dropout_);
    connect(dropout_, &QDoubleSpinBox::valueChanged, this, &ModelPage::readFields);
}

void ModelPage::addField(Card* card, const char* field, const Text& label, const Text& help, QWidget* box) {
    auto* form = new FormField(label, box, help, card);
    card->body()->addWidget(form);
    fields_[field] = form;
    connect(form->entry(), &NumberEntry::problemChanged, this, &ModelPage::showReadiness);
}

void ModelPage::addNumber(Card* card, const char* field, const Text& label, const Text& help, int most) {
    auto* box = new WholeNumberBox(card);
    box->setObjectName(QString::fromLatin1(field) + QStringLiteral("SpinBox"));
    box->setRange(1, most);
    box->showGroups();
    addField(card, field, label, help, box);
    numbers_[field] = box;
    connect(box, &QSpinBox::valueChanged, this, &ModelPage::readFields);
}

Card* ModelPage::makeTensorCard() {
    auto* card = new Card([] { return tr("Every tensor"); }, this);
    tensors_ = new QTableWidget(0, 3, card);
    tensors_->setObjectName(QStringLiteral("tensorTable"));
    bindText(tensors_, &QWidget::setAccessibleName, [] { return tr("Tensors with shape and size"); });
    tensors_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tensors_->setSelectionBehavior(QAbstractItemView::SelectRows);
    tensors_->setShowGrid(false);
    tensors_->setTabKeyNavigation(false);
    tensors_->verticalHeader()->hide();
    tensors_->verticalHeader()->setDefaultSectionSize(theme::scaled(26));
    followLanguage(tensors_, [this] {
        tensors_->setHorizontalHeaderLabels({tr("Name"), tr("Shape"), tr("Parameters")});
        for (int column = 0; column < 3; ++column)
            tensors_->horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                                     Qt::AlignVCenter);
        keepTitlesWhole(tensors_->horizontalHeader());
    });
    tensors_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    tensors_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tensors_->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    card->body()->addWidget(tensors_);
    return card;
}

bool ModelPage::isConsistent() const {
    for (const auto& [name, field] : fields_)
        if (field->entry()->isWrong())
            return false;
    return problemsOf(config_).empty();
}

PageState ModelPage::state() const {
    if (!isConsistent())
        return PageState::NeedsAttention;
    return session().isOpen() ? PageState::Ready : PageState::Empty;
}

QString ModelPage::stateText() const {
    if (!isConsistent())
        return tr("invalid configuration");
    return tr("%1 · %2 M")
        .arg(preset_->currentText(), format::number(static_cast<double>(parameterCount(config_)) / 1e6, 1));
}

void ModelPage::followProject() {
    const RobertaConfig draft = draftConfig(session().view());
    if (!session().isOpen())
        shownDraft_.reset();
    if (draft == shownDraft_) // an inconsistent configuration that the user is still typing is kept
        return;
    shownDraft_ = draft;
    if (draft != config_) // it was changed elsewhere
        discardEntries();
    config_ = draft;
    show();
}

void ModelPage::retranslate() {
    followProject();
    show();
}

void ModelPage::discardEntries() {
    for (const auto& [name, box] : numbers_)
        box->discardEntry();
    dropout_->discardEntry();
}

void ModelPage::choosePreset(int index) {
    if (index >= static_cast<int>(presets().size())) // Custom: the values are kept for editing
        return;
    const std::int64_t rows = config_.vocabularySize;
    config_ = presets()[static_cast<std::size_t>(index)].config;
    // Rows that were fitted to the tokenizer remain fitted.
    const auto& tokenizers = session().view().tokenizers;
    if (!tokenizers.empty() && rows == tokenizers.back().vocabularySize)
        config_.vocabularySize = rows;
    discardEntries();
    storeDraft();
    show();
}

void ModelPage::storeDraft() {
    if (session().isOpen() && session().view().writable && problemsOf(config_).empty())
        attempt([this] { storeDraftConfig(session(), config_); });
}

void ModelPage::readFields() {
    if (filling_)
        return;
    for (const NumberField& number : kNumbers)
        config_.*number.value = numbers_[number.member]->value();
    config_.hiddenDropout = dropout_->value();
    config_.attentionDropout = dropout_->value();
    storeDraft();
    show();
}

void ModelPage::show() {
    filling_ = true;
    // Setting a value rewrites the text while the user is typing: "0.2" would become "0.20" before the 5.
    for (const NumberField& number : kNumbers)
        if (WholeNumberBox* box = numbers_[number.member]; box->value() != config_.*number.value)
            box->setValue(static_cast<int>(config_.*number.value));
    if (dropout_->value() != config_.hiddenDropout)
        dropout_->setValue(config_.hiddenDropout);
    preset_->setCurrentIndex(preset_->findData(presetOf(config_)));
    filling_ = false;
    const int index = preset_->currentIndex();
    about_->setText(
        index < static_cast<int>(presets().size())
            ? language::ofEngine(QString::fromStdString(presets()[static_cast<std::size_t>(index)].description))
            : tr("Your own configuration."));
    for (auto& [name, field] : fields_)
        field->setError({});
    const auto problems = problemsOf(config_);
    for (const ConfigProblem& problem : problems)
        if (const auto field = fields_.find(problem.field); field != fields_.end())
            field->second->setError(QString::fromStdString(problem.message));
    showReadiness();
}

void ModelPage::showReadiness() {
    const bool ready = isConsistent();
    train_->setEnabled(ready);
    if (ready)
        showTensors();
    else
        for (int i = 0; i < 6; ++i)
            figures_->setFigure(i, {});
    Q_EMIT stateChanged();
}

void ModelPage::showTensors() {
    const std::vector<TensorSpec> specs = tensorSpecs(config_);
    const MemoryEstimate memory = estimateTrainingMemory(config_, {});
    figures_->setFigure(0, format::count(static_cast<std::uint64_t>(parameterCount(config_))));
    figures_->setFigure(1, format::count(specs.size()));
    figures_->setFigure(2, format::bytes(memory.weights));
    figures_->setFigure(3, format::bytes(memory.optimizer + memory.gradients));
    figures_->setFigure(4, format::bytes(memory.activations));
    figures_->setFigure(5, format::bytes(checkpointFolderBytes(config_)));
    tensors_->setRowCount(static_cast<int>(specs.size()));
    for (int row = 0; row < static_cast<int>(specs.size()); ++row) {
        const TensorSpec& spec = specs[static_cast<std::size_t>(row)];
        tensors_->setItem(row, 0, new QTableWidgetItem(QString::fromStdString(spec.name)));
        auto* shape = new QTableWidgetItem(shapeText(spec.shape));
        shape->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        tensors_->setItem(row, 1, shape);
        auto* count = new QTableWidgetItem(format::count(static_cast<std::uint64_t>(spec.count())));
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        tensors_->setItem(row, 2, count);
    }
}

void ModelPage::useForTraining() {
    Q_EMIT pageRequested(PageId::Training);
    Q_EMIT pretrainingRequested();
}

} // namespace kantai::ui
