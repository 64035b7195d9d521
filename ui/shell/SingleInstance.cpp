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
constexpr int kPatience = 3000; // ms; a program that does not answer is not waited for
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
    if (!socket.waitForConnected(kPatience))
        return false;
    socket.write(QJsonDocument(QJsonArray::fromStringList(files)).toJson(QJsonDocument::Compact) + '\n');
    if (!socket.waitForBytesWritten(kPatience))
        return false;
    while (!socket.canReadLine())
        if (!socket.waitForReadyRead(kPatience))
            return false;
    return socket.readLine() == "taken\n";
}

bool SingleInstance::listen() {
    // Two that start at once must not remove each other's socket.
    QLockFile lock(socket_ + QStringLiteral(".lock"));
    if (!lock.tryLock(kPatience))
        return false;
    QLocalSocket other;
    other.connectToServer(socket_);
    if (other.waitForConnected(kPatience))
        return false;
    QLocalServer::removeServer(socket_); // nobody answers: left behind by a program that was killed
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
        for (const QJsonValue& file : message.array())
            files.append(file.toString());
        // Later, as opening may ask the person: the other program shall not wait for the answer.
        QMetaObject::invokeMethod(
            this, [this, files] { Q_EMIT filesArrived(files); }, Qt::QueuedConnection);
    };
    connect(socket, &QLocalSocket::readyRead, this, read);
    read();
}

} // namespace kantai::ui
