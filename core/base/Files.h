// SPDX-License-Identifier: GPL-3.0-or-later
// Files and folders that are either complete or absent: write to a temporary name, sync, rename, sync the folder.
// Every failure is an Error that names the path. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kantai {

namespace fs = std::filesystem;

std::string readFile(const fs::path& path, std::uint64_t maxBytes = std::uint64_t{1} << 30);
void writeFileAtomically(const fs::path& path, std::string_view bytes);

// A plain sequential writer with checked errors (ENOSPC becomes ErrorCode::Resources); close() syncs. After an Error
// the file is incomplete: write it anew.
class FileWriter {
public:
    // keep: bytes of the file there that stay. named: what messages call the file, where that is not its path.
    explicit FileWriter(const fs::path& path, std::uint64_t keep = 0, const fs::path& named = {});
    ~FileWriter(); // closes without sync; an unclosed file counts as incomplete
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    void write(std::string_view bytes);
    void write(const void* data, std::size_t size) { write({static_cast<const char*>(data), size}); }
    void sync();                                            // what was written so far is on the disk
    void close();                                           // sync and close
    void closeUnsynced();                                   // close, whenever the disk has it
    std::uint64_t bytesWritten() const { return written_; } // those kept not counted

private:
    void flush();
    fs::path named_;
    int descriptor_ = -1;
    std::string buffer_;
    std::uint64_t written_ = 0;
};

// A file that appears, or replaces the one before, in one step: bytes are written to a hidden temporary file next to
// the target; commit() syncs it, renames it and syncs the folder. Without commit() the destructor removes the
// temporary.
class AtomicFile {
public:
    explicit AtomicFile(const fs::path& target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(std::string_view bytes) { writer_.write(bytes); }
    void commit();
    void commitUnsynced(); // whole under its name, but not on the disk before syncFiles()

private:
    void rename();
    fs::path target_;
    fs::path temporary_;
    FileWriter writer_;
    bool committed_ = false;
};

// What was written to these files, all on one file system, is on the disk when it returns. Many are synced with their
// whole file system in one go, because to wait for the disk after each of thousands takes minutes; Linux before 5.8
// does not report an error of the disk then.
void syncFiles(const std::vector<fs::path>& files);

// A folder that appears in one step: files are written into a hidden temporary folder next to the target; commit()
// syncs it, renames it to the target and syncs the parent. Without commit() the destructor removes the temporary.
class AtomicFolder {
public:
    explicit AtomicFolder(const fs::path& target); // target must not exist at commit()
    ~AtomicFolder();
    AtomicFolder(const AtomicFolder&) = delete;
    AtomicFolder& operator=(const AtomicFolder&) = delete;

    const fs::path& path() const { return temporary_; } // write files here, each synced by its writer
    void commit();
    // The same where target may exist: the older folder is at its place until the new one is, and is removed then.
    void replace();

private:
    void sync() const;
    fs::path target_;
    fs::path temporary_;
    bool committed_ = false;
};

void syncFolder(const fs::path& folder);

// As std::filesystem::create_directories; those that were made are on the disk when it returns.
void createFolders(const fs::path& folder);

// Removes the unfinished folders and files directly under parent whose writers, processes of this computer, no longer
// run. Called by the only writer of parent when it opens it. Files that cannot be removed are left; that is not an
// error.
void removeStaleTemporaries(const fs::path& parent);

// A read-only memory map of a whole file; empty files map to an empty span.
class MappedFile {
public:
    explicit MappedFile(const fs::path& path);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    std::span<const std::byte> bytes() const { return {static_cast<const std::byte*>(data_), size_}; }
    std::string_view text() const { return {static_cast<const char*>(data_), size_}; }

    // The pages of this range no longer count as memory of the process; read again, they come from the file.
    void forget(std::span<const std::byte> range) const;

private:
    const void* data_ = nullptr;
    std::size_t size_ = 0;
};

// Throws Error(Resources) naming need and free space unless the file system of folder has that many bytes free.
void requireFreeSpace(const fs::path& folder, std::uint64_t bytes, const std::string& purpose);

std::string formatBytes(std::uint64_t bytes); // "318.5 MB", decimal units, '.' in every locale

} // namespace kantai
