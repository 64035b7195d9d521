// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/EmbeddingsView.h"

#include "core/workflow/checkpoint/Checkpoints.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/ShareBars.h"
#include "ui/widgets/charts/TokenScatter.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace kantai::ui {

namespace {

constexpr std::size_t kMostMapped = 5000, kNeighbours = 10;
constexpr int kCosineWidth = 124;
constexpr double kZoomStep = 1.6;

} // namespace

EmbeddingsView::EmbeddingsView(QWidget* parent)
    : TrainedView(
          [] {
              return tr("Here you find the words that the model treats alike, and a map of its vocabulary. Train a "
                        "model first; its first checkpoint can be examined while the training is running.");
          },
          parent) {
    auto* columns = new QHBoxLayout(content());
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(2 * theme::kGrid);
    columns->addWidget(makeSearchCard(), 2);
    columns->addWidget(makeMapCard(), 3);
}

Card* EmbeddingsView::makeSearchCard() {
    auto* card = new Card([] { return tr("Nearest tokens"); }, content());
    auto* line = new QHBoxLayout;
    word_ = new QLineEdit(card);
    word_->setObjectName(QStringLiteral("embeddingWordEdit"));
    bindText(word_, &QWidget::setAccessibleName, [] { return tr("Word to look up"); });
    bindText(word_, &QLineEdit::setPlaceholderText, [] { return tr("Type a word"); });
    line->addWidget(word_, 1);
    QPushButton* ask = newButton([] { return tr("Find"); }, "embeddingFindButton", card);
    line->addWidget(ask);
    card->body()->addLayout(line);
    status_ = newDimLabel({}, card);
    status_->setObjectName(QStringLiteral("embeddingStatusLabel"));
    card->body()->addWidget(status_);

    neighbours_ = new QTableWidget(0, 2, card);
    neighbours_->setObjectName(QStringLiteral("neighbourTable"));
    bindText(neighbours_, &QWidget::setAccessibleName, [] { return tr("Nearest tokens with their cosine"); });
    neighbours_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    neighbours_->setSelectionBehavior(QAbstractItemView::SelectRows);
    neighbours_->setSelectionMode(QAbstractItemView::SingleSelection);
    neighbours_->setShowGrid(false);
    neighbours_->setTabKeyNavigation(false);
    neighbours_->verticalHeader()->hide();
    neighbours_->verticalHeader()->setDefaultSectionSize(theme::scaled(26));
    neighbours_->setItemDelegateForColumn(1, new ShareBars(neighbours_));
    neighbours_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    neighbours_->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    neighbours_->setColumnWidth(1, kCosineWidth);
    neighbours_->setMinimumHeight(120);
    followLanguage(neighbours_, [this] {
        neighbours_->setHorizontalHeaderLabels({tr("Token"), tr("Cosine")});
        neighbours_->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        neighbours_->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    });
    card->body()->addWidget(neighbours_, 1);
    connect(ask, &QPushButton::clicked, this, &EmbeddingsView::find);
    connect(word_, &QLineEdit::returnPressed, this, &EmbeddingsView::find);
    connect(word_, &QLineEdit::textEdited, this, [this] { token_.reset(); });
    connect(neighbours_, &QTableWidget::cellActivated, this, [this](int row) {
        findToken(static_cast<std::size_t>(found_.neighbours[static_cast<std::size_t>(row)].token.id));
    });
    return card;
}

Card* EmbeddingsView::makeMapCard() {
    auto* card = new Card([] { return tr("Map of the vocabulary"); }, content());
    scatter_ = new TokenScatter(card);
    scatter_->setObjectName(QStringLiteral("tokenMap"));
    bindText(scatter_, &QWidget::setAccessibleName, [] { return tr("Map of the vocabulary"); });
    const auto addZoom = [&](const Text& text, const Text& name, const char* objectName, auto action) {
        QPushButton* button = newButton(text, objectName, card);
        bindText(button, &QWidget::setAccessibleName, name);
        bindText(button, &QWidget::setToolTip, name);
        button->setProperty("flat", true);
        connect(button, &QPushButton::clicked, scatter_, action);
        card->addToCorner(button);
    };
    addZoom(
        QStringLiteral("+"), [] { return tr("Zoom in"); }, "mapZoomInButton",
        [this] { scatter_->zoomBy(kZoomStep); });
    addZoom(
        QStringLiteral("−"), [] { return tr("Zoom out"); }, "mapZoomOutButton",
        [this] { scatter_->zoomBy(1 / kZoomStep); });
    addZoom([] { return tr("Fit"); }, [] { return tr("Show the whole map"); }, "mapFitButton",
            [this] { scatter_->showAll(); });
    card->body()->addWidget(scatter_, 1);
    caption_ = newDimLabel({}, card);
    caption_->setObjectName(QStringLiteral("mapCaptionLabel"));
    card->body()->addWidget(caption_);
    connect(scatter_, &TokenScatter::pointClicked, this,
            [this](qint64 id) { findToken(static_cast<std::size_t>(id)); });
    return card;
}

