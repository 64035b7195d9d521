// SPDX-License-Identifier: GPL-3.0-or-later
// The table playground_history: the sentences that the user asked in the Playground, each once, with what was
// answered last. Part of Stores: called inside of a transaction, on the thread of its connection.
#pragma once

#include "core/project/stores/AskedSentenceRow.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace kantai {

class PlaygroundHistoryStore {
public:
    static constexpr std::int64_t kMostSentences = 500;
    static constexpr std::int64_t kLongestSentence = 8000; // bytes; a longer one is neither kept nor returned
    static constexpr std::int64_t kLongestText = 300;      // characters, to which the name of a run is cut
    static constexpr std::int64_t kLongestAnswers = 4000;  // bytes of JSON; longer ones are left out

    explicit PlaygroundHistoryStore(SQLite::Database& connection) : connection_(connection) {}

    // Newest first, at most kMostSentences; none in a project of an older schema, which has no such table.
    std::vector<AskedSentenceRow> newest() const;
    // Takes the place of the same sentence asked before, and lets the oldest beyond kMostSentences go. row.id is not
    // read; askedAt 0 is now.
    void add(const AskedSentenceRow& row);
    void remove(const std::string& sentence); // nothing when there is none
    void clear();

private:
    SQLite::Database& connection_;
};

} // namespace kantai
