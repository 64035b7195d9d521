// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the six pages. The only place that creates them all; UI thread.
#pragma once

#include "ui/pages/Page.h"
#include <vector>

namespace kantai::ui {

class CheckpointsPage;
class CorpusPage;
class ModelPage;
class PlaygroundPage;
class TokenizerPage;
class TrainingPage;

struct Pages {
    CorpusPage* corpus = nullptr;
    TokenizerPage* tokenizer = nullptr;
    ModelPage* model = nullptr;
    TrainingPage* training = nullptr;
    CheckpointsPage* checkpoints = nullptr;
    PlaygroundPage* playground = nullptr;
    std::vector<Page*> all; // in the order of the rail, which is that of PageId

    Page* page(PageId id) const { return all.at(static_cast<std::size_t>(id)); }
};

// parent owns them.
Pages createPages(ProjectSession& session, Prompts& prompts, QWidget* parent);

} // namespace kantai::ui
