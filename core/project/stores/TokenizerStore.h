// SPDX-License-Identifier: GPL-3.0-or-later
// The table tokenizer. Part of Stores: called inside of a transaction, on the thread of its connection. Throws
// SQLite::Exception, and Error for rows that cannot be.
#pragma once

#include "core/project/stores/Rows.h"

namespace SQLite {
class Database;
}

namespace kantai {

class TokenizerStore {
public:
    explicit TokenizerStore(SQLite::Database& connection) : connection_(connection) {}

    std::vector<TokenizerRow> all() const; // oldest first
    std::int64_t add(const TokenizerRow& row);
    void remove(std::int64_t id); // Error(BadInput) that names the run while one uses it

private:
    SQLite::Database& connection_;
};

} // namespace kantai
