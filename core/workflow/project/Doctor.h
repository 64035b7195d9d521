// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a project, and what of it can be mended: rows whose files are gone or damaged, files without a
// row, and what can be made again. Called by `kantai doctor`; any thread. Nothing changes until mend() is called.
#pragma once

#include "core/base/Progress.h"
#include "core/project/Project.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

enum class Mending {
    None,               // what is gone can come from a backup only
    ForgetCorpusFile,   // takes the file out of the corpus
    ForgetOriginal,     // the text before cleaning; the cleaned text stays
    ForgetCheckpoint,   // removes the checkpoint, its folder included
    ForgetSnapshot,     // the same for a snapshot
    ForgetClassifier,   // and for a classifier
    RewriteTokenizer,   // vocab.json and merges.txt again, from tokenizer.json
    RemoveFileOrFolder, // that no row names, or that the next training makes again
};

struct Finding {
    std::string path;    // relative to the project's folder
    std::string message; // what is wrong, one sentence
    Mending mending = Mending::None;
    std::int64_t id = 0;     // of the row, for the mendings of rows
    std::uint64_t bytes = 0; // that RemoveFileOrFolder frees
};

// Reads every file. Phase: "Examining".
std::vector<Finding> examineProject(const ProjectHandle& project, const Progress& progress, std::stop_token stop);

// What mend() would do, one sentence; empty for Mending::None.
std::string mendingText(const Finding& finding);

// Throws Error when it is not possible; Mending::None does nothing.
void mend(const ProjectHandle& project, const Finding& finding, const Progress& progress, std::stop_token stop);

} // namespace kantai
