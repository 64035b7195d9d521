// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plots/PlotLegend.h"

#include "ui/Theme.h"
#include "ui/widgets/WrapLayout.h"
#include <QToolButton>

namespace kantai::ui {

PlotLegend::PlotLegend(QWidget* parent) : QWidget(parent) {
    row_ = new WrapLayout(WrapLayout::Style::Toolbar, theme::kGrid, this);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->addWidget(new QWidget(this)); // the first item stands at the left end, and the words at the right one
    hide();
}

void PlotLegend::setEntries(const QList<LegendEntry>& entries) {
    if (entries == entries_)
        return;
    entries_ = entries;
    const qsizetype words = entries.size() > 1 ? entries.size() : 0;
    while (buttons_.size() > words)
        delete buttons_.takeLast();
    while (buttons_.size() < words) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFont(theme::font(theme::Role::Small));
        const qsizetype index = buttons_.size();
        connect(button, &QToolButton::clicked, this,
                [this, index](bool shown) { Q_EMIT toggled(entries_[index].key, shown); });
        row_->addWidget(button);
        buttons_.append(button);
    }
    for (qsizetype i = 0; i < words; ++i)
        show(buttons_[i], entries[i]);
    setVisible(words > 0);
    updateGeometry();
}

void PlotLegend::show(QToolButton* button, const LegendEntry& entry) {
    button->setObjectName(QStringLiteral("legend-") + entry.key);
    button->setText((entry.shown ? QStringLiteral("● ") : QStringLiteral("○ ")) + entry.name);
    button->setAccessibleName(entry.name);
    button->setToolTip(entry.shown ? tr("Hide %1").arg(entry.name) : tr("Show %1").arg(entry.name));
    button->setChecked(entry.shown);
    const QColor color = entry.shown ? entry.color : theme::colors().dim;
    button->setStyleSheet(QStringLiteral("QToolButton { color: %1; border: 1px solid transparent; padding: 0 2px; "
                                         "background: transparent; } QToolButton:focus { border-color: %2; }")
                              .arg(color.name(), theme::colors().accent.name()));
}

} // namespace kantai::ui
