// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of OpenSSL that both sides of a TlsChannel share. Private to core/distributed/channel; any thread.
#pragma once

#include "core/distributed/channel/PairingCode.h"

#include <memory>
#include <openssl/ssl.h>
#include <string>

namespace kantai {

enum class TlsSide { Leader, Worker };

class TlsContext {
public:
    TlsContext(TlsSide side, const PairingCode& code); // throws Error(Internal) when OpenSSL refuses

    using Connection = std::unique_ptr<SSL, decltype(&SSL_free)>;
    Connection connect(int socket) const; // not yet established

private:
    static int find(SSL* ssl, const unsigned char* identity, std::size_t length, SSL_SESSION** session);
    static int use(SSL* ssl, const EVP_MD* digest, const unsigned char** identity, std::size_t* length,
                   SSL_SESSION** session);
    static SSL_SESSION* sessionOf(SSL* ssl);

    TlsSide side_;
    PairingCode::Key key_;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
};

std::string tlsReason(); // what OpenSSL says of the last failure on this thread; empties its list

} // namespace kantai
