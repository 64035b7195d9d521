// SPDX-License-Identifier: GPL-3.0-or-later
// The runs of the project: how each went and in which options they differ. Each can be shown, drawn over others,
// trained on for more steps, reported, renamed, noted, pinned and deleted. Used by the Checkpoints page, on the UI
// thread.
#pragma once

#include "core/project/stores/Rows.h"
#include "ui/widgets/Card.h"

#include <QStringList>
#include <optional>

class QLabel;
class QPushButton;

namespace kantai::ui {

class ProjectSession;
class Prompts;
class RunDifferencesView;
class RunsTable;

class RunsCard : public Card {
    Q_OBJECT
public:
    RunsCard(ProjectSession& session, Prompts& prompts, QWidget* parent);

    void followProject(); // shows the runs, of which there may be none
    void followState();   // what can be done with the run chosen, and why the rest cannot

Q_SIGNALS:
    void continued(); // a run trains on, or its curves are to be seen

private:
    void makeButtons();
    std::optional<RunRow> chosen() const; // none unless exactly one is
    void showFacts(const std::optional<RunRow>& run, const QStringList& reasons);
    QString whyNotTrainedOn(const RunRow& run) const; // empty: it can be
    QString originOf(const RunRow& run) const;        // empty: random weights
    QString changesOf(const RunRow& run) const;       // of learning rate and length; empty: none
    QString whyNotDeleted(const RunRow& run) const;
    void showCurves(std::int64_t run);
    void trainOn();
    void rename();
    void note();
    void pin();
    void remove();

    ProjectSession& session_;
    Prompts& prompts_;
    RunsTable* table_;
    RunDifferencesView* differences_;
    QLabel* facts_;
    QPushButton* show_;
    QPushButton* trainOn_;
    QPushButton* report_;
    QPushButton* curves_;
    QPushButton* rename_;
    QPushButton* note_;
    QPushButton* pin_;
    QPushButton* delete_;
};

} // namespace kantai::ui
