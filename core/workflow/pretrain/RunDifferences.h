// SPDX-License-Identifier: GPL-3.0-or-later
// In what runs differ: the options of their training and of their model that do not have the same value in all of
// them, so that a table or a comparison shows no more than that. Called by both front ends; any thread.
#pragma once

#include "core/project/stores/Rows.h"

#include <limits>
#include <string>
#include <vector>

namespace kantai {

struct DifferingOption {
    struct Value {
        std::string text; // "0.0005", "2 epochs", in the language that is set for Phrase; "": not known
        double number = std::numeric_limits<double>::quiet_NaN(); // to sort by; NaN: it is not a number
    };
    std::string key;           // "learningRate", "layers", "length", "tokenizer"
    std::string label;         // "Learning rate", translated
    std::vector<Value> values; // one for each run, in their order
};

// Training options by their table, then the model, then the tokenizer. Of a run whose configuration cannot be read
// (another version wrote it) no value is known, and it makes no difference. None for fewer than two runs.
std::vector<DifferingOption> differingOptions(const std::vector<RunRow>& runs);

} // namespace kantai
