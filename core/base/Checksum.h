// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 (FIPS 180-4, by OpenSSL) of bytes and files, in lower-case hexadecimal, for every file the project index
// names; XXH3 (64 bits, by xxHash) for protection against accidental damage only. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace kantai {

class Sha256 {
public:
    Sha256();
    ~Sha256();
    void update(std::string_view bytes);
    std::string finish(); // 64 hex digits; the object may not be used afterwards

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);
std::string sha256File(const std::filesystem::path& path); // streams; throws Error when unreadable

// A checksum of what was added so far, at any time.
class RunningChecksum {
public:
    RunningChecksum();
    ~RunningChecksum();
    RunningChecksum(const RunningChecksum&) = delete;
    RunningChecksum& operator=(const RunningChecksum&) = delete;
    void update(std::string_view bytes);
    std::uint64_t value() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai
