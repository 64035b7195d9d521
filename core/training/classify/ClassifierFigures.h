// SPDX-License-Identifier: GPL-3.0-or-later
// How good a classifier is on held-out texts: confusion matrix, accuracy, F1, and what who always says the most
// frequent label would reach. Plain functions, any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kantai {

// A text that was classified.
struct ClassifiedText {
    std::int32_t label = 0;           // that it has
    std::vector<float> probabilities; // of each label, summing to 1

    std::int32_t predicted() const; // the most probable label; of equal ones the first
    double loss() const;            // -ln of the probability of its label, nats
};

struct LabelFigures {
    std::int64_t texts = 0, predicted = 0, right = 0;
    double precision = 0, recall = 0, f1 = 0; // 0 where nothing was right
};

struct ClassifierFigures {
    std::int64_t texts = 0;
    double loss = 0;                                  // mean cross-entropy, nats
    double accuracy = 0, macroF1 = 0;                 // macro: the mean over the labels that a text has
    std::int32_t majority = 0;                        // the most frequent label of the training texts
    double majorityAccuracy = 0, majorityMacroF1 = 0; // of always predicting it
    std::vector<std::vector<std::int64_t>> confusion; // [label][predicted] texts
    std::vector<LabelFigures> labels;
};

// trainingTexts: how many texts of each label were trained on, for all labels. classified: at least one.
ClassifierFigures figuresOf(std::span<const ClassifiedText> classified, std::span<const std::uint64_t> trainingTexts);
// The same but for the loss. confusion: [label][predicted] texts, as many rows and columns as there are labels.
ClassifierFigures figuresOf(std::vector<std::vector<std::int64_t>> confusion,
                            std::span<const std::uint64_t> trainingTexts);

} // namespace kantai
