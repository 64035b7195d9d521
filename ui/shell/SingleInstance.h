// SPDX-License-Identifier: GPL-3.0-or-later
// One running Studio per user: a second process passes its files on and exits. They connect through a socket in the
// runtime folder of the user; a stale socket of a killed process is replaced. UI thread; waits at most a few seconds,
// before there is a window.
#pragma once

#include <QObject>
#include <QStringList>

class QLocalServer;

namespace kantai::ui {

class SingleInstance : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(QObject* parent = nullptr);

    // Absolute paths, none to bring the window to the front only. True: a running Studio has taken them.
    bool handOver(const QStringList& files);
    // From now on other processes pass their files to this one. False when another process listens or the socket
    // cannot be created.
    bool listen();

Q_SIGNALS:
    void filesArrived(const QStringList& files);

private:
    void receive();
    QString socket_;
    QLocalServer* server_;
};

} // namespace kantai::ui
