// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/ClassifierStore.h"

#include "core/project/stores/RowPaths.h"
#include "core/project/stores/StatementTools.h"

namespace kantai {

namespace {

constexpr const char* kSelectClassifiers =
    "SELECT id, name, from_run, from_name, from_step, labels, texts, accuracy, macro_f1, majority_accuracy, "
    "manifest_sha256, bytes, created_at FROM classifier ";

ClassifierRow classifierFrom(SQLite::Statement& query) {
    ClassifierRow row;
    row.id = idFrom(query.getColumn(0), "classifier");
    row.folder = classifierFolder(row.id);
    row.name = query.getColumn(1).getString();
    row.fromRun = query.getColumn(2).getInt64();
    row.fromName = query.getColumn(3).getString();
    row.fromStep = query.getColumn(4).getInt64();
    row.labels = query.getColumn(5).getInt64();
    row.texts = query.getColumn(6).getInt64();
    row.accuracy = realFrom(query.getColumn(7));
    row.macroF1 = realFrom(query.getColumn(8));
    row.majorityAccuracy = realFrom(query.getColumn(9));
    row.manifestSha256 = query.getColumn(10).getString();
    row.bytes = unsignedFrom(query.getColumn(11));
    row.createdAt = query.getColumn(12).getInt64();
    return row;
}

} // namespace

bool ClassifierStore::hasTable() const {
    return connection_.tableExists("classifier");
}

std::vector<ClassifierRow> ClassifierStore::all() const {
    if (!hasTable())
        return {};
    return selectAll(connection_, std::string(kSelectClassifiers) + "ORDER BY id", classifierFrom);
}

ClassifierRow ClassifierStore::one(std::int64_t id) const {
    std::vector<ClassifierRow> rows;
    if (hasTable())
        rows = selectAll(connection_, std::string(kSelectClassifiers) + "WHERE id = ?", classifierFrom, id);
    requireOne(static_cast<int>(rows.size()), "classifier", id);
    return rows.front();
}

std::string ClassifierStore::nextFolder() const {
    SQLite::Statement query(connection_,
                            "SELECT 1 + max((SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = "
                            "'classifier'), (SELECT coalesce(max(id), 0) FROM classifier))");
    query.executeStep();
    return classifierFolder(idFrom(query.getColumn(0), "classifier"));
}

std::int64_t ClassifierStore::add(const ClassifierRow& row) {
    execute(connection_,
            "INSERT INTO classifier (name, from_run, from_name, from_step, labels, texts, accuracy, macro_f1, "
            "majority_accuracy, manifest_sha256, bytes, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row.name, row.fromRun, row.fromName, row.fromStep, row.labels, row.texts, row.accuracy, row.macroF1,
            row.majorityAccuracy, row.manifestSha256, toStored(row.bytes), timeOrNow(row.createdAt));
    return connection_.getLastInsertRowid();
}

void ClassifierStore::rename(std::int64_t id, const std::string& name) {
    requireOne(execute(connection_, "UPDATE classifier SET name = ? WHERE id = ?", name, id), "classifier", id);
}

void ClassifierStore::remove(std::int64_t id) {
    requireOne(execute(connection_, "DELETE FROM classifier WHERE id = ?", id), "classifier", id);
}

} // namespace kantai
