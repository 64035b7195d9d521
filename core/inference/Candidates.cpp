// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/Candidates.h"

#include "core/base/AsciiText.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/inference/Ranking.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

// The sentence with `count` masks where this one is.
std::vector<std::int32_t> withMasks(const Sentence& sentence, std::size_t at, std::size_t count) {
    std::vector<std::int32_t> ids = sentence.ids;
    ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(at), count - 1, static_cast<std::int32_t>(kMaskId));
    return ids;
}

} // namespace

std::vector<Candidate> readCandidates(const Tokenizer& tokenizer, const RobertaConfig& config,
                                      const Sentence& sentence, std::size_t mask,
                                      const std::vector<std::string>& words) {
    const Token& place = sentence.tokens[sentence.masks.at(mask)];
    const bool spaced = sentence.text[place.begin] != '<';
    const auto room = static_cast<std::size_t>(config.longestSequence() - sentence.length() + 1);
    std::vector<Candidate> candidates;
    for (const std::string& given : words) {
        const std::string word(trimmed(given));
        if (word.empty())
            throw Error(ErrorCode::Usage, Phrase::tr("A candidate is empty."),
                        Phrase::tr("Separate the words by single commas."));
        Candidate candidate{(spaced ? " " : "") + word, {}};
        for (const TokenId id : tokenizer.encode(candidate.bytes)) {
            if (isSpecial(id))
                throw Error(ErrorCode::Usage,
                            Phrase::tr("The candidate '{}' holds a special token.", readableExcerpt(word)),
                            Phrase::tr("Use ordinary words."));
            candidate.ids.push_back(static_cast<std::int32_t>(id));
        }
        const std::size_t most = std::min(room, kLongestCandidate);
        if (candidate.ids.size() > most)
            throw Error(ErrorCode::Usage,
                        Phrase::tr("The candidate '{}' has {} tokens; at most {} can be scored here.",
                                   readableExcerpt(word), candidate.ids.size(), most),
                        Phrase::tr("Use a shorter word."));
        const auto same = [&](const Candidate& other) { return other.bytes == candidate.bytes; };
        if (std::none_of(candidates.begin(), candidates.end(), same))
            candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::vector<FillMaskAnswer> scoreCandidates(WarmModel& model, const Sentence& sentence, std::size_t mask,
                                            const std::vector<Candidate>& candidates, const std::stop_token& stop) {
    const std::size_t at = sentence.masks.at(mask);
    std::vector<double> logProbabilities(candidates.size(), 0);
    std::size_t longest = 0;
    for (const Candidate& candidate : candidates)
        longest = std::max(longest, candidate.ids.size());
    for (std::size_t step = 0; step < longest; ++step) {
        std::vector<MaskedVariant> variants; // a sequence for each different beginning
        std::vector<std::size_t> variantOf(candidates.size());
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const std::vector<std::int32_t>& ids = candidates[i].ids;
            if (ids.size() <= step)
                continue;
            MaskedVariant variant{withMasks(sentence, at, ids.size()), static_cast<std::int64_t>(at + step)};
            std::copy_n(ids.begin(), step, variant.ids.begin() + static_cast<std::ptrdiff_t>(at));
            const auto known = std::find_if(variants.begin(), variants.end(),
                                            [&](const MaskedVariant& other) { return other.ids == variant.ids; });
            variantOf[i] = static_cast<std::size_t>(known - variants.begin());
            if (known == variants.end())
                variants.push_back(std::move(variant));
        }
        model.eachRow(variants, stop, [&](std::size_t variant, std::span<const float> row) {
            const double normaliser = logSumExp(row);
            for (std::size_t i = 0; i < candidates.size(); ++i)
                if (candidates[i].ids.size() > step && variantOf[i] == variant)
                    logProbabilities[i] += row[static_cast<std::size_t>(candidates[i].ids[step])] - normaliser;
        });
    }
    std::vector<FillMaskAnswer> answers;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        FillMaskAnswer answer;
        answer.id = candidates[i].ids.front();
        for (const std::int32_t id : candidates[i].ids) {
            answer.ids.push_back(id);
            answer.token += tokenNameOf(model.tokenizer(), id);
        }
        answer.text = withReplacements(candidates[i].bytes);
        answer.probability = std::exp(logProbabilities[i]);
        answer.sentence = filledSentence(sentence, mask, {candidates[i].bytes});
        answers.push_back(std::move(answer));
    }
    std::stable_sort(answers.begin(), answers.end(), [](const FillMaskAnswer& a, const FillMaskAnswer& b) {
        return a.probability != b.probability ? a.probability > b.probability : a.id < b.id;
    });
    return answers;
}

} // namespace kantai
