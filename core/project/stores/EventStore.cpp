// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/EventStore.h"

#include "core/project/stores/StatementTools.h"

namespace kantai {

void EventStore::add(const std::string& kind, const std::string& text) {
    execute(connection_, "INSERT INTO event (at, kind, text) VALUES (?, ?, ?)", timeOrNow(0), kind, text);
}

std::vector<EventRow> EventStore::newest(std::size_t count) const {
    // In SQLite a negative LIMIT means all rows, as a count beyond the signed range must.
    return selectAll(
        connection_, "SELECT id, at, kind, text FROM event ORDER BY id DESC LIMIT ?",
        [](SQLite::Statement& query) {
            return EventRow{query.getColumn(0).getInt64(), query.getColumn(1).getInt64(),
                            query.getColumn(2).getString(), query.getColumn(3).getString()};
        },
        toStored(count));
}

} // namespace kantai
