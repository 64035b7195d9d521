// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the table playground_history, as in Rows.h. Everything above shows it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct AskedAnswer {
    std::string token; // readable
    double probability = 0;
    bool operator==(const AskedAnswer&) const = default;
};

struct AskedSentenceRow { // a sentence that was asked in the Playground
    std::int64_t id = 0;
    std::string sentence;
    std::string run; // the name, as stored, of the run whose checkpoint answered; it may have been deleted since
    std::int64_t step = 0;            // of the checkpoint
    std::vector<AskedAnswer> answers; // the leading ones, the most probable first
    std::int64_t askedAt = 0;
    bool operator==(const AskedSentenceRow&) const = default;
};

} // namespace kantai
