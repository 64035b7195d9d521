// SPDX-License-Identifier: GPL-3.0-or-later
// `kantai corpus gallery`. Main thread.
#pragma once

#include "app/cli/Session.h"

#include <CLI/CLI.hpp>

namespace kantai::cli {

void addGallery(CLI::App& corpus, Session& session);

} // namespace kantai::cli
