// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a corpus to train on: the tokenizer keeps its promises on that corpus, and its counts never rise.
#include "core/tokenizer/Merge.h"
#include "tests/fuzz/FuzzTokenizerSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const fuzz::MemoryFile corpus(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const BpeTrainingResult trained = trainBpe({corpus.path()}, {400, 1 + size % 3}, {}, {});
        const Tokenizer tokenizer(trained);
        fuzz::checkEncoding(tokenizer, fuzz::textOf(data, size));
        std::uint64_t before = UINT64_MAX;
        for (const Merge& merge : trained.merges) {
            fuzz::promise(merge.count <= before && merge.count > size % 3, "counts never rise");
            before = merge.count;
        }
    });
    return 0;
}
