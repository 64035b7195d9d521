// SPDX-License-Identifier: GPL-3.0-or-later
// The explanation (F1, or Shift+F1 and a click) of each field: one or two sentences for a student, found by its
// objectName in ExplanationTexts.cpp; the short help below a field stays with the field. UI thread.
#pragma once

class QWidget;

namespace kantai::ui {

// Explains every known control below root, now and after each change of language. Called once its controls are made.
void explainControls(QWidget& root);

} // namespace kantai::ui
