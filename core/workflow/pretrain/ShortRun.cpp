// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/ShortRun.h"
#include "core/base/Phrase.h"
#include "core/workflow/corpus/Corpus.h"
#include "core/workflow/pretrain/PreflightLines.h"
#include "core/workflow/pretrain/ProjectTokens.h"

#include <cmath>

namespace kantai {

std::optional<double> tokensTrainedOn(const ProjectHandle& project, const PretrainRequest& request) {
    const Project database(project);
    const auto tokenizers = database.tokenizers();
    const CorpusStatistics statistics = storedCorpusStatistics(database);
    if (tokenizers.empty() || statistics.bytes == 0)
        return {};
    const auto counted = countedLineLengths(project, database, tokenizers.back());
    const LineLengths lengths = counted ? *counted : estimatedLineLengths(statistics);
    const TrainingOptions& options = request.options;
    const bool lines = options.mode == DatasetMode::Lines;
    const double epoch =
        static_cast<double>(lengths.tokens() - (lines ? lengths.tokensBeyond(options.blockSize) : 0));
    if (const auto* epochs = std::get_if<Epochs>(&options.length))
        return epochs->count * epoch;
    const auto* steps = std::get_if<Steps>(&options.length);
    if (steps == nullptr)
        return {};
    double sequences = 0;
    for (const auto& [length, count] : lengths.lines)
        sequences += static_cast<double>(count);
    const double sequence = lines ? epoch / sequences : static_cast<double>(options.blockSize);
    return static_cast<double>(steps->count * options.batchSize * options.accumulation) * sequence;
}

std::optional<PreflightItem> shortRunItem(const ProjectHandle& project, const PretrainRequest& request) {
    const std::optional<double> tokens = tokensTrainedOn(project, request);
    if (!tokens || *tokens >= kTokensToPassFrequencies)
        return {};
    return PreflightItem{
        PreflightItem::Kind::Warning, "epochs",
        Phrase::tr("The run trains on about {} tokens, too few to get past the frequencies of the words: the model "
                   "will answer with the most frequent ones.",
                   Phrase::count(std::llround(*tokens))),
        Phrase::tr("Give it at least a million tokens, which small models see in a few minutes.")};
}

} // namespace kantai
