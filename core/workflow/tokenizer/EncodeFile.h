// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes a text file line by line. Called by the command line; any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>

namespace kantai {

struct EncodeOutcome {
    std::uint64_t lines = 0, tokens = 0;
};
// One call of sink for each line of file: its ids separated by spaces (empty for an empty line), no <s> and </s>.
// tokenizerSource: a project (folder or file) or a tokenizer.json.
EncodeOutcome encodeFile(const std::filesystem::path& tokenizerSource, const std::filesystem::path& file,
                         const std::function<void(std::string_view)>& sink, std::stop_token stop);

} // namespace kantai
