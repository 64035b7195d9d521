// SPDX-License-Identifier: GPL-3.0-or-later
// "How good is it?": scores the model of a checkpoint by minimal pairs and shows the shares by phenomenon, the pairs,
// and the surprisal of the words of the chosen pair. Works in the background, also during a training; opened by the
// Checkpoints page. UI thread.
#pragma once

#include "core/inference/MinimalPairs.h"
#include "ui/jobs/FillMaskService.h"
#include "ui/jobs/Job.h"
#include "ui/models/RowModel.h"
#include <QDialog>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace kantai::ui {

class PairBarsLegend;
class PairTallyModel;
class Prompts;
class SurprisalView;

class PairsDialog : public QDialog {
    Q_OBJECT
public:
    // folder: of the model. name: of it, for the title.
    PairsDialog(const QString& folder, const QString& name, Prompts& prompts, QWidget* parent);
    ~PairsDialog() override;

Q_SIGNALS:
    void scoringStarted(kantai::ui::Job* job);

private:
    struct ShownPair {
        qlonglong id = 0; // its place in the set
        MinimalPair pair;
        PairResult result;
    };
    // What the background work fills.
    struct Scored {
        PairSet set;
        PairReport report;
    };

    QLayout* makeChoices();
    QLayout* makeResults();
    QWidget* makePairs();
    RowModel<ShownPair>* newPairsModel();
    void chooseSet();
    void toggle(); // starts, or stops what runs
    void start();
    void finish(const JobOutcome& outcome);
    void showControls();
    void showReport();
    void showPairs();
    void askSurprisal();
    void showSurprisal(const FillMaskReply& reply);
    void save();

    QString folder_;
    Prompts& prompts_;
    FillMaskService service_;
    std::unique_ptr<Job> job_;
    std::shared_ptr<Scored> pending_; // of the job
    Scored scored_;
    int chosenSet_ = 0;
    PairTallyModel* tallies_ = nullptr;
    RowModel<ShownPair>* pairs_ = nullptr;
    QComboBox* set_ = nullptr;
    QComboBox* measure_ = nullptr;
    QPushButton* run_ = nullptr;
    QPushButton* save_ = nullptr;
    QLabel* status_ = nullptr;
    QLabel* apart_ = nullptr;
    PairBarsLegend* legend_ = nullptr;
    QTableView* phenomenaTable_ = nullptr;
    QTableView* pairsTable_ = nullptr;
    SurprisalView* good_ = nullptr;
    SurprisalView* bad_ = nullptr;
};

} // namespace kantai::ui
