// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/MaskedRows.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Progress.h"

#include <algorithm>
#include <limits>

namespace kantai {

namespace {

constexpr std::size_t kRowsInBlock = 64;    // of logits: 13 MB with 52,000 tokens
constexpr std::size_t kTokensInBlock = 512; // of all sequences together

PackedBatch packedBatch(std::span<const MaskedVariant> variants) {
    PackedBatch batch;
    batch.starts.push_back(0);
    for (const MaskedVariant& variant : variants) {
        batch.positions.push_back(batch.tokens() + variant.position);
        batch.ids.insert(batch.ids.end(), variant.ids.begin(), variant.ids.end());
        batch.starts.push_back(batch.tokens());
    }
    return batch;
}

// The end of the block that begins with this variant.
std::size_t blockEnd(std::span<const MaskedVariant> variants, std::size_t begin) {
    std::size_t end = begin, tokens = 0;
    while (end < variants.size() && end - begin < kRowsInBlock &&
           (end == begin || tokens + variants[end].ids.size() <= kTokensInBlock))
        tokens += variants[end++].ids.size();
    return end;
}

} // namespace

void eachMaskedRow(std::span<const MaskedVariant> variants, std::size_t columns, const std::stop_token& stop,
                   const std::function<std::vector<float>(const PackedBatch&)>& logits, const RowSink& sink) {
    for (std::size_t begin = 0; begin < variants.size();) {
        throwIfStopped(stop, Phrase::noop("The question"));
        const std::size_t end = blockEnd(variants, begin);
        const std::vector<float> rows = logits(packedBatch(variants.subspan(begin, end - begin)));
        for (std::size_t i = begin; i < end; ++i)
            sink(i, std::span(rows).subspan((i - begin) * columns, columns));
        begin = end;
    }
}

// Ranking NaN or infinite logits would present noise as an answer.
void requireFinite(std::span<const float> numbers) {
    constexpr float kInfinity = std::numeric_limits<float>::infinity();
    if (!std::ranges::all_of(numbers, [](float number) { return number < kInfinity; })) // false for NaN
        throw Error(ErrorCode::BadInput, Phrase::tr("The model computes NaN or infinite numbers."),
                    Phrase::tr("Its weights are damaged, or its training diverged: use an earlier checkpoint."));
}

} // namespace kantai
