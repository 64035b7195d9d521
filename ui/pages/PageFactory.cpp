// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/PageFactory.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include "ui/pages/corpus/CorpusPage.h"
#include "ui/pages/model/ModelPage.h"
#include "ui/pages/playground/PlaygroundPage.h"
#include "ui/pages/tokenizer/TokenizerPage.h"
#include "ui/pages/training/TrainingPage.h"

namespace kantai::ui {

std::vector<Page*> createPages(ProjectSession& session, Prompts& prompts, QWidget* parent) {
    return {new CorpusPage(session, prompts, parent),      new TokenizerPage(session, prompts, parent),
            new ModelPage(session, prompts, parent),       new TrainingPage(session, prompts, parent),
            new CheckpointsPage(session, prompts, parent), new PlaygroundPage(session, prompts, parent)};
}

} // namespace kantai::ui
