// SPDX-License-Identifier: GPL-3.0-or-later
// Labelled texts as token sequences, divided into those that a classifier trains on and those that it is measured on.
// Used by the training of classifiers; any thread.
#pragma once

#include "core/corpus/LabelledTexts.h"
#include "core/engine/PackedBatch.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/training/classify/ClassifierOptions.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kantai {

struct LabelledSequence {
    std::vector<std::int32_t> ids; // <s> tokens </s>, at most blockSize
    std::int32_t label = 0;
    std::size_t row = 0; // in LabelledTexts::rows
};

struct ClassifierData {
    std::vector<LabelledSequence> training, heldOut; // in the order of their rows
    std::uint64_t cut = 0;                           // texts that were longer than the block
};

// <s> tokens </s>, cut to `longest`; isCut is set when tokens were left out.
std::vector<std::int32_t> sequenceOf(const Tokenizer& tokenizer, const std::string& text, std::int64_t longest,
                                     bool* isCut = nullptr);

// Held out is, of each label, its share of the different texts, chosen by the seed: at least one where there are two,
// and never all. Rows with the same text are on the same side, so that nothing is measured on what was learned.
// Throws Error(BadInput) when one side has no row or training fewer than two labels, Error(Interrupted).
ClassifierData classifierData(const LabelledTexts& texts, const Tokenizer& tokenizer,
                              const ClassifierOptions& options, const Progress& progress,
                              const std::stop_token& stop);

// What one pass computes on: the head reads the first token of each sequence.
PackedBatch classifierBatch(std::span<const LabelledSequence> sequences, std::span<const std::uint32_t> indices);

} // namespace kantai
