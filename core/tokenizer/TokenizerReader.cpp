// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizer::fromVocabularyAndMerges, and what it shares with fromFile.
#include "core/tokenizer/TokenizerReader.h"

#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/TokenizerTables.h"

#include <fmt/format.h>

namespace kantai {

namespace {

constexpr std::uint64_t kLargestMergesFile = std::uint64_t(256) << 20; // bytes

std::vector<std::pair<std::string, std::string>> readMergesTxt(const std::filesystem::path& file) {
    const std::string text = readFile(file, kLargestMergesFile);
    std::vector<std::pair<std::string, std::string>> merges;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (number == 1 && line.starts_with("#version"))
            continue;
        merges.push_back(mergeFromText(line, fmt::format("{}, line {}", readablePath(file), number)));
    }
    return merges;
}

} // namespace

void refuseTokenizer(const std::string& place, const std::string& reason) {
    throw Error(ErrorCode::BadInput, place + ": " + reason,
                "Use the files of a byte-level BPE tokenizer as the Studio or Hugging Face tokenizers writes them.");
}

std::vector<std::string> vocabularyFromJson(const Json& json, const std::string& origin) {
    if (!json.is_object())
        refuseTokenizer(origin, "the vocabulary must be an object of tokens and ids.");
    std::vector<std::string> tokens(json.size());
    std::vector<bool> taken(json.size(), false);
    for (const auto& [token, value] : json.items()) {
        if (!value.is_number_unsigned() || value.get<std::uint64_t>() >= tokens.size())
            refuseTokenizer(origin,
                            fmt::format("the token \"{}\" has the id {}, but the ids of {} tokens must be 0 to {}.",
                                        readableText(token), readableText(value.dump(-1, ' ', true)), tokens.size(),
                                        tokens.size() - 1));
        const auto id = value.get<std::size_t>();
        if (taken[id])
            refuseTokenizer(origin, fmt::format("the id {} belongs to both \"{}\" and \"{}\".", id,
                                                readableText(tokens[id]), readableText(token)));
        tokens[id] = token;
        taken[id] = true;
    }
    return tokens;
}

std::pair<std::string, std::string> mergeFromText(std::string_view text, const std::string& place) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || space == 0 || space + 1 == text.size() ||
        text.find(' ', space + 1) != std::string_view::npos)
        refuseTokenizer(place, fmt::format("\"{}\" is not a merge: two tokens with one space between them.",
                                           readableText(text.substr(0, 100))));
    return {std::string(text.substr(0, space)), std::string(text.substr(space + 1))};
}

Tokenizer Tokenizer::fromVocabularyAndMerges(const std::filesystem::path& vocabJson,
                                             const std::filesystem::path& mergesTxt) {
    const std::string vocabularyOrigin = readablePath(vocabJson);
    return Tokenizer(Tables::fromTexts(vocabularyFromJson(readJsonFile(vocabJson), vocabularyOrigin),
                                       readMergesTxt(mergesTxt), vocabularyOrigin, readablePath(mergesTxt)));
}

} // namespace kantai
