// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets of TCP that never block: who listens, who connects, and waiting for one of them. Private to
// core/distributed/channel; any thread.
#pragma once

#include "core/distributed/channel/TlsChannel.h"

#include <chrono>
#include <csignal>
#include <string>
#include <vector>

namespace kantai {

class Socket {
public:
    explicit Socket(int descriptor = -1) : descriptor_(descriptor) {}
    ~Socket();
    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept;

    int descriptor() const { return descriptor_; }
    void shutDown() const noexcept; // whoever waits for it continues

private:
    int descriptor_;
};

std::vector<Socket> listenAt(const NetworkPlace& place); // throws Error(Usage)
int portOf(const Socket& socket);
Socket connectTo(const NetworkPlace& place); // throws Error(Usage)

struct Arrival {
    Socket socket;
    std::string from; // a numeric address
};
// The next connection; one with no descriptor when there is none in that time.
Arrival acceptFrom(const std::vector<Socket>& listening, std::chrono::milliseconds atMost);

// While it lives, a connection that the other side has closed is an error of the call that writes to it, not a signal
// that ends the program. Of the thread that makes it.
class NoPipeSignal {
public:
    NoPipeSignal();
    ~NoPipeSignal();
    NoPipeSignal(const NoPipeSignal&) = delete;
    NoPipeSignal& operator=(const NoPipeSignal&) = delete;

private:
    sigset_t before_{};
    bool wasPending_ = false;
};

enum class Readiness { Reading, Writing };
// Whether it is ready, or broken, within that time.
bool waitFor(const Socket& socket, Readiness what, std::chrono::milliseconds atMost);

} // namespace kantai
