// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/training/options/OptionTable.h"
#include "core/training/options/Recipe.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/Pretrain.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <string_view>
#include <type_traits>

namespace kantai {

namespace {

std::string quoted(const std::string& word) {
    const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
        return std::isalnum(c) || c >= 0x80 ||
               std::string_view("/._-+,:@~").find(static_cast<char>(c)) != std::string_view::npos;
    });
    if (plain && word.front() != '-')
        return word;
    std::string result = "'";
    for (const char c : word)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

class CommandLine {
public:
    explicit CommandLine(const std::string& projectPath) : text_("kantai pretrain " + quoted(projectPath)) {}

    void always(const char* option, const std::string& value) {
        text_ += fmt::format(" {} {}", option, quoted(value));
    }
    template <class Value>
    void unlessDefault(const char* option, const Value& value, const Value& standard) {
        if (value != standard)
            always(option, fmt::format("{}", value));
    }
    void flag(const char* option) { text_ += fmt::format(" {}", option); }
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

bool isPreset(const std::string& name) {
    const auto all = presets();
    return std::any_of(all.begin(), all.end(), [&](const Preset& preset) { return preset.name == name; });
}

void addDropout(CommandLine& command, const PretrainRequest& request) {
    const RobertaConfig& config = request.config;
    const double dropout = settingsOf(request.recipe, config).dropout;
    if (config.hiddenDropout == config.attentionDropout)
        command.unlessDefault("--dropout", config.hiddenDropout, dropout);
    else {
        command.unlessDefault("--hidden-dropout", config.hiddenDropout, dropout);
        command.unlessDefault("--attention-dropout", config.attentionDropout, dropout);
    }
}

// What the configuration changes of its preset; a custom one is told against the command line's own, kantaibert.
void addShape(CommandLine& command, const PretrainRequest& request) {
    const std::string base = isPreset(request.preset) ? request.preset : "kantaibert";
    const RobertaConfig standard = presetNamed(base).config;
    const RobertaConfig& config = request.config;
    command.unlessDefault("--preset", base, std::string("kantaibert"));
    command.unlessDefault("--layers", config.layers, standard.layers);
    command.unlessDefault("--hidden-size", config.hiddenSize, standard.hiddenSize);
    command.unlessDefault("--heads", config.heads, standard.heads);
    // --hidden-size makes the intermediate size four times as much unless that is given too.
    const bool otherWidth = config.hiddenSize != standard.hiddenSize;
    command.unlessDefault("--intermediate-size", config.intermediateSize,
                          otherWidth ? 4 * config.hiddenSize : standard.intermediateSize);
    command.unlessDefault("--max-positions", config.maxPositions, standard.maxPositions);
    command.unlessDefault("--initializer-range", config.initializerRange, standard.initializerRange);
    command.unlessDefault("--layer-norm-epsilon", config.layerNormEpsilon, standard.layerNormEpsilon);
    if (request.vocabularyRows == VocabularyRows::FitTokenizer)
        command.flag("--fit-vocabulary");
    else
        command.unlessDefault("--vocabulary-rows", config.vocabularySize, standard.vocabularySize);
}

template <class Value>
std::string written(const Value& value) {
    if constexpr (kIsNamed<Value>)
        return toString(value);
    else
        return fmt::format("{}", value);
}

void addOption(CommandLine& command, const OptionSpec& spec, bool value, bool standard) {
    const std::string flags = spec.flag; // "--on,!--off"
    const std::size_t comma = flags.find(',');
    if (value != standard)
        command.flag((value ? flags.substr(0, comma) : flags.substr(comma + 2)).c_str());
}

template <class Value>
void addOption(CommandLine& command, const OptionSpec& spec, const Value& value, const Value& standard) {
    command.unlessDefault(spec.flag, written(value), written(standard));
}

void addOption(CommandLine&, const OptionSpec&, RunRules, RunRules) {} // recorded, not chosen

void addOptions(CommandLine& command, OptionValues values, OptionValues standard) {
    for (const OptionSpec& spec : optionTable())
        if (*spec.flag != '\0' && (spec.group != OptionGroup::Teacher || values.options.teacher != 0))
            std::visit([&](auto member) { addOption(command, spec, values[member], standard[member]); }, spec.member);
}

void addWorkers(CommandLine& command, const PretrainRequest& request) {
    if (!request.workersPlace.empty())
        command.always("--workers", request.workersPlace);
    if (!request.workersFolder.empty())
        command.always("--workers-folder", request.workersFolder);
    if (request.awaited > 0)
        command.always("--await-workers", std::to_string(request.awaited));
}

} // namespace

std::string equivalentCommand(const std::string& projectPath, const PretrainRequest& request) {
    CommandLine command(projectPath);
    if (request.resumeRun) {
        command.always("--resume", std::to_string(*request.resumeRun));
        if (request.newMaxSteps > 0)
            command.always("--max-steps", std::to_string(request.newMaxSteps));
        if (request.newLearningRate)
            command.always("--learning-rate", written(*request.newLearningRate));
        if (request.newOnDivergence)
            command.always("--on-divergence", toString(*request.newOnDivergence));
        if (request.newDevice)
            command.always("--device", toString(*request.newDevice));
        if (request.newLocalSteps)
            command.always("--local-steps", std::to_string(*request.newLocalSteps));
        addWorkers(command, request);
        return command.text();
    }
    if (request.fromCheckpoint)
        command.always("--from", std::to_string(*request.fromCheckpoint)); // whose model it has
    else
        addShape(command, request);
    addDropout(command, request);
    command.unlessDefault("--recipe", toString(request.recipe), toString(Recipe::Fast));
    addOptions(command, OptionValues(request.options),
               OptionValues(settingsOf(request.recipe, request.config).options));
    if (request.options.teacher != 0)
        command.always("--teacher", std::to_string(request.options.teacher));
    if (!request.runName.empty())
        command.always("--name", request.runName);
    addWorkers(command, request);
    return command.text();
}

std::string workerCommand(const std::string& place, bool isFolder, const std::string& code) {
    return "kantai worker " + (isFolder ? "--folder " + quoted(place) : place) + " --code " + code;
}

} // namespace kantai
