// SPDX-License-Identifier: GPL-3.0-or-later
// How well one can guess a token knowing only how frequent each token is: the bar that a model must get below before
// it can be said to use context. Used by evaluation and the sample. Any thread.
#pragma once

#include "core/training/data/TokenStore.h"

#include <cstdint>
#include <vector>

namespace kantai {

// Shannon entropy in nats of the text's own distribution of tokens (special tokens left out): the least cross-entropy
// that any model without context can have on it. 0 for an empty store.
double unigramEntropy(const TokenStore& text);

// How often each id below vocabularySize occurs.
std::vector<std::uint64_t> tokenCounts(const TokenStore& text, std::uint32_t vocabularySize);

} // namespace kantai
