// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/train/BpeTrainer.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/tokenizer/EncodeFile.h"
#include "core/workflow/tokenizer/ImportTokenizer.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "core/workflow/tokenizer/TrainTokenizer.h"

#include <fmt/format.h>
#include <memory>
#include <utility>

namespace kantai::cli {

namespace {

struct TokenizerOptions {
    std::string project;
    std::string target; // file to import or encode, folder of export
    BpeTrainingOptions training;
};

int trainVocabulary(const TokenizerOptions& options, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const TrainTokenizerOutcome outcome =
        trainTokenizer(project, options.training, session.progress(), session.stop());
    const TokenizerRow& row = outcome.row;
    session.console.line(fmt::format("{}: {} tokens from {} words ({} distinct), {:.1f} s, in {}", row.name,
                                     grouped(row.vocabularySize), grouped(static_cast<std::int64_t>(row.words)),
                                     grouped(static_cast<std::int64_t>(row.distinctWords)), row.seconds, row.folder));
    if (row.ranOutOfPairs)
        session.console.line(fmt::format(
            "The corpus has no further pair to merge, so the vocabulary is smaller than {} tokens. A model can still "
            "have {} embedding rows, or one row per token with kantai pretrain --fit-vocabulary.",
            grouped(row.askedVocabularySize), grouped(row.askedVocabularySize)));
    if (outcome.stoppedEarly)
        session.console.message("Stopped early; the smaller tokenizer was kept.");
    session.console.object({{"id", row.id},
                            {"folder", row.folder},
                            {"sha256", row.sha256},
                            {"vocabularySize", row.vocabularySize},
                            {"askedVocabularySize", row.askedVocabularySize},
                            {"minFrequency", row.minFrequency},
                            {"ranOutOfPairs", row.ranOutOfPairs},
                            {"stoppedEarly", outcome.stoppedEarly},
                            {"words", row.words},
                            {"distinctWords", row.distinctWords},
                            {"seconds", row.seconds}});
    return outcome.stoppedEarly ? kInterrupted : kDone;
}

int importFiles(const TokenizerOptions& options, Session& session) {
    const TokenizerRow row = importTokenizer(openProject(options.project), options.target);
    session.console.line(fmt::format("{}: {} tokens, in {}", row.name, grouped(row.vocabularySize), row.folder));
    session.console.object(
        {{"id", row.id}, {"folder", row.folder}, {"sha256", row.sha256}, {"vocabularySize", row.vocabularySize}});
    return kDone;
}

int exportFiles(const TokenizerOptions& options, Session& session) {
    exportTokenizer(openProject(options.project), options.target);
    session.console.line("Wrote the tokenizer's files to " + readablePath(options.target) + ".");
    session.console.object({{"folder", readablePath(options.target)}});
    return kDone;
}

int encodeText(const TokenizerOptions& options, Session& session) {
    // A line may be longer than memory, so it is written as it comes.
    const bool json = session.console.json;
    bool begins = true, first = true;
    const auto sink = [&](std::span<const TokenId> ids, bool endLine) {
        session.poll();
        std::string text = begins && json ? R"({"ids":[)" : "";
        for (const TokenId id : ids)
            text += (std::exchange(first, false) ? "" : json ? "," : " ") + std::to_string(id);
        if (endLine)
            text += json ? "]}\n" : "\n";
        begins = endLine;
        first = first || endLine;
        if (!text.empty())
            session.console.raw(text);
    };
    encodeFile(options.project, options.target, sink, session.stop());
    return kDone;
}

void addTrain(Verb& tokenizer, Session& session) {
    auto options = std::make_shared<TokenizerOptions>();
    Verb* verb = tokenizer.addVerb("train", "Train a byte-level BPE tokenizer on the whole corpus");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addNumber(*verb, "--vocab-size", options->training.vocabularySize,
              "Size of the vocabulary in tokens, at least 261: five special tokens and 256 bytes")
        ->showDefault();
    addNumber(*verb, "--min-frequency", options->training.minFrequency, "A pair that occurs less often is not merged")
        ->showDefault();
    session.declare(*verb, [options, &session] { return trainVocabulary(*options, session); });
}

void addImport(Verb& tokenizer, Session& session) {
    auto options = std::make_shared<TokenizerOptions>();
    Verb* verb = tokenizer.addVerb("import", "Import a tokenizer that was trained elsewhere");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addText(*verb, "FILE", options->target,
            "A tokenizer.json, or a vocab.json with its merges.txt beside it, or the folder of either")
        ->required();
    session.declare(*verb, [options, &session] { return importFiles(*options, session); });
}

void addExport(Verb& tokenizer, Session& session) {
    auto options = std::make_shared<TokenizerOptions>();
    Verb* verb = tokenizer.addVerb("export", "Write vocab.json, merges.txt, tokenizer.json and settings");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    addText(*verb, "OUTDIR", options->target, "A new or empty folder")->required();
    session.declare(*verb, [options, &session] { return exportFiles(*options, session); });
}

void addEncode(Verb& tokenizer, Session& session) {
    auto options = std::make_shared<TokenizerOptions>();
    Verb* verb = tokenizer.addVerb(
        "encode",
        "Print the token ids of each line of a file without <s> and </s>; an empty line gives an empty line");
    addText(*verb, "PROJECT", options->project, "A project, or a tokenizer.json")->required();
    addText(*verb, "FILE", options->target, "The text, UTF-8")->required();
    session.declare(*verb, [options, &session] { return encodeText(*options, session); });
}

} // namespace

void addTokenizerVerb(Verb& app, Session& session) {
    Verb* tokenizer = app.addVerb("tokenizer", "Train, import, export or use the tokenizer");
    tokenizer->requireVerb();
    addTrain(*tokenizer, session);
    addImport(*tokenizer, session);
    addExport(*tokenizer, session);
    addEncode(*tokenizer, session);
}

} // namespace kantai::cli
