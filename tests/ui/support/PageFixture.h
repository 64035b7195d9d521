// SPDX-License-Identifier: GPL-3.0-or-later
// What a test of the window needs around its page, wizard or panel: a tiny project, the session that has it open, and
// prompts that answer. Used by the tests of the window, on the UI thread.
#pragma once

#include "tests/ui/support/Patience.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/jobs/ProjectSession.h"

namespace kantai::test {

struct SessionFixture {
    enum class Session { Open, Closed };

    explicit SessionFixture(TinyProject::Stage stage, Session state = Session::Open) : tiny(stage) {
        if (state == Session::Open)
            session.open(tiny.folder());
    }

    ui::TrainingSession& training() { return session.training(); }
    // A run so long that only the test ends it, with its first steps.
    bool startEndlessRun() {
        training().start(session.handle(), tinyPretraining(1'000'000));
        return waitFor([this] { return training().metrics().size() > 2; });
    }
    bool waitUntilIdle() {
        return waitFor([this] { return !session.isBusy(); });
    }

    WindowProject tiny;
    ui::ProjectSession session;
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
