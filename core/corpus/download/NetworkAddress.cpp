// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/download/NetworkAddress.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <utility>

namespace kantai {

namespace {

constexpr std::size_t kV4 = 12; // where an IPv4 address begins within a mapped one

// Network and length of its prefix.
constexpr std::pair<std::uint32_t, int> kLocalNetworks[] = {
    {0x00000000, 8},  // this network
    {0x0a000000, 8},  // private
    {0x64400000, 10}, // shared by carriers
    {0x7f000000, 8},  // loopback
    {0xa9fe0000, 16}, // link-local, also the metadata of cloud computers
    {0xac100000, 12}, // private
    {0xc0000000, 24}, // protocol assignments
    {0xc0a80000, 16}, // private
    {0xc6120000, 15}, // benchmarks
    {0xe0000000, 3},  // multicast, reserved, broadcast
};

} // namespace

std::optional<NetworkAddress> NetworkAddress::parse(const std::string& text) {
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    if (::inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1)
        return of(reinterpret_cast<const sockaddr&>(v4));
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    if (::inet_pton(AF_INET6, text.substr(0, text.find('%')).c_str(), &v6.sin6_addr) == 1)
        return of(reinterpret_cast<const sockaddr&>(v6));
    return std::nullopt;
}

std::optional<NetworkAddress> NetworkAddress::of(const sockaddr& address) {
    Bytes bytes{};
    if (address.sa_family == AF_INET) {
        bytes[10] = bytes[11] = 0xff;
        std::memcpy(bytes.data() + kV4, &reinterpret_cast<const sockaddr_in&>(address).sin_addr, 4);
    } else if (address.sa_family == AF_INET6) {
        std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, bytes.size());
    } else {
        return std::nullopt;
    }
    return NetworkAddress(bytes);
}

bool NetworkAddress::isLocal() const {
    const auto isZero = [this](std::size_t from, std::size_t to) {
        return std::all_of(bytes_.begin() + static_cast<std::ptrdiff_t>(from),
                           bytes_.begin() + static_cast<std::ptrdiff_t>(to),
                           [](std::uint8_t byte) { return byte == 0; });
    };
    const auto v4At = [this](std::size_t at) {
        std::uint32_t address = 0;
        std::memcpy(&address, bytes_.data() + at, sizeof address);
        return ntohl(address);
    };
    const bool isMapped = isZero(0, 10) && bytes_[10] == 0xff && bytes_[11] == 0xff;
    if (isMapped || isZero(0, kV4)) // also ::1, :: and what was once "compatible"
        return isLocalV4(v4At(kV4));
    const bool isTranslated = bytes_[0] == 0 && bytes_[1] == 0x64 && bytes_[2] == 0xff && bytes_[3] == 0x9b;
    if (isTranslated) // NAT64
        return isLocalV4(v4At(kV4));
    if (bytes_[0] == 0x20 && bytes_[1] == 0x02) // 6to4
        return isLocalV4(v4At(2));
    const bool isGlobalUnicast = (bytes_[0] & 0xe0) == 0x20;
    return !isGlobalUnicast;
}

bool NetworkAddress::isLocalV4(std::uint32_t address) {
    return std::ranges::any_of(kLocalNetworks, [&](const auto& network) {
        return address >> (32 - network.second) == network.first >> (32 - network.second);
    });
}

} // namespace kantai
