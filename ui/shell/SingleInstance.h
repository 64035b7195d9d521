// SPDX-License-Identifier: GPL-3.0-or-later
// One running Studio for each person: a second start hands its files over and ends. They meet at a socket in the
// person's own runtime folder; what a killed program left there is no obstacle. UI thread; waits at most some
// seconds, before there is a window.
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
    // From now on others hand over to this one. False when another one listens, or there is no place for the socket.
    bool listen();

Q_SIGNALS:
    void filesArrived(const QStringList& files);

private:
    void receive();
    QString socket_;
    QLocalServer* server_;
};

} // namespace kantai::ui
