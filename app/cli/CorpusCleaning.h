// SPDX-License-Identifier: GPL-3.0-or-later
// `kantai corpus clean` and `kantai corpus cleaned`. Main thread.
#pragma once

#include "app/cli/Session.h"
#include "app/cli/Verb.h"

namespace kantai::cli {

void addCorpusCleaning(Verb& corpus, Session& session);

} // namespace kantai::cli
