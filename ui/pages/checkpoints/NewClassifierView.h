// SPDX-License-Identifier: GPL-3.0-or-later
// The form from which a classifier is fine-tuned: a table, its columns of texts and labels with a preview and the
// counts of the labels, and the options; while it trains, its learning curve. UI thread; the table is read in the
// background.
#pragma once

#include "core/corpus/LabelledTexts.h"
#include "core/workflow/classify/TrainClassifier.h"
#include "ui/jobs/LatestJob.h"
#include "ui/models/RowModel.h"
#include "ui/widgets/fields/NumberBox.h"
#include <QStringList>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace kantai::ui {

class ClassifierCurves;
class Prompts;

class NewClassifierView : public QWidget {
    Q_OBJECT
public:
    NewClassifierView(Prompts& prompts, QWidget* parent);

    // The checkpoint from which it is made; options: the usual ones of its model.
    void setSource(const QString& name, const ClassifierOptions& options, std::int64_t longestBlock);
    void setTable(const QString& file);
    ClassifierRequest request() const; // but for the checkpoint
    // Why none can be started now, whatever the form holds: another job runs, the project is read-only. Empty: one
    // can.
    void setObstacle(const QString& reason);

    void showTraining(); // the curve in place of the table
    void showPoints(const std::vector<ClassifierPoint>& points, const QString& progress);
    void showForm(const QString& message); // again; message: how the training ended, may be empty

Q_SIGNALS:
    void startRequested();
    void stopRequested();

private:
    struct LabelRow {
        qlonglong id = 0;
        QString label;
        std::uint64_t texts = 0;
    };
    struct CellRow {
        qlonglong id = 0; // its place
        std::vector<std::string> cells;
    };
    // What the background work fills.
    struct Reading {
        TablePreview preview;
        LabelledTexts texts; // counts only: the rows are dropped
        std::vector<std::uint64_t> counts;
        std::uint64_t rows = 0;
        QString problem; // of the columns; the preview is there all the same
    };

    QLayout* makeSource();
    QWidget* makePreview();
    QLayout* makeOptions();
    void addOption(QGridLayout* grid, const Text& name, QWidget* control, const Text& help);
    void chooseTable();
    void readTable();
    void showReading(const Reading& reading);
    void showColumns(const TablePreview& preview);
    void showCounts(const Reading& reading);
    void showControls();
    QString columnName(const QComboBox* box) const; // as LabelColumns takes it

    Prompts& prompts_;
    QString file_, obstacle_, problem_;
    bool training_ = false, readable_ = false;
    std::size_t labelCount_ = 2;
    QPushButton* choose_ = nullptr;
    QLabel* fileName_ = nullptr;
    QComboBox* textColumn_ = nullptr;
    QComboBox* labelColumn_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    RowModel<CellRow>* cells_ = nullptr;
    QTableView* cellsTable_ = nullptr;
    RowModel<LabelRow>* labels_ = nullptr;
    QTableView* labelsTable_ = nullptr;
    ClassifierCurves* curves_ = nullptr;
    QLineEdit* name_ = nullptr;
    WholeNumberBox* epochs_ = nullptr;
    WholeNumberBox* batch_ = nullptr;
    WholeNumberBox* block_ = nullptr;
    NumberEdit* learningRate_ = nullptr;
    WholeNumberBox* heldOut_ = nullptr;
    WholeNumberBox* seed_ = nullptr;
    QLabel* status_ = nullptr;
    QPushButton* start_ = nullptr;
    LatestJob job_; // last: its end needs nothing of the above
};

} // namespace kantai::ui
