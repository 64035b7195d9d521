// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/ClassifierReportView.h"

#include "ui/Format.h"
#include "ui/Theme.h"
#include "ui/pages/checkpoints/ClassifierCurves.h"
#include "ui/pages/checkpoints/ClassifierTrial.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/HeatMap.h"
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <numeric>

namespace kantai::ui {

namespace {

QString count(std::int64_t value) {
    return format::count(static_cast<std::uint64_t>(value));
}

} // namespace

ClassifierReportView::ClassifierReportView(QWidget* parent)
    : QWidget(parent), tabs_(new QTabWidget(this)), summary_(new QLabel(this)), origin_(newDimLabel({}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGrid);
    for (QLabel* label : {summary_, origin_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    summary_->setObjectName(QStringLiteral("classifierSummaryLabel"));
    origin_->setObjectName(QStringLiteral("classifierOriginLabel"));
    tabs_->setObjectName(QStringLiteral("classifierTabs"));
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    trial_ = new ClassifierTrial(tabs_);
    curves_ = new ClassifierCurves(tabs_);
    tabs_->addTab(makeConfusion(), {});
    tabs_->addTab(makeLabels(), {});
    tabs_->addTab(makeExamples(), {});
    tabs_->addTab(curves_, {});
    tabs_->addTab(trial_, {});
    column->addWidget(tabs_, 1);
    followLanguage(this, [this] { showTexts(); });
}

QWidget* ClassifierReportView::makeConfusion() {
    auto* side = new QWidget(tabs_);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, theme::kGrid, 0, 0);
    confusion_ = new HeatMap(side);
    confusion_->setObjectName(QStringLiteral("confusionMatrix"));
    bindText(confusion_, &QWidget::setAccessibleName, [] { return tr("Confusion matrix"); });
    bindText(confusion_, &QWidget::setWhatsThis, [] {
        return tr("Each row is a label that texts have, each column what they were taken for. What lies on the "
                  "diagonal is right.");
    });
    bindText(confusion_, &HeatMap::setRowTitle, [] { return tr("label"); });
    bindText(confusion_, &HeatMap::setColumnTitle, [] { return tr("taken for"); });
    confusion_->setDescription([this](int row, int at) { return cellText(row, at); });
    column->addWidget(confusion_, 1);
    cell_ = newDimLabel({}, side);
    cell_->setObjectName(QStringLiteral("confusionCellLabel"));
    cell_->setTextFormat(Qt::PlainText);
    cell_->setWordWrap(true);
    column->addWidget(cell_);
    connect(confusion_, &HeatMap::cellChanged, this, [this](int row, int at) { cell_->setText(cellText(row, at)); });
    return side;
}

QWidget* ClassifierReportView::makeLabels() {
    using Row = LabelRow;
    labels_ = new RowModel<Row>(
        {{[] { return tr("Label"); }, false, [](const Row& r) { return r.label; }, {}},
         {[] { return tr("Trained on"); }, true, [](const Row& r) { return format::count(r.trained); },
          [](const Row& r) { return QVariant::fromValue(qulonglong(r.trained)); }},
         {[] { return tr("Held out"); }, true, [](const Row& r) { return count(r.figures.texts); },
          [](const Row& r) { return QVariant::fromValue(qlonglong(r.figures.texts)); }},
         {[] { return tr("Precision"); }, true, [](const Row& r) { return format::percent(r.figures.precision, 1); },
          [](const Row& r) { return r.figures.precision; },
          [](const Row&) { return tr("Of the texts that were given this label, the share that has it."); }},
         {[] { return tr("Recall"); }, true, [](const Row& r) { return format::percent(r.figures.recall, 1); },
          [](const Row& r) { return r.figures.recall; },
          [](const Row&) { return tr("Of the texts that have this label, the share that was given it."); }},
         {[] { return tr("F1"); }, true, [](const Row& r) { return format::number(r.figures.f1, 3); },
          [](const Row& r) { return r.figures.f1; },
          [](const Row&) { return tr("The harmonic mean of precision and recall."); }}},
        this);
    labelsTable_ = newTable(
        labels_, "classifierLabelsTable", [] { return tr("Labels"); }, tabs_);
    bindText(labelsTable_, &QWidget::setWhatsThis, [] {
        return tr("How well each label is recognised on held-out texts. Precision is the share of texts given this "
                  "label that have it, recall the share of texts with this label that were given it.");
    });
    return labelsTable_;
}

QWidget* ClassifierReportView::makeExamples() {
    using Row = ExampleRow;
    examples_ = new RowModel<Row>(
        {{[] { return tr("Result"); }, false, [](const Row& r) { return r.isRight ? tr("right") : tr("wrong"); }, {}},
         {[] { return tr("Label"); }, false, [](const Row& r) { return r.label; }, {}},
         {[] { return tr("Taken for"); }, false, [](const Row& r) { return r.predicted; }, {}},
         {[] { return tr("Probability"); }, true, [](const Row& r) { return format::percent(r.probability, 1); },
          [](const Row& r) { return r.probability; }},
         {[] { return tr("Text"); },
          false,
          [](const Row& r) { return r.text.simplified(); },
          {},
          [](const Row& r) { return r.text; }}},
        this);
    examplesTable_ = newTable(
        examples_, "classifierExamplesTable", [] { return tr("Examples"); }, tabs_);
    connect(examplesTable_, &QTableView::activated, this, &ClassifierReportView::tryExample);
    bindText(examplesTable_, &QWidget::setWhatsThis, [] {
        return tr("Held-out texts, the wrong ones first, each group from the most certain on. A double click tries "
                  "the text.");
    });
    return examplesTable_;
}

void ClassifierReportView::show(const ClassifierReport& report, const std::filesystem::path& folder) {
    report_ = report;
    std::vector<LabelRow> labels;
    for (std::size_t i = 0; i < report.labels.size(); ++i)
        labels.push_back({static_cast<qlonglong>(i), QString::fromStdString(report.labels[i]),
                          report.trainingTexts[i], report.figures.labels[i]});
    labels_->setRows(std::move(labels));
    std::vector<ExampleRow> examples;
    for (const auto* list : {&report.wrong, &report.right})
        for (const ClassifiedExample& example : *list) {
            const auto predicted = static_cast<std::size_t>(example.result.predicted());
            examples.push_back({static_cast<qlonglong>(examples.size()), list == &report.right,
                                QString::fromStdString(report.labels[static_cast<std::size_t>(example.result.label)]),
                                QString::fromStdString(report.labels[predicted]),
                                QString::fromStdString(example.text),
                                static_cast<double>(example.result.probabilities[predicted])});
        }
    examples_->setRows(std::move(examples));
    fitColumns(labelsTable_);
    fitColumns(examplesTable_);
    curves_->begin(report.labels.size(), report.totalSteps);
    curves_->setPoints(report.curve);
    trial_->setClassifier(folder);
    showTexts();
    showConfusion();
}

void ClassifierReportView::showTexts() {
    const QStringList names{tr("Confusions"), tr("Labels"), tr("Examples"), tr("Curve"), tr("Try it")};
    for (int tab = 0; tab < static_cast<int>(names.size()); ++tab)
        tabs_->setTabText(tab, names[tab]);
    if (report_.labels.empty())
        return;
    const ClassifierFigures& figures = report_.figures;
    summary_->setText(
        tr("Accuracy %1, macro F1 %2 on %3 held-out texts. Always naming \"%4\" would reach %5 and %6.")
            .arg(format::percent(figures.accuracy, 1), format::number(figures.macroF1, 3), count(figures.texts),
                 QString::fromStdString(report_.labels[static_cast<std::size_t>(figures.majority)]),
                 format::percent(figures.majorityAccuracy, 1), format::number(figures.majorityMacroF1, 3)));
    const auto trained =
        std::accumulate(report_.trainingTexts.begin(), report_.trainingTexts.end(), std::uint64_t{0});
    QStringList facts{tr("step %1 of %2").arg(count(report_.fromStep), format::name(report_.fromName)),
                      tr("%1 texts of %2").arg(format::count(trained), QString::fromStdString(report_.dataFile)),
                      format::duration(report_.seconds)};
    if (report_.stopped)
        facts.append(tr("stopped at step %1 of %2").arg(count(report_.steps), count(report_.totalSteps)));
    if (report_.leftOut > 0)
        facts.append(tr("%1 rows without text or label").arg(format::count(report_.leftOut)));
    if (report_.cut > 0)
        facts.append(tr("%1 texts were cut").arg(format::count(report_.cut)));
    origin_->setText(facts.join(QStringLiteral(" · ")));
    cell_->setText(cellText(confusion_->row(), confusion_->column()));
}

// Each row is coloured by the share of its label, so that rare labels are seen as well as frequent ones.
void ClassifierReportView::showConfusion() {
    QStringList names, texts;
    std::vector<float> shares;
    for (std::size_t row = 0; row < report_.labels.size(); ++row) {
        names.append(QString::fromStdString(report_.labels[row]));
        const std::int64_t all = report_.figures.labels[row].texts;
        for (const std::int64_t cell : report_.figures.confusion[row]) {
            shares.push_back(all > 0 ? static_cast<float>(cell) / static_cast<float>(all) : 0);
            texts.append(count(cell));
        }
    }
    confusion_->setMatrix(names, shares);
    confusion_->setCellTexts(texts);
}

QString ClassifierReportView::cellText(int row, int column) const {
    if (row < 0 || column < 0)
        return tr("A row is a label that texts have, a column what the classifier took them for. Right is what lies "
                  "on the diagonal.");
    const auto from = static_cast<std::size_t>(row), to = static_cast<std::size_t>(column);
    const QString cell = count(report_.figures.confusion[from][to]), all = count(report_.figures.labels[from].texts);
    return row == column ? tr("%1 of %2 texts with the label \"%3\" were recognised.")
                               .arg(cell, all, QString::fromStdString(report_.labels[from]))
                         : tr("%1 of %2 texts with the label \"%3\" were taken for \"%4\".")
                               .arg(cell, all, QString::fromStdString(report_.labels[from]),
                                    QString::fromStdString(report_.labels[to]));
}

void ClassifierReportView::tryExample() {
    const qlonglong id = currentRowId(examplesTable_);
    if (id < 0)
        return;
    trial_->setText(examples_->row(static_cast<int>(id)).text.simplified());
    tabs_->setCurrentWidget(trial_);
}

} // namespace kantai::ui
