// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/corpus/CorpusPage.h"
#include "core/workflow/corpus/Corpus.h"
#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/dialogs/Prompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/corpus/CorpusImport.h"
#include "ui/pages/corpus/CorpusSources.h"
#include "ui/pages/corpus/TextPreview.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/PageStack.h"
#include "ui/widgets/WrapLayout.h"
#include "ui/widgets/charts/Histogram.h"
#include "ui/widgets/tokens/SideBySide.h"
#include <QAbstractButton>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <algorithm>
#include <memory>

namespace kantai::ui {

CorpusPage::CorpusPage(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : Page(PageId::Corpus, session, prompts, parent), import_(new CorpusImport(session, prompts, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    layout->addWidget(makeHeader());
    stack_ = new PageStack;
    layout->addLayout(stack_, 1);
    auto* empty = new EmptyState(
        QStringLiteral("corpus"), [] { return tr("Start with text"); },
        [] {
            return tr("A corpus is the text that your model learns from: books, notes or manuals, in one language or "
                      "several. Import files or a folder, or drop them here.");
        },
        [] { return tr("Import files…"); }, this);
    connect(empty, &EmptyState::actionRequested, importFiles_, &QPushButton::click);
    stack_->addWidget(empty);
    stack_->addWidget(makeContent());

    connect(import_, &CorpusImport::imported, this, &CorpusPage::chooseFile);
    startFollowing();
}

QWidget* CorpusPage::makeHeader() {
    auto* header = new QWidget(this);
    auto* row = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid, header);
    row->addWidget(newTitle([] { return tr("Corpus"); }, header));
    importFolder_ = newButton([] { return tr("Import folder…"); }, "importFolderButton", header);
    importFiles_ = newPrimaryButton([] { return tr("Import files…"); }, "importFilesButton", header);
    otherSources_ = new CorpusSources(*import_, prompts(), this);
    row->addWidget(otherSources_);
    row->addWidget(importFolder_);
    row->addWidget(importFiles_);
    connect(importFiles_, &QPushButton::clicked, this,
            [this] { importPaths(prompts().openFiles(this, tr("Import text"), CorpusImport::textFilter())); });
    connect(importFolder_, &QPushButton::clicked, this, [this] {
        if (const QString folder = prompts().openFolder(this, tr("Import every text file of a folder"));
            !folder.isEmpty())
            importPaths({folder});
    });
    return header;
}

QWidget* CorpusPage::makeContent() {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kGrid);
    figures_ = new FigureStrip(
        [] {
            return QStringList{tr("Files"), tr("Lines"),      tr("Words"),
                               tr("Size"),  tr("Characters"), tr("Held-out lines")};
        },
        content);
    figures_->setHelp(2, [] {
        return tr("Sequences of characters between white space. The Tokenizer page separates punctuation from words, "
                  "so it counts more.");
    });
    layout->addWidget(figures_);
    constexpr int kNarrow = 560; // pixels below which the statistics stand below the files
    auto* columns = new SideBySide(kNarrow, content);
    const auto addColumn = [columns](int stretch) {
        auto* widget = new QWidget(columns);
        auto* column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2 * theme::kGrid);
        columns->addWidget(widget, stretch);
        return column;
    };
    QVBoxLayout* left = addColumn(2);
    left->addWidget(makeFilesCard(), 1);
    preview_ = new TextPreview(session(), this);
    connect(preview_, &TextPreview::cleaningRequested, this, [this] {
        if (const CorpusFileRow* file = chosenFile())
            import_->clean(*file);
    });
    connect(preview_, &TextPreview::importAgainRequested, this, [this] {
        if (const CorpusFileRow* file = chosenFile())
            import_->importAgain(*file);
    });
    left->addWidget(preview_, 1);
    QVBoxLayout* right = addColumn(1);
    right->addWidget(makeStatisticsCard());
    right->addWidget(makeSplitCard());
    right->addStretch(1);
    layout->addWidget(columns, 1);
    return content;
}

Card* CorpusPage::makeFilesCard() {
    auto* card = new Card([] { return tr("Files"); }, this);
    remove_ = newButton([] { return tr("Remove"); }, "removeCorpusFileButton", card);
    bindText(remove_, &QWidget::setToolTip, [] {
        return tr(
            "Deletes the copy in the project; for a minute you can undo this. The file that you imported is not "
            "touched.");
    });
    card->addToCorner(remove_);
    files_ = newCorpusFilesModel(this);
    table_ = newTable(
        files_, "corpusFilesTable", [] { return tr("Files of the corpus"); }, card);
    card->body()->addWidget(table_);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CorpusPage::showPreview);
    connect(remove_, &QPushButton::clicked, this, &CorpusPage::removeChosenFile);
    return card;
}

