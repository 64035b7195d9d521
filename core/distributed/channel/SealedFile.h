// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes in files that only who has the key can read or make: AES-256-GCM with a random nonce (NIST SP 800-38D). The
// name of the file is part of what is proven, so that no file can take the place of another. Private to
// core/distributed/channel; any thread.
#pragma once

#include "core/distributed/channel/PairingCode.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

namespace kantai {

inline constexpr std::uint64_t kSealBytes = 12 + 16; // nonce before, tag after what is sealed

// The parts one after the other. The file appears whole or not at all. Throws Error for what cannot be written.
void writeSealed(const std::filesystem::path& file, const PairingCode::Key& key,
                 std::initializer_list<std::span<const std::byte>> parts);

enum class Opened { Whole, Missing, Wrong };
// Wrong: longer than mostBytes, no ordinary file, or made with another key or under another name.
Opened readSealed(const std::filesystem::path& file, const PairingCode::Key& key, std::uint64_t mostBytes,
                  std::vector<std::byte>& bytes);

} // namespace kantai
