// SPDX-License-Identifier: GPL-3.0-or-later
// The word table of a model, its largest tensor: one row for each token, learned in pretraining. Tells which tokens
// have similar rows, and draws the most frequent tokens in a plane. Used by the Model page and `kantai model`;
// immutable after construction, any thread.
#pragma once

#include "core/base/JsonForward.h"
#include "core/inference/EmbeddingTable.h"
#include "core/model/Safetensors.h"
#include "core/model/WidenedNumbers.h"
#include "core/tokenizer/Tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

struct WordToken {
    std::int64_t id = 0;
    std::string token; // as in the vocabulary: "Ġreason"
    std::string text;  // decoded: " reason"; may not be UTF-8
};

struct TokenNeighbour {
    WordToken token;
    double cosine = 0; // -1 .. 1
};

struct WordNeighbours {
    std::string word;              // as it was asked for
    std::vector<WordToken> tokens; // of the word: one, unless the vocabulary has it only in pieces
    std::vector<TokenNeighbour> neighbours;
};

struct TokenPoint {
    WordToken token;
    double x = 0, y = 0;
};

struct TokenMap {
    std::vector<TokenPoint> points;    // ids rising
    double shareOfX = 0, shareOfY = 0; // of the variance of these rows
};

class WordEmbeddings {
public:
    // folder: a checkpoint or a Hugging Face folder. Throws Error(BadInput) that names the file for a table that is
    // missing, holds no floats or has fewer rows than the tokenizer has tokens. Maps the file, reads nothing yet.
    explicit WordEmbeddings(const std::filesystem::path& folder);

    // What a typed word stands for: the token of the word after a space ("Ġreason"), else that without ("reason"),
    // else a token written as in the vocabulary ("<mask>"), else the tokens that spell it after a space. Throws
    // Error(Usage) for an empty word.
    std::vector<WordToken> tokensOf(const std::string& word) const;

    // The tokens with the greatest cosine to the word's row, or to the mean of its rows when it has several.
    WordNeighbours neighbours(const std::string& word, std::size_t most, const std::stop_token& stop = {}) const;

    WordNeighbours neighboursOf(std::size_t id, std::size_t most, const std::stop_token& stop = {}) const;

    // The first `most` tokens of the vocabulary in the plane of their principal components. In byte-level BPE the ids
    // follow the order of the merges, so they are about the most frequent ones.
    TokenMap map(std::size_t most, const std::stop_token& stop = {}) const;

    std::size_t tokens() const { return tokenizer_.vocabularySize(); }
    WordToken token(std::size_t id) const;

private:
    WordNeighbours nearest(WordNeighbours of, std::size_t most, const std::stop_token& stop) const;

    Tokenizer tokenizer_;
    std::unique_ptr<SafetensorsFile> file_;
    std::unique_ptr<WidenedNumbers> numbers_;
    EmbeddingTable table_; // the rows that have a token
};

OrderedJson toJson(const WordNeighbours& neighbours);
OrderedJson toJson(const TokenMap& map);

} // namespace kantai
