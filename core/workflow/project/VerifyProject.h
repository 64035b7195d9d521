// SPDX-License-Identifier: GPL-3.0-or-later
// Checks every file of a project against the sizes and checksums that the project has of them. Called by both front
// ends; any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct VerifyOutcome {
    std::uint64_t filesChecked = 0, bytesChecked = 0;
    std::vector<std::string> defects; // one sentence each, naming the file
};
VerifyOutcome verifyProject(const ProjectHandle& project, const Progress& progress, std::stop_token stop);

} // namespace kantai
