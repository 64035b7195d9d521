// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/SuggestModel.h"

#include "core/base/Memory.h"
#include "core/base/Threads.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/model/ParameterCount.h"
#include "core/training/options/Recipe.h"
#include "core/workflow/pretrain/PreflightComputer.h"
#include "core/workflow/pretrain/ShortRun.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kantai {

namespace {

constexpr double kPatience = 10; // minutes
constexpr double kSecondsAMinute = 60;
constexpr std::int64_t kUsualTokens = 16'000; // that a text of a few megabytes has pairs for

// The smallest first, with the bytes of text below which a model of its size is too large. A larger one than the last
// is for who asks for it.
constexpr std::array<std::pair<const char*, std::uint64_t>, 4> kLadder{
    {{"nano", 0}, {"mini", 50'000}, {"small", 500'000}, {"kantaibert", 2'000'000}}};

// What a core reaches in large products, in operations a second, about (docs/decisions/0007-packed-engine.md).
double operationsOfACore(const std::string& instructions) {
    const std::pair<const char*, double> kSpeeds[] = {
        {"AMX", 210e9}, {"AVX-512 BF16", 130e9}, {"AVX-512", 90e9}, {"AVX2", 40e9}, {"AVX", 20e9}};
    for (const auto& [name, speed] : kSpeeds)
        if (instructions.starts_with(name))
            return speed;
    return 10e9;
}

// Of a narrow model most of the time is not spent in products.
double shareInProducts(std::int64_t hiddenSize) {
    constexpr std::int64_t kNarrow = 256, kMedium = 512;
    return hiddenSize < kNarrow ? 0.25 : hiddenSize < kMedium ? 0.5 : 0.8;
}

bool fitsMemory(const RobertaConfig& config, const CorpusStatistics& statistics, const ComputerFigures& computer) {
    const TrainingOptions options = settingsOf(Recipe::Fast, config).options;
    return computer.memory == 0 || 2 * trainingMemory(config, options, statistics) <= computer.memory;
}

} // namespace

ComputerFigures thisComputer() {
    return {physicalCores(), productInstructions(), physicalMemory()};
}

double minutesToPassFrequencies(const RobertaConfig& config, const ComputerFigures& computer) {
    constexpr double kForwardAndBackward = 6; // operations for each weight that a token meets
    const auto rows = static_cast<double>(config.vocabularySize * config.hiddenSize);
    const double maskRate = settingsOf(Recipe::Fast, config).options.maskRate; // of the tokens meet the rows
    const double work = kForwardAndBackward * (static_cast<double>(parameterCount(config)) - rows + maskRate * rows);
    const double speed =
        computer.cores * operationsOfACore(computer.instructions) * shareInProducts(config.hiddenSize) / work;
    return kTokensToPassFrequencies / speed / kSecondsAMinute;
}

ModelSuggestion suggestModel(const CorpusStatistics& statistics, std::int64_t tokens,
                             const ComputerFigures& computer) {
    using Limit = ModelSuggestion::Limit;
    ModelSuggestion suggestion;
    for (const auto& [name, text] : kLadder) {
        RobertaConfig config = presetNamed(name).config;
        if (name != kLadder.back().first)
            config.vocabularySize = tokens > 0 ? tokens : kUsualTokens;
        const double minutes = minutesToPassFrequencies(config, computer);
        const bool isSmallest = name == kLadder.front().first;
        if (!isSmallest && statistics.bytes < text)
            suggestion.limit = Limit::Text;
        else if (!isSmallest && (minutes > kPatience || !fitsMemory(config, statistics, computer)))
            suggestion.limit = Limit::Computer;
        if (suggestion.limit != Limit::None)
            break;
        suggestion.preset = name;
        suggestion.minutes = minutes;
    }
    suggestion.chapterMinutes = minutesToPassFrequencies(presetNamed("kantaibert").config, computer);
    return suggestion;
}

} // namespace kantai
