// SPDX-License-Identifier: GPL-3.0-or-later
// kantai classify train. Declared by addClassifyVerb. Main thread.
#pragma once

#include "app/cli/Session.h"

namespace kantai::cli {

void addClassifierTraining(Verb& classify, Session& session);

} // namespace kantai::cli
