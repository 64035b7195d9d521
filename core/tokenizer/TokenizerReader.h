// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of tokenizer files that vocab.json with merges.txt and tokenizer.json have in common. Private to the
// readers of Tokenizer; any thread. Everything here throws Error(BadInput) that names place and offender.
#pragma once

#include "core/base/Json.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kantai {

[[noreturn]] void refuseTokenizer(const std::string& place, const std::string& reason);

// An object of tokens and ids, which must be 0 to size - 1, each once; in id order.
std::vector<std::string> vocabularyFromJson(const Json& json, const std::string& origin);

// "left right", with exactly one space.
std::pair<std::string, std::string> mergeFromText(std::string_view text, const std::string& place);

} // namespace kantai
