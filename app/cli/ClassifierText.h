// SPDX-License-Identifier: GPL-3.0-or-later
// A classifier as the command line shows it: curve, figures, confusion matrix, examples. Used by the classify verbs.
// Main thread.
#pragma once

#include "core/training/classify/ClassifierReport.h"

#include <string>

namespace kantai::cli {

std::string pointText(const ClassifierPoint& point);       // one line
std::string figuresText(const ClassifierReport& report);   // accuracy and macro F1 beside the majority, lines
std::string labelsText(const ClassifierReport& report);    // a table with a row for each label
std::string confusionText(const ClassifierReport& report); // a table: rows are labels, columns what was predicted
std::string examplesText(const ClassifierReport& report, std::size_t most); // so many wrong and right ones

} // namespace kantai::cli
