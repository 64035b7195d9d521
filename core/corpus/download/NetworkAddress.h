// SPDX-License-Identifier: GPL-3.0-or-later
// An IPv4 or IPv6 address, and whether it lies on the public internet (IANA's registries of special-purpose
// addresses). Any thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

struct sockaddr;

namespace kantai {

class NetworkAddress {
public:
    static std::optional<NetworkAddress> parse(const std::string& text); // "192.168.0.1", "fe80::1"; else nothing
    static std::optional<NetworkAddress> of(const sockaddr& address);    // of another family: nothing

    // Of this computer, of a network that is not public, or of none.
    bool isLocal() const;

private:
    using Bytes = std::array<std::uint8_t, 16>;
    explicit NetworkAddress(const Bytes& bytes) : bytes_(bytes) {}
    static bool isLocalV4(std::uint32_t address);

    Bytes bytes_; // IPv6; IPv4 as ::ffff:a.b.c.d
};

} // namespace kantai
