// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/CorpusOriginalSchema.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

namespace {

// sha256 and bytes are those of the compressed file, text_bytes what it expands to.
constexpr const char* kCorpusOriginalTable = R"sql(
CREATE TABLE corpus_original (
    file_id INTEGER PRIMARY KEY REFERENCES corpus_file (id) ON DELETE CASCADE,
    file TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    text_bytes INTEGER NOT NULL
) STRICT;
)sql";

} // namespace

void makeCorpusOriginalTable(SQLite::Database& connection) {
    connection.exec(kCorpusOriginalTable);
}

} // namespace kantai
