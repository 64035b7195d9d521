// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON header of a safetensors file, read event by event so that a hostile header is refused at the first wrong
// token and costs no memory. Private to core/model: SafetensorsFile adds the data. Any thread.
#pragma once

#include "core/model/Safetensors.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

inline constexpr std::uint64_t kMaxHeaderBytes = 16u << 20;
inline constexpr std::size_t kMaxTensors = 100'000;
inline constexpr std::size_t kMaxRank = 16;

// Throws Error(BadInput): "origin: not a sound safetensors file: reason."
[[noreturn]] void refuseSafetensors(const std::string& origin, const std::string& reason);

struct HeaderEntry {
    std::string name;
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0; // relative to the data
    std::uint64_t end = 0;
};

struct SafetensorsHeader {
    std::vector<HeaderEntry> tensors; // sorted by begin
    SafetensorsMetadata metadata;
};

// text: the header with its padding. dataBytes: what follows it in the file. origin: the file's name for errors.
// Checks the JSON, every type, shape and range, and that the ranges cover the data without holes or overlaps.
SafetensorsHeader parseSafetensorsHeader(std::string_view text, std::uint64_t dataBytes, const std::string& origin);

} // namespace kantai
