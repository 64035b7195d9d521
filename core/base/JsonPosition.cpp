// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/JsonPosition.h"

#include "core/base/ReadableText.h"

#include <algorithm>
#include <fmt/format.h>

namespace kantai {

std::string lineAndColumn(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    return fmt::format("line {}, column {}", line, before.size() - lineStart + 1);
}

std::string plainJsonReason(std::string_view what) {
    const std::size_t bracket = what.find("] ");
    if (bracket != std::string_view::npos)
        what.remove_prefix(bracket + 2);
    const std::size_t colon = what.find(": ");
    if (what.substr(0, 11) == "parse error" && colon != std::string_view::npos)
        what.remove_prefix(colon + 2);
    constexpr std::size_t kLongest = 200; // bytes: the parser quotes what it read last, however long that is
    return readableExcerpt(what, kLongest);
}

} // namespace kantai
