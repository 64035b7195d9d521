// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tokenizer/MergeExplorer.h"
#include "core/model/ParameterCount.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/models/MergeModel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/fields/TextBox.h"
#include "ui/widgets/plots/CurveView.h"
#include "ui/widgets/tokens/TokenView.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTimer>
#include <algorithm>
#include <cmath>

namespace kantai::ui {

namespace {

constexpr int kPlayMilliseconds = 350;

// The first merges change a text most: the slider stops at each of the first hundred, then at every hundredth part
// more.
std::vector<std::size_t> sliderStops(std::size_t merges) {
    std::vector<std::size_t> stops{0};
    while (stops.back() < merges)
        stops.push_back(std::min(merges, stops.back() + std::max<std::size_t>(1, stops.back() / 100)));
    return stops;
}

} // namespace

MergeExplorer::MergeExplorer(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    model_ = new MergeModel(this);
    player_ = new QTimer(this);
    player_->setInterval(kPlayMilliseconds);
    layout->addWidget(makeSentenceCard());
    layout->addWidget(makeMergeCard(), 1);
    connect(player_, &QTimer::timeout, this, [this] {
        stepToChange(+1);
        if (merges_ >= allMerges())
            play();
    });
    followLanguage(this, [this] {
        play_->setText(player_->isActive() ? tr("Stop") : tr("Play"));
        describeToken(-1);
        showMergeAndSize();
        showCurve();
    });
}

Card* MergeExplorer::makeSentenceCard() {
    auto* card = new Card([] { return tr("Your text in tokens"); }, this);
    sentenceFacts_ = newDimLabel({}, card);
    sentenceFacts_->setObjectName(QStringLiteral("sentenceFactsLabel"));
    sentenceFacts_->setWordWrap(false);
    card->addToCorner(sentenceFacts_);
    sentence_ = new TextBox(tr("The Critique of Pure Reason."), card);
    sentence_->setObjectName(QStringLiteral("tokenizerSentenceEdit"));
    bindText(sentence_, &QWidget::setAccessibleName, [] { return tr("Text to cut into tokens"); });
    card->body()->addWidget(sentence_);
    tokens_ = new TokenView(card);
    tokens_->setObjectName(QStringLiteral("tokenizerTokenView"));
    bindText(tokens_, &QWidget::setAccessibleName, [] { return tr("Tokens of the text"); });
    card->body()->addWidget(tokens_);
    connect(sentence_, &TextBox::textChanged, this, &MergeExplorer::sentenceChanged);
    connect(tokens_, &TokenView::hovered, this, &MergeExplorer::describeToken);
    connect(tokens_, &TokenView::chosen, this,
            [this](int index) { Q_EMIT tokenChosen(static_cast<TokenId>(tokens_->tokens()[index].id)); });
    return card;
}

QHBoxLayout* MergeExplorer::makeSteps(QWidget* parent) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kGrid);
    const auto addButton = [&](const Text& text, const char* name, const Text& what, auto action) {
        QPushButton* button = newButton(text, name, parent);
        bindText(button, &QWidget::setToolTip, what);
        bindText(button, &QWidget::setAccessibleName, what);
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
        return button;
    };
    play_ = addButton([] { return tr("Play"); }, "playMergesButton",
                      [] { return tr("Step through the merges of your text"); }, [this] { play(); });
    addButton(
        QStringLiteral("«"), "firstMergeButton", [] { return tr("Before the first merge"); },
        [this] { showMerges(0); });
    addButton(
        QStringLiteral("‹"), "previousChangeButton", [] { return tr("Go to the previous merge in your text"); },
        [this] { stepToChange(-1); });
    addButton(
        QStringLiteral("−1"), "previousMergeButton", [] { return tr("Previous merge"); },
        [this] { showMerges(merges_ > 0 ? merges_ - 1 : 0); });
    slider_ = new QSlider(Qt::Horizontal, parent);
    slider_->setObjectName(QStringLiteral("mergesSlider"));
    bindText(slider_, &QWidget::setAccessibleName, [] { return tr("Merges applied"); });
    slider_->setPageStep(50);
    row->addWidget(slider_, 1);
    connect(slider_, &QSlider::valueChanged, this,
            [this](int stop) { showMerges(stops_[static_cast<std::size_t>(stop)]); });
    addButton(
        QStringLiteral("+1"), "nextMergeButton", [] { return tr("Next merge"); },
        [this] { showMerges(merges_ + 1); });
    addButton(
        QStringLiteral("›"), "nextChangeButton", [] { return tr("Go to the next merge in your text"); },
        [this] { stepToChange(+1); });
    addButton(
        QStringLiteral("»"), "lastMergeButton", [] { return tr("The whole vocabulary"); },
        [this] { showMerges(allMerges()); });
    return row;
}

