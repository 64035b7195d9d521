// SPDX-License-Identifier: GPL-3.0-or-later
// What the block size cuts off the lines of the corpus, said before a run begins. Private to core/workflow; pure
// functions.
#pragma once

#include "core/corpus/CorpusStatistics.h"
#include "core/training/data/LineLengths.h"
#include "core/workflow/pretrain/Preflight.h"

namespace kantai {

// A token of text has mostly three or four bytes.
inline constexpr double kBytesAToken = 3.5;

enum class Certainty { Counted, Estimated };

// About, from the lengths in bytes: before the corpus is tokenised nobody knows better.
LineLengths estimatedLineLengths(const CorpusStatistics& statistics);

// Of a run that makes each line a sequence.
PreflightItem cutLinesItem(const LineLengths& lengths, std::int64_t blockSize, Certainty certainty);

} // namespace kantai
