// SPDX-License-Identifier: GPL-3.0-or-later
// One of many files that are written into a folder of the writer's own and synced together: to wait for the disk
// after each one takes minutes for thousands. Used by the import; any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

// As AtomicFile, but not on the disk after finish(): it is one of many, or is not meant to last.
class UnsyncedFile {
public:
    explicit UnsyncedFile(const std::filesystem::path& path);
    ~UnsyncedFile();
    UnsyncedFile(const UnsyncedFile&) = delete;
    UnsyncedFile& operator=(const UnsyncedFile&) = delete;

    void write(std::string_view bytes);
    void finish(); // whole under its name; without it the destructor removes what was written

private:
    void flush();
    std::filesystem::path path_, temporary_;
    int descriptor_ = -1;
    std::string buffer_;
};

// What was written to these files, all on one file system, is on the disk when it returns. Many are synced with their
// whole file system in one go.
void syncFiles(const std::vector<std::filesystem::path>& files);

} // namespace kantai
