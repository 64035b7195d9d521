// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundAttention.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/HeadOverview.h"
#include "ui/widgets/charts/HeatMap.h"
#include "ui/widgets/charts/HeatScale.h"
#include "ui/widgets/fields/Segments.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace kantai::ui {

PlaygroundAttention::PlaygroundAttention(QWidget* parent) : PlaygroundView(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card([] { return tr("Attention"); }, this);
    card->addToCorner(newDimLabel([] { return tr("Layer"); }, card));
    layers_ = new Segments(card);
    layers_->setObjectName(QStringLiteral("playgroundLayerSegments"));
    bindText(layers_, &QWidget::setAccessibleName, [] { return tr("Layer of the attention"); });
    card->addToCorner(layers_);
    card->addToCorner(newDimLabel([] { return tr("Head"); }, card));
    heads_ = new QComboBox(card);
    heads_->setObjectName(QStringLiteral("playgroundHeadComboBox"));
    bindText(heads_, &QWidget::setAccessibleName, [] { return tr("Head of the attention"); });
    heads_->setMinimumWidth(90);
    card->addToCorner(heads_);
    map_ = new HeatMap(card);
    map_->setObjectName(QStringLiteral("playgroundHeatMap"));
    bindText(map_, &QWidget::setAccessibleName, [] { return tr("Attention from each token to each token"); });
    bindText(map_, &HeatMap::setRowTitle, [] { return tr("this token ↓"); });
    bindText(map_, &HeatMap::setColumnTitle, [] { return tr("attends to this token →"); });
    card->body()->addWidget(map_, 1);
    auto* foot = new QHBoxLayout;
    cell_ = newDimLabel({}, card);
    cell_->setObjectName(QStringLiteral("playgroundCellLabel"));
    foot->addWidget(cell_, 1);
    scale_ = new HeatScale(card);
    scale_->setObjectName(QStringLiteral("playgroundHeatScale"));
    foot->addWidget(scale_);
    card->body()->addLayout(foot);
    overview_ = new HeadOverview(card);
    overview_->setObjectName(QStringLiteral("playgroundHeadOverview"));
    bindText(overview_, &QWidget::setAccessibleName, [] { return tr("All heads of the layer"); });
    bindText(overview_, &QWidget::setToolTip, [] {
        return tr("All heads of the layer. Click one to enlarge it. Each has a colour scale of its own.");
    });
    overview_->hide();
    card->body()->addWidget(overview_);
    layout->addWidget(card);
    connect(layers_, &Segments::chosen, this, &PlaygroundAttention::showMatrix);
    connect(heads_, &QComboBox::currentIndexChanged, this, &PlaygroundAttention::showMatrix);
    connect(overview_, &HeadOverview::chosen, this, [this](int head) { heads_->setCurrentIndex(head + 1); });
    connect(map_, &HeatMap::cellChanged, this, &PlaygroundAttention::describeCell);
    followLanguage(this, [this] {
        const int layer = layers_->current(), head = heads_->currentIndex();
        reply_.attention ? show(FillMaskReply(reply_)) : clear();
        layers_->setCurrent(layer);
        heads_->setCurrentIndex(head);
    });
}

QString PlaygroundAttention::title() const {
    return tr("Attention");
}

void PlaygroundAttention::question(PlaygroundQuestion& question) {
    question.ask.view = FillMaskQuestion::View::Attention;
}

void PlaygroundAttention::clear() {
    reply_ = {};
    map_->setMatrix({}, {});
    scale_->setLargest(0);
    overview_->setMatrices({}, 0);
    layers_->hide();
    heads_->setEnabled(false);
    describeCell(-1, -1);
}

void PlaygroundAttention::fillChoosers() {
    const auto choices = [](std::int64_t count) {
        QStringList list{tr("mean")};
        for (std::int64_t i = 1; i <= count; ++i)
            list.append(QString::number(i));
        return list;
    };
    layers_->setChoices(choices(reply_.attention->layers));
    layers_->show();
    if (const QStringList names = choices(reply_.attention->heads);
        heads_->count() != names.size() || heads_->itemText(0) != names.front()) {
        const QSignalBlocker quiet(heads_);
        heads_->clear();
        heads_->addItems(names);
    }
    heads_->setEnabled(true);
}

void PlaygroundAttention::show(const FillMaskReply& reply) {
    reply_ = reply;
    fillChoosers();
    showMatrix();
}

// Nothing is chosen before there is something to choose from.
AttentionChoice PlaygroundAttention::choice() const {
    return {std::max(0, layers_->current()) - 1, std::max(0, heads_->currentIndex()) - 1};
}

void PlaygroundAttention::showMatrix() {
    Q_EMIT choiceChanged();
    if (!reply_.attention)
        return;
    QStringList labels;
    for (std::size_t i = 0; i < reply_.tokens.size(); ++i)
        labels.append(playground::shownToken(reply_, i));
    const auto [layer, head] = choice();
    map_->setMatrix(labels, reply_.attention->matrix(layer, head));
    scale_->setLargest(map_->largest());
    std::vector<std::vector<float>> heads;
    for (std::int64_t each = 0; each < reply_.attention->heads; ++each)
        heads.push_back(reply_.attention->matrix(layer, each));
    overview_->setMatrices(heads, static_cast<int>(reply_.tokens.size()));
    overview_->setCurrent(head);
}

void PlaygroundAttention::describeCell(int row, int column) {
    if (!reply_.attention)
        cell_->setText(
            tr("Type a sentence and press Enter. Each row shows how much one token attends to every token."));
    else if (row < 0)
        cell_->setText(tr("Each row shows the attention weights of one token, which sum to 1. The largest weight: "
                          "%1. Point at a cell to see its weight; click a word above to mask it.")
                           .arg(format::percent(map_->largest(), 1)));
    else
        cell_->setText(
            tr("%1 attends to %2: %3")
                .arg(map_->labels()[row], map_->labels()[column], format::percent(map_->valueAt(row, column), 1)));
}

} // namespace kantai::ui
