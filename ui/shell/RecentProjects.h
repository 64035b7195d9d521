// SPDX-License-Identifier: GPL-3.0-or-later
// The projects opened lately, newest first, with the page last seen of each, kept in the person's settings. UI
// thread.
#pragma once

#include <QStringList>
#include <optional>

namespace kantai::ui {

class RecentProjects {
public:
    QStringList files() const; // those that still exist
    void add(const QString& file);
    std::optional<int> page(const QString& file) const;
    void setPage(const QString& file, int page);
};

} // namespace kantai::ui
