// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"

#include "core/base/FileErrors.h"
#include "core/base/FileReader.h"
#include "core/base/FileSystemCalls.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <vector>

namespace kantai {

namespace {

Error tooLarge(const fs::path& path, std::uint64_t maxBytes) {
    return Error(ErrorCode::BadInput,
                 Phrase::tr("{} is larger than {}, the limit for this kind of file.", readablePath(path),
                            Phrase::bytes(maxBytes)),
                 Phrase::tr("Check that this is the intended file."));
}

} // namespace

std::string readFile(const fs::path& path, std::uint64_t maxBytes) {
    FileReader reader(path);
    if (reader.size() > maxBytes)
        throw tooLarge(path, maxBytes);
    std::string bytes;
    std::size_t room = static_cast<std::size_t>(reader.size()) + 1; // one more, to see the end in the first round
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + room);
        const std::size_t got = reader.read(bytes.data() + before, room);
        bytes.resize(before + got);
        if (bytes.size() > maxBytes)
            throw tooLarge(path, maxBytes);
        if (got < room)
            return bytes;
        room = std::size_t{1} << 20; // it has grown, or is a pipe
    }
}

void syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        throw systemError("Cannot open", folder, errno);
    try {
        syncDescriptor(descriptor, folder);
    } catch (...) {
        ::close(descriptor);
        throw;
    }
    ::close(descriptor);
}

void createFolders(const fs::path& folder) {
    std::vector<fs::path> missing;
    std::error_code error;
    for (fs::path path = folder; !path.empty() && !fs::exists(path, error); path = path.parent_path())
        missing.push_back(path);
    fs::create_directories(folder, error);
    if (error)
        throw systemError("Cannot create", folder, error.value());
    for (const fs::path& made : missing)
        syncFolder(parentOf(made));
}

void requireFreeSpace(const fs::path& folder, std::uint64_t bytes, const std::string& purpose) {
    // A folder that is yet to be made will lie on the file system of the nearest one that is there.
    std::error_code ignored;
    fs::path existing = absolutePath(folder);
    while (!fs::exists(existing, ignored) && existing.has_relative_path())
        existing = existing.parent_path();
    struct statvfs status {};
    if (::statvfs(existing.c_str(), &status) != 0)
        throw systemError("Cannot see the free space of", folder, errno);
    const std::uint64_t available = static_cast<std::uint64_t>(status.f_bavail) * status.f_frsize;
    if (available < bytes)
        throw Error(ErrorCode::Resources,
                    Phrase::tr("{} needs {} in {}, where {} are free.", Phrase::translate(purpose),
                               Phrase::bytes(bytes), readablePath(folder), Phrase::bytes(available)),
                    Phrase::tr("Free some disk space or choose another place."));
}

std::string formatBytes(std::uint64_t bytes) {
    constexpr std::array kUnits{"kB", "MB", "GB", "TB", "PB", "EB"};
    if (bytes < 1000)
        return fmt::format("{} B", bytes);
    double value = static_cast<double>(bytes) / 1000.0;
    std::size_t unit = 0;
    while (value >= 999.95 && unit + 1 < kUnits.size()) { // would be shown as 1000.0
        value /= 1000.0;
        ++unit;
    }
    return fmt::format("{:.1f} {}", value, kUnits[unit]);
}

} // namespace kantai
