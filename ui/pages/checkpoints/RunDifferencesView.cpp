// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checkpoints/RunDifferencesView.h"

#include "core/workflow/pretrain/RunDifferences.h"
#include "ui/widgets/Controls.h"
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

namespace kantai::ui {

namespace {

using Line = DifferenceLine;

QString cell(const std::string& text) {
    return text.empty() ? QStringLiteral("–") : QString::fromStdString(text);
}

Column<Line> columnOf(const QString& title, QString Line::*text) {
    Column<Line> column;
    column.title = title;
    column.text = [text](const Line& line) { return line.*text; };
    return column;
}

} // namespace

RunDifferencesView::RunDifferencesView(QWidget* parent)
    : QWidget(parent), model_(new RowModel<Line>({}, this)), title_(newDimLabel({}, this)) {
    title_->setObjectName(QStringLiteral("runDifferencesLabel"));
    table_ = newTable(
        model_, "runDifferencesTable", [] { return tr("Options in which the two runs differ"); }, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title_);
    layout->addWidget(table_);
    hide();
}

void RunDifferencesView::setRuns(const std::vector<RunRow>& runs) {
    setVisible(runs.size() == 2);
    if (runs.size() != 2)
        return;
    const QString first = QString::fromStdString(runs[0].name), second = QString::fromStdString(runs[1].name);
    std::vector<Line> lines;
    for (const DifferingOption& option : differingOptions(runs))
        lines.push_back({static_cast<std::int64_t>(lines.size()) + 1, QString::fromStdString(option.label),
                         cell(option.values[0].text), cell(option.values[1].text)});
    title_->setText(lines.empty() ? tr("%1 and %2 have the same options.").arg(first, second)
                                  : tr("%1 and %2 differ in:").arg(first, second));
    std::vector<Column<Line>> columns;
    columns.push_back(columnOf(tr("Option"), &Line::option));
    columns.push_back(columnOf(first, &Line::first));
    columns.push_back(columnOf(second, &Line::second));
    model_->setContents(std::move(columns), std::move(lines));
    table_->setVisible(model_->rowCount() > 0);
    fitColumns(table_);
    setRowsShown(table_, 1, 6);
}

} // namespace kantai::ui
