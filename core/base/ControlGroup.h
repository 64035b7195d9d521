// SPDX-License-Identifier: GPL-3.0-or-later
// The limits that a container, Slurm or systemd sets for this process through Linux control groups (version 1 or 2).
// Used by Threads and Memory; any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace kantai {

class ControlGroup {
public:
    // membership: a file as /proc/self/cgroup; root: where the file systems are mounted, as /sys/fs/cgroup. Files
    // that are missing or cannot be read set no limit.
    ControlGroup(const std::filesystem::path& membership, std::filesystem::path root);

    std::optional<double> processors() const;    // processor time in each second, as 1.5; none: no limit
    std::optional<std::uint64_t> memory() const; // bytes; none: no limit
    // Bytes used, without the file cache that gives way on demand; none: not known.
    std::optional<std::uint64_t> memoryInUse() const;

private:
    std::filesystem::path root_;
    std::filesystem::path unified_, cpu_,
        memory_; // of version 2, and of version 1's controllers; empty: not a member
};

ControlGroup ownControlGroup(); // of this process

} // namespace kantai
