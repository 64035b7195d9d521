// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizers of a project: the current one, loading and exporting. Called by both front ends; any thread.
#pragma once

#include "core/project/Project.h"
#include "core/tokenizer/Tokenizer.h"

#include <filesystem>

namespace kantai {

// The newest tokenizer of the project; throws Error(BadInput) with the remedy when there is none.
TokenizerRow currentTokenizer(const Project& project);
// That of a run; throws Error(BadInput) when it is no longer in the project.
TokenizerRow tokenizerOf(const Project& project, const RunRow& run);
Tokenizer loadTokenizer(const ProjectHandle& project, const TokenizerRow& row);
// vocab.json, merges.txt, tokenizer.json and the two configuration files into a new or empty folder.
void exportTokenizer(const ProjectHandle& project, const std::filesystem::path& folder);

} // namespace kantai
