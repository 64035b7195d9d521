// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tokenizer/CoveragePanel.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/Histogram.h"
#include "ui/widgets/tokens/SideBySide.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace kantai::ui {

namespace {

struct Quantity {
    const char* name;
    const char* meaning;
};

// In the order of the rows; texts of CoveragePanel.
constexpr Quantity kQuantities[] = {
    {QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Lines"), ""},
    {QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Words"),
     QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Sequences of characters between white space.")},
    {QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Tokens"), ""},
    {QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Tokens per word"),
     QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel",
                       "The average number of tokens that a word is split into. A much larger number for the "
                       "held-out text shows that the vocabulary is overfitted to the training text.")},
    {QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Bytes per token"),
     QT_TRANSLATE_NOOP(
         "kantai::ui::CoveragePanel",
         "The average number of bytes of text in a token. More bytes per token mean shorter sequences.")},
    {QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Words encoded as one token"), ""},
    {QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Partial characters"),
     QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Single-byte tokens outside ASCII. They belong to characters "
                                                    "that the vocabulary cannot encode as one token.")},
    {QT_TRANSLATE_NOOP("kantai::ui::CoveragePanel", "Tokens without training data"),
     QT_TRANSLATE_NOOP(
         "kantai::ui::CoveragePanel",
         "Tokens that do not occur in the training text. The model cannot learn an embedding for them.")},
};

QString ratio(std::uint64_t part, std::uint64_t whole) {
    return whole > 0 ? format::number(static_cast<double>(part) / static_cast<double>(whole), 2)
                     : QStringLiteral("–");
}

QString share(std::uint64_t part, std::uint64_t whole) {
    return whole > 0 ? format::percent(static_cast<double>(part) / static_cast<double>(whole)) : QStringLiteral("–");
}

QStringList figuresOf(const TextCoverage& text) {
    return {format::count(text.lines),
            format::count(text.words),
            format::count(text.tokens),
            ratio(text.tokens, text.words),
            ratio(text.bytes, text.tokens),
            share(text.wholeWords, text.words),
            share(text.singleBytes, text.tokens),
            share(text.neverTrained, text.tokens)};
}

void showLengths(Histogram& histogram, const VocabularyReport::ByLength& counts) {
    QStringList labels;
    QVector<quint64> bins;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        labels.append(QString::number(i + 1) + (i + 1 == counts.size() ? QStringLiteral("+") : QString()));
        bins.append(counts[i]);
    }
    histogram.setBins(labels, bins);
}

} // namespace

CoveragePanel::CoveragePanel(QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    constexpr int kNarrow = 560; // pixels below which the lengths stand below the table
    auto* cards = new SideBySide(kNarrow, this);
    cards->addWidget(makeCoverageCard(), 3);
    cards->addWidget(makeLengthCard(), 2);
    layout->addWidget(cards);
}

Card* CoveragePanel::makeCoverageCard() {
    auto* card = new Card([] { return tr("Training text and held-out text"); }, this);
    table_ = new QTableWidget(static_cast<int>(std::size(kQuantities)), 3, card);
    table_->setObjectName(QStringLiteral("coverageTable"));
    bindText(table_, &QWidget::setAccessibleName, [] { return tr("Coverage of training text and held-out text"); });
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(theme::scaled(36));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    for (int row = 0; row < table_->rowCount(); ++row)
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem;
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            table_->setItem(row, column, item);
        }
    followLanguage(table_, [this] { nameQuantities(); });
    card->body()->addWidget(table_, 1);
    return card;
}

void CoveragePanel::nameQuantities() {
    table_->setHorizontalHeaderLabels({QString(), tr("Training"), tr("Held out")});
    for (const int column : {1, 2})
        table_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (int row = 0; row < table_->rowCount(); ++row) {
        table_->item(row, 0)->setText(tr(kQuantities[row].name));
        if (*kQuantities[row].meaning != '\0')
            for (int column = 0; column < 3; ++column)
                table_->item(row, column)->setToolTip(tr(kQuantities[row].meaning));
    }
}

Card* CoveragePanel::makeLengthCard() {
    auto* card = new Card([] { return tr("Length of tokens in bytes"); }, this);
    const auto add = [&](const Text& title, const char* name) {
        card->body()->addWidget(newDimLabel(title, card));
        auto* histogram = new Histogram(card);
        histogram->setObjectName(QString::fromLatin1(name));
        bindText(histogram, &QWidget::setAccessibleName, title);
        card->body()->addWidget(histogram, 1);
        return histogram;
    };
    vocabulary_ = add([] { return tr("In the vocabulary: each token counted once"); }, "vocabularyLengthHistogram");
    corpus_ = add([] { return tr("In the corpus: each occurrence counted"); }, "corpusLengthHistogram");
    return card;
}

void CoveragePanel::setReport(const VocabularyReport* report) {
    const QStringList training = report != nullptr ? figuresOf(report->training) : QStringList();
    const QStringList heldOut = report != nullptr ? figuresOf(report->heldOut) : QStringList();
    for (int row = 0; row < table_->rowCount(); ++row) {
        table_->item(row, 1)->setText(training.value(row));
        table_->item(row, 2)->setText(heldOut.value(row));
    }
    const VocabularyReport none;
    showLengths(*vocabulary_, (report != nullptr ? *report : none).vocabularyByLength);
    showLengths(*corpus_, (report != nullptr ? *report : none).corpusByLength);
}

} // namespace kantai::ui
