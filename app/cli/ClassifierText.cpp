// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ClassifierText.h"

#include "app/cli/Text.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace kantai::cli {

namespace {

constexpr std::size_t kShownText = 100; // bytes of an example

std::string labelOf(const ClassifierReport& report, std::int32_t label) {
    return readableText(report.labels[static_cast<std::size_t>(label)]);
}

} // namespace

std::string pointText(const ClassifierPoint& point) {
    return fmt::format("step {:>6}  epoch {:5.2f}  loss {:.4f}  held out {:.4f}  accuracy {}", point.step,
                       point.epoch, point.trainingLoss, point.loss, percent(point.accuracy));
}

std::string figuresText(const ClassifierReport& report) {
    const ClassifierFigures& figures = report.figures;
    const auto trained = std::accumulate(report.trainingTexts.begin(), report.trainingTexts.end(), std::uint64_t{0});
    Table table({{""}, {"accuracy", Align::Right}, {"macro F1", Align::Right}});
    table.add({"classifier", percent(figures.accuracy), fmt::format("{:.3f}", figures.macroF1)});
    table.add({fmt::format("always \"{}\"", labelOf(report, figures.majority)), percent(figures.majorityAccuracy),
               fmt::format("{:.3f}", figures.majorityMacroF1)});
    return fmt::format("Trained on {} texts, measured on {} others; loss {:.4f} nats.\n",
                       grouped(static_cast<std::int64_t>(trained)), grouped(figures.texts), figures.loss) +
           table.text();
}

std::string labelsText(const ClassifierReport& report) {
    Table table({{"label"},
                 {"trained on", Align::Right},
                 {"held out", Align::Right},
                 {"precision", Align::Right},
                 {"recall", Align::Right},
                 {"F1", Align::Right}});
    for (std::size_t i = 0; i < report.labels.size(); ++i) {
        const LabelFigures& label = report.figures.labels[i];
        table.add({report.labels[i], grouped(static_cast<std::int64_t>(report.trainingTexts[i])),
                   grouped(label.texts), percent(label.precision), percent(label.recall),
                   fmt::format("{:.3f}", label.f1)});
    }
    return table.text();
}

std::string confusionText(const ClassifierReport& report) {
    std::vector<Table::Column> columns{{"label \\ predicted"}};
    for (const std::string& label : report.labels)
        columns.push_back({readableExcerpt(label, 16), Align::Right});
    Table table(columns);
    for (std::size_t row = 0; row < report.labels.size(); ++row) {
        std::vector<std::string> cells{report.labels[row]};
        for (const std::int64_t texts : report.figures.confusion[row])
            cells.push_back(grouped(texts));
        table.add(cells);
    }
    return table.text();
}

std::string examplesText(const ClassifierReport& report, std::size_t most) {
    Table table({{""}, {"label"}, {"predicted"}, {"probability", Align::Right}, {"text"}});
    for (const auto* examples : {&report.wrong, &report.right})
        for (std::size_t i = 0; i < std::min(most, examples->size()); ++i) {
            const ClassifiedExample& example = (*examples)[i];
            const std::int32_t predicted = example.result.predicted();
            const float probability = example.result.probabilities[static_cast<std::size_t>(predicted)];
            table.add({examples == &report.wrong ? "wrong" : "right", labelOf(report, example.result.label),
                       labelOf(report, predicted), percent(static_cast<double>(probability)),
                       readableExcerpt(example.text, kShownText)});
        }
    return table.text();
}

} // namespace kantai::cli
