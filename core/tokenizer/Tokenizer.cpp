// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/Tokenizer.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/tokenizer/TokenizerTables.h"
#include "core/tokenizer/pretokenize/SpecialTokenCutter.h"

#include <algorithm>

namespace kantai {

namespace {

// How many tokens of the first and of the second text there is room for. When one must be a token longer, it is the
// one that was longer, or the second.
std::pair<std::size_t, std::size_t> lengthsThatFit(std::size_t first, std::size_t second, std::size_t room) {
    if (first + second <= room)
        return {first, second};
    const std::size_t shorter = std::min({first, second, room / 2});
    return first > second ? std::pair(room - shorter, shorter) : std::pair(shorter, room - shorter);
}

} // namespace

Tokenizer::Tokenizer(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}

Tokenizer::Tokenizer(std::vector<std::string> vocabulary, std::vector<std::pair<std::string, std::string>> merges,
                     const std::string& origin)
    : tables_(Tables::fromTexts(std::move(vocabulary), merges, origin, origin)) {}

Tokenizer::Tokenizer(const BpeTrainingResult& trained) : tables_(Tables::fromTraining(trained)) {}

std::vector<TokenId> Tokenizer::encode(std::string_view text) const {
    std::vector<TokenId> ids, scratch;
    const auto preToken = [&](std::string_view each) { tables_->encodePreToken(each, ids, scratch); };
    tables_->forEachPart(
        text, [&](std::string_view ordinary) { forEachPreToken(ordinary, preToken); },
        [&](TokenId special) { ids.push_back(special); });
    return ids;
}

std::vector<Token> Tokenizer::encodeWithOffsets(std::string_view text) const {
    const std::vector<TokenId> ids = encode(text);
    std::vector<Token> tokens;
    tokens.reserve(ids.size());
    std::size_t at = 0;
    for (const TokenId id : ids) {
        const std::size_t begin = at;
        // Only what <mask> takes has no length of its own; every other token stands for exactly its bytes.
        at = id == kMaskId ? nextSpecial(text, begin, true)->end : begin + tables_->bytes[id].size();
        tokens.push_back({id, begin, at});
    }
    return tokens;
}

std::vector<TokenId> Tokenizer::encodeStart(std::string_view text, std::size_t enough) const {
    if (enough == 0)
        return encode(text);
    std::vector<TokenId> ids, scratch;
    for (std::size_t at = 0; at < text.size();) {
        const auto special = nextSpecial(text, at, tables_->maskTakesSpace);
        const std::string_view ordinary = text.substr(at, (special ? special->begin : text.size()) - at);
        for (std::size_t begin = 0; begin < ordinary.size();) {
            const std::size_t end = preTokenEnd(ordinary, begin);
            tables_->encodePreToken(ordinary.substr(begin, end - begin), ids, scratch);
            if (ids.size() >= enough)
                return ids;
            begin = end;
        }
        if (special)
            ids.push_back(special->id);
        at = special ? special->end : text.size();
    }
    return ids;
}

std::vector<TokenId> Tokenizer::encodeForModel(std::string_view text, std::size_t maxLength) const {
    if (maxLength == 1)
        throw Error(ErrorCode::Usage, Phrase::tr("A length of 1 token has no room for <s> and </s>."),
                    Phrase::tr("Choose at least 2."));
    std::vector<TokenId> ids = encodeStart(text, maxLength);
    if (maxLength > 0 && ids.size() > maxLength - 2)
        ids.resize(maxLength - 2);
    ids.insert(ids.begin(), kBosId);
    ids.push_back(kEosId);
    return ids;
}

std::vector<TokenId> Tokenizer::encodePairForModel(std::string_view first, std::string_view second,
                                                   std::size_t maxLength) const {
    constexpr std::size_t kEnds = 4;
    if (maxLength > 0 && maxLength < kEnds)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("A length of {} tokens has no room for the ends of a pair.", maxLength),
                    Phrase::tr("Choose at least 4."));
    std::vector<TokenId> ids = encodeStart(first, maxLength), others = encodeStart(second, maxLength);
    if (maxLength > 0) {
        const auto [firstLength, secondLength] = lengthsThatFit(ids.size(), others.size(), maxLength - kEnds);
        ids.resize(firstLength);
        others.resize(secondLength);
    }
    ids.insert(ids.begin(), kBosId);
    ids.insert(ids.end(), 2, kEosId);
    ids.insert(ids.end(), others.begin(), others.end());
    ids.push_back(kEosId);
    return ids;
}

std::string Tokenizer::decode(std::span<const TokenId> ids, bool skipSpecial) const {
    std::string text;
    for (const TokenId id : ids) {
        const std::string& bytes = tables_->bytesOf(id);
        if (!skipSpecial || !isSpecial(id))
            text += bytes;
    }
    return text;
}

std::uint32_t Tokenizer::vocabularySize() const {
    return static_cast<std::uint32_t>(tables_->texts.size());
}

const std::string& Tokenizer::tokenText(TokenId id) const {
    tables_->bytesOf(id);
    return tables_->texts[id];
}

std::string Tokenizer::tokenBytes(TokenId id) const {
    return tables_->bytesOf(id);
}

std::size_t Tokenizer::tokenLength(TokenId id) const {
    return tables_->bytesOf(id).size();
}

std::optional<TokenId> Tokenizer::idOf(std::string_view tokenText) const {
    return tables_->find(tokenText);
}

const std::vector<Merge>& Tokenizer::merges() const {
    return tables_->merges;
}

bool Tokenizer::maskTakesSpace() const {
    return tables_->maskTakesSpace;
}

} // namespace kantai
