// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/LineTokeniser.h"

#include <algorithm>

namespace kantai {

void LineTokeniser::add(std::string_view line, TokenisedLines& lines) {
    ids_.clear();
    encoder_.encode(line, ids_);
    const bool onlySpace = line.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
    if (onlySpace || std::all_of(ids_.begin(), ids_.end(), isSpecial))
        return;
    for (const TokenId id : ids_)
        lines.ids.append(reinterpret_cast<const char*>(&id), idBytes_); // little-endian: the low bytes come first
    lines.lengths.push_back(static_cast<std::uint32_t>(ids_.size()));
}

} // namespace kantai
