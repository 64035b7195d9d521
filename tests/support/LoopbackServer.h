// SPDX-License-Identifier: GPL-3.0-or-later
// A server of this computer on a port of its own, which serves one connection after the other until it is destroyed.
// Used by TinyServer and TlsServer.
#pragma once

#include <arpa/inet.h>
#include <cstdlib>
#include <functional>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace kantai::test {

class LoopbackServer {
public:
    // serve: talks on a connected socket, on the thread of the server; the socket is closed after it.
    explicit LoopbackServer(std::function<void(int client)> serve)
        : serve_(std::move(serve)), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), size) != 0 ||
            ::listen(listener_, 8) != 0 ||
            ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            std::abort();
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] {
            for (int client = accepted(); client >= 0; client = accepted()) {
                serve_(client);
                ::close(client);
            }
        });
    }
    ~LoopbackServer() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }
    LoopbackServer(const LoopbackServer&) = delete;
    LoopbackServer& operator=(const LoopbackServer&) = delete;

    std::string place(const std::string& host = "127.0.0.1") const { return host + ":" + std::to_string(port_); }

private:
    int accepted() const { return ::accept(listener_, nullptr, nullptr); }

    std::function<void(int client)> serve_;
    int listener_;
    int port_ = 0;
    std::thread thread_;
};

} // namespace kantai::test
