// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus of a project as one stream of lines over its files in order. Used by statistics, tokenizer training and
// the token store; one reader a thread, constant memory: a line longer than kLongestLine is returned in pieces, cut
// between code points, each of which counts as a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace kantai {

class CorpusReader {
public:
    static constexpr std::size_t kLongestLine = std::size_t{1} << 20; // bytes

    // Throws Error(BadInput) for a file that cannot be read.
    explicit CorpusReader(std::vector<std::filesystem::path> files);
    // The lines of one file that begin in [begin, end), in bytes; of a line that is cut, all pieces belong to its
    // begin. Ranges that follow each other have every line of the file once.
    CorpusReader(const std::filesystem::path& file, std::uint64_t begin, std::uint64_t end);
    ~CorpusReader();

    // The next line without its LF (a CR stays). The view is valid until the next call. False at the end.
    bool next(std::string_view& line);

    bool endedWithLf() const; // the line last returned; false for a file's unterminated last line and for a cut

    std::uint64_t lineIndex() const; // of the line last returned, 0-based over the whole corpus or range
    std::uint64_t bytesRead() const; // for progress
    std::uint64_t totalBytes() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kantai
