// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's questions to a learner are about, read from the project: its newest tokenizer and its newest run.
// Reads files, which takes a moment; any thread.
#pragma once

#include "core/project/Project.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kantai {

struct QuestionFacts {
    std::string sentence;       // pinned, or the chapter's, with <mask>
    std::size_t tokens = 0;     // of the sentence, without <s> and </s>; 0: there is no tokenizer
    std::size_t words = 0;      // between white space
    std::size_t characters = 0; // code points

    std::pair<std::string, std::string> firstMerge; // "Ġ", "t" in the printable alphabet; empty: none
    std::vector<std::pair<std::string, std::string>> frequentPairs; // of the corpus, judged by its frequent words

    std::vector<std::string> answers; // tokens of the newest run at its last step, the most probable first
    double probability = 0;           // of the first

    double heldOutLoss = 0;    // the best of the newest run, nats; 0: not evaluated
    double unigramEntropy = 0; // of the held-out text of its tokenizer; 0: not known
};

// Facts that the project does not have are left empty. Throws Error(BadInput) for damaged files.
QuestionFacts readQuestionFacts(const ProjectHandle& project);

// The pairs of neighbouring bytes that occur most in these words, each with the space before it, as often as the
// words do: what byte-level BPE joins first. The most frequent first; equal ones by their bytes.
std::vector<std::pair<std::string, std::string>>
frequentPairs(const std::vector<std::pair<std::string, std::uint64_t>>& words, std::size_t count);

} // namespace kantai
