// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/classify/ClassifierReport.h"
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr int kVersion = 1;

OrderedJson toJson(const ClassifierPoint& point) {
    return {{"step", point.step}, {"epoch", point.epoch},       {"trainingLoss", point.trainingLoss},
            {"loss", point.loss}, {"accuracy", point.accuracy}, {"seconds", point.seconds}};
}

ClassifierPoint pointFrom(const Json& json) {
    ClassifierPoint point;
    point.step = wholeNumberIn(json.at("step"));
    json.at("epoch").get_to(point.epoch);
    json.at("trainingLoss").get_to(point.trainingLoss);
    json.at("loss").get_to(point.loss);
    json.at("accuracy").get_to(point.accuracy);
    json.at("seconds").get_to(point.seconds);
    return point;
}

OrderedJson toJson(const ClassifiedExample& example) {
    return {{"text", example.text}, {"label", example.result.label}, {"probabilities", example.result.probabilities}};
}

ClassifiedExample exampleFrom(const Json& json, std::size_t labels) {
    ClassifiedExample example;
    json.at("text").get_to(example.text);
    const std::int64_t label = wholeNumberIn(json.at("label"));
    json.at("probabilities").get_to(example.result.probabilities);
    if (static_cast<std::size_t>(label) >= labels || example.result.probabilities.size() != labels)
        throw Error(ErrorCode::BadInput, Phrase::tr("An example does not fit the labels."));
    example.result.label = static_cast<std::int32_t>(label);
    return example;
}

// Accuracy, F1 and the rest follow from the matrix and are computed again when it is read.
OrderedJson toJson(const ClassifierFigures& figures, const std::vector<std::string>& names) {
    OrderedJson labels = OrderedJson::array();
    for (std::size_t i = 0; i < figures.labels.size(); ++i) {
        const LabelFigures& label = figures.labels[i];
        labels.push_back({{"label", names[i]},
                          {"texts", label.texts},
                          {"predicted", label.predicted},
                          {"right", label.right},
                          {"precision", label.precision},
                          {"recall", label.recall},
                          {"f1", label.f1}});
    }
    return {{"texts", figures.texts},
            {"loss", figures.loss},
            {"accuracy", figures.accuracy},
            {"macroF1", figures.macroF1},
            {"majority",
             {{"label", names[static_cast<std::size_t>(figures.majority)]},
              {"accuracy", figures.majorityAccuracy},
              {"macroF1", figures.majorityMacroF1}}},
            {"confusion", figures.confusion},
            {"labels", std::move(labels)}};
}

template <class Item, class Make>
std::vector<Item> listFrom(const Json& json, const Make& make) {
    std::vector<Item> items;
    for (const Json& item : json)
        items.push_back(make(item));
    return items;
}

std::vector<std::vector<std::int64_t>> confusionFrom(const Json& json) {
    constexpr std::int64_t kMostTexts = std::int64_t{1} << 40; // their sums are numbers too
    std::vector<std::vector<std::int64_t>> confusion;
    for (const Json& row : json)
        for (confusion.emplace_back(); const Json& texts : row)
            confusion.back().push_back(std::min(wholeNumberIn(texts), kMostTexts));
    return confusion;
}

