// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers shared by the readers and checks of tokenizer files. Private to them; any thread.
#pragma once

#include "core/tokenizer/SpecialTokens.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kantai {

// Throw Error(BadInput).
[[noreturn]] void refuseTokenizer(const std::string& place, const std::string& reason);

// "left right", with exactly one space; otherwise nothing, to be refused with the place where it stands.
std::optional<std::pair<std::string, std::string>> mergeFromText(std::string_view text);
[[noreturn]] void refuseMergeText(const std::string& place, std::string_view text);

// Brings the special tokens to the front, in the Studio's order; the others keep theirs. Returns the former place of
// each. Does nothing for a vocabulary that lacks one of them.
std::vector<TokenId> moveSpecialTokensToFront(std::vector<std::string>& vocabulary);

} // namespace kantai
