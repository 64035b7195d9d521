// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/WordCounts.h"

#include <algorithm>

namespace kantai {

void WordCounts::add(std::string_view word) {
    if (word.size() > kLongestWord)
        return;
    if (const auto found = counts_.find(word); found != counts_.end()) {
        ++found->second;
        return;
    }
    if (counts_.size() == mostWords_)
        forgetRarest();
    counts_.emplace(word, 1);
}

std::vector<std::pair<std::string, std::uint64_t>> WordCounts::mostFrequent(std::size_t howMany) const {
    std::vector<std::pair<std::string, std::uint64_t>> words(counts_.begin(), counts_.end());
    const auto shown = words.begin() + static_cast<std::ptrdiff_t>(std::min(howMany, words.size()));
    std::partial_sort(words.begin(), shown, words.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    words.erase(shown, words.end());
    return words;
}

// Half of the table becomes free, so that the cost of this stays constant for each word added.
void WordCounts::forgetRarest() {
    std::vector<std::uint64_t> counts;
    counts.reserve(counts_.size());
    for (const auto& [word, count] : counts_)
        counts.push_back(count);
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
    std::nth_element(counts.begin(), middle, counts.end());
    const std::uint64_t limit = *middle;
    std::erase_if(counts_, [limit](const auto& entry) { return entry.second <= limit; });
}

} // namespace kantai
