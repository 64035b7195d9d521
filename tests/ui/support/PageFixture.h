// SPDX-License-Identifier: GPL-3.0-or-later
// What a test of the window needs around its page, wizard or panel: a tiny project, the session that has it open, and
// prompts that answer. Used by the tests of the window, on the UI thread.
#pragma once

#include "tests/ui/support/JobFixture.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include <QPushButton>

namespace kantai::test {

struct SessionFixture : JobFixture {
    using JobFixture::JobFixture;

    ScriptedPrompts prompts;
};

// PageType: a Page, or a wizard, which is made in the same way.
template <class PageType>
struct PageFixture : SessionFixture {
    explicit PageFixture(TinyProject::Stage stage) : SessionFixture(stage) { page.resize(1100, 800); }

    // The named widget of the page; ends the test program when there is none.
    template <class Widget>
    Widget* the(const char* name) const {
        return find<Widget>(page, name);
    }
    bool isEnabled(const char* button) const { return the<QPushButton>(button)->isEnabled(); }

    PageType page{session, prompts};
};

} // namespace kantai::test
