// SPDX-License-Identifier: GPL-3.0-or-later
// Pre-tokenizes arbitrary bytes: no byte is lost, valid code points stay intact, what follows the lookahead changes
// nothing, and blocks of bytes are cut as the pattern cuts one pre-token after the other.
#include "tests/fuzz/FuzzTokenizerSupport.h"

using namespace kantai;

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text = fuzz::textOf(data, size);
    const std::string_view shorter = text.substr(0, size < 2 ? 0 : utf8CutBefore(text, size / 2));
    const bool wholeCodePoints = isUtf8(text);
    std::size_t at = 0;
    forEachPreToken(text, [&](std::string_view preToken) {
        fuzz::promise(!preToken.empty() && preToken.data() == text.data() + at, "pre-tokens follow one another");
        fuzz::promise(preTokenEnd(text, at) == at + preToken.size(), "both ways end a pre-token at the same byte");
        fuzz::promise(!wholeCodePoints || isUtf8(preToken), "a pre-token ends between code points");
        if (at < shorter.size()) {
            const std::size_t end = preTokenEnd(shorter, at);
            if (end + kPreTokenLookahead <= shorter.size())
                fuzz::promise(end == at + preToken.size(), "the lookahead is enough");
        }
        at += preToken.size();
    });
    fuzz::promise(at == size, "pre-tokens cover the text");
    return 0;
}
