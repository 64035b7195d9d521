// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/LargeType.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QWidget>
#include <cmath>

namespace kantai::ui::theme {

namespace {

constexpr char kLargeType[] = "kantaiLargeType";                   // a property of the application
constexpr char kColumnsOfOtherType[] = "kantaiColumnsOfOtherType"; // of a table: its columns fit another size
constexpr char kUsualPixels[] = "kantaiUsualPixels"; // of a widget: its font that is not the application's

// A new style sheet gives widgets the fonts that they had before, so that their sizes are kept here.
void rememberFonts() {
    for (QWidget* widget : QApplication::allWidgets())
        if (widget->testAttribute(Qt::WA_SetFont) && widget->font().pixelSize() > 0 &&
            !widget->property(kUsualPixels).isValid()) {
            const int pixels = widget->font().pixelSize();
            widget->setProperty(kUsualPixels,
                                isLargeType() ? static_cast<int>(std::lround(pixels / kLarge)) : pixels);
        }
}

void fitColumnsTo(QTableView& table) {
    table.setProperty(kColumnsOfOtherType, false);
    const bool stretches = table.horizontalHeader()->stretchLastSection();
    table.resizeColumnsToContents();
    table.horizontalHeader()->setStretchLastSection(false); // it has got a size of its own
    table.horizontalHeader()->setStretchLastSection(stretches);
}

// To measure the tables of all pages takes longer than anybody wants to wait.
class FitWhenShown : public QObject {
public:
    explicit FitWhenShown(QTableView& table) : QObject(&table), table_(table) { table.installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Show)
            return false;
        if (table_.property(kColumnsOfOtherType).toBool())
            fitColumnsTo(table_);
        deleteLater();
        return false;
    }

private:
    QTableView& table_;
};

} // namespace

void setLargeType(QApplication& application, bool large) {
    if (large == isLargeType())
        return;
    rememberFonts();
    application.setProperty(kLargeType, large);
    const double factor = large ? kLarge : 1 / kLarge;
    const auto changed = [factor](int pixels) { return static_cast<int>(std::lround(pixels * factor)); };
    for (QWidget* widget : QApplication::allWidgets()) {
        // Heights are left alone: the style sheet sets those that are not a layout's.
        if (!widget->isWindow() && widget->minimumWidth() > 0) {
            const bool fixed = widget->minimumWidth() == widget->maximumWidth();
            widget->setMinimumWidth(changed(widget->minimumWidth()));
            if (fixed)
                widget->setMaximumWidth(widget->minimumWidth());
        }
        if (auto* header = qobject_cast<QHeaderView*>(widget); header && header->orientation() == Qt::Vertical)
            header->setDefaultSectionSize(changed(header->defaultSectionSize()));
        if (qobject_cast<QTableView*>(widget) != nullptr)
            widget->setProperty(kColumnsOfOtherType, true);
    }
}

void followLargeType() {
    for (QWidget* widget : QApplication::allWidgets()) {
        const QVariant usual = widget->property(kUsualPixels);
        if (!usual.isValid() || widget->font().pixelSize() == scaled(usual.toInt()))
            continue;
        QFont font = widget->font();
        font.setPixelSize(scaled(usual.toInt()));
        widget->setFont(font);
    }
    for (QWidget* widget : QApplication::allWidgets())
        if (auto* table = qobject_cast<QTableView*>(widget);
            table != nullptr && table->property(kColumnsOfOtherType).toBool()) {
            if (table->isVisible())
                fitColumnsTo(*table);
            else
                new FitWhenShown(*table);
        }
}

bool isLargeType() {
    return qApp->property(kLargeType).toBool();
}

int scaled(int pixels) {
    return isLargeType() ? static_cast<int>(std::lround(kLarge * pixels)) : pixels;
}

} // namespace kantai::ui::theme
