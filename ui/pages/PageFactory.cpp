// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/PageFactory.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include "ui/pages/corpus/CorpusPage.h"
#include "ui/pages/model/ModelPage.h"
#include "ui/pages/playground/PlaygroundPage.h"
#include "ui/pages/tokenizer/TokenizerPage.h"
#include "ui/pages/training/TrainingPage.h"

namespace kantai::ui {

Pages createPages(ProjectSession& session, Prompts& prompts, QWidget* parent) {
    Pages pages;
    pages.corpus = new CorpusPage(session, prompts, parent);
    pages.tokenizer = new TokenizerPage(session, prompts, parent);
    pages.model = new ModelPage(session, prompts, parent);
    pages.training = new TrainingPage(session, prompts, parent);
    QObject::connect(pages.model, &ModelPage::pretrainingRequested, pages.training, &TrainingPage::openWizard);
    pages.checkpoints = new CheckpointsPage(session, prompts, parent);
    pages.playground = new PlaygroundPage(session, prompts, parent);
    pages.all = {pages.corpus, pages.tokenizer, pages.model, pages.training, pages.checkpoints, pages.playground};
    return pages;
}

} // namespace kantai::ui
