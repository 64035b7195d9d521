// SPDX-License-Identifier: GPL-3.0-or-later
// What the Playground remembers in the project: the sentences that were asked, and examples out of the corpus. Any
// thread.
#pragma once

#include "core/project/Project.h"
#include "core/project/stores/AskedSentenceRow.h"

#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// Newest first, at most 500, each sentence once. Rows of a stranger's project are texts of bounded length.
std::vector<AskedSentenceRow> readPlaygroundHistory(const ProjectHandle& project);

// These wait a moment only for another program that uses the project file, and then throw Error(Resources): a
// sentence can be remembered later. Throw Error(BadInput) when the project is read-only.
void rememberSentence(const ProjectHandle& project, const AskedSentenceRow& row); // takes the place of the same one
void forgetSentence(const ProjectHandle& project, const std::string& sentence);
void forgetAllSentences(const ProjectHandle& project);

// Sentences of the project's held-out text with a masked word, as exampleSentences() takes them; none without a
// corpus.
std::vector<std::string> projectExamples(const ProjectHandle& project, std::size_t count,
                                         const std::stop_token& stop);

} // namespace kantai
