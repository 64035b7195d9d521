// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tokenizer/TrainTokenizer.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/project/stores/ShownName.h"
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/train/BpeTrainer.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/tokenizer/NewTokenizer.h"

#include <chrono>
#include <fmt/format.h>

namespace kantai {

namespace {

TokenizerRow rowOf(const BpeTrainingResult& trained, const BpeTrainingOptions& options) {
    TokenizerRow row;
    row.askedVocabularySize = options.vocabularySize;
    row.minFrequency = options.minFrequency;
    row.ranOutOfPairs = trained.ranOutOfPairs;
    row.words = trained.words;
    row.distinctWords = trained.distinctWords;
    return row;
}

} // namespace

TrainTokenizerOutcome trainTokenizer(const ProjectHandle& project, const BpeTrainingOptions& options,
                                     const Progress& progress, std::stop_token stop) {
    project.requireWritable();
    Project database(project);
    const std::vector<fs::path> corpus = corpusPaths(project, database);
    if (corpus.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("The corpus of {} is empty.", shownName(database.info().name)),
                    Remedy::ImportText);

    const auto started = std::chrono::steady_clock::now();
    BpeTrainingOptions withRoom = options;
    withRoom.temporaryFolder = project.absolute("tokenizers"); // on the disk that holds the corpus
    const BpeTrainingResult trained = trainBpe(corpus, withRoom, progress, stop);
    TokenizerRow row = rowOf(trained, options);
    row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    row.corpusSha256 = database.corpusSha256();

    row = keepTokenizer(project, database, Tokenizer(trained), row, "Trained", fmt::format("{} words", row.words));
    return {row, trained.stoppedEarly};
}

} // namespace kantai
