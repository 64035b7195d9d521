// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what was entered into an open wizard in the settings of the user, so that a crash or a power cut loses none
// of it. UI thread.
#pragma once

#include <QString>

class QWizard;

namespace kantai::ui {

// To be called when the wizard shows its first values and before it is opened. Entries of a wizard that was open when
// the program ended are shown again, with a line that says so and offers the first values; those of one that was
// finished or cancelled are forgotten. owner: what the entries are about, such as the project's file; may be empty.
void keepDraft(QWizard& wizard, const QString& owner);

} // namespace kantai::ui
