// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built command line program in a folder of its own. Used by the end-to-end tests; needs a QCoreApplication.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <csignal>
#include <functional>

namespace kantai::test {

struct Answer {
    int exitCode = -1;
    QString output, errors;
    QList<QJsonObject> objects() const {
        QList<QJsonObject> all;
        for (const QString& line : output.split('\n', Qt::SkipEmptyParts))
            all.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return all;
    }
    // The last object of an event; empty when there is none.
    QJsonObject event(const QString& name) const {
        QJsonObject found;
        for (const QJsonObject& object : objects())
            if (object["event"].toString() == name)
                found = object;
        return found;
    }
};

class KantaiProcess {
public:
    static constexpr int kPatience = 1'500'000; // ms: the demo's minute of training on a machine under load

    explicit KantaiProcess(const QString& folder) : folder_(folder) {}

    // A variable of the program's environment, besides those of the test.
    void set(const QString& name, const QString& value) { variables_.insert(name, value); }

    Answer run(const QStringList& arguments) const { return runUntil(arguments, {}, 0); }

    // Sends the signal once, after the first line of output for which when() holds.
    Answer runUntil(const QStringList& arguments, const std::function<bool(const QJsonObject&)>& when,
                    int signal) const;

private:
    QString folder_;
    QMap<QString, QString> variables_;
};

inline Answer KantaiProcess::runUntil(const QStringList& arguments,
                                      const std::function<bool(const QJsonObject&)>& when, int signal) const {
    QProcess process;
    process.setWorkingDirectory(folder_);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); // as the test has set it by now
    for (const auto& [name, value] : variables_.asKeyValueRange())
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(KANTAI_BINARY_DIR "/app/cli/kantai"), arguments);
    Answer answer;
    QByteArray output;
    bool sent = !when;
    while (!sent && process.waitForReadyRead(kPatience)) {
        while (process.canReadLine() && !sent) {
            const QByteArray line = process.readLine();
            output += line;
            if (when(QJsonDocument::fromJson(line).object())) {
                ::kill(static_cast<pid_t>(process.processId()), signal);
                sent = true;
            }
        }
    }
    const bool finished = process.state() == QProcess::NotRunning || process.waitForFinished(kPatience);
    answer.output = QString::fromUtf8(output + process.readAllStandardOutput());
    answer.errors = QString::fromUtf8(process.readAllStandardError());
    answer.exitCode = finished && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return answer;
}

} // namespace kantai::test
