// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with checkpoints and models: find one, evaluate it, pin, annotate and delete it, ask it to fill
// a mask, export it, and check that everything the project holds is whole.
#pragma once

#include "core/base/Progress.h"
#include "core/inference/FillMask.h"
#include "core/project/Project.h"
#include "core/training/TrainingOptions.h"
#include <optional>
#include <string>
#include <vector>

namespace kantai {

// which: "best" (lowest held-out loss of all runs), "latest", or a checkpoint's id. "" means best, else latest.
CheckpointRow findCheckpoint(const Project& project, const std::string& which);

void setCheckpointPinned(const ProjectHandle& project, std::int64_t checkpointId, bool pinned);
void setCheckpointNote(const ProjectHandle& project, std::int64_t checkpointId, const std::string& note);
// Removes folder and row; returns the bytes freed. Refuses a pinned one.
std::uint64_t deleteCheckpoint(const ProjectHandle& project, std::int64_t checkpointId);

struct EvaluateOutcome {
    CheckpointRow checkpoint;
    EvaluationMetrics metrics;
    double perplexity = 0;     // exp(loss)
    double unigramEntropy = 0; // nats a token of the same text, see core/training/UnigramEntropy.h
};
// text: another text than the project's held-out lines; encoded with the checkpoint's tokenizer.
EvaluateOutcome evaluateCheckpoint(const ProjectHandle& project, const std::string& which,
                                   const std::optional<std::filesystem::path>& text, const Progress& progress,
                                   std::stop_token stop);

// The folder of a checkpoint to give to FillMask. Throws Error(BadInput) when a file of it is missing, of another
// size or a link; hashes of gigabytes are for verifyProject().
std::filesystem::path checkpointPath(const ProjectHandle& project, const CheckpointRow& row);
// The folder to give to FillMask: source is a project (with `which` as above) or a Hugging Face folder.
std::filesystem::path modelFolder(const std::filesystem::path& source, const std::string& which);

// Exports a checkpoint as a Hugging Face folder with a model card that tells its run.
void exportHuggingFace(const ProjectHandle& project, const std::string& which, const std::filesystem::path& folder,
                       const std::string& licence, const Progress& progress, std::stop_token stop);

struct VerifyOutcome {
    std::uint64_t filesChecked = 0, bytesChecked = 0;
    std::vector<std::string> defects; // one sentence each, naming the file
};
VerifyOutcome verifyProject(const ProjectHandle& project, const Progress& progress, std::stop_token stop);

} // namespace kantai
