// SPDX-License-Identifier: GPL-3.0-or-later
// cgroups(7). A limit holds for a group and all groups below it, so the smallest limit on the path to the root
// applies.
#include "core/base/ControlGroup.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kantai {

namespace fs = std::filesystem;

namespace {

std::string firstLine(const fs::path& file) {
    std::ifstream stream(file);
    std::string line;
    std::getline(stream, line);
    return line;
}

std::optional<std::int64_t> numberIn(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end == text.data())
        return std::nullopt; // "max", or no such file
    return number;
}

// From a line as "inactive_file 4096"; 0 when there is none.
std::int64_t numberNamed(const fs::path& file, const std::string& name) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with(name + " "))
            return numberIn(line.substr(name.size() + 1)).value_or(0);
    return 0;
}

bool contains(std::string_view list, std::string_view item) {
    while (!list.empty()) {
        const std::size_t comma = list.find(',');
        if (list.substr(0, comma) == item)
            return true;
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    }
    return false;
}

// The folders of a group and of those above it, as far as they exist below the mount: in a container the group's own
// path is often hidden, and the mount point itself is the group.
std::vector<fs::path> foldersUpwards(const fs::path& mount, const fs::path& group) {
    std::vector<fs::path> folders;
    for (fs::path at = group.relative_path(); !at.empty(); at = at.parent_path())
        folders.push_back(mount / at);
    folders.push_back(mount);
    return folders;
}

template <class Number>
void takeSmaller(std::optional<Number>& smallest, Number number) {
    smallest = smallest ? std::min(*smallest, number) : number;
}

void takeQuota(std::optional<double>& smallest, std::optional<std::int64_t> quota,
               std::optional<std::int64_t> period) {
    if (quota && period && *quota > 0 && *period > 0)
        takeSmaller(smallest, static_cast<double>(*quota) / static_cast<double>(*period));
}

} // namespace

ControlGroup::ControlGroup(const fs::path& membership, fs::path root) : root_(std::move(root)) {
    std::ifstream stream(membership);
    for (std::string line; std::getline(stream, line);) { // "hierarchy:controllers:path"
        const std::size_t first = line.find(':'), second = line.find(':', first + 1);
        if (first == std::string::npos || second == std::string::npos)
            continue;
        const std::string controllers = line.substr(first + 1, second - first - 1), path = line.substr(second + 1);
        if (controllers.empty())
            unified_ = path;
        if (contains(controllers, "cpu"))
            cpu_ = path;
        if (contains(controllers, "memory"))
            memory_ = path;
    }
}

std::optional<double> ControlGroup::processors() const {
    std::optional<double> smallest;
    if (!unified_.empty())
        for (const fs::path& folder : foldersUpwards(root_, unified_)) {
            const std::string line = firstLine(folder / "cpu.max"); // "200000 100000" or "max 100000"
            const std::size_t space = line.find(' ');
            if (space != std::string::npos)
                takeQuota(smallest, numberIn(line), numberIn(line.substr(space + 1)));
        }
    if (!cpu_.empty())
        for (const char* mount : {"cpu", "cpu,cpuacct"})
            for (const fs::path& folder : foldersUpwards(root_ / mount, cpu_))
                takeQuota(smallest, numberIn(firstLine(folder / "cpu.cfs_quota_us")),
                          numberIn(firstLine(folder / "cpu.cfs_period_us")));
    return smallest;
}

std::optional<std::uint64_t> ControlGroup::memory() const {
    std::optional<std::uint64_t> smallest;
    const auto take = [&](const fs::path& file) {
        constexpr std::int64_t kUnlimited = std::int64_t{1} << 60; // version 1 writes a number near 2^63
        if (const auto number = numberIn(firstLine(file)); number && *number > 0 && *number < kUnlimited)
            takeSmaller(smallest, static_cast<std::uint64_t>(*number));
    };
    if (!unified_.empty())
        for (const fs::path& folder : foldersUpwards(root_, unified_))
            take(folder / "memory.max");
    if (!memory_.empty())
        for (const fs::path& folder : foldersUpwards(root_ / "memory", memory_))
            take(folder / "memory.limit_in_bytes");
    return smallest;
}

std::optional<std::uint64_t> ControlGroup::memoryInUse() const {
    const auto usage = [](const std::vector<fs::path>& folders, const char* file,
                          const std::string& cache) -> std::optional<std::uint64_t> {
        for (const fs::path& folder : folders)
            if (const auto number = numberIn(firstLine(folder / file)); number && *number >= 0)
                return static_cast<std::uint64_t>(
                    std::max<std::int64_t>(0, *number - numberNamed(folder / "memory.stat", cache)));
        return std::nullopt;
    };
    if (!unified_.empty())
        if (const auto used = usage(foldersUpwards(root_, unified_), "memory.current", "inactive_file"))
            return used;
    if (!memory_.empty())
        return usage(foldersUpwards(root_ / "memory", memory_), "memory.usage_in_bytes", "total_inactive_file");
    return std::nullopt;
}

ControlGroup ownControlGroup() {
    return {"/proc/self/cgroup", "/sys/fs/cgroup"};
}

} // namespace kantai
