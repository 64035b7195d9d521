// SPDX-License-Identifier: GPL-3.0-or-later
// A view of the Playground: the lines of the corpus that the model reads most like the sentence. Reading them takes a
// while once for each model; after that an answer takes a moment. UI thread.
#pragma once

#include "core/inference/SentenceIndex.h"
#include "ui/jobs/LatestJob.h"
#include "ui/pages/playground/PlaygroundModels.h"
#include "ui/pages/playground/PlaygroundView.h"
#include <memory>

class QLabel;
class QTableWidget;

namespace kantai::ui {

class ProjectSession;

class PlaygroundNearest final : public PlaygroundView {
    Q_OBJECT
public:
    PlaygroundNearest(ProjectSession& session, const PlaygroundModels& models, QWidget* parent = nullptr);

    QString title() const override;
    // Where the lines have been read, and of a sentence without a mask too.
    bool answersWhileTyping(const QString& sentence) const override;
    void question(PlaygroundQuestion& question) override;
    void show(const FillMaskReply&) override {} // the answer is the view's own
    void clear() override;
    void followProject() override; // another corpus has other lines
    void forgetProject() override;

private:
    struct Index {
        QString folder;                       // of the model
        std::string corpus;                   // the checksums of its files
        std::unique_ptr<SentenceIndex> lines; // null until they have been read
    };
    void search();
    void showLines(const std::vector<NearLine>& lines);
    void retranslate();

    ProjectSession& session_;
    const PlaygroundModels& models_;
    std::shared_ptr<Index> index_; // one job at a time has it
    QString folder_, sentence_;
    std::vector<NearLine> found_;
    QTableWidget* table_ = nullptr;
    QLabel* status_ = nullptr;
    std::unique_ptr<LatestJob> job_; // last: it ends before what it shows
};

} // namespace kantai::ui
