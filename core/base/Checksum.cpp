// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Checksum.h"

#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Phrase.h"

#include <array>
#include <new>
#include <openssl/evp.h>
#include <vector>
#include <xxhash.h>

namespace kantai {

namespace {

void require(int opensslResult) {
    if (opensslResult != 1)
        throw Error(ErrorCode::Internal, Phrase::tr("OpenSSL does not provide SHA-256."),
                    Phrase::tr("Check the installation of OpenSSL."));
}

} // namespace

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    require(EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr));
}

Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
    require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::finish() {
    std::array<unsigned char, 32> digest{};
    require(EVP_DigestFinal_ex(state_->context.get(), digest.data(), nullptr));
    constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

std::string sha256File(const std::filesystem::path& path) {
    FileReader reader(path);
    Sha256 hash;
    std::vector<char> buffer(std::size_t{1} << 20);
    for (;;) {
        const std::size_t got = reader.read(buffer.data(), buffer.size());
        hash.update({buffer.data(), got});
        if (got < buffer.size())
            return hash.finish();
    }
}

struct RunningChecksum::State {
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state{XXH3_createState(), XXH3_freeState};
};

RunningChecksum::RunningChecksum() : state_(std::make_unique<State>()) {
    if (!state_->state)
        throw std::bad_alloc();
    XXH3_64bits_reset(state_->state.get());
}

RunningChecksum::~RunningChecksum() = default;

void RunningChecksum::update(std::string_view bytes) {
    XXH3_64bits_update(state_->state.get(), bytes.data(), bytes.size());
}

std::uint64_t RunningChecksum::value() const {
    return XXH3_64bits_digest(state_->state.get());
}

} // namespace kantai
