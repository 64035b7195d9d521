// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/SortedRuns.h"
#include "core/base/Error.h"
#include "core/base/FileReader.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <queue>

namespace kantai {

namespace {

struct CountedWord {
    std::string_view word;
    std::uint64_t number = 0;
};

// A word in a file: its number (8 bytes), its length (4 bytes), its bytes.
constexpr std::size_t kHeader = 12;

class RunWriter {
public:
    explicit RunWriter(const fs::path& path) : file_(path) {}

    void write(std::string_view word, std::uint64_t number) {
        const auto length = static_cast<std::uint32_t>(word.size());
        file_.write(&number, sizeof number);
        file_.write(&length, sizeof length);
        file_.write(word);
        ++words_;
    }
    void close() { file_.close(); }
    std::uint64_t words() const { return words_; }

private:
    FileWriter file_;
    std::uint64_t words_ = 0;
};

class RunReader {
public:
    RunReader(const fs::path& path, std::uint64_t words) : path_(path), file_(path), left_(words) {}

    bool next() {
        if (left_ == 0)
            return false;
        --left_;
        require(kHeader);
        number_ = wordhash::load<std::uint64_t>(buffer_.data() + begin_);
        const auto length = wordhash::load<std::uint32_t>(buffer_.data() + begin_ + 8);
        if (length > WordTable::kLongestWord)
            refuse();
        require(kHeader + length);
        word_ = std::string_view(buffer_).substr(begin_ + kHeader, length);
        begin_ += kHeader + length;
        return true;
    }
    std::string_view word() const { return word_; } // until next()
    std::uint64_t number() const { return number_; }

private:
    static constexpr std::size_t kRead = std::size_t{1} << 16;

    [[noreturn]] void refuse() const {
        throw Error(
            ErrorCode::BadInput,
            Phrase::tr("{}, a temporary file with word counts, was truncated or changed.", readablePath(path_)),
            Phrase::tr("Train again, and do not change the temporary files."));
    }

    // So many bytes from begin_ on.
    void require(std::size_t size) {
        if (buffer_.size() - begin_ >= size)
            return;
        buffer_.erase(0, begin_);
        begin_ = 0;
        const std::size_t before = buffer_.size(), wanted = std::max(size, kRead) - before;
        buffer_.resize(before + wanted);
        buffer_.resize(before + file_.read(buffer_.data() + before, wanted));
        if (buffer_.size() < size)
            refuse();
    }

    fs::path path_;
    FileReader file_;
    std::uint64_t left_; // words
    std::string buffer_;
    std::size_t begin_ = 0;
    std::string_view word_;
    std::uint64_t number_ = 0;
};

} // namespace

fs::path SortedRuns::newPath() {
    if (!folder_)
        folder_.emplace((parent_.empty() ? scratch_.emplace("words").path() : parent_) / "counted-words");
    return folder_->path() / std::to_string(files_++);
}

void SortedRuns::add(const WordTable& words) {
    std::vector<CountedWord> sorted;
    sorted.reserve(words.size());
    words.forEach([&](std::string_view word, std::uint64_t number) { sorted.push_back({word, number}); });
    std::sort(sorted.begin(), sorted.end(),
              [](const CountedWord& a, const CountedWord& b) { return a.word < b.word; });
    const fs::path path = newPath();
    RunWriter file(path);
    for (const CountedWord& counted : sorted)
        file.write(counted.word, counted.number);
    file.close();
    runs_.push_back({path, file.words()});
    ++tables_;
}

void SortedRuns::mergeFirst(std::size_t runs,
                            const std::function<void(std::string_view, std::uint64_t)>& sink) const {
    std::vector<std::unique_ptr<RunReader>> readers;
    const auto isLater = [&](std::size_t a, std::size_t b) { return readers[a]->word() > readers[b]->word(); };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(isLater)> queue(isLater);
    for (std::size_t run = 0; run < runs; ++run) {
        readers.push_back(std::make_unique<RunReader>(runs_[run].path, runs_[run].words));
        if (readers.back()->next())
            queue.push(run);
    }
    std::string word;
    while (!queue.empty()) {
        word = readers[queue.top()]->word();
        std::uint64_t sum = 0;
        while (!queue.empty() && readers[queue.top()]->word() == word) {
            const std::size_t run = queue.top();
            queue.pop();
            sum += readers[run]->number();
            if (readers[run]->next())
                queue.push(run);
        }
        sink(word, sum);
    }
}

// To one, behind the others.
void SortedRuns::joinFirst(std::size_t runs) {
    const fs::path path = newPath();
    RunWriter file(path);
    mergeFirst(runs, [&](std::string_view word, std::uint64_t sum) { file.write(word, sum); });
    file.close();
    std::error_code ignored;
    for (std::size_t run = 0; run < runs; ++run)
        fs::remove(runs_[run].path, ignored);
    runs_.erase(runs_.begin(), runs_.begin() + static_cast<std::ptrdiff_t>(runs));
    runs_.push_back({path, file.words()});
}

void SortedRuns::merge(const std::function<void(std::string_view, std::uint64_t)>& sink) {
    while (runs_.size() > kMostOpen)
        joinFirst(kMostOpen);
    mergeFirst(runs_.size(), sink);
}

} // namespace kantai
