// SPDX-License-Identifier: GPL-3.0-or-later
// The six questions to a learner, one for each page, whose answers come from the user's own project. Pure functions
// of the facts; UI thread, because they are worded in the language of the window.
#pragma once

#include "core/model/RobertaConfig.h"
#include "core/workflow/teach/QuestionFacts.h"
#include "ui/PageId.h"
#include "ui/widgets/QuestionCard.h"

namespace kantai::ui {

// A question without text where the project has nothing to ask about yet. Its choices are in an order that does not
// tell which is right.
// model: that of the newest run, else the one being configured.
Question questionFor(PageId page, const QuestionFacts& facts, const RobertaConfig& model);

} // namespace kantai::ui
