// SPDX-License-Identifier: GPL-3.0-or-later
// The projects opened lately, newest first, kept in the person's settings. UI thread.
#pragma once

#include <QStringList>

namespace kantai::ui {

class RecentProjects {
public:
    QStringList files() const; // those that still exist
    void add(const QString& file);
    void remove(const QString& file);
};

} // namespace kantai::ui
