// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a token store: refused, or its lines and its stream hold the same tokens, all of which lie in the
// file.
#include "core/training/data/TokenStore.h"
#include "tests/fuzz/FuzzSupport.h"

#include <algorithm>

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const TokenStore store(file.path());
        std::vector<TokenId> expected;
        for (std::uint64_t i = 0; i < store.lines(); ++i) {
            const std::vector<TokenId> line = store.line(i);
            fuzz::promise(line.size() == store.lineLength(i), "a line has its length");
            expected.insert(expected.end(), line.begin(), line.end());
            expected.push_back(kEosId);
        }
        fuzz::promise(expected.size() == store.streamTokens(), "lines share no tokens");
        fuzz::promise(store.stream(0, store.streamTokens()) == expected, "the stream is its lines, each ended");
        const std::uint64_t middle = expected.size() / 2;
        const std::vector<TokenId> part = store.stream(middle, expected.size());
        fuzz::promise(std::equal(part.begin(), part.end(), expected.end() - static_cast<std::ptrdiff_t>(part.size())),
                      "a part of the stream is that part");
        fuzz::promise(std::all_of(expected.begin(), expected.end(),
                                  [&](TokenId id) { return id == kEosId || id <= store.largestId(); }),
                      "no token is above the largest");
    });
    return 0;
}
