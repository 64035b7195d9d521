// SPDX-License-Identifier: GPL-3.0-or-later
// One row for each option of a training run, with everything that JSON, validation, command line, equivalent command,
// the resume check and recipes need to know of it. A new option is a member of TrainingOptions and a row here. Any
// thread.
#pragma once

#include "core/training/options/TrainingOptions.h"

#include <cstdint>
#include <span>
#include <string>
#include <variant>

namespace kantai {

enum class OptionGroup { Length, Data, Optimizer, Teacher, Run };

// Numbers an option may have. Whole numbers are exact up to 2^53.
struct OptionLimits {
    double least = 0, most = 0;
    bool aboveLeast = false, belowMost = false; // the limit itself is excluded
    const char* rule = "";                      // "above 0": how a sentence names the limits of a real number

    bool admit(double value) const; // false for NaN
};

// How the value is stored. Choices are written and read by name.
using OptionMember =
    std::variant<std::int64_t TrainingOptions::*, int TrainingOptions::*, std::uint64_t TrainingOptions::*,
                 double TrainingOptions::*, bool TrainingOptions::*, DatasetMode TrainingOptions::*,
                 Schedule TrainingOptions::*, Device TrainingOptions::*, PrecisionChoice TrainingOptions::*,
                 OnDivergence TrainingOptions::*, SnapshotChoice TrainingOptions::*, LivePairs TrainingOptions::*,
                 RunRules TrainingOptions::*, double LengthNumbers::*, std::int64_t LengthNumbers::*>;

// The options with a value for each row of the table, which the length of a run has three of.
struct OptionValues {
    OptionValues() = default;
    explicit OptionValues(const TrainingOptions& given) : options(given), length(numbersOf(given.length)) {}

    template <class Value>
    Value& operator[](Value TrainingOptions::*member) {
        return options.*member;
    }
    template <class Value>
    Value& operator[](Value LengthNumbers::*member) {
        return length.*member;
    }
    TrainingOptions toOptions() const; // throws Error(BadInput) when steps and minutes are given

    TrainingOptions options; // their length is that of the numbers
    LengthNumbers length;
};

struct OptionSpec {
    const char* key = "";   // in JSON, and the field of a form and of a ConfigProblem: "batchSize"
    OptionMember member;    // the value
    const char* flag = "";  // "--batch-size"; "" for what a run records but nobody chooses
    const char* label = ""; // heads a column: "Batch size"
    const char* title = ""; // begins a sentence: "The batch size"
    const char* help = "";  // of the command line
    OptionGroup group = OptionGroup::Run;
    OptionLimits limits{};     // of numbers
    bool fixedOnResume = true; // a resumed run must have the value that it began with
    bool ofRecipe = false;     // a recipe has a value for it
    bool mayBeMissing = false; // from JSON of earlier versions, which means valuesBeforeTheyWereOptions()
};

std::span<const OptionSpec> optionTable();
const OptionSpec& optionOf(const std::string& key);        // throws Error(Internal) if unknown
const OptionSpec& optionOfLength(const RunLength& length); // the one of the three that tells it

// What a run of an earlier version did where it has no value for an option.
const TrainingOptions& valuesBeforeTheyWereOptions();

// The value of a choice by its name. Throws Error(Usage) that lists the names.
void readChoice(const std::string& name, DatasetMode& value);
void readChoice(const std::string& name, Schedule& value);
void readChoice(const std::string& name, Device& value);
void readChoice(const std::string& name, PrecisionChoice& value);
void readChoice(const std::string& name, OnDivergence& value);
void readChoice(const std::string& name, SnapshotChoice& value);
void readChoice(const std::string& name, LivePairs& value);

} // namespace kantai
