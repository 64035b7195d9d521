// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite connection to a .kantai file, set up so that a kill loses nothing and a hostile file runs nothing.
// Private to core/project: Project owns one, ProjectHandle checks with one. Used by one thread at a time.
#pragma once

#include "core/base/Files.h"
#include "core/project/SqliteErrors.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Savepoint.h>
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

    // Runs work in one transaction that sees one state of the file. Exceptions of SQLite leave as Error. Within
    // another transaction work is a part of that one.
    template <class Work>
    auto read(const Work& work) const {
        if (isInTransaction())
            return guarded(work);
        return guardedIn<SQLite::Transaction>(&SQLite::Transaction::commit, work,
                                              SQLite::TransactionBehavior::DEFERRED);
    }

    // Runs work in one transaction: all of it is on the disk when this returns, or none of it. Within another write()
    // it is on the disk when that one returns; when work throws, only what work did is taken back. Within a read()
    // it throws Error(Internal): to begin to write there could wait for ever.
    template <class Work>
    auto write(const Work& work) const {
        if (isInTransaction()) {
            requireWriting();
            return guardedIn<SQLite::Savepoint>(&SQLite::Savepoint::release, work, "nested");
        }
        return guardedIn<SQLite::Transaction>(&SQLite::Transaction::commit, work,
                                              SQLite::TransactionBehavior::IMMEDIATE);
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
    // Scope: what rolls back unless keep() was called.
    template <class Scope, class Work, class Begin>
    auto guardedIn(void (Scope::*keep)(), const Work& work, const Begin& begin) const {
        const auto scope = guarded([&] { return std::make_unique<Scope>(*connection_, begin); });
        // Within the scope of the transaction: its rollback would overwrite the errno behind an I/O error.
        return guarded([&] {
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                (*scope.*keep)();
            } else {
                auto result = work();
                (*scope.*keep)();
                return result;
            }
        });
    }
    bool isInTransaction() const;
    void requireWriting() const;
    void configure(Access access) const;

    fs::path file_;
    std::unique_ptr<SQLite::Database> connection_;
};

} // namespace kantai
