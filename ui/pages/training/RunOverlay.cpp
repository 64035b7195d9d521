// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/RunOverlay.h"

#include "core/base/Error.h"
#include "core/workflow/pretrain/RunChanges.h"
#include "core/workflow/teach/Lesson.h"
#include "ui/Format.h"
#include "ui/dialogs/JobPrompts.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/training/RunPicker.h"
#include "ui/widgets/plots/LossPlot.h"
#include <QWidget>
#include <algorithm>
#include <optional>

namespace kantai::ui {

RunOverlay::RunOverlay(ProjectSession& session, Prompts& prompts, RunPicker& picker,
                       const std::array<LossPlot*, 4>& plots, QWidget* page)
    : QObject(page), session_(session), prompts_(prompts), picker_(picker), plots_(plots), page_(page),
      reading_(std::make_unique<LatestJob>()) {
    TrainingSession& training = session.training();
    connect(&picker, &RunPicker::runToggled, &training, &TrainingSession::setCompared);
    connect(&training, &TrainingSession::comparedRunsChanged, this, &RunOverlay::follow);
}

void RunOverlay::follow() {
    const ProjectView& view = session_.view();
    const TrainingSession& training = session_.training();
    picker_.setRuns(view.runs, training.run().id, training.comparedRuns());
    drawRuns();
    drawExpected();
    std::vector<RunChangeRow> rows = view.runChanges;
    std::erase_if(rows, [&](const RunChangeRow& row) { return row.runId != training.run().id; });
    std::vector<LossPlot::Change> changes;
    for (const ToldChange& change : toldChanges(training.run(), rows))
        changes.push_back({change.step, QString::fromStdString(changeText(change))});
    for (LossPlot* plot : plots_)
        plot->setChanges(changes);
}

// Reads the stored curves only when other runs are chosen: the page follows its project at each checkpoint. What
// reads holds the project open: it is waited for when no run is left, so that the project can be opened again at
// once.
void RunOverlay::drawRuns() {
    std::vector<std::pair<std::int64_t, QString>> wanted;
    std::int64_t steps = 0;
    for (const std::int64_t id : picker_.chosen()) {
        const auto& rows = session_.view().runs;
        const auto row = std::ranges::find(rows, id, &RunRow::id);
        if (row == rows.end())
            continue;
        wanted.emplace_back(id, format::name(row->name));
        steps += row->step;
    }
    if (wanted == asked_)
        return;
    asked_ = wanted;
    if (wanted.empty()) {
        reading_ = std::make_unique<LatestJob>();
        plots_.front()->setOtherRuns({});
        return;
    }
    const auto runs = std::make_shared<std::vector<LossPlot::OtherRun>>();
    const Job::Work work = [project = session_.handle(), wanted, runs](const Progress&, std::stop_token stop) {
        for (const auto& [id, name] : wanted) {
            if (stop.stop_requested())
                return;
            RunHistory history = readRun(project, id);
            runs->push_back({id, name, history.metrics, std::move(history.evaluations)});
        }
    };
    const LatestJob::Done done = [this, runs](const JobOutcome& outcome) {
        if (outcome.kind == JobOutcome::Kind::Done)
            plots_.front()->setOtherRuns(*runs);
        else
            showFailure(prompts_, page_, outcome);
    };
    if (steps > TrainingSession::kReadAtOnce) {
        reading_->start(work, done);
    } else {
        reading_->forget();
        done(Job::runHere(work));
    }
}

// The file is read once: nobody changes the lesson of an open project.
void RunOverlay::drawExpected() {
    const QString folder =
        session_.isOpen() ? QString::fromStdString(session_.handle().folder().string()) : QString();
    if (folder == folder_)
        return;
    folder_ = folder;
    std::vector<LossPlot::ExpectedPoint> points;
    try {
        if (const std::optional<Lesson> lesson = session_.isOpen() ? lessonIn(session_.handle()) : std::nullopt)
            for (const LessonPoint& point : lesson->expected)
                points.push_back({point.step, point.heldOutLoss});
    } catch (const Error&) { // a damaged lesson expects nothing
    }
    plots_.front()->setExpected(points);
}

} // namespace kantai::ui
