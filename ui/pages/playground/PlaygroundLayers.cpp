// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundLayers.h"
#include "ui/Format.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/LayerTable.h"
#include "ui/widgets/fields/Segments.h"
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kantai::ui {

namespace {

constexpr int kGuesses = 5; // columns

QString word(const LayerGuess& guess) {
    return QString::fromStdString(guess.text).trimmed();
}

} // namespace

PlaygroundLayers::PlaygroundLayers(QWidget* parent) : PlaygroundView(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card([] { return tr("Guesses after each layer"); }, this);
    masks_ = new Segments(card);
    masks_->setObjectName(QStringLiteral("playgroundLayersMasks"));
    bindText(masks_, &QWidget::setAccessibleName, [] { return tr("Which mask"); });
    card->addToCorner(masks_);
    card->body()->addWidget(newDimLabel(
        [] {
            return tr(
                "A model answers only after its last layer. Here its answer is read off after each layer already, "
                "so that you see where it makes up its mind: the stronger the colour of a word, the more probable it "
                "is at that "
                "point, and the bar at the left marks the layer after which the final answer leads for the first "
                "time.");
        },
        card));
    layer_ = new QLabel(card);
    layer_->setObjectName(QStringLiteral("playgroundLayerLabel"));
    layer_->setTextFormat(Qt::PlainText);
    layer_->setWordWrap(true);
    card->body()->addWidget(layer_);
    table_ = new LayerTable(card);
    table_->setObjectName(QStringLiteral("playgroundLayerTable"));
    bindText(table_, &QWidget::setAccessibleName, [] { return tr("Guesses after each layer"); });
    QScrollArea* scroll = newScrollArea(table_, card);
    bindText(scroll, &QWidget::setAccessibleName, [] { return tr("Guesses after each layer"); });
    card->body()->addWidget(scroll, 1);
    layout->addWidget(card);
    connect(masks_, &Segments::chosen, this, &PlaygroundLayers::showMask);
    connect(table_, &LayerTable::chosenChanged, this, &PlaygroundLayers::describeLayer);
    followLanguage(this, [this] {
        const int mask = masks_->current();
        reply_.layers ? show(FillMaskReply(reply_)) : clear();
        masks_->setCurrent(mask);
    });
}

QString PlaygroundLayers::title() const {
    return tr("Layers");
}

void PlaygroundLayers::question(PlaygroundQuestion& question) {
    question.ask.view = FillMaskQuestion::View::Layers;
    question.ask.topK = kGuesses;
    question.ask.candidates.clear();
}

void PlaygroundLayers::clear() {
    reply_ = {};
    masks_->hide();
    table_->setRows({}, -1);
}

void PlaygroundLayers::show(const FillMaskReply& reply) {
    reply_ = reply;
    QStringList choices;
    for (std::size_t mask = 1; mask <= reply.layers->masks.size(); ++mask)
        choices.append(tr("Mask %1").arg(mask));
    masks_->setChoices(choices);
    masks_->setVisible(choices.size() > 1);
    showMask();
}

QString PlaygroundLayers::layerName(std::size_t layer) const {
    return layer == 0 ? tr("Embeddings") : tr("Layer %1").arg(layer);
}

void PlaygroundLayers::showMask() {
    const MaskLayers& mask = reply_.layers->masks[static_cast<std::size_t>(std::max(0, masks_->current()))];
    QVector<LayerTableRow> rows;
    for (std::size_t layer = 0; layer < mask.layers.size(); ++layer) {
        const RankedGuesses& guesses = mask.layers[layer];
        LayerTableRow row{layerName(layer), {}, guesses.rank, guesses.probability};
        for (const LayerGuess& guess : guesses.guesses)
            row.cells.append({word(guess), guess.probability, guess.id == mask.finalAnswer().id});
        rows.append(row);
    }
    table_->setRows(rows, static_cast<int>(mask.firstLead()));
}

void PlaygroundLayers::describeLayer(int row) {
    if (!reply_.layers || row < 0) {
        layer_->setText(tr("Type a sentence with <mask> and press Enter."));
        return;
    }
    const MaskLayers& mask = reply_.layers->masks[static_cast<std::size_t>(std::max(0, masks_->current()))];
    const auto number = static_cast<std::size_t>(row);
    const RankedGuesses& layer = mask.layers[number];
    const QString answer = word(mask.finalAnswer()), share = format::percent(layer.probability);
    const QString lead =
        tr("The final answer “%1” leads for the first time: %2.").arg(answer, layerName(mask.firstLead()));
    if (layer.rank == 1)
        layer_->setText(tr("%1: “%2” is the best guess with %3.").arg(layerName(number), answer, share) +
                        QLatin1Char(' ') + lead);
    else
        layer_->setText(tr("%1: “%2” is the best guess with %3; “%4” is number %5 with %6.")
                            .arg(layerName(number), word(layer.guesses.front()),
                                 format::percent(layer.guesses.front().probability), answer,
                                 format::count(static_cast<std::uint64_t>(layer.rank)), share) +
                        QLatin1Char(' ') + lead);
}

} // namespace kantai::ui
