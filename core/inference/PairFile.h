// SPDX-License-Identifier: GPL-3.0-or-later
// Reads minimal pairs: two sentences that differ as little as possible, of which one is right and one is wrong
// (Warstadt et al., "BLiMP: The Benchmark of Linguistic Minimal Pairs for English", 2020). Called by core/workflow;
// any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

struct MinimalPair {
    std::string good, bad;
    std::string phenomenon;      // empty: the file names none
    std::optional<double> human; // share of people who prefer the right sentence, 0 to 1
};

struct PairSet {
    std::string name;               // to be shown: that of the file
    std::vector<MinimalPair> pairs; // in the order of the file; at least one
};

// JSON lines as BLiMP's: objects with "sentence_good" and "sentence_bad", of whose fields "phenomenon", "UID",
// "linguistics_term" and "field" the first that is there names the phenomenon, and "human" the share of people. Or a
// table, separated by commas, or by tabs where the name ends in .tsv: the columns good, bad, phenomenon, human, in
// this order or as a first row of these names (also sentence_good, sentence_bad, UID) says. A file whose first
// character is
// "{" is taken as JSON lines. UTF-8, at most 256 MiB. Throws Error(BadInput) that names file and line.
PairSet readPairFile(const std::filesystem::path& file);

// The same of a text. name: of the set and in errors. separator: of a table.
PairSet readPairs(std::string_view text, const std::string& name, char separator = ',');

} // namespace kantai
