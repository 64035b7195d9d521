// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/WordEmbeddings.h"

#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/inference/ModelFolder.h"
#include "core/model/TensorStatistics.h"

#include <algorithm>
#include <numeric>

namespace kantai {

namespace {

constexpr std::string_view kTableName = "roberta.embeddings.word_embeddings.weight";

OrderedJson toJson(const WordToken& token) {
    return {{"id", token.id}, {"token", token.token}, {"text", readableText(token.text)}};
}

} // namespace

WordEmbeddings::WordEmbeddings(const std::filesystem::path& folder)
    : tokenizer_(Tokenizer::fromFile(ModelFolder(folder).tokenizer())),
      file_(std::make_unique<SafetensorsFile>(ModelFolder(folder).weights())) {
    const TensorEntry& entry = file_->at(kTableName);
    const auto tokens = static_cast<std::int64_t>(tokenizer_.vocabularySize());
    if (!holdsFloats(entry) || entry.shape.size() != 2 || entry.shape[0] < tokens || entry.shape[1] < 1)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: its word table does not have a row for each of the {} tokens.",
                               readablePath(file_->path()), tokens),
                    Phrase::tr("Choose the tokenizer that the model was trained with."));
    numbers_ = std::make_unique<WidenedNumbers>(entry);
    table_.columns = static_cast<std::size_t>(entry.shape[1]);
    table_.numbers = numbers_->values().first(tokenizer_.vocabularySize() * table_.columns);
}

WordToken WordEmbeddings::token(std::size_t id) const {
    const auto number = static_cast<TokenId>(id);
    return {static_cast<std::int64_t>(id), tokenizer_.tokenText(number), tokenizer_.tokenBytes(number)};
}

std::vector<WordToken> WordEmbeddings::tokensOf(const std::string& word) const {
    const std::size_t begin = word.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos)
        throw Error(ErrorCode::Usage, Phrase::tr("Type a word whose neighbours are to be found."));
    const std::string bare = word.substr(begin, word.find_last_not_of(" \t\r\n") + 1 - begin);
    const std::vector<TokenId> spelled = tokenizer_.encode(" " + bare), alone = tokenizer_.encode(bare);
    if (spelled.size() == 1)
        return {token(spelled.front())};
    if (alone.size() == 1)
        return {token(alone.front())};
    if (const auto known = tokenizer_.idOf(bare))
        return {token(*known)};
    std::vector<WordToken> tokens;
    for (const TokenId id : spelled)
        tokens.push_back(token(id));
    return tokens;
}

WordNeighbours WordEmbeddings::neighbours(const std::string& word, std::size_t most,
                                          const std::stop_token& stop) const {
    return nearest({word, tokensOf(word), {}}, most, stop);
}

WordNeighbours WordEmbeddings::neighboursOf(std::size_t id, std::size_t most, const std::stop_token& stop) const {
    return nearest({token(id).token, {token(id)}, {}}, most, stop);
}

WordNeighbours WordEmbeddings::nearest(WordNeighbours of, std::size_t most, const std::stop_token& stop) const {
    std::vector<std::size_t> rows;
    for (const WordToken& part : of.tokens)
        rows.push_back(static_cast<std::size_t>(part.id));
    for (const RowNeighbour& found : nearestRows(table_, meanOf(table_, rows), rows, most, stop))
        of.neighbours.push_back({token(found.row), found.cosine});
    return of;
}

TokenMap WordEmbeddings::map(std::size_t most, const std::stop_token& stop) const {
    std::vector<std::size_t> rows(std::min(most, table_.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    const RowPlane plane = planeOf(table_, rows, stop);
    TokenMap map{{}, plane.shares[0], plane.shares[1]};
    for (const std::size_t row : rows)
        map.points.push_back({token(row), plane.points[row][0], plane.points[row][1]});
    return map;
}

OrderedJson toJson(const WordNeighbours& neighbours) {
    OrderedJson tokens = OrderedJson::array(), found = OrderedJson::array();
    for (const WordToken& token : neighbours.tokens)
        tokens.push_back(toJson(token));
    for (const TokenNeighbour& neighbour : neighbours.neighbours) {
        found.push_back(toJson(neighbour.token));
        found.back()["cosine"] = neighbour.cosine;
    }
    return {{"word", neighbours.word}, {"tokens", tokens}, {"neighbours", found}};
}

OrderedJson toJson(const TokenMap& map) {
    OrderedJson points = OrderedJson::array();
    for (const TokenPoint& point : map.points) {
        points.push_back(toJson(point.token));
        points.back()["x"] = point.x;
        points.back()["y"] = point.y;
    }
    return {{"shares", {map.shareOfX, map.shareOfY}}, {"points", points}};
}

} // namespace kantai
