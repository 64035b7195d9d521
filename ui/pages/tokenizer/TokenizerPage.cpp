// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tokenizer/TokenizerPage.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/tokenizer/ImportTokenizer.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/Export.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/tokenizer/ComparisonPanel.h"
#include "ui/pages/tokenizer/CoveragePanel.h"
#include "ui/pages/tokenizer/MergeExplorer.h"
#include "ui/pages/tokenizer/TokenizerLoader.h"
#include "ui/pages/tokenizer/VocabularyPanel.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/WrapLayout.h"
#include "ui/widgets/fields/VocabularyRowsChoice.h"
#include "ui/wizards/FormDraft.h"
#include "ui/wizards/LessonSettings.h"
#include "ui/wizards/TokenizerWizard.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>

namespace kantai::ui {

TokenizerPage::TokenizerPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Tokenizer, session, prompts, parent), loader_(new TokenizerLoader(session, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader());
    stack_ = new PageStack;
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

    connect(loader_, &TokenizerLoader::changed, this, &TokenizerPage::showLoaded);
    connect(loader_, &TokenizerLoader::failed, this, &TokenizerPage::showFailure);
    connect(loader_, &TokenizerLoader::progressed, this, [this](quint64 done, quint64 total) {
        countText_->setText(
            tr("Counting the tokens of the corpus: %1")
                .arg(format::percent(static_cast<double>(done) / static_cast<double>(std::max<quint64>(total, 1)),
                                     0)));
    });
    startFollowing();
}

QWidget* TokenizerPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid, header);
    row->addWidget(newTitle([] { return tr("Tokenizer"); }, header));
    import_ = newButton([] { return tr("Import…"); }, "importTokenizerButton", header);
    export_ = newButton([] { return tr("Export…"); }, "exportTokenizerButton", header);
    train_ = newPrimaryButton([] { return tr("Train…"); }, "trainTokenizerButton", header);
    row->addWidget(import_);
    row->addWidget(export_);
    row->addWidget(train_);
    connect(train_, &QPushButton::clicked, this, &TokenizerPage::openWizard);
    connect(import_, &QPushButton::clicked, this, &TokenizerPage::chooseFileToImport);
    connect(export_, &QPushButton::clicked, this, &TokenizerPage::exportFiles);
    return header;
}

QWidget* TokenizerPage::makeContent() {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    figures_ = new FigureStrip(
        [] {
            return QStringList{tr("Tokens"), tr("Merges"), tr("Words and marks"), tr("Distinct ones"),
                               tr("Trained in")};
        },
        content);
    figures_->setHelp(2, [] {
        return tr("The pieces into which the text is cut before merges are learned: words, numbers and runs of "
                  "punctuation, each with the space before it. The Corpus page counts words as what stands between "
                  "spaces, punctuation included, so its number is smaller.");
    });
    figures_->setHelp(3, [] { return tr("How many different pieces there are among them."); });
    layout->addWidget(figures_);
    rows_ = new VocabularyRowsChoice(this);
    connect(rows_, &VocabularyRowsChoice::chosen, this, &TokenizerPage::setVocabularyRows);
    layout->addWidget(rows_);
    layout->addWidget(makeCountNote());
    layout->addWidget(makeTabs(), 1);
    return content;
}

QTabWidget* TokenizerPage::makeTabs() {
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("tokenizerTabs"));
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    bindText(tabs_->tabBar(), &QWidget::setAccessibleName, [] { return tr("Views of the tokenizer"); });
    explorer_ = new MergeExplorer(tabs_);
    explorer_->setObjectName(QStringLiteral("mergeExplorer"));
    vocabulary_ = new VocabularyPanel(tabs_);
    coverage_ = new CoveragePanel(tabs_);
    comparison_ = new ComparisonPanel(session(), *loader_, tabs_);
    for (QWidget* tab : {static_cast<QWidget*>(explorer_), static_cast<QWidget*>(vocabulary_),
                         static_cast<QWidget*>(coverage_), static_cast<QWidget*>(comparison_)})
        tabs_->addTab(tab, {});
    followLanguage(tabs_, [this] {
        const QStringList names{tr("Merges"), tr("Vocabulary"), tr("Coverage"), tr("Compare")};
        for (int tab = 0; tab < tabs_->count(); ++tab)
            tabs_->setTabText(tab, names[tab]);
    });
    connect(explorer_, &MergeExplorer::tokenChosen, this, [this](TokenId id) {
        tabs_->setCurrentWidget(vocabulary_);
        vocabulary_->showToken(id);
    });
    connect(comparison_, &ComparisonPanel::importRequested, this, &TokenizerPage::chooseFileToImport);
    connect(comparison_, &ComparisonPanel::failed, this, &TokenizerPage::showFailure);
    return tabs_;
}

QFrame* TokenizerPage::makeCountNote() {
    countNote_ = new QFrame(this);
    countNote_->setProperty("notice", true);
    auto* row = new QHBoxLayout(countNote_);
    row->setContentsMargins(2 * theme::kGrid, theme::kGrid, 2 * theme::kGrid, theme::kGrid);
    countText_ = new QLabel(countNote_);
    countText_->setObjectName(QStringLiteral("countTokensLabel"));
    row->addWidget(countText_, 1);
    count_ = newButton([] { return tr("Count"); }, "countTokensButton", countNote_);
    row->addWidget(count_);
    connect(count_, &QPushButton::clicked, this, [this] {
        loader_->count();
        showLoaded();
    });
    return countNote_;
}

PageState TokenizerPage::state() const {
    if (session().view().tokenizers.empty())
        return PageState::Empty;
    return isTokenizerOlderThanCorpus(session().view()) ? PageState::NeedsAttention : PageState::Done;
}

