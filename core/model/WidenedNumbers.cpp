// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/WidenedNumbers.h"

#include "core/base/Bf16.h"
#include "core/base/Half.h"
#include "core/base/Parallel.h"

#include <cstring>

namespace kantai {

namespace {

constexpr std::int64_t kNumbersOfAThread = 1 << 16; // numbers that a thread widens at once

template <class Number, class Widen>
void widenEach(std::span<const std::byte> bytes, std::span<float> to, const Widen& widenOne) {
    inPieces(static_cast<std::int64_t>(to.size()), kNumbersOfAThread, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) {
            Number number;
            std::memcpy(&number, bytes.data() + static_cast<std::size_t>(i) * sizeof number, sizeof number);
            to[static_cast<std::size_t>(i)] = widenOne(number);
        }
    });
}

bool isAligned(std::span<const std::byte> bytes) {
    return reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(float) == 0;
}

} // namespace

float floatFromHalf(std::uint16_t bits) {
    return toFloat(Half{bits});
}

void widen(const TensorEntry& entry, std::span<float> to) {
    switch (entry.type) {
    case TensorType::Float16:
        return widenEach<std::uint16_t>(entry.bytes, to, floatFromHalf);
    case TensorType::BFloat16:
        return widenEach<std::uint16_t>(entry.bytes, to, [](std::uint16_t bits) { return toFloat(Bf16{bits}); });
    default:
        return widenEach<float>(entry.bytes, to, [](float number) { return number; });
    }
}

WidenedNumbers::WidenedNumbers(const TensorEntry& entry) {
    if (entry.type == TensorType::Float32 && isAligned(entry.bytes)) {
        values_ = {reinterpret_cast<const float*>(entry.bytes.data()), entry.bytes.size() / sizeof(float)};
        return;
    }
    copy_.resize(entry.bytes.size() / sizeOf(entry.type));
    widen(entry, copy_);
    values_ = copy_;
}

} // namespace kantai
