// SPDX-License-Identifier: GPL-3.0-or-later
// What rank 0 tells the others to do next, in bytes. Private to training.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kantai {

struct RankCommand {
    enum class Kind : std::uint32_t { Step, NormsByGroup, Update, GatherMoments, End, Fail };
    Kind kind = Kind::End;
    std::int64_t done = 0;                      // Step: completed ones
    double learningRate = 0, gradientScale = 0; // Update

    std::vector<std::byte> toBytes() const;
    static RankCommand fromBytes(std::span<const std::byte> bytes); // throws Error(BadInput)
};

// What a rank needs to begin with, before any command.
struct RankWelcome {
    std::string version;           // of the Studio: ranks of different ones do not compute the same
    std::string configJson;        // RobertaConfig
    std::string optionsJson;       // TrainingOptions
    std::uint32_t tokens = 0;      // size of the tokenizer's vocabulary
    std::string trainTokens;       // the file on rank 0's computer
    std::string trainTokensSha256; // of its content, as its header says
    std::uint64_t trainTokensBytes = 0;
    std::int64_t steps = 0; // of the optimizer

    std::vector<std::byte> toBytes() const;
    static RankWelcome fromBytes(std::span<const std::byte> bytes); // throws Error(BadInput)
};

} // namespace kantai
