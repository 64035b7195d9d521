// SPDX-License-Identifier: GPL-3.0-or-later
// Where a project is on the path of the fifteen steps of the KantaiBERT chapter, and what comes next: dataset,
// tokenizer, save, reload, resources, configuration, tokenizer in the model, model from scratch, parameters, dataset
// building, collator, trainer, pretraining, saving, fill-mask. A pure function of the project's state; any thread.
#pragma once

#include "core/workflow/project/Projects.h"
#include "ui/PageId.h"
#include <QString>

namespace kantai::ui {

struct NextStepFacts {
    bool hasCorpus = false;
    bool hasTokenizer = false;
    bool tokenizerIsOlder = false; // than the corpus
    bool hasDraft = false;         // the model was configured
    bool isTraining = false;
    bool wasInterrupted = false; // the newest run, which has a checkpoint to continue from
    bool hasCheckpoint = false;  // of any run
    bool hasFailed = false;      // the newest run
    bool hasDiverged = false;    // it failed because its loss exploded, or nobody knows why
    bool canResume = false;      // it has a checkpoint to continue from
};
NextStepFacts nextStepFacts(const ProjectView& view, bool isTraining);

struct NextStep {
    enum class What {
        ImportText,         // step 1
        TrainTokenizer,     // step 2; the Studio itself does 3 and 4
        TrainTokenizerAnew, // step 2, because the corpus has changed
        ConfigureModel,     // steps 5 and 6
        Pretrain,           // steps 7 to 12: the wizard
        WatchTraining,      // step 13
        ResumeTraining,     // step 13
        LowerRate,          // step 13, after a divergence: resume with another learning rate
        SeeFailure,         // step 13, after another failure: see why, and then resume or begin again
        AskModel,           // step 15; 14 is done
        Nothing,            // the last step, and the page of it
    };
    What what = What::Nothing;
    PageId page = PageId::Playground; // where it is done
    const char* button = "";          // the button of that page that does it; "": the page itself is the step
    bool isDoneHere = false;          // nothing is left to do on the page shown
    bool operator==(const NextStep& other) const {
        return what == other.what && page == other.page && isDoneHere == other.isDoneHere;
    }
};
// shown: the page that the user sees.
NextStep nextStep(const NextStepFacts& facts, PageId shown);

// One sentence on the step, which begins with its number among the fifteen, and what its button says; "": there is
// nothing to press.
QString nextStepText(const NextStep& step);
QString nextStepAction(const NextStep& step, PageId shown);

} // namespace kantai::ui
