// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, shown and active. Used by the tests of what its parts do together, on the UI thread.
#pragma once

#include "tests/ui/support/PageFixture.h"
#include "ui/MainWindow.h"
#include "ui/pages/Page.h"

namespace kantai::test {

struct WindowFixture : SessionFixture {
    explicit WindowFixture(TinyProject::Stage stage) : SessionFixture(stage, Session::Closed) {
        window.show();
        if (!waitForActive(window)) // shortcuts and the keyboard focus are the active window's
            qFatal("the window does not become active");
    }
    bool shows(ui::PageId id) const { return window.pages().page(id)->isVisible(); }

    ui::MainWindow window{session, prompts, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample")};
};

} // namespace kantai::test
