// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a classifier: its figures beside those of the most frequent label, confusion matrix, labels,
// curve, examples that it gets right and wrong, and a field to try it. UI thread.
#pragma once

#include "core/training/classify/ClassifierReport.h"
#include "ui/models/RowModel.h"
#include <QWidget>
#include <filesystem>

class QLabel;
class QTableView;
class QTabWidget;

namespace kantai::ui {

class ClassifierCurves;
class ClassifierTrial;
class HeatMap;

class ClassifierReportView : public QWidget {
    Q_OBJECT
public:
    explicit ClassifierReportView(QWidget* parent = nullptr);

    // folder: of the classifier.
    void show(const ClassifierReport& report, const std::filesystem::path& folder);

private:
    struct LabelRow {
        qlonglong id = 0;
        QString label;
        std::uint64_t trained = 0;
        LabelFigures figures;
    };
    struct ExampleRow {
        qlonglong id = 0;
        bool isRight = false;
        QString label, predicted, text;
        double probability = 0;
    };

    QWidget* makeConfusion();
    QWidget* makeLabels();
    QWidget* makeExamples();
    void showTexts(); // those with values, in the language of the window
    void showConfusion();
    QString cellText(int row, int column) const;
    void tryExample();

    ClassifierReport report_;
    QTabWidget* tabs_;
    QLabel* summary_;
    QLabel* origin_;
    HeatMap* confusion_ = nullptr;
    QLabel* cell_ = nullptr;
    RowModel<LabelRow>* labels_ = nullptr;
    QTableView* labelsTable_ = nullptr;
    RowModel<ExampleRow>* examples_ = nullptr;
    QTableView* examplesTable_ = nullptr;
    ClassifierCurves* curves_ = nullptr;
    ClassifierTrial* trial_ = nullptr;
};

} // namespace kantai::ui
