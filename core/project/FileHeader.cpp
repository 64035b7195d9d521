// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/FileHeader.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/project/Project.h"

#include <SQLiteCpp/Database.h>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <sqlite3.h>

namespace kantai {

namespace {

constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;
constexpr char kMagic[] = "SQLite format 3"; // 16 bytes with its NUL

using Header = std::array<unsigned char, kHeaderSize>;

std::uint32_t bigEndian(const Header& header, std::size_t at) {
    return static_cast<std::uint32_t>(header[at]) << 24 | static_cast<std::uint32_t>(header[at + 1]) << 16 |
           static_cast<std::uint32_t>(header[at + 2]) << 8 | static_cast<std::uint32_t>(header[at + 3]);
}

[[noreturn]] void refuse(const fs::path& file, const std::string& what) {
    throw Error(ErrorCode::BadInput, Phrase::tr("{} is not a Kantai Studio project: {}.", readablePath(file), what),
                Phrase::tr("Choose the folder of a project or its .kantai file, or restore the file from a backup."));
}

} // namespace

void requireProjectHeader(SQLite::Database& connection, const fs::path& file) {
    sqlite3_file* raw = nullptr;
    connection.check(sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &raw));
    sqlite3_int64 size = 0;
    connection.check(raw->pMethods->xFileSize(raw, &size));
    if (size == 0)
        refuse(file, Phrase::tr("it is empty"));
    if (size < sqlite3_int64(kHeaderSize))
        refuse(file, Phrase::tr("it has only {} bytes", size));
    Header header{};
    connection.check(raw->pMethods->xRead(raw, header.data(), static_cast<int>(kHeaderSize), 0));
    if (std::memcmp(header.data(), kMagic, sizeof kMagic) != 0)
        refuse(file, Phrase::tr("it does not begin as a SQLite database does"));
    const std::uint32_t applicationId = bigEndian(header, kApplicationIdAt);
    if (applicationId != kApplicationId)
        refuse(file, Phrase::tr("it is the database of another program (application id {:#010x})", applicationId));
    if (bigEndian(header, kUserVersionAt) == 0)
        refuse(file, Phrase::tr("it has no schema version"));
}

} // namespace kantai
