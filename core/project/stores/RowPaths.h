// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files of each row lie, relative to the project's folder: made here, and checked whenever a row is read or
// written. A project may come from a stranger, and what its rows name is read, renamed and removed with them. Any
// thread.
#pragma once

#include <cstdint>
#include <string>

namespace kantai {

std::string tokenizerFolder(std::int64_t number);                    // "tokenizers/0001"
std::string runFolder(std::int64_t runId);                           // "checkpoints/run-0001"
std::string checkpointFolder(std::int64_t runId, std::int64_t step); // "checkpoints/run-0001/step-000123"
std::string snapshotsFolder(std::int64_t runId);                     // "checkpoints/run-0001/snapshots"
std::string snapshotFolder(std::int64_t runId, std::int64_t step);   // "checkpoints/run-0001/snapshots/step-000012"
std::string classifierFolder(std::int64_t number);                   // "classifiers/0001"
std::string tokensFolder(std::int64_t tokenizerId);                  // "tokens/0001"
std::string corpusFile(const std::string& name);                     // "corpus/0001-kant.txt"

// Each returns its path when it is exactly one that the functions above make, and throws Error(BadInput) otherwise.
// what names the row in the message: "Checkpoint 7".
const std::string& requireTokenizerFolder(const std::string& folder, const std::string& what);
const std::string& requireRunFolder(const std::string& folder, std::int64_t runId, const std::string& what);
const std::string& requireCheckpointFolder(const std::string& folder, std::int64_t runId, std::int64_t step,
                                           const std::string& what);
const std::string& requireCorpusFile(const std::string& file, const std::string& what);

} // namespace kantai
