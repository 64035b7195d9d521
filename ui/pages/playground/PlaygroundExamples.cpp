// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/PlaygroundExamples.h"
#include "core/workflow/project/PlaygroundHistory.h"
#include "ui/jobs/Job.h"
#include "ui/jobs/ProjectSession.h"

namespace kantai::ui {

namespace {

constexpr std::size_t kExamples = 3;

} // namespace

PlaygroundExamples::PlaygroundExamples(ProjectSession& session, QObject* parent)
    : QObject(parent), session_(session) {}

PlaygroundExamples::~PlaygroundExamples() = default;

void PlaygroundExamples::followProject() {
    QString corpus;
    if (session_.isOpen() && !session_.view().corpusFiles.empty()) {
        const ProjectView& view = session_.view();
        corpus = QStringLiteral("%1 %2 %3 %4")
                     .arg(QString::fromStdString(session_.handle().file().string()),
                          QString::fromStdString(view.corpusSha256))
                     .arg(view.info.splitSeed)
                     .arg(view.info.heldOutFraction, 0, 'g', 17);
    }
    if (corpus == corpus_)
        return;
    corpus_ = corpus;
    job_.reset(); // stops and waits
    Q_EMIT found({});
    if (corpus.isEmpty())
        return;
    const auto sentences = std::make_shared<std::vector<std::string>>();
    job_ = std::make_unique<Job>(tr("Looking for examples"),
                                 [sentences, project = session_.handle()](const Progress&, std::stop_token stop) {
                                     *sentences = projectExamples(project, kExamples, stop);
                                 });
    connect(job_.get(), &Job::finished, this, [this, sentences](const JobOutcome& outcome) {
        QStringList list;
        if (outcome.kind == JobOutcome::Kind::Done) // a corpus that cannot be read has no examples
            for (const std::string& sentence : *sentences)
                list.append(QString::fromStdString(sentence));
        job_.release()->deleteLater(); // it holds the project open
        Q_EMIT found(list);
    });
    job_->start();
}

} // namespace kantai::ui
