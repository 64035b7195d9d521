// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/RunReplay.h"

#include "core/base/Error.h"
#include "core/workflow/replay/Landmarks.h"
#include "ui/Format.h"
#include "ui/Text.h"
#include "ui/Theme.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/plots/LandmarkText.h"
#include "ui/widgets/plots/Replay.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <set>

namespace kantai::ui {

namespace {

// The steps of which there is something: an evaluation, answers to a probe, or a model.
std::vector<std::int64_t> stepsOf(const TrainingSession& training, const std::vector<SnapshotRow>& snapshots) {
    std::set<std::int64_t> steps;
    for (const EvaluationRow& row : training.evaluations())
        steps.insert(row.step);
    for (const ProbeAnswerRow& row : training.probeAnswers())
        steps.insert(row.step);
    for (const SnapshotRow& row : snapshots)
        if (row.runId == training.run().id)
            steps.insert(row.step);
    return {steps.begin(), steps.end()};
}

std::vector<Landmark> landmarksOf(ProjectSession& session) {
    const TrainingSession& training = session.training();
    try {
        LandmarkSource source = landmarkSource(Project(session.handle()), training.run().id);
        source.evaluations = training.evaluations();
        source.probeAnswers = training.probeAnswers();
        return landmarksOf(source);
    } catch (const Error&) { // the project cannot be read just now; its curves are there all the same
        return {};
    }
}

} // namespace

RunReplay::RunReplay(QWidget* parent)
    : QWidget(parent), replay_(new Replay("runTimeLine", "playRunButton", this)), text_(newDimLabel({}, this)) {
    text_->setObjectName(QStringLiteral("runTimeLineLabel"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::kGrid);
    row->addWidget(replay_->button());
    row->addWidget(replay_->line(), 3);
    row->addWidget(text_, 2);
    connect(replay_, &Replay::stepShown, this, &RunReplay::showStep);
    followLanguage(this, [this] {
        line()->setMarks(timeMarks(landmarks_));
        showStep();
    });
    hide();
}

TimeLine* RunReplay::line() const {
    return replay_->line();
}

void RunReplay::follow(ProjectSession& session) {
    const TrainingSession& training = session.training();
    const auto& snapshots = session.view().snapshots;
    const std::tuple now(training.evaluations().size(), training.probeAnswers().size(), snapshots.size());
    const bool isOther = run_ != training.run().id;
    if (!isOther && seen_ == now)
        return;
    seen_ = now;
    if (isOther) {
        replay_->stop();
        line()->setStops({});
        run_ = training.run().id;
    }
    line()->setStops(stepsOf(training, snapshots));
    landmarks_ = line()->stops().size() > 1 && session.isOpen() ? landmarksOf(session) : std::vector<Landmark>();
    line()->setMarks(timeMarks(landmarks_));
    setVisible(line()->stops().size() > 1);
    showStep();
}

void RunReplay::showStep() {
    const QString landmark = line()->landmark();
    const QString step = tr("Step %1").arg(format::count(static_cast<std::uint64_t>(line()->step())));
    text_->setText(landmark.isEmpty() ? step : step + QStringLiteral(" · ") + landmark);
    Q_EMIT stepShown(line()->isAtEnd() ? 0 : line()->step());
}

} // namespace kantai::ui
