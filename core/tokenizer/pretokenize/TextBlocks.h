// SPDX-License-Identifier: GPL-3.0-or-later
// A corpus in blocks of a few hundred kilobytes that can be pre-tokenised independently: a block ends behind an LF,
// or where a line is longer than a block, at a place where a pre-token ends whatever follows. Where they end depends
// on the files alone. Used by PreTokenCounts; one thread at a time.
#pragma once

#include "core/base/FileReader.h"

#include <memory>
#include <string>
#include <vector>

namespace kantai {

class TextBlocks {
public:
    // A pre-token longer than this is cut, so that a file without line ends or spaces needs no more memory.
    static constexpr std::size_t kLongestPreToken = std::size_t{4} << 20; // bytes
    static constexpr std::size_t kBlock = std::size_t{1} << 18;           // bytes, about

    // Throws Error(BadInput) for a file that cannot be read.
    explicit TextBlocks(std::vector<std::filesystem::path> files);

    bool next(std::string& block); // false at the end; a block holds bytes of one file only

    std::uint64_t bytesRead() const { return bytesRead_; } // of the blocks returned
    std::uint64_t totalBytes() const { return totalBytes_; }

private:
    bool openNext();

    std::vector<std::filesystem::path> files_;
    std::size_t nextFile_ = 0;
    std::unique_ptr<FileReader> file_; // null between files
    std::string rest_;                 // read, but behind the end of the last block
    std::uint64_t bytesRead_ = 0, totalBytes_ = 0;
};

} // namespace kantai
