// SPDX-License-Identifier: GPL-3.0-or-later
// What can be checked of a training before its first step. Private to training; one thread.
#pragma once

#include "core/tokenizer/Tokenizer.h"
#include "core/training/TrainerInput.h"
#include "core/training/data/BatchPlan.h"

namespace kantai {

// The same input. Throws Error(Usage) for a configuration or options that are not valid; before anything is made of
// the numbers, because the sequences divide by the block size, for one.
TrainerInput withValidNumbers(TrainerInput input);

// Throws Error(Usage) when the tokenizer does not fit the model or the device has not the precision, Error(BadInput)
// for a corpus smaller than one batch, Error(Resources) without disk space for two checkpoints. Makes the folder for
// them.
void requireTrainable(const TrainerInput& input, const Tokenizer& tokenizer, const SequenceSource& source);

} // namespace kantai
