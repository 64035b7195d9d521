// SPDX-License-Identifier: GPL-3.0-or-later
// How often each word occurs, in bounded memory: when more than kMostWords different words are kept, the rarest are
// evicted (lossy counting, after Manku and Motwani 2002), so that only the counts of words that were once among the
// rarest can be too low. Used by corpusStatistics; one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kantai {

class WordCounts {
public:
    static constexpr std::size_t kMostWords = 200'000;
    static constexpr std::size_t kLongestWord = 128; // bytes; longer ones are not counted

    explicit WordCounts(std::size_t mostWords = kMostWords) : mostWords_(mostWords) {}
    void add(std::string_view word);

    // Most frequent first, then in byte order.
    std::vector<std::pair<std::string, std::uint64_t>> mostFrequent(std::size_t howMany) const;
    std::size_t size() const { return counts_.size(); }

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    void forgetRarest();

    std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> counts_;
    std::size_t mostWords_;
};

} // namespace kantai
