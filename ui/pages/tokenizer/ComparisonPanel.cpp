// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tokenizer/ComparisonPanel.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/fields/TextBox.h"
#include "ui/widgets/tokens/TokenView.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableWidget>
#include <array>
#include <set>
#include <utility>

namespace kantai::ui {

namespace {

enum FigureRow { Vocabulary, SentenceTokens, SentenceBytes, TrainingWord, HeldOutWord, Shared, FigureRows };

std::uint64_t sharedTokens(const Tokenizer& one, const Tokenizer& other) {
    std::uint64_t shared = 0;
    for (TokenId id = 0; id < one.vocabularySize(); ++id)
        shared += other.idOf(one.tokenText(id)) ? 1 : 0;
    return shared;
}

QString tokensPerWord(const TextCoverage& text) {
    return text.words > 0 ? format::number(static_cast<double>(text.tokens) / static_cast<double>(text.words), 2)
                          : QStringLiteral("–");
}

QVector<ShownToken> tokensOf(const MergeReplay* replay, const std::string& text) {
    QVector<ShownToken> shown;
    if (replay != nullptr)
        for (const Token& token : replay->tokenizer().encodeWithOffsets(text))
            shown.append(shownToken(replay->tokenizer().tokenBytes(token.id), token.id, token.begin, token.end));
    return shown;
}

// Marks the tokens of one side that are none of the other: those of which a border lies elsewhere there.
void markDifferences(QVector<ShownToken>& tokens, const QVector<ShownToken>& other) {
    std::set<std::pair<qint64, qint64>> there;
    for (const ShownToken& token : other)
        there.emplace(token.begin, token.end);
    for (ShownToken& token : tokens)
        token.isMarked = !other.isEmpty() && !there.contains({token.begin, token.end});
}

} // namespace

ComparisonPanel::ComparisonPanel(ProjectSession& session, TokenizerLoader& current, QWidget* parent)
    : QWidget(parent), session_(session), current_(current), other_(new TokenizerLoader(session, this)) {
    auto* stack = new QStackedLayout(this);
    empty_ = new EmptyState(
        QStringLiteral("tokenizer"), [] { return tr("A comparison needs two tokenizers"); },
        [] {
            return tr("Train a second tokenizer with another vocabulary size, or import one, and compare how both "
                      "split the same text.");
        },
        [] { return tr("Import a tokenizer…"); }, this);
    empty_->setObjectName(QStringLiteral("comparisonEmptyState"));
    empty_->findChild<QPushButton*>()->setObjectName(QStringLiteral("comparisonImportButton"));
    stack->addWidget(empty_);
    content_ = new QWidget(this);
    auto* layout = new QVBoxLayout(content_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeSentenceCard());
    layout->addWidget(makeFiguresCard(), 1);
    stack->addWidget(content_);
    connect(empty_, &EmptyState::actionRequested, this, &ComparisonPanel::importRequested);
    connect(&current_, &TokenizerLoader::changed, this, &ComparisonPanel::show);
    connect(other_, &TokenizerLoader::changed, this, &ComparisonPanel::show);
    connect(other_, &TokenizerLoader::failed, this, &ComparisonPanel::failed);
}

Card* ComparisonPanel::makeSentenceCard() {
    auto* card = new Card([] { return tr("The same text, tokenized by both"); }, this);
    choice_ = new QComboBox(card);
    choice_->setObjectName(QStringLiteral("otherTokenizerCombo"));
    bindText(choice_, &QWidget::setAccessibleName, [] { return tr("Tokenizer to compare with"); });
    choice_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names can be long
    choice_->setMinimumContentsLength(26);
    card->addToCorner(newDimLabel([] { return tr("Compare with"); }, card));
    card->addToCorner(choice_);
    sentence_ = new TextBox(tr("The Critique of Pure Reason."), card);
    sentence_->setObjectName(QStringLiteral("comparisonSentenceEdit"));
    bindText(sentence_, &QWidget::setAccessibleName, [] { return tr("Text to compare"); });
    card->body()->addWidget(sentence_);
    for (int side = 0; side < 2; ++side) {
        titles_[static_cast<std::size_t>(side)] = newDimLabel({}, card);
        card->body()->addWidget(titles_[static_cast<std::size_t>(side)]);
        auto* view = new TokenView(card);
        view->setObjectName(side == 0 ? QStringLiteral("comparedTokensHere") : QStringLiteral("comparedTokensThere"));
        bindText(view, &QWidget::setAccessibleName, [side] {
            return side == 0 ? tr("Tokens of the project's tokenizer") : tr("Tokens of the other tokenizer");
        });
        tokens_[static_cast<std::size_t>(side)] = view;
        card->body()->addWidget(view);
    }
    card->body()->addWidget(newDimLabel(
        [] { return tr("A line below a token: the other tokenizer cuts the text differently there."); }, card));
    connect(choice_, &QComboBox::activated, this, &ComparisonPanel::loadOther);
    connect(sentence_, &TextBox::textChanged, this, &ComparisonPanel::show);
    return card;
}

Card* ComparisonPanel::makeFiguresCard() {
    auto* card = new Card([] { return tr("Statistics"); }, this);
    figures_ = new QTableWidget(FigureRows, 3, card);
    figures_->setObjectName(QStringLiteral("comparisonTable"));
    bindText(figures_, &QWidget::setAccessibleName, [] { return tr("Statistics of both tokenizers"); });
    figures_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    figures_->verticalHeader()->hide();
    figures_->verticalHeader()->setDefaultSectionSize(theme::scaled(32));
    figures_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    figures_->setSelectionBehavior(QAbstractItemView::SelectRows);
    figures_->setShowGrid(false);
    figures_->setTabKeyNavigation(false);
    for (int row = 0; row < FigureRows; ++row)
        for (int column = 0; column < 3; ++column) {
            auto* item = new QTableWidgetItem;
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            figures_->setItem(row, column, item);
        }
    followLanguage(figures_, [this] {
        const QStringList names{tr("Vocabulary"),
                                tr("Tokens of the text above"),
                                tr("Bytes per token in the text above"),
                                tr("Tokens per word, training text"),
                                tr("Tokens per word, held-out text"),
                                tr("Tokens in both vocabularies")};
        for (int row = 0; row < FigureRows; ++row)
            figures_->item(row, 0)->setText(names[row]);
    });
    card->body()->addWidget(figures_, 1);
    return card;
}

void ComparisonPanel::followProject() {
    const auto& tokenizers = session_.view().tokenizers;
    const bool comparable = tokenizers.size() > 1;
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(comparable ? content_ : static_cast<QWidget*>(empty_));
    const QVariant chosen = choice_->currentData();
    choice_->clear();
    for (std::size_t i = tokenizers.size(); i-- > 0;)
        if (i + 1 < tokenizers.size()) // the newest is the one that the page shows
            choice_->addItem(tr("%1, %2 tokens")
                                 .arg(format::name(tokenizers[i].name), format::count(tokenizers[i].vocabularySize)),
                             qlonglong(tokenizers[i].id));
    choice_->setCurrentIndex(std::max(choice_->findData(chosen), comparable ? 0 : -1));
    loadOther();
}

void ComparisonPanel::loadOther() {
    std::optional<TokenizerRow> row;
    for (const TokenizerRow& tokenizer : session_.view().tokenizers)
        if (choice_->currentIndex() >= 0 && tokenizer.id == choice_->currentData().toLongLong())
            row = tokenizer;
    other_->show(row);
    show();
}

QString ComparisonPanel::nameOf(int side) const {
    const auto& tokenizers = session_.view().tokenizers;
    if (side == 0)
        return tokenizers.empty() ? QString() : format::name(tokenizers.back().name);
    return choice_->currentText().section(QLatin1Char(','), 0, 0);
}

void ComparisonPanel::show() {
    const std::string text = sentence_->text().toStdString();
    const std::array<const TokenizerLoader*, 2> loaders{&current_, other_};
    figures_->setHorizontalHeaderLabels({QString(), nameOf(0), nameOf(1)});
    std::array<QVector<ShownToken>, 2> sentence{tokensOf(current_.replay().get(), text),
                                                tokensOf(other_->replay().get(), text)};
    markDifferences(sentence[0], sentence[1]);
    markDifferences(sentence[1], sentence[0]);
    for (int side = 0; side < 2; ++side) {
        const auto at = static_cast<std::size_t>(side);
        const MergeReplay* replay = loaders[at]->replay().get();
        const VocabularyReport* report = loaders[at]->report().get();
        const QVector<ShownToken>& shown = sentence[at];
        tokens_[at]->setTokens(shown);
        titles_[at]->setText(nameOf(side));
        figures_->horizontalHeaderItem(side + 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const auto set = [&](int row, const QString& value) { figures_->item(row, side + 1)->setText(value); };
        set(Vocabulary, replay != nullptr ? format::count(replay->tokenizer().vocabularySize()) : QString());
        set(SentenceTokens, format::count(static_cast<std::uint64_t>(shown.size())));
        set(SentenceBytes,
            shown.isEmpty()
                ? QStringLiteral("–")
                : format::number(static_cast<double>(text.size()) / static_cast<double>(shown.size()), 2));
        set(TrainingWord, report != nullptr ? tokensPerWord(report->training) : QStringLiteral("–"));
        set(HeldOutWord, report != nullptr ? tokensPerWord(report->heldOut) : QStringLiteral("–"));
        const bool both = current_.replay() && other_->replay();
        set(Shared, both ? format::count(sharedTokens(current_.replay()->tokenizer(), other_->replay()->tokenizer()))
                         : QStringLiteral("–"));
    }
}

} // namespace kantai::ui
