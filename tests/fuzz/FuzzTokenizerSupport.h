// SPDX-License-Identifier: GPL-3.0-or-later
// What every tokenizer promises for every text, and a tokenizer to try it on. Used by the fuzz targets.
#pragma once

#include "core/base/Utf8.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"
#include "tests/fuzz/FuzzSupport.h"

namespace kantai::fuzz {

inline fs::path goldenFile(const char* name) {
    return fs::path(KANTAI_SOURCE_DIR) / "tests/data/bpe" / name;
}

// The tokens cover the text in order, each ordinary one stands for exactly its bytes, and decoding gives the text
// back but for white space that <mask> took.
inline void checkEncoding(const Tokenizer& tokenizer, std::string_view text) {
    const std::vector<TokenId> ids = tokenizer.encode(text);
    const std::vector<Token> tokens = tokenizer.encodeWithOffsets(text);
    promise(tokens.size() == ids.size(), "offsets and ids are of the same tokens");
    std::string expected;
    std::size_t at = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        promise(tokens[i].id == ids[i], "offsets and ids are of the same tokens");
        promise(tokens[i].begin == at && tokens[i].end > at, "tokens follow one another");
        at = tokens[i].end;
        promise(at <= text.size(), "tokens lie in the text");
        const std::string_view covered = text.substr(tokens[i].begin, at - tokens[i].begin);
        promise(ids[i] == kMaskId ? covered.ends_with("<mask>") : covered == tokenizer.tokenBytes(ids[i]),
                "a token covers its bytes");
        expected += tokenizer.tokenBytes(ids[i]);
    }
    promise(at == text.size(), "tokens cover the text");
    promise(tokenizer.decode(ids) == expected, "decoding gives the text back");
    if (text.find("<mask>") == std::string_view::npos)
        promise(expected == text, "decoding gives the text back");
}

} // namespace kantai::fuzz
