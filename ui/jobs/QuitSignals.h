// SPDX-License-Identifier: GPL-3.0-or-later
// Turns SIGTERM, SIGINT and SIGHUP (the terminal it was started from was closed; not with nohup) into the end of the
// event loop, by the self-pipe method: the handler only writes one byte. A pipe that nobody reads and a file that
// grows beyond a limit become errors of the write instead of signals. No dialogs are shown (there may be no user to
// answer); the destructors save a running training.
#pragma once

#include <QObject>

class QCoreApplication;

namespace kantai::ui {

class QuitSignals : public QObject {
    Q_OBJECT
public:
    explicit QuitSignals(QCoreApplication& application);
    ~QuitSignals() override; // the default actions again
};

} // namespace kantai::ui
