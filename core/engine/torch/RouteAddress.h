// SPDX-License-Identifier: GPL-3.0-or-later
// By which of its addresses this computer is reached from another one. Private to core/engine/torch.
#pragma once

#include <cstdint>
#include <string>

namespace kantai {

// The numeric address of the network interface from which packets to host leave: a host name such as Debian's
// 127.0.1.1 says nothing of it. Sends nothing. Throws Error(Usage) for a host that has no address or no route.
std::string addressTowards(const std::string& host, std::uint16_t port);

} // namespace kantai
