// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TokenizerPage.h"

#include "core/model/ParameterCount.h"
#include "core/workflow/ProjectWorkflow.h"
#include "core/workflow/TokenizerWorkflow.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/models/VocabularyModel.h"
#include "ui/pages/DraftConfig.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/TokenView.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <memory>

namespace kantai::ui {

TokenizerPage::TokenizerPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Tokenizer, session, prompts, parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader());
    stack_ = new QStackedLayout;
    layout->addLayout(stack_, 1);
    empty_ = new EmptyState(QStringLiteral("tokenizer"), {}, {}, {}, this);
    connect(empty_, &EmptyState::actionRequested, this, [this] {
        if (this->session().view().corpusFiles.empty())
            Q_EMIT pageRequested(PageId::Corpus);
        else
            openWizard();
    });
    stack_->addWidget(empty_);
    stack_->addWidget(makeContent());

    connect(&session, &ProjectSession::viewChanged, this, &TokenizerPage::followProject);
    connect(&session, &ProjectSession::opened, this, &TokenizerPage::followProject);
    connect(&session, &ProjectSession::closed, this, &TokenizerPage::followProject);
    followProject();
}

QWidget* TokenizerPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(newTitle(tr("Tokenizer"), header));
    row->addStretch(1);
    export_ = newButton(tr("Export…"), "exportTokenizerButton", header);
    train_ = newPrimaryButton(tr("Train…"), "trainTokenizerButton", header);
    row->addWidget(export_);
    row->addWidget(train_);
    connect(train_, &QPushButton::clicked, this, &TokenizerPage::openWizard);
    connect(export_, &QPushButton::clicked, this, &TokenizerPage::exportFiles);
    return header;
}

QWidget* TokenizerPage::makeContent() {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    figures_ = new FigureStrip(
        {tr("Tokens"), tr("Merges"), tr("Words counted"), tr("Distinct words"), tr("Trained in")}, content);
    layout->addWidget(figures_);
    layout->addWidget(makeSentenceCard());
    layout->addWidget(makeRanOutNote());
    layout->addWidget(makeVocabularyCard(), 1);
    return content;
}

Card* TokenizerPage::makeSentenceCard() {
    auto* card = new Card(tr("Your sentence in tokens"), this);
    sentenceFacts_ = newDimLabel({}, card);
    sentenceFacts_->setWordWrap(false);
    card->addToCorner(sentenceFacts_);
    sentence_ = new QLineEdit(tr("The Critique of Pure Reason."), card);
    sentence_->setObjectName(QStringLiteral("tokenizerSentenceEdit"));
    sentence_->setAccessibleName(tr("Sentence to cut into tokens"));
    card->body()->addWidget(sentence_);
    tokens_ = new TokenView(card);
    tokens_->setObjectName(QStringLiteral("tokenizerTokenView"));
    tokens_->setAccessibleName(tr("Tokens of the sentence"));
    card->body()->addWidget(tokens_);
    connect(sentence_, &QLineEdit::textChanged, this, &TokenizerPage::showSentence);
    return card;
}

QFrame* TokenizerPage::makeRanOutNote() {
    ranOut_ = new QFrame(this);
    ranOut_->setProperty("notice", true);
    auto* row = new QHBoxLayout(ranOut_);
    row->setContentsMargins(2 * theme::kGrid, theme::kGrid, 2 * theme::kGrid, theme::kGrid);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    ranOutTitle_ = new QLabel(ranOut_);
    ranOutTitle_->setFont(theme::font(theme::Role::Section));
    ranOutText_ = new QLabel(ranOut_);
    ranOutText_->setWordWrap(true);
    text->addWidget(ranOutTitle_);
    text->addWidget(ranOutText_);
    row->addLayout(text, 1);
    QPushButton* keep = newButton(tr("Keep the asked size"), "keepVocabularyRowsButton", ranOut_);
    QPushButton* fit = newButton(tr("Fit the model"), "fitVocabularyRowsButton", ranOut_);
    row->addWidget(keep);
    row->addWidget(fit);
    connect(keep, &QPushButton::clicked, this, [this] { fitModel(false); });
    connect(fit, &QPushButton::clicked, this, [this] { fitModel(true); });
    return ranOut_;
}

