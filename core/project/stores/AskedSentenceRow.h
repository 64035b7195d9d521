// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the table playground_history, as in Rows.h. Everything above shows it.
#pragma once

#include <cstdint>
#include <string>

namespace kantai {

struct AskedSentenceRow { // a sentence that was asked in the Playground
    std::int64_t id = 0;
    std::string sentence;
    std::string checkpoint; // which answered, to be shown: "Run 1, step 1,200"
    std::string answers;    // the leading ones, to be shown: "reason 12.30 %, law 4.10 %"
    std::int64_t askedAt = 0;
    bool operator==(const AskedSentenceRow&) const = default;
};

} // namespace kantai
