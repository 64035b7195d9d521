// SPDX-License-Identifier: GPL-3.0-or-later
// What a project keeps of a classifier beside its model: what it was made from and how, its learning curve, its
// figures on held-out texts, and some of those texts. Plain data, written as kClassifierReportFile into its folder.
#pragma once

#include "core/base/JsonForward.h"
#include "core/training/classify/ClassifierTrainer.h"

#include <string>
#include <vector>

namespace kantai {

struct ClassifiedExample {
    std::string text; // its beginning, at most kExampleBytes
    ClassifiedText result;
};

inline constexpr std::size_t kExamples = 100;      // kept of those that are right, and of those that are wrong
inline constexpr std::size_t kExampleBytes = 2000; // of the text of one

struct ClassifierReport {
    std::string name;
    std::int64_t fromRun = 0, fromStep = 0; // the checkpoint, by the numbers that it had
    std::string fromName;
    std::string dataFile, dataSha256, textColumn, labelColumn; // name without its folder
    std::vector<std::string> labels;
    std::vector<std::uint64_t> trainingTexts;             // of each label
    std::uint64_t leftOut = 0, firstLeftOut = 0, cut = 0; // as LabelledTexts and ClassifierData
    ClassifierOptions options;
    std::vector<ClassifierPoint> curve;
    std::int64_t steps = 0, totalSteps = 0;
    bool stopped = false;
    double seconds = 0;
    ClassifierFigures figures;
    std::vector<ClassifiedExample> wrong, right; // the most certain first
};

// Fills in the figures and examples from what was measured.
void describeHeldOut(ClassifierReport& report, const LabelledTexts& texts, const ClassifierData& data,
                     const ClassifierCourse& course);

OrderedJson toJson(const ClassifierReport& report);
// Throws Error(BadInput) that names the origin when it is not such a report, or its parts do not fit together.
ClassifierReport classifierReportFrom(const Json& json, const std::string& origin);

} // namespace kantai
