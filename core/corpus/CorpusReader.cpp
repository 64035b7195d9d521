// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/CorpusReader.h"

#include "core/base/FileReader.h"
#include "core/base/Utf8.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>

namespace kantai {

struct CorpusReader::State {
    std::vector<std::filesystem::path> files;
    std::size_t nextFile = 0;
    std::unique_ptr<FileReader> file; // null between files
    bool atEnd = false;               // of the file
    std::string buffer = std::string(2 * kLongestLine, '\0');
    std::size_t begin = 0, end = 0; // of what is buffered and not yet returned
    std::uint64_t lines = 0;
    std::uint64_t bytesRead = 0;
    std::uint64_t totalBytes = 0;
    bool endedWithLf = false;
    std::uint64_t place = 0;                                         // of what is buffered, in the file
    std::uint64_t limit = std::numeric_limits<std::uint64_t>::max(); // a line that begins there is not returned

    // A piece of a line follows its begin, wherever that is.
    bool isBeyondLimit() const { return place >= limit && (lines == 0 || endedWithLf); }

    void open(const std::filesystem::path& path) {
        file = std::make_unique<FileReader>(path);
        atEnd = false;
        place = 0;
    }

    // What is buffered begins with the first line that begins at `begin` or later.
    void skipTo(std::uint64_t from) {
        if (from == 0)
            return;
        place = from - 1;
        file->seek(place);
        for (;;) {
            readMore();
            const std::size_t lf = buffered().find('\n');
            const std::size_t taken = std::min(lf, end - begin - 1) + 1;
            begin += taken;
            place += taken;
            if (lf != std::string_view::npos || atEnd)
                return;
        }
    }

    std::string_view buffered() const { return std::string_view(buffer).substr(begin, end - begin); }

    // The next line if it is completely buffered; std::nullopt when more must be read.
    bool takeLine(std::string_view& line) {
        const std::string_view text = buffered();
        const std::size_t lf = text.substr(0, kLongestLine + 1).find('\n');
        endedWithLf = lf != std::string_view::npos;
        if (endedWithLf)
            line = text.substr(0, lf);
        else if (text.size() > kLongestLine)
            line = text.substr(0, utf8CutBefore(text, kLongestLine));
        else if (atEnd && !text.empty())
            line = text;
        else
            return false;
        const std::size_t taken = line.size() + (endedWithLf ? 1 : 0);
        begin += taken;
        bytesRead += taken;
        place += taken;
        ++lines;
        return true;
    }

    void readMore() {
        std::memmove(buffer.data(), buffer.data() + begin, end - begin);
        end -= begin;
        begin = 0;
        const std::size_t room = buffer.size() - end;
        const std::size_t got = file->read(buffer.data() + end, room);
        end += got;
        atEnd = got < room;
    }
};

CorpusReader::CorpusReader(std::vector<std::filesystem::path> files) : state_(std::make_unique<State>()) {
    for (const std::filesystem::path& path : files)
        state_->totalBytes += FileReader(path).size();
    state_->files = std::move(files);
}

CorpusReader::CorpusReader(const std::filesystem::path& file, std::uint64_t begin, std::uint64_t end)
    : state_(std::make_unique<State>()) {
    state_->open(file);
    state_->limit = end;
    state_->totalBytes = std::min(end, state_->file->size()) - std::min(begin, state_->file->size());
    if (begin < state_->file->size())
        state_->skipTo(begin);
    else
        state_->file.reset();
}

CorpusReader::~CorpusReader() = default;

bool CorpusReader::next(std::string_view& line) {
    for (;;) {
        if (!state_->file) {
            if (state_->nextFile == state_->files.size())
                return false;
            state_->open(state_->files[state_->nextFile++]);
        }
        if (state_->isBeyondLimit())
            return false;
        if (state_->takeLine(line))
            return true;
        if (state_->atEnd)
            state_->file.reset();
        else
            state_->readMore();
    }
}

bool CorpusReader::endedWithLf() const {
    return state_->endedWithLf;
}

std::uint64_t CorpusReader::lineIndex() const {
    return state_->lines - 1;
}

std::uint64_t CorpusReader::bytesRead() const {
    return state_->bytesRead;
}

std::uint64_t CorpusReader::totalBytes() const {
    return state_->totalBytes;
}

} // namespace kantai
