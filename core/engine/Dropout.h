// SPDX-License-Identifier: GPL-3.0-or-later
// Which dropout masks a forward pass has: a pure function of a key and the place in the model, so that every engine,
// any number of threads and a resumed run draw the same ones. Plain data, any thread.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kantai {

// Names the dropout masks of one forward pass: the same key gives the same masks with any number of threads.
struct DropoutKey {
    std::uint64_t seed = 0;
    std::uint64_t step = 0;
    std::uint32_t microBatch = 0; // within the step, when gradients are accumulated
};

// The places of RoBERTa that have dropout, each with a number of its own.
namespace dropout_site {

inline constexpr std::uint32_t kEmbedding = 0;
enum LayerSite : std::uint32_t { kProbabilities = 1, kAttentionOutput = 2, kLayerOutput = 3 };

constexpr std::uint32_t inLayer(std::size_t layer, LayerSite site) {
    return 3 * static_cast<std::uint32_t>(layer) + site;
}

enum HeadSite : std::uint32_t { kHeadInput = 1, kHeadHidden = 2 }; // of a classifier

constexpr std::uint32_t inHead(std::int64_t layers, HeadSite site) {
    return 3 * static_cast<std::uint32_t>(layers) + site;
}

} // namespace dropout_site

} // namespace kantai
