// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/SortedRuns.h"

#include "core/base/Error.h"
#include "core/base/FileReader.h"

#include <algorithm>
#include <queue>

namespace kantai {

namespace {

struct CountedWord {
    std::string_view word;
    std::uint64_t number = 0;
};

// The words of one file in order. A word: its number (8 bytes), its length (4 bytes), its bytes.
class RunReader {
public:
    explicit RunReader(const fs::path& path) : path_(path), file_(path) {}

    bool next() {
        if (!require(kHeader))
            return false;
        number_ = wordhash::load<std::uint64_t>(buffer_.data() + begin_);
        const auto length = wordhash::load<std::uint32_t>(buffer_.data() + begin_ + 8);
        if (!require(kHeader + length))
            throw Error(ErrorCode::BadInput, path_.string() + ", a temporary file of counted words, was cut short.",
                        "Train again, and leave the files beside it alone.");
        word_ = std::string_view(buffer_).substr(begin_ + kHeader, length);
        begin_ += kHeader + length;
        return true;
    }
    std::string_view word() const { return word_; } // until next()
    std::uint64_t number() const { return number_; }

private:
    static constexpr std::size_t kHeader = 12, kRead = std::size_t(1) << 16;

    bool require(std::size_t size) {
        if (buffer_.size() - begin_ >= size)
            return true;
        buffer_.erase(0, begin_);
        begin_ = 0;
        const std::size_t before = buffer_.size(), wanted = std::max(size, kRead) - before;
        buffer_.resize(before + wanted);
        buffer_.resize(before + file_.read(buffer_.data() + before, wanted));
        return buffer_.size() >= size;
    }

    fs::path path_;
    FileReader file_;
    std::string buffer_;
    std::size_t begin_ = 0;
    std::string_view word_;
    std::uint64_t number_ = 0;
};

} // namespace

void SortedRuns::add(const WordTable& words) {
    std::vector<CountedWord> sorted;
    sorted.reserve(words.size());
    words.forEach([&](std::string_view word, std::uint64_t number) { sorted.push_back({word, number}); });
    std::sort(sorted.begin(), sorted.end(),
              [](const CountedWord& a, const CountedWord& b) { return a.word < b.word; });
    if (!folder_)
        folder_.emplace(parent_ / "counted-words");
    FileWriter file(pathOf(count_));
    for (const CountedWord& counted : sorted) {
        const auto length = static_cast<std::uint32_t>(counted.word.size());
        file.write(&counted.number, sizeof counted.number);
        file.write(&length, sizeof length);
        file.write(counted.word);
    }
    file.close();
    ++count_;
}

void SortedRuns::merge(const std::function<void(std::string_view, std::uint64_t)>& sink) const {
    std::vector<std::unique_ptr<RunReader>> runs;
    const auto isLater = [&](std::size_t a, std::size_t b) { return runs[a]->word() > runs[b]->word(); };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(isLater)> queue(isLater);
    for (std::size_t run = 0; run < count_; ++run) {
        runs.push_back(std::make_unique<RunReader>(pathOf(run)));
        if (runs.back()->next())
            queue.push(run);
    }
    std::string word;
    while (!queue.empty()) {
        word = runs[queue.top()]->word();
        std::uint64_t sum = 0;
        while (!queue.empty() && runs[queue.top()]->word() == word) {
            const std::size_t run = queue.top();
            queue.pop();
            sum += runs[run]->number();
            if (runs[run]->next())
                queue.push(run);
        }
        sink(word, sum);
    }
}

} // namespace kantai
