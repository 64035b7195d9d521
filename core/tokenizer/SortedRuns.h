// SPDX-License-Identifier: GPL-3.0-or-later
// Counted words that memory has no room for: tables of them are written to temporary files, each sorted by word, and
// read back merged, so that the counts stay exact and memory is a small buffer for each file. The files go with the
// object. Used by PreTokenCounts; one thread at a time.
#pragma once

#include "core/base/Files.h"
#include "core/tokenizer/WordTable.h"

#include <functional>
#include <optional>

namespace kantai {

class SortedRuns {
public:
    explicit SortedRuns(fs::path folder) : parent_(std::move(folder)) {}

    // Throws Error(Resources) when the disk is full.
    void add(const WordTable& words);
    bool empty() const { return count_ == 0; }
    std::size_t count() const { return count_; }

    // Each different word once, in order, with the sum of its numbers.
    void merge(const std::function<void(std::string_view word, std::uint64_t sum)>& sink) const;

private:
    fs::path pathOf(std::size_t run) const { return folder_->path() / std::to_string(run); }

    fs::path parent_;
    std::optional<AtomicFolder> folder_; // never committed: it is removed with what is in it
    std::size_t count_ = 0;
};

} // namespace kantai
