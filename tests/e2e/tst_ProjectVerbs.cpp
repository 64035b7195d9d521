// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to a project after it was trained: corpus, runs, checkpoints, probes, doctor; all as a user types it.
#include "tests/support/KantaiProcess.h"
#include "tests/support/TextFolder.h"
#include "tests/support/TinyProject.h"

#include <QJsonArray>
#include <QTest>

using namespace kantai;
using test::Answer;

class ProjectVerbsTest : public QObject {
    Q_OBJECT
private:
    test::TextFolder folder_;
    const test::KantaiProcess kantai_{QString::fromStdString(folder_.path().string())};

    Answer run(const QStringList& arguments) const {
        const Answer answer = kantai_.run(arguments);
        if (answer.exitCode != 0)
            qWarning("%s", qPrintable(answer.errors));
        return answer;
    }

private Q_SLOTS:
    void initTestCase() {
        folder_.write("tiny.txt", test::tinyText());
        folder_.write("more.txt", "one more text\nwith two lines\n");
        QCOMPARE(run({"new", "P"}).exitCode, 0);
        QCOMPARE(run({"import", "P", "tiny.txt", "more.txt"}).exitCode, 0);
        QCOMPARE(run({"tokenizer", "train", "P", "--vocab-size", "320"}).exitCode, 0);
        QCOMPARE(run({"pretrain", "P", "--layers", "1", "--hidden-size", "16", "--heads", "2", "--max-positions",
                      "34", "--fit-vocabulary", "--block-size", "32", "--batch-size", "8", "--threads", "1",
                      "--max-steps", "12"})
                     .exitCode,
                 0);
    }

    void theCorpusIsListedSplitAndReduced() {
        QCOMPARE(run({"corpus", "list", "P", "--json"}).objects().size(), 3); // two files and the statistics
        const Answer split = run({"corpus", "split", "P", "--held-out", "0.2", "--seed", "7", "--json"});
        QVERIFY(split.objects().last()["statistics"].toObject()["heldOutLines"].toInt() > 0);
        const Answer removed = run({"corpus", "remove", "P", "2", "--json"});
        QCOMPARE(removed.objects().last()["statistics"].toObject()["files"].toInt(), 1);
        const Answer again = kantai_.run({"corpus", "remove", "P", "2"});
        QCOMPARE(again.exitCode, 3);
        QVERIFY2(again.errors.contains("number 2"), qPrintable(again.errors));
        QCOMPARE(kantai_.run({"corpus", "split", "P", "--held-out", "1.5"}).exitCode, 2);
    }

    void theLensShowsABatch() {
        const QJsonObject lens = run({"lens", "P", "1", "--step", "9", "--sequences", "0", "--json"}).objects().at(0);
        QCOMPARE(lens["step"].toInt(), 9);
        QCOMPARE(lens["modelStep"].toInt(), 8);
        const QJsonArray sequences = lens["shown"].toArray();
        QVERIFY(sequences.size() >= 8);
        QCOMPARE(sequences.size(), lens["sequences"].toInt());
        int chosen = 0;
        for (const auto& sequence : sequences)
            for (const auto& each : sequence.toObject()["tokens"].toArray()) {
                const QJsonObject token = each.toObject();
                if (!token.contains("fate"))
                    continue;
                ++chosen;
                QCOMPARE(token["guesses"].toArray().size(), 3);
                QVERIFY(token["rank"].toInt() >= 1 && !token["label"].toString().isEmpty());
            }
        QCOMPARE(chosen, lens["masked"].toInt() + lens["random"].toInt() + lens["kept"].toInt());
        const QString text = run({"lens", "P", "1"}).output;
        QVERIFY2(text.startsWith("Step 12: ") && text.contains("masked") && text.contains("model of step 12"),
                 qPrintable(text));
        QCOMPARE(kantai_.run({"lens", "P", "1", "--step", "13"}).exitCode, 2);
        QVERIFY(kantai_.run({"lens", "P", "9"}).exitCode != 0);
    }

    void theHistoryOfARunIsListedAndAsked() {
        const Answer history = run({"run", "history", "P", "1", "--json"});
        std::vector<int> snapshots;
        int checkpoints = 0, landmarks = 0;
        for (const QJsonObject& object : history.objects()) {
            const QString kind = object["kind"].toString();
            if (kind == "snapshot")
                snapshots.push_back(object["step"].toInt());
            checkpoints += kind == "checkpoint" ? 1 : 0;
            landmarks += kind == "landmark" ? 1 : 0;
        }
        QVERIFY(snapshots == (std::vector<int>{1, 2, 4, 8, 10}));
        QCOMPARE(checkpoints, 1);
        QVERIFY(landmarks > 0);
        QVERIFY(run({"run", "history", "P", "1"}).output.contains("snapshot"));

        const QString text = QStringLiteral("The judge asks the <mask>.");
        const Answer asked = run({"fill-mask", "P", text, "--step", "4", "--json"});
        QCOMPARE(asked.objects().last()["model"].toString(), QStringLiteral("step 4"));
        QCOMPARE(run({"fill-mask", "P", text, "--over-training", "--json"}).objects().size(), 6);
        const Answer none = kantai_.run({"fill-mask", "P", text, "--step", "5"});
        QCOMPARE(none.exitCode, 3);
        QVERIFY2(none.errors.contains("4, 8"), qPrintable(none.errors));
    }

