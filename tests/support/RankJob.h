// SPDX-License-Identifier: GPL-3.0-or-later
// The processes of one training, started as torchrun starts them. Used by the end-to-end tests and those of faults.
#pragma once

#include "tests/support/CommandPlace.h"

#include <arpa/inet.h>
#include <csignal>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace kantai::test {

inline int freePort() {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(descriptor, reinterpret_cast<sockaddr*>(&address), length);
    ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length);
    ::close(descriptor);
    return ntohs(address.sin_port);
}

// The ranks of one job.
class RankJob {
public:
    RankJob(const Place& place, int size, const QStringList& arguments, int restarts = 0) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("WORLD_SIZE", QString::number(size));
        environment.insert("LOCAL_WORLD_SIZE", QString::number(size));
        environment.insert("MASTER_ADDR", "127.0.0.1");
        environment.insert("MASTER_PORT", QString::number(freePort()));
        environment.insert("TORCHELASTIC_RESTART_COUNT", QString::number(restarts));
        for (int rank = 0; rank < size; ++rank) {
            environment.insert("RANK", QString::number(rank));
            auto process = std::make_unique<QProcess>();
            process->setWorkingDirectory(QString::fromStdString(place.folder.path().string()));
            process->setProcessEnvironment(environment);
            process->start(QStringLiteral(KANTAI_BINARY_DIR "/app/cli/kantai"), arguments);
            ranks_.push_back(std::move(process));
        }
    }

    // Sends the signal to a rank once rank 0 has reported that step.
    void signalAtStep(int step, int rank, int signal) {
        QProcess& first = *ranks_[0];
        while (first.waitForReadyRead(KantaiProcess::kPatience)) {
            while (first.canReadLine()) {
                const QByteArray line = first.readLine();
                output_ += line;
                if (isStep(QJsonDocument::fromJson(line).object(), step)) {
                    ::kill(static_cast<pid_t>(ranks_[static_cast<std::size_t>(rank)]->processId()), signal);
                    return;
                }
            }
        }
    }

    std::vector<Answer> wait() {
        std::vector<Answer> answers;
        for (const auto& process : ranks_) {
            Answer answer;
            const bool finished =
                process->state() == QProcess::NotRunning || process->waitForFinished(KantaiProcess::kPatience);
            answer.output =
                QString::fromUtf8((answers.empty() ? output_ : QByteArray()) + process->readAllStandardOutput());
            answer.errors = QString::fromUtf8(process->readAllStandardError());
            answer.exitCode = finished && process->exitStatus() == QProcess::NormalExit ? process->exitCode() : -1;
            answers.push_back(answer);
        }
        return answers;
    }

private:
    std::vector<std::unique_ptr<QProcess>> ranks_;
    QByteArray output_;
};

} // namespace kantai::test
