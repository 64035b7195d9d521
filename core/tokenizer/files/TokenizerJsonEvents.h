// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the JSON of tokenizer files event by event, so that a malicious file is rejected at its first invalid or
// excessive value, before it costs time or memory. Private to the readers of Tokenizer; any thread.
#pragma once

#include "core/base/Json.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kantai {

// Far above any byte-level BPE in use and above the limits of the Studio itself.
inline constexpr std::size_t kLargestTokenizer = std::size_t{1} << 20;           // tokens, and merges
inline constexpr std::uint64_t kLargestTokenizerFile = std::uint64_t{128} << 20; // bytes

struct TokenizerJsonContent {
    Json rest; // everything else; null where the vocabulary and the merges were
    bool hasVocabulary = false, hasMerges = false;
    std::vector<std::string> vocabulary; // in id order
    std::vector<std::pair<std::string, std::string>> merges;
};

// Throw Error(BadInput) naming file, line and column for what is not strict JSON, for ids that are not 0 to size - 1,
// each once, and for merges that are not pairs; the meaning of the rest is not checked.
TokenizerJsonContent readTokenizerJson(const std::filesystem::path& file);
std::vector<std::string> readVocabularyJson(const std::filesystem::path& file); // a vocab.json

} // namespace kantai