    void probesComeAndGo() {
        QCOMPARE(run({"probe", "add", "P", "The <mask> of reason.", "--json"}).objects().last()["id"].toInt(), 2);
        QCOMPARE(run({"probe", "list", "P", "--json"}).objects().size(), 2);
        QCOMPARE(run({"probe", "remove", "P", "1"}).exitCode, 0);
        QCOMPARE(run({"probe", "list", "P", "--json"}).objects().size(), 1);
        QCOMPARE(kantai_.run({"probe", "add", "P", "No mask."}).exitCode, 3);
        QCOMPARE(kantai_.run({"probe", "remove", "P", "99"}).exitCode, 3);
    }

    void checkpointsArePinnedAnnotatedAndDeleted() {
        QCOMPARE(run({"checkpoint", "pin", "P", "latest"}).exitCode, 0);
        const Answer pinned = kantai_.run({"checkpoint", "delete", "P", "latest"});
        QCOMPARE(pinned.exitCode, 3);
        QVERIFY2(pinned.errors.contains("pinned"), qPrintable(pinned.errors));
        QCOMPARE(run({"checkpoint", "note", "P", "latest", "the first that knows a word"}).exitCode, 0);
        QCOMPARE(kantai_.run({"checkpoint", "note", "P", "latest"}).exitCode, 2);
        const auto latest = [this] { return run({"checkpoints", "P", "--json"}).objects().last(); };
        QCOMPARE(latest()["note"].toString(), QStringLiteral("the first that knows a word"));
        QVERIFY(latest()["pinned"].toBool());
        QCOMPARE(run({"checkpoint", "note", "P", "latest", "--clear"}).exitCode, 0);
        QCOMPARE(run({"checkpoint", "unpin", "P", "latest"}).exitCode, 0);
        QCOMPARE(latest()["note"].toString(), QString());
        const QString number = QString::number(latest()["id"].toInt());
        QVERIFY(run({"checkpoint", "delete", "P", number, "--json"}).objects().last()["freedBytes"].toInt() > 0);
        QCOMPARE(kantai_.run({"checkpoint", "pin", "P", number}).exitCode, 3);
    }

    void damageIsFoundAndMendedOnRequestOnly() {
        QCOMPARE(run({"doctor", "P"}).exitCode, 0);
        fs::remove(folder_ / "P/tokenizers/0001/vocab.json");
        const Answer found = kantai_.run({"doctor", "P"});
        QCOMPARE(found.exitCode, 3);
        QVERIFY2(found.output.contains("vocab.json") && found.output.contains("Can be mended"),
                 qPrintable(found.output));
        QVERIFY(!fs::exists(folder_ / "P/tokenizers/0001/vocab.json")); // nobody said yes
        const Answer mended = run({"doctor", "P", "--yes", "--json"});
        QCOMPARE(mended.exitCode, 0);
        QVERIFY(mended.objects().constFirst()["mended"].toBool());
        QVERIFY(fs::exists(folder_ / "P/tokenizers/0001/vocab.json"));
        QCOMPARE(run({"verify", "P"}).exitCode, 0);
    }

    void aRunIsReported() {
        const Answer answer = run({"run", "report", "P", "1", "report.html", "--json"});
        QCOMPARE(answer.objects().last()["report"].toString(), QStringLiteral("report.html"));
        const std::string html = readFile(folder_ / "report.html");
        QVERIFY(html.find("Run 1") != std::string::npos && html.find("<svg") != std::string::npos);
        QCOMPARE(kantai_.run({"run", "report", "P", "1", "report.pdf"}).exitCode, 2);
        QCOMPARE(kantai_.run({"run", "report", "P", "9", "report.html"}).exitCode, 3);
    }

    void aRunBecomesALesson() {
        QCOMPARE(run({"run", "lesson", "P", "1", "tiny.kantai-lesson"}).exitCode, 0);
        const Answer begun = run({"new", "Pupil", "--lesson", "tiny.kantai-lesson"});
        QVERIFY2(begun.output.contains("kantai tokenizer train Pupil --vocab-size 320") &&
                     begun.output.contains("kantai pretrain Pupil"),
                 qPrintable(begun.output));
        folder_.write("bad.kantai-lesson", "{}");
        QCOMPARE(kantai_.run({"new", "Other", "--lesson", "bad.kantai-lesson"}).exitCode, 3);
        QVERIFY(!fs::exists(folder_ / "Other"));
    }

    void aRunIsRenamedAndDeleted() {
        QCOMPARE(run({"run", "rename", "P", "1", "A better name"}).exitCode, 0);
        QCOMPARE(run({"runs", "P", "--json"}).objects().last()["name"].toString(), QStringLiteral("A better name"));
        QCOMPARE(run({"run", "delete", "P", "1"}).exitCode, 0);
        QVERIFY(run({"runs", "P", "--json"}).objects().isEmpty());
        QVERIFY(!fs::exists(folder_ / "P/checkpoints/run-0001"));
        QCOMPARE(kantai_.run({"run", "delete", "P", "1"}).exitCode, 3);
    }
};

QTEST_GUILESS_MAIN(ProjectVerbsTest)
#include "tst_ProjectVerbs.moc"
