// SPDX-License-Identifier: GPL-3.0-or-later
// What a test of the window's jobs needs: a tiny project and the session that has it open, without any widget. UI
// thread.
#pragma once

#include "tests/ui/support/Patience.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/jobs/ProjectSession.h"

namespace kantai::test {

struct JobFixture {
    enum class Session { Open, Closed };

    explicit JobFixture(TinyProject::Stage stage, Session state = Session::Open) : tiny(stage) {
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
};

} // namespace kantai::test
