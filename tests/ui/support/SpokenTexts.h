// SPDX-License-Identifier: GPL-3.0-or-later
// Every text that a window shows, keyed by its place: what two languages, or a window before and after a change of
// language, are compared by. UI thread.
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QSpinBox>
#include <QTabBar>
#include <QWidget>

namespace kantai::test {

class SpokenTexts {
public:
    explicit SpokenTexts(QWidget& window) { visit(window, QString::fromLatin1(window.metaObject()->className())); }
    const QMap<QString, QString>& byPlace() const { return texts_; }

    // The places where another window shows a different text, one per line.
    QString differencesTo(const SpokenTexts& other) const {
        QStringList found;
        for (auto text = texts_.cbegin(); text != texts_.cend(); ++text)
            if (const QString there = other.texts_.value(text.key(), QStringLiteral("(nothing)")); there != *text)
                found.append(QStringLiteral("%1: \"%2\" and \"%3\"").arg(text.key(), *text, there));
        return found.join(QLatin1Char('\n'));
    }

private:
    void add(const QString& place, const char* what, const QString& text) {
        if (!text.isEmpty())
            texts_.insert(place + QLatin1Char('.') + QString::fromLatin1(what), text);
    }

    void visit(QWidget& widget, const QString& place) {
        add(place, "toolTip", widget.toolTip());
        add(place, "whatsThis", widget.whatsThis());
        add(place, "accessibleName", widget.accessibleName());
        add(place, "accessibleDescription", widget.accessibleDescription());
        add(place, "windowTitle", widget.windowTitle());
        addOwn(widget, place);
        for (int i = 0; i < static_cast<int>(widget.actions().size()); ++i)
            add(place, QByteArray::number(i).constData(), widget.actions()[i]->text());
        QHash<QString, int> counts;
        for (QObject* child : widget.children()) {
            auto* part = qobject_cast<QWidget*>(child);
            // Parts that Qt makes for itself keep the language in which they were made.
            static const QStringList ofQt{"qt_dockwidget_closebutton", "qt_dockwidget_floatbutton",
                                          "ScrollLeftButton", "ScrollRightButton"};
            if (part == nullptr || ofQt.contains(part->objectName()) || part->inherits("QComboBoxPrivateContainer"))
                continue;
            const QString kind = part->objectName().isEmpty() ? QString::fromLatin1(part->metaObject()->className())
                                                              : part->objectName();
            visit(*part, QStringLiteral("%1/%2%3").arg(place, kind).arg(counts[kind]++));
        }
    }

    void addOwn(const QWidget& widget, const QString& place) {
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            add(place, "text", label->text());
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            add(place, "text", button->text());
        if (const auto* menu = qobject_cast<const QMenu*>(&widget))
            add(place, "title", menu->title());
        if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
            add(place, "placeholder", edit->placeholderText());
        if (const auto* box = qobject_cast<const QAbstractSpinBox*>(&widget))
            add(place, "text", box->text());
        if (const auto* box = qobject_cast<const QComboBox*>(&widget))
            for (int i = 0; i < box->count(); ++i)
                add(place, QByteArray::number(i).constData(), box->itemText(i));
        if (const auto* bar = qobject_cast<const QTabBar*>(&widget))
            for (int i = 0; i < bar->count(); ++i)
                add(place, QByteArray::number(i).constData(), bar->tabText(i));
        if (const auto* header = qobject_cast<const QHeaderView*>(&widget); header != nullptr && header->model())
            for (int i = 0; i < header->count(); ++i)
                add(place, QByteArray::number(i).constData(),
                    header->model()->headerData(i, header->orientation()).toString());
    }

    QMap<QString, QString> texts_;
};

} // namespace kantai::test
