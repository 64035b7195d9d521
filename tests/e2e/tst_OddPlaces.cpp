// SPDX-License-Identifier: GPL-3.0-or-later
// Places and texts that no verb can use: each answer is a sentence that says so, never an internal error, and damage
// is told of in full.
#include "tests/support/CommandPlace.h"

#include <QTest>

using namespace kantai;
using test::Answer;
using test::Place;

class tst_OddPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        place_.makeProject();
        QCOMPARE(place_.run(place_.pretrain("3")).exitCode, 0);
    }

    void aNameThatIsTooLong_data() {
        QTest::addColumn<QStringList>("arguments");
        const QString name(300, 'Z');
        const auto add = [](const QStringList& arguments) {
            QTest::addRow("%s", qPrintable(arguments.join(' ').left(40))) << arguments;
        };
        add({"fill-mask", name, "A <mask>."});
        add({"fill-mask", "P", "A <mask>.", "--compare-with", name});
        add({"tokenizer", "encode", name + ".json", "tiny.txt"});
        add({"tokenizer", "encode", "P", name});
        add({"tokenizer", "export", "P", name});
        add({"tokenizer", "import", "P", name});
        add({"export", "P", name});
        add({"import", "P", name});
        add({"pretrain", name});
        add({"new", name});
    }
    void aNameThatIsTooLong() {
        QFETCH(QStringList, arguments);
        const Answer answer = place_.run(arguments);
        QVERIFY2(answer.exitCode == 3 || answer.exitCode == 2, qPrintable(answer.errors));
        QVERIFY2(!answer.errors.contains("nternal"), qPrintable(answer.errors));
    }

    void aTemporaryFolderThatIsNotThere() {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/nowhere");
        for (const QStringList& arguments :
             QList<QStringList>{{"evaluate", "P", "--text", "tiny.txt"}, {"verify", "P"}, {"doctor", "P"}}) {
            const Answer answer = place_.run(arguments);
            QVERIFY2(answer.exitCode == 3 && answer.errors.contains("/nowhere, is not there"),
                     qPrintable(answer.errors));
        }
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    }

    void aTextThatLooksLikeAnOption() {
        const Answer answer = place_.run({"fill-mask", "P", "-Ne <mask>?"});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.errors.contains("has no option -Ne <mask>?") && answer.errors.contains("write -- before it"),
                 qPrintable(answer.errors));
        const Answer asked = place_.run({"fill-mask", "P", "--", "-Ne <mask>?"});
        QVERIFY2(asked.exitCode == 0, qPrintable(asked.errors));
    }

    void aTextWithoutWordsIsNamed() {
        place_.folder.write("special.txt", "<s></s>\n");
        const Answer answer = place_.run({"evaluate", "P", "--text", "special.txt"});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY2(answer.errors.contains("special.txt has no token that could be masked"), qPrintable(answer.errors));
    }

    void latestResumesACompletedRunToMoreSteps() {
        const Answer none = place_.run({"pretrain", "P", "--resume", "latest"});
        QVERIFY2(none.errors.contains("no run that could be resumed") && none.errors.contains("is complete with"),
                 qPrintable(none.errors));
        const Answer longer = place_.run({"pretrain", "P", "--resume", "latest", "--max-steps", "5"});
        QVERIFY2(longer.exitCode == 0, qPrintable(longer.errors));
    }

    void aModelThatIsNotWholeIsNoProject() {
        namespace fs = std::filesystem;
        QCOMPARE(place_.run({"export", "P", "M"}).exitCode, 0);
        const fs::path model = place_.folder / "M";
        fs::rename(model / "model.safetensors", model / "pytorch_model.bin");
        const auto ask = [this] { return place_.run({"fill-mask", "M", "A <mask>."}).errors; };
        QVERIFY2(ask().contains("M has no model.safetensors. The Studio never opens pytorch_model.bin"),
                 qPrintable(ask()));
        place_.folder.write("M/model.safetensors.index.json", "{}");
        QVERIFY2(ask().contains("Its weights are in several files"), qPrintable(ask()));
        fs::rename(model / "pytorch_model.bin", model / "model.safetensors");
        fs::remove(model / "config.json");
        QVERIFY2(ask().contains("M has no config.json"), qPrintable(ask()));
    }

    void verifyGoesOnAfterACheckpointThatIsGone() {
        namespace fs = std::filesystem;
        const fs::path run = place_.folder / "P/checkpoints/run-0001";
        const std::vector<fs::directory_entry> folders(fs::directory_iterator(run), {});
        for (const fs::directory_entry& folder : folders)
            fs::remove_all(folder.path());
        const Answer answer = place_.run({"verify", "P"});
        QVERIFY2(answer.exitCode == 3 && !answer.errors.contains("nternal"), qPrintable(answer.errors));
        QVERIFY2((answer.output + answer.errors).contains("Checked"), qPrintable(answer.output + answer.errors));
    }

    void verifyOfADamagedProjectFileSaysMoreThanToVerify() {
        const Place place;
        QCOMPARE(place.run({"new", "Cut"}).exitCode, 0);
        std::filesystem::resize_file(place.folder / "Cut/Cut.kantai", 20'000);
        const Answer answer = place.run({"verify", "Cut"});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY2(answer.errors.contains("backup") && !answer.errors.contains("kantai verify"),
                 qPrintable(answer.errors));
    }

private:
    Place place_;
};

QTEST_GUILESS_MAIN(tst_OddPlaces)
#include "tst_OddPlaces.moc"
