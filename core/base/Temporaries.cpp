// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Temporaries.h"

#include "core/base/Error.h"
#include "core/base/FileSystemCalls.h"
#include "core/base/Files.h"

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <optional>
#include <string>
#include <sys/random.h>
#include <unistd.h>

namespace kantai {

namespace {

constexpr std::string_view kMark = ".tmp-";
constexpr std::size_t kLongestStem = 180; // of the 255 bytes a file name may have

// Clock ticks from boot to the start of the process, 0 if there is no such process. A process id alone is not
// enough: they are used again.
std::uint64_t startTimeOf(std::uint64_t processId) {
    std::ifstream file(fmt::format("/proc/{}/stat", processId));
    std::string line;
    if (!std::getline(file, line, '\0'))
        return 0;
    // The second field is the program's name in parentheses and may hold spaces; the start time is the 22nd.
    std::size_t at = line.rfind(')');
    for (int field = 2; field < 22 && at != std::string::npos; ++field)
        at = line.find(' ', at + 1);
    if (at == std::string::npos)
        return 0;
    std::uint64_t ticks = 0;
    std::from_chars(line.data() + at + 1, line.data() + line.size(), ticks);
    return ticks;
}

std::optional<std::uint64_t> takeNumber(std::string_view& text) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool takeDash(std::string_view& text) {
    if (text.empty() || text.front() != '-')
        return false;
    text.remove_prefix(1);
    return true;
}

std::uint64_t drawNumber(const std::filesystem::path& target) {
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) != sizeof number)
        throw systemError("Cannot choose a temporary name beside", target, errno);
    return number;
}

} // namespace

std::filesystem::path temporaryBeside(const std::filesystem::path& target) {
    const auto processId = static_cast<std::uint64_t>(::getpid());
    const std::string name = target.filename().native().substr(0, kLongestStem);
    return parentOf(target) /
           fmt::format(".{}{}{}-{}-{}", name, kMark, processId, startTimeOf(processId), drawNumber(target));
}

bool isStaleTemporary(std::string_view fileName) {
    const std::size_t mark = fileName.rfind(kMark);
    if (mark == std::string_view::npos || mark < 2 || fileName.front() != '.')
        return false;
    std::string_view rest = fileName.substr(mark + kMark.size());
    const auto processId = takeNumber(rest);
    if (!processId || !takeDash(rest))
        return false;
    const auto startTime = takeNumber(rest);
    if (!startTime || !takeDash(rest) || !takeNumber(rest) || !rest.empty())
        return false;
    return startTimeOf(*processId) != *startTime;
}

void removeStaleTemporaries(const fs::path& parent) {
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(parent, ignored)) {
        if (isStaleTemporary(entry.path().filename().native()))
            fs::remove_all(entry.path(), ignored);
    }
}

} // namespace kantai
