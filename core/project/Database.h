// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection to a .kantai file, set up so that a kill loses nothing and a hostile file runs nothing.
// Private to core/project: Project owns one, ProjectHandle checks with one. Used by one thread at a time.
#pragma once

#include "core/base/Files.h"
#include "core/project/SqliteErrors.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Transaction.h>
#include <chrono>
#include <memory>

namespace kantai {

class Database {
public:
    enum class Access { Read, Write, Create };

    // Refuses with Error(BadInput), before SQLite reads any content, what is not SQLite, not of this application, or
    // not a plain file, and what lies beside it as a journal that this program did not write. Create makes an empty
    // database without a schema; file must not exist.
    Database(const fs::path& file, Access access);

    const fs::path& file() const { return file_; }
    SQLite::Database& connection() const { return *connection_; }

    // How long a transaction waits for other connections and programs that use the file; at first Project::kPatience.
    void setPatience(std::chrono::milliseconds atMost) const;

    int schemaVersion() const;

    // Throws Error(BadInput) with SQLite's first finding unless the structure of the file is whole.
    void requireWhole() const;

    // Runs work in one transaction that sees one state of the file. Exceptions of SQLite leave as Error.
    template <class Work>
    auto read(const Work& work) const {
        return inTransaction(SQLite::TransactionBehavior::DEFERRED, work);
    }

    // Runs work in one transaction: all of it is on the disk when this returns, or none of it.
    template <class Work>
    auto write(const Work& work) const {
        return inTransaction(SQLite::TransactionBehavior::IMMEDIATE, work);
    }

private:
    template <class Work>
    auto guarded(const Work& work) const {
        try {
            return work();
        } catch (const SQLite::Exception& exception) {
            throw translated(exception, file_, connection_->getHandle());
        }
    }
    template <class Work>
    auto inTransaction(SQLite::TransactionBehavior behavior, const Work& work) const {
        const auto begin = [&] { return std::make_unique<SQLite::Transaction>(*connection_, behavior); };
        const auto transaction = guarded(begin);
        // Within the scope of the transaction: its rollback would overwrite the errno behind an I/O error.
        return guarded([&] {
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                transaction->commit();
            } else {
                auto result = work();
                transaction->commit();
                return result;
            }
        });
    }
    void configure(Access access) const;

    fs::path file_;
    std::unique_ptr<SQLite::Database> connection_;
};

} // namespace kantai
