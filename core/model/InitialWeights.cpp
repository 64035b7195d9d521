// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/InitialWeights.h"

#include "core/base/Parallel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kantai {

namespace {

constexpr std::int64_t kPerBlock = 4; // normals from one block of 128 random bits
constexpr std::int64_t kGrain = 1 << 12;

// Box-Muller twice on 32-bit uniforms: tails to 6.6 deviations, and half the work of 53-bit ones.
void fourNormals(const std::array<std::uint32_t, 4>& bits, float deviation, float* to) {
    constexpr float kUnit = 0x1.0p-32F;
    for (std::size_t pair = 0; pair < 2; ++pair) {
        const float uniform = (static_cast<float>(bits[2 * pair]) + 1.0F) * kUnit;
        const float radius = deviation * std::sqrt(-2.0F * std::log(std::min(uniform, 1.0F)));
        const float angle = 2.0F * std::numbers::pi_v<float> * kUnit * static_cast<float>(bits[2 * pair + 1]);
        to[2 * pair] = radius * std::cos(angle);
        to[2 * pair + 1] = radius * std::sin(angle);
    }
}

void fillNormal(std::span<float> values, float deviation, const CounterRandom& random) {
    const auto count = static_cast<std::int64_t>(values.size());
    const std::int64_t blocks = (count + kPerBlock - 1) / kPerBlock;
    inPieces(blocks, kGrain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block) {
            float normals[kPerBlock];
            fourNormals(random.block(static_cast<std::uint64_t>(block)), deviation, normals);
            std::copy_n(normals, std::min(kPerBlock, count - block * kPerBlock), values.data() + block * kPerBlock);
        }
    });
}

bool hasPaddingRow(const std::string& name) {
    return name == "roberta.embeddings.word_embeddings.weight" ||
           name == "roberta.embeddings.position_embeddings.weight";
}

} // namespace

void fillWithInitialWeights(const TensorSpec& spec, const RobertaConfig& config, const CounterRandom& random,
                            std::span<float> values) {
    if (spec.decays)
        fillNormal(values, static_cast<float>(config.initializerRange), random);
    else // of vectors, only layer normalisation has a weight
        std::fill(values.begin(), values.end(), spec.name.ends_with(".weight") ? 1.0F : 0.0F);
    if (hasPaddingRow(spec.name))
        std::fill_n(values.begin() + kPaddingId * spec.shape[1], spec.shape[1], 0.0F);
}

} // namespace kantai
