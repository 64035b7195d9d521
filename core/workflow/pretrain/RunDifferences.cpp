// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/RunDifferences.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/training/options/OptionTable.h"
#include "core/workflow/NumberText.h"
#include "core/workflow/pretrain/TrainingRun.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <variant>

namespace kantai {

namespace {

using Value = DifferingOption::Value;

struct Configuration {
    RobertaConfig model;
    TrainingOptions options;
};

std::optional<Configuration> configurationOf(const RunRow& run) {
    try {
        const RobertaConfig model = configOf(run);
        return Configuration{model, optionsOf(run, model)};
    } catch (const Error&) {
        return std::nullopt;
    }
}

Value written(bool value) {
    return {value ? Phrase::tr("yes") : Phrase::tr("no"), value ? 1.0 : 0.0};
}
Value written(double value) {
    return {briefText(value), value};
}
Value written(std::int64_t value) {
    return {Phrase::count(value), static_cast<double>(value)};
}
Value written(std::uint64_t value) { // a seed is no count
    return {std::to_string(value), static_cast<double>(value)};
}

Value valueOf(const OptionSpec& spec, const TrainingOptions& options) {
    OptionValues values(options);
    return std::visit(
        [&](auto member) -> Value {
            using Type = std::decay_t<decltype(values[member])>;
            if constexpr (std::is_same_v<Type, RunRules>)
                return {};
            else if constexpr (kIsNamed<Type>)
                return {toString(values[member])};
            else if constexpr (std::is_same_v<Type, int>)
                return written(std::int64_t{values[member]});
            else
                return written(values[member]);
        },
        spec.member);
}

// Those that are counted alike are sorted by their number.
Value lengthOf(const TrainingOptions& options) {
    const LengthNumbers numbers = numbersOf(options.length);
    const bool bySteps = numbers.maxSteps > 0, byMinutes = numbers.minutes > 0;
    return {lengthText(options.length), bySteps     ? static_cast<double>(numbers.maxSteps)
                                        : byMinutes ? numbers.minutes
                                                    : numbers.epochs};
}

struct ModelNumber {
    const char* key;
    const char* label;
    std::variant<std::int64_t RobertaConfig::*, double RobertaConfig::*> member;
};

constexpr ModelNumber kModelNumbers[] = {
    {"layers", Phrase::noop("Layers"), &RobertaConfig::layers},
    {"hiddenSize", Phrase::noop("Hidden size"), &RobertaConfig::hiddenSize},
    {"heads", Phrase::noop("Heads"), &RobertaConfig::heads},
    {"intermediateSize", Phrase::noop("Intermediate size"), &RobertaConfig::intermediateSize},
    {"maxPositions", Phrase::noop("Positions"), &RobertaConfig::maxPositions},
    {"vocabularySize", Phrase::noop("Vocabulary rows"), &RobertaConfig::vocabularySize},
    {"hiddenDropout", Phrase::noop("Hidden dropout"), &RobertaConfig::hiddenDropout},
    {"attentionDropout", Phrase::noop("Attention dropout"), &RobertaConfig::attentionDropout},
    {"layerNormEpsilon", Phrase::noop("Layer norm epsilon"), &RobertaConfig::layerNormEpsilon},
    {"initializerRange", Phrase::noop("Initializer range"), &RobertaConfig::initializerRange},
};

class Comparison {
public:
    explicit Comparison(const std::vector<RunRow>& runs) : runs_(runs) {
        for (const RunRow& run : runs)
            configurations_.push_back(configurationOf(run));
    }

    template <class ValueOf>
    void add(const char* key, const char* label, const ValueOf& valueOf) {
        DifferingOption option{key, Phrase::translate(label), {}};
        for (const auto& configuration : configurations_)
            option.values.push_back(configuration ? valueOf(*configuration) : Value());
        keepIfDifferent(std::move(option));
    }
    void addTokenizer() {
        DifferingOption option{"tokenizer", Phrase::tr("Tokenizer"), {}};
        for (const RunRow& run : runs_)
            option.values.push_back({std::to_string(run.tokenizerId), static_cast<double>(run.tokenizerId)});
        keepIfDifferent(std::move(option));
    }
    std::vector<DifferingOption> options;

private:
    void keepIfDifferent(DifferingOption option) {
        const Value* first = nullptr;
        for (const Value& value : option.values) {
            if (value.text.empty())
                continue;
            if (first != nullptr && value.text != first->text) {
                options.push_back(std::move(option));
                return;
            }
            first = &value;
        }
    }

    const std::vector<RunRow>& runs_;
    std::vector<std::optional<Configuration>> configurations_;
};

} // namespace

std::vector<DifferingOption> differingOptions(const std::vector<RunRow>& runs) {
    Comparison comparison(runs);
    comparison.add("length", Phrase::noop("Length"), [](const Configuration& run) { return lengthOf(run.options); });
    for (const OptionSpec& spec : optionTable())
        if (spec.group != OptionGroup::Length && *spec.label != '\0')
            comparison.add(spec.key, spec.label,
                           [&](const Configuration& run) { return valueOf(spec, run.options); });
    for (const ModelNumber& number : kModelNumbers)
        comparison.add(number.key, number.label, [&](const Configuration& run) {
            return std::visit([&](auto member) { return written(run.model.*member); }, number.member);
        });
    comparison.addTokenizer();
    return std::move(comparison.options);
}

} // namespace kantai