Card* TokenizerPage::makeVocabularyCard() {
    auto* card = new Card(tr("Vocabulary"), this);
    found_ = newDimLabel({}, card);
    found_->setWordWrap(false);
    card->addToCorner(found_);
    search_ = new QLineEdit(card);
    search_->setObjectName(QStringLiteral("vocabularySearchEdit"));
    search_->setAccessibleName(tr("Search the vocabulary"));
    search_->setPlaceholderText(tr("Search a token or an id"));
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(260);
    card->addToCorner(search_);
    vocabulary_ = new VocabularyModel(this);
    table_ = new QTableView(card);
    table_->setModel(vocabulary_);
    table_->setObjectName(QStringLiteral("vocabularyTable"));
    table_->setAccessibleName(tr("Vocabulary"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(VocabularyModel::Id, Qt::AscendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(28);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->setColumnWidth(VocabularyModel::TokenText, 220);
    table_->setColumnWidth(VocabularyModel::Bytes, 360);
    table_->setFont(theme::font(theme::Role::Mono));
    card->body()->addWidget(table_);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        vocabulary_->setFilter(text);
        found_->setText(tr("%1 tokens").arg(format::count(std::uint64_t(vocabulary_->rowCount()))));
    });
    return card;
}

PageState TokenizerPage::state() const {
    return session().view().tokenizers.empty() ? PageState::Empty : PageState::Done;
}

QString TokenizerPage::stateText() const {
    const ProjectView& view = session().view();
    if (!view.tokenizers.empty())
        return tr("%1 tokens").arg(format::count(view.tokenizers.back().vocabularySize));
    return view.corpusFiles.empty() ? tr("needs a corpus") : tr("not trained yet");
}

void TokenizerPage::followProject() {
    const ProjectView& view = session().view();
    const bool writable = session().isOpen() && view.writable;
    if (view.corpusFiles.empty())
        empty_->setContent(tr("A vocabulary is learned from text"),
                           tr("Byte-level BPE finds the pieces your text is made of. Import a corpus first."),
                           tr("Go to Corpus"));
    else
        empty_->setContent(tr("Train a vocabulary"),
                           tr("Byte-level BPE begins with single bytes and joins the most frequent neighbours until "
                              "the vocabulary is full."),
                           tr("Train a tokenizer…"));
    train_->setEnabled(writable && !view.corpusFiles.empty());
    train_->setText(view.tokenizers.empty() ? tr("Train…") : tr("Train again…"));
    export_->setEnabled(!view.tokenizers.empty());
    stack_->setCurrentIndex(view.tokenizers.empty() ? 0 : 1);
    loadNewest();
    Q_EMIT stateChanged();
}

void TokenizerPage::loadNewest() {
    const ProjectView& view = session().view();
    if (view.tokenizers.empty()) {
        tokenizer_.reset();
        shownId_ = 0;
        vocabulary_->setTokenizer(std::nullopt);
        return;
    }
    const TokenizerRow row = view.tokenizers.back();
    figures_->setFigure(0, format::count(row.vocabularySize),
                        tr("of %1 asked").arg(format::count(row.askedVocabularySize)));
    figures_->setFigure(2, format::count(row.words));
    figures_->setFigure(3, format::count(row.distinctWords));
    figures_->setFigure(4, tr("%1 s").arg(format::number(row.seconds, 2)));
    ranOut_->setVisible(row.ranOutOfPairs);
    ranOutTitle_->setText(tr("The corpus ran out of pairs at %1.").arg(format::count(row.vocabularySize)));
    ranOutText_->setText(tr("The model can keep %1 rows as in the chapter, or fit the vocabulary and save %2 "
                            "parameters with hidden size 768.")
                             .arg(format::count(row.askedVocabularySize),
                                  format::count(std::uint64_t(row.askedVocabularySize - row.vocabularySize) * 769)));
    if (shownId_ == row.id)
        return;
    shownId_ = row.id;
    // Reading 52,000 tokens from a file takes long enough to be felt: off the UI thread.
    auto loaded = std::make_shared<std::optional<Tokenizer>>();
    auto* job = new Job(
        tr("Reading the tokenizer"),
        [handle = session().handle(), row, loaded](const Progress&, std::stop_token) {
            *loaded = loadTokenizer(handle, row);
        },
        this);
    connect(job, &Job::finished, this, [this, job, loaded, id = row.id](const JobOutcome& outcome) {
        job->deleteLater();
        showFailure(outcome);
        if (outcome.kind != JobOutcome::Kind::Done || shownId_ != id) // another project, or a newer tokenizer
            return;
        tokenizer_ = *loaded;
        vocabulary_->setTokenizer(tokenizer_);
        figures_->setFigure(1, format::count(tokenizer_->merges().size()));
        found_->setText(tr("%1 tokens").arg(format::count(std::uint64_t(vocabulary_->rowCount()))));
        showSentence();
    });
    job->start();
}

void TokenizerPage::showSentence() {
    QVector<ShownToken> shown;
    if (tokenizer_)
        for (const TokenId id : tokenizer_->encode(sentence_->text().toStdString()))
            shown.append({QString::fromStdString(tokenizer_->tokenText(id)), id});
    tokens_->setTokens(shown);
    const double bytes = double(sentence_->text().toUtf8().size());
    sentenceFacts_->setText(shown.isEmpty() ? QString()
                                            : tr("%1 tokens · %2 bytes a token")
                                                  .arg(shown.size())
                                                  .arg(format::number(bytes / double(shown.size()), 1)));
}

void TokenizerPage::openWizard() {
    if (session().isBusy()) {
        prompts().showError(this, tr("Another job is running."), tr("Wait for it, or stop it in the status bar."));
        return;
    }
    auto* wizard = new TokenizerWizard(session(), prompts(), this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void TokenizerPage::exportFiles() {
    const QString folder = prompts().newFolder(this, tr("Export the tokenizer into a new folder"), tr("tokenizer"));
    if (folder.isEmpty())
        return;
    session().runJob(
        tr("Exporting the tokenizer"),
        [handle = session().handle(), target = std::filesystem::path(folder.toStdString())](
            const Progress&, std::stop_token) { exportTokenizer(handle, target); },
        this,
        [this, folder](const JobOutcome& outcome) {
            showFailure(outcome);
            if (outcome.kind == JobOutcome::Kind::Done)
                Q_EMIT message(tr("The tokenizer was written to %1.").arg(folder));
        });
}

void TokenizerPage::fitModel(bool fit) {
    const TokenizerRow& row = session().view().tokenizers.back();
    RobertaConfig config = draftConfig(session().view());
    config.vocabularySize = fit ? row.vocabularySize : row.askedVocabularySize;
    if (!attempt([&] { storeDraftConfig(session(), config); }))
        return;
    Q_EMIT message(
        tr("The model will have %1 vocabulary rows.").arg(format::count(std::uint64_t(config.vocabularySize))));
    Q_EMIT pageRequested(PageId::Model);
}

} // namespace kantai::ui
