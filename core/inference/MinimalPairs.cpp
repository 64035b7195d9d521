// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/MinimalPairs.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace kantai {

namespace {

constexpr double kTie = 1e-5; // nats: what sums of float32 in another order differ by
constexpr double kNormal95 = 1.959963984540054;

PairState before(const SentenceScorer& model, const MinimalPair& pair, WordsSeen& words) {
    if (pair.good == pair.bad)
        return PairState::Equal;
    WordsSeen both = wordsSeen(model.tokenizer(), pair.good);
    both += wordsSeen(model.tokenizer(), pair.bad);
    words += both;
    if (both.hardlySeen > 0)
        return PairState::HardlySeen;
    return model.takes(pair.good) && model.takes(pair.bad) ? PairState::Tie : PairState::TooLong;
}

// Tallies by phenomenon in the order in which they come first.
class Tallies {
public:
    void add(const MinimalPair& pair, PairState state) {
        const auto [place, isNew] = placeOf_.try_emplace(pair.phenomenon, phenomena_.size());
        if (isNew) {
            phenomena_.push_back({});
            phenomena_.back().tally.phenomenon = pair.phenomenon;
        }
        addTo(phenomena_[place->second], pair, state);
        addTo(all_, pair, state);
    }
    void finish(PairReport& report) const {
        for (const Sum& sum : phenomena_)
            report.phenomena.push_back(sum.finished());
        report.all = all_.finished();
    }

private:
    struct Sum {
        PairTally tally;
        double human = 0;
        std::size_t humans = 0;
        PairTally finished() const {
            PairTally done = tally;
            if (humans > 0)
                done.human = human / static_cast<double>(humans);
            return done;
        }
    };
    static void addTo(Sum& sum, const MinimalPair& pair, PairState state) {
        PairTally& tally = sum.tally;
        tally.right += state == PairState::Right ? 1 : 0;
        tally.ties += state == PairState::Tie ? 1 : 0;
        tally.equal += state == PairState::Equal ? 1 : 0;
        tally.hardlySeen += state == PairState::HardlySeen ? 1 : 0;
        tally.tooLong += state == PairState::TooLong ? 1 : 0;
        tally.counted += isCounted(state) ? 1 : 0;
        if (isCounted(state) && pair.human) {
            sum.human += *pair.human;
            ++sum.humans;
        }
    }

    std::map<std::string, std::size_t> placeOf_;
    std::vector<Sum> phenomena_;
    Sum all_;
};

} // namespace

bool isCounted(PairState state) {
    return state == PairState::Right || state == PairState::Wrong || state == PairState::Tie;
}

std::string toString(PairState state) {
    switch (state) {
    case PairState::Right:
        return "right";
    case PairState::Wrong:
        return "wrong";
    case PairState::Tie:
        return "tie";
    case PairState::Equal:
        return "equal";
    case PairState::HardlySeen:
        return "hardlySeen";
    case PairState::TooLong:
        return "tooLong";
    }
    return {};
}

double PairTally::share() const {
    return counted == 0 ? 0 : static_cast<double>(right) / static_cast<double>(counted);
}

std::pair<double, double> PairTally::interval() const {
    if (counted == 0)
        return {0, 1};
    const auto n = static_cast<double>(counted);
    const double p = share(), square = kNormal95 * kNormal95;
    const double centre = (p + square / (2 * n)) / (1 + square / n);
    const double half = kNormal95 * std::sqrt(p * (1 - p) / n + square / (4 * n * n)) / (1 + square / n);
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

PairReport scorePairs(SentenceScorer& model, const PairSet& set, PllMeasure measure, const Progress& progress,
                      const std::stop_token& stop) {
    PairReport report;
    report.set = set.name;
    report.measure = measure;
    std::vector<std::string> sentences;
    for (const MinimalPair& pair : set.pairs) {
        report.results.push_back({before(model, pair, report.words), 0, 0});
        if (isCounted(report.results.back().state)) {
            sentences.push_back(pair.good);
            sentences.push_back(pair.bad);
        }
    }
    const std::vector<SentenceScore> scores = model.score(sentences, measure, progress, stop);
    Tallies tallies;
    std::size_t next = 0;
    for (std::size_t i = 0; i < set.pairs.size(); ++i) {
        PairResult& result = report.results[i];
        if (isCounted(result.state)) {
            result.good = scores[next++].pseudoLogLikelihood;
            result.bad = scores[next++].pseudoLogLikelihood;
            const double lead = result.good - result.bad;
            result.state = lead > kTie ? PairState::Right : lead < -kTie ? PairState::Wrong : PairState::Tie;
        }
        tallies.add(set.pairs[i], result.state);
    }
    tallies.finish(report);
    return report;
}

} // namespace kantai