Card* CorpusPage::makeStatisticsCard() {
    auto* card = new Card([] { return tr("The text"); }, this);
    card->body()->addWidget(newDimLabel([] { return tr("Lines by length in bytes"); }, card));
    lengths_ = new Histogram(card);
    bindText(lengths_, &QWidget::setAccessibleName, [] { return tr("Lines by length in bytes"); });
    card->body()->addWidget(lengths_);
    classes_ = newDimLabel({}, card);
    card->body()->addWidget(classes_);
    duplicates_ = newDimLabel({}, card);
    duplicates_->setObjectName(QStringLiteral("duplicateLinesLabel"));
    card->body()->addWidget(duplicates_);
    card->body()->addWidget(newDimLabel([] { return tr("Most frequent words"); }, card));
    words_ = new QLabel(card);
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    card->body()->addWidget(words_);
    return card;
}

Card* CorpusPage::makeSplitCard() {
    auto* card = new Card([] { return tr("Held-out text"); }, this);
    auto* form = new QFormLayout;
    heldOut_ = new NumberBox(card);
    heldOut_->setObjectName(QStringLiteral("heldOutSpinBox"));
    bindText(heldOut_, &QWidget::setAccessibleName, [] { return tr("Held-out fraction"); });
    bindText(heldOut_, &QWidget::setToolTip, [] {
        return tr("The model never trains on these lines, which are chosen in runs of up to 64 neighbouring lines. "
                  "Their loss shows whether the model generalizes or only memorizes the training text.");
    });
    heldOut_->setRange(0.1, 50);
    heldOut_->setDecimals(1);
    bindPrefixSuffix(heldOut_, [] { return tr("%1 % of lines"); });
    form->addRow(newFormLabel([] { return tr("Held out"); }, heldOut_), heldOut_);
    seed_ = new WholeNumberBox(card);
    seed_->setObjectName(QStringLiteral("splitSeedSpinBox"));
    bindText(seed_, &QWidget::setAccessibleName, [] { return tr("Seed of the split"); });
    bindText(seed_, &QWidget::setToolTip, [] {
        return tr("This number determines which lines are held out. The same seed always selects the same lines.");
    });
    seed_->setRange(0, 1'000'000'000);
    form->addRow(newFormLabel([] { return tr("Seed"); }, seed_), seed_);
    card->body()->addLayout(form);
    card->body()->addWidget(newEntryProblem({heldOut_, seed_}, "splitProblemLabel", card));
    for (const QWidget* field : {static_cast<QWidget*>(heldOut_), static_cast<QWidget*>(seed_)})
        connect(NumberEntry::of(field), &NumberEntry::problemChanged, this, &CorpusPage::enableApply);
    singleLines_ = newDimLabel(
        [] {
            return tr("This project holds out single lines, as version 0.1.0 did, which have no neighbours to be "
                      "understood from. Apply makes a new split; the runs made before cannot be resumed with it.");
        },
        card);
    singleLines_->setObjectName(QStringLiteral("singleLinesLabel"));
    singleLines_->setWordWrap(true);
    card->body()->addWidget(singleLines_);
    applySplit_ = newButton([] { return tr("Apply"); }, "applySplitButton", card);
    card->body()->addWidget(applySplit_, 0, Qt::AlignRight);
    connect(applySplit_, &QPushButton::clicked, this, &CorpusPage::applySplit);
    return card;
}

PageState CorpusPage::state() const {
    return session().view().corpusFiles.empty() ? PageState::Empty : PageState::Done;
}

QString CorpusPage::stateText() const {
    const ProjectView& view = session().view();
    if (view.corpusFiles.empty())
        return tr("no text yet");
    const std::size_t files = view.corpusFiles.size();
    const std::uint64_t lines = view.statistics.lines;
    return tr("%1 file(s)", nullptr, format::plural(files)).arg(format::count(files)) + QStringLiteral(" · ") +
           tr("%1 line(s)", nullptr, format::plural(lines)).arg(format::count(lines));
}

void CorpusPage::followProject() {
    const ProjectView& view = session().view();
    const bool writable = session().isOpen() && view.writable;
    if (!session().isOpen())
        shownSplit_.reset();
    importFiles_->setEnabled(writable);
    importFolder_->setEnabled(writable);
    otherSources_->setEnabled(writable);
    remove_->setEnabled(writable);
    preview_->setWritable(writable);
    enableApply();
    const qlonglong before = currentRowId(table_); // the file, which may stand in another row now
    files_->setRows(view.corpusFiles);
    selectRowWithId(table_, before);
    stack_->setCurrentIndex(view.corpusFiles.empty() ? 0 : 1);
    showSplit();
    showStatistics();
    if (!view.corpusFiles.empty() && currentRowId(table_) < 0)
        table_->selectRow(0);
    fitColumns(table_);
    showPreview(); // a file may have been replaced
    Q_EMIT stateChanged();
}

// A text that was imported verbatim is not cleaned.
// Nothing is applied while a field shows an invalid number.
void CorpusPage::enableApply() {
    applySplit_->setEnabled(session().isOpen() && session().view().writable &&
                            !NumberEntry::of(heldOut_)->isWrong() && !NumberEntry::of(seed_)->isWrong());
}

// Values that the user typed but has not applied are kept.
void CorpusPage::showSplit() {
    const ProjectView& view = session().view();
    const ProjectRow& info = view.info;
    singleLines_->setVisible(!view.corpusFiles.empty() && view.statistics.splitRules == SplitRules::Lines);
    if (shownSplit_ == std::pair(info.heldOutFraction, info.splitSeed))
        return;
    shownSplit_ = {info.heldOutFraction, info.splitSeed};
    heldOut_->discardEntry();
    seed_->discardEntry();
    heldOut_->setValue(100 * info.heldOutFraction);
    seed_->setValue(static_cast<int>(info.splitSeed));
}

void CorpusPage::showStatistics() {
    const ProjectView& view = session().view();
    const CorpusStatistics& s = view.statistics;
    figures_->setFigure(0, format::count(s.files));
    figures_->setFigure(1, format::count(s.lines), tr("%1 empty").arg(format::count(s.emptyLines)));
    figures_->setFigure(2, format::count(s.words));
    figures_->setFigure(3, format::bytes(s.bytes));
    figures_->setFigure(4, format::count(s.characters));
    const double heldOut =
        static_cast<double>(s.heldOutLines) / static_cast<double>(std::max<std::uint64_t>(1, s.lines));
    figures_->setFigure(5, format::count(s.heldOutLines), format::percent(heldOut, 1));
    QStringList labels;
    QVector<quint64> counts;
    for (std::size_t bin = 0; bin < s.lineLengthHistogram.size(); ++bin) {
        labels.append(format::count(std::uint64_t{1} << bin));
        counts.append(s.lineLengthHistogram[bin]);
    }
    lengths_->setBins(labels, counts);
    const double all = static_cast<double>(std::max<std::uint64_t>(1, s.characters));
    classes_->setText(tr("%1 letters · %2 spaces · %3 punctuation · %4 digits · %5 other")
                          .arg(format::percent(static_cast<double>(s.letters) / all, 1),
                               format::percent(static_cast<double>(s.spaces) / all, 1),
                               format::percent(static_cast<double>(s.punctuation) / all, 1),
                               format::percent(static_cast<double>(s.digits) / all, 1),
                               format::percent(static_cast<double>(s.other) / all, 1)));
    duplicates_->setText(tr("%1 line(s) repeat an earlier one", nullptr, format::plural(s.duplicateLines))
                             .arg(format::count(s.duplicateLines)));
    constexpr qsizetype kWordsShown = 20;
    QStringList words;
    for (const auto& [word, count] : s.frequentWords)
        words.append(QString::fromStdString(word) + QStringLiteral(" ") + format::count(count));
    words_->setText(words.mid(0, kWordsShown).join(QStringLiteral(" · ")));
    words_->setToolTip(words.join(QLatin1Char('\n')));
}

const CorpusFileRow* CorpusPage::chosenFile() const {
    const auto& files = session().view().corpusFiles;
    const auto file = std::ranges::find(files, currentRowId(table_), &CorpusFileRow::id);
    return file != files.end() ? &*file : nullptr;
}

void CorpusPage::chooseFile(qlonglong id) {
    const QAbstractItemModel* rows = table_->model();
    for (const QModelIndex& found : rows->match(rows->index(0, 0), kIdRole, id, 1, Qt::MatchExactly))
        table_->selectRow(found.row());
    focusFiles();
}

// After an action whose button is gone or would do harm; a field keeps the focus.
void CorpusPage::focusFiles() {
    if (QWidget* focus = window()->focusWidget(); focus == nullptr || qobject_cast<QAbstractButton*>(focus))
        table_->setFocus(Qt::OtherFocusReason);
}

void CorpusPage::showPreview() {
    preview_->show(chosenFile());
}

void CorpusPage::importPaths(const QStringList& paths) {
    if (paths.isEmpty() || !session().isOpen())
        return;
    import_->importPaths(paths);
}

void CorpusPage::removeChosenFile() {
    const CorpusFileRow* file = chosenFile();
    if (file == nullptr)
        return;
    const auto removal = std::make_shared<CorpusRemoval>();
    Deletion deletion;
    deletion.text = tr("%1 was removed from the corpus (%2).")
                        .arg(QFileInfo(QString::fromStdString(file->source)).fileName(), format::bytes(file->bytes));
    deletion.hide = [removal](ProjectView& view) { hideRemoved(view, *removal); };
    deletion.work = [handle = session().handle(), removal] { removeCorpusFile(handle, *removal, {}); };
    runJob(
        tr("Removing a file"),
        [handle = session().handle(), id = file->id, removal](const Progress& progress, std::stop_token stop) {
            *removal = countWithoutFile(handle, id, progress, stop);
        },
        [this, deletion] {
            session().deleteWithUndo(deletion);
            focusFiles();
        });
}

void CorpusPage::applySplit() {
    const HeldOutSplit split{static_cast<std::uint64_t>(seed_->value()), heldOut_->value() / 100};
    runJob(tr("Splitting the corpus"),
           [handle = session().handle(), split](const Progress& progress, std::stop_token stop) {
               setHeldOutSplit(handle, split, progress, stop);
           });
}

} // namespace kantai::ui
