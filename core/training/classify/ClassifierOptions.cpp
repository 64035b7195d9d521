// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/classify/ClassifierOptions.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace kantai {

namespace {

// Of RoBERTa's width: the middle of what its paper fine-tunes with is 2e-5; models that were pretrained for hours and
// not for weeks have more to learn.
constexpr double kLearningRate = 5e-5, kItsWidth = 768;

constexpr std::int64_t kMostThreads = 1 << 20; // that a report may name

// To two significant digits, as a user would write it.
double rounded(double number) {
    char text[32];
    const char* const end =
        std::to_chars(std::begin(text), std::end(text), number, std::chars_format::scientific, 1).ptr;
    std::from_chars(std::begin(text), end, number);
    return number;
}

void require(bool holds, const std::string& message) {
    if (!holds)
        throw Error(ErrorCode::Usage, message);
}

} // namespace

ClassifierOptions usualClassifierOptions(const RobertaConfig& model) {
    ClassifierOptions options;
    options.blockSize = std::min(options.blockSize, model.longestSequence());
    options.learningRate =
        rounded(kLearningRate * kItsWidth / static_cast<double>(std::max<std::int64_t>(model.hiddenSize, 1)));
    return options;
}

void requirePossible(const ClassifierOptions& options, const RobertaConfig& model) {
    require(options.epochs >= 1 && options.epochs <= 1000,
            Phrase::tr("The number of epochs must be from 1 to 1000."));
    require(options.batchSize >= 1 && options.batchSize <= 4096,
            Phrase::tr("The batch size must be from 1 to 4096 texts."));
    require(options.blockSize >= 3 && options.blockSize <= model.longestSequence(),
            Phrase::tr("The block size must be from 3 to {} tokens, which is the most that this model takes.",
                       model.longestSequence()));
    require(options.learningRate > 0 && options.learningRate <= 1,
            Phrase::tr("The learning rate must be above 0 and at most 1."));
    require(options.warmupFraction >= 0 && options.warmupFraction < 1,
            Phrase::tr("The warm-up must be at least 0 and below 1."));
    require(options.weightDecay >= 0 && options.weightDecay <= 1,
            Phrase::tr("The weight decay must be from 0 to 1."));
    require(options.dropout >= 0 && options.dropout < 1, Phrase::tr("The dropout must be at least 0 and below 1."));
    require(options.heldOutFraction >= 0.01 && options.heldOutFraction <= 0.9,
            Phrase::tr("The held-out share must be from 0.01 to 0.9."));
}

TrainingOptions trainingOptionsOf(const ClassifierOptions& options) {
    TrainingOptions training;
    training.blockSize = options.blockSize;
    training.batchSize = options.batchSize;
    training.length = Epochs{static_cast<double>(options.epochs)};
    training.learningRate = options.learningRate;
    training.schedule = Schedule::Linear;
    training.warmupFraction = options.warmupFraction;
    training.weightDecay = options.weightDecay;
    training.seed = options.seed;
    training.threads = options.threads;
    training.device = kCpu;
    return training;
}

OrderedJson toJson(const ClassifierOptions& options) {
    return {{"epochs", options.epochs},
            {"batchSize", options.batchSize},
            {"blockSize", options.blockSize},
            {"learningRate", options.learningRate},
            {"warmupFraction", options.warmupFraction},
            {"weightDecay", options.weightDecay},
            {"dropout", options.dropout},
            {"heldOutFraction", options.heldOutFraction},
            {"seed", options.seed},
            {"threads", options.threads}};
}

std::int64_t wholeNumberIn(const Json& number) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 53;
    const std::uint64_t found = countIn(number);
    if (found > kMost)
        throw Error(ErrorCode::BadInput, Phrase::tr("The number {} is out of range.", found));
    return static_cast<std::int64_t>(found);
}

ClassifierOptions classifierOptionsFrom(const Json& json) {
    ClassifierOptions options;
    options.epochs = wholeNumberIn(json.at("epochs"));
    options.batchSize = wholeNumberIn(json.at("batchSize"));
    options.blockSize = wholeNumberIn(json.at("blockSize"));
    json.at("learningRate").get_to(options.learningRate);
    json.at("warmupFraction").get_to(options.warmupFraction);
    json.at("weightDecay").get_to(options.weightDecay);
    json.at("dropout").get_to(options.dropout);
    json.at("heldOutFraction").get_to(options.heldOutFraction);
    options.seed = countIn(json.at("seed"));
    options.threads = static_cast<int>(std::min<std::int64_t>(wholeNumberIn(json.at("threads")), kMostThreads));
    return options;
}

} // namespace kantai
