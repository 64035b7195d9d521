// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/InitialWeights_torch.h"

#include "core/base/CounterRandom.h"

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
    for (int pair = 0; pair < 2; ++pair) {
        const float uniform = (static_cast<float>(bits[static_cast<std::size_t>(2 * pair)]) + 1.0F) * kUnit;
        const float radius = deviation * std::sqrt(-2.0F * std::log(std::min(uniform, 1.0F)));
        const float angle = 2.0F * std::numbers::pi_v<float> * kUnit *
                            static_cast<float>(bits[static_cast<std::size_t>(2 * pair + 1)]);
        to[2 * pair] = radius * std::cos(angle);
        to[2 * pair + 1] = radius * std::sin(angle);
    }
}

void fillNormal(torch::Tensor& tensor, float deviation, const CounterRandom& random) {
    float* values = tensor.data_ptr<float>();
    const std::int64_t count = tensor.numel();
    const std::int64_t blocks = (count + kPerBlock - 1) / kPerBlock;
    at::parallel_for(0, blocks, kGrain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block) {
            float normals[kPerBlock];
            fourNormals(random.block(static_cast<std::uint64_t>(block)), deviation, normals);
            std::copy_n(normals, std::min(kPerBlock, count - block * kPerBlock), values + block * kPerBlock);
        }
    });
}

bool hasPaddingRow(const std::string& name) {
    return name == "roberta.embeddings.word_embeddings.weight" ||
           name == "roberta.embeddings.position_embeddings.weight";
}

torch::Tensor initialValue(const TensorSpec& spec, float deviation, const CounterRandom& random) {
    torch::Tensor value = torch::empty(spec.shape, torch::kFloat);
    if (spec.decays)
        fillNormal(value, deviation, random);
    else
        value.fill_(spec.name.ends_with(".weight") ? 1 : 0); // of vectors, only layer normalisation has a weight
    if (hasPaddingRow(spec.name))
        value[kPaddingId].zero_();
    return value;
}

} // namespace

std::vector<Parameter> initialParameters(const RobertaConfig& config, std::uint64_t seed) {
    std::vector<Parameter> parameters;
    for (TensorSpec& spec : tensorSpecs(config)) {
        const CounterRandom random(seed, parameters.size());
        torch::Tensor value = initialValue(spec, static_cast<float>(config.initializerRange), random);
        parameters.push_back({std::move(spec), value.set_requires_grad(true)});
    }
    return parameters;
}

} // namespace kantai
