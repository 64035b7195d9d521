// SPDX-License-Identifier: GPL-3.0-or-later
// How often each pre-token occurs in the lines of a corpus: all that the trainer needs of it. Lines are cut at LF,
// which stays at their end, and each is pre-tokenised alone. Used by trainBpe; one thread.
#pragma once

#include "core/base/Progress.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kantai {

class PreTokenCounts {
public:
    // A longer pre-token is cut, so that a file without line ends or spaces needs no more memory than this.
    static constexpr std::size_t kLongestPreToken = std::size_t(1) << 20; // bytes

    // Throws Error(BadInput) for a file that cannot be read, Error(Interrupted) when stopped.
    void addFiles(const std::vector<std::filesystem::path>& files, const Progress& progress,
                  const std::stop_token& stop);
    // A line comes whole, with its LF, or in pieces of which only the last ends it.
    void addText(std::string_view piece, bool endsLine);

    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Map = std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>>;
    const Map& counts() const { return counts_; }
    std::uint64_t total() const { return total_; }

private:
    void addFile(const std::filesystem::path& file, const std::function<void(std::uint64_t)>& afterBytes);
    void count(std::string_view preToken);

    Map counts_;
    std::uint64_t total_ = 0;
    std::string pending_; // the part of a line whose pre-tokens are not settled yet
};

} // namespace kantai
