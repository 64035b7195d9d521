// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/PaddedBatch.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <span>

namespace kantai {

namespace {

// With rows in multiples of 64, oneDNN compiles fewer different products, and its AMX kernels cut their tiles evenly
// (with multiples of 16 some sizes ran at a fifth of the speed). A sentence or two stays as small as it is.
constexpr std::int64_t kUnpadded = 16, kSmallStep = 32, kStep = 64;

std::int64_t padded(std::int64_t rows) {
    if (rows <= kUnpadded)
        return rows;
    const std::int64_t step = rows <= kStep ? kSmallStep : kStep;
    return (rows + step - 1) / step * step;
}

} // namespace

void PaddedBatch::assign(const PackedBatch& batch, const RobertaConfig& config) {
    ids.assign(batch.ids.begin(), batch.ids.end());
    positionIds.assign(ids.size(), 0);
    all.clear();
    last.clear();
    firstChosen_ = 0;
    allProbabilities_ = lastProbabilities_ = 0;
    for (std::size_t sequence = 0; sequence + 1 < batch.starts.size(); ++sequence)
        addSequence(batch, config, sequence);
    ids.resize(static_cast<std::size_t>(padded(batch.tokens())), kPaddingId);
    positionIds.resize(ids.size(), kPaddingId);
    chosen = batch.positions;
    targets = batch.targets;
    targets.resize(chosen.size(), 0); // logits() has none
    const auto rows = static_cast<std::size_t>(padded(batch.masked()));
    chosen.resize(rows, 0);
    targets.resize(rows, -1);
}

void PaddedBatch::addSequence(const PackedBatch& batch, const RobertaConfig& config, std::size_t sequence) {
    const std::int64_t begin = batch.starts[sequence], end = batch.starts[sequence + 1];
    if (end - begin > config.longestSequence())
        throw Error(ErrorCode::Internal,
                    Phrase::tr("A sequence is longer than the number of positions of the model."));
    std::int32_t real = 0;
    for (std::int64_t i = begin; i < end; ++i) {
        const auto at = static_cast<std::size_t>(i);
        positionIds[at] = ids[at] == kPaddingId ? kPaddingId : kPaddingId + ++real;
    }
    AttentionSpan span{begin, end - begin, begin, end - begin, allProbabilities_};
    all.push_back(span);
    allProbabilities_ += static_cast<std::uint32_t>(config.heads * span.queries * span.keys);

    span.firstQuery = firstChosen_;
    while (firstChosen_ < batch.masked() && batch.positions[static_cast<std::size_t>(firstChosen_)] < end)
        ++firstChosen_;
    span.queries = firstChosen_ - span.firstQuery;
    span.firstProbability = lastProbabilities_;
    last.push_back(span);
    lastProbabilities_ += static_cast<std::uint32_t>(config.heads * span.queries * span.keys);
}

} // namespace kantai
