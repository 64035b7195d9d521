// SPDX-License-Identifier: GPL-3.0-or-later
// Remedies as commands to type and options to give. Called wherever the command line shows an error or a warning of
// the engine; any thread.
#pragma once

#include "core/base/Remedy.h"

#include <string>

namespace kantai::cli {

std::string remedyText(const Remedy& remedy); // one or two sentences; empty for Remedy::None

// What happened and what to do, joined by a space.
std::string withRemedy(const std::string& message, const Remedy& remedy);

} // namespace kantai::cli
