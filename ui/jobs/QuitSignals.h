// SPDX-License-Identifier: GPL-3.0-or-later
// Turns SIGTERM and SIGINT into the end of the event loop, by the self-pipe method: the handler only writes one byte.
// The windows are not asked (nobody may be there to answer); the objects' destructors save a running training.
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