Card* MergeExplorer::makeMergeCard() {
    auto* card = new Card([] { return tr("Merge by merge"); }, this);
    place_ = newDimLabel({}, card);
    place_->setObjectName(QStringLiteral("mergePlaceLabel"));
    place_->setWordWrap(false);
    card->addToCorner(place_);
    card->body()->addLayout(makeSteps(card));
    merge_ = new QLabel(card);
    merge_->setObjectName(QStringLiteral("mergeLabel"));
    merge_->setTextFormat(Qt::PlainText);
    merge_->setWordWrap(true);
    card->body()->addWidget(merge_);
    sizeFacts_ = newDimLabel({}, card);
    sizeFacts_->setObjectName(QStringLiteral("sizeFactsLabel"));
    card->body()->addWidget(sizeFacts_);
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * theme::kGrid);
    curve_ = new CurveView(card);
    curve_->setObjectName(QStringLiteral("vocabularySizeCurve"));
    bindText(curve_, &QWidget::setAccessibleName, [] { return tr("Tokens per word by vocabulary size"); });
    auto* curveColumn = new QVBoxLayout;
    curveColumn->addWidget(newDimLabel([] { return tr("Tokens per word by vocabulary size"); }, card));
    curveColumn->addWidget(curve_, 1);
    row->addLayout(curveColumn, 3);
    table_ = newTable(
        model_, "mergesTable", [] { return tr("Merges"); }, card);
    table_->setSortingEnabled(false);
    table_->setFont(theme::font(theme::Role::Mono));
    table_->setColumnWidth(MergeModel::Number, 76);
    table_->setColumnWidth(MergeModel::Joined, 86);
    table_->horizontalHeader()->setStretchLastSection(false);
    table_->horizontalHeader()->setSectionResizeMode(MergeModel::Pair, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(MergeModel::Result, QHeaderView::Stretch);
    row->addWidget(table_, 2);
    card->body()->addLayout(row, 1);
    connect(curve_, &CurveView::markerDragged, this, [this](double vocabulary) {
        const std::size_t smallest = vocabularyAfter(0);
        showMerges(static_cast<std::size_t>(std::max(0.0, std::round(vocabulary) - static_cast<double>(smallest))));
    });
    connect(table_, &QTableView::clicked, this,
            [this](const QModelIndex& index) { showMerges(static_cast<std::size_t>(index.row()) + 1); });
    return card;
}

void MergeExplorer::setTokenizer(std::shared_ptr<const MergeReplay> replay) {
    replay_ = std::move(replay);
    report_.reset();
    model_->setTokenizer(replay_);
    merges_ = allMerges();
    stops_ = sliderStops(merges_);
    {
        const QSignalBlocker quiet(slider_);
        slider_->setRange(0, static_cast<int>(stops_.size()) - 1);
    }
    sentenceChanged();
    showMerges(merges_);
    showCurve();
}

void MergeExplorer::setReport(std::shared_ptr<const VocabularyReport> report) {
    report_ = std::move(report);
    model_->setReport(report_);
    showCurve();
    showMergeAndSize();
}

void MergeExplorer::setConfig(const RobertaConfig& config) {
    config_ = config;
    showMergeAndSize();
}

void MergeExplorer::showMerges(std::size_t merges) {
    merges_ = std::min(merges, allMerges());
    {
        const QSignalBlocker quiet(slider_);
        slider_->setValue(static_cast<int>(std::lower_bound(stops_.begin(), stops_.end(), merges_) - stops_.begin()));
    }
    curve_->setMarker(static_cast<double>(vocabularyAfter(merges_)));
    if (merges_ > 0)
        table_->selectRow(static_cast<int>(merges_) - 1); // scrolls there
    else
        table_->selectionModel()->clear();
    showSentence();
    showMergeAndSize();
}

