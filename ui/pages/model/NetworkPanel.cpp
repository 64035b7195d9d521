// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/model/NetworkPanel.h"

#include "core/model/TensorLayout.h"
#include "ui/Format.h"
#include "ui/LargeType.h"
#include "ui/Theme.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/charts/ShareBars.h"
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace kantai::ui {

namespace {

enum TensorColumn { Name, Dimensions, Parameters, Share, kColumns };
constexpr int kTensorRole = Qt::UserRole, kBlockRole = Qt::UserRole + 1; // of the first column
constexpr int kWholeGroup = -2;                         // the block of a row that sums up a group, or everything
constexpr int kShareWidth = 160, kLeastShareWidth = 84; // of the column with the bars
constexpr int kWidthForShapes = 460;                    // px

QString shapeText(const std::vector<std::int64_t>& shape) {
    QStringList parts;
    for (const std::int64_t size : shape)
        parts.append(format::count(static_cast<std::uint64_t>(size)));
    return parts.join(QStringLiteral(" × "));
}

} // namespace

NetworkPanel::NetworkPanel(const Text& title, Detail detail, const QString& prefix, QWidget* parent)
    : Card(title, parent), detail_(detail), drawing_(new ModelDrawing(this)),
      all_(newButton([] { return tr("Show all tensors"); }, "", this)) {
    all_->setObjectName(prefix + QStringLiteral("AllButton"));
    all_->setProperty("flat", true);
    all_->hide();
    addToCorner(all_);
    drawing_->setObjectName(prefix + QStringLiteral("Drawing"));
    bindText(drawing_, &QWidget::setAccessibleName, [] { return tr("The model, drawn to scale"); });
    body()->addWidget(drawing_);
    makeTable(prefix);
    connect(drawing_, &ModelDrawing::blockChosen, this, &NetworkPanel::showBlock);
    connect(all_, &QPushButton::clicked, this, [this] {
        drawing_->setFocus(); // the button disappears
        drawing_->setChosen(-1);
        showBlock(-1);
    });
    followLanguage(this, [this] {
        if (config_)
            rebuild();
    });
}

void NetworkPanel::makeTable(const QString& prefix) {
    table_ = new QTableWidget(0, kColumns, this);
    table_->setObjectName(prefix + QStringLiteral("Table"));
    bindText(table_, &QWidget::setAccessibleName, [] { return tr("Tensors with shape and size"); });
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(theme::scaled(26));
    table_->setItemDelegateForColumn(Share, new ShareBars(table_));
    table_->setColumnHidden(Dimensions, detail_ == Detail::Narrow);
    table_->setColumnHidden(Parameters, detail_ == Detail::Narrow);
    table_->setMinimumHeight(120);
    followLanguage(table_, [this] {
        table_->setHorizontalHeaderLabels({tr("Name"), tr("Shape"), tr("Parameters"), tr("Share")});
        for (int column = 0; column < kColumns; ++column)
            table_->horizontalHeaderItem(column)->setTextAlignment((column == Name ? Qt::AlignLeft : Qt::AlignRight) |
                                                                   Qt::AlignVCenter);
        keepTitlesWhole(table_->horizontalHeader());
    });
    table_->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    table_->setTextElideMode(Qt::ElideMiddle); // the names of tensors differ at their end
    table_->horizontalHeader()->setSectionResizeMode(Dimensions, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(Parameters, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(Share, QHeaderView::Fixed);
    connect(table_, &QTableWidget::currentCellChanged, this, &NetworkPanel::followRow);
    body()->addWidget(table_, 1);
}

void NetworkPanel::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    table_->setColumnHidden(Dimensions, detail_ == Detail::Narrow || width() < kWidthForShapes);
    table_->setColumnWidth(Share,
                           std::clamp(2 * width() / 5, theme::scaled(kLeastShareWidth), theme::scaled(kShareWidth)));
}

void NetworkPanel::setModel(const RobertaConfig& config) {
    if (config_ == config)
        return;
    config_ = config;
    if (all_->isVisibleTo(this))
        showBlock(-1); // its block may be another one now
    rebuild();
}

void NetworkPanel::rebuild() {
    const QString tensor = currentTensor();
    const int block = all_->isVisibleTo(this) ? drawing_->chosen() : -1;
    network_ = networkBlocks(*config_);
    drawing_->setBlocks(network_.blocks, network_.columns, network_.kinds);
    filling_ = true;
    fillTable();
    filling_ = false;
    chooseTensor(tensor);
    showBlock(block);
}

void NetworkPanel::fillTable() {
    const std::vector<TensorSpec> tensors = tensorSpecs(*config_);
    total_ = 0;
    std::vector<std::pair<QString, std::int64_t>> groups; // name, parameters
    for (const TensorSpec& tensor : tensors) {
        total_ += tensor.count();
        const QString group = groupName(partOf(tensor.name));
        if (groups.empty() || groups.back().first != group)
            groups.emplace_back(group, 0);
        groups.back().second += tensor.count();
    }
    table_->setRowCount(0);
    auto group = groups.begin();
    QString shown;
    int block = 0;
    for (const TensorSpec& tensor : tensors) {
        const QString name = QString::fromStdString(tensor.name);
        if (groupName(partOf(tensor.name)) != shown) {
            shown = group->first;
            addRow(shown, {}, group->second, {}, kWholeGroup);
            ++group;
        }
        while (!network_.tensors[block].contains(name))
            ++block;
        addRow(shortTensorName(name), shapeText(tensor.shape), tensor.count(), name, block);
    }
    addRow(tr("All %n tensor(s)", nullptr, static_cast<int>(tensors.size())), {}, total_, {}, kWholeGroup);
}

void NetworkPanel::addRow(const QString& name, const QString& shape, std::int64_t parameters, const QString& tensor,
                          int block) {
    const int row = table_->rowCount();
    table_->insertRow(row);
    const double share = static_cast<double>(parameters) / static_cast<double>(total_);
    const QString texts[] = {name, shape, format::count(static_cast<std::uint64_t>(parameters)),
                             format::percent(share, share < 0.01 ? 2 : 1)};
    for (int column = 0; column < kColumns; ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        if (column != Name)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (tensor.isEmpty()) {
            QFont bold = table_->font();
            bold.setBold(true);
            item->setFont(bold);
        } else {
            item->setToolTip(tr("%1: %2, %3 parameters").arg(tensor, shape, texts[Parameters]));
        }
        table_->setItem(row, column, item);
    }
    table_->item(row, Name)->setData(kTensorRole, tensor);
    table_->item(row, Name)->setData(kBlockRole, block);
    table_->item(row, Share)->setData(ShareBars::kShareRole, share);
}

int NetworkPanel::blockOfRow(int row) const {
    return table_->item(row, Name)->data(kBlockRole).toInt();
}

// A group's row is shown with any tensor of the group; the last row, that of everything, always.
void NetworkPanel::showBlock(int block) {
    int heading = -1, first = -1;
    for (int row = 0; row < table_->rowCount(); ++row) {
        if (blockOfRow(row) == kWholeGroup) {
            heading = row;
            table_->setRowHidden(row, block >= 0 && row + 1 < table_->rowCount());
            continue;
        }
        const bool belongs = block < 0 || blockOfRow(row) == block;
        table_->setRowHidden(row, !belongs);
        if (belongs)
            table_->setRowHidden(heading, false);
        if (belongs && first < 0)
            first = row;
    }
    all_->setVisible(block >= 0);
    if (block >= 0 && blockOfRow(std::max(0, table_->currentRow())) != block)
        table_->setCurrentCell(first, Name);
    if (block >= 0)
        table_->scrollToTop();
}

void NetworkPanel::followRow() {
    if (filling_ || table_->currentRow() < 0)
        return;
    const int block = blockOfRow(table_->currentRow());
    drawing_->setChosen(block == kWholeGroup ? -1 : block);
    if (const QString tensor = currentTensor(); !tensor.isEmpty())
        Q_EMIT tensorChosen(tensor);
}

QString NetworkPanel::currentTensor() const {
    const int row = table_->currentRow();
    return row < 0 ? QString() : table_->item(row, Name)->data(kTensorRole).toString();
}

void NetworkPanel::chooseTensor(const QString& name) {
    filling_ = true;
    int found = -1;
    for (int row = 0; row < table_->rowCount() && found < 0 && !name.isEmpty(); ++row)
        if (table_->item(row, Name)->data(kTensorRole).toString() == name)
            found = row;
    table_->setCurrentCell(found, found < 0 ? -1 : static_cast<int>(Name));
    drawing_->setChosen(found < 0 ? -1 : blockOfRow(found));
    filling_ = false;
}

} // namespace kantai::ui