ClassifierReport readReport(const Json& json) {
    ClassifierReport report;
    json.at("name").get_to(report.name);
    const Json &from = json.at("from"), &data = json.at("data"), &training = json.at("training");
    report.fromRun = wholeNumberIn(from.at("run"));
    from.at("name").get_to(report.fromName);
    report.fromStep = wholeNumberIn(from.at("step"));
    data.at("file").get_to(report.dataFile);
    data.at("sha256").get_to(report.dataSha256);
    data.at("textColumn").get_to(report.textColumn);
    data.at("labelColumn").get_to(report.labelColumn);
    data.at("labels").get_to(report.labels);
    for (const Json& texts : data.at("trainingTexts"))
        report.trainingTexts.push_back(static_cast<std::uint64_t>(wholeNumberIn(texts)));
    report.leftOut = static_cast<std::uint64_t>(wholeNumberIn(data.at("leftOut")));
    report.firstLeftOut = static_cast<std::uint64_t>(wholeNumberIn(data.at("firstLeftOut")));
    report.cut = static_cast<std::uint64_t>(wholeNumberIn(data.at("cut")));
    report.options = classifierOptionsFrom(json.at("options"));
    report.curve = listFrom<ClassifierPoint>(training.at("curve"), pointFrom);
    report.steps = wholeNumberIn(training.at("steps"));
    report.totalSteps = wholeNumberIn(training.at("totalSteps"));
    training.at("stopped").get_to(report.stopped);
    training.at("seconds").get_to(report.seconds);
    const std::vector<std::vector<std::int64_t>> confusion = confusionFrom(json.at("heldOut").at("confusion"));
    const std::size_t labels = report.labels.size();
    const bool fits = labels >= 2 && labels <= kMostLabelsInTable && report.trainingTexts.size() == labels &&
                      confusion.size() == labels &&
                      std::ranges::all_of(confusion, [&](const auto& row) { return row.size() == labels; });
    if (!fits)
        throw Error(ErrorCode::BadInput, Phrase::tr("The confusion matrix does not fit the labels."));
    report.figures = figuresOf(confusion, report.trainingTexts);
    json.at("heldOut").at("loss").get_to(report.figures.loss);
    const auto example = [&](const Json& item) { return exampleFrom(item, labels); };
    report.wrong = listFrom<ClassifiedExample>(json.at("examples").at("wrong"), example);
    report.right = listFrom<ClassifiedExample>(json.at("examples").at("right"), example);
    return report;
}

} // namespace

void describeHeldOut(ClassifierReport& report, const LabelledTexts& texts, const ClassifierData& data,
                     const ClassifierCourse& course) {
    report.labels = texts.labels;
    report.trainingTexts.assign(texts.labels.size(), 0);
    for (const LabelledSequence& sequence : data.training)
        ++report.trainingTexts[static_cast<std::size_t>(sequence.label)];
    report.figures = figuresOf(course.heldOut, report.trainingTexts);
    for (std::size_t i = 0; i < course.heldOut.size(); ++i) {
        const ClassifiedText& result = course.heldOut[i];
        (result.predicted() == result.label ? report.right : report.wrong)
            .push_back({texts.rows[data.heldOut[i].row].text, result});
    }
    for (std::vector<ClassifiedExample>* examples : {&report.wrong, &report.right}) {
        std::ranges::stable_sort(*examples, std::ranges::greater(), [](const ClassifiedExample& example) {
            return std::ranges::max(example.result.probabilities);
        });
        examples->resize(std::min(examples->size(), kExamples));
        for (ClassifiedExample& example : *examples)
            if (example.text.size() > kExampleBytes)
                example.text = withReplacements(example.text.substr(0, kExampleBytes)) + "...";
    }
}

OrderedJson toJson(const ClassifierReport& report) {
    OrderedJson curve = OrderedJson::array(), wrong = OrderedJson::array(), right = OrderedJson::array();
    for (const ClassifierPoint& point : report.curve)
        curve.push_back(toJson(point));
    for (const ClassifiedExample& example : report.wrong)
        wrong.push_back(toJson(example));
    for (const ClassifiedExample& example : report.right)
        right.push_back(toJson(example));
    return {{"format", "kantai-classifier"},
            {"version", kVersion},
            {"name", report.name},
            {"from", {{"run", report.fromRun}, {"name", report.fromName}, {"step", report.fromStep}}},
            {"data",
             {{"file", report.dataFile},
              {"sha256", report.dataSha256},
              {"textColumn", report.textColumn},
              {"labelColumn", report.labelColumn},
              {"labels", report.labels},
              {"trainingTexts", report.trainingTexts},
              {"leftOut", report.leftOut},
              {"firstLeftOut", report.firstLeftOut},
              {"cut", report.cut}}},
            {"options", toJson(report.options)},
            {"training",
             {{"steps", report.steps},
              {"totalSteps", report.totalSteps},
              {"stopped", report.stopped},
              {"seconds", report.seconds},
              {"curve", std::move(curve)}}},
            {"heldOut", toJson(report.figures, report.labels)},
            {"examples", {{"wrong", std::move(wrong)}, {"right", std::move(right)}}}};
}

ClassifierReport classifierReportFrom(const Json& json, const std::string& origin) {
    const std::string remedy = Phrase::tr("Fine-tune the classifier again.");
    try {
        return readReport(json);
    } catch (const Json::exception&) {
        throw Error(ErrorCode::BadInput, Phrase::tr("{} is not the report of a classifier.", origin), remedy);
    } catch (const Error& error) {
        throw Error(ErrorCode::BadInput, origin + ": " + error.message(), remedy);
    }
}

} // namespace kantai
