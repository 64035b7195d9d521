// SPDX-License-Identifier: GPL-3.0-or-later
// What the fuzz targets share: bytes as a file, the one kind of refusal that a file from outside may cause, and a
// promise whose breach ends the program, which is how a fuzzer sees it.
#pragma once

#include "core/base/Error.h"
#include "core/base/Files.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

namespace kantai::fuzz {

inline void promise(bool kept, const char* what) {
    if (kept)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

// A file that is never on a disk, for readers that take a path.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("fuzz", MFD_CLOEXEC)) {
        promise(descriptor_ >= 0, "memory files can be made");
        promise(::write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
                "memory files can be written");
    }
    ~MemoryFile() { ::close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    fs::path path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

// A folder that is gone when the program ends.
class TemporaryFolder {
public:
    TemporaryFolder() {
        promise(::mkdtemp(name_.data()) != nullptr, "temporary folders can be made");
        path_ = name_;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const fs::path& path() const { return path_; }

private:
    std::string name_ = (fs::temp_directory_path() / "kantai-fuzz-XXXXXX").string();
    fs::path path_;
};

// Replaces the file's content without any care for what a power failure would leave.
inline void overwrite(const fs::path& file, std::string_view bytes) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    promise(!stream.fail(), "temporary files can be written");
}

inline std::string_view textOf(const unsigned char* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

// Calls work, which may refuse its input as bad and may not fail in any other way. True when it did not refuse.
template <typename Work>
bool accepts(Work&& work) {
    try {
        work();
        return true;
    } catch (const Error& error) {
        promise(error.code() == ErrorCode::BadInput, "what is refused is bad input");
        promise(!error.message().empty() && !error.remedy().empty(), "a refusal tells what and what to do");
        promise(error.message().size() < 4000, "a refusal is short");
        return false;
    }
}

} // namespace kantai::fuzz
