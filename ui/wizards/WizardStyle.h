// SPDX-License-Identifier: GPL-3.0-or-later
// The style of the wizards: title and subtitle in the type of the Studio above the fields, and the Next button in the
// accent colour. UI thread.
#pragma once

class QWizard;

namespace kantai::ui {

// Called at the end of a wizard's constructor, when its pages have their titles, sub-titles and box layouts.
void applyWizardStyle(QWizard& wizard);

} // namespace kantai::ui
