// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/SchemaVersion1.h"

#include <SQLiteCpp/Database.h>

namespace kantai {

namespace {

// Times are Unix seconds. Unsigned 64-bit numbers are stored as the signed number of the same bits. Numbers that may
// be NaN are nullable: SQLite keeps NaN as NULL. AUTOINCREMENT: an id names folders and is never used twice.
constexpr const char* kCorpusTables = R"sql(
CREATE TABLE project (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    split_seed INTEGER NOT NULL,
    held_out_fraction REAL,
    draft_config TEXT NOT NULL
) STRICT;
CREATE TABLE corpus_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    file TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    encoding TEXT NOT NULL,
    import_report TEXT NOT NULL,
    licence_note TEXT NOT NULL,
    imported_at INTEGER NOT NULL
) STRICT;
CREATE TABLE corpus_stat (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    statistics TEXT NOT NULL,
    computed_at INTEGER NOT NULL
) STRICT;
CREATE TABLE tokenizer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    folder TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    vocabulary_size INTEGER NOT NULL,
    asked_vocabulary_size INTEGER NOT NULL,
    min_frequency INTEGER NOT NULL,
    ran_out_of_pairs INTEGER NOT NULL,
    words INTEGER NOT NULL,
    distinct_words INTEGER NOT NULL,
    seconds REAL,
    corpus_sha256 TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
)sql";

// run.session names the opening of the project in which the run was last in progress: it tells a run that lives from
// one whose process died.
constexpr const char* kRunTables = R"sql(
CREATE TABLE model_config (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    config TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    session TEXT NOT NULL,
    tokenizer_id INTEGER REFERENCES tokenizer (id),
    model_config_id INTEGER NOT NULL REFERENCES model_config (id),
    options TEXT NOT NULL,
    preset TEXT NOT NULL,
    folder TEXT NOT NULL,
    total_steps INTEGER NOT NULL,
    step INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    training_seconds REAL,
    last_loss REAL,
    held_out_loss REAL,
    best_held_out_loss REAL,
    message TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL
) STRICT;
CREATE INDEX run_tokenizer ON run (tokenizer_id);
CREATE INDEX run_model_config ON run (model_config_id);
CREATE TABLE checkpoint (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    folder TEXT NOT NULL UNIQUE,
    manifest_sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    loss REAL,
    held_out_loss REAL,
    best INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    pinned INTEGER NOT NULL,
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX checkpoint_run ON checkpoint (run_id);
CREATE UNIQUE INDEX checkpoint_best ON checkpoint (run_id) WHERE best = 1;
CREATE UNIQUE INDEX checkpoint_latest ON checkpoint (run_id) WHERE latest = 1;
)sql";

// metric_chain holds the head of each run's chain, so that chunks missing at the end are noticed too. The blob comes
// last: SQLite then finds the other columns without walking over it.
constexpr const char* kMeasurementTables = R"sql(
CREATE TABLE metric_chain (
    run_id INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    chunks INTEGER NOT NULL,
    last_step INTEGER NOT NULL,
    checksum TEXT NOT NULL
) STRICT;
CREATE TABLE metric (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    chunk INTEGER NOT NULL,
    first_step INTEGER NOT NULL,
    last_step INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (run_id, chunk)
) STRICT;
CREATE TABLE evaluation (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    loss REAL,
    accuracy REAL,
    training_seconds REAL,
    masked_tokens INTEGER NOT NULL,
    best INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;
CREATE TABLE probe (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sentence TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE probe_answer (
    run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    probe_id INTEGER NOT NULL REFERENCES probe (id) ON DELETE CASCADE,
    rank INTEGER NOT NULL,
    token TEXT NOT NULL,
    probability REAL,
    PRIMARY KEY (run_id, step, probe_id, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX probe_answer_probe ON probe_answer (probe_id);
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
)sql";

} // namespace

void makeSchemaVersion1(SQLite::Database& connection) {
    connection.exec(kCorpusTables);
    connection.exec(kRunTables);
    connection.exec(kMeasurementTables);
}

} // namespace kantai
