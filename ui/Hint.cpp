// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Hint.h"

#include "core/base/Remedy.h"
#include "ui/Format.h"
#include <QCoreApplication>

namespace kantai::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::Hint)
};

QString fittingBatch(const FittingBatch& batch) {
    return Words::tr("A batch size of %1 with an accumulation of %2 takes the same steps in about %3.")
        .arg(batch.batchSize)
        .arg(batch.accumulation)
        .arg(format::bytes(batch.bytes));
}

} // namespace

Hint hintFor(const Remedy& remedy) {
    switch (remedy.kind) {
    case Remedy::None:
    case Remedy::Sentence:
        return QString::fromStdString(remedy.sentence);
    case Remedy::NewProject:
        return Words::tr("Choose the folder of a project, or make one with “New project”.");
    case Remedy::ImportText:
        return {Words::tr("Import text on the Corpus page first."), PageId::Corpus};
    case Remedy::TrainTokenizer:
        return {Words::tr("Train one on the Tokenizer page first."), PageId::Tokenizer};
    case Remedy::FitVocabulary:
        return Words::tr("Fit the vocabulary rows to the tokenizer, or train a smaller tokenizer.");
    case Remedy::SmallerBatch:
        return fittingBatch(remedy.batch);
    case Remedy::Pretrain:
        return {Words::tr("Pretrain a model on the Training page first."), PageId::Training};
    case Remedy::NewRun:
        return {Words::tr("Start a new run on the Training page."), PageId::Training};
    case Remedy::NewRunAfterDamage:
        return {Words::tr("Start a new run on the Training page. “Verify all” on the Checkpoints page lists what is "
                          "damaged."),
                PageId::Training};
    case Remedy::ListedCheckpoint:
        return {Words::tr("Choose one that the Checkpoints page lists."), PageId::Checkpoints};
    case Remedy::LatestCheckpoint:
        return Words::tr("Choose the latest checkpoint.");
    case Remedy::WholeCheckpoint:
        return {Words::tr("Choose another checkpoint, or copy this one back from a backup. “Verify all” on the "
                          "Checkpoints page lists all defects."),
                PageId::Checkpoints};
    case Remedy::NoCheckpoint:
        return Words::tr("Choose the model without a checkpoint.");
    case Remedy::MoreTextToEvaluate:
        return {Words::tr("Import more text on the Corpus page, or hold out a larger share there."), PageId::Corpus};
    case Remedy::VerifyProject:
        return {Words::tr("“Verify all” on the Checkpoints page lists what is wrong."), PageId::Checkpoints};
    case Remedy::RestoreProject:
        return Words::tr("Copy the .kantai file back from a backup. The corpus, tokenizers and checkpoints beside it "
                         "are files of their own and are not touched.");
    }
    return {};
}

QString withHint(const std::string& message, const Remedy& remedy) {
    const QString happened = QString::fromStdString(message);
    return remedy.empty() ? happened : happened + QLatin1Char(' ') + hintFor(remedy).sentence;
}

} // namespace kantai::ui
