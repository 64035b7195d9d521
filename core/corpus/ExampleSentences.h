// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of a corpus with a content word masked, as examples of what a model can be asked. Used by the Playground
// through core/workflow; any thread.
#pragma once

#include "core/corpus/HeldOutSplit.h"

#include <cstddef>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kantai {

// At most `count` sentences with one <mask>, always the same for the same files and split. They come from held-out
// lines, which no model was trained on, or from all lines when nothing is held out; a hidden word is one of the
// longer and more frequent ones, and no two examples hide the same. Only the first 8 MB are read. Fewer, or none,
// where the text has no short sentences of separated words. Throws Error(BadInput) for a file that cannot be read,
// Error(Interrupted) on stop.
std::vector<std::string> exampleSentences(const std::vector<std::filesystem::path>& files, const HeldOutSplit& split,
                                          std::size_t count, const std::stop_token& stop);

} // namespace kantai
