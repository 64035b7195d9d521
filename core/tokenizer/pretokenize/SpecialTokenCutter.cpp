// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pretokenize/SpecialTokenCutter.h"
#include "core/base/Utf8.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"

#include <algorithm>

namespace kantai {

namespace {

bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::size_t beginOfSpaceBefore(std::string_view text, std::size_t from, std::size_t end) {
    while (end > from) {
        std::size_t begin = end - 1;
        while (begin > from && end - begin < 4 && isContinuation(text[begin]))
            --begin;
        const Utf8Step step = decodeUtf8(text.substr(begin, end - begin));
        if (step.kind != Utf8Step::Kind::Valid || step.length != end - begin ||
            preTokenClassOf(step.codePoint) != PreTokenClass::Space)
            break;
        end = begin;
    }
    return end;
}

} // namespace

std::optional<SpecialPlace> nextSpecial(std::string_view text, std::size_t from, bool maskTakesSpace) {
    for (std::size_t at = text.find('<', from); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at);
        const auto found = std::find_if(kSpecialTokens.begin(), kSpecialTokens.end(),
                                        [&](std::string_view token) { return rest.starts_with(token); });
        if (found == kSpecialTokens.end())
            continue;
        const auto id = static_cast<TokenId>(found - kSpecialTokens.begin());
        const bool takesSpace = id == kMaskId && maskTakesSpace;
        return SpecialPlace{id, takesSpace ? beginOfSpaceBefore(text, from, at) : at, at + found->size()};
    }
    return std::nullopt;
}

} // namespace kantai
