// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/SqliteVersion.h"

#include <sqlite3.h>

namespace kantai {

std::string sqliteVersion() {
    return sqlite3_libversion();
}

} // namespace kantai
