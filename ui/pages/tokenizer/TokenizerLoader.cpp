// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tokenizer/TokenizerLoader.h"
#include "core/workflow/tokenizer/Tokenizers.h"

namespace kantai::ui {

TokenizerLoader::TokenizerLoader(ProjectSession& session, QObject* parent, std::uint64_t countedUnasked)
    : QObject(parent), session_(session), countedUnasked_(countedUnasked) {}

void TokenizerLoader::show(const std::optional<TokenizerRow>& row) {
    const CorpusStatistics& corpus = session_.view().statistics;
    const bool same = row && row_ && row->id == row_->id && row->sha256 == row_->sha256;
    if (same && corpus == counted_)
        return;
    forgetReport();
    counted_ = corpus;
    if (same) {
        if (replay_ && corpus.bytes <= countedUnasked_)
            count();
        Q_EMIT changed();
        return;
    }
    row_ = row;
    replay_.reset();
    Q_EMIT changed();
    if (row)
        read(*row);
}

void TokenizerLoader::forgetReport() {
    report_.reset();
    if (counting_ != nullptr)
        counting_->requestStop();
    counting_ = nullptr;
}

void TokenizerLoader::read(const TokenizerRow& row) {
    auto replay = std::make_shared<std::shared_ptr<const MergeReplay>>();
    auto* job = new Job(
        tr("Reading the tokenizer"),
        [handle = session_.handle(), row, replay](const Progress&, std::stop_token) {
            *replay = std::make_shared<const MergeReplay>(loadTokenizer(handle, row));
        },
        this);
    connect(job, &Job::finished, this, [this, job, replay, sha256 = row.sha256](const JobOutcome& outcome) {
        job->deleteLater();
        if (!row_ || row_->sha256 != sha256) // another project, or a newer tokenizer
            return;
        if (outcome.kind != JobOutcome::Kind::Done) {
            Q_EMIT failed(outcome);
            return;
        }
        replay_ = *replay;
        if (counted_.bytes <= countedUnasked_)
            count();
        Q_EMIT changed();
    });
    job->start();
}

void TokenizerLoader::count() {
    if (!replay_ || counting_ != nullptr || counted_.bytes == 0)
        return;
    auto report = std::make_shared<std::shared_ptr<const VocabularyReport>>();
    auto* job = new Job(
        tr("Counting tokens"),
        [handle = session_.handle(), replay = replay_, report](const Progress& progress, std::stop_token stop) {
            *report = std::make_shared<const VocabularyReport>(reportVocabulary(handle, *replay, progress, stop));
        },
        this);
    counting_ = job;
    connect(job, &Job::progressed, this, [this, job](const QString&, quint64 done, quint64 total) {
        if (job == counting_)
            Q_EMIT progressed(done, total);
    });
    connect(job, &Job::finished, this, [this, job, report](const JobOutcome& outcome) {
        job->deleteLater();
        if (job != counting_) // the tokenizer or the corpus has changed meanwhile
            return;
        counting_ = nullptr;
        report_ = *report;
        Q_EMIT changed();
        if (outcome.kind == JobOutcome::Kind::Failed)
            Q_EMIT failed(outcome);
    });
    job->start();
}

} // namespace kantai::ui
