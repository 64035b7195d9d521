// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/channel/TlsContext.h"
#include "core/base/Error.h"

#include <algorithm>
#include <array>
#include <openssl/err.h>
#include <span>
#include <string_view>

namespace kantai {

namespace {

constexpr std::string_view kIdentity = "kantai-worker 1"; // the same for all: the key is what differs
constexpr const char* kCipher = "TLS_AES_128_GCM_SHA256";
constexpr std::array<unsigned char, 2> kCipherNumber{0x13, 0x01};

void require(bool worked) {
    if (!worked)
        throw Error(ErrorCode::Internal, "OpenSSL: " + tlsReason());
}

} // namespace

std::string tlsReason() {
    std::string reason = "no reason given";
    while (const unsigned long number = ERR_get_error()) // the last one is nearest to what was asked
        if (const char* words = ERR_reason_error_string(number))
            reason = words;
    return reason;
}

TlsContext::TlsContext(TlsSide side, const PairingCode& code)
    : side_(side), key_(code.key("kantai-worker over TLS 1")),
      context_(SSL_CTX_new(side == TlsSide::Leader ? TLS_server_method() : TLS_client_method()), &SSL_CTX_free) {
    require(context_ != nullptr);
    SSL_CTX* const context = context_.get();
    require(SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION) == 1);
    require(SSL_CTX_set_ciphersuites(context, kCipher) == 1);
    SSL_CTX_set_app_data(context, this);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    require(SSL_CTX_set_num_tickets(context, 0) == 1);
    SSL_CTX_clear_options(context, SSL_OP_ALLOW_NO_DHE_KEX); // ephemeral keys always
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (side == TlsSide::Leader) {
        SSL_CTX_set_psk_find_session_callback(context, &TlsContext::find);
    } else {
        SSL_CTX_set_psk_use_session_callback(context, &TlsContext::use);
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr); // no authority is known: no certificate is accepted
    }
}

TlsContext::Connection TlsContext::connect(int socket) const {
    Connection connection(SSL_new(context_.get()), &SSL_free);
    require(connection != nullptr && SSL_set_fd(connection.get(), socket) == 1);
    if (side_ == TlsSide::Leader)
        SSL_set_accept_state(connection.get());
    else
        SSL_set_connect_state(connection.get());
    return connection;
}

// What RFC 8446 calls an external PSK is a session to OpenSSL.
SSL_SESSION* TlsContext::sessionOf(SSL* ssl) {
    const auto* context = static_cast<const TlsContext*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
    SSL_SESSION* session = SSL_SESSION_new();
    const SSL_CIPHER* cipher = SSL_CIPHER_find(ssl, kCipherNumber.data());
    if (session == nullptr || cipher == nullptr ||
        SSL_SESSION_set1_master_key(session, context->key_.data(), context->key_.size()) != 1 ||
        SSL_SESSION_set_cipher(session, cipher) != 1 ||
        SSL_SESSION_set_protocol_version(session, TLS1_3_VERSION) != 1) {
        SSL_SESSION_free(session);
        return nullptr;
    }
    return session;
}

int TlsContext::find(SSL* ssl, const unsigned char* identity, std::size_t length, SSL_SESSION** session) {
    *session = nullptr; // without one the handshake fails: there is no certificate
    if (std::ranges::equal(std::span(identity, length), kIdentity,
                           [](unsigned char one, char other) { return one == static_cast<unsigned char>(other); }))
        *session = sessionOf(ssl);
    return 1;
}

int TlsContext::use(SSL* ssl, const EVP_MD* digest, const unsigned char** identity, std::size_t* length,
                    SSL_SESSION** session) {
    *session = nullptr;
    *identity = reinterpret_cast<const unsigned char*>(kIdentity.data());
    *length = kIdentity.size();
    if (digest == nullptr || EVP_MD_is_a(digest, "SHA256") == 1)
        *session = sessionOf(ssl);
    return 1;
}

} // namespace kantai
