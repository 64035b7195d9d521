// SPDX-License-Identifier: GPL-3.0-or-later
// Turns what SQLite reports into an Error that the user can act on. Private to core/project; the one place where
// result codes of SQLite are read. Any thread.
#pragma once

#include "core/base/Error.h"

#include <filesystem>

struct sqlite3;
namespace SQLite {
class Exception;
}

namespace kantai {

// connection: where the error happened, for the errno behind an I/O error; null when it could not be opened.
Error translated(const SQLite::Exception& exception, const std::filesystem::path& file, sqlite3* connection);

Error damagedProject(const std::filesystem::path& file, const std::string& finding);

} // namespace kantai