QString TokenizerPage::stateText() const {
    const ProjectView& view = session().view();
    if (isTokenizerOlderThanCorpus(view))
        return tr("older than the corpus");
    if (!view.tokenizers.empty())
        return tr("%1 tokens").arg(format::count(view.tokenizers.back().vocabularySize));
    return view.corpusFiles.empty() ? tr("needs a corpus") : tr("not trained yet");
}

void TokenizerPage::followProject() {
    const ProjectView& view = session().view();
    const bool writable = session().isOpen() && view.writable;
    if (view.corpusFiles.empty())
        empty_->setContent(
            tr("A tokenizer is trained on text"),
            tr("Byte-level BPE learns the most frequent parts of words from your text. Import a corpus first."),
            tr("Go to Corpus"));
    else
        empty_->setContent(tr("Train a tokenizer"),
                           tr("Byte-level BPE starts with the 256 bytes and merges the most frequent pair of "
                              "neighbouring tokens until the vocabulary has the requested size."),
                           tr("Train a tokenizer…"));
    train_->setEnabled(writable && !view.corpusFiles.empty());
    train_->setText(view.tokenizers.empty() ? tr("Train…") : tr("Train again…"));
    import_->setEnabled(writable);
    export_->setEnabled(!view.tokenizers.empty());
    stack_->setCurrentIndex(view.tokenizers.empty() ? 0 : 1);
    showNewest();
    comparison_->followProject();
    Q_EMIT stateChanged();
}

void TokenizerPage::showNewest() {
    const ProjectView& view = session().view();
    if (view.tokenizers.empty()) {
        loader_->show(std::nullopt);
        return;
    }
    const TokenizerRow& row = view.tokenizers.back();
    const bool imported = row.corpusSha256.empty();
    const auto counted = [imported](const QString& figure) { return imported ? QString() : figure; };
    figures_->setFigure(0, format::count(row.vocabularySize),
                        imported ? tr("imported")
                                 : tr("of %1 requested").arg(format::count(row.askedVocabularySize)));
    figures_->setFigure(2, counted(format::count(row.words)));
    figures_->setFigure(3, counted(format::count(row.distinctWords)));
    figures_->setFigure(4, counted(tr("%1 s").arg(format::number(row.seconds, 2))));
    const RobertaConfig draft = draftConfig(view);
    rows_->setVisible(row.ranOutOfPairs);
    rows_->showChoice(row.vocabularySize, row.askedVocabularySize, draft.vocabularySize, draft.hiddenSize);
    explorer_->setConfig(draft);
    loader_->show(row);
    showLoaded();
}

void TokenizerPage::showLoaded() {
    const auto& replay = loader_->replay();
    const auto& report = loader_->report();
    figures_->setFigure(1, replay ? format::count(replay->merges()) : QString());
    if (shown_ != replay) {
        shown_ = replay;
        explorer_->setTokenizer(replay);
        vocabulary_->setTokenizer(replay.get());
    }
    explorer_->setReport(report);
    vocabulary_->setReport(report.get());
    coverage_->setReport(report.get());
    countNote_->setVisible(replay && !report);
    count_->setVisible(!loader_->isCounting());
    if (replay)
        countText_->setText(report                  ? QString()
                            : loader_->isCounting() ? tr("Counting the tokens of the corpus")
                                                    : tr("The corpus is large. Press Count to count how often each "
                                                         "token occurs and how a smaller vocabulary would perform."));
}

void TokenizerPage::openWizard() {
    if (isRefusedWhileBusy())
        return;
    auto* wizard = new TokenizerWizard(session(), prompts(), this);
    showLessonSettings(session(), *wizard);
    keepDraft(*wizard, QString::fromStdString(session().handle().file().string()));
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    wizard->open();
}

void TokenizerPage::chooseFileToImport() {
    const QStringList files = prompts().openFiles(
        this, tr("Import a tokenizer"), tr("Tokenizers (tokenizer.json vocab.json merges.txt);;All files (*)"));
    if (!files.isEmpty())
        importFile(files.front());
}

void TokenizerPage::importFile(const QString& file) {
    runJob(
        tr("Importing a tokenizer"),
        [handle = session().handle(), source = std::filesystem::path(file.toStdString())](
            const Progress&, std::stop_token) { importTokenizer(handle, source); },
        [this, file] { Q_EMIT message(tr("The tokenizer was imported from %1.").arg(file)); });
}

void TokenizerPage::exportFiles() {
    const auto askPlace = [this] {
        return prompts().newFolder(this, tr("Export the tokenizer into a new folder"), tr("tokenizer"));
    };
    const auto work = [this](const QString& folder) -> Job::Work {
        return [handle = session().handle(), target = std::filesystem::path(folder.toStdString())](
                   const Progress&, std::stop_token) { exportTokenizer(handle, target); };
    };
    const auto finish = [this](const QString& folder) {
        Q_EMIT message(tr("The tokenizer was written to %1.").arg(folder));
        return true;
    };
    runExport(session(), prompts(), this,
              {Export::Computer::Needs, tr("Exporting the tokenizer"), askPlace, work, finish});
}

void TokenizerPage::setVocabularyRows(qint64 rows) {
    RobertaConfig config = draftConfig(session().view());
    config.vocabularySize = rows;
    if (attempt([&] { storeDraftConfig(session(), config); }))
        Q_EMIT message(
            tr("The model will have %1 vocabulary rows.").arg(format::count(static_cast<std::uint64_t>(rows))));
    else
        showNewest(); // the choice that still holds
}

} // namespace kantai::ui
