// SPDX-License-Identifier: GPL-3.0-or-later
// What the tokenized held-out text of a tokenizer tells without a model: how well one can guess knowing only how
// frequent each token is, and sentences to ask a model for a hidden word. Used by reports and questions; any thread.
#pragma once

#include "core/project/Project.h"
#include "core/workflow/report/SampleSentences.h"

#include <cstddef>
#include <vector>

namespace kantai {

struct HeldOutText {
    double unigramEntropy = 0; // nats a token; 0: not known
    std::vector<MaskedSentence> sentences;
};

// Nothing is tokenized anew: empty where the tokenized text is gone or was made from another corpus. sentences: how
// many at most. Throws Error(BadInput) for damaged files.
HeldOutText readHeldOutText(const ProjectHandle& project, const Project& database, const TokenizerRow& tokenizer,
                            std::size_t sentences);

} // namespace kantai
