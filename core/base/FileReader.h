// SPDX-License-Identifier: GPL-3.0-or-later
// A plain sequential reader of one file with checked errors: a missing file, a folder, an I/O error each become an
// Error that names the path. Used wherever a file may be too large to hold. One thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace kantai {

class FileReader {
public:
    // Throws Error(BadInput) unless path can be read as a file.
    explicit FileReader(const std::filesystem::path& path);
    ~FileReader();
    FileReader(const FileReader&) = delete;
    FileReader& operator=(const FileReader&) = delete;

    std::size_t read(char* buffer, std::size_t size); // bytes read; less than size only at the end
    void seek(std::uint64_t position);                // the next read begins there
    std::uint64_t size() const { return size_; }      // when it was opened; 0 for pipes and devices
    int descriptor() const { return descriptor_; }

private:
    std::filesystem::path path_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

} // namespace kantai
