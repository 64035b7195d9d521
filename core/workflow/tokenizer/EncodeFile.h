// SPDX-License-Identifier: GPL-3.0-or-later
// Encodes a text file line by line. Called by the command line; any thread.
#pragma once

#include "core/tokenizer/Tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <stop_token>

namespace kantai {

struct EncodeOutcome {
    std::uint64_t lines = 0, tokens = 0;
};
// Some of the ids of a line, and whether they are its last.
using EncodedIds = std::function<void(std::span<const TokenId> ids, bool endLine)>;

// Calls sink with the ids of each line of file in order, without <s> and </s>; those of a line longer than about
// 256 kB in several calls, so that memory stays constant. A word of more than 4 MiB is encoded in pieces.
// tokenizerSource: a project (folder or file) or a tokenizer.json.
EncodeOutcome encodeFile(const std::filesystem::path& tokenizerSource, const std::filesystem::path& file,
                         const EncodedIds& sink, std::stop_token stop);

} // namespace kantai
