// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/LivePairs.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/inference/MinimalPairs.h"
#include "core/workflow/evaluate/EvaluatePairs.h"

#include <algorithm>
#include <map>
#include <memory>

namespace kantai {

namespace {

constexpr std::size_t kEvery = 4;    // of the pairs of a phenomenon
constexpr std::size_t kTogether = 8; // pairs between two questions whether to stop

PairSet someOf(const PairSet& all) {
    PairSet some{all.name, {}};
    std::map<std::string, std::size_t> seen;
    for (const MinimalPair& pair : all.pairs)
        if (seen[pair.phenomenon]++ % kEvery == 0)
            some.pairs.push_back(pair);
    return some;
}

std::uint64_t tokensOf(const Tokenizer& tokenizer, const PairSet& set) {
    std::uint64_t tokens = 0;
    for (const MinimalPair& pair : set.pairs)
        for (const std::string& sentence : {pair.good, pair.bad}) {
            const std::uint64_t length = tokenizer.encode(sentence).size();
            tokens += length * (length + 2); // once for each of its tokens, with <s> and </s>
        }
    return tokens;
}

class LiveScorer {
public:
    LiveScorer(PairSet set, const std::filesystem::path& tokenizerJson, const RobertaConfig& config)
        : set_(std::move(set)), tokenizer_(Tokenizer::fromFile(tokenizerJson)), config_(config) {}

    std::uint64_t tokens() const { return tokensOf(tokenizer_, set_); }

    PairScore score(Engine& engine, const std::function<bool()>& stopRequested) const {
        SentenceScorer scorer(engine, tokenizer_, config_);
        PairScore score;
        for (std::size_t begin = 0; begin < set_.pairs.size(); begin += kTogether) {
            if (stopRequested())
                throw Error(ErrorCode::Interrupted, Phrase::tr("The evaluation was stopped."));
            const auto from = set_.pairs.begin() + static_cast<std::ptrdiff_t>(begin);
            const auto to =
                set_.pairs.begin() + static_cast<std::ptrdiff_t>(std::min(begin + kTogether, set_.pairs.size()));
            const PairTally tally =
                scorePairs(scorer, {set_.name, {from, to}}, PllMeasure::TokenAlone, Progress(), {}).all;
            score.right += static_cast<std::uint32_t>(tally.right);
            score.counted += static_cast<std::uint32_t>(tally.counted);
        }
        return score;
    }

private:
    PairSet set_;
    Tokenizer tokenizer_;
    RobertaConfig config_;
};

} // namespace

PairMeasure livePairs(LivePairs choice, const std::filesystem::path& tokenizerJson, const RobertaConfig& config) {
    if (choice == LivePairs::Off)
        return {};
    const auto scorer = std::make_shared<LiveScorer>(someOf(pairSetNamed(toString(choice))), tokenizerJson, config);
    return {[scorer](Engine& engine, const std::function<bool()>& stopRequested) {
                return scorer->score(engine, stopRequested);
            },
            scorer->tokens()};
}

} // namespace kantai
