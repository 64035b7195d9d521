// SPDX-License-Identifier: GPL-3.0-or-later
// What "What is this?" (Shift+F1) says of each field: two sentences that a learner understands. They stand together
// here, by the name of the control, so that they are written in one voice; the short help below a field stays with
// the field. UI thread.
#pragma once

class QWidget;

namespace kantai::ui {

// Explains every known control below root, now and after each change of language. Called once its controls are made.
void explainControls(QWidget& root);

} // namespace kantai::ui
