// SPDX-License-Identifier: GPL-3.0-or-later
// A limit on the address space (ulimit -v, as batch systems set it), from far too little to enough: each training is
// refused in a sentence or completes, and none ends by a signal.
#include "tests/support/CommandPlace.h"

using namespace kantai;
using test::Answer;
using test::Place;

namespace {

Answer runWithin(const Place& place, int kibibytes, const QStringList& arguments) {
    QProcess shell;
    shell.setWorkingDirectory(QString::fromStdString(place.folder.path().string()));
    shell.start("sh", QStringList{"-c", QString("ulimit -v %1; exec \"$@\"").arg(kibibytes), "sh",
                                  KANTAI_BINARY_DIR "/app/cli/kantai"} +
                          arguments);
    Answer answer;
    const bool finished = shell.waitForFinished(test::KantaiProcess::kPatience);
    answer.output = QString::fromUtf8(shell.readAllStandardOutput());
    answer.errors = QString::fromUtf8(shell.readAllStandardError());
    answer.exitCode = finished && shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1;
    return answer;
}

} // namespace

class AddressSpaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrainingIsRefusedOrCompletes() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers map terabytes.");
#endif
        const Place place;
        place.makeProject();
        bool wasRefused = false, completed = false;
        for (int megabytes = 100; megabytes <= 400; megabytes += 4) {
            const Answer answer = runWithin(place, megabytes * 1000, place.pretrain("6"));
            if (answer.exitCode == 127 || answer.errors.contains("error while loading shared libraries"))
                continue; // the program itself has no room
            QVERIFY2(answer.exitCode == 0 || answer.exitCode == 4,
                     qPrintable(
                         QString("%1 MB: exit code %2, %3").arg(megabytes).arg(answer.exitCode).arg(answer.errors)));
            QVERIFY2(answer.exitCode == 0 || answer.errors.contains("memory"), qPrintable(answer.errors));
            (answer.exitCode == 0 ? completed : wasRefused) = true;
        }
        QVERIFY(wasRefused && completed);
    }
};

QTEST_GUILESS_MAIN(AddressSpaceTest)
#include "tst_AddressSpace.moc"
