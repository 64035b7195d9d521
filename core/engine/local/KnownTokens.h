// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of a batch and of a signal that every engine makes before it computes. Any thread.
#pragma once

#include "core/engine/PackedBatch.h"
#include "core/engine/TeacherSignal.h"
#include "core/model/RobertaConfig.h"

namespace kantai {

// Throws Error(BadInput) for a token that the model has no row for, and for a target that it has no logit for.
void requireKnownTokens(const PackedBatch& batch, const RobertaConfig& config);

// Throws Error(Internal) for a signal with other numbers of rows than the batch has chosen positions.
void requireOfBatch(const TeacherSignal& signal, const PackedBatch& batch);

} // namespace kantai
