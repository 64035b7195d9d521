// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/UnigramEntropy.h"
#include <algorithm>
#include <cmath>

namespace kantai {

std::vector<std::uint64_t> tokenCounts(const TokenStore& text, std::uint32_t vocabularySize) {
    std::vector<std::uint64_t> counts(vocabularySize, 0);
    text.countIds(counts);
    return counts;
}

double unigramEntropy(const TokenStore& text) {
    std::vector<std::uint64_t> counts = tokenCounts(text, text.largestId() + 1);
    for (TokenId id = 0; id < std::min<std::size_t>(kSpecialTokens.size(), counts.size()); ++id)
        counts[id] = 0;
    double all = 0, sum = 0;
    for (const std::uint64_t count : counts)
        all += static_cast<double>(count);
    for (const std::uint64_t count : counts)
        if (count > 0)
            sum -= static_cast<double>(count) / all * std::log(static_cast<double>(count) / all);
    return sum;
}

} // namespace kantai
