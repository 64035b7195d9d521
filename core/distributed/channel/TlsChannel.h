// SPDX-License-Identifier: GPL-3.0-or-later
// Messages over TCP, encrypted and authenticated by TLS 1.3 with a key that both sides derive from the pairing code
// (RFC 8446, external PSK with ephemeral keys): whoever does not have the code is let in nowhere, reads nothing and
// can change nothing, also with what was recorded before the code became known. No certificates.
#pragma once

#include "core/distributed/channel/MessageChannel.h"
#include "core/distributed/channel/PairingCode.h"

#include <memory>
#include <string>

namespace kantai {

// "192.168.1.7:29600", "[fe80::1]:29600", "29600" for all addresses of this computer.
struct NetworkPlace {
    std::string host; // empty: every address
    std::string port; // digits, 0 for one that the system chooses

    static NetworkPlace from(const std::string& text); // throws Error(Usage)
};

// Listens from its construction to its destruction.
class TlsDoor : public MachineDoor {
public:
    // Throws Error(Usage) for a place where this computer cannot listen.
    TlsDoor(const NetworkPlace& place, const PairingCode& code);
    ~TlsDoor() override;

    int port() const { return port_; }
    std::unique_ptr<MessageChannel> accept(std::chrono::milliseconds atMost) override;

private:
    struct Tls;
    std::unique_ptr<Tls> tls_;
    int port_ = 0;
};

// Connects, but does not yet prove anything. Throws Error(Usage) for a computer that cannot be reached.
std::unique_ptr<MessageChannel> connectTls(const NetworkPlace& place, const PairingCode& code);

} // namespace kantai
