// SPDX-License-Identifier: GPL-3.0-or-later
// The check of a batch that every engine makes before it computes. Any thread.
#pragma once

#include "core/engine/PackedBatch.h"
#include "core/model/RobertaConfig.h"

namespace kantai {

// Throws Error(BadInput) for a token that the model has no row for, and for a target that it has no logit for.
void requireKnownTokens(const PackedBatch& batch, const RobertaConfig& config);

} // namespace kantai
