// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/JointSearch.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"
#include "core/inference/Ranking.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

// The first masks filled.
struct Filling {
    std::vector<std::int64_t> ids;
    std::vector<double> probabilities;
    double logProbability = 0;
};

bool isBefore(const Filling& a, const Filling& b) {
    return a.logProbability != b.logProbability ? a.logProbability > b.logProbability : a.ids < b.ids;
}

Filling extended(const Filling& filling, std::int64_t id, double logProbability) {
    Filling longer = filling;
    longer.ids.push_back(id);
    longer.probabilities.push_back(std::exp(logProbability));
    longer.logProbability += logProbability;
    return longer;
}

MaskedVariant variantOf(const Sentence& sentence, const Filling& filling) {
    MaskedVariant variant{sentence.ids, static_cast<std::int64_t>(sentence.masks[filling.ids.size()])};
    for (std::size_t i = 0; i < filling.ids.size(); ++i)
        variant.ids[sentence.masks[i]] = static_cast<std::int32_t>(filling.ids[i]);
    return variant;
}

JointAnswer described(const Tokenizer& tokenizer, const Sentence& sentence, const Filling& filling) {
    JointAnswer answer;
    std::vector<std::string> words;
    for (const std::int64_t id : filling.ids) {
        answer.tokens.push_back(tokenNameOf(tokenizer, id));
        words.push_back(tokenBytesOf(tokenizer, id));
        answer.texts.push_back(withReplacements(words.back()));
    }
    answer.ids = filling.ids;
    answer.probabilities = filling.probabilities;
    answer.probability = std::exp(filling.logProbability);
    answer.sentence = filledSentence(sentence, 0, words);
    return answer;
}

} // namespace

std::vector<JointAnswer> jointSearch(WarmModel& model, const Sentence& sentence, std::size_t count,
                                     const std::vector<std::vector<std::int64_t>>& candidates,
                                     const std::stop_token& stop) {
    if (sentence.masks.size() > kMostJointMasks)
        throw Error(ErrorCode::Usage,
                    Phrase::tr("The sentence has {} masks; at most {} can be scored together.", sentence.masks.size(),
                               kMostJointMasks),
                    Phrase::tr("Write words in place of some masks."));
    const std::size_t beam = std::max(count, kLeastBeam);
    std::vector<Filling> fillings(1);
    for (std::size_t mask = 0; mask < sentence.masks.size(); ++mask) {
        std::vector<MaskedVariant> variants;
        for (const Filling& filling : fillings)
            variants.push_back(variantOf(sentence, filling));
        std::vector<Filling> longer;
        model.eachRow(variants, stop, [&](std::size_t i, std::span<const float> row) {
            if (candidates.empty()) {
                for (const RankedRow& ranked : mostProbable(row, std::min(beam, row.size())))
                    longer.push_back(extended(fillings[i], ranked.row, std::log(ranked.probability)));
                return;
            }
            const double normaliser = logSumExp(row);
            for (const std::int64_t id : candidates[mask])
                longer.push_back(extended(fillings[i], id, row[static_cast<std::size_t>(id)] - normaliser));
        });
        std::sort(longer.begin(), longer.end(), isBefore);
        longer.resize(std::min(longer.size(), beam));
        fillings = std::move(longer);
    }
    fillings.resize(std::min(fillings.size(), count));
    std::vector<JointAnswer> answers;
    for (const Filling& filling : fillings)
        answers.push_back(described(model.tokenizer(), sentence, filling));
    return answers;
}

} // namespace kantai
