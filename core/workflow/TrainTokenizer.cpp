// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/tokenizer/TokenizerFiles.h"
#include "core/workflow/CorpusWorkflow.h"
#include "core/workflow/ProjectAccess.h"
#include "core/workflow/TokenizerWorkflow.h"

#include <chrono>
#include <fmt/format.h>

namespace kantai {

namespace {

TokenizerRow rowOf(const BpeTrainingResult& trained, const BpeTrainingOptions& options) {
    TokenizerRow row;
    row.vocabularySize = static_cast<std::uint32_t>(trained.vocabulary.size());
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
    requireWritable(project);
    Project database(project);
    const std::vector<fs::path> corpus = corpusPaths(project, database);
    if (corpus.empty())
        throw Error(ErrorCode::BadInput, "The corpus of " + database.info().name + " is empty.",
                    "Import text first: kantai import PROJECT FILE.");

    const auto started = std::chrono::steady_clock::now();
    BpeTrainingOptions withRoom = options;
    withRoom.temporaryFolder = project.absolute("tokenizers"); // on the disk that holds the corpus
    const BpeTrainingResult trained = trainBpe(corpus, withRoom, progress, stop);
    TokenizerRow row = rowOf(trained, options);
    row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    row.corpusSha256 = database.corpusSha256();

    const auto known = database.tokenizers();
    const std::int64_t number = (known.empty() ? 0 : known.back().id) + 1;
    row.name = fmt::format("Tokenizer {}", number);
    row.folder = "tokenizers/" + fourDigits(number);
    AtomicFolder folder(project.absolute(row.folder));
    writeTokenizerFiles(Tokenizer(trained), folder.path());
    row.sha256 = sha256File(folder.path() / "tokenizer.json");
    discardFolder(project.absolute(row.folder)); // left by a kill between this commit and its row
    folder.commit();
    row.id = database.addTokenizer(row);
    database.addEvent("tokenizer",
                      fmt::format("Trained {}: {} tokens from {} words.", row.name, row.vocabularySize, row.words));
    return {database.tokenizers().back(), trained.stoppedEarly};
}

} // namespace kantai
