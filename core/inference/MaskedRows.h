// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of logits of many masked sequences, computed in blocks, so that memory stays bounded. Private to
// core/inference; any thread.
#pragma once

#include "core/engine/PackedBatch.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace kantai {

// A sequence and the masked position to predict.
struct MaskedVariant {
    std::vector<std::int32_t> ids; // with <s> and </s>
    std::int64_t position = 0;
};

// (i, row of logits) of variant i; the row is valid during the call.
using RowSink = std::function<void(std::size_t, std::span<const float>)>;
// Calls a sink for each variant in order; throws Error(Interrupted) soon after a stop was requested.
using RowsOf = std::function<void(std::span<const MaskedVariant>, const std::stop_token&, const RowSink&)>;

// logits: [masked, columns] of a batch.
void eachMaskedRow(std::span<const MaskedVariant> variants, std::size_t columns, const std::stop_token& stop,
                   const std::function<std::vector<float>(const PackedBatch&)>& logits, const RowSink& sink);

// Throws Error(BadInput) for NaN and infinity; minus infinity is a token that is never an answer.
void requireFinite(std::span<const float> numbers);

} // namespace kantai
