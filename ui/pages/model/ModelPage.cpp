// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/ModelPage.h"
#include "core/model/ParameterCount.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/model/EmbeddingsView.h"
#include "ui/pages/model/ModelFigures.h"
#include "ui/pages/model/NetworkPanel.h"
#include "ui/pages/model/RowsHint.h"
#include "ui/pages/model/StepTime.h"
#include "ui/pages/model/WeightsView.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/WrapLayout.h"
#include "ui/widgets/fields/FormField.h"
#include "ui/widgets/fields/NumberBox.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

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

// A tab that asks for no room while another one is seen.
class ShapeView : public QWidget {
public:
    using QWidget::QWidget;
    int heightForWidth(int width) const override {
        return sizePolicy().verticalPolicy() == QSizePolicy::Ignored ? 0 : layout()->minimumHeightForWidth(width);
    }
};

} // namespace

ModelPage::ModelPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Model, session, prompts, parent), checkpoints_(session) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addLayout(makeHeader());
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("modelTabs"));
    bindText(tabs_, &QWidget::setAccessibleName, [] { return tr("Views of the model"); });
    tabs_->tabBar()->setDrawBase(false);
    tabs_->addTab(makeShapeView(), {});
    inside_ = {new WeightsView(tabs_), new EmbeddingsView(tabs_)};
    for (TrainedView* view : inside_) {
        tabs_->addTab(view, {});
        connect(view, &TrainedView::trainingRequested, this, [this] { Q_EMIT pageRequested(PageId::Training); });
    }
    followLanguage(tabs_, [this] {
        tabs_->setTabText(0, tr("Shape"));
        tabs_->setTabText(1, tr("Weights"));
        tabs_->setTabText(2, tr("Embeddings"));
    });
    connect(tabs_, &QTabWidget::currentChanged, this, &ModelPage::followCheckpoints);
    layout->addWidget(tabs_, 1);

    startFollowing();
}

QLayout* ModelPage::makeHeader() {
    auto* header = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid);
    header->addWidget(newTitle([] { return tr("Model"); }, this));
    checkpoint_ = new QComboBox(this);
    checkpoint_->setObjectName(QStringLiteral("modelCheckpointComboBox"));
    bindText(checkpoint_, &QWidget::setAccessibleName, [] { return tr("Checkpoint to look into"); });
    checkpoint_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names can be long
    checkpoint_->setMinimumContentsLength(26);
    header->addWidget(checkpoint_);
    connect(checkpoint_, &QComboBox::activated, this, &ModelPage::showInside);
    time_ = new StepTime(session(), prompts(), this);
    header->addWidget(time_);
    connect(time_, &StepTime::found, this, &ModelPage::showReadiness);
    train_ = newPrimaryButton([] { return tr("Pretrain this model"); }, "pretrainThisModelButton", this);
    header->addWidget(train_);
    connect(train_, &QPushButton::clicked, this, &ModelPage::useForTraining);
    return header;
}

QWidget* ModelPage::makeShapeView() {
    auto* view = new ShapeView(this);
    auto* layout = new QVBoxLayout(view);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    figures_ = new ModelFigures(view);
    layout->addWidget(figures_);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * theme::kGrid);
    auto* scroll = new QScrollArea(view);
    bindText(scroll, &QWidget::setAccessibleName, [] { return tr("Shape"); });
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeShapeCard());
    columns->addWidget(scroll, 2);
    network_ = new NetworkPanel([] { return tr("Every tensor"); }, NetworkPanel::Detail::Full,
                                QStringLiteral("tensor"), view);
    columns->addWidget(network_, 3);
    layout->addLayout(columns, 1);
    return view;
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
    rowsHint_ = new RowsHint(card);
    card->body()->addWidget(rowsHint_);
    connect(rowsHint_, &RowsHint::fitRequested, this,
            [this](qint64 rows) { numbers_.at("vocabularySize")->setValue(static_cast<int>(rows)); });
    addNumber(
        card, "maxPositions", [] { return tr("Positions"); },
        [] {
            return tr("The number of position embeddings: the longest sequence plus two, because RoBERTa numbers the "
                      "positions from 2. The KantaiBERT recipe uses 514 for sequences of 512 tokens.");
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

bool ModelPage::isConsistent() const {
    return problem().isEmpty();
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

void ModelPage::showRows() {
    const auto& tokenizers = session().view().tokenizers;
    rowsHint_->showRows(config_.vocabularySize, tokenizers.empty() ? 0 : tokenizers.back().vocabularySize);
}

void ModelPage::followProject() {
    followCheckpoints();
    showRows();
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
    if (const QString why = suggestionText(session().view()); !why.isEmpty())
        about_->setText(about_->text() + QLatin1Char('\n') + why);
    for (auto& [name, field] : fields_)
        field->setError({});
    const auto problems = problemsOf(config_);
    for (const ConfigProblem& problem : problems)
        if (const auto field = fields_.find(problem.field); field != fields_.end())
            field->second->setError(QString::fromStdString(problem.message));
    showRows();
    showReadiness();
}

QString ModelPage::problem() const {
    for (const auto& [name, field] : fields_)
        if (field->entry()->isWrong())
            return field->entry()->problem();
    const auto problems = problemsOf(config_);
    return problems.empty() ? QString() : QString::fromStdString(problems.front().message);
}

void ModelPage::showReadiness() {
    const bool ready = isConsistent();
    session().setModelProblem(problem());
    train_->setEnabled(ready);
    const auto config = ready ? std::optional(config_) : std::nullopt;
    time_->setModel(config);
    figures_->setModel(config, time_->measured());
    if (ready)
        network_->setModel(config_);
    Q_EMIT stateChanged();
}

void ModelPage::useForTraining() {
    Q_EMIT pageRequested(PageId::Training);
    Q_EMIT pretrainingRequested();
}

void ModelPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    followCheckpoints();
}

// What is not seen is not read: the views follow when the page or their tab is shown.
void ModelPage::followCheckpoints() {
    const bool trained = session().isOpen() && !session().view().checkpoints.empty();
    const bool inside = tabs_->currentIndex() > 0;
    for (int tab = 0; tab < tabs_->count(); ++tab) { // those that are not seen ask for no room
        const auto policy = tab == tabs_->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        tabs_->widget(tab)->setSizePolicy(policy, policy);
    }
    checkpoints_.fill(checkpoint_);
    checkpoint_->setVisible(trained && inside);
    train_->setVisible(!inside);
    time_->setVisible(!inside);
    time_->setModel(isConsistent() ? std::optional(config_) : std::nullopt);
    if (!trained)
        for (TrainedView* view : inside_)
            view->forget();
    shown_.resize(trained ? inside_.size() : 0);
    if (trained && inside && isVisible())
        showInside();
}

void ModelPage::showInside() {
    const auto index = static_cast<std::size_t>(tabs_->currentIndex() - 1);
    attempt([&] {
        const CheckpointRow row = checkpoints_.rowOf(checkpoint_->currentData().toString());
        const std::pair shown(row.id, session().view().checkpoints.back().id);
        if (shown_.at(index) == shown)
            return;
        shown_[index] = shown; // also when it cannot be read: the error is shown once
        const auto folder = checkpointPath(session().handle(), row);
        inside_[index]->show(
            {folder, readConfigFile(folder / "config.json"),
             modelsOfRun(session().handle(), session().view().checkpoints, session().view().snapshots, row.runId)});
    });
}

} // namespace kantai::ui
