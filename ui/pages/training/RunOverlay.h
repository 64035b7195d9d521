// SPDX-License-Identifier: GPL-3.0-or-later
// What the Training page draws over the curves of the run shown: the loss of other runs that the user chose, and the
// changes of learning rate and length. UI thread.
#pragma once

#include "ui/jobs/LatestJob.h"
#include <QObject>
#include <QString>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace kantai::ui {

class LossPlot;
class ProjectSession;
class Prompts;
class RunPicker;

class RunOverlay : public QObject {
    Q_OBJECT
public:
    // plots: of the run, that of the loss first. page: the parent of what is asked and said.
    RunOverlay(ProjectSession& session, Prompts& prompts, RunPicker& picker, const std::array<LossPlot*, 4>& plots,
               QWidget* page);

    void follow(); // the run shown, and the runs of the project

private:
    void drawRuns();
    void drawExpected(); // by the lesson that the project began with

    ProjectSession& session_;
    Prompts& prompts_;
    RunPicker& picker_;
    std::array<LossPlot*, 4> plots_;
    QWidget* page_;
    std::vector<std::pair<std::int64_t, QString>> asked_; // other runs, with their names
    QString folder_;                                      // of the project whose lesson is drawn
    std::unique_ptr<LatestJob> reading_;                  // last: it ends before what it shows
};

} // namespace kantai::ui
