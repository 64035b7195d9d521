// SPDX-License-Identifier: GPL-3.0-or-later
// What a project keeps of a fine-tuned classifier beside its folder. Plain data; as in Rows.h.
#pragma once

#include <cstdint>
#include <string>

namespace kantai {

struct ClassifierRow { // its report is in its folder
    std::int64_t id = 0;
    std::string name;
    std::string folder;                     // "classifiers/0001"; made from the number
    std::int64_t fromRun = 0, fromStep = 0; // of the checkpoint, as they were
    std::string fromName;
    std::int64_t labels = 0, texts = 0;                     // trained on and held out
    double accuracy = 0, macroF1 = 0, majorityAccuracy = 0; // on held-out texts
    std::string manifestSha256;
    std::uint64_t bytes = 0;
    std::int64_t createdAt = 0;
};

} // namespace kantai
