// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes arbitrary bytes as a text, as part of a pair, and truncated.
#include "tests/fuzz/FuzzTokenizerSupport.h"

#include <algorithm>

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const Tokenizer tokenizer = Tokenizer::fromFile(fuzz::goldenFile("english-300-1.tokenizer.json"));
    const std::string_view text = fuzz::textOf(data, size);
    fuzz::checkEncoding(tokenizer, text);
    const std::size_t limit = 2 + size % 30;
    const std::vector<TokenId> ids = tokenizer.encodeForModel(text, limit);
    fuzz::promise(ids.size() <= limit && ids.front() == kBosId && ids.back() == kEosId,
                  "the model gets a sequence with its two ends that fits");
    const std::vector<TokenId> pair = tokenizer.encodePairForModel(text.substr(size / 3), text, limit + 2);
    fuzz::promise(pair.size() <= limit + 2 && std::count(pair.begin(), pair.end(), kEosId) >= 3, "so does a pair");
    return 0;
}
