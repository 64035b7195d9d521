// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/CorpusStore.h"
#include "core/base/Phrase.h"

#include "core/base/Checksum.h"
#include "core/project/stores/RowPaths.h"
#include "core/project/stores/StatementTools.h"

namespace kantai {

ProjectRow CorpusStore::info() const {
    const auto rows =
        selectAll(connection_, "SELECT name, created_at, split_seed, held_out_fraction, draft_config FROM project",
                  [](SQLite::Statement& query) {
                      ProjectRow row;
                      row.name = query.getColumn(0).getString();
                      row.createdAt = query.getColumn(1).getInt64();
                      row.splitSeed = unsignedFrom(query.getColumn(2));
                      row.heldOutFraction = realFrom(query.getColumn(3));
                      row.draftConfig = query.getColumn(4).getString();
                      return row;
                  });
    if (rows.empty())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The project file does not say whose it is: its table \"project\" is empty."),
                    Phrase::tr("Restore the .kantai file from a backup."));
    return rows.front();
}

void CorpusStore::setInfo(const ProjectRow& row) {
    execute(connection_,
            "INSERT OR REPLACE INTO project (id, name, created_at, split_seed, held_out_fraction, draft_config) "
            "VALUES (1, ?, ?, ?, ?, ?)",
            row.name, timeOrNow(row.createdAt), toStored(row.splitSeed), row.heldOutFraction, row.draftConfig);
}

std::vector<CorpusFileRow> CorpusStore::files() const {
    return selectAll(connection_,
                     "SELECT id, source, file, sha256, source_sha256, bytes, lines, encoding, import_report, "
                     "licence_note, imported_at FROM corpus_file ORDER BY id",
                     [](SQLite::Statement& query) {
                         CorpusFileRow row;
                         row.id = idFrom(query.getColumn(0), "corpus file");
                         row.source = query.getColumn(1).getString();
                         row.file = requireCorpusFile(query.getColumn(2).getString(),
                                                      "Corpus file " + std::to_string(row.id));
                         row.sha256 = query.getColumn(3).getString();
                         row.sourceSha256 = query.getColumn(4).getString();
                         row.bytes = unsignedFrom(query.getColumn(5));
                         row.lines = unsignedFrom(query.getColumn(6));
                         row.encoding = query.getColumn(7).getString();
                         row.importReport = query.getColumn(8).getString();
                         row.licenceNote = query.getColumn(9).getString();
                         row.importedAt = query.getColumn(10).getInt64();
                         return row;
                     });
}

std::int64_t CorpusStore::addFile(const CorpusFileRow& row) {
    requireCorpusFile(row.file, "The corpus file");
    execute(connection_,
            "INSERT INTO corpus_file (source, file, sha256, source_sha256, bytes, lines, encoding, import_report, "
            "licence_note, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row.source, row.file, row.sha256, row.sourceSha256, toStored(row.bytes), toStored(row.lines),
            row.encoding, row.importReport, row.licenceNote, timeOrNow(row.importedAt));
    return connection_.getLastInsertRowid();
}

void CorpusStore::replaceFile(const CorpusFileRow& row) {
    requireCorpusFile(row.file, "The corpus file");
    requireOne(execute(connection_,
                       "UPDATE corpus_file SET source = ?, file = ?, sha256 = ?, source_sha256 = ?, bytes = ?, "
                       "lines = ?, encoding = ?, import_report = ?, licence_note = ?, imported_at = ? WHERE id = ?",
                       row.source, row.file, row.sha256, row.sourceSha256, toStored(row.bytes), toStored(row.lines),
                       row.encoding, row.importReport, row.licenceNote, timeOrNow(row.importedAt), row.id),
               "corpus file", row.id);
}

void CorpusStore::removeFile(std::int64_t id) {
    requireOne(execute(connection_, "DELETE FROM corpus_file WHERE id = ?", id), "corpus file", id);
}

std::vector<CorpusOriginalRow> CorpusStore::originals() const {
    if (!connection_.tableExists("corpus_original")) // a project of an older schema that can only be read
        return {};
    return selectAll(connection_,
                     "SELECT file_id, file, sha256, bytes, text_bytes FROM corpus_original ORDER BY file_id",
                     [](SQLite::Statement& query) {
                         CorpusOriginalRow row;
                         row.fileId = query.getColumn(0).getInt64();
                         row.file = requireCorpusFile(query.getColumn(1).getString(), "A text before its cleaning");
                         row.sha256 = query.getColumn(2).getString();
                         row.bytes = unsignedFrom(query.getColumn(3));
                         row.textBytes = unsignedFrom(query.getColumn(4));
                         return row;
                     });
}

void CorpusStore::setOriginal(const CorpusOriginalRow& row) {
    requireCorpusFile(row.file, "A text before its cleaning");
    execute(
        connection_,
        "INSERT OR REPLACE INTO corpus_original (file_id, file, sha256, bytes, text_bytes) VALUES (?, ?, ?, ?, ?)",
        row.fileId, row.file, row.sha256, toStored(row.bytes), toStored(row.textBytes));
}

void CorpusStore::removeOriginal(std::int64_t fileId) {
    execute(connection_, "DELETE FROM corpus_original WHERE file_id = ?", fileId);
}

std::string CorpusStore::statistics() const {
    const auto rows = selectAll(connection_, "SELECT statistics FROM corpus_stat",
                                [](SQLite::Statement& query) { return query.getColumn(0).getString(); });
    return rows.empty() ? "" : rows.front();
}

void CorpusStore::setStatistics(const std::string& json) {
    execute(connection_, "INSERT OR REPLACE INTO corpus_stat (id, statistics, computed_at) VALUES (1, ?, ?)", json,
            timeOrNow(0));
}

std::string CorpusStore::sha256() const {
    return corpusSha256(selectAll(connection_, "SELECT sha256 FROM corpus_file ORDER BY id",
                                  [](SQLite::Statement& query) { return query.getColumn(0).getString(); }));
}

std::string corpusSha256(const std::vector<std::string>& hashes) {
    if (hashes.empty())
        return "";
    Sha256 all;
    for (const std::string& hash : hashes)
        all.update(hash + "\n");
    return all.finish();
}

} // namespace kantai
