// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a project of an older schema up to date: a backup beside it, then all steps and the new version number in
// one transaction, so that a kill leaves the old version or the new one. Private to core/project; used by Project and
// ProjectHandle on the thread that opens.
#pragma once

#include "core/project/schema/Schema.h"

namespace kantai {

// database: opened for writing, with the writer's lock held. steps: all steps of the target version. Does nothing
// when the schema is as new as steps. A failing step throws Error and leaves the file as it was.
void migrate(const Database& database, std::span<const SchemaStep> steps = schemaSteps());

// The first schema of a new database: as migrate() from version 0, without a backup, and with the application id.
void createSchema(const Database& database);

} // namespace kantai
