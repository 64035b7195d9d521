// SPDX-License-Identifier: GPL-3.0-or-later
// The recently opened projects, newest first, each with the page shown last, stored in the settings of the user. UI
// thread.
#pragma once

#include <QStringList>
#include <optional>

namespace kantai::ui {

class RecentProjects {
public:
    QStringList files() const;   // those that still exist
    QStringList missing() const; // the others: moved or deleted since
    void clear();                // forgets all of them
    void add(const QString& file);
    std::optional<int> page(const QString& file) const;
    void setPage(const QString& file, int page);
};

} // namespace kantai::ui
