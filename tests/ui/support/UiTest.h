// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the window begin with, and how they reach into it: by the stable object names. UI thread.
#pragma once

#include "ui/Language.h"
#include "ui/Theme.h"
#include "ui/shell/ApplicationSetup.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QWidget>

namespace kantai::test {

// English numbers, empty user settings, and the style of the Studio.
inline void prepareApplication() {
    QStandardPaths::setTestModeEnabled(true);
    static const QTemporaryDir settings; // removed when the test program ends
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    ui::setUpApplication(*qApp);
    ui::language::apply(*qApp, ui::language::Choice::English); // whatever the system's is
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ui::theme::apply(*qApp, ui::theme::Choice::Light);
}

// The named widget below root; ends the test program when there is none, with the name.
template <class Widget>
Widget* find(const QObject& root, const char* name) {
    auto* found = root.findChild<Widget*>(QString::fromLatin1(name));
    if (found == nullptr)
        qFatal("there is no %s named %s", Widget::staticMetaObject.className(), name);
    return found;
}

inline void click(const QWidget& root, const char* button) {
    find<QAbstractButton>(root, button)->click();
}

// Whether a visible label below root contains the text.
inline bool says(const QWidget& root, const QString& text) {
    for (const QLabel* label : root.findChildren<QLabel*>())
        if (label->isVisibleTo(&root) && label->text().contains(text))
            return true;
    return false;
}

} // namespace kantai::test
