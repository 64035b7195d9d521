// SPDX-License-Identifier: GPL-3.0-or-later
// The values of the options of OptionTable.h: read from their names, and what held before there was an option.
#include "core/training/options/OptionTable.h"

#include <string>

namespace kantai {

TrainingOptions OptionValues::toOptions() const {
    TrainingOptions result = options;
    result.length = lengthOf(length);
    return result;
}

const TrainingOptions& valuesBeforeTheyWereOptions() {
    static const TrainingOptions kBefore = [] {
        TrainingOptions options;
        options.device = kCpu;
        options.precision = PrecisionChoice::Float32;
        options.onDivergence = OnDivergence::Stop;
        options.snapshots = SnapshotChoice::Off;
        options.rules = RunRules::First;
        return options;
    }();
    return kBefore;
}

void readChoice(const std::string& name, DatasetMode& value) {
    value = datasetModeFrom(name);
}
void readChoice(const std::string& name, Schedule& value) {
    value = scheduleFrom(name);
}
void readChoice(const std::string& name, Device& value) {
    value = deviceFrom(name);
}
void readChoice(const std::string& name, PrecisionChoice& value) {
    value = precisionFrom(name);
}
void readChoice(const std::string& name, OnDivergence& value) {
    value = onDivergenceFrom(name);
}
void readChoice(const std::string& name, SnapshotChoice& value) {
    value = snapshotChoiceFrom(name);
}
void readChoice(const std::string& name, LivePairs& value) {
    value = livePairsFrom(name);
}

} // namespace kantai
