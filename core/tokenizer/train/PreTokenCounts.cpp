// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/PreTokenCounts.h"
#include "core/base/Phrase.h"
#include "core/base/Pipeline.h"
#include "core/base/ReadableText.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"
#include "core/tokenizer/pretokenize/TextBlocks.h"
#include "core/tokenizer/train/BpeTrainer.h"
#include "core/tokenizer/train/PacedProgress.h"

#include <atomic>

namespace kantai {

PreTokenCounts::PreTokenCounts(const CountingOptions& options)
    : options_(options), counters_(workersFor(options.threads)), spilled_(options.spillFolder) {}

std::uint64_t PreTokenCounts::total() const {
    std::uint64_t total = 0;
    for (const Counter& counter : counters_)
        total += counter.total;
    return total;
}

void PreTokenCounts::count(std::string_view block, Counter& counter) {
    for (std::size_t begin = 0; begin < block.size();) {
        const std::size_t lf = block.find('\n', begin);
        const std::size_t end = lf == std::string_view::npos ? block.size() : lf + 1;
        forEachPreToken(block.substr(begin, end - begin), [&](std::string_view preToken) {
            ++counter.words.at(preToken);
            ++counter.total;
        });
        begin = end;
    }
    if (counter.words.memory() > options_.tableBytes / counters_.size()) {
        const std::lock_guard lock(spilling_);
        spilled_.add(counter.words);
        counter.words.clear();
    }
}

void PreTokenCounts::addFiles(const std::vector<std::filesystem::path>& files, const Progress& progress,
                              const std::stop_token& stop) {
    TextBlocks blocks(files);
    std::atomic<std::uint64_t> bytes = 0, words = total();
    PacedProgress paced(progress);
    const auto detail = [&] {
        return Phrase::tr("{} words", Phrase::count(static_cast<std::int64_t>(words.load())));
    };
    const auto work = [&](const std::string& block, unsigned worker) {
        throwIfStopped(stop, Phrase::noop("Training the tokenizer"));
        Counter& counter = counters_[worker];
        const std::uint64_t before = counter.total;
        count(block, counter);
        words += counter.total - before;
        bytes += block.size();
        if (worker == 0) // only the calling thread reports, so receivers need not be thread-safe
            paced.report(kCountingWords, bytes, blocks.totalBytes(), detail);
    };
    runPipeline<std::string>(
        static_cast<unsigned>(counters_.size()), [&](std::string& block) { return blocks.next(block); }, work,
        [](const std::string&) {});
    throwIfStopped(stop, Phrase::noop("Training the tokenizer"));
    progress.report(kCountingWords, bytes, bytes, detail());
}

void PreTokenCounts::mergeTables() {
    WordTable& all = counters_.front().words;
    for (std::size_t i = 1; i < counters_.size(); ++i) {
        counters_[i].words.forEach([&](std::string_view word, std::uint64_t count) { all.at(word) += count; });
        counters_[i].words.clear();
    }
}

void PreTokenCounts::takeWords(const std::function<void(std::string_view, std::uint64_t)>& sink) {
    if (spilled_.empty()) {
        mergeTables();
        counters_.front().words.forEach(sink);
        counters_.front().words.clear();
        return;
    }
    for (Counter& counter : counters_) {
        if (counter.words.size() > 0)
            spilled_.add(counter.words);
        counter.words.clear();
    }
    spilled_.merge(sink);
}

} // namespace kantai
