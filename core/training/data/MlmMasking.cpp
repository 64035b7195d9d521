// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/MlmMasking.h"
#include "core/base/CounterRandom.h"

namespace kantai {

namespace {

constexpr unsigned kPositionBits = 20;
constexpr double kMaskShare = 0.8;
constexpr double kRandomShare = 0.1;
constexpr double kTwoTo32 = 4294967296.0;

// Two draws of CounterRandom a token: the even one decides, the odd one is the random token.
std::uint64_t drawIndex(std::uint32_t sequence, std::size_t column) {
    return ((static_cast<std::uint64_t>(sequence) << kPositionBits) | column) << 1;
}

} // namespace

MlmMasking::MlmMasking(double rate, std::uint32_t vocabularySize, std::uint64_t seed, std::uint64_t stream,
                       NoneChosen noneChosen)
    : rate_(rate), vocabularySize_(vocabularySize), seed_(seed), stream_(stream), noneChosen_(noneChosen) {}

std::vector<MaskedToken> MlmMasking::mask(std::vector<std::vector<TokenId>>& sequences,
                                          const std::vector<std::uint32_t>& indices) const {
    const CounterRandom random(seed_, stream_);
    std::vector<MaskedToken> chosen;
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        for (std::size_t column = 0; column < sequences[row].size(); ++column) {
            const TokenId token = sequences[row][column];
            if (!isSpecial(token) && random.block(drawIndex(indices[row], column))[0] < rate_ * kTwoTo32)
                chosen.push_back({row, column, token});
        }
    }
    if (chosen.empty() && noneChosen_ == NoneChosen::ChooseOne)
        chooseOne(sequences, indices, chosen);
    for (const MaskedToken& token : chosen)
        sequences[token.row][token.column] = replacement(token.target, indices[token.row], token.column);
    return chosen;
}

// The token whose draw came closest to being chosen: as random as the draws, and independent of the batch's order.
void MlmMasking::chooseOne(const std::vector<std::vector<TokenId>>& sequences,
                           const std::vector<std::uint32_t>& indices, std::vector<MaskedToken>& chosen) const {
    const CounterRandom random(seed_, stream_);
    std::uint64_t lowest = ~std::uint64_t{0};
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        for (std::size_t column = 0; column < sequences[row].size(); ++column) {
            const TokenId token = sequences[row][column];
            const std::uint64_t draw = random.block(drawIndex(indices[row], column))[0];
            if (isSpecial(token) || draw >= lowest)
                continue;
            lowest = draw;
            chosen.assign(1, {row, column, token});
        }
    }
}

TokenId MlmMasking::replacement(TokenId token, std::uint32_t sequence, std::size_t column) const {
    const CounterRandom random(seed_, stream_);
    const std::uint64_t draw = drawIndex(sequence, column);
    const double share = random.block(draw)[1] / kTwoTo32;
    if (share < kMaskShare)
        return kMaskId;
    if (share >= kMaskShare + kRandomShare)
        return token;
    constexpr std::uint32_t kFirst = kSpecialTokens.size();
    return kFirst + static_cast<TokenId>(random.below(draw + 1, vocabularySize_ - kFirst));
}

} // namespace kantai
