// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Options.h"
#include "app/cli/Text.h"
#include "app/cli/Verbs.h"
#include "core/base/Files.h"
#include "core/workflow/bench/TokenizerBench.h"

#include <fmt/format.h>
#include <memory>

namespace kantai::cli {

namespace {

struct BenchOptions {
    std::vector<std::string> files;
    std::string tokenizer;
    TokenizerBenchOptions bench;
};

std::vector<fs::path> pathsOf(const BenchOptions& options) {
    return {options.files.begin(), options.files.end()};
}

std::string benchText(const BenchFigures& figures) {
    return fmt::format("{:.3f} s (median of {}), {:.1f} MB/s, {} threads, peak memory {}", figures.medianSeconds,
                       figures.seconds.size(), figures.megabytesPerSecond(), figures.threads,
                       formatBytes(figures.peakMemory));
}

OrderedJson benchJson(const char* what, const BenchFigures& figures) {
    return {{"what", what},
            {"seconds", figures.medianSeconds},
            {"allSeconds", figures.seconds},
            {"megabytesPerSecond", figures.megabytesPerSecond()},
            {"bytes", figures.bytes},
            {"peakMemory", figures.peakMemory},
            {"threads", figures.threads}};
}

int bpe(const BenchOptions& options, Session& session) {
    const BpeBench bench = benchBpe(pathsOf(options), options.bench, session.progress(), session.stop());
    session.console.line(fmt::format("Training: {}", benchText(bench.figures)));
    session.console.line(fmt::format(
        "{} words, {} distinct, {} merges", grouped(static_cast<std::int64_t>(bench.words)),
        grouped(static_cast<std::int64_t>(bench.distinctWords)), grouped(static_cast<std::int64_t>(bench.merges))));
    OrderedJson json = benchJson("bpe", bench.figures);
    json["words"] = bench.words;
    json["distinctWords"] = bench.distinctWords;
    json["merges"] = bench.merges;
    json["vocabularySha256"] = bench.vocabularySha256;
    session.console.object(json);
    return kDone;
}

int measureEncoding(const BenchOptions& options, Session& session) {
    TokenizerBenchOptions bench = options.bench;
    bench.tokenizerJson = options.tokenizer;
    const EncodeBench result = benchEncode(pathsOf(options), bench, session.progress(), session.stop());
    session.console.line(fmt::format("Encoding: {}", benchText(result.figures)));
    session.console.line(fmt::format("{} lines, {} tokens, {:.2f} microseconds for a short sentence",
                                     grouped(static_cast<std::int64_t>(result.lines)),
                                     grouped(static_cast<std::int64_t>(result.tokens)),
                                     result.microsecondsForASentence));
    OrderedJson json = benchJson("encode", result.figures);
    json["lines"] = result.lines;
    json["tokens"] = result.tokens;
    json["sentenceMicroseconds"] = result.microsecondsForASentence;
    json["idsSha256"] = result.idsSha256;
    session.console.object(json);
    return kDone;
}

Verb* addMeasured(Verb& bench, const std::shared_ptr<BenchOptions>& options, const char* name, const char* help) {
    Verb* verb = bench.addVerb(name, help);
    addTexts(*verb, "FILE", options->files, "The texts, UTF-8")->required();
    addNumber(*verb, "--vocab-size", options->bench.training.vocabularySize, "Size of the vocabulary in tokens")
        ->showDefault();
    addNumber(*verb, "--min-frequency", options->bench.training.minFrequency,
              "Lowest frequency of a pair that is merged")
        ->showDefault();
    addThreads(*verb, options->bench.training.threads, "0: one thread per processor");
    addNumber(*verb, "--repeats", options->bench.repeats, "Measured runs, after one warm-up run", {1, 1'000'000})
        ->showDefault();
    verb->addFlag("--cold{false}", options->bench.warmUp, "Count the first run too, without a warm-up run");
    return verb;
}

} // namespace

void addBenchVerb(Verb& app, Session& session) {
    Verb* bench = app.addVerb("bench", "Measure how fast this computer tokenizes, trains and predicts");
    bench->requireVerb();
    const auto training = std::make_shared<BenchOptions>(), encoding = std::make_shared<BenchOptions>();
    session.declare(*addMeasured(*bench, training, "bpe", "Train a byte-level BPE tokenizer on files"),
                    [training, &session] { return bpe(*training, session); });
    Verb* verb = addMeasured(*bench, encoding, "encode", "Encode each line of files");
    addText(*verb, "--tokenizer", encoding->tokenizer,
            "A tokenizer.json; without it, a tokenizer is trained on the files first");
    session.declare(*verb, [encoding, &session] { return measureEncoding(*encoding, session); });
}

} // namespace kantai::cli
