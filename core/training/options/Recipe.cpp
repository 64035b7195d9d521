// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/options/Recipe.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/training/options/OptionTable.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace kantai {

namespace {

// Of KantaiBERT. Five times as much keeps a model after layer normalisation of this width on the plateau where it
// knows nothing but the frequencies of the tokens.
constexpr double kLearningRate = 2e-4, kItsWidth = 768;

// To two significant digits, as a user would write it. Through text, because 2e-4 divided or multiplied again is not
// the double that "2e-4" is read as; never through the C library, which reads with the decimal sign of the locale.
double rounded(double number) {
    char text[32];
    const char* const end =
        std::to_chars(std::begin(text), std::end(text), number, std::chars_format::scientific, 1).ptr;
    std::from_chars(std::begin(text), end, number);
    return number;
}

RecipeSettings fast(std::int64_t hiddenSize) {
    RecipeSettings settings;
    TrainingOptions& options = settings.options;
    options.learningRate =
        rounded(kLearningRate * kItsWidth / static_cast<double>(std::max<std::int64_t>(hiddenSize, 1)));
    options.maskRate = 0.3;
    options.headBiasFromFrequencies = true;
    settings.dropout = 0;
    return settings;
}

RecipeSettings chapter() {
    RecipeSettings settings;
    TrainingOptions& options = settings.options;
    options.learningRate = 5e-5;
    options.warmupFraction = 0;
    options.beta2 = 0.999;
    options.adamEpsilon = 1e-8;
    options.weightDecay = 0;
    options.maskRate = 0.15;
    options.headBiasFromFrequencies = false;
    settings.dropout = 0.1;
    return settings;
}

} // namespace

std::string toString(Recipe recipe) {
    return recipe == Recipe::Fast ? "fast" : "chapter";
}

Recipe recipeFrom(const std::string& name) {
    for (const Recipe recipe : {Recipe::Fast, Recipe::Chapter})
        if (name == toString(recipe))
            return recipe;
    throw Error(ErrorCode::Usage, Phrase::tr("There is no recipe '{}'.", name),
                Phrase::tr("Choose one of: fast, chapter."));
}

RecipeSettings settingsOf(Recipe recipe, const RobertaConfig& model) {
    RecipeSettings settings = recipe == Recipe::Fast ? fast(model.hiddenSize) : chapter();
    if (static_cast<double>(model.longestSequence()) >= optionOf("blockSize").limits.least)
        settings.options.blockSize = std::min(settings.options.blockSize, model.longestSequence());
    return settings;
}

} // namespace kantai
