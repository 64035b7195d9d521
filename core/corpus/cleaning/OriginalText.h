// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file of the corpus as it was taken from its source, before it was cleaned: kept compressed (zstd),
// at about a third of its size, so that cleaning can be changed and undone. Used by importText, cleanText and the
// workflow; one thread.
#pragma once

#include "core/base/Files.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

struct archive;

namespace kantai {

class OriginalWriter {
public:
    // Writes a file that is not there before close(); without it nothing stays.
    explicit OriginalWriter(const fs::path& target);
    ~OriginalWriter();
    OriginalWriter(const OriginalWriter&) = delete;
    OriginalWriter& operator=(const OriginalWriter&) = delete;

    void write(std::string_view bytes);
    std::uint64_t textBytes() const { return textBytes_; }
    void close(); // whole under its name, but not on the disk before syncFiles()

private:
    void require(int result) const; // throws Error(Resources) when libarchive has failed

    AtomicFile file_;
    std::uint64_t textBytes_ = 0;
    std::unique_ptr<archive, int (*)(archive*)> archive_;
};

// A text that can be read from the beginning as often as needed. use(block, done, total): blocks cut anywhere; done
// of total bytes of the file are read. Throws Error(BadInput) for a file that is damaged.
using TextBlocks = std::function<void(
    const std::function<void(std::string_view block, std::uint64_t done, std::uint64_t total)>& use)>;
// Of a file that an OriginalWriter wrote. textBytes: how many it was given; more is refused.
TextBlocks blocksOfOriginal(const fs::path& file, std::uint64_t textBytes);
TextBlocks blocksOfText(const fs::path& file); // as it stands

} // namespace kantai
