// SPDX-License-Identifier: GPL-3.0-or-later
// A rank other than 0: computes what rank 0 tells it, keeps nothing. Used by the command line; one thread.
#pragma once

#include "core/distributed/ProcessGroup.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace kantai {

struct FollowingRank {
    int threads = 0;                          // 0: physical cores
    std::filesystem::path folder;             // for a copy of the training text, where rank 0's file is not visible
    std::function<void(std::int64_t)> onStep; // its number, after each
    std::function<bool()> stopWanted;         // asked at each step: rank 0 then saves and stops
};

// Until rank 0 ends the training, or says with an empty message that there will be none. Returns the steps computed.
// Throws Error(Interrupted) when rank 0 or another rank is lost or the training failed at rank 0, Error(Usage) for
// another version of the Studio and for a precision that this computer does not have, and what engines throw.
std::int64_t followTraining(ProcessGroup& group, const FollowingRank& how);

} // namespace kantai
