// SPDX-License-Identifier: GPL-3.0-or-later
// One plain struct a table of the project's database. No SQL, no torch: everything above reads and shows these.
// Times are Unix seconds; file names are relative to the project's folder, with '/'.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kantai {

struct ProjectRow {
    std::string name;
    std::int64_t createdAt = 0;
    std::uint64_t splitSeed = 42;
    double heldOutFraction = 0.02;
    std::string draftConfig; // config.json of the model being configured, "" for none
};

struct CorpusFileRow {
    std::int64_t id = 0;
    std::string source; // the path it was imported from, to be shown
    std::string file;   // "corpus/0001-kant.txt"
    std::string sha256, sourceSha256;
    std::uint64_t bytes = 0, lines = 0;
    std::string encoding;
    std::string importReport; // JSON: counts of what cleaning changed
    std::string licenceNote;
    std::int64_t importedAt = 0;
};

struct CorpusOriginalRow { // the text of a file of the corpus before its cleaning, compressed
    std::int64_t fileId = 0;
    std::string file; // "corpus/0001-kant.original.zst"
    std::string sha256;
    std::uint64_t bytes = 0;     // of the compressed file
    std::uint64_t textBytes = 0; // of the text in it
};

struct TokenizerRow {
    std::int64_t id = 0;
    std::string name;
    std::string folder; // "tokenizers/0001"
    std::string sha256; // of tokenizer.json
    std::uint32_t vocabularySize = 0;
    std::uint32_t askedVocabularySize = 0;
    std::uint64_t minFrequency = 0;
    bool ranOutOfPairs = false;
    std::uint64_t words = 0, distinctWords = 0;
    double seconds = 0;
    std::string corpusSha256;
    std::int64_t createdAt = 0;
};

enum class RunState { Running, Paused, Completed, Stopped, Interrupted, Failed };
std::string toString(RunState state);
RunState runStateFrom(const std::string& name);

struct RunRow {
    std::int64_t id = 0;
    std::string name;
    RunState state = RunState::Running;
    std::int64_t tokenizerId = 0;
    std::string configJson;  // config.json
    std::string optionsJson; // TrainingOptions
    std::string preset;
    std::string folder; // "checkpoints/run-0001"
    std::int64_t totalSteps = 0, step = 0;
    std::uint64_t tokens = 0;
    double trainingSeconds = 0;
    double lastLoss = 0, heldOutLoss = 0, bestHeldOutLoss = 0; // 0: none yet
    std::string message;                                       // why it failed or was interrupted
    std::int64_t startedAt = 0, endedAt = 0;
};

struct MetricRow {
    std::int64_t step = 0;
    double epoch = 0, loss = 0, learningRate = 0, gradientNorm = 0, tokensPerSecond = 0, trainingSeconds = 0;
    std::uint64_t tokens = 0;
    // Seconds of this step; 0 in rows of version 0.1.0, which did not record what follows.
    float dataSeconds = 0, forwardSeconds = 0, backwardSeconds = 0, optimizerSeconds = 0;
    std::uint32_t residentMebibytes = 0; // memory of the process; 0: not known
    bool resumed = false;                // the first step since the run was resumed
    bool operator==(const MetricRow&) const = default;
};

struct EvaluationRow {
    std::int64_t step = 0;
    double loss = 0, accuracy = 0, trainingSeconds = 0;
    std::uint64_t maskedTokens = 0;
    bool best = false;
    std::uint32_t pairsRight = 0, pairsCounted = 0; // minimal pairs; counted 0: none were scored at this step
    bool operator==(const EvaluationRow&) const = default;
};

struct CheckpointRow {
    std::int64_t id = 0;
    std::int64_t runId = 0;
    std::int64_t step = 0;
    std::string folder; // "checkpoints/run-0001/step-000123"
    std::string manifestSha256;
    std::uint64_t bytes = 0;
    double loss = 0, heldOutLoss = 0;
    bool best = false, latest = false, pinned = false;
    std::string note;
    std::int64_t createdAt = 0;
};

struct SnapshotRow { // the model of one step, kept for the replay of its run
    std::int64_t id = 0;
    std::int64_t runId = 0;
    std::int64_t step = 0;
    std::string folder; // "checkpoints/run-0001/snapshots/step-000012"; made from run and step
    std::string manifestSha256;
    std::uint64_t bytes = 0;
    std::int64_t createdAt = 0;
};

struct ProbeRow {
    std::int64_t id = 0;
    std::string sentence; // with <mask>
    std::int64_t createdAt = 0;
};

struct ProbeAnswerRow { // what a probe answered at a step of a run
    std::int64_t probeId = 0, runId = 0, step = 0;
    int rank = 0; // 0 is the first
    std::string token;
    double probability = 0;
    bool operator==(const ProbeAnswerRow&) const = default;
};

struct EventRow {
    std::int64_t id = 0;
    std::int64_t at = 0;
    std::string kind; // "import", "tokenizer", "run", ...
    std::string text; // one sentence
};

} // namespace kantai
