// SPDX-License-Identifier: GPL-3.0-or-later
// Where the user starts from when choosing the options of a run. Any thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/training/options/TrainingOptions.h"

#include <string>

namespace kantai {

// Fast: what measurement found to learn soonest (docs/decisions/0009-fewer-steps.md). Chapter: the recipe of the
// KantaiBERT chapter, with the defaults of Hugging Face's Trainer.
enum class Recipe { Fast, Chapter };

std::string toString(Recipe recipe);        // "fast", "chapter"
Recipe recipeFrom(const std::string& name); // throws Error(Usage) listing the names

struct RecipeSettings {
    TrainingOptions options;
    double dropout = 0; // of the hidden states and of the attention
};

// For this model: the learning rate of Fast falls with its width, and a block is never longer than it holds.
RecipeSettings settingsOf(Recipe recipe, const RobertaConfig& model);

} // namespace kantai
