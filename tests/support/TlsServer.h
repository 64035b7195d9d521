// SPDX-License-Identifier: GPL-3.0-or-later
// A server that speaks TLS with a certificate that it has made itself: every client gets the same answer. Used by the
// tests of downloads.
#pragma once

#include "tests/support/LoopbackServer.h"

#include <memory>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <optional>
#include <string>
#include <utility>

namespace kantai::test {

class TlsServer {
public:
    // name: whom the certificate names ("IP:127.0.0.1", "DNS:example.org").
    TlsServer(const char* name, std::string answer)
        : answer_(std::move(answer)), key_(EVP_EC_gen("P-256"), &EVP_PKEY_free), certificate_(X509_new(), &X509_free),
          context_(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free) {
        certify(name);
        SSL_CTX_use_certificate(context_.get(), certificate_.get());
        SSL_CTX_use_PrivateKey(context_.get(), key_.get());
        server_.emplace([this](int client) { serve(client); });
    }

    std::string address() const { return "https://" + server_->place() + "/a.txt"; }
    std::string certificate() const { // PEM
        const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
        PEM_write_bio_X509(memory.get(), certificate_.get());
        char* text = nullptr;
        const long size = BIO_get_mem_data(memory.get(), &text);
        return {text, static_cast<std::size_t>(size)};
    }

private:
    void certify(const char* name) {
        X509* certificate = certificate_.get();
        X509_set_version(certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key_.get());
        X509_NAME* subject = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("test"), -1,
                                   -1, 0);
        X509_set_issuer_name(certificate, subject);
        const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> names(
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, name), &X509_EXTENSION_free);
        X509_add_ext(certificate, names.get(), -1);
        X509_sign(certificate, key_.get(), EVP_sha256());
    }

    void serve(int client) {
        const std::unique_ptr<SSL, decltype(&SSL_free)> connection(SSL_new(context_.get()), &SSL_free);
        SSL_set_fd(connection.get(), client);
        char request[4096];
        if (SSL_accept(connection.get()) == 1 && SSL_read(connection.get(), request, sizeof request) > 0) {
            SSL_write(connection.get(), answer_.data(), static_cast<int>(answer_.size()));
            SSL_shutdown(connection.get());
        }
    }

    std::string answer_;
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
    std::unique_ptr<X509, decltype(&X509_free)> certificate_;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::optional<LoopbackServer> server_; // the last: its thread uses the others
};

} // namespace kantai::test
