// SPDX-License-Identifier: GPL-3.0-or-later
// The .kantai file and the files that SQLite keeps beside it, looked at before SQLite opens any of them. Private to
// core/project. Any thread.
#pragma once

#include "core/base/Files.h"

namespace kantai {

// Throws Error(BadInput) unless file is a plain file that may be read; a link is none.
void requirePlainDatabase(const fs::path& file);

// Throws Error(BadInput) when what lies beside file under the names that SQLite would open was not left by this
// program: anything but a plain file, a rollback journal that names a super-journal, or a write-ahead log that holds
// changes. SQLite rolls a journal back at the first read and then removes the super-journal it names, whatever file
// that is; a database of one file, which is all this program makes, never has one.
void requireOwnCompanions(const fs::path& file);

} // namespace kantai
