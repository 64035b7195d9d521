// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/MachinesCard.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/OfficeMachines.h"
#include "ui/Format.h"
#include "ui/jobs/TrainingSession.h"
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <cmath>

namespace kantai::ui {

namespace {

enum MachineColumn { Computer, State, Speed, Share, Tokens, Columns };

} // namespace

MachinesCard::MachinesCard(QWidget* parent)
    : Card([] { return tr("Computers"); }, parent), invitation_(new QLabel(this)),
      table_(new QTableWidget(0, Columns, this)) {
    setObjectName(QStringLiteral("machinesCard"));
    invitation_->setObjectName(QStringLiteral("invitationLabel"));
    invitation_->setTextFormat(Qt::PlainText);
    invitation_->setWordWrap(true);
    invitation_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    body()->addWidget(invitation_);
    table_->setObjectName(QStringLiteral("machinesTable"));
    bindText(table_, &QWidget::setAccessibleName, [] { return tr("Computers that train the run"); });
    bindText(table_, &QWidget::setWhatsThis, [] {
        return tr(
            "The computers that train this run, with what they do, how fast they are and their share of the last "
            "round. They join and leave between rounds.");
    });
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->verticalHeader()->hide();
    table_->setMaximumHeight(140); // more of them are scrolled to
    followLanguage(table_, [this] {
        table_->setHorizontalHeaderLabels({tr("Computer"), tr("State"), tr("Tokens / s"), tr("Share"), tr("Tokens")});
    });
    body()->addWidget(table_);
    hide();
}

void MachinesCard::watch(const TrainingSession& training) {
    const auto follow = [this, &training] { show(training); };
    connect(&training, &TrainingSession::machinesChanged, this, follow);
    connect(&training, &TrainingSession::stateChanged, this, follow);
    followLanguage(this, follow);
}

void MachinesCard::show(const TrainingSession& training) {
    const auto invitation = training.invitation();
    setVisible(invitation != nullptr);
    if (invitation == nullptr) {
        table_->setRowCount(0);
        return;
    }
    invitation_->setText(tr("On the other computers: %1")
                             .arg(QString::fromStdString(workerCommand(
                                 invitation->places().front(), invitation->isFolder(), invitation->code().text()))));
    const std::vector<MachineState>& machines = training.machines();
    table_->setRowCount(static_cast<int>(machines.size()));
    for (int row = 0; row < table_->rowCount(); ++row) {
        const MachineState& machine = machines[static_cast<std::size_t>(row)];
        const auto put = [this, row](int column, const QString& text) {
            if (table_->item(row, column) == nullptr)
                table_->setItem(row, column, new QTableWidgetItem);
            table_->item(row, column)->setText(text);
            if (column >= Speed)
                table_->item(row, column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        };
        put(Computer, format::name(machine.name));
        table_->item(row, Computer)
            ->setToolTip(machine.place.empty() ? tr("This computer") : format::name(machine.place));
        put(State, QString::fromStdString(phaseText(machine.phase)));
        put(Speed, machine.tokensPerSecond > 0
                       ? format::count(static_cast<std::uint64_t>(std::llround(machine.tokensPerSecond)))
                       : QString());
        put(Share, tr("%1 %").arg(format::number(100 * machine.share, 0)));
        put(Tokens, format::count(machine.tokens));
    }
    table_->resizeColumnsToContents();
}

} // namespace kantai::ui
