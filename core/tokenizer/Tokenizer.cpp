// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/Tokenizer.h"

#include "core/base/Error.h"
#include "core/tokenizer/SpecialTokenCutter.h"
#include "core/tokenizer/TokenizerTables.h"

namespace kantai {

Tokenizer::Tokenizer(std::shared_ptr<const Tables> tables) : tables_(std::move(tables)) {}

Tokenizer::Tokenizer(std::vector<std::string> vocabulary, std::vector<std::pair<std::string, std::string>> merges,
                     const std::string& origin)
    : tables_(Tables::fromTexts(std::move(vocabulary), merges, origin, origin)) {}

Tokenizer::Tokenizer(const BpeTrainingResult& trained) : tables_(Tables::fromTraining(trained)) {}

std::vector<TokenId> Tokenizer::encode(std::string_view text) const {
    std::vector<TokenId> ids, scratch;
    tables_->forEachPiece(
        text, [&](std::string_view preToken) { tables_->encodePreToken(preToken, ids, scratch); },
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

std::vector<TokenId> Tokenizer::encodeForModel(std::string_view text, std::size_t maxLength) const {
    if (maxLength == 1)
        throw Error(ErrorCode::Usage, "A length of 1 token has no room for <s> and </s>.", "Choose at least 2.");
    std::vector<TokenId> ids = encode(text);
    if (maxLength > 0 && ids.size() > maxLength - 2)
        ids.resize(maxLength - 2);
    ids.insert(ids.begin(), kBosId);
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
