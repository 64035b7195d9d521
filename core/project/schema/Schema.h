// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a project: the steps that lead from one schema version to the next, and the check that a file holds
// what its version defines and nothing else. A schema of Kantai Studio has tables and indexes only, in every version.
// Private to core/project.
#pragma once

#include "core/project/Database.h"

#include <span>

namespace kantai {

inline constexpr int kSchemaVersion = 3;
// From here on nothing needs to be changed for reading.
inline constexpr int kOldestReadableSchema = 1;

using SchemaStep = void (*)(SQLite::Database&); // throws SQLite::Exception

// Step v leads from version v to v + 1; version 0 is an empty database. A released step never changes.
std::span<const SchemaStep> schemaSteps();

// "" when the database holds exactly the objects that steps make, or, for a version that is newer than steps, tables
// and indexes only; otherwise the first strange object. Throws Error(BadInput) for a damaged file.
std::string strangeSchemaObject(const Database& database, std::span<const SchemaStep> steps);

// Throws Error(BadInput) that names the strange object.
void requireOwnSchema(const Database& database, std::span<const SchemaStep> steps = schemaSteps());

} // namespace kantai
