// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distributed/channel/PairingCode.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <cstdint>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <span>

namespace kantai {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // no I, L, O and U
constexpr std::size_t kCharacters = 16, kGroup = 4;
constexpr std::uint64_t kCost = 1 << 15, kBlock = 8, kMemory = 64 << 20; // of scrypt: 32 MB

void fillRandomly(std::span<unsigned char> bytes) {
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        throw Error(ErrorCode::Internal, Phrase::tr("The system gives no random numbers."));
}

char meant(char typed) {
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (upper == 'O')
        return '0';
    return upper == 'I' || upper == 'L' ? '1' : upper;
}

} // namespace

PairingCode::PairingCode(std::string_view characters) {
    for (std::size_t at = 0; at < characters.size(); ++at) {
        if (at > 0 && at % kGroup == 0)
            text_ += '-';
        text_ += characters[at];
    }
}

PairingCode PairingCode::random() {
    std::array<unsigned char, kCharacters> bytes{};
    fillRandomly(bytes);
    std::string characters;
    for (const unsigned char byte : bytes)
        characters += kDigits[byte % kDigits.size()]; // 256 is a multiple of 32
    return PairingCode(characters);
}

PairingCode PairingCode::from(std::string_view text) {
    std::string characters;
    for (const char typed : text)
        if (typed != '-' && typed != ' ' && typed != '\n' && typed != '\r' && typed != '\t')
            characters += meant(typed);
    if (characters.size() != kCharacters || characters.find_first_not_of(kDigits) != std::string::npos)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("This is no pairing code: one has {} letters and digits.", kCharacters),
                    Phrase::tr("Copy the code from the computer that leads the training."));
    return PairingCode(characters);
}

PairingCode::Key PairingCode::key(std::string_view purpose) const {
    Key key{};
    if (EVP_PBE_scrypt(text_.data(), text_.size(), reinterpret_cast<const unsigned char*>(purpose.data()),
                       purpose.size(), kCost, kBlock, 1, kMemory, key.data(), key.size()) != 1)
        throw Error(ErrorCode::Internal, Phrase::tr("No key could be made from the pairing code."));
    return key;
}

std::string randomName(std::size_t digits) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string bytes(digits, '\0');
    fillRandomly({reinterpret_cast<unsigned char*>(bytes.data()), bytes.size()});
    for (char& byte : bytes)
        byte = kHex[static_cast<unsigned char>(byte) % kHex.size()];
    return bytes;
}

} // namespace kantai
