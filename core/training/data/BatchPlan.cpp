// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/BatchPlan.h"
#include "core/base/CounterRandom.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/training/data/RandomStreams.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace kantai {

SequenceSource::SequenceSource(const TokenStore& store, DatasetMode mode, std::int64_t blockSize)
    : store_(&store), mode_(mode), content_(static_cast<std::uint64_t>(blockSize - 2)),
      count_(mode == DatasetMode::Lines ? store.lines() : (store.streamTokens() + content_ - 1) / content_) {}

std::uint64_t SequenceSource::tokens() const {
    if (mode_ == DatasetMode::Packed)
        return store_->streamTokens() + 2 * count_;
    std::uint64_t all = 2 * count_;
    for (std::uint64_t line = 0; line < count_; ++line)
        all += std::min(store_->lineLength(line), content_);
    return all;
}

std::vector<TokenId> SequenceSource::sequence(std::uint64_t index) const {
    std::vector<TokenId> content;
    if (mode_ == DatasetMode::Lines) {
        content = store_->line(index);
        content.resize(std::min<std::size_t>(content.size(), content_));
    } else {
        const std::uint64_t begin = index * content_;
        content = store_->stream(begin, std::min(begin + content_, store_->streamTokens()));
    }
    content.insert(content.begin(), kBosId);
    content.push_back(kEosId);
    return content;
}

EpochRest epochRest(const TrainingOptions& options) {
    return options.rules == RunRules::First ? EpochRest::OwnBatch : EpochRest::Shared;
}

BatchPlan::BatchPlan(std::uint64_t sequences, std::int64_t batchSize, std::uint64_t seed, EpochRest rest)
    : sequences_(sequences), batchSize_(static_cast<std::uint64_t>(batchSize)), seed_(seed) {
    if (sequences_ > std::numeric_limits<std::uint32_t>::max())
        throw Error(ErrorCode::Resources,
                    Phrase::tr("The corpus makes {} sequences, more than the {} that one epoch can hold.", sequences_,
                               std::numeric_limits<std::uint32_t>::max()),
                    Phrase::tr("Train on packed blocks, or on a part of the corpus."));
    constexpr std::uint64_t kMostSharing = 8; // so that no batch of a large corpus grows by more than a sixteenth
    const std::uint64_t full = sequences_ / batchSize_, left = sequences_ % batchSize_;
    const bool shares = rest == EpochRest::Shared && full > 0 && 2 * left < batchSize_;
    shared_ = shares ? left : 0;
    sharing_ = shares ? std::min(full, kMostSharing) : 0;
    batches_ = full + (left > 0 && !shares ? 1 : 0);
}

std::uint64_t BatchPlan::beginOf(std::uint64_t index) const {
    const std::uint64_t begin = std::min(index * batchSize_, sequences_), plain = batches_ - sharing_;
    return index <= plain || sharing_ == 0 ? begin : begin + shared_ * (index - plain) / sharing_;
}

std::vector<std::uint32_t> BatchPlan::batch(std::uint64_t epoch, std::uint64_t index) {
    if (order_.empty() || orderedEpoch_ != epoch) {
        order_ = permutation(static_cast<std::uint32_t>(sequences_), seed_, kOrderStreams + epoch);
        orderedEpoch_ = epoch;
    }
    return {order_.begin() + static_cast<std::ptrdiff_t>(beginOf(index)),
            order_.begin() + static_cast<std::ptrdiff_t>(beginOf(index + 1))};
}

} // namespace kantai
