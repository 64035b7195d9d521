// SPDX-License-Identifier: GPL-3.0-or-later
// How a tokenizer, trained or imported, comes into a project. Private to core/workflow.
#pragma once

#include "core/project/Project.h"
#include "core/tokenizer/Tokenizer.h"

namespace kantai {

// Writes the tokenizer's files and returns its row, which is not in the project yet: name, folder, hash and
// vocabulary size are filled in. A kill before the row is added leaves no more than a folder that the next call
// replaces. Throws Error(Resources) when the disk is full.
TokenizerRow writeTokenizer(const ProjectHandle& project, const Project& database, const Tokenizer& tokenizer,
                            TokenizerRow row);

// Adds that row and the event "<verb> Tokenizer 1: 52000 tokens from <origin>." Returns the row with its id.
TokenizerRow addTokenizer(Stores& stores, const TokenizerRow& row, const std::string& verb,
                          const std::string& origin);

// Both, in one commit.
TokenizerRow keepTokenizer(const ProjectHandle& project, Project& database, const Tokenizer& tokenizer,
                           TokenizerRow row, const std::string& verb, const std::string& origin);

} // namespace kantai
