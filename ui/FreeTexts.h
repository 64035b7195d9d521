// SPDX-License-Identifier: GPL-3.0-or-later
// tr() for functions of the namespace kantai::ui that belong to no class: lupdate takes the namespace for their
// context. UI thread.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace kantai::ui {

// comment: as in QObject::tr, for lupdate; n: the number that decides between singular and plural.
inline QString tr(const char* text, const char* comment = nullptr, int n = -1) {
    return QCoreApplication::translate("kantai::ui", text, comment, n);
}

} // namespace kantai::ui
