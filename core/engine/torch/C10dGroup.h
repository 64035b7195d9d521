// SPDX-License-Identifier: GPL-3.0-or-later
// ProcessGroup on LibTorch's c10d: Gloo over TCP, and a TCPStore at rank 0 through which the ranks find each other,
// hear what rank 0 tells, and see that the others live. Private to core/engine/torch.
#pragma once

#include "core/distributed/ProcessGroup.h"
#include "core/distributed/Ranks.h"

#include <memory>

namespace kantai {

// See core/engine/TorchModule.h.
std::unique_ptr<ProcessGroup> joinC10d(const Ranks& ranks);

} // namespace kantai
