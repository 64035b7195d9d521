// SPDX-License-Identifier: GPL-3.0-or-later
// What the Studio's wizards look like: the page's title and its sentence in the Studio's type above the fields, and
// the button that leads on in the accent colour. UI thread.
#pragma once

class QWizard;

namespace kantai::ui {

// Called at the end of a wizard's constructor, when its pages have their titles, sub-titles and box layouts.
void giveStudioLook(QWizard& wizard);

} // namespace kantai::ui
