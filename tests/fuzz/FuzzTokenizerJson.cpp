// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a tokenizer.json: refused, or a tokenizer that keeps its promises.
#include "tests/fuzz/FuzzTokenizerSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    fuzz::accepts([&] {
        const Tokenizer tokenizer = Tokenizer::fromFile(file.path());
        fuzz::checkEncoding(tokenizer, "It's <mask> reason, \xC3\xA9t\xC3\xA9 42\n  \xF0\x9F\x99\x82</s>");
        for (TokenId id = 0; id < tokenizer.vocabularySize(); ++id)
            fuzz::promise(tokenizer.idOf(tokenizer.tokenText(id)) == id, "every token has its id");
    });
    fuzz::accepts([&] {
        std::vector<TokenId> rows;
        const Tokenizer tokenizer = Tokenizer::fromFile(file.path(), &rows);
        fuzz::promise(rows.size() == tokenizer.vocabularySize(), "every token has a row");
        std::vector<bool> taken(rows.size(), false);
        for (const TokenId row : rows) {
            fuzz::promise(row < rows.size() && !taken[row], "every row has a token");
            taken[row] = true;
        }
    });
    return 0;
}
