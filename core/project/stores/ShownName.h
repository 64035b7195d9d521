// SPDX-License-Identifier: GPL-3.0-or-later
// The names of runs, tokenizers and projects as they are shown. A project stores the names that the user gave; what
// has none is called by its kind and number, "Run 3", and the sample is the Sample: those names are made where they
// are shown, in the language of the window. Any thread.
#pragma once

#include <cstdint>
#include <string>

namespace kantai {

// The names in English, as rows have them that are read from a project without a name of the user's.
std::string numberedRun(std::int64_t id);       // "Run 3"
std::string numberedTokenizer(std::int64_t id); // "Tokenizer 3"

// The name of a row in the language of the window: "Run 3", "Tokenizer 3", "Sample" and "Sample 2" are translated,
// also where an older version stored them; every other name is what the user gave.
std::string shownName(const std::string& name);

} // namespace kantai