void MergeExplorer::stepToChange(int direction) {
    if (direction > 0) {
        const auto next = std::upper_bound(changes_.begin(), changes_.end(), merges_);
        showMerges(next == changes_.end() ? allMerges() : *next);
    } else {
        const auto here = std::lower_bound(changes_.begin(), changes_.end(), merges_);
        showMerges(here == changes_.begin() ? 0 : *std::prev(here));
    }
}

void MergeExplorer::play() {
    if (player_->isActive()) {
        player_->stop();
    } else {
        if (merges_ >= allMerges())
            showMerges(0);
        player_->start();
    }
    play_->setText(player_->isActive() ? tr("Stop") : tr("Play"));
}

void MergeExplorer::sentenceChanged() {
    changes_ = replay_ ? replay_->changes(sentence_->text().toStdString()) : std::vector<std::size_t>();
    model_->setEmphasised(changes_);
    showSentence();
    showMergeAndSize();
}

void MergeExplorer::showSentence() {
    QVector<ShownToken> shown;
    if (replay_)
        for (const Token& token : replay_->tokensAt(sentence_->text().toStdString(), merges_))
            shown.append(shownToken(replay_->tokenizer().tokenBytes(token.id), token.id, token.begin, token.end));
    tokens_->setTokens(shown);
    describeToken(-1);
}

void MergeExplorer::describeToken(int index) {
    const QVector<ShownToken>& shown = tokens_->tokens();
    if (shown.isEmpty()) {
        sentenceFacts_->setText({});
    } else if (index < 0) {
        const double bytes = static_cast<double>(sentence_->text().toUtf8().size());
        sentenceFacts_->setText(tr("%1 tokens · %2 bytes per token")
                                    .arg(format::count(static_cast<std::uint64_t>(shown.size())),
                                         format::number(bytes / static_cast<double>(shown.size()), 1)));
    } else {
        const ShownToken& token = shown[index];
        QString facts = tr("%1 · id %2 · bytes %3 to %4")
                            .arg(token.text, format::count(static_cast<std::uint64_t>(token.id)),
                                 format::count(static_cast<std::uint64_t>(token.begin)),
                                 format::count(static_cast<std::uint64_t>(token.end)));
        if (report_)
            facts +=
                tr(" · %1 in the corpus").arg(format::count(report_->frequency[static_cast<std::size_t>(token.id)]));
        sentenceFacts_->setText(facts);
    }
}

std::size_t MergeExplorer::vocabularyAfter(std::size_t merges) const {
    return replay_ ? replay_->tokenizer().vocabularySize() - (allMerges() - merges) : 0;
}

void MergeExplorer::showMergeAndSize() {
    if (!replay_) {
        for (QLabel* label : {place_, merge_, sizeFacts_})
            label->setText({});
        return;
    }
    place_->setText(tr("after %1 of %2 merges").arg(format::count(merges_), format::count(allMerges())));
    if (merges_ == 0) {
        merge_->setText(tr("Before the first merge, every byte is a separate token."));
    } else {
        const std::size_t rank = merges_ - 1;
        QString text = tr("Merge %1:  %2  becomes  %3")
                           .arg(format::count(merges_), model_->pairText(rank), model_->resultText(rank));
        if (report_)
            text += tr("   merged %1 times in the corpus").arg(format::count(report_->joins(rank)));
        if (std::binary_search(changes_.begin(), changes_.end(), merges_))
            text += tr("   and in your text");
        merge_->setText(text);
    }
    RobertaConfig config = config_;
    config.vocabularySize = static_cast<std::int64_t>(vocabularyAfter(merges_));
    QString facts = tr("A vocabulary of %1").arg(format::count(static_cast<std::uint64_t>(config.vocabularySize)));
    if (report_)
        facts += tr("   %1 tokens per word   %2 bytes per token")
                     .arg(format::number(report_->tokensPerWord(merges_), 2),
                          format::number(report_->bytesPerToken(merges_), 2));
    facts += tr("   %1 model parameters").arg(format::count(static_cast<std::uint64_t>(parameterCount(config))));
    sizeFacts_->setText(facts);
}

void MergeExplorer::showCurve() {
    QVector<QPointF> points;
    if (report_ && report_->training.words + report_->heldOut.words > 0)
        for (const std::size_t merges : stops_)
            points.append(QPointF(static_cast<double>(vocabularyAfter(merges)), report_->tokensPerWord(merges)));
    curve_->setCurve(tr("Tokens per word"), points);
    curve_->setMarker(static_cast<double>(vocabularyAfter(merges_)));
}

} // namespace kantai::ui
