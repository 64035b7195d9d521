// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/RobertaConfig.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"

#include <cmath>
#include <fmt/format.h>
#include <set>

namespace kantai {

namespace {

// Far beyond what a desktop can train, and small enough that every product of sizes fits into 64 bits.
constexpr std::int64_t kMaxVocabulary = 4'000'000;
constexpr std::int64_t kMaxHidden = 16'384;
constexpr std::int64_t kMaxIntermediate = 131'072;
constexpr std::int64_t kMaxLayers = 256;
constexpr std::int64_t kMaxPositions = 1'048'576;
constexpr std::int64_t kSpecialTokens = 5;
constexpr std::int64_t kFewestPositions = 5; // <s>, one token, </s>, after the two that are never used

class Check {
public:
    void range(const char* field, const char* what, std::int64_t value, std::int64_t least, std::int64_t most) {
        if (value < least || value > most)
            add(field,
                Phrase::tr("{} is {}; it must be from {} to {}.", Phrase::translate(what), value, least, most));
    }

    void rate(const char* field, const char* what, double value) {
        if (!(value >= 0.0 && value < 1.0))
            add(field, Phrase::tr("{} is {}; it must be at least 0 and below 1.", Phrase::translate(what), value));
    }

    void positive(const char* field, const char* what, double value, double most) {
        if (!(value > 0.0 && value <= most))
            add(field,
                Phrase::tr("{} is {}; it must be above 0 and at most {}.", Phrase::translate(what), value, most));
    }

    void add(const char* field, std::string message) { problems_.push_back({field, std::move(message)}); }

    std::vector<ConfigProblem> take() { return std::move(problems_); }

private:
    std::vector<ConfigProblem> problems_;
};

void checkLabels(Check& check, const std::vector<std::string>& labels) {
    check.range("labels", Phrase::noop("The number of labels"), static_cast<std::int64_t>(labels.size()),
                kFewestLabels, kMostLabels);
    std::set<std::string> known;
    for (const std::string& label : labels)
        if (!known.insert(label).second)
            return check.add("labels", Phrase::tr("The label \"{}\" is there twice.", readableExcerpt(label)));
}

} // namespace

std::vector<ConfigProblem> problemsOf(const RobertaConfig& config) {
    Check check;
    check.range("vocabularySize", Phrase::noop("The vocabulary size"), config.vocabularySize, kSpecialTokens,
                kMaxVocabulary);
    check.range("hiddenSize", Phrase::noop("The hidden size"), config.hiddenSize, 1, kMaxHidden);
    check.range("layers", Phrase::noop("The number of layers"), config.layers, 1, kMaxLayers);
    check.range("heads", Phrase::noop("The number of attention heads"), config.heads, 1, kMaxHidden);
    if (config.heads >= 1 && config.hiddenSize >= 1 && config.hiddenSize % config.heads != 0)
        check.add("heads", Phrase::tr("The hidden size {} cannot be divided among {} attention heads; choose a "
                                      "hidden size that is a multiple of {}.",
                                      config.hiddenSize, config.heads, config.heads));
    check.range("intermediateSize", Phrase::noop("The intermediate size"), config.intermediateSize, 1,
                kMaxIntermediate);
    check.range("maxPositions", Phrase::noop("The number of positions (longest sequence + 2)"), config.maxPositions,
                kFewestPositions, kMaxPositions);
    check.rate("hiddenDropout", Phrase::noop("The dropout of hidden states"), config.hiddenDropout);
    check.rate("attentionDropout", Phrase::noop("The dropout of attention"), config.attentionDropout);
    check.positive("layerNormEpsilon", Phrase::noop("The epsilon of layer normalisation"), config.layerNormEpsilon,
                   0.1);
    check.positive("initializerRange", Phrase::noop("The deviation of initial weights"), config.initializerRange,
                   1.0);
    if (config.isClassifier())
        checkLabels(check, config.labels);
    return check.take();
}

void requireValid(const RobertaConfig& config, const std::string& origin) {
    const std::vector<ConfigProblem> problems = problemsOf(config);
    if (!problems.empty())
        throw Error(ErrorCode::BadInput, origin + ": " + problems.front().message,
                    Phrase::tr("Correct the model's configuration."));
}

} // namespace kantai
