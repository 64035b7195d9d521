// SPDX-License-Identifier: GPL-3.0-or-later
// Counts of the pre-tokens of a corpus: the only input of the trainer. Lines are cut at LF, which stays at their end,
// and each is pre-tokenised alone. Each thread counts blocks of text in a table of its own; the sums depend neither
// on the number of threads nor on the memory of the tables. Used by trainBpe.
#pragma once

#include "core/base/Progress.h"
#include "core/tokenizer/pretokenize/WordTable.h"
#include "core/tokenizer/train/SortedRuns.h"

#include <filesystem>
#include <functional>
#include <mutex>
#include <string_view>
#include <vector>

namespace kantai {

struct CountingOptions {
    unsigned threads = 0;                                // 0: one for each processor
    std::uint64_t tableBytes = std::uint64_t{512} << 20; // of all tables together; fuller ones are written to files
    std::filesystem::path spillFolder = {};              // for these files; empty: the system's temporary folder
};

class PreTokenCounts {
public:
    explicit PreTokenCounts(const CountingOptions& options);

    // Phase: "Counting words", in bytes. Throws Error(BadInput) for a file that cannot be read, Error(Interrupted)
    // when stopped, Error(Resources) when the disk has no room for what the tables have none for.
    void addFiles(const std::vector<std::filesystem::path>& files, const Progress& progress,
                  const std::stop_token& stop);

    std::uint64_t total() const;
    std::size_t spilledTables() const { return spilled_.tables(); }
    // Each different word once; nothing is counted afterwards.
    void takeWords(const std::function<void(std::string_view word, std::uint64_t count)>& sink);

private:
    struct Counter {
        WordTable words;
        std::uint64_t total = 0;
    };
    void count(std::string_view block, Counter& counter);
    void mergeTables();

    CountingOptions options_;
    std::vector<Counter> counters_; // one a thread
    std::mutex spilling_;
    SortedRuns spilled_;
};

} // namespace kantai
