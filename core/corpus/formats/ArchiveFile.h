// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of a .zip or .tar file, compressed or not, or the one content of a file compressed with gzip, bzip2, xz
// or zstd. An entry's name is never used as a path. What comes out is limited, so that a small file cannot fill a
// disk. One thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct archive;
struct archive_entry;

namespace kantai {

enum class ArchiveEntry {
    File,
    Folder,
    Link,    // or a device, pipe, socket
    Outside, // an absolute name or one with ".."
    Encrypted,
};

class ArchiveFile {
public:
    static constexpr std::uint64_t kMostEntries = 200'000;
    static constexpr std::uint64_t kFreeBytes = std::uint64_t{64} << 20; // below this any ratio is admitted
    static constexpr std::uint64_t kHighestRatio = 250;                  // of bytes extracted to bytes of the file
    static constexpr std::uint64_t kMostBytes = std::uint64_t{1} << 40;  // extracted from one file

    // name: what messages call the file. expectedBytes: how much the Studio itself has put into it; the limit is that
    // then, not a ratio. Throws Error(BadInput) for what is no archive.
    ArchiveFile(const std::filesystem::path& file, std::string name,
                std::optional<std::uint64_t> expectedBytes = std::nullopt);

    // To the next entry; false at the end. Throws Error(BadInput) when the archive is damaged or has more than
    // kMostEntries.
    bool next();
    ArchiveEntry kind() const;
    const std::string& entryName() const {
        return entryName_;
    }                              // UTF-8, "/" between folders; "" for the content of a compressed file
    bool isCompressedFile() const; // it has one content and no names
    // Writes the entry, which is a File, to target. Throws Error(BadInput) when the archive is damaged or exceeds the
    // limits, Error(Resources) when the disk is full.
    void extract(const std::filesystem::path& target);
    // The same, handed to use in blocks.
    void read(const std::function<void(std::string_view block)>& use);
    std::uint64_t bytesRead() const; // of the file itself
    std::uint64_t bytes() const { return bytes_; }

private:
    void requireSane(std::uint64_t more);
    [[noreturn]] void throwDamaged() const;

    std::string name_;
    std::uint64_t bytes_ = 0;
    std::uint64_t entries_ = 0;
    std::uint64_t extracted_ = 0;
    std::optional<std::uint64_t> expectedBytes_;
    std::unique_ptr<archive, int (*)(archive*)> archive_;
    archive_entry* entry_ = nullptr;
    std::string entryName_;
};

} // namespace kantai
