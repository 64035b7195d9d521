// SPDX-License-Identifier: GPL-3.0-or-later
// A hash for short byte strings, read eight bytes at a time. No result depends on it. Any thread.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace kantai {

namespace wordhash {

template <typename Number>
std::uint64_t load(const char* at) {
    Number number;
    std::memcpy(&number, at, sizeof number);
    return number;
}

// Up to 8 bytes as one number; different for different bytes of the same length.
inline std::uint64_t loadTail(const char* at, std::size_t length) {
    if (length == 8)
        return load<std::uint64_t>(at);
    if (length >= 4)
        return load<std::uint32_t>(at) | load<std::uint32_t>(at + length - 4) << 32;
    if (length == 0)
        return 0;
    return load<std::uint8_t>(at) | load<std::uint8_t>(at + length / 2) << 8 |
           load<std::uint8_t>(at + length - 1) << 16;
}

inline std::uint64_t mix(std::uint64_t hash) {
    hash *= 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 32);
}

} // namespace wordhash

inline std::uint64_t wordHash(std::string_view word) {
    std::uint64_t hash = word.size() * 0xD6E8FEB86659FD93u;
    const char* at = word.data();
    std::size_t left = word.size();
    for (; left > 8; at += 8, left -= 8)
        hash = wordhash::mix(hash ^ wordhash::load<std::uint64_t>(at));
    return wordhash::mix(wordhash::mix(hash ^ wordhash::loadTail(at, left)));
}

} // namespace kantai
