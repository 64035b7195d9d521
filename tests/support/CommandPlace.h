// SPDX-License-Identifier: GPL-3.0-or-later
// A folder in which the command line is run, with a project that trains in a moment. Used by the end-to-end tests.
#pragma once

#include "tests/support/KantaiProcess.h"
#include "tests/support/TinyProject.h"

#include <QTest>

namespace kantai::test {

inline const QStringList kTiny{
    "--layers",     "1",  "--hidden-size", "16", "--heads",   "2", "--max-positions", "34", "--fit-vocabulary",
    "--block-size", "32", "--batch-size",  "8",  "--threads", "1"};

class Place {
public:
    Place() : kantai_(QString::fromStdString(folder.path().string())) {}

    Answer run(const QStringList& arguments) const { return kantai_.run(arguments); }
    const KantaiProcess& kantai() const { return kantai_; }
    void makeProject(const QString& name = "P") const {
        folder.write("tiny.txt", tinyText());
        QCOMPARE(run({"new", name}).exitCode, 0);
        QCOMPARE(run({"import", name, "tiny.txt"}).exitCode, 0);
        QCOMPARE(run({"tokenizer", "train", name, "--vocab-size", "320"}).exitCode, 0);
    }
    QStringList pretrain(const QString& steps, const QString& name = "P") const {
        return QStringList{"pretrain", name, "--json", "--max-steps", steps} + kTiny;
    }

    TextFolder folder;

private:
    KantaiProcess kantai_;
};

inline bool isStep(const QJsonObject& object, int atLeast) {
    return object["event"].toString() == "step" && object["step"].toInt() >= atLeast;
}

} // namespace kantai::test
