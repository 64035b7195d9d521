// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tokenizer/VocabularyPanel.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/models/VocabularyModel.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace kantai::ui {

VocabularyPanel::VocabularyPanel(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card([] { return tr("Vocabulary"); }, this);
    layout->addWidget(card);
    found_ = newDimLabel({}, card);
    found_->setWordWrap(false);
    card->addToCorner(found_);
    search_ = new QLineEdit(card);
    search_->setObjectName(QStringLiteral("vocabularySearchEdit"));
    bindText(search_, &QWidget::setAccessibleName, [] { return tr("Search the vocabulary"); });
    bindText(search_, &QLineEdit::setPlaceholderText, [] { return tr("Search a token or an id"); });
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(260);
    card->addToCorner(makeKinds(card));
    card->addToCorner(search_);
    model_ = new VocabularyModel(this);
    table_ = new QTableView(card);
    table_->setModel(model_);
    table_->setObjectName(QStringLiteral("vocabularyTable"));
    bindText(table_, &QWidget::setAccessibleName, [] { return tr("Vocabulary"); });
    table_->setSortingEnabled(true);
    table_->sortByColumn(VocabularyModel::Id, Qt::AscendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(theme::scaled(28));
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setColumnWidth(VocabularyModel::TokenText, 200);
    table_->setColumnWidth(VocabularyModel::Bytes, 320);
    table_->setColumnWidth(VocabularyModel::Frequency, 120);
    table_->setFont(theme::font(theme::Role::Mono));
    card->body()->addWidget(table_);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        model_->setFilter(text);
        showCount();
    });
    connect(kind_, &QComboBox::currentIndexChanged, this, [this](int kind) {
        model_->setKind(VocabularyModel::Kind(kind));
        showCount();
    });
    followLanguage(this, [this] { showCount(); });
}

QComboBox* VocabularyPanel::makeKinds(QWidget* card) {
    kind_ = new QComboBox(card);
    kind_->setObjectName(QStringLiteral("vocabularyKindComboBox"));
    bindText(kind_, &QWidget::setAccessibleName, [] { return tr("Tokens that are listed"); });
    bindItems(kind_, [] { // in the order of VocabularyModel::Kind
        return QStringList{tr("All tokens"),   tr("Words (Ġ begins one)"), tr("Parts of words"),
                           tr("Single bytes"), tr("Special tokens"),       tr("Not in the corpus")};
    });
    return kind_;
}

void VocabularyPanel::setTokenizer(const MergeReplay* replay) {
    model_->setTokenizer(replay != nullptr ? std::optional(replay->tokenizer()) : std::nullopt);
    showCount();
}

void VocabularyPanel::setReport(const VocabularyReport* report) {
    model_->setFrequencies(report != nullptr ? report->frequency : std::vector<std::uint64_t>());
    showCount();
}

void VocabularyPanel::showToken(TokenId id) {
    if (model_->rowOf(id) < 0) {
        search_->clear();
        kind_->setCurrentIndex(static_cast<int>(VocabularyModel::Kind::All));
    }
    table_->selectRow(model_->rowOf(id));
    table_->scrollTo(table_->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void VocabularyPanel::showCount() {
    const auto tokens = static_cast<std::uint64_t>(model_->rowCount());
    found_->setText(tr("%1 token(s)", nullptr, format::plural(tokens)).arg(format::count(tokens)));
}

} // namespace kantai::ui
