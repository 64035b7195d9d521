// SPDX-License-Identifier: GPL-3.0-or-later
// The six pages of the window, in the order of the work, and their titles in the language of the window. Any thread.
#pragma once

#include <QString>

namespace kantai::ui {

enum class PageId { Corpus, Tokenizer, Model, Training, Checkpoints, Playground };

QString pageTitle(PageId id);

} // namespace kantai::ui
