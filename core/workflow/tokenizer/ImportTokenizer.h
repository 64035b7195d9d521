// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a tokenizer that was made elsewhere into the project. Called by both front ends; any thread.
#pragma once

#include "core/project/Project.h"

#include <filesystem>

namespace kantai {

// Keeps a tokenizer made elsewhere in the project, makes it the current one. source: a tokenizer.json, or a
// vocab.json or merges.txt with the other beside it, or a folder with either. Throws Error(BadInput) naming the file
// for what is no byte-level BPE tokenizer with the Studio's special tokens.
TokenizerRow importTokenizer(const ProjectHandle& project, const std::filesystem::path& source);

} // namespace kantai
