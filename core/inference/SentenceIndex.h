// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of text as points: the mean of what the last layer of a model returns for their tokens. Tells which lines are
// nearest to a sentence, and draws them in a plane. Used by the Playground and `kantai nearest`; one thread at a
// time.
#pragma once

#include "core/base/JsonForward.h"
#include "core/base/Progress.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct NearLine {
    std::size_t line = 0; // its number in the index, from 0
    std::string text;
    double cosine = 0; // -1 .. 1
};

class SentenceIndex {
public:
    // folder: a checkpoint or a Hugging Face folder. Lines are cut to what the model takes; those without a token
    // have no point. Phase: "Reading the lines", in lines. Throws Error(BadInput) for a model that cannot be used or
    // when no line is left, Error(Interrupted) when a stop was requested.
    SentenceIndex(const std::filesystem::path& folder, int threads, std::vector<std::string> lines,
                  const Progress& progress, const std::stop_token& stop);
    ~SentenceIndex();
    SentenceIndex(SentenceIndex&&) noexcept;

    std::size_t size() const; // lines, those without a point included

    // The lines with the greatest cosine to the sentence, the nearest first, of equal ones the earlier; at most
    // `most`. Points are taken around the mean of all lines: without that, every two lines look alike (Mu &
    // Viswanath, "All-but-the-top", 2018). The sentence itself is left out where it is a line. Throws Error(BadInput)
    // for a sentence without a token.
    std::vector<NearLine> nearest(const std::string& sentence, std::size_t most, const std::stop_token& stop = {});

private:
    struct State;
    std::unique_ptr<State> state_;
};

OrderedJson toJson(const std::vector<NearLine>& lines);

} // namespace kantai
