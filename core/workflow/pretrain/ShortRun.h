// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a run is long enough to learn more than how frequent each token is, judged by the tokens it trains on.
// Called by the window before a run starts; any thread.
#pragma once

#include "core/project/Project.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <optional>

namespace kantai {

// The loss of a small model falls below the unigram entropy of its text after half a million tokens at the earliest;
// before, it answers every mask with the most frequent words. Larger models need more.
inline constexpr double kTokensToPassFrequencies = 1'000'000;

// The tokens that a new run trains on, about; none when its length is in minutes, or when the project has no text or
// no tokenizer. Repetitions count.
std::optional<double> tokensTrainedOn(const ProjectHandle& project, const PretrainRequest& request);

// A warning when these are too few; none when they are enough or not known.
std::optional<PreflightItem> shortRunItem(const ProjectHandle& project, const PretrainRequest& request);

} // namespace kantai
