// SPDX-License-Identifier: GPL-3.0-or-later
// The few conversions between rows and columns that SQLite's types leave open, shared by the stores. Private to
// core/project. Any thread.
#pragma once

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/VariadicBind.h>
#include <bit>
#include <cstdint>
#include <ctime>
#include <limits>
#include <string>
#include <vector>

namespace kantai {

inline std::int64_t toStored(std::uint64_t value) {
    return std::bit_cast<std::int64_t>(value);
}

inline std::uint64_t unsignedFrom(const SQLite::Column& column) {
    return std::bit_cast<std::uint64_t>(column.getInt64());
}

inline double realFrom(const SQLite::Column& column) {
    return column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
}

// More rows than any table has. Numbers beyond are no work of this program and would overflow when they are added to.
inline constexpr std::int64_t kMostRows = std::int64_t{1} << 53;

// The id of a row. Throws Error(BadInput) that names what when this program cannot have given it.
inline std::int64_t idFrom(const SQLite::Column& column, const char* what) {
    const std::int64_t id = column.getInt64();
    if (id < 1 || id >= kMostRows)
        throw Error(ErrorCode::BadInput, Phrase::tr("The project file has a {} with the number {}.", what, id),
                    Phrase::tr("The project file was changed by another program; restore it from a backup."));
    return id;
}

// A row that comes without a time gets the present one.
inline std::int64_t timeOrNow(std::int64_t time) {
    return time != 0 ? time : static_cast<std::int64_t>(std::time(nullptr));
}

// Runs a statement that returns no rows, with its parameters in order; returns how many rows it changed.
template <class... Values>
int execute(SQLite::Database& connection, const char* sql, const Values&... values) {
    SQLite::Statement statement(connection, sql);
    if constexpr (sizeof...(values) > 0)
        SQLite::bind(statement, values...);
    return statement.exec();
}

// All rows of a query, each made by make(statement).
template <class Make, class... Values>
auto selectAll(SQLite::Database& connection, const std::string& sql, const Make& make, const Values&... values) {
    SQLite::Statement statement(connection, sql);
    if constexpr (sizeof...(values) > 0)
        SQLite::bind(statement, values...);
    std::vector<decltype(make(statement))> rows;
    while (statement.executeStep())
        rows.push_back(make(statement));
    return rows;
}

// changed: what a statement about one row returned. Throws Error(BadInput, "There is no run 7 in this project.").
inline void requireOne(int changed, const std::string& kind, std::int64_t id) {
    if (changed == 0)
        throw Error(ErrorCode::BadInput, Phrase::tr("There is no {} {} in this project.", kind, id),
                    Phrase::tr("It may have been removed meanwhile; open the list again."));
}

// Throws as requireOne() unless the project has that run.
inline void requireRun(SQLite::Database& connection, std::int64_t id) {
    const auto rows = selectAll(
        connection, "SELECT id FROM run WHERE id = ?",
        [](SQLite::Statement& query) { return query.getColumn(0).getInt64(); }, id);
    requireOne(static_cast<int>(rows.size()), "run", id);
}

} // namespace kantai
