// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RemedyText.h"

#include "core/base/Files.h"

#include <fmt/format.h>

namespace kantai::cli {

std::string remedyText(const Remedy& remedy) {
    switch (remedy.kind) {
    case Remedy::None:
    case Remedy::Sentence:
        return remedy.sentence;
    case Remedy::NewProject:
        return "Choose the folder of a project, or make one: kantai new PROJECT_DIR.";
    case Remedy::ImportText:
        return "Import text first: kantai import PROJECT FILE.";
    case Remedy::TrainTokenizer:
        return "Train one first: kantai tokenizer train PROJECT.";
    case Remedy::FitVocabulary:
        return "Fit the model to the vocabulary (--fit-vocabulary), or train a smaller tokenizer: "
               "kantai tokenizer train PROJECT --vocab-size N.";
    case Remedy::SmallerBatch:
        return fmt::format("--batch-size {} --accumulation {} takes the same steps in about {}.",
                           remedy.batch.batchSize, remedy.batch.accumulation, formatBytes(remedy.batch.bytes));
    case Remedy::Pretrain:
        return "Pretrain a model first: kantai pretrain PROJECT.";
    case Remedy::NewRun:
        return "Start a new one: kantai pretrain PROJECT.";
    case Remedy::NewRunAfterDamage:
        return "Start a new run: kantai pretrain PROJECT. To see what is damaged: kantai verify PROJECT.";
    case Remedy::ListedCheckpoint:
        return "Say best, latest, or a number that kantai checkpoints PROJECT shows.";
    case Remedy::LatestCheckpoint:
        return "Choose --checkpoint latest.";
    case Remedy::WholeCheckpoint:
        return "Choose another checkpoint, which kantai checkpoints PROJECT shows, or copy this one back from a "
               "backup; kantai verify PROJECT lists all defects.";
    case Remedy::NoCheckpoint:
        return "Leave --checkpoint out.";
    case Remedy::MoreTextToEvaluate:
        return "Import more text, hold out a larger share (kantai corpus split PROJECT --held-out 0.05), or name a "
               "text: "
               "--text FILE.";
    case Remedy::VerifyProject:
        return "Run kantai verify PROJECT, which lists what is wrong.";
    case Remedy::RestoreProject:
        return "kantai verify PROJECT lists what is wrong; copy the .kantai file back from a backup. The corpus, "
               "tokenizers and checkpoints beside it are files of their own and are not touched.";
    }
    return {};
}

std::string withRemedy(const std::string& message, const Remedy& remedy) {
    return remedy.empty() ? message : message + " " + remedyText(remedy);
}

} // namespace kantai::cli
