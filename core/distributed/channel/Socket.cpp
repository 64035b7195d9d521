// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/channel/Socket.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace kantai {

namespace {

constexpr std::chrono::seconds kConnects{20};
constexpr int kWaitingConnections = 16;

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

std::string written(const NetworkPlace& place) {
    const std::string host = place.host.find(':') == std::string::npos ? place.host : "[" + place.host + "]";
    return host.empty() ? place.port : host + ":" + place.port;
}

Addresses addressesOf(const NetworkPlace& place, int flags) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int result =
        ::getaddrinfo(place.host.empty() ? nullptr : place.host.c_str(), place.port.c_str(), &hints, &found);
    if (result != 0)
        throw Error(ErrorCode::Usage, Phrase::tr("{} has no address: {}.", written(place), ::gai_strerror(result)),
                    Phrase::tr("Give the name or the numeric address of the other computer."));
    return {found, &::freeaddrinfo};
}

Arrival none() {
    return {Socket(), {}};
}

void set(int descriptor, int level, int option, int value) {
    ::setsockopt(descriptor, level, option, &value, sizeof value);
}

// A computer that is switched off without a word is noticed after half a minute.
void watch(int descriptor) {
    set(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    set(descriptor, SOL_SOCKET, SO_KEEPALIVE, 1);
    set(descriptor, IPPROTO_TCP, TCP_KEEPIDLE, 15);
    set(descriptor, IPPROTO_TCP, TCP_KEEPINTVL, 5);
    set(descriptor, IPPROTO_TCP, TCP_KEEPCNT, 3);
}

} // namespace

Socket::~Socket() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

Socket::Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Socket& Socket::operator=(Socket&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

void Socket::shutDown() const noexcept {
    ::shutdown(descriptor_, SHUT_RDWR);
}

NetworkPlace NetworkPlace::from(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    NetworkPlace place;
    place.port = colon == std::string::npos ? text : text.substr(colon + 1);
    place.host = colon == std::string::npos ? "" : text.substr(0, colon);
    if (place.host.size() > 2 && place.host.front() == '[' && place.host.back() == ']')
        place.host = place.host.substr(1, place.host.size() - 2);
    std::uint16_t port = 0;
    const char* const end = place.port.data() + place.port.size();
    const auto read = std::from_chars(place.port.data(), end, port);
    if (read.ec != std::errc() || read.ptr != end)
        throw Error(ErrorCode::Usage, Phrase::tr("{} names no port.", text),
                    Phrase::tr("Write a computer and a port, such as 192.168.1.7:29600."));
    return place;
}

std::vector<Socket> listenAt(const NetworkPlace& place) {
    std::vector<Socket> sockets;
    NetworkPlace wanted = place;
    int error = 0;
    const Addresses addresses = addressesOf(place, AI_PASSIVE);
    for (const addrinfo* each = addresses.get(); each != nullptr; each = each->ai_next) {
        Socket socket(::socket(each->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        sockaddr_storage address{};
        std::copy_n(reinterpret_cast<const char*>(each->ai_addr), each->ai_addrlen,
                    reinterpret_cast<char*>(&address));
        if (!sockets.empty()) // IPv6 at the port that IPv4 got, or the other way round
            reinterpret_cast<sockaddr_in*>(&address)->sin_port = // at the same place in both
                htons(static_cast<std::uint16_t>(portOf(sockets.front())));
        set(socket.descriptor(), SOL_SOCKET, SO_REUSEADDR, 1);
        if (each->ai_family == AF_INET6)
            set(socket.descriptor(), IPPROTO_IPV6, IPV6_V6ONLY, 1);
        if (socket.descriptor() >= 0 &&
            ::bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), each->ai_addrlen) == 0 &&
            ::listen(socket.descriptor(), kWaitingConnections) == 0)
            sockets.push_back(std::move(socket));
        else
            error = errno;
    }
    if (sockets.empty())
        throw Error(ErrorCode::Usage,
                    Phrase::tr("This computer cannot listen at {}: {}.", written(place), systemReason(error)),
                    Phrase::tr("Choose another port, or an address of this computer."));
    return sockets;
}

int portOf(const Socket& socket) {
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    ::getsockname(socket.descriptor(), reinterpret_cast<sockaddr*>(&address), &length);
    return ntohs(reinterpret_cast<const sockaddr_in*>(&address)->sin_port); // at the same place in both
}

Socket connectTo(const NetworkPlace& place) {
    int error = 0;
    const Addresses addresses = addressesOf(place, 0);
    for (const addrinfo* each = addresses.get(); each != nullptr; each = each->ai_next) {
        Socket socket(::socket(each->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
        if (socket.descriptor() < 0)
            continue;
        if (::connect(socket.descriptor(), each->ai_addr, each->ai_addrlen) != 0) {
            error = errno;
            if (error != EINPROGRESS)
                continue;
            socklen_t length = sizeof error;
            if (!waitFor(socket, Readiness::Writing, kConnects))
                error = ETIMEDOUT;
            else
                ::getsockopt(socket.descriptor(), SOL_SOCKET, SO_ERROR, &error, &length);
            if (error != 0)
                continue;
        }
        watch(socket.descriptor());
        return socket;
    }
    throw Error(ErrorCode::Usage, Phrase::tr("{} cannot be reached: {}.", written(place), systemReason(error)),
                Phrase::tr("Look there whether the training waits for other computers, and whether a firewall lets "
                           "the port through."));
}

Arrival acceptFrom(const std::vector<Socket>& listening, std::chrono::milliseconds atMost) {
    std::vector<pollfd> watched;
    for (const Socket& socket : listening)
        watched.push_back({socket.descriptor(), POLLIN, 0});
    if (::poll(watched.data(), watched.size(), static_cast<int>(atMost.count())) <= 0)
        return none();
    for (const pollfd& each : watched) {
        if (each.revents == 0)
            continue;
        sockaddr_storage address{};
        socklen_t length = sizeof address;
        Socket socket(
            ::accept4(each.fd, reinterpret_cast<sockaddr*>(&address), &length, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (socket.descriptor() < 0)
            continue;
        watch(socket.descriptor());
        std::array<char, NI_MAXHOST> name{};
        ::getnameinfo(reinterpret_cast<const sockaddr*>(&address), length, name.data(), name.size(), nullptr, 0,
                      NI_NUMERICHOST);
        return {std::move(socket), name.data()};
    }
    return none();
}

NoPipeSignal::NoPipeSignal() {
    sigset_t pipe{};
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    sigset_t pending{};
    sigpending(&pending);
    wasPending_ = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe, &before_);
}

NoPipeSignal::~NoPipeSignal() {
    sigset_t pipe{};
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    constexpr timespec kNow{};
    while (!wasPending_ && sigtimedwait(&pipe, nullptr, &kNow) < 0 && errno == EINTR) {
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool waitFor(const Socket& socket, Readiness what, std::chrono::milliseconds atMost) {
    pollfd watched{socket.descriptor(), static_cast<short>(what == Readiness::Reading ? POLLIN : POLLOUT), 0};
    return ::poll(&watched, 1, static_cast<int>(atMost.count())) > 0;
}

} // namespace kantai
