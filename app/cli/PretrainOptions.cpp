// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PretrainOptions.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/Branch.h"
#include "core/workflow/pretrain/Resume.h"

#include "app/cli/Options.h"
#include "app/cli/Verbs.h"

#include <charconv>
#include <limits>
#include <type_traits>

namespace kantai::cli {

namespace {

template <class Number>
Limits<Number> limitsOf(const OptionSpec& spec) {
    Limits<Number> limits;
    if constexpr (std::is_floating_point_v<Number>) {
        limits.least = spec.limits.least;
        limits.aboveLeast = spec.limits.aboveLeast;
        if (spec.limits.most < std::numeric_limits<double>::max())
            limits.most = spec.limits.most;
    } else if constexpr (std::is_signed_v<Number>) {
        limits.least = static_cast<Number>(spec.limits.least);
        limits.most = static_cast<Number>(spec.limits.most);
    }
    return limits;
}

template <class Value>
Option* declare(Verb& verb, const OptionSpec& spec, Value& value, const std::string& help) {
    if constexpr (std::is_same_v<Value, bool>)
        return verb.addFlag(spec.flag, value, help);
    else if constexpr (std::is_same_v<Value, RunRules>)
        return nullptr; // recorded, not chosen
    else if constexpr (kIsNamed<Value>)
        return addChoice(
            verb, spec.flag, help, [&value](const std::string& name) { readChoice(name, value); },
            [&value] { return toString(value); });
    else
        return addNumber(verb, spec.flag, value, help, limitsOf<Value>(spec));
}

// The first name of a flag as "--a,!--b".
std::string nameOf(const OptionSpec& spec) {
    const std::string flag = spec.flag;
    return flag.substr(0, flag.find(','));
}

bool isGiven(const Verb& verb, const OptionSpec& spec) {
    return verb.option(nameOf(spec))->isGiven();
}

std::int64_t runNumber(const ProjectHandle* project, const std::string& which, std::int64_t newMaxSteps) {
    if (which == "latest" && project != nullptr)
        return latestResumableRun(*project, newMaxSteps);
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(which.data(), which.data() + which.size(), id);
    if (error != std::errc() || end != which.data() + which.size())
        throw Error(ErrorCode::Usage, "'" + which + "' names no run.",
                    "Use latest, or a number that kantai runs PROJECT shows.");
    return id;
}

// Looked up in the project, where there is one: best and latest name different checkpoints tomorrow.
std::int64_t teacherNumber(const ProjectHandle* project, const std::string& which) {
    if (project != nullptr)
        return findCheckpoint(Project(*project), which).id;
    std::int64_t id = 0;
    std::from_chars(which.data(), which.data() + which.size(), id);
    return id;
}

} // namespace

void PretrainOptions::addGroup(Verb& verb, OptionGroup group, const std::string& title) {
    for (const OptionSpec& spec : optionTable()) {
        if (spec.group != group || *spec.flag == '\0')
            continue;
        const std::string help = std::string(spec.help) + (spec.ofRecipe ? "; by default the recipe's" : "");
        Option* option =
            std::visit([&](auto member) { return declare(verb, spec, training_[member], help); }, spec.member);
        option->group(title);
        if (!spec.ofRecipe)
            option->showDefault();
    }
}

void PretrainOptions::addRecipe(Verb& verb, const std::string& group) {
    addText(
        verb, "--recipe", recipe_,
        "Where the options start from that are not given: fast, which learns most in little time, or chapter: the "
        "KantaiBERT recipe, the settings first published for that model")
        ->showDefault()
        ->group(group);
}

void PretrainOptions::addDropout(Verb& verb, const std::string& group) {
    auto* both = addNumber(verb, "--dropout", dropout_,
                           "Of the hidden states and the attention; by default the recipe's", {0, 1});
    both->group(group);
    for (auto& [option, value] :
         {std::pair("--hidden-dropout", &hiddenDropout_), std::pair("--attention-dropout", &attentionDropout_)})
        addNumber(verb, option, *value, "The one of the two alone", {0, 1})->group(group)->excludes(both);
}

void PretrainOptions::addTrials(Verb& verb) {
    const std::string group = "Before a run";
    auto* forecastFlag = verb.addFlag("--forecast", forecast,
                                      "Train for five steps, save nothing, and tell how long the run would take and "
                                      "how much memory it needs");
    forecastFlag->group(group);
    verb.addFlag("--find-learning-rate", findLearningRate,
                 "Train with a rate that rises step by step, save nothing, and tell at which rate the loss fell "
                 "furthest and which to train with")
        ->group(group)
        ->excludes(forecastFlag);
}

// A resumed run has its own configuration and options: to name others with it would promise what cannot be.
void PretrainOptions::addResume(Verb& verb) {
    auto* resume = addText(verb, "--resume", resume_,
                           "Continue a run exactly where its newest complete checkpoint is: latest, or a number that "
                           "kantai runs shows");
    for (Option* other : verb.options())
        if (other != resume && !other->isPositional() && other->name() != "--max-steps" &&
            other->name() != "--learning-rate" && other->name() != "--on-divergence" && other->name() != "--device" &&
            other->name() != "--local-steps")
            resume->excludes(other);
}

// After the options of the model and before all others: the checkpoint has a model.
void PretrainOptions::addFrom(Verb& verb) {
    const std::vector<Option*> ofModel = verb.options();
    auto* from =
        addText(verb, "--from", from_,
                "Begin with the weights of a checkpoint of the project, and with its model: best, latest, or "
                "a number that kantai checkpoints lists. Optimizer and schedule begin anew");
    for (Option* option : ofModel)
        if (!option->isPositional())
            from->excludes(option);
}

void PretrainOptions::addTeacher(Verb& verb) {
    const std::string group = "Distillation";
    auto* teacher = addText(verb, "--teacher", teacher_,
                            "Learn from a checkpoint of the project too, a larger model with the same tokenizer: "
                            "best, latest, or a number that kantai checkpoints lists");
    teacher->group(group);
    addGroup(verb, OptionGroup::Teacher, group);
    for (const OptionSpec& spec : optionTable())
        if (spec.group == OptionGroup::Teacher)
            verb.option(nameOf(spec))->needs(teacher);
}

void PretrainOptions::addTo(Verb& verb) {
    addNewRunTo(verb);
    addTrials(verb);
    addResume(verb);
    addText(verb, "--tensorboard", tensorBoard,
            "Also write the curves, while they grow, into a folder of TensorBoard's logs; kantai run curves does it "
            "afterwards")
        ->group("The run"); // after addResume(): a resumed run may have it
    workers.addTo(verb);
}

void PretrainOptions::addNewRunTo(Verb& verb) {
    addText(verb, "PROJECT", project, kProjectHelp)->required();
    model_.addTo(verb);
    addFrom(verb);
    addGroup(verb, OptionGroup::Length, "How long");
    for (const auto& [one, other] : {std::pair("--epochs", "--max-steps"), std::pair("--epochs", "--minutes"),
                                     std::pair("--max-steps", "--minutes")})
        verb.option(one)->excludes(verb.option(other));
    addGroup(verb, OptionGroup::Data, "Data");
    verb.addFlag("--fit-vocabulary", fitVocabulary_,
                 "As many vocabulary rows as the tokenizer has tokens, not the preset's")
        ->group("Data");
    for (const char* other : {"--vocabulary-rows", "--from"})
        verb.option(other)->excludes(verb.option("--fit-vocabulary"));
    addRecipe(verb, "Optimizer");
    addGroup(verb, OptionGroup::Optimizer, "Optimizer");
    addDropout(verb, "Optimizer");
    addTeacher(verb);
    addGroup(verb, OptionGroup::Run, "The run");
    addText(verb, "--name", name_, "Name of the run")->group("The run");
}

PretrainRequest PretrainOptions::resumeRequest(const Verb& verb, const ProjectHandle* opened) const {
    PretrainRequest request;
    request.newMaxSteps = training_.length.maxSteps;
    request.resumeRun = runNumber(opened, *resume_, request.newMaxSteps);
    if (isGiven(verb, optionOf("learningRate")))
        request.newLearningRate = training_.options.learningRate;
    if (isGiven(verb, optionOf("onDivergence")))
        request.newOnDivergence = training_.options.onDivergence;
    if (isGiven(verb, optionOf("device")))
        request.newDevice = training_.options.device;
    if (isGiven(verb, optionOf("localSteps")))
        request.newLocalSteps = training_.options.localSteps;
    workers.fill(request);
    return request;
}

PretrainRequest PretrainOptions::modelRequest(const ProjectHandle* opened) const {
    if (from_ && opened != nullptr)
        return requestFromCheckpoint(*opened, findCheckpoint(Project(*opened), *from_).id);
    PretrainRequest request;
    request.preset = model_.isPreset() ? model_.preset : "custom";
    request.config = model_.config();
    return request;
}

PretrainRequest PretrainOptions::request(const Verb& verb, const ProjectHandle* opened) const {
    if (resume_)
        return resumeRequest(verb, opened);
    PretrainRequest request = modelRequest(opened);
    workers.fill(request);
    request.recipe = recipeFrom(recipe_);
    const RecipeSettings recipe = settingsOf(request.recipe, request.config);
    const double both = dropout_.value_or(recipe.dropout);
    request.config.hiddenDropout = hiddenDropout_.value_or(both);
    request.config.attentionDropout = attentionDropout_.value_or(both);
    if (fitVocabulary_)
        request.vocabularyRows = VocabularyRows::FitTokenizer;
    OptionValues values = training_, standard(recipe.options);
    for (const OptionSpec& spec : optionTable())
        if (spec.ofRecipe && !isGiven(verb, spec))
            std::visit([&](auto member) { values[member] = standard[member]; }, spec.member);
    request.options = values.toOptions();
    if (teacher_)
        request.options.teacher = teacherNumber(opened, *teacher_);
    request.runName = name_;
    return request;
}

} // namespace kantai::cli
