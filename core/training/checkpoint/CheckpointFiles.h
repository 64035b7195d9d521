// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of one checkpoint: names of its files, its manifest of sizes and SHA-256, and how to check it. The
// trainer writes it, the project indexes it, `kantai verify` checks it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kantai {

inline constexpr const char* kWeightsFile = "model.safetensors";
inline constexpr const char* kOptimizerFile = "optimizer.safetensors";
inline constexpr const char* kStateFile = "state.json";
inline constexpr const char* kConfigFile = "config.json";
inline constexpr const char* kTokenizerFile = "tokenizer.json";
inline constexpr const char* kManifestFile = "manifest.json";
inline constexpr const char* kClassifierReportFile = "classifier.json";

std::string checkpointFolderName(std::int64_t step); // "step-000123"

// Which files: those that a prediction needs (weights, configuration, tokenizer), those that only a resumed run needs
// (optimizer, state), or both. A classifier has those of a prediction and its report.
enum class CheckpointPart { Whole, Model, Training, Classifier };

// The folder, in that of a run, of the models that are kept for its replay: folders with the names of checkpoints
// that hold CheckpointPart::Model alone.
inline constexpr const char* kSnapshotsFolder = "snapshots";

// Everything wrong with a checkpoint folder, one sentence a defect that names the file; empty when it is whole.
// withHashes false compares names and sizes only. A folder whose manifest says that it holds the model alone, as that
// of an imported model does, is whole without the rest.
std::vector<std::string> checkpointDefects(const std::filesystem::path& folder, bool withHashes,
                                           CheckpointPart part = CheckpointPart::Whole);
// Throws Error(BadInput) with the first defect.
void requireWholeCheckpoint(const std::filesystem::path& folder);

// Writes manifest.json over the files of that part, which are in folder already; returns its SHA-256.
std::string writeManifest(const std::filesystem::path& folder, CheckpointPart part = CheckpointPart::Whole);

} // namespace kantai
