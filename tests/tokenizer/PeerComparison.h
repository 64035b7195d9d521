// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers of the comparisons with Hugging Face tokenizers: offsets as it counts them, and readable differences.
#pragma once

#include "core/tokenizer/Tokenizer.h"

#include <QString>
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kantai::test {

inline std::string idsAsText(const std::vector<TokenId>& ids) {
    std::string text;
    for (const TokenId id : ids) {
        if (!text.empty())
            text += ' ';
        text += std::to_string(id);
    }
    return text;
}

// The first line in which two texts differ.
inline QString firstDifference(const std::string& ours, const std::string& theirs) {
    std::size_t line = 1, begin = 0;
    for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()) && ours[i] == theirs[i]; ++i)
        if (ours[i] == '\n') {
            ++line;
            begin = i + 1;
        }
    const auto lineOf = [&](const std::string& text) {
        return QString::fromStdString(text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin));
    };
    return QStringLiteral("line %1: ours \"%2\", Hugging Face's \"%3\"").arg(line).arg(lineOf(ours), lineOf(theirs));
}

// Begin and end of each token in code points of text, which is UTF-8. A token that has part of a character has the
// whole of it in the offsets of Hugging Face tokenizers.
inline std::vector<std::size_t> offsetsInCodePoints(std::string_view text, const std::vector<Token>& tokens) {
    const auto beginsCodePoint = [&](std::size_t byte) {
        return byte == text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
    };
    std::vector<std::size_t> before{0}; // by byte: code points that begin before it
    for (std::size_t byte = 0; byte < text.size(); ++byte)
        before.push_back(before.back() + (beginsCodePoint(byte) ? 1 : 0));
    std::vector<std::size_t> offsets;
    for (const Token& token : tokens) {
        offsets.push_back(before[token.begin] - (beginsCodePoint(token.begin) ? 0 : 1));
        offsets.push_back(before[token.end]);
    }
    return offsets;
}

} // namespace kantai::test
