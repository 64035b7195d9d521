// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/PretrainWorkflow.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace kantai {

namespace {

std::string quoted(const std::string& word) {
    const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [](unsigned char c) {
        return std::isalnum(c) || c >= 0x80 || std::string_view("/._-+,:@~").find(char(c)) != std::string_view::npos;
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

// What the configuration changes of its preset; a custom one is told against the command line's own, kantaibert.
void addConfig(CommandLine& command, const PretrainRequest& request) {
    const std::string base = isPreset(request.preset) ? request.preset : "kantaibert";
    const RobertaConfig standard = presetNamed(base).config;
    const RobertaConfig& config = request.config;
    command.unlessDefault("--preset", base, std::string("kantaibert"));
    command.unlessDefault("--layers", config.layers, standard.layers);
    command.unlessDefault("--hidden-size", config.hiddenSize, standard.hiddenSize);
    command.unlessDefault("--heads", config.heads, standard.heads);
    command.unlessDefault("--intermediate-size", config.intermediateSize, standard.intermediateSize);
    command.unlessDefault("--max-positions", config.maxPositions, standard.maxPositions);
    command.unlessDefault("--initializer-range", config.initializerRange, standard.initializerRange);
    const double dropout = settingsOf(request.recipe, config.hiddenSize).dropout;
    if (config.hiddenDropout == config.attentionDropout)
        command.unlessDefault("--dropout", config.hiddenDropout, dropout);
    else {
        command.unlessDefault("--hidden-dropout", config.hiddenDropout, dropout);
        command.unlessDefault("--attention-dropout", config.attentionDropout, dropout);
    }
    if (request.vocabularyRows == VocabularyRows::FitTokenizer)
        command.flag("--fit-vocabulary");
    else
        command.unlessDefault("--vocabulary-rows", config.vocabularySize, standard.vocabularySize);
}

void addLength(CommandLine& command, const TrainingOptions& options, const TrainingOptions& standard) {
    if (options.maxSteps > 0)
        command.always("--max-steps", std::to_string(options.maxSteps));
    else if (options.minutes > 0)
        command.always("--minutes", fmt::format("{}", options.minutes));
    else
        command.unlessDefault("--epochs", options.epochs, standard.epochs);
}

void addOptions(CommandLine& command, const TrainingOptions& options, const TrainingOptions& standard) {
    addLength(command, options, standard);
    command.unlessDefault("--mode", toString(options.mode), toString(standard.mode));
    command.unlessDefault("--block-size", options.blockSize, standard.blockSize);
    command.unlessDefault("--batch-size", options.batchSize, standard.batchSize);
    command.unlessDefault("--accumulation", options.accumulation, standard.accumulation);
    command.unlessDefault("--mask-rate", options.maskRate, standard.maskRate);
    command.unlessDefault("--learning-rate", options.learningRate, standard.learningRate);
    command.unlessDefault("--schedule", toString(options.schedule), toString(standard.schedule));
    command.unlessDefault("--warmup", options.warmupFraction, standard.warmupFraction);
    command.unlessDefault("--beta1", options.beta1, standard.beta1);
    command.unlessDefault("--beta2", options.beta2, standard.beta2);
    command.unlessDefault("--adam-epsilon", options.adamEpsilon, standard.adamEpsilon);
    command.unlessDefault("--weight-decay", options.weightDecay, standard.weightDecay);
    command.unlessDefault("--clip", options.clipNorm, standard.clipNorm);
    if (options.headBiasFromFrequencies != standard.headBiasFromFrequencies)
        command.flag(options.headBiasFromFrequencies ? "--head-bias-from-frequencies" : "--zero-head-bias");
    command.unlessDefault("--seed", options.seed, standard.seed);
    command.unlessDefault("--precision", toString(options.precision), toString(standard.precision));
    command.unlessDefault("--on-divergence", toString(options.onDivergence), toString(standard.onDivergence));
    command.unlessDefault("--threads", options.threads, standard.threads);
    command.unlessDefault("--eval-every", options.evaluateEvery, standard.evaluateEvery);
    command.unlessDefault("--save-every", options.saveEvery, standard.saveEvery);
    command.unlessDefault("--keep-last", options.keepLast, standard.keepLast);
}

} // namespace

std::string equivalentCommand(const std::string& projectPath, const PretrainRequest& request) {
    CommandLine command(projectPath);
    if (request.resumeRun) {
        command.always("--resume", std::to_string(*request.resumeRun));
        if (request.newMaxSteps > 0)
            command.always("--max-steps", std::to_string(request.newMaxSteps));
        if (request.newOnDivergence)
            command.always("--on-divergence", toString(*request.newOnDivergence));
        return command.text();
    }
    addConfig(command, request);
    command.unlessDefault("--recipe", toString(request.recipe), toString(Recipe::Fast));
    addOptions(command, request.options, settingsOf(request.recipe, request.config.hiddenSize).options);
    if (!request.runName.empty())
        command.always("--name", request.runName);
    return command.text();
}

} // namespace kantai