QString EmbeddingsView::nameOf(const WordToken& token) const {
    return format::token(token.text);
}

void EmbeddingsView::showCheckpoint(const InspectedCheckpoint& checkpoint) {
    table_ = nullptr;
    searchJob_.forget();
    say(tr("Reading the word table…"));
    auto map = std::make_shared<Map>();
    const auto work = [folder = checkpoint.folder, map](const Progress&, const std::stop_token& stop) {
        requireUndamagedModel(folder, WeightsCheck::Quick);
        map->table = std::make_shared<const WordEmbeddings>(folder);
        map->tokens = map->table->map(kMostMapped, stop);
    };
    mapJob_.start(work, [this, map](const JobOutcome& outcome) {
        if (outcome.kind == JobOutcome::Kind::Done)
            showMap(*map);
        else
            say(outcome.message + QLatin1Char(' ') + outcome.hint.sentence);
    });
}

void EmbeddingsView::stopWork() {
    mapJob_.forget();
    searchJob_.forget();
    table_ = nullptr;
    token_.reset();
    found_ = {};
    map_ = {};
    scatter_->setPoints({});
    showNeighbours();
}

void EmbeddingsView::showMap(const Map& map) {
    table_ = map.table;
    map_ = map.tokens;
    token_.reset(); // of the tokenizer before
    QVector<ScatterPoint> points;
    for (const TokenPoint& point : map_.points)
        points.append({point.token.id, nameOf(point.token), {point.x, point.y}});
    scatter_->setPoints(points);
    showNeighbours();
    if (!word_->text().trimmed().isEmpty())
        find();
}

void EmbeddingsView::find() {
    if (!table_)
        return; // showMap() asks once it has been read
    if (word_->text().trimmed().isEmpty()) {
        found_ = {};
        showNeighbours();
        word_->setFocus();
        return;
    }
    auto found = std::make_shared<WordNeighbours>();
    const auto work = [table = table_, token = token_, word = word_->text().toStdString(),
                       found](const Progress&, const std::stop_token& stop) {
        *found = token ? table->neighboursOf(*token, kNeighbours, stop) : table->neighbours(word, kNeighbours, stop);
    };
    searchJob_.start(work, [this, found](const JobOutcome& outcome) {
        found_ = std::move(*found);
        showNeighbours();
        if (outcome.kind != JobOutcome::Kind::Done)
            say(outcome.message);
    });
}

void EmbeddingsView::findToken(std::size_t id) {
    if (!table_)
        return;
    word_->setText(nameOf(table_->token(id)));
    token_ = id;
    find();
}

void EmbeddingsView::showNeighbours() {
    QVector<qint64> chosen, near;
    neighbours_->setRowCount(static_cast<int>(found_.neighbours.size()));
    for (int row = 0; row < neighbours_->rowCount(); ++row) {
        const TokenNeighbour& neighbour = found_.neighbours[static_cast<std::size_t>(row)];
        auto* token = new QTableWidgetItem(nameOf(neighbour.token));
        token->setFont(theme::font(theme::Role::Mono));
        auto* cosine = new QTableWidgetItem(format::number(neighbour.cosine, 3));
        cosine->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        cosine->setData(ShareBars::kShareRole, neighbour.cosine);
        neighbours_->setItem(row, 0, token);
        neighbours_->setItem(row, 1, cosine);
        near.append(neighbour.token.id);
    }
    QStringList names;
    for (const WordToken& token : found_.tokens) {
        names.append(nameOf(token));
        chosen.append(token.id);
    }
    scatter_->setMarked(chosen, near);
    if (names.size() == 1)
        say(tr("The tokens whose rows point most in the direction of \"%1\". Choose one with Enter to continue from "
               "it.")
                .arg(names.front()));
    else if (names.size() > 1)
        say(tr("The vocabulary has this word in %n pieces: %1. Its neighbours are those of their mean.", nullptr,
               static_cast<int>(names.size()))
                .arg(names.join(QStringLiteral(" · "))));
    else
        say(tr("Type a word, or click a point of the map."));
    caption_->setText(
        map_.points.empty()
            ? QString()
            : tr("The first %1 tokens of the vocabulary, about the most frequent ones (stronger colour: earlier). "
                 "The axes are the two principal components, with %2 and %3 of the variance.")
                  .arg(format::count(map_.points.size()), format::percent(map_.shareOfX, 1),
                       format::percent(map_.shareOfY, 1)));
}

void EmbeddingsView::say(const QString& text) {
    status_->setText(text);
}

void EmbeddingsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && table_)
        showNeighbours();
    TrainedView::changeEvent(event);
}

} // namespace kantai::ui
