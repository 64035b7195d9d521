// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace kantai {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr int kRounds = 10;
constexpr std::uint32_t kMultiplier0 = 0xD2511F53; // constants of table 2 in the paper
constexpr std::uint32_t kMultiplier1 = 0xCD9E8D57;
constexpr std::uint32_t kWeyl0 = 0x9E3779B9;
constexpr std::uint32_t kWeyl1 = 0xBB67AE85;

constexpr std::uint32_t low(std::uint64_t v) {
    return static_cast<std::uint32_t>(v);
}

constexpr std::uint32_t high(std::uint64_t v) {
    return static_cast<std::uint32_t>(v >> 32);
}

constexpr std::uint64_t join(std::uint32_t lowWord, std::uint32_t highWord) {
    return lowWord | (static_cast<std::uint64_t>(highWord) << 32);
}

constexpr double unitInterval(std::uint64_t bits) {
    return static_cast<double>(bits >> 11) * 0x1.0p-53;
}

} // namespace

std::array<std::uint32_t, 4> CounterRandom::block(std::uint64_t index) const {
    std::array<std::uint32_t, 4> counter{low(index), high(index), low(stream_), high(stream_)};
    std::uint32_t key0 = low(seed_);
    std::uint32_t key1 = high(seed_);
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t product0 = static_cast<std::uint64_t>(kMultiplier0) * counter[0];
        const std::uint64_t product1 = static_cast<std::uint64_t>(kMultiplier1) * counter[2];
        counter = {high(product1) ^ counter[1] ^ key0, low(product1), high(product0) ^ counter[3] ^ key1,
                   low(product0)};
        key0 += kWeyl0;
        key1 += kWeyl1;
    }
    return counter;
}

std::uint64_t CounterRandom::bits(std::uint64_t index) const {
    const auto words = block(index);
    return join(words[0], words[1]);
}

double CounterRandom::uniform(std::uint64_t index) const {
    return unitInterval(bits(index));
}

std::uint64_t CounterRandom::below(std::uint64_t index, std::uint64_t bound) const {
    return static_cast<std::uint64_t>((Wide(bits(index)) * bound) >> 64);
}

float CounterRandom::normal(std::uint64_t index) const {
    const auto words = block(index);
    // 1 - u lies in (0, 1], so that the logarithm is finite.
    const double radius = std::sqrt(-2.0 * std::log(1.0 - unitInterval(join(words[0], words[1]))));
    const double angle = 2.0 * std::numbers::pi * unitInterval(join(words[2], words[3]));
    return static_cast<float>(radius * std::cos(angle));
}

std::vector<std::uint32_t> permutation(std::uint32_t count, std::uint64_t seed, std::uint64_t stream) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    const CounterRandom random(seed, stream);
    for (std::uint32_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random.below(i, i)]);
    return order;
}

} // namespace kantai
