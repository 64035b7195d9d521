// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/evaluate/EvaluateCheckpoint.h"
#include "core/base/Checksum.h"
#include "core/base/Phrase.h"
#include "core/base/Progress.h"
#include "core/base/ReadableText.h"
#include "core/base/ScratchFolder.h"
#include "core/corpus/TextImport.h"
#include "core/project/stores/ShownName.h"
#include "core/training/Evaluation.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/TokenStore.h"
#include "core/training/data/UnigramEntropy.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <cmath>

namespace kantai {

namespace {

TokenStorePair tokenised(const ScratchFolder& scratch, const std::vector<fs::path>& files, const HeldOutSplit& split,
                         const fs::path& checkpoint, const Progress& progress, std::stop_token stop) {
    const fs::path tokenizerJson = checkpoint / kTokenizerFile;
    std::string hashes;
    for (const fs::path& file : files)
        hashes += sha256File(file);
    const TokenStoreKey key{sha256(hashes), sha256File(tokenizerJson), split};
    return ensureTokenStores(scratch.path() / "tokens", key, files, Tokenizer::fromFile(tokenizerJson), progress,
                             stop);
}

struct Texts {
    std::vector<fs::path> files;
    HeldOutSplit split;
    bool heldOut = true; // measure the held-out lines; else all of them
};

Texts textsToMeasure(const ProjectHandle& project, const Project& database, const std::optional<fs::path>& text,
                     const ScratchFolder& scratch, const Progress& progress, std::stop_token stop) {
    if (!text)
        return {corpusPaths(project, database), heldOutSplit(database), true};
    const fs::path clean = scratch.path() / "text.txt";
    CleaningOptions asItIs;
    asItIs.stripGutenberg = false;
    importText(*text, clean, asItIs, progress, stop);
    return {{clean}, {0, 0.0}, false};
}

} // namespace

EvaluateOutcome evaluateCheckpoint(const ProjectHandle& project, const std::string& which,
                                   const std::optional<fs::path>& text, const Progress& progress,
                                   std::stop_token stop) {
    const Project database(project);
    EvaluateOutcome outcome;
    outcome.checkpoint = findCheckpoint(database, which);
    const fs::path checkpoint = project.absolute(outcome.checkpoint.folder);
    requireWholeCheckpoint(checkpoint);
    const TrainingOptions options =
        optionsOf(database.run(outcome.checkpoint.runId), readConfigFile(checkpoint / kConfigFile));

    // What is evaluated is tokenised outside of the project, which may be read-only or training.
    const ScratchFolder scratch("evaluate");
    const Texts texts = textsToMeasure(project, database, text, scratch, progress, stop);
    const TokenStorePair stores = tokenised(scratch, texts.files, texts.split, checkpoint, progress, stop);
    const fs::path tokens = texts.heldOut ? stores.heldOut : stores.train;
    const TokenStore measured(tokens);
    if (measured.tokens() == 0 && text)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{} has no token that could be masked, so nothing can be measured.", readablePath(*text)),
            Phrase::tr("Choose a text of words."));
    if (measured.tokens() == 0)
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("No line of {} is held out, so nothing can be measured.", shownName(database.info().name)),
            Remedy::MoreTextToEvaluate);

    outcome.metrics = evaluateModel(checkpoint, tokens, options, progress, stop);
    outcome.perplexity = std::exp(outcome.metrics.loss);
    outcome.unigramEntropy = unigramEntropy(measured);
    return outcome;
}

} // namespace kantai
