// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a vocab.json without merges: refused, or a tokenizer that keeps its promises.
#include "tests/fuzz/FuzzTokenizerSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const fuzz::MemoryFile merges("#version: 0.2\n");
    const fuzz::MemoryFile vocabulary(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const Tokenizer tokenizer = Tokenizer::fromVocabularyAndMerges(vocabulary.path(), merges.path());
        fuzz::checkEncoding(tokenizer, "reason");
        for (TokenId id = 0; id < tokenizer.vocabularySize(); ++id)
            fuzz::promise(tokenizer.idOf(tokenizer.tokenText(id)) == id, "every token has its id");
    });
    return 0;
}
