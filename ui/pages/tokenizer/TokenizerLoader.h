// SPDX-License-Identifier: GPL-3.0-or-later
// A tokenizer of the project, read and then counted in the corpus, off the UI thread: 52,000 tokens take noticeable
// time, a corpus can take minutes. Used by the Tokenizer page; UI thread.
#pragma once

#include "core/workflow/tokenizer/VocabularyReport.h"
#include "ui/jobs/ProjectSession.h"
#include <QObject>
#include <memory>
#include <optional>

namespace kantai::ui {

class TokenizerLoader : public QObject {
    Q_OBJECT
public:
    static constexpr std::uint64_t kCountedUnasked = 100'000'000;

    // A corpus of more than countedUnasked bytes is counted only by count().
    explicit TokenizerLoader(ProjectSession& session, QObject* parent = nullptr,
                             std::uint64_t countedUnasked = kCountedUnasked);

    // Reads the tokenizer unless it is already loaded, and counts it in the corpus unless that was done. nullptr:
    // unloads it.
    void show(const std::optional<TokenizerRow>& row);
    void count();

    const std::shared_ptr<const MergeReplay>& replay() const { return replay_; }      // null until it is read
    const std::shared_ptr<const VocabularyReport>& report() const { return report_; } // null until it is counted
    bool isCounting() const { return counting_ != nullptr; }

Q_SIGNALS:
    void changed(); // replay(), report() or isCounting()
    void progressed(quint64 done, quint64 total);
    void failed(const kantai::ui::JobOutcome& outcome);

private:
    void read(const TokenizerRow& row);
    void forgetReport();

    ProjectSession& session_;
    std::uint64_t countedUnasked_;
    std::optional<TokenizerRow> row_; // that is there, or being read
    CorpusStatistics counted_;        // of the corpus that report_ counts, or will
    std::shared_ptr<const MergeReplay> replay_;
    std::shared_ptr<const VocabularyReport> report_;
    Job* counting_ = nullptr;
};

} // namespace kantai::ui
