// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/schema/Schema.h"
#include "core/base/Phrase.h"

#include "core/base/ReadableText.h"
#include "core/project/schema/ClassifierSchema.h"
#include "core/project/schema/CorpusOriginalSchema.h"
#include "core/project/schema/PairScoreSchema.h"
#include "core/project/schema/PlaygroundHistorySchema.h"
#include "core/project/schema/QueueSchema.h"
#include "core/project/schema/RunDetailSchema.h"
#include "core/project/schema/SchemaVersion1.h"
#include "core/project/schema/SnapshotSchema.h"

#include <SQLiteCpp/Statement.h>
#include <array>
#include <set>
#include <sqlite3.h>
#include <tuple>

namespace kantai {

namespace {

// The tables stay as they are, but chunks of metrics may hold more than version 0.1.0 can read (MetricCodec.h).
void allowDetailedMetrics(SQLite::Database&) {}

// What users plan with and look back on: the queue of runs, snapshots of their weights, what was changed of them and
// noted, sentences they asked, scores of minimal pairs, texts before their cleaning, classifiers.
void addWorkbench(SQLite::Database& connection) {
    makeQueueTable(connection);
    makeSnapshotTable(connection);
    makeRunDetailTables(connection);
    makePlaygroundHistoryTable(connection);
    makePairScoreTable(connection);
    makeCorpusOriginalTable(connection);
    makeClassifierTable(connection);
}

constexpr std::array<SchemaStep, kSchemaVersion> kSteps = {makeSchemaVersion1, allowDetailedMetrics, addWorkbench};

struct SchemaObject {
    std::string type, name, table, sql;
    auto operator<=>(const SchemaObject&) const = default;
};

std::set<SchemaObject> objectsOf(SQLite::Database& connection) {
    std::set<SchemaObject> objects;
    SQLite::Statement query(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema");
    while (query.executeStep())
        objects.insert({query.getColumn(0).getString(), query.getColumn(1).getString(),
                        query.getColumn(2).getString(), query.getColumn(3).getString()});
    return objects;
}

std::set<SchemaObject> objectsMadeBy(std::span<const SchemaStep> steps) {
    SQLite::Database memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    for (const SchemaStep step : steps)
        step(memory);
    return objectsOf(memory);
}

std::string describe(const SchemaObject& object) {
    return Phrase::tr("the {} \"{}\"", readableText(object.type), readableText(object.name));
}

std::string firstDifference(const std::set<SchemaObject>& found, const std::set<SchemaObject>& expected) {
    for (const SchemaObject& object : found) {
        if (!expected.contains(object))
            return Phrase::tr("{} is not what this version defines", describe(object));
    }
    for (const SchemaObject& object : expected) {
        if (!found.contains(object))
            return Phrase::tr("{} is missing", describe(object));
    }
    return "";
}

std::string firstActiveObject(SQLite::Database& connection) {
    // A virtual table has no root page: its content comes from code.
    SQLite::Statement query(connection, "SELECT type, name FROM sqlite_schema "
                                        "WHERE type NOT IN ('table', 'index') OR rootpage IS NULL OR rootpage = 0");
    if (!query.executeStep())
        return "";
    return Phrase::tr("{} is neither a plain table nor an index",
                      describe({query.getColumn(0).getString(), query.getColumn(1).getString(), {}, {}}));
}

} // namespace

std::span<const SchemaStep> schemaSteps() {
    return kSteps;
}

std::string strangeSchemaObject(const Database& database, std::span<const SchemaStep> steps) {
    return database.read([&]() -> std::string {
        SQLite::Database& connection = database.connection();
        const int version = connection.execAndGet("PRAGMA user_version").getInt();
        if (version < 0)
            return Phrase::tr("the schema version is negative");
        if (static_cast<std::size_t>(version) > steps.size())
            return firstActiveObject(connection);
        return firstDifference(objectsOf(connection), objectsMadeBy(steps.first(static_cast<std::size_t>(version))));
    });
}

void requireOwnSchema(const Database& database, std::span<const SchemaStep> steps) {
    const std::string strange = strangeSchemaObject(database, steps);
    if (!strange.empty())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The project file {} was changed by another program or is damaged: {}.",
                               readablePath(database.file()), strange),
                    Phrase::tr("Restore it from a backup; nothing in it was run or changed."));
}

} // namespace kantai
