// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SingleInstance.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

namespace kantai::ui {

namespace {
constexpr int kReplyTimeout = 3000; // ms; after this time a process counts as not responding
constexpr qint64 kMost = 1 << 20;
} // namespace

SingleInstance::SingleInstance(QObject* parent)
    : QObject(parent), socket_(QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
                                   .filePath(QStringLiteral("kantai-studio.socket"))),
      server_(new QLocalServer(this)) {
    server_->setSocketOptions(QLocalServer::UserAccessOption);
    connect(server_, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QStringList& files) {
    QLocalSocket socket;
    socket.connectToServer(socket_);
    if (!socket.waitForConnected(kReplyTimeout))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(files)).toJson(QJsonDocument::Compact) + '\n');
    if (!socket.waitForBytesWritten(kReplyTimeout))
        return false;
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(kReplyTimeout))
            return false;
    return socket.readLine() == "taken\n";
}

bool SingleInstance::listen() {
    // Two that start at once must not remove each other's socket.
    QLockFile lock(socket_ + QStringLiteral(".lock"));
    if (!lock.tryLock(kReplyTimeout))
        return false;
    QLocalSocket other;
    other.connectToServer(socket_);
    if (other.waitForConnected(kReplyTimeout))
        return false;
    QLocalServer::removeServer(socket_); // no answer: a stale socket of a killed process
    return server_->listen(socket_);
}

void SingleInstance::receive() {
    QLocalSocket* socket = server_->nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    const auto read = [this, socket] {
        if (!socket->canReadLine()) {
            if (socket->bytesAvailable() > kMost)
                socket->abort();
            return;
        }
        const QJsonDocument message = QJsonDocument::fromJson(socket->readLine());
        if (!message.isArray()) {
            socket->abort();
            return;
        }
        socket->write("taken\n");
        socket->flush();
        QStringList files;
        for (const auto file : message.array())
            files.append(file.toString());
        // Deferred, because opening may show a dialog and the other process must not wait for it.
        QMetaObject::invokeMethod(
            this, [this, files] { Q_EMIT filesArrived(files); }, Qt::QueuedConnection);
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace kantai::ui
