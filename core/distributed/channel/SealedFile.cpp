// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/channel/SealedFile.h"
#include "core/base/Descriptor.h"
#include "core/base/Error.h"
#include "core/base/Files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace kantai {

namespace {

constexpr std::size_t kNonce = 12, kTag = 16;
constexpr std::size_t kCipherBytes = 64 << 20; // bytes: OpenSSL counts in int

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char* raw(std::byte* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}
const unsigned char* raw(const std::byte* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}

Cipher cipherFor(const std::filesystem::path& file, const PairingCode::Key& key, const std::byte* nonce,
                 bool encrypts) {
    Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const std::string name = file.filename().string();
    int length = 0;
    if (cipher == nullptr ||
        EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), raw(nonce), encrypts ? 1 : 0) != 1 ||
        EVP_CipherUpdate(cipher.get(), nullptr, &length, reinterpret_cast<const unsigned char*>(name.data()),
                         static_cast<int>(name.size())) != 1)
        throw Error(ErrorCode::Internal, "OpenSSL has no AES-256-GCM.");
    return cipher;
}

bool update(EVP_CIPHER_CTX* cipher, std::span<const std::byte> from, std::byte* to) {
    for (std::size_t at = 0; at < from.size(); at += kCipherBytes) {
        int length = 0;
        if (EVP_CipherUpdate(cipher, raw(to + at), &length, raw(from.data() + at),
                             static_cast<int>(std::min(kCipherBytes, from.size() - at))) != 1)
            return false;
    }
    return true;
}

} // namespace

void writeSealed(const std::filesystem::path& file, const PairingCode::Key& key,
                 std::initializer_list<std::span<const std::byte>> parts) {
    std::array<std::byte, kNonce> nonce{};
    if (RAND_bytes(raw(nonce.data()), kNonce) != 1)
        throw Error(ErrorCode::Internal, "The system gives no random numbers.");
    const Cipher cipher = cipherFor(file, key, nonce.data(), true);
    AtomicFile target(file);
    const auto write = [&](std::span<const std::byte> bytes) {
        target.write({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    };
    write(nonce);
    std::vector<std::byte> piece;
    for (std::span<const std::byte> part : parts) {
        for (std::size_t at = 0; at < part.size(); at += kCipherBytes) {
            const auto from = part.subspan(at, std::min(kCipherBytes, part.size() - at));
            piece.resize(from.size());
            if (!update(cipher.get(), from, piece.data()))
                throw Error(ErrorCode::Internal, "OpenSSL does not encrypt.");
            write(piece);
        }
    }
    std::array<std::byte, kTag> tag{};
    int length = 0;
    if (EVP_CipherFinal_ex(cipher.get(), raw(tag.data()), &length) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, kTag, tag.data()) != 1)
        throw Error(ErrorCode::Internal, "OpenSSL does not encrypt.");
    write(tag);
    target.commitUnsynced();
}

Opened readSealed(const std::filesystem::path& file, const PairingCode::Key& key, std::uint64_t mostBytes,
                  std::vector<std::byte>& bytes) {
    const Descriptor opened(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (opened.number() < 0)
        return errno == ENOENT || errno == ESTALE ? Opened::Missing : Opened::Wrong;
    struct stat status {};
    if (::fstat(opened.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return Opened::Wrong;
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size < kSealBytes || size - kSealBytes > mostBytes)
        return Opened::Wrong;
    std::vector<std::byte> sealed(static_cast<std::size_t>(size));
    std::size_t got = 0;
    while (got < sealed.size()) {
        const ssize_t more = ::read(opened.number(), sealed.data() + got, sealed.size() - got);
        if (more > 0)
            got += static_cast<std::size_t>(more);
        else if (more == 0 || errno != EINTR)
            return Opened::Wrong;
    }
    const Cipher cipher = cipherFor(file, key, sealed.data(), false);
    bytes.resize(sealed.size() - kSealBytes);
    int length = 0;
    const bool whole =
        update(cipher.get(), std::span<const std::byte>(sealed).subspan(kNonce, bytes.size()), bytes.data()) &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTag, sealed.data() + kNonce + bytes.size()) == 1 &&
        EVP_CipherFinal_ex(cipher.get(), raw(sealed.data()), &length) == 1;
    return whole ? Opened::Whole : Opened::Wrong;
}

} // namespace kantai
