// SPDX-License-Identifier: GPL-3.0-or-later
// What was tokenised of one piece of a corpus, as a file: complete and whole, or not there. Private to core/training;
// any thread.
#pragma once

#include "core/base/Files.h"
#include "core/training/data/UnfinishedTokens.h"

#include <cstdint>
#include <optional>

namespace kantai {

struct TokenPiece {
    std::uint64_t lines = 0; // of the corpus, those that no store keeps as well
    TokenisedLines train, heldOut;
};

void writeTokenPiece(const fs::path& file, const TokenPiece& piece); // appears in one step
std::optional<TokenPiece> readTokenPiece(const fs::path& file); // nothing where there is none, or not a whole one

} // namespace kantai
