// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/bench/TokenizerBench.h"
#include "core/base/Checksum.h"
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Files.h"
#include "core/base/Memory.h"
#include "core/base/Phrase.h"
#include "core/base/Pipeline.h"
#include "core/tokenizer/encode/TokenEncoder.h"

#include <algorithm>
#include <chrono>

namespace kantai {

namespace {

constexpr char kWhat[] = "Measuring";

template <typename Work>
double secondsOf(Work&& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <typename Work>
BenchFigures measure(const std::vector<fs::path>& files, const TokenizerBenchOptions& options,
                     const Progress& progress, const std::stop_token& stop, Work&& work) {
    if (options.repeats < 1)
        throw Error(ErrorCode::Usage, Phrase::tr("Nothing is measured in 0 runs."), Phrase::tr("Choose 1 or more."));
    BenchFigures figures;
    for (const fs::path& file : files)
        figures.bytes += FileReader(file).size();
    figures.threads = workersFor(options.training.threads);
    const unsigned uncounted = options.warmUp ? 1 : 0, runs = uncounted + options.repeats;
    for (unsigned run = 0; run < runs; ++run) {
        throwIfStopped(stop, kWhat);
        progress.report(kWhat, run, runs);
        const double seconds = secondsOf(work);
        if (run >= uncounted)
            figures.seconds.push_back(seconds);
    }
    std::vector<double> sorted = figures.seconds;
    std::sort(sorted.begin(), sorted.end());
    figures.medianSeconds = (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]) / 2;
    figures.peakMemory = peakMemory();
    return figures;
}

std::vector<std::string_view> linesOf(const std::vector<MappedFile>& maps) {
    std::vector<std::string_view> lines;
    for (const MappedFile& map : maps)
        for (std::string_view text = map.text(); !text.empty();) {
            const std::size_t length = std::min(text.find('\n'), text.size());
            lines.push_back(text.substr(0, length));
            text.remove_prefix(std::min(length + 1, text.size()));
        }
    return lines;
}

std::string sha256Of(const EncodedTexts& encoded) {
    Sha256 hash;
    std::string line;
    std::size_t at = 0;
    for (const std::uint64_t end : encoded.ends) {
        line.clear();
        for (; at < end; ++at) {
            if (!line.empty())
                line += ' ';
            line += std::to_string(encoded.ids[at]);
        }
        line += '\n';
        hash.update(line);
    }
    return hash.finish();
}

double microsecondsForASentence(const Tokenizer& tokenizer) {
    constexpr int kTimes = 20000;
    std::size_t tokens = 0;
    const double seconds = secondsOf([&] {
        for (int i = 0; i < kTimes; ++i)
            tokens += tokenizer.encode("Human thinking involves human reason, and understanding.").size();
    });
    return tokens > 0 ? seconds / kTimes * 1e6 : 0;
}

} // namespace

BpeBench benchBpe(const std::vector<fs::path>& files, const TokenizerBenchOptions& options, const Progress& progress,
                  std::stop_token stop) {
    BpeBench bench;
    std::vector<std::string> vocabulary;
    bench.figures = measure(files, options, progress, stop, [&] {
        const BpeTrainingResult trained = trainBpe(files, options.training, {}, stop);
        bench.words = trained.words;
        bench.distinctWords = trained.distinctWords;
        bench.merges = trained.merges.size();
        vocabulary = trained.vocabulary;
    });
    Sha256 hash;
    for (const std::string& token : vocabulary)
        hash.update(token + '\n');
    bench.vocabularySha256 = hash.finish();
    return bench;
}

EncodeBench benchEncode(const std::vector<fs::path>& files, const TokenizerBenchOptions& options,
                        const Progress& progress, std::stop_token stop) {
    const Tokenizer tokenizer = options.tokenizerJson.empty()
                                    ? Tokenizer(trainBpe(files, options.training, progress, stop))
                                    : Tokenizer::fromFile(options.tokenizerJson);
    std::vector<MappedFile> maps;
    for (const fs::path& file : files)
        maps.emplace_back(file);
    const std::vector<std::string_view> lines = linesOf(maps);
    EncodedTexts encoded;
    EncodeBench bench;
    bench.figures = measure(files, options, progress, stop, [&] {
        encoded = {};
        encoded = encodeBatch(tokenizer, lines, options.training.threads);
    });
    bench.lines = encoded.ends.size();
    bench.tokens = encoded.ids.size();
    bench.idsSha256 = sha256Of(encoded);
    bench.microsecondsForASentence = microsecondsForASentence(tokenizer);
    return bench;
}

} // namespace kantai
