// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/Integrity.h"

#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/stores/CheckpointStore.h"
#include "core/project/stores/CorpusStore.h"
#include "core/project/stores/MetricStore.h"
#include "core/project/stores/QueueStore.h"
#include "core/project/stores/RunStore.h"
#include "core/project/stores/StatementTools.h"
#include "core/project/stores/TokenizerStore.h"

namespace kantai {

namespace {

using Sentences = std::vector<std::string>;

Sentences structureDefects(SQLite::Database& connection) {
    Sentences found;
    for (const std::string& finding : selectAll(connection, "PRAGMA integrity_check", [](SQLite::Statement& query) {
             return query.getColumn(0).getString();
         })) {
        if (finding != "ok")
            found.push_back("The structure of the project file is damaged: " + readableText(finding) + ".");
    }
    return found;
}

Sentences referenceDefects(SQLite::Database& connection) {
    return selectAll(connection, "PRAGMA foreign_key_check", [](SQLite::Statement& query) {
        return Phrase::tr("A row of the table {} refers to a row of the table {} that is not there.",
                          readableText(query.getColumn(0).getString()), readableText(query.getColumn(2).getString()));
    });
}

Sentences rowDefects(SQLite::Database& connection) {
    // Reading checks the values: states, paths, the project's own row.
    CorpusStore(connection).info();
    CorpusStore(connection).files();
    CorpusStore(connection).originals();
    TokenizerStore(connection).all();
    RunStore(connection, "").all();
    CheckpointStore(connection).all();
    QueueStore(connection).all();
    return {};
}

Sentences measurementDefects(SQLite::Database& connection) {
    return MetricStore(connection).defects();
}

} // namespace

std::vector<std::string> defectsOf(const Database& database) {
    Sentences all;
    for (const auto check : {structureDefects, referenceDefects, rowDefects, measurementDefects}) {
        try {
            const Sentences found = database.read([&] { return check(database.connection()); });
            all.insert(all.end(), found.begin(), found.end());
        } catch (const Error& error) {
            all.push_back(error.message());
        }
    }
    return all;
}

} // namespace kantai
