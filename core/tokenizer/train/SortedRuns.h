// SPDX-License-Identifier: GPL-3.0-or-later
// An external sort for word counts that do not fit into memory: tables of them are written to temporary files, each
// sorted by word, and read back merged, so that the counts stay exact and memory is a small buffer for each file that
// is open. The files go with the object. Used by PreTokenCounts; one thread at a time.
#pragma once

#include "core/base/Files.h"
#include "core/base/ScratchFolder.h"
#include "core/tokenizer/pretokenize/WordTable.h"

#include <functional>
#include <optional>
#include <vector>

namespace kantai {

class SortedRuns {
public:
    // So many files are open at once at most: systems allow a process some hundred.
    static constexpr std::size_t kMostOpen = 128;

    explicit SortedRuns(fs::path folder) : parent_(std::move(folder)) {} // empty: the system's temporary folder

    // Throws Error(Resources) when the disk is full.
    void add(const WordTable& words);
    bool empty() const { return tables_ == 0; }
    std::size_t tables() const { return tables_; } // that were added

    // Each different word once, in order, with the sum of its numbers. Throws Error(BadInput) for a truncated file,
    // Error(Resources) when there are so many that some must be merged first and the disk is full.
    void merge(const std::function<void(std::string_view word, std::uint64_t sum)>& sink);

private:
    struct Run {
        fs::path path;
        std::uint64_t words = 0;
    };

    fs::path newPath();
    void mergeFirst(std::size_t runs, const std::function<void(std::string_view, std::uint64_t)>& sink) const;
    void joinFirst(std::size_t runs);

    fs::path parent_;
    std::optional<ScratchFolder> scratch_; // when no parent was given
    std::optional<AtomicFolder> folder_;   // never committed: it is removed with what is in it
    std::vector<Run> runs_;
    std::size_t tables_ = 0, files_ = 0; // that there have been
};

} // namespace kantai
