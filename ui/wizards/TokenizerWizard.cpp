// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/TokenizerWizard.h"

#include "core/tokenizer/ByteAlphabet.h"
#include "ui/Format.h"
#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/fields/FormField.h"
#include "ui/widgets/fields/VocabularyRowsChoice.h"
#include "ui/wizards/WizardStyle.h"
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizardPage>
#include <algorithm>

namespace kantai::ui {

namespace {

// A page whose Next can be held back.
class GatedPage : public QWizardPage {
public:
    bool isComplete() const override { return open_; }
    void setOpen(bool open) {
        open_ = open;
        Q_EMIT completeChanged();
    }

private:
    bool open_ = false;
};

// The trainer reports merges in the printable alphabet, separated by two spaces.
QString readable(const QString& merges) {
    QStringList tokens;
    for (const QString& token : merges.split(QStringLiteral("  "))) {
        const auto bytes = fromPrintable(token.toStdString());
        tokens.append(bytes ? format::token(*bytes) : token);
    }
    return tokens.join(QStringLiteral("  "));
}

} // namespace

TokenizerWizard::TokenizerWizard(ProjectSession& session, Prompts& prompts, QWidget* parent)
    : QWizard(parent), session_(session), prompts_(prompts) {
    setObjectName(QStringLiteral("tokenizerWizard"));
    setWindowTitle(tr("Train a tokenizer"));
    setOption(QWizard::NoBackButtonOnLastPage);
    setOption(QWizard::NoCancelButtonOnLastPage);
    setMinimumSize(640, 520);
    setPage(SizesPage, makeSizesPage());
    setPage(RunningPage, makeRunningPage());
    setPage(ResultPage, makeResultPage());
    setButtonText(QWizard::NextButton, tr("Next"));
    setButtonText(QWizard::BackButton, tr("Back"));
    applyWizardStyle(*this);
    connect(this, &QWizard::currentIdChanged, this, [this](int id) {
        if (id == RunningPage && job_ == nullptr && !outcome_)
            startTraining();
        button(QWizard::BackButton)->setEnabled(id == SizesPage);
        if (id == RunningPage) // to stop keeps what was learned, as its own button says
            button(QWizard::CancelButton)->hide();
    });
}

QWizardPage* TokenizerWizard::makeSizesPage() {
    auto* page = new QWizardPage(this);
    page->setTitle(tr("Vocabulary size"));
    page->setSubTitle(tr("Byte-level BPE starts with 256 bytes and five special tokens and repeatedly merges the "
                         "most frequent pair of neighbouring tokens. It can encode any text."));
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(2 * theme::kGrid);
    vocabularySize_ = new WholeNumberBox(page);
    vocabularySize_->setObjectName(QStringLiteral("vocabularySizeSpinBox"));
    vocabularySize_->setRange(1, 1'000'000);
    vocabularySize_->showGroups();
    vocabularySize_->setValue(52'000);
    vocabularyField_ =
        new FormField(tr("Vocabulary size"), vocabularySize_,
                      tr("The number of tokens, including the special tokens and the 256 bytes. A larger vocabulary "
                         "gives shorter sequences and a larger model; the KantaiBERT recipe uses 52,000."),
                      page);
    layout->addWidget(vocabularyField_);
    minFrequency_ = new WholeNumberBox(page);
    minFrequency_->setObjectName(QStringLiteral("minFrequencySpinBox"));
    minFrequency_->setRange(1, 1'000'000);
    minFrequency_->setValue(2);
    layout->addWidget(
        new FormField(tr("Minimum frequency"), minFrequency_,
                      tr("Pairs that occur less often than this are never merged. With a small corpus the vocabulary "
                         "can therefore be smaller than requested; the Tokenizer page then shows its size."),
                      page));
    layout->addWidget(
        newDimLabel(tr("Special tokens, ids 0 to 4:") + QStringLiteral("  <s>  <pad>  </s>  <unk>  <mask>"), page));
    layout->addStretch(1);
    page->setCommitPage(true);
    setButtonText(QWizard::CommitButton, tr("Train"));
    const auto check = [this] {
        const bool tooSmall = static_cast<std::uint32_t>(vocabularySize_->value()) < kSmallestVocabulary;
        vocabularyField_->setError(tooSmall
                                       ? tr("%1 is too small: 256 bytes and 5 special tokens need at least %2.")
                                             .arg(format::count(static_cast<std::uint64_t>(vocabularySize_->value())),
                                                  format::count(kSmallestVocabulary))
                                       : QString());
        button(QWizard::CommitButton)
            ->setEnabled(!tooSmall && !NumberEntry::of(vocabularySize_)->isWrong() &&
                         !NumberEntry::of(minFrequency_)->isWrong());
    };
    connect(vocabularySize_, &QSpinBox::valueChanged, this, check);
    for (const QWidget* field : {vocabularySize_, minFrequency_})
        connect(NumberEntry::of(field), &NumberEntry::problemChanged, this, check);
    return page;
}

QWizardPage* TokenizerWizard::makeRunningPage() {
    auto* page = new GatedPage;
    page->setTitle(tr("Training the tokenizer"));
    page->setSubTitle(tr("You can stop at any time and keep the vocabulary learned so far."));
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(theme::kGrid);
    phase_ = new QLabel(tr("Preparing"), page);
    phase_->setFont(theme::font(theme::Role::Section));
    layout->addWidget(phase_);
    bar_ = new QProgressBar(page);
    bar_->setObjectName(QStringLiteral("tokenizerProgressBar"));
    bar_->setAccessibleName(tr("Progress"));
    bar_->setTextVisible(false);
    layout->addWidget(bar_);
    counts_ = newDimLabel({}, page);
    counts_->setObjectName(QStringLiteral("tokenizerCountsLabel"));
    layout->addWidget(counts_);
    layout->addWidget(new QLabel(tr("Newest merges"), page));
    merges_ = new QListWidget(page);
    merges_->setObjectName(QStringLiteral("newestMergesList"));
    merges_->setAccessibleName(tr("Newest merges"));
    merges_->setFont(theme::font(theme::Role::Mono));
    merges_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    merges_->setTextElideMode(Qt::ElideRight);
    layout->addWidget(merges_, 1);
    stop_ = newButton(tr("Stop and keep the vocabulary"), "stopTokenizerButton", page);
    layout->addWidget(stop_, 0, Qt::AlignLeft);
    connect(stop_, &QPushButton::clicked, this, [this] {
        if (job_ != nullptr)
            job_->requestStop();
        stop_->setEnabled(false);
    });
    return page;
}

QWizardPage* TokenizerWizard::makeResultPage() {
    auto* page = new QWizardPage(this);
    page->setTitle(tr("Your vocabulary"));
    page->setSubTitle(tr("The tokenizer is saved in the project. New training runs use it."));
    auto* layout = new QVBoxLayout(page);
    result_ = new QLabel(page);
    result_->setObjectName(QStringLiteral("tokenizerResultLabel"));
    result_->setWordWrap(true);
    layout->addWidget(result_);
    rows_ = new VocabularyRowsChoice(page);
    rows_->hide();
    layout->addSpacing(theme::kGrid);
    layout->addWidget(rows_);
    layout->addStretch(1);
    connect(rows_, &VocabularyRowsChoice::chosen, this, &TokenizerWizard::setVocabularyRows);
    return page;
}

void TokenizerWizard::setVocabularyRows(qint64 rows) {
    RobertaConfig config = draftConfig(session_.view());
    config.vocabularySize = rows;
    if (!attempt(prompts_, this, [&] { storeDraftConfig(session_, config); }))
        showVocabularyRows();
}

void TokenizerWizard::showVocabularyRows() {
    const TokenizerRow& row = outcome_->row;
    const RobertaConfig draft = draftConfig(session_.view());
    rows_->setVisible(row.ranOutOfPairs);
    rows_->showChoice(row.vocabularySize, row.askedVocabularySize, draft.vocabularySize, draft.hiddenSize);
}

void TokenizerWizard::startTraining() {
    const BpeTrainingOptions options{static_cast<std::uint32_t>(vocabularySize_->value()),
                                     static_cast<std::uint64_t>(minFrequency_->value())};
    auto outcome = std::make_shared<TrainTokenizerOutcome>();
    outcome_ = outcome;
    job_ = session_.runJob(
        tr("Training a tokenizer"),
        [handle = session_.handle(), options, outcome](const Progress& progress, std::stop_token stop) {
            *outcome = trainTokenizer(handle, options, progress, stop);
        },
        this, [this](const JobOutcome& end) { trainingFinished(end); });
    if (job_ == nullptr) {
        showBusy(session_, prompts_, this);
        reject();
        return;
    }
    connect(job_, &Job::progressed, this, &TokenizerWizard::showProgress);
}

void TokenizerWizard::showProgress(const QString& phase, quint64 done, quint64 total, const QString& detail) {
    const QString said = language::ofEngine(phase);
    if (phase_->text() != said)
        phaseClock_.start();
    phase_->setText(said);
    bar_->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        bar_->setValue(static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(total)));
    if (phase == QLatin1String(kCountingWords)) {
        counts_->setText(tr("%1 of %2 · %3").arg(format::bytes(done), format::bytes(total), detail));
    } else if (phase == QLatin1String(kMerging)) {
        const double rate =
            static_cast<double>(done) / std::max(0.001, static_cast<double>(phaseClock_.elapsed()) / 1000);
        counts_->setText(tr("%1 of %2 merges · %3 per second · %4 left")
                             .arg(format::count(done), format::count(total),
                                  format::count(static_cast<std::uint64_t>(rate)),
                                  format::duration(static_cast<double>(total - done) / std::max(rate, 1.0))));
        merges_->insertItem(0, readable(detail));
        while (merges_->count() > 200)
            delete merges_->takeItem(merges_->count() - 1);
    } else {
        counts_->setText(tr("%1 of %2").arg(format::count(done), format::count(total)));
    }
}

void TokenizerWizard::trainingFinished(const JobOutcome& outcome) {
    job_ = nullptr;
    stop_->setEnabled(false);
    if (outcome.kind == JobOutcome::Kind::Failed) {
        showFailure(prompts_, this, outcome);
        reject();
        return;
    }
    if (outcome_->row.id == 0) { // stopped before the first merge: nothing was kept
        reject();
        return;
    }
    const TokenizerRow& row = outcome_->row;
    QStringList lines;
    lines.append(tr("%1 tokens in %2 s, from %3 words (%4 distinct).")
                     .arg(format::count(row.vocabularySize), format::number(row.seconds, 2), format::count(row.words),
                          format::count(row.distinctWords)));
    if (outcome_->stoppedEarly)
        lines.append(tr("You stopped the training. The vocabulary is smaller than requested but fully usable."));
    result_->setText(lines.join(QStringLiteral("\n\n")));
    showVocabularyRows();
    static_cast<GatedPage*>(page(RunningPage))->setOpen(true);
    if (currentId() == RunningPage)
        next();
}

void TokenizerWizard::done(int result) {
    if (job_ != nullptr)
        job_->requestStop();
    QWizard::done(result);
}

} // namespace kantai::ui
