// SPDX-License-Identifier: GPL-3.0-or-later
// The tables project, corpus_file and corpus_stat. Part of Stores: called inside of a transaction, on the
// thread of its connection. Throws SQLite::Exception, and Error for rows that cannot be.
#pragma once

#include "core/project/stores/Rows.h"

namespace SQLite {
class Database;
}

namespace kantai {

// SHA-256 over the hashes of the files of a corpus in order, each followed by a line feed; "" without files.
std::string corpusSha256(const std::vector<std::string>& hashes);

class CorpusStore {
public:
    explicit CorpusStore(SQLite::Database& connection) : connection_(connection) {}

    ProjectRow info() const;
    void setInfo(const ProjectRow& row);

    std::vector<CorpusFileRow> files() const; // in the order of their import
    std::int64_t addFile(const CorpusFileRow& row);
    void replaceFile(const CorpusFileRow& row); // the one with its id, which keeps its place in the order
    void removeFile(std::int64_t id);           // and its original

    // Of the files that were changed by their cleaning, by file; none in a project of an older schema.
    std::vector<CorpusOriginalRow> originals() const;
    void setOriginal(const CorpusOriginalRow& row); // in place of the one before
    void removeOriginal(std::int64_t fileId);       // if there is one

    std::string statistics() const; // "" for none
    void setStatistics(const std::string& json);
    std::string sha256() const; // corpusSha256() of its files

private:
    SQLite::Database& connection_;
};

} // namespace kantai
