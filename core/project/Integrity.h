// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a project's database can tell about its own wholeness, for `kantai verify`. Private to
// core/project; used by Project on the thread of its connection.
#pragma once

#include "core/project/Database.h"

#include <string>
#include <vector>

namespace kantai {

// One sentence a defect: SQLite's integrity check, references to rows that are not there, rows that cannot be read,
// changed measurements. A part that cannot be read is a defect, not an exception.
std::vector<std::string> defectsOf(const Database& database);

} // namespace kantai
