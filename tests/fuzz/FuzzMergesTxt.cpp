// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the merges.txt of a vocabulary of 300 tokens: refused, or a tokenizer that keeps its promises.
#include "tests/fuzz/FuzzTokenizerSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const fs::path vocabulary = fuzz::goldenFile("english-300-1.vocab.json");
    const fuzz::MemoryFile merges(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const Tokenizer tokenizer = Tokenizer::fromVocabularyAndMerges(vocabulary, merges.path());
        fuzz::checkEncoding(tokenizer, "The reason of nature, another reason there.");
    });
    return 0;
}
