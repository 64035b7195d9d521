// SPDX-License-Identifier: GPL-3.0-or-later
// Finds texts that have less room than they need. Used by tests of the whole window, on the UI thread.
#pragma once

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QStringList>
#include <QStyle>

namespace kantai::test {

// The titles of columns that have less room than they need; of the first column, which takes what is left, not.
inline QStringList clippedTitles(const QWidget& root) {
    QStringList found;
    for (const QHeaderView* header : root.findChildren<QHeaderView*>()) {
        if (!header->isVisibleTo(&root) || header->orientation() != Qt::Horizontal || header->model() == nullptr)
            continue;
        for (int column = 1; column < header->count(); ++column) {
            const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
            const int needs = header->fontMetrics().horizontalAdvance(title) + 16 /* of the style sheet, and air */ +
                              2 * header->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header);
            if (!header->isSectionHidden(column) && header->sectionSize(column) < needs)
                found.append(QStringLiteral("\"%1\" has %2 of %3 pixels")
                                 .arg(title)
                                 .arg(header->sectionSize(column))
                                 .arg(needs));
        }
    }
    return found;
}

// The texts of labels, buttons and titles of columns that have less room than they ask for.
inline QStringList clippedTexts(const QWidget& root) {
    QStringList found = clippedTitles(root);
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || widget->width() == 0)
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool counts = (label != nullptr && !label->text().isEmpty()) ||
                            (button != nullptr && !button->text().isEmpty() && button->isVisible());
        if (!counts)
            continue;
        const bool wraps = label != nullptr && label->wordWrap();
        const int needs = wraps ? widget->heightForWidth(widget->width()) : widget->sizeHint().width();
        if ((wraps ? widget->height() : widget->width()) < needs)
            found.append(QStringLiteral("\"%1\" has %2 of %3 pixels")
                             .arg(label != nullptr ? label->text() : button->text())
                             .arg(wraps ? widget->height() : widget->width())
                             .arg(needs));
    }
    return found;
}

// Widgets that lie over each other though a layout placed them.
inline QStringList overlappingWidgets(const QWidget& root) {
    QStringList found;
    const auto nameOf = [](const QWidget* widget) {
        return QStringLiteral("%1 %2").arg(QString::fromLatin1(widget->metaObject()->className()),
                                           widget->objectName());
    };
    for (const QWidget* parent : root.findChildren<QWidget*>()) {
        if (!parent->isVisibleTo(&root) || parent->layout() == nullptr)
            continue;
        QList<const QWidget*> shown;
        for (const QWidget* child : parent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (child->isVisibleTo(&root) && !child->isWindow() && parent->layout()->indexOf(child) >= 0)
                shown.append(child);
        for (qsizetype i = 0; i < shown.size(); ++i)
            for (qsizetype j = i + 1; j < shown.size(); ++j)
                if (shown[i]->geometry().intersects(shown[j]->geometry()))
                    found.append(nameOf(shown[i]) + QStringLiteral(" and ") + nameOf(shown[j]));
    }
    return found;
}

} // namespace kantai::test
