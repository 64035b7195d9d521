// SPDX-License-Identifier: GPL-3.0-or-later
// The command line that does what the user chose in the window. Any thread.
#pragma once

#include "core/workflow/pretrain/PretrainRequest.h"

#include <string>

namespace kantai {

// The same request as a command line the user can paste: kantai pretrain ... (only what differs from the defaults).
std::string equivalentCommand(const std::string& projectPath, const PretrainRequest& request);

// What is typed on another computer that joins there: the address and port, or the folder.
std::string workerCommand(const std::string& place, bool isFolder, const std::string& code);

} // namespace kantai
