// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/RouteAddress.h"
#include "core/base/Descriptor.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <array>
#include <memory>
#include <netdb.h>
#include <sys/socket.h>

namespace kantai {

namespace {

Error unreachable(const std::string& host, const std::string& reason) {
    return {ErrorCode::Usage, Phrase::tr("The computer {} cannot be reached: {}.", host, reason),
            Phrase::tr("Check MASTER_ADDR and the network.")};
}

} // namespace

std::string addressTowards(const std::string& host, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* found = nullptr;
    if (const int error = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found); error != 0)
        throw unreachable(host, ::gai_strerror(error));
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> list(found, &::freeaddrinfo);
    for (const addrinfo* each = found; each != nullptr; each = each->ai_next) {
        const Descriptor socket(::socket(each->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        sockaddr_storage own{};
        socklen_t length = sizeof own;
        std::array<char, NI_MAXHOST> text{};
        auto* address = reinterpret_cast<sockaddr*>(&own);
        if (::connect(socket.number(), each->ai_addr, each->ai_addrlen) == 0 &&
            ::getsockname(socket.number(), address, &length) == 0 &&
            ::getnameinfo(address, length, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) == 0)
            return text.data();
    }
    throw unreachable(host, Phrase::tr("there is no route to it"));
}

} // namespace kantai
