// SPDX-License-Identifier: GPL-3.0-or-later
// The code that a user carries from one computer to another so that they train together: 80 random bits as 16 letters
// and digits of Crockford's base 32, "7K3M-Q2ZD-9XWF-VB4T". So many bits cannot be guessed, not even by one who has
// recorded what was sent, which is why a key may be derived from the code alone. Any thread.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace kantai {

// Never stored and never sent. Reading takes small letters, O for 0, I and L for 1, and spaces and dashes anywhere.
class PairingCode {
public:
    static PairingCode random();                    // throws Error(Internal) without random numbers from the system
    static PairingCode from(std::string_view text); // throws Error(Usage) for what is no code

    const std::string& text() const { return text_; } // in groups of four

    using Key = std::array<unsigned char, 32>;
    // By scrypt (RFC 7914), a tenth of a second: another key for each purpose.
    Key key(std::string_view purpose) const;

private:
    explicit PairingCode(std::string_view characters);

    std::string text_;
};

// Digits and small letters a to f, from the random numbers of the system.
std::string randomName(std::size_t digits);

} // namespace kantai
