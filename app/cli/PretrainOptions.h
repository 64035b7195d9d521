// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `kantai pretrain` and the request that they make. What concerns the run comes from core/training's
// table of options, so that the words of equivalentCommand() are those that are read here. Main thread.
#pragma once

#include "app/cli/ModelOptions.h"
#include "app/cli/WorkerOptions.h"
#include "core/project/Project.h"
#include "core/training/options/OptionTable.h"
#include "core/training/options/Recipe.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/PretrainRequest.h"

#include <optional>
#include <string>

namespace kantai::cli {

class PretrainOptions {
public:
    // Declares all options; this object must live as long as verb.
    void addTo(Verb& verb);
    // Those of a new run alone: no trials before it, and no resume.
    void addNewRunTo(Verb& verb);

    // After parsing. Throws Error(Usage) for what the parser cannot see: unknown presets and recipes. "latest" and
    // checkpoints are looked up in the opened project, which is not needed otherwise.
    PretrainRequest request(const Verb& verb, const ProjectHandle* opened) const;

    bool isTrial() const { return forecast || findLearningRate; }
    int threads() const { return training_.options.threads; } // as given; 0: the physical cores

    std::string project;
    bool forecast = false, findLearningRate = false;
    std::string tensorBoard; // the folder of its logs; "": none
    WorkerOptions workers;

private:
    void addGroup(Verb& verb, OptionGroup group, const std::string& title);
    void addRecipe(Verb& verb, const std::string& group);
    void addDropout(Verb& verb, const std::string& group);
    void addFrom(Verb& verb);
    void addTeacher(Verb& verb);
    void addTrials(Verb& verb);
    void addResume(Verb& verb);
    PretrainRequest resumeRequest(const Verb& verb, const ProjectHandle* opened) const;
    PretrainRequest modelRequest(const ProjectHandle* opened) const; // without options

    ModelOptions model_;
    OptionValues training_; // those that were given
    std::string recipe_ = toString(Recipe::Fast);
    std::optional<double> dropout_, hiddenDropout_, attentionDropout_;
    bool fitVocabulary_ = false;
    std::string name_;
    std::optional<std::string> resume_, from_, teacher_;
};

} // namespace kantai::cli
