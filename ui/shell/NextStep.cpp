// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/NextStep.h"

#include <QCoreApplication>
#include <algorithm>

namespace kantai::ui {

namespace {

struct StepTexts {
    Q_DECLARE_TR_FUNCTIONS(kantai::ui::NextStep)
};

using What = NextStep::What;

What whatIsNext(const NextStepFacts& facts, PageId shown) {
    if (facts.isTraining)
        return What::WatchTraining;
    if (!facts.hasCorpus && !facts.hasCheckpoint)
        return What::ImportText;
    if (!facts.hasTokenizer && !facts.hasCheckpoint)
        return What::TrainTokenizer;
    if (facts.tokenizerIsOlder)
        return What::TrainTokenizerAnew;
    if (facts.wasInterrupted)
        return What::ResumeTraining;
    if (facts.hasFailed)
        return facts.hasDiverged && facts.canResume ? What::LowerRate : What::SeeFailure;
    if (facts.hasCheckpoint)
        return shown == PageId::Playground ? What::Nothing : What::AskModel;
    // The model that the Model page shows at first can be taken as it is, so who is there has been there.
    return facts.hasDraft || shown >= PageId::Model ? What::Pretrain : What::ConfigureModel;
}

} // namespace

NextStepFacts nextStepFacts(const ProjectView& view, bool isTraining) {
    NextStepFacts facts;
    facts.hasCorpus = !view.corpusFiles.empty();
    facts.hasTokenizer = !view.tokenizers.empty();
    facts.tokenizerIsOlder = isTokenizerOlderThanCorpus(view);
    facts.hasDraft = !view.info.draftConfig.empty();
    facts.isTraining = isTraining;
    facts.hasCheckpoint = !view.checkpoints.empty();
    if (view.runs.empty())
        return facts;
    const RunRow& newest = view.runs.back();
    facts.canResume = std::ranges::find(view.checkpoints, newest.id, &CheckpointRow::runId) != view.checkpoints.end();
    facts.wasInterrupted = newest.state == RunState::Interrupted && facts.canResume;
    facts.hasFailed = newest.state == RunState::Failed;
    facts.hasDiverged = mayHaveDiverged(view, newest);
    return facts;
}

NextStep nextStep(const NextStepFacts& facts, PageId shown) {
    NextStep step;
    step.what = whatIsNext(facts, shown);
    switch (step.what) {
    case What::ImportText:
        step.page = PageId::Corpus;
        step.button = "importFilesButton";
        break;
    case What::TrainTokenizer:
    case What::TrainTokenizerAnew:
        step.page = PageId::Tokenizer;
        step.button = "trainTokenizerButton";
        break;
    case What::ConfigureModel:
        step.page = PageId::Model;
        break;
    case What::Pretrain:
        step.page = PageId::Training;
        step.button = "startPretrainingButton";
        break;
    case What::WatchTraining:
        step.page = PageId::Training;
        break;
    case What::ResumeTraining:
    case What::LowerRate:
        step.page = PageId::Training;
        step.button = "resumeRunButton";
        break;
    case What::SeeFailure: // first the reason, which the page tells; then what can be done about it
        step.page = PageId::Training;
        if (shown == step.page)
            step.button = facts.canResume ? "resumeRunButton" : "startPretrainingButton";
        break;
    case What::AskModel:
    case What::Nothing:
        step.page = PageId::Playground;
        break;
    }
    step.isDoneHere = step.what == What::Nothing || step.page > shown;
    return step;
}

QString nextStepText(const NextStep& step) {
    switch (step.what) {
    case What::ImportText:
        return StepTexts::tr("Step 1 of 15: import the text that your model is to learn from.");
    case What::TrainTokenizer:
        return StepTexts::tr(
            "Step 2 of 15: train a tokenizer on your text; it is then saved and loaded again (3 and 4).");
    case What::TrainTokenizerAnew:
        return StepTexts::tr("Step 2 of 15 once more: the text has changed since the tokenizer was trained.");
    case What::ConfigureModel:
        return StepTexts::tr(
            "Steps 5 and 6 of 15: see what this computer can train, and choose the size of the model.");
    case What::Pretrain:
        return StepTexts::tr(
            "Steps 7 to 12 of 15: the wizard puts the tokenizer, the new model, the text with its masks "
            "and the trainer together.");
    case What::WatchTraining:
        return StepTexts::tr("Step 13 of 15: the model is being pretrained; watch its loss fall.");
    case What::ResumeTraining:
        return StepTexts::tr("Step 13 of 15: the pretraining was interrupted; it can continue where it was saved.");
    case What::LowerRate:
        return StepTexts::tr(
            "Step 13 of 15: the training diverged; it can continue from its newest checkpoint with a "
            "lower learning rate.");
    case What::SeeFailure:
        return *step.button == '\0'
                   ? StepTexts::tr("Step 13 of 15: the training failed; the Training page says why.")
                   : StepTexts::tr("Step 13 of 15: the training failed, for the reason above; remove it "
                                   "and train again.");
    case What::AskModel:
        return StepTexts::tr("Steps 14 and 15 of 15: the model is saved; ask it for a masked word.");
    case What::Nothing:
        return StepTexts::tr("Step 15 of 15: ask your model. All steps before are done.");
    }
    return {};
}

QString nextStepAction(const NextStep& step, PageId shown) {
    switch (step.what) {
    case What::ImportText:
        return StepTexts::tr("Import text…");
    case What::TrainTokenizer:
    case What::TrainTokenizerAnew:
        return StepTexts::tr("Train a tokenizer…");
    case What::Pretrain:
        return StepTexts::tr("Pretrain…");
    case What::ResumeTraining:
        return StepTexts::tr("Resume the training");
    case What::LowerRate:
        return StepTexts::tr("Resume with a lower rate…");
    case What::SeeFailure:
        return *step.button == '\0'                           ? StepTexts::tr("See why")
               : qstrcmp(step.button, "resumeRunButton") == 0 ? StepTexts::tr("Resume the training")
                                                              : StepTexts::tr("Pretrain…");
    case What::ConfigureModel:
    case What::WatchTraining:
    case What::AskModel:
        return step.page == shown ? QString() : StepTexts::tr("Go to %1").arg(pageTitle(step.page));
    case What::Nothing:
        return {};
    }
    return {};
}

} // namespace kantai::ui
