// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ModelOptions.h"
#include "app/cli/Options.h"
#include "app/cli/TrainingReport.h"
#include "app/cli/TrialReport.h"
#include "app/cli/Verbs.h"
#include "core/workflow/ProjectWorkflow.h"

#include <charconv>
#include <memory>

namespace kantai::cli {

namespace {

struct Options {
    std::string project;
    ModelOptions model;
    TrainingOptions training;
    std::string mode = toString(TrainingOptions{}.mode);
    std::string schedule = toString(TrainingOptions{}.schedule);
    std::string recipe = toString(Recipe::Fast);
    std::string device = "auto", precision = toString(TrainingOptions{}.precision);
    std::optional<std::string> onDivergence;
    std::optional<double> dropout, hiddenDropout, attentionDropout;
    bool fitVocabulary = false;
    bool forecast = false, findLearningRate = false;
    std::string name;
    std::optional<std::string> resume;
};

void addLength(CLI::App& verb, Options& options) {
    const std::string group = "How long";
    const Limits<double> aboveZero{.least = 0, .aboveLeast = true};
    auto* epochs = addNumber(verb, "--epochs", options.training.epochs, "Passes over the corpus", aboveZero)
                       ->capture_default_str();
    auto* steps = addNumber(verb, "--max-steps", options.training.maxSteps,
                            "Steps of the optimizer instead; with --resume the run's new length", {.least = 1});
    auto* minutes = addNumber(verb, "--minutes", options.training.minutes,
                              "A time of training instead; the schedule follows the clock", aboveZero);
    epochs->group(group)->excludes(steps)->excludes(minutes);
    steps->group(group)->excludes(minutes);
    minutes->group(group);
}

void addData(CLI::App& verb, Options& options) {
    const std::string group = "Data";
    TrainingOptions& training = options.training;
    addText(verb, "--mode", options.mode, "lines: one line a sequence; packed: full blocks across lines")
        ->capture_default_str()
        ->group(group);
    addNumber(verb, "--batch-size", training.batchSize, "Sequences of a batch")->capture_default_str()->group(group);
    addNumber(verb, "--accumulation", training.accumulation, "Batches of a step")
        ->capture_default_str()
        ->group(group);
    addNumber(verb, "--block-size", training.blockSize, "Tokens of the longest sequence")
        ->capture_default_str()
        ->group(group);
    addNumber(verb, "--mask-rate", training.maskRate, "Share of the tokens to predict; by default the recipe's")
        ->group(group);
    verb.add_flag("--fit-vocabulary", options.fitVocabulary,
                  "As many vocabulary rows as the tokenizer has tokens, not the preset's")
        ->group(group);
    verb.get_option("--vocabulary-rows")->excludes(verb.get_option("--fit-vocabulary"));
}

void addOptimizer(CLI::App& verb, Options& options) {
    const std::string group = "Optimizer";
    TrainingOptions& training = options.training;
    addText(verb, "--recipe", options.recipe,
            "Where the options start from that are not given: fast, what learns soonest, or chapter, what the "
            "KantaiBERT chapter does")
        ->capture_default_str()
        ->group(group);
    addNumber(verb, "--learning-rate", training.learningRate,
              "Highest learning rate of AdamW; by default the recipe's, which falls with the model's width")
        ->group(group);
    addText(verb, "--schedule", options.schedule, "linear, cosine or constant after the warmup")
        ->capture_default_str()
        ->group(group);
    addNumber(verb, "--warmup", training.warmupFraction,
              "Share of the steps in which the rate rises; by default the recipe's")
        ->group(group);
    addNumber(verb, "--beta1", training.beta1, "Decay of the first moment")->capture_default_str()->group(group);
    addNumber(verb, "--beta2", training.beta2, "Decay of the second moment; by default the recipe's")->group(group);
    addNumber(verb, "--adam-epsilon", training.adamEpsilon, "Added to the denominator; by default the recipe's")
        ->group(group);
    addNumber(verb, "--weight-decay", training.weightDecay,
              "Of all weights but biases and layer norms; by default the recipe's")
        ->group(group);
    addNumber(verb, "--clip", training.clipNorm, "Largest norm of the gradient; 0 for no limit")
        ->capture_default_str()
        ->group(group);
    auto* both = addNumber(verb, "--dropout", options.dropout,
                           "Of the hidden states and the attention; by default "
                           "the recipe's");
    both->group(group);
    for (auto& [option, value] : {std::pair("--hidden-dropout", &options.hiddenDropout),
                                  std::pair("--attention-dropout", &options.attentionDropout)})
        addNumber(verb, option, *value, "The one of the two alone")->group(group)->excludes(both);
    verb.add_flag("--head-bias-from-frequencies,!--zero-head-bias", training.headBiasFromFrequencies,
                  "Begin with the tokens' frequencies as bias of the head, or with zeros; by default the recipe's")
        ->group(group);
}

void addRun(CLI::App& verb, Options& options) {
    const std::string group = "The run";
    TrainingOptions& training = options.training;
    addNumber(verb, "--seed", training.seed, "Of weights, order, masks and dropout")
        ->capture_default_str()
        ->group(group);
    addThreads(verb, training.threads)->group(group);
    addNumber(verb, "--eval-every", training.evaluateEvery, "Steps; 0: twenty times a run, at least 25 steps apart")
        ->capture_default_str()
        ->group(group);
    addNumber(verb, "--save-every", training.saveEvery,
              "Steps between checkpoints besides best and last; 0: ten a run, at least 50 steps apart; with --minutes "
              "twenty, at least five minutes apart")
        ->capture_default_str()
        ->group(group);
    addNumber(verb, "--keep-last", training.keepLast, "Checkpoints kept besides best, latest and pinned")
        ->capture_default_str()
        ->group(group);
    addText(verb, "--device", options.device,
            "Where to train: cpu, auto (which is the cpu), or torch:cpu, LibTorch's slower engine on the processor, in "
            "float32")
        ->capture_default_str()
        ->group(group);
    addText(verb, "--precision", options.precision,
            "Of the matrix products: float32, bf16, or auto for bf16 where the processor has it")
        ->capture_default_str()
        ->group(group);
    addText(verb, "--on-divergence", options.onDivergence,
            "stop (the default): end the run when loss or gradient are no numbers or the loss stays far too "
            "high; skip: go on without such steps. A resumed run may choose anew")
        ->group(group);
    addText(verb, "--name", options.name, "Name of the run")->group(group);
}

void addTrials(CLI::App& verb, Options& options) {
    const std::string group = "Before a run";
    auto* forecast = verb.add_flag("--forecast", options.forecast,
                                   "Train for five steps, save nothing, and say how long the run would take and how "
                                   "much memory it needs");
    forecast->group(group);
    verb.add_flag("--find-learning-rate", options.findLearningRate,
                  "Train for at most 100 steps with a rising rate, save nothing, and say what the model bears")
        ->group(group)
        ->excludes(forecast);
}

// A resumed run has its own configuration and options: naming others with it would promise what cannot be.
void addResume(CLI::App& verb, Options& options) {
    auto* resume = addText(verb, "--resume", options.resume,
                           "Go on with a run exactly where its newest whole checkpoint is: latest, or a "
                           "number that kantai runs shows");
    for (CLI::Option* other : verb.get_options())
        if (other != resume && !other->get_positional() && other->get_name() != "--help" &&
            other->get_name() != "--max-steps" && other->get_name() != "--on-divergence")
            resume->excludes(other);
}

std::int64_t runNumber(const ProjectHandle& project, const std::string& which) {
    if (which == "latest")
        return latestResumableRun(project);
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(which.data(), which.data() + which.size(), id);
    if (error != std::errc() || end != which.data() + which.size())
        throw Error(ErrorCode::Usage, "'" + which + "' names no run.",
                    "Say latest, or a number that kantai runs PROJECT shows.");
    return id;
}

// The recipe's value for every option that was not given.
TrainingOptions withRecipe(const CLI::App& verb, TrainingOptions chosen, const TrainingOptions& recipe) {
    const auto take = [&](const char* option, auto TrainingOptions::*field) {
        if (verb.get_option(option)->empty())
            chosen.*field = recipe.*field;
    };
    take("--mask-rate", &TrainingOptions::maskRate);
    take("--learning-rate", &TrainingOptions::learningRate);
    take("--warmup", &TrainingOptions::warmupFraction);
    take("--beta2", &TrainingOptions::beta2);
    take("--adam-epsilon", &TrainingOptions::adamEpsilon);
    take("--weight-decay", &TrainingOptions::weightDecay);
    take("--head-bias-from-frequencies", &TrainingOptions::headBiasFromFrequencies);
    return chosen;
}

PretrainRequest requestFor(const Options& options, const CLI::App& verb, const ProjectHandle& project) {
    PretrainRequest request;
    if (options.resume) {
        request.resumeRun = runNumber(project, *options.resume);
        request.newMaxSteps = options.training.maxSteps;
        if (options.onDivergence)
            request.newOnDivergence = onDivergenceFrom(*options.onDivergence);
        return request;
    }
    request.preset = options.model.isPreset() ? options.model.preset : "custom";
    request.config = options.model.config();
    request.recipe = recipeFrom(options.recipe);
    const RecipeSettings recipe = settingsOf(request.recipe, request.config.hiddenSize);
    const double both = options.dropout.value_or(recipe.dropout);
    request.config.hiddenDropout = options.hiddenDropout.value_or(both);
    request.config.attentionDropout = options.attentionDropout.value_or(both);
    if (options.fitVocabulary)
        request.vocabularyRows = VocabularyRows::FitTokenizer;
    request.options = withRecipe(verb, options.training, recipe.options);
    request.options.mode = datasetModeFrom(options.mode);
    request.options.schedule = scheduleFrom(options.schedule);
    request.options.device = deviceFrom(options.device);
    request.options.precision = precisionFrom(options.precision);
    if (options.onDivergence)
        request.options.onDivergence = onDivergenceFrom(*options.onDivergence);
    request.runName = options.name;
    return request;
}

int run(const Options& options, const CLI::App& verb, Session& session) {
    const ProjectHandle project = openProject(options.project);
    const PretrainRequest request = requestFor(options, verb, project);
    if (options.forecast) {
        print(forecastRun(project, request, session.progress(), session.stop()), session);
        return kDone;
    }
    if (options.findLearningRate) {
        print(findLearningRate(project, request, {}, session.progress(), session.stop()), session);
        return kDone;
    }
    TrainingReport report(session);
    TrainingControl control;
    return report.conclude(pretrain(project, request, report, control, session.progress(), session.stop()));
}

} // namespace

void addPretrainVerb(CLI::App& app, Session& session) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("pretrain", "Pretrain a model by masked language modelling, or resume a run");
    addText(*verb, "PROJECT", options->project, kProjectHelp)->required();
    options->model.addTo(*verb);
    addLength(*verb, *options);
    addData(*verb, *options);
    addOptimizer(*verb, *options);
    addRun(*verb, *options);
    addTrials(*verb, *options);
    addResume(*verb, *options);
    session.declare(*verb, [options, verb, &session] { return run(*options, *verb, session); });
}

} // namespace kantai::cli
