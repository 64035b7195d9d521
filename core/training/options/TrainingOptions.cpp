// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/TrainingOptions.h"
#include "core/base/Json.h"
#include "core/training/TrainingEvents.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/training/options/OptionTable.h"

#include <array>
#include <concepts>
#include <fmt/format.h>
#include <type_traits>
#include <utility>

namespace kantai {

namespace {

constexpr std::array kModes{std::pair{DatasetMode::Lines, "lines"}, std::pair{DatasetMode::Packed, "packed"}};
constexpr std::array kSchedules{std::pair{Schedule::Linear, "linear"}, std::pair{Schedule::Cosine, "cosine"},
                                std::pair{Schedule::Constant, "constant"}};

constexpr std::array kPrecisions{std::pair{PrecisionChoice::Auto, "auto"},
                                 std::pair{PrecisionChoice::Float32, "float32"},
                                 std::pair{PrecisionChoice::Bf16, "bf16"}};

constexpr std::array kSnapshots{std::pair{SnapshotChoice::Auto, "auto"}, std::pair{SnapshotChoice::On, "on"},
                                std::pair{SnapshotChoice::Off, "off"}};

constexpr std::array kPairs{std::pair{LivePairs::Off, "off"}, std::pair{LivePairs::English, "english"},
                            std::pair{LivePairs::Turkish, "turkish"}};

constexpr std::array kOnDivergence{std::pair{OnDivergence::Stop, "stop"}, std::pair{OnDivergence::Skip, "skip"}};

template <typename Table, typename Value>
std::string nameIn(const Table& table, Value value) {
    for (const auto& [known, name] : table) {
        if (known == value)
            return name;
    }
    throw Error(ErrorCode::Internal, Phrase::tr("A training option has a value without a name."));
}

template <typename Table>
auto valueIn(const Table& table, const std::string& name, const std::string& what) {
    std::string names;
    for (const auto& [value, known] : table) {
        if (name == known)
            return value;
        names += (names.empty() ? "" : ", ") + std::string(known);
    }
    throw Error(ErrorCode::Usage, Phrase::tr("There is no {} '{}'.", what, name),
                Phrase::tr("Choose one of: {}.", names));
}

[[noreturn]] void throwWrongField(const std::string& origin, const std::string& field, const char* expected) {
    throw Error(ErrorCode::BadInput,
                Phrase::tr("{}: the training option '{}' is not {}.", origin, field, Phrase::translate(expected)));
}

void readField(const Json& json, const std::string& origin, const char* name, double& value) {
    if (!json.is_number())
        throwWrongField(origin, name, Phrase::noop("a number"));
    value = json.get<double>();
}

void readField(const Json& json, const std::string& origin, const char* name, bool& value) {
    if (!json.is_boolean())
        throwWrongField(origin, name, Phrase::noop("true or false"));
    value = json.get<bool>();
}

template <std::integral Integer>
void readField(const Json& json, const std::string& origin, const char* name, Integer& value) {
    const bool fits = json.is_number_unsigned()
                          ? std::in_range<Integer>(json.get<std::uint64_t>())
                          : json.is_number_integer() && std::in_range<Integer>(json.get<std::int64_t>());
    if (!fits)
        throwWrongField(origin, name, Phrase::noop("a whole number in its range"));
    value = json.get<Integer>();
}

template <typename Choice>
requires kIsNamed<Choice>
void readField(const Json& json, const std::string& origin, const char* name, Choice& value) {
    if (!json.is_string())
        throwWrongField(origin, name, Phrase::noop("there as text"));
    try {
        readChoice(json.get<std::string>(), value);
    } catch (const Error& error) {
        throw Error(ErrorCode::BadInput, origin + ": " + error.message(), error.remedy());
    }
}

void readField(const Json& json, const std::string& origin, const char* name, RunRules& value) {
    int rules = 0;
    readField(json, origin, name, rules);
    if (rules < static_cast<int>(RunRules::First) || rules > static_cast<int>(RunRules::Current))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: the run follows rules with the number {}, which this version does not know.",
                               origin, rules),
                    Phrase::tr("Use the version of Kantai Studio that made the run, or a newer one."));
    value = static_cast<RunRules>(rules);
}

template <typename Value>
Json written(const Value& value) {
    if constexpr (std::is_same_v<Value, RunRules>)
        return static_cast<int>(value);
    else if constexpr (kIsNamed<Value>)
        return toString(value);
    else
        return value;
}

} // namespace

std::string toString(DatasetMode mode) {
    return nameIn(kModes, mode);
}

std::string toString(Schedule schedule) {
    return nameIn(kSchedules, schedule);
}

std::string toString(CheckpointReason reason) {
    constexpr std::array kReasons{
        std::pair{CheckpointReason::Interval, "interval"}, std::pair{CheckpointReason::Best, "best"},
        std::pair{CheckpointReason::Last, "last"}, std::pair{CheckpointReason::Stopped, "stopped"}};
    return nameIn(kReasons, reason);
}

DatasetMode datasetModeFrom(const std::string& name) {
    return valueIn(kModes, name, "dataset mode");
}

Schedule scheduleFrom(const std::string& name) {
    return valueIn(kSchedules, name, "schedule");
}

std::string toString(PrecisionChoice precision) {
    return nameIn(kPrecisions, precision);
}

PrecisionChoice precisionFrom(const std::string& name) {
    return valueIn(kPrecisions, name, "precision");
}

Device deviceFrom(const std::string& name) {
    return name == "auto" ? bestDevice() : deviceNamed(name);
}

std::string toString(OnDivergence choice) {
    return nameIn(kOnDivergence, choice);
}

OnDivergence onDivergenceFrom(const std::string& name) {
    return valueIn(kOnDivergence, name, "answer to divergence");
}

std::string toString(SnapshotChoice choice) {
    return nameIn(kSnapshots, choice);
}

SnapshotChoice snapshotChoiceFrom(const std::string& name) {
    return valueIn(kSnapshots, name, "choice of snapshots");
}

std::string toString(LivePairs pairs) {
    return nameIn(kPairs, pairs);
}

LivePairs livePairsFrom(const std::string& name) {
    return valueIn(kPairs, name, "set of minimal pairs");
}

OrderedJson toJson(const TrainingOptions& options) {
    OrderedJson json;
    OptionValues values(options);
    for (const OptionSpec& spec : optionTable())
        std::visit([&](auto member) { json[spec.key] = written(values[member]); }, spec.member);
    return json;
}

TrainingOptions trainingOptionsFromJson(const Json& json, const std::string& origin) {
    if (!json.is_object())
        throw Error(ErrorCode::BadInput, Phrase::tr("{}: the training options are not a JSON object.", origin));
    OptionValues values;
    OptionValues before(valuesBeforeTheyWereOptions());
    for (const OptionSpec& spec : optionTable()) {
        const bool isThere = json.contains(spec.key);
        if (!isThere && !spec.mayBeMissing)
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{}: the training option '{}' is missing.", origin, spec.key));
        std::visit(
            [&](auto member) {
                if (isThere)
                    readField(json[spec.key], origin, spec.key, values[member]);
                else
                    values[member] = before[member];
            },
            spec.member);
    }
    try {
        return values.toOptions();
    } catch (const Error& error) {
        throw Error(ErrorCode::BadInput, origin + ": " + error.message(), error.remedy());
    }
}

} // namespace kantai
