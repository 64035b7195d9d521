// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/PlaygroundHistoryStore.h"

#include "core/project/stores/StatementTools.h"

namespace kantai {

std::vector<AskedSentenceRow> PlaygroundHistoryStore::newest() const {
    if (!connection_.tableExists("playground_history"))
        return {};
    return selectAll(
        connection_,
        "SELECT id, sentence, substr(checkpoint, 1, ?), substr(answers, 1, ?), asked_at FROM playground_history "
        "WHERE length(CAST(sentence AS BLOB)) <= ? ORDER BY id DESC LIMIT ?",
        [](SQLite::Statement& query) {
            return AskedSentenceRow{query.getColumn(0).getInt64(), query.getColumn(1).getString(),
                                    query.getColumn(2).getString(), query.getColumn(3).getString(),
                                    query.getColumn(4).getInt64()};
        },
        kLongestText, kLongestText, kLongestSentence, kMostSentences);
}

void PlaygroundHistoryStore::add(const AskedSentenceRow& row) {
    remove(row.sentence);
    execute(connection_,
            "INSERT INTO playground_history (sentence, checkpoint, answers, asked_at) "
            "SELECT ?1, substr(?2, 1, ?5), substr(?3, 1, ?5), ?4 WHERE length(CAST(?1 AS BLOB)) <= ?6",
            row.sentence, row.checkpoint, row.answers, timeOrNow(row.askedAt), kLongestText, kLongestSentence);
    execute(connection_,
            "DELETE FROM playground_history WHERE id NOT IN "
            "(SELECT id FROM playground_history ORDER BY id DESC LIMIT ?)",
            kMostSentences);
}

void PlaygroundHistoryStore::remove(const std::string& sentence) {
    execute(connection_, "DELETE FROM playground_history WHERE sentence = ?", sentence);
}

void PlaygroundHistoryStore::clear() {
    execute(connection_, "DELETE FROM playground_history");
}

} // namespace kantai
