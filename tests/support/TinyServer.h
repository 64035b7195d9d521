// SPDX-License-Identifier: GPL-3.0-or-later
// A web server of this computer that answers as a test says, one request for each connection, until it is destroyed.
#pragma once

#include "tests/support/LoopbackServer.h"

#include <functional>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <utility>
#include <vector>

namespace kantai::test {

class TinyServer {
public:
    // Takes the head of a request ("GET /a.txt HTTP/1.1..."), returns all bytes of the answer. The connection ends
    // after them, whatever length they promise.
    using Answer = std::function<std::string(const std::string& request)>;

    explicit TinyServer(Answer answer) : answer_(std::move(answer)) {}

    std::string address(const std::string& path, const std::string& host = "127.0.0.1") const {
        return "http://" + server_.place(host) + path;
    }
    std::vector<std::string> requests() const {
        const std::scoped_lock lock(mutex_);
        return requests_;
    }

    // An answer with a body; headers: further lines, each with its end.
    static std::string answer(const std::string& status, const std::string& body, const std::string& headers = {}) {
        return head(status, body.size(), headers) + body;
    }
    static std::string head(const std::string& status, std::size_t length, const std::string& headers = {}) {
        return "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + std::to_string(length) + "\r\n" +
               headers + "\r\n";
    }

private:
    void serve(int client) {
        std::string request;
        char buffer[4096];
        while (request.find("\r\n\r\n") == std::string::npos) {
            const ssize_t got = ::recv(client, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            request.append(buffer, static_cast<std::size_t>(got));
            if (!request.starts_with('G')) // not HTTP: a client that wants TLS
                break;
        }
        {
            const std::scoped_lock lock(mutex_);
            requests_.push_back(request);
        }
        const std::string text = answer_(request);
        for (std::size_t sent = 0; sent < text.size();) {
            const ssize_t now = ::send(client, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
            if (now <= 0)
                break;
            sent += static_cast<std::size_t>(now);
        }
        ::shutdown(client, SHUT_WR);
        while (::recv(client, buffer, sizeof buffer, 0) > 0) {
        }
    }

    Answer answer_;
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    LoopbackServer server_{[this](int client) { serve(client); }}; // the last: its thread uses the others
};

} // namespace kantai::test
