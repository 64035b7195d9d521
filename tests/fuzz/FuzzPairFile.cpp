// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of minimal pairs: refused, or pairs with two sentences each.
#include "core/inference/PairFile.h"
#include "tests/fuzz/FuzzSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    for (const char separator : {',', '\t'})
        fuzz::accepts([&] {
            const PairSet set = readPairs(text, "input", separator);
            fuzz::promise(!set.pairs.empty(), "a file that is accepted holds pairs");
            for (const MinimalPair& pair : set.pairs) {
                fuzz::promise(!pair.good.empty() && !pair.bad.empty(), "a pair has two sentences");
                fuzz::promise(!pair.human || (*pair.human >= 0 && *pair.human <= 1), "a share is between 0 and 1");
            }
        });
    return 0;
}
