// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/RunPicker.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>
#include <utility>

namespace kantai::ui {

RunPicker::RunPicker(QWidget* parent) : QToolButton(parent), menu_(new QMenu(this)) {
    setObjectName(QStringLiteral("compareRunsButton"));
    setProperty("button", true);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(menu_);
    bindText(this, &QToolButton::setText, [] { return tr("Compare"); });
    bindText(this, &QWidget::setToolTip, [] { return tr("Draw other runs over this one"); });
    hide();
}

void RunPicker::setRuns(const std::vector<RunRow>& runs, std::int64_t current) {
    std::vector<std::pair<std::int64_t, QString>> offered;
    QSet<std::int64_t> chosen;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        if (run->id != current && run->step > 0) {
            offered.emplace_back(run->id, format::name(run->name));
            if (chosen_.contains(run->id))
                chosen.insert(run->id);
        }
    setVisible(!offered.empty());
    if (offered == offered_)
        return;
    offered_ = std::move(offered);
    menu_->clear();
    for (const auto& [id, name] : offered_) {
        auto* box = new QCheckBox(name, menu_);
        box->setObjectName(QStringLiteral("compareRun%1").arg(id));
        box->setChecked(chosen.contains(id));
        connect(box, &QCheckBox::toggled, this, [this, run = id](bool on) { choose(run, on); });
        auto* action = new QWidgetAction(menu_); // a check box leaves the menu open for the next one
        action->setDefaultWidget(box);
        menu_->addAction(action);
    }
    chosen_ = chosen;
    Q_EMIT chosenChanged();
}

void RunPicker::choose(std::int64_t run, bool chosen) {
    if (chosen)
        chosen_.insert(run);
    else
        chosen_.remove(run);
    Q_EMIT chosenChanged();
}

std::vector<std::int64_t> RunPicker::chosen() const {
    std::vector<std::int64_t> ids;
    for (auto run = offered_.rbegin(); run != offered_.rend(); ++run)
        if (chosen_.contains(run->first))
            ids.push_back(run->first);
    return ids;
}

} // namespace kantai::ui
