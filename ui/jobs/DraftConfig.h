// SPDX-License-Identifier: GPL-3.0-or-later
// The model being configured: read from the project's draft; where the user has chosen none, that of the newest run,
// or the one that suits the text and this computer, or, without a text, KantaiBERT. Shared by the Tokenizer and Model
// pages and the pretraining wizard. UI thread.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/workflow/project/Projects.h"
#include <QString>

namespace kantai::ui {

class ProjectSession;

RobertaConfig draftConfig(const ProjectView& view);
// Why draftConfig() is what it is, and what KantaiBERT would take; empty where the user has chosen it.
QString suggestionText(const ProjectView& view);
void storeDraftConfig(ProjectSession& session, const RobertaConfig& config);
// The preset whose configuration this is, up to the number of vocabulary rows and dropout; "custom" when none.
QString presetOf(const RobertaConfig& config);

} // namespace kantai::ui
