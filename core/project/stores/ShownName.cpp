// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stores/ShownName.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>

namespace kantai {

namespace {

// What follows the word if it is a number; empty otherwise.
std::string_view numberAfter(std::string_view word, std::string_view name) {
    if (!name.starts_with(word))
        return {};
    const std::string_view number = name.substr(word.size());
    const bool isNumber = std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? number : std::string_view();
}

} // namespace

std::string numberedRun(std::int64_t id) {
    return fmt::format("Run {}", id);
}

std::string numberedTokenizer(std::int64_t id) {
    return fmt::format("Tokenizer {}", id);
}

std::string shownName(const std::string& name) {
    if (const std::string_view number = numberAfter("Run ", name); !number.empty())
        return Phrase::tr("Run {}", number);
    if (const std::string_view number = numberAfter("Tokenizer ", name); !number.empty())
        return Phrase::tr("Tokenizer {}", number);
    if (const std::string_view number = numberAfter("Sample ", name); !number.empty())
        return Phrase::tr("Sample {}", number);
    return name == "Sample" ? Phrase::tr("Sample") : name;
}

} // namespace kantai
