// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/RunPicker.h"

#include "ui/Format.h"
#include "ui/Text.h"
#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>
#include <algorithm>
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

void RunPicker::setRuns(const std::vector<RunRow>& runs, std::int64_t current, const std::set<std::int64_t>& chosen) {
    std::vector<Offer> offers;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        if (run->id != current && run->step > 0)
            offers.push_back({run->id, format::name(run->name)});
    setVisible(!offers.empty());
    // Boxes of the same runs stay: names change with the language, while Qt tells the boxes of the change.
    if (std::ranges::equal(offers, offers_, {}, &Offer::run, &Offer::run)) {
        for (std::size_t i = 0; i < offers.size(); ++i)
            offers_[i].box->setText(offers[i].name);
    } else {
        menu_->clear();
        offers_ = std::move(offers);
        for (Offer& offer : offers_) {
            offer.box = new QCheckBox(offer.name, menu_);
            offer.box->setObjectName(QStringLiteral("compareRun%1").arg(offer.run));
            connect(offer.box, &QCheckBox::toggled, this,
                    [this, run = offer.run](bool on) { Q_EMIT runToggled(run, on); });
            auto* action = new QWidgetAction(menu_); // a check box leaves the menu open for the next one
            action->setDefaultWidget(offer.box);
            menu_->addAction(action);
        }
    }
    for (const Offer& offer : offers_) {
        const QSignalBlocker blocker(offer.box);
        offer.box->setChecked(chosen.contains(offer.run));
    }
}

std::vector<std::int64_t> RunPicker::chosen() const {
    std::vector<std::int64_t> ids;
    for (auto offer = offers_.rbegin(); offer != offers_.rend(); ++offer)
        if (offer->box->isChecked())
            ids.push_back(offer->run);
    return ids;
}

} // namespace kantai::ui
