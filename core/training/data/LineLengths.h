// SPDX-License-Identifier: GPL-3.0-or-later
// How long the lines of a training text are, in tokens: what tells, before a run begins, how much of the text a block
// size cuts off. Counted when the token stores are written and kept beside them, because those may be large. Any
// thread.
#pragma once

#include "core/training/data/TokenStore.h"

#include <cstdint>
#include <map>
#include <optional>

namespace kantai {

struct LineLengths {
    std::map<std::uint64_t, std::uint64_t> lines; // how many lines have so many tokens, <s> and </s> not counted

    std::uint64_t tokens() const;
    // Those behind the end of a sequence that holds one line: no epoch ever trains on them.
    std::uint64_t tokensBeyond(std::int64_t blockSize) const;
};

LineLengths lineLengthsOf(const TokenStore& store);

// folder: of the token stores that are made from key.
void writeLineLengths(const std::filesystem::path& folder, const TokenStoreKey& key, const LineLengths& lengths);
// Nothing when they were not counted for this key; stores made by Kantai Studio 0.1.0 have none.
std::optional<LineLengths> readLineLengths(const std::filesystem::path& folder, const TokenStoreKey& key);

} // namespace kantai
