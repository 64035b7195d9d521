// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a tokenizer as the files Hugging Face reads, byte for byte: vocab.json, merges.txt, tokenizer.json,
// tokenizer_config.json, special_tokens_map.json. Used by workflow and the Hugging Face export.
#pragma once

#include "core/tokenizer/Tokenizer.h"
#include <filesystem>

namespace kantai {

void writeVocabJson(const Tokenizer& tokenizer, const std::filesystem::path& file);
void writeMergesTxt(const Tokenizer& tokenizer, const std::filesystem::path& file);
// Merges are pairs, ["a", "b"], or texts, "a b", which is all that older readers such as transformers.js 2 know.
enum class MergesAs { Pairs, Texts };
void writeTokenizerJson(const Tokenizer& tokenizer, const std::filesystem::path& file,
                        MergesAs merges = MergesAs::Pairs);
void writeTokenizerConfig(std::size_t modelMaxLength, const std::filesystem::path& file);
void writeSpecialTokensMap(const std::filesystem::path& file);

// vocab.json, merges.txt and tokenizer.json into an existing folder.
void writeTokenizerFiles(const Tokenizer& tokenizer, const std::filesystem::path& folder);

} // namespace kantai
