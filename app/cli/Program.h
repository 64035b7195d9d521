// SPDX-License-Identifier: GPL-3.0-or-later
// The main program of the command line: parses a verb, runs it and reports errors. Called by main().
#pragma once

#include "app/cli/Verbs.h"

#include <span>

namespace kantai::cli {

using AddVerb = void (*)(Verb& app, Session& session);

// Returns the exit code.
int runProgram(int argc, char** argv, std::span<const AddVerb> verbs);

} // namespace kantai::cli
