// SPDX-License-Identifier: GPL-3.0-or-later
// The Nth write, sync, rename or open of a verb fails, once or for good, or writes half, or the process is killed
// instead: the verb succeeds with the right result or ends with a sentence that names the file and the reason; the
// project is whole, what it held before is there, and the same command then succeeds. A training waits until the
// fault is gone.
#include "tests/support/Campaign.h"
#include "tests/support/CommandPlace.h"
#include "tests/support/FaultyProcess.h"

#include "core/base/Checksum.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/project/VerifyProject.h"

#include <sstream>

using namespace kantai;
using test::Answer;
using test::Place;

namespace {

// One way in which calls of a kind fail.
struct Way {
    const char *call, *kind;
    bool always;
};
const Way kWays[] = {{"write", "ENOSPC", true},  {"write", "EIO", false},    {"write", "EINTR", false},
                     {"write", "short", true},   {"pwrite", "ENOSPC", true}, {"pwrite", "EIO", false},
                     {"pwrite", "EINTR", false}, {"pwrite", "short", false}, {"sync", "EIO", false},
                     {"sync", "ENOSPC", true},   {"rename", "EIO", false},   {"rename", "ENOSPC", true},
                     {"open", "EIO", false},     {"open", "EINTR", false},   {"any", "kill", false}};

// What the project and the export say, without what the clock says.
std::string stateOf(const fs::path& place) {
    std::ostringstream state;
    const ProjectHandle handle = openProject(place / "P");
    const Project project(handle);
    for (const CorpusFileRow& row : project.corpusFiles())
        state << row.file << " " << row.sha256 << "\n";
    state << project.corpusStatistics() << "\n";
    for (const TokenizerRow& row : project.tokenizers())
        state << row.folder << " " << row.sha256 << "\n";
    for (const RunRow& row : project.runs())
        state << row.folder << " " << toString(row.state) << " " << row.step << "\n";
    for (const CheckpointRow& row : project.checkpoints())
        state << row.folder << " " << sha256File(handle.absolute(row.folder) / "model.safetensors") << "\n";
    for (const char* name : {"config.json", "model.safetensors", "tokenizer.json", "vocab.json"})
        if (fs::exists(place / "out"))
            state << name << " " << sha256File(place / "out" / name) << "\n";
    return state.str();
}

std::string lastLine(const std::string& text) {
    return text.substr(text.rfind('\n', text.size() - 2) + 1);
}

QString firstDefect(const fs::path& project) {
    const auto defects = verifyProject(openProject(project), {}, {}).defects;
    return defects.empty() ? QString() : QString::fromStdString(defects.front());
}

} // namespace

class FailingCallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (!test::kCallsCanFail)
            QSKIP("not under a sanitizer");
        place_.folder.write("base/added.txt", test::tinyText(50) + "Something new.\n");
        place_.makeProject("base/P");
        QCOMPARE(place_.run(QStringList{"pretrain", "base/P", "--max-steps", "4"} + test::kTiny).exitCode, 0);
    }

    void aVerbSucceedsOrChangesNothing_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("import") << QStringList{"import", "P", "added.txt"};
        QTest::newRow("tokenizer") << QStringList{"tokenizer", "train", "P", "--vocab-size", "300"};
        QTest::newRow("export") << QStringList{"export", "P", "out"};
        QTest::newRow("verify") << QStringList{"verify", "P"};
    }
    void aVerbSucceedsOrChangesNothing() {
        QFETCH(QStringList, arguments);
        makeCopy();
        const std::string before = stateOf(copy_);
        const auto calls = test::callsOf(copy_, arguments);
        QVERIFY2(calls.contains("open") && calls.at("open") > 0, "the calls are not counted");
        const std::string after = stateOf(copy_);

        int succeeded = 0, refused = 0, killed = 0;
        for (const Way& way : kWays) {
            for (const long number : test::someOf(calls.at(way.call), 1, 8)) {
                const QString fault = describe(way, number);
                makeCopy();
                const Answer answer = test::faultyProcess(copy_, fault).run(arguments);
                if (answer.exitCode == 0)
                    ++succeeded;
                else if (QString(way.kind) == "kill")
                    ++killed;
                else {
                    ++refused;
                    const QString wrong = wrongWith(answer);
                    QVERIFY2(wrong.isEmpty(), qPrintable(fault + ": " + wrong));
                }
                const std::string state = stateOf(copy_);
                QVERIFY2(state == after || (state == before && answer.exitCode != 0),
                         qPrintable(fault + ": " + answer.errors + state.c_str()));
                const QString defect = firstDefect(copy_ / "P");
                QVERIFY2(defect.isEmpty(), qPrintable(fault + ": " + defect));
                if (state != after) {
                    const Answer again = test::KantaiProcess(copyPath()).run(arguments);
                    QVERIFY2(again.exitCode == 0, qPrintable(fault + ", again: " + again.errors));
                    QVERIFY2(stateOf(copy_) == after, qPrintable(fault));
                }
            }
        }
        std::printf("%d succeeded, %d refused, %d killed\n", succeeded, refused, killed);
    }

    // Once it trains nothing ends it; what fails for good is waited for. Before the first step it may be refused.
    void aTrainingOutlivesWhatFails() {
        const QStringList arguments =
            QStringList{"pretrain", "P", "--max-steps", "12", "--save-every", "4", "--json", "--eval-every", "6"} +
            test::kTiny;
        makeCopy();
        const std::string before = stateOf(copy_);
        const auto calls = test::callsOf(copy_, arguments);
        QVERIFY(calls.contains("open"));
        const std::string after = stateOf(copy_);

        int succeeded = 0, waited = 0, refused = 0;
        const fs::path healed = copy_ / "healed";
        for (const Way& way : kWays) {
            if (QString(way.kind) == "kill") // tst_KilledTrainings
                continue;
            for (const long number : test::someOf(calls.at(way.call), 2, 12)) {
                const QString fault = describe(way, number);
                makeCopy();
                bool waiting = false;
                const auto heal = [&](const QJsonObject& object) {
                    if (object["event"] == "waiting" && !object["reason"].toString().isEmpty()) {
                        waiting = true;
                        writeFileAtomically(healed, "");
                    }
                    return false;
                };
                const Answer answer = test::faultyProcess(copy_, fault, healed).runUntil(arguments, heal, 0);
                waited += waiting;
                if (answer.exitCode == 0) {
                    ++succeeded;
                    // A checkpoint that had to wait is that of a later step; the last one is of the last step.
                    const std::string state = stateOf(copy_);
                    QVERIFY2(waiting ? lastLine(state) == lastLine(after) : state == after,
                             qPrintable(fault + "\n" + state.c_str()));
                } else {
                    ++refused;
                    const QString wrong = wrongWith(answer);
                    QVERIFY2(wrong.isEmpty(), qPrintable(fault + ": " + wrong));
                    QVERIFY2(answer.event("step").isEmpty(),
                             qPrintable(fault + " ended a training: " + answer.errors));
                    QVERIFY2(stateOf(copy_).starts_with(before), qPrintable(fault + "\n" + stateOf(copy_).c_str()));
                }
                const QString defect = firstDefect(copy_ / "P");
                QVERIFY2(defect.isEmpty(), qPrintable(fault + ": " + defect));
            }
        }
        QVERIFY(succeeded > 0 && waited > 0);
        std::printf("%d succeeded, of which %d waited, %d refused at the start\n", succeeded, waited, refused);
    }

private:
    static QString describe(const Way& way, long number) {
        return QString("%1:%2:%3%4").arg(way.call).arg(number).arg(way.kind, way.always ? ":always" : "");
    }
    // The answer of a verb that did not succeed; empty when it is as docs/command-line.md says.
    QString wrongWith(const Answer& answer) const {
        if (answer.exitCode != 3 && answer.exitCode != 4)
            return QString("exit code %1: ").arg(answer.exitCode) + answer.errors;
        for (const char* name : {"P.kantai", "copy/P", "out", "added.txt"})
            if ((answer.output + answer.errors).contains(name)) // verify lists the files as its result
                return {};
        return "no file is named: " + answer.errors;
    }
    QString copyPath() const { return QString::fromStdString(copy_.string()); }
    void makeCopy() const {
        fs::remove_all(copy_);
        fs::copy(place_.folder / "base", copy_, fs::copy_options::recursive);
    }

    Place place_;
    fs::path copy_ = place_.folder / "copy";
};

QTEST_GUILESS_MAIN(FailingCallsTest)
#include "tst_FailingCalls.moc"
