// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizer::fromVocabularyAndMerges, and what it shares with fromFile.

#include "core/tokenizer/files/TokenizerReader.h"
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/TokenizerTables.h"
#include "core/tokenizer/files/TokenizerJsonEvents.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace kantai {

namespace {

std::vector<std::pair<std::string, std::string>> readMergesTxt(const std::filesystem::path& file) {
    const std::string text = readFile(file, kLargestTokenizerFile);
    std::vector<std::pair<std::string, std::string>> merges;
    std::size_t number = 0;
    const auto place = [&] { return fmt::format("{}, line {}", readablePath(file), number); };
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (number == 1 && line.starts_with("#version"))
            continue;
        auto merge = mergeFromText(line);
        if (!merge)
            refuseMergeText(place(), line);
        if (merges.size() == kLargestTokenizer)
            refuseTokenizer(place(), Phrase::tr("more than {} merges.", kLargestTokenizer));
        merges.push_back(std::move(*merge));
    }
    return merges;
}

} // namespace

void refuseTokenizer(const std::string& place, const std::string& reason) {
    throw Error(
        ErrorCode::BadInput, place + ": " + reason,
        Phrase::tr(
            "Use the files of a byte-level BPE tokenizer as the Studio or Hugging Face tokenizers writes them."));
}

std::optional<std::pair<std::string, std::string>> mergeFromText(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || space == 0 || space + 1 == text.size() ||
        text.find(' ', space + 1) != std::string_view::npos)
        return std::nullopt;
    return std::pair(std::string(text.substr(0, space)), std::string(text.substr(space + 1)));
}

void refuseMergeText(const std::string& place, std::string_view text) {
    refuseTokenizer(
        place, Phrase::tr("\"{}\" is not a merge: two tokens with one space between them.", readableExcerpt(text)));
}

std::vector<TokenId> moveSpecialTokensToFront(std::vector<std::string>& vocabulary) {
    std::vector<TokenId> order(vocabulary.size());
    std::iota(order.begin(), order.end(), TokenId{0});
    std::vector<TokenId> moved;
    for (const std::string_view special : kSpecialTokens) {
        const auto found = std::find(vocabulary.begin(), vocabulary.end(), special);
        if (found == vocabulary.end())
            return order;
        moved.push_back(static_cast<TokenId>(found - vocabulary.begin()));
    }
    for (const TokenId id : order)
        if (std::find(moved.begin(), moved.begin() + kSpecialTokens.size(), id) ==
            moved.begin() + kSpecialTokens.size())
            moved.push_back(id);
    std::vector<std::string> texts;
    texts.reserve(vocabulary.size());
    for (const TokenId id : moved)
        texts.push_back(std::move(vocabulary[id]));
    vocabulary = std::move(texts);
    return moved;
}

Tokenizer Tokenizer::fromVocabularyAndMerges(const std::filesystem::path& vocabJson,
                                             const std::filesystem::path& mergesTxt, std::vector<TokenId>* rows) {
    std::vector<std::string> vocabulary = readVocabularyJson(vocabJson);
    if (rows)
        *rows = moveSpecialTokensToFront(vocabulary);
    return Tokenizer(Tables::fromTexts(std::move(vocabulary), readMergesTxt(mergesTxt), readablePath(vocabJson),
                                       readablePath(mergesTxt)));
}

} // namespace kantai
