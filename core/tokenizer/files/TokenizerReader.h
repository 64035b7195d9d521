// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers shared by the readers and checks of tokenizer files. Private to them; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kantai {

// Throw Error(BadInput).
[[noreturn]] void refuseTokenizer(const std::string& place, const std::string& reason);

// "left right", with exactly one space; otherwise nothing, to be refused with the place where it stands.
std::optional<std::pair<std::string, std::string>> mergeFromText(std::string_view text);
[[noreturn]] void refuseMergeText(const std::string& place, std::string_view text);

} // namespace kantai
