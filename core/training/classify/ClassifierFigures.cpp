// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/classify/ClassifierFigures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace kantai {

namespace {

double share(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

LabelFigures labelFigures(std::int64_t texts, std::int64_t predicted, std::int64_t right) {
    LabelFigures figures{texts, predicted, right, share(right, predicted), share(right, texts), 0};
    figures.f1 = share(2 * right, texts + predicted);
    return figures;
}

// Over the labels that a text has: of the others nothing is known.
double meanF1(const std::vector<LabelFigures>& labels) {
    double sum = 0;
    std::int64_t counted = 0;
    for (const LabelFigures& label : labels)
        if (label.texts > 0) {
            sum += label.f1;
            ++counted;
        }
    return counted > 0 ? sum / static_cast<double>(counted) : 0;
}

} // namespace

double ClassifiedText::loss() const {
    return -std::log(std::max(probabilities[static_cast<std::size_t>(label)], std::numeric_limits<float>::min()));
}

std::int32_t ClassifiedText::predicted() const {
    return static_cast<std::int32_t>(std::ranges::max_element(probabilities) - probabilities.begin());
}

ClassifierFigures figuresOf(std::span<const ClassifiedText> classified,
                            std::span<const std::uint64_t> trainingTexts) {
    const std::size_t count = trainingTexts.size();
    std::vector<std::vector<std::int64_t>> confusion(count, std::vector<std::int64_t>(count));
    for (const ClassifiedText& text : classified)
        ++confusion[static_cast<std::size_t>(text.label)][static_cast<std::size_t>(text.predicted())];
    ClassifierFigures figures = figuresOf(std::move(confusion), trainingTexts);
    for (const ClassifiedText& text : classified)
        figures.loss += text.loss();
    figures.loss /= static_cast<double>(std::max<std::size_t>(classified.size(), 1));
    return figures;
}

ClassifierFigures figuresOf(std::vector<std::vector<std::int64_t>> confusion,
                            std::span<const std::uint64_t> trainingTexts) {
    const std::size_t count = trainingTexts.size();
    ClassifierFigures figures;
    figures.confusion = std::move(confusion);
    for (const auto& row : figures.confusion)
        figures.texts += std::accumulate(row.begin(), row.end(), std::int64_t{0});
    const auto majority = static_cast<std::size_t>(std::ranges::max_element(trainingTexts) - trainingTexts.begin());
    figures.majority = static_cast<std::int32_t>(majority);
    std::int64_t right = 0;
    std::vector<LabelFigures> always;
    for (std::size_t label = 0; label < count; ++label) {
        std::int64_t texts = 0, predicted = 0;
        for (std::size_t other = 0; other < count; ++other) {
            texts += figures.confusion[label][other];
            predicted += figures.confusion[other][label];
        }
        right += figures.confusion[label][label];
        figures.labels.push_back(labelFigures(texts, predicted, figures.confusion[label][label]));
        always.push_back(labelFigures(texts, label == majority ? figures.texts : 0, label == majority ? texts : 0));
    }
    figures.accuracy = share(right, figures.texts);
    figures.macroF1 = meanF1(figures.labels);
    figures.majorityAccuracy = share(always[majority].right, figures.texts);
    figures.majorityMacroF1 = meanF1(always);
    return figures;
}

} // namespace kantai
