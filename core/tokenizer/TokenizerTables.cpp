// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/TokenizerTables.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/ByteAlphabet.h"
#include "core/tokenizer/Merge.h"
#include "core/tokenizer/files/TokenizerReader.h"

#include <fmt/format.h>

namespace kantai {

namespace {

template <typename... Values>
[[noreturn]] void refuse(const std::string& origin, fmt::format_string<Values...> reason, Values&&... values) {
    throw Error(ErrorCode::BadInput, origin + ": " + Phrase::tr(reason, std::forward<Values>(values)...),
                Phrase::tr("Use a byte-level BPE tokenizer whose first tokens are <s> <pad> </s> <unk> <mask>."));
}

void checkSpecialTokens(const std::vector<std::string>& vocabulary, const std::string& origin) {
    for (std::size_t id = 0; id < kSpecialTokens.size(); ++id) {
        if (id >= vocabulary.size())
            refuse(origin, Phrase::noop("the special token \"{}\" is missing from the vocabulary."),
                   kSpecialTokens[id]);
        if (vocabulary[id] != kSpecialTokens[id])
            refuse(origin, Phrase::noop("the token with the id {} must be \"{}\", but it is \"{}\"."), id,
                   kSpecialTokens[id], readableExcerpt(vocabulary[id]));
    }
}

} // namespace

std::shared_ptr<const Tokenizer::Tables> Tokenizer::Tables::fromTexts(std::vector<std::string> vocabulary,
                                                                      const MergeTexts& merges,
                                                                      const std::string& vocabularyOrigin,
                                                                      const std::string& mergesOrigin,
                                                                      bool maskTakesSpace) {
    const auto tables = std::make_shared<Tables>();
    tables->maskTakesSpace = maskTakesSpace;
    tables->setVocabulary(std::move(vocabulary), vocabularyOrigin);
    tables->setMerges(merges, mergesOrigin);
    tables->findWholeTokens();
    return tables;
}

std::shared_ptr<const Tokenizer::Tables> Tokenizer::Tables::fromTraining(const BpeTrainingResult& trained) {
    const auto tables = std::make_shared<Tables>();
    tables->setVocabulary(trained.vocabulary, "The trained tokenizer");
    tables->merges = trained.merges;
    for (const Merge& merge : trained.merges)
        tables->mergeTable_.add(merge.left, merge.right, merge.result);
    tables->findWholeTokens();
    return tables;
}

void Tokenizer::Tables::setVocabulary(std::vector<std::string> vocabulary, const std::string& origin) {
    checkSpecialTokens(vocabulary, origin);
    texts = std::move(vocabulary);
    bytes.assign(kSpecialTokens.begin(), kSpecialTokens.end());
    bytes.reserve(texts.size()); // views into it must stay valid
    idOfBytes_.reserve(texts.size());
    for (std::size_t i = kSpecialTokens.size(); i < texts.size(); ++i) {
        const auto id = static_cast<TokenId>(i);
        auto decoded = fromPrintable(texts[i]);
        if (!decoded || decoded->empty())
            refuse(origin,
                   Phrase::noop("the token \"{}\" with the id {} is not written in the alphabet of byte-level BPE."),
                   readableExcerpt(texts[i]), id);
        bytes.push_back(std::move(*decoded));
        const auto [entry, isNew] = idOfBytes_.try_emplace(bytes.back(), id);
        if (!isNew)
            refuse(origin, Phrase::noop("the token \"{}\" has two ids, {} and {}."), readableExcerpt(texts[i]),
                   entry->second, id);
        for (const std::string_view special : kSpecialTokens)
            if (bytes.back() == special)
                refuse(origin, Phrase::noop("the special token \"{}\" has a second id, {}."), special, id);
    }
    setByteIds(origin);
}

void Tokenizer::Tables::setByteIds(const std::string& origin) {
    for (unsigned byte = 0; byte < idOfByte_.size(); ++byte) {
        const std::string one(1, static_cast<char>(byte));
        const auto entry = idOfBytes_.find(one);
        if (entry == idOfBytes_.end())
            refuse(origin, Phrase::noop("the vocabulary lacks \"{}\", the token of the byte 0x{:02X}."),
                   toPrintable(one), byte);
        idOfByte_[byte] = entry->second;
    }
}

void Tokenizer::Tables::setMerges(const MergeTexts& mergeTexts, const std::string& origin) {
    merges.reserve(mergeTexts.size());
    std::vector<bool> made(texts.size(), false); // a byte, or the result of a merge so far
    for (const TokenId id : idOfByte_)
        made[id] = true;
    for (const auto& merge : mergeTexts) {
        const std::string &left = merge.first, &right = merge.second;
        const std::size_t number = merges.size() + 1;
        const auto idOfPart = [&](const std::string& text, const char* part) {
            const std::optional<TokenId> id = find(text);
            if (!id)
                refuse(origin,
                       Phrase::noop("the {} \"{}\" of merge {} (\"{}\" with \"{}\") is not in the vocabulary."), part,
                       readableExcerpt(text), number, readableExcerpt(left), readableExcerpt(right));
            return *id;
        };
        const auto mustBeMade = [&](TokenId id) {
            if (!made[id])
                refuse(origin,
                       Phrase::noop("merge {} (\"{}\" with \"{}\") comes before the merge that makes \"{}\"."),
                       number, readableExcerpt(left), readableExcerpt(right), readableExcerpt(texts[id]));
        };
        const TokenId leftId = idOfPart(left, "left part");
        const TokenId rightId = idOfPart(right, "right part");
        const TokenId result = idOfPart(left + right, "result");
        mustBeMade(leftId);
        mustBeMade(rightId);
        made[result] = true;
        if (!mergeTable_.add(leftId, rightId, result))
            refuse(origin, Phrase::noop("merge {} (\"{}\" with \"{}\") repeats an earlier merge."), number,
                   readableExcerpt(left), readableExcerpt(right));
        merges.push_back({leftId, rightId, result, 0});
    }
}

// Most words of a text are tokens: knowing which tokens are what their own bytes become saves merging those words.
void Tokenizer::Tables::findWholeTokens() {
    std::vector<TokenId> ids;
    for (std::size_t id = kSpecialTokens.size(); id < texts.size(); ++id) {
        mergeByTable(bytes[id], ids);
        if (ids.size() == 1 && ids[0] == id)
            wholeTokens_.at(bytes[id]) = id + 1;
    }
    for (const Merge& merge : merges)
        everyMergeIsWhole_ = everyMergeIsWhole_ && wholeToken(bytes[merge.result]) == merge.result;
}

const LinearMerging* Tokenizer::Tables::linearMerging() const {
    std::call_once(linearMergingAsked_, [this] {
        const std::vector<TokenId> idsOfBytes(idOfByte_.begin(), idOfByte_.end());
        if (everyMergeIsWhole_ && LinearMerging::canServe(merges, idsOfBytes, bytes))
            linearMerging_ = std::make_unique<const LinearMerging>(mergeTable_, merges, idsOfBytes, bytes);
    });
    return linearMerging_.get();
}

void Tokenizer::Tables::mergeBytes(std::string_view preToken, std::vector<TokenId>& ids,
                                   std::vector<TokenId>& scratch) const {
    if (preToken.size() > MergeTable::kLongestToScan)
        if (const LinearMerging* linear = linearMerging()) {
            linear->encode(preToken, ids);
            return;
        }
    mergeByTable(preToken, scratch);
    ids.insert(ids.end(), scratch.begin(), scratch.end());
}

void Tokenizer::Tables::mergeByTable(std::string_view preToken, std::vector<TokenId>& ids) const {
    ids.clear();
    for (const char byte : preToken)
        ids.push_back(idOfByte_[static_cast<unsigned char>(byte)]);
    mergeTable_.apply(ids);
}

std::optional<TokenId> Tokenizer::Tables::wholeToken(std::string_view preToken) const {
    const std::uint64_t* const number = wholeTokens_.find(preToken);
    return number ? std::optional(static_cast<TokenId>(*number - 1)) : std::nullopt;
}

void Tokenizer::Tables::encodePreToken(std::string_view preToken, std::vector<TokenId>& ids,
                                       std::vector<TokenId>& scratch) const {
    if (const std::optional<TokenId> whole = wholeToken(preToken)) {
        ids.push_back(*whole);
        return;
    }
    mergeBytes(preToken, ids, scratch);
}

const std::string& Tokenizer::Tables::bytesOf(TokenId id) const {
    if (id >= bytes.size())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The id {} is not in the vocabulary, whose ids are 0 to {}.", id, bytes.size() - 1),
                    Phrase::tr("Use the tokenizer that made these ids."));
    return bytes[id];
}

std::optional<TokenId> Tokenizer::Tables::find(std::string_view text) const {
    for (TokenId id = 0; id < kSpecialTokens.size(); ++id)
        if (text == kSpecialTokens[id])
            return id;
    const std::optional<std::string> decoded = fromPrintable(text);
    const auto entry = decoded ? idOfBytes_.find(*decoded) : idOfBytes_.end();
    return entry == idOfBytes_.end() ? std::nullopt : std::optional(entry->second);
}

} // namespace kantai
