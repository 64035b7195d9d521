// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs of the command line have in common: they parse a verb, run it, and say what went wrong. Called by
// main().
#pragma once

#include "app/cli/Verbs.h"

#include <span>

namespace kantai::cli {

using AddVerb = void (*)(CLI::App& app, Session& session);

// Returns the exit code.
int runProgram(int argc, char** argv, std::span<const AddVerb> verbs);

} // namespace kantai::cli
