// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/TrainingOptions.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace kantai {

namespace {

constexpr std::array kModes{std::pair{DatasetMode::Lines, "lines"}, std::pair{DatasetMode::Packed, "packed"}};
constexpr std::array kSchedules{std::pair{Schedule::Linear, "linear"}, std::pair{Schedule::Cosine, "cosine"},
                                std::pair{Schedule::Constant, "constant"}};

constexpr std::array kPrecisions{std::pair{PrecisionChoice::Auto, "auto"},
                                 std::pair{PrecisionChoice::Float32, "float32"},
                                 std::pair{PrecisionChoice::Bf16, "bf16"}};

constexpr std::array kDevices{std::pair{Device::Cpu, "cpu"}, std::pair{Device::TorchCpu, "torch:cpu"}};

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

// One list of the plain fields serves writing and reading, so that neither can forget one.
template <typename Options, typename Visitor>
void visitPlainFields(Options& options, Visitor&& visit) {
    visit("blockSize", options.blockSize);
    visit("batchSize", options.batchSize);
    visit("accumulation", options.accumulation);
    visit("epochs", options.epochs);
    visit("maxSteps", options.maxSteps);
    visit("minutes", options.minutes);
    visit("maskRate", options.maskRate);
    visit("learningRate", options.learningRate);
    visit("warmupFraction", options.warmupFraction);
    visit("beta1", options.beta1);
    visit("beta2", options.beta2);
    visit("adamEpsilon", options.adamEpsilon);
    visit("weightDecay", options.weightDecay);
    visit("clipNorm", options.clipNorm);
    visit("headBiasFromFrequencies", options.headBiasFromFrequencies);
    visit("seed", options.seed);
    visit("threads", options.threads);
    visit("evaluateEvery", options.evaluateEvery);
    visit("saveEvery", options.saveEvery);
    visit("keepLast", options.keepLast);
}

[[noreturn]] void throwWrongField(const std::string& origin, const std::string& field, const char* expected) {
    throw Error(ErrorCode::BadInput,
                Phrase::tr("{}: the training option '{}' is not {}.", origin, field, Phrase::said(expected)));
}

void readField(const Json& json, const std::string& origin, const char* name, double& value) {
    if (!json.is_number())
        throwWrongField(origin, name, Phrase::mark("a number"));
    value = json.get<double>();
}

void readField(const Json& json, const std::string& origin, const char* name, bool& value) {
    if (!json.is_boolean())
        throwWrongField(origin, name, Phrase::mark("true or false"));
    value = json.get<bool>();
}

template <typename Integer>
void readField(const Json& json, const std::string& origin, const char* name, Integer& value) {
    const bool fits = json.is_number_unsigned()
                          ? std::in_range<Integer>(json.get<std::uint64_t>())
                          : json.is_number_integer() && std::in_range<Integer>(json.get<std::int64_t>());
    if (!fits)
        throwWrongField(origin, name, Phrase::mark("a whole number in its range"));
    value = json.get<Integer>();
}

std::string textField(const Json& json, const std::string& origin, const char* name) {
    if (!json.contains(name) || !json[name].is_string())
        throwWrongField(origin, name, Phrase::mark("there as text"));
    return json[name].get<std::string>();
}

// Runs made before there were several have none.
RunRules rulesFrom(const Json& json, const std::string& origin) {
    if (!json.contains("rules"))
        return RunRules::First;
    int rules = 0;
    readField(json["rules"], origin, "rules", rules);
    if (rules < static_cast<int>(RunRules::First) || rules > static_cast<int>(RunRules::Current))
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: the run follows rules with the number {}, which this version does not know.",
                               origin, rules),
                    Phrase::tr("Use the version of Kantai Studio that made the run, or a newer one."));
    return static_cast<RunRules>(rules);
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

std::string toString(Device device) {
    return nameIn(kDevices, device);
}

Device deviceFrom(const std::string& name) {
    return name == "auto" ? Device::Cpu : valueIn(kDevices, name, "device");
}

std::string toString(OnDivergence choice) {
    return nameIn(kOnDivergence, choice);
}

OnDivergence onDivergenceFrom(const std::string& name) {
    return valueIn(kOnDivergence, name, "answer to divergence");
}

OrderedJson toJson(const TrainingOptions& options) {
    OrderedJson json;
    json["mode"] = toString(options.mode);
    json["schedule"] = toString(options.schedule);
    json["device"] = toString(options.device);
    json["precision"] = toString(options.precision);
    json["onDivergence"] = toString(options.onDivergence);
    visitPlainFields(options, [&](const char* name, const auto& value) { json[name] = value; });
    json["rules"] = static_cast<int>(options.rules);
    json["extendedAt"] = options.extendedAt;
    json["extendedFrom"] = options.extendedFrom;
    return json;
}

TrainingOptions trainingOptionsFromJson(const Json& json, const std::string& origin) {
    if (!json.is_object())
        throw Error(ErrorCode::BadInput, Phrase::tr("{}: the training options are not a JSON object.", origin));
    TrainingOptions options;
    try {
        options.mode = datasetModeFrom(textField(json, origin, "mode"));
        options.schedule = scheduleFrom(textField(json, origin, "schedule"));
        if (json.contains("device")) // runs made before there was a choice used the CPU
            options.device = deviceFrom(textField(json, origin, "device"));
        // Runs made before there was a choice were float32.
        options.precision = json.contains("precision") ? precisionFrom(textField(json, origin, "precision"))
                                                       : PrecisionChoice::Float32;
        if (json.contains("onDivergence"))
            options.onDivergence = onDivergenceFrom(textField(json, origin, "onDivergence"));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::Usage)
            throw;
        throw Error(ErrorCode::BadInput, origin + ": " + error.message(), error.hint());
    }
    visitPlainFields(options, [&](const char* name, auto& value) {
        if (!json.contains(name))
            throw Error(ErrorCode::BadInput, Phrase::tr("{}: the training option '{}' is missing.", origin, name));
        readField(json[name], origin, name, value);
    });
    options.rules = rulesFrom(json, origin);
    if (json.contains("extendedAt"))
        readField(json["extendedAt"], origin, "extendedAt", options.extendedAt);
    if (json.contains("extendedFrom"))
        readField(json["extendedFrom"], origin, "extendedFrom", options.extendedFrom);
    return options;
}

} // namespace kantai
