// SPDX-License-Identifier: GPL-3.0-or-later
// The training text of rank 0 for ranks that do not see its file. Private to training; one thread of each rank.
#pragma once

#include "core/distributed/ProcessGroup.h"
#include "core/training/data/TokenStore.h"
#include "core/training/parallel/RankCommand.h"

#include <filesystem>

namespace kantai {

// Rank 0: sends the file to those that ask for it. They ask after the welcome.
void deliverTokens(ProcessGroup& group, const std::filesystem::path& file);

// The others: the store of the welcome, where it is on rank 0's computer if that file is visible here and is the
// same, else a copy in `folder`. Throws Error(BadInput) for a copy that did not arrive whole.
TokenStore receiveTokens(ProcessGroup& group, const RankWelcome& welcome, const std::filesystem::path& folder);

} // namespace kantai
