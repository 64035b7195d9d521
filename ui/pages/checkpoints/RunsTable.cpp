// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/RunsTable.h"

#include "core/workflow/pretrain/LossSketch.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/plots/Sparkline.h"
#include <QComboBox>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSignalBlocker>
#include <QTableView>
#include <algorithm>
#include <memory>

namespace kantai::ui {

namespace {

constexpr int kCurveColumn = 1;
constexpr int kAroundTitle = 28; // pixels: padding of the style sheet, margins, and air
constexpr int kCheckBox = 10;    // pixels that the style sheet's is wider than the one that a column is measured with

QVector<float> asVector(const std::vector<float>& values) {
    return {values.begin(), values.end()};
}

} // namespace

RunsTable::RunsTable(ProjectSession& session, QWidget* parent)
    : QObject(parent), session_(session), model_(new RunsModel(runColumns({}), this)),
      groups_(new QComboBox(parent)) {
    view_ = newTable(
        model_, "runsTable", [] { return tr("Runs"); }, parent);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection); // two runs are compared
    view_->setItemDelegateForColumn(kCurveColumn, new Sparkline(view_));
    groups_->setObjectName(QStringLiteral("runGroupComboBox"));
    bindText(groups_, &QWidget::setAccessibleName, [] { return tr("Runs that are listed"); });
    groups_->hide();
    model_->setOnChecked([this](std::int64_t run, bool checked) { session_.training().setCompared(run, checked); });
    connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsTable::chosenChanged);
    connect(view_, &QTableView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(kIdRole).toLongLong()); });
    connect(groups_, &QComboBox::activated, this, &RunsTable::show);
    connect(&session.training(), &TrainingSession::comparedRunsChanged, this, &RunsTable::show);
    connect(&session, &ProjectSession::closed, this, [this] {
        reading_.forget();
        curves_.clear();
    });
}

const RunGroup* RunsTable::group() const {
    const int index = groups_->currentIndex() - 1; // the first stands for all
    return index >= 0 && index < static_cast<int>(known_.size()) ? &known_[static_cast<std::size_t>(index)] : nullptr;
}

void RunsTable::followProject() {
    followGroups();
    readCurves();
    show();
}

void RunsTable::followGroups() {
    const QString before = groups_->currentIndex() > 0 ? groups_->currentText() : QString();
    known_ = runGroups(session_.view());
    const QSignalBlocker blocker(groups_);
    groups_->clear();
    groups_->addItem(tr("All runs"));
    for (const RunGroup& group : known_)
        groups_->addItem(group.title);
    groups_->setCurrentIndex(before.isEmpty() ? 0 : std::max(0, groups_->findText(before)));
    groups_->setVisible(!known_.empty());
}

void RunsTable::show() {
    std::map<std::int64_t, QVector<float>> losses;
    for (const auto& [run, curve] : curves_)
        losses[run] = curve.losses;
    const RunTableContents contents =
        runTableContents(session_.view(), group(), losses, session_.training().comparedRuns());
    std::vector<qlonglong> ids;
    for (const RunRow& run : chosen())
        ids.push_back(run.id);
    const qlonglong current = currentRowId(view_);
    {
        const QSignalBlocker blocker(view_->selectionModel());
        showContents(contents);
    }
    choose(ids, current);
    setRowsShown(view_, 3, 8);
}

// The column that the user sorts by stays it, wherever it is now.
void RunsTable::showContents(const RunTableContents& contents) {
    std::vector<Column<RunLine>> columns = runColumns(contents);
    QStringList titles;
    for (const Column<RunLine>& column : columns)
        titles += column.title();
    if (titles != titles_) {
        QHeaderView* titlesOf = view_->horizontalHeader();
        const QString sorted = titles_.value(titlesOf->sortIndicatorSection());
        const Qt::SortOrder order = titlesOf->sortIndicatorOrder();
        titles_ = titles;
        model_->setContents(std::move(columns), contents.lines);
        titlesOf->setSortIndicator(sorted.isEmpty() ? -1 : static_cast<int>(titles.indexOf(sorted)), order);
    } else {
        model_->setRows(contents.lines);
    }
    fitColumns(view_);
    QHeaderView* header = view_->horizontalHeader();
    header->setStretchLastSection(false); // the last one too is as wide as its title
    for (int column = 0; column < header->count(); ++column) {
        const int title = header->fontMetrics().horizontalAdvance(titles_.value(column)) + kAroundTitle;
        header->resizeSection(column, std::max(title, header->sectionSize(column) + (column == 0 ? kCheckBox : 0)));
    }
    header->setStretchLastSection(true);
}

void RunsTable::choose(const std::vector<qlonglong>& ids, qlonglong current) {
    QItemSelection selection;
    const QAbstractItemModel* rows = view_->model();
    QModelIndex now;
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex first = rows->index(row, 0);
        const qlonglong id = first.data(kIdRole).toLongLong();
        if (std::ranges::find(ids, id) != ids.end())
            selection.select(first, rows->index(row, rows->columnCount() - 1));
        if (id == current)
            now = first;
    }
    if (selection.isEmpty() && rows->rowCount() > 0) { // the newest
        int newest = 0;
        for (int row = 1; row < rows->rowCount(); ++row)
            if (rows->index(row, 0).data(kIdRole).toLongLong() > rows->index(newest, 0).data(kIdRole).toLongLong())
                newest = row;
        now = rows->index(newest, 0);
        selection.select(now, rows->index(newest, rows->columnCount() - 1));
    }
    view_->selectionModel()->setCurrentIndex(now, QItemSelectionModel::NoUpdate);
    view_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    Q_EMIT chosenChanged(); // the rows may be others at the same place
}

std::vector<RunRow> RunsTable::chosen() const {
    std::vector<RunRow> runs;
    const QModelIndexList rows = view_->selectionModel()->selectedRows();
    for (const RunRow& run : session_.view().runs)
        if (std::ranges::any_of(rows,
                                [&](const QModelIndex& index) { return index.data(kIdRole).toLongLong() == run.id; }))
            runs.push_back(run);
    return runs;
}

// The training that is active has its curve in memory; the stored ones are read in the background, once.
void RunsTable::readCurves() {
    const TrainingSession& training = session_.training();
    auto read = std::make_shared<std::map<std::int64_t, Curve>>();
    for (const RunRow& run : session_.view().runs) {
        if (training.isActive() && run.id == training.run().id)
            curves_[run.id] = {-1, asVector(lossSketch(training.metrics()))};
        else if (curves_[run.id].step != run.step)
            (*read)[run.id].step = run.step;
    }
    if (read->empty())
        return;
    reading_.start(
        [handle = session_.handle(), read](const Progress&, std::stop_token stop) {
            const Project database(handle);
            for (auto& [run, curve] : *read)
                if (!stop.stop_requested())
                    curve.losses = asVector(lossSketch(database, run));
        },
        [this, read](const JobOutcome& outcome) {
            if (outcome.kind != JobOutcome::Kind::Done)
                return; // a damaged curve is told of where it is shown
            for (const auto& [run, curve] : *read)
                curves_[run] = curve;
            show();
        });
}

} // namespace kantai::ui
