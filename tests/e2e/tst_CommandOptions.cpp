// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line makes of the values of its options: a number is read as it was meant or refused with a
// sentence, and words stay as they stand.
#include "tests/support/KantaiProcess.h"
#include "tests/support/TextFolder.h"
#include "tests/support/TinyProject.h"

#include <QJsonArray>
#include <QTest>

using namespace kantai;
using test::Answer;

namespace {

class Place {
public:
    Place() : kantai_(QString::fromStdString(folder.path().string())) { folder.write("tiny.txt", test::tinyText()); }
    Answer run(const QStringList& arguments) const { return kantai_.run(arguments); }
    void makeProject() const {
        QCOMPARE(run({"new", "P"}).exitCode, 0);
        QCOMPARE(run({"import", "P", "tiny.txt"}).exitCode, 0);
        QCOMPARE(run({"tokenizer", "train", "P", "--vocab-size", "320"}).exitCode, 0);
    }
    Answer train(const QStringList& options) const {
        return run(QStringList{"pretrain", "P", "--layers", "1", "--hidden-size", "16", "--heads", "2",
                               "--max-positions", "34", "--fit-vocabulary", "--block-size", "32", "--batch-size", "8",
                               "--threads", "1"} +
                   options);
    }

    test::TextFolder folder;

private:
    test::KantaiProcess kantai_;
};

} // namespace

#define VERIFY_REFUSES(answer, words)                                                                                \
    do {                                                                                                             \
        const Answer given = answer;                                                                                 \
        QVERIFY2(given.exitCode == 2, qPrintable(QString::number(given.exitCode) + ": " + given.errors));            \
        QVERIFY2(given.errors.contains(words), qPrintable(given.errors));                                            \
        QVERIFY2(given.errors.size() < 300 && given.output.isEmpty(), qPrintable(given.errors + given.output));      \
    } while (false)

class tst_CommandOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreReadStrictly_data() {
        QTest::addColumn<QStringList>("verb");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("words");
        const auto add = [](const QStringList& verb, const QString& option, const char* value, const QString& words) {
            QTest::addRow("%s %s %s", qPrintable(verb.join(' ')), qPrintable(option), value)
                << verb << option << QString::fromLatin1(value) << option + words;
        };
        const QStringList pretrain{"pretrain", "P"}, ask{"fill-mask", "P", "A <mask>."},
            train{"tokenizer", "train", "P"};
        add(ask, "--top-k", "0", " is 0, but must be at least 1.");
        add(ask, "--layer", "-1", " is -1, but must be at least 0.");
        add(pretrain, "--epochs", "0", " is 0, but must be above 0.");
        add(pretrain, "--max-steps", "-1", " is -1, but must be at least 1.");
        add(pretrain, "--minutes", "-1", " is -1, but must be above 0.");
        add({"bench", "train", "P"}, "--steps", "0", " is 0, but must be at least 1.");
        add({"bench", "fill-mask", "P"}, "--times", "0", " is 0, but must be at least 1.");
        add({"bench", "fill-mask", "P"}, "--times", "4294967295", " is 4294967295, but must be at most 1000000.");
        for (const QStringList& verb : QList<QStringList>{pretrain,
                                                          ask,
                                                          {"demo"},
                                                          {"bench", "train", "P"},
                                                          {"bench", "fill-mask", "P"},
                                                          {"bench", "encode", "tiny.txt"}}) {
            add(verb, "--threads", "-1", " is -1, but must be at least 0.");
            add(verb, "--threads", "100000", " is 100000, but must be at most 1024.");
        }
        add(train, "--min-frequency", "-1", " is -1, but must be at least 0.");
        add(train, "--vocab-size", "4294967296", " is 4294967296, but must be at most 4294967295.");
        add(pretrain, "--seed", "-1", " is -1, but must be at least 0.");
        add(pretrain, "--seed", "18446744073709551616", " is 18446744073709551616, but must be at most 184467440737");
        for (const char* value : {"1.5", "0x10", "1e3", "1,000", "many", "5 ", "+5", "-", "nan"})
            add(pretrain, "--batch-size", value, QStringLiteral(" is '%1', but must be a whole number").arg(value));
        for (const char* value : {"0,001", "one", "0x1p3", "1.5.2", "1e", "2 "})
            add(pretrain, "--learning-rate", value, QStringLiteral(" is '%1', but must be a number with").arg(value));
        for (const char* value : {"inf", "-inf", "nan"})
            add(pretrain, "--learning-rate", value, QStringLiteral(" is '%1', but must be a finite").arg(value));
        add(pretrain, "--learning-rate", "1e999", " is '1e999', but must be a number whose absolute value is");
        add({"model"}, "--layers", "010x", " is '010x', but must be a whole number");
        add({"model"}, "--layers", "99999999999999999999", " is 99999999999999999999, but must be at most");
    }
    void numbersAreReadStrictly() {
        QFETCH(QStringList, verb);
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, words);
        static const Place place;
        VERIFY_REFUSES(place.run(verb + QStringList{option, value}), words);
    }

    void aLeadingZeroIsNoOctal() {
        const Place place;
        const QJsonObject model =
            place.run({"model", "--preset", "nano", "--layers", "010", "--json"}).objects().at(0);
        QCOMPARE(model["config"]["num_hidden_layers"].toInt(), 10);
    }

    // What an unset variable of a shell leaves.
    void anEmptyValueIsNoAbsentOne_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto add = [](const QStringList& verb, const char* option) {
            QTest::addRow("%s %s", qPrintable(verb.constFirst()), option)
                << verb + QStringList{option, ""} << QStringLiteral("%1 is empty").arg(option);
        };
        add({"pretrain", "P"}, "--resume");
        add({"pretrain", "P"}, "--preset");
        add({"pretrain", "P"}, "--name");
        add({"evaluate", "P"}, "--text");
        add({"evaluate", "P"}, "--checkpoint");
        add({"export", "P", "out"}, "--checkpoint");
        add({"fill-mask", "P", "A <mask>."}, "--checkpoint");
        add({"fill-mask", "P", "A <mask>."}, "--compare-with");
        add({"fill-mask", "P", "A <mask>."}, "--candidates");
        add({"bench", "encode", "tiny.txt"}, "--tokenizer");
        add({"demo"}, "--folder");
        QTest::newRow("a number") << QStringList{"pretrain", "P", "--max-steps", ""} << "--max-steps is ''";
        QTest::newRow("a project") << QStringList{"new", ""} << "PROJECT_DIR is empty";
        QTest::newRow("a source") << QStringList{"import", "P", "tiny.txt", ""} << "SOURCE is empty";
    }
    void anEmptyValueIsNoAbsentOne() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        static const Place place;
        VERIFY_REFUSES(place.run(arguments), words);
        QVERIFY(place.folder.path().empty() || !std::filesystem::exists(place.folder / "P"));
    }

    void bracketsBelongToTheName() {
        const Place place;
        QCOMPARE(place.run({"new", "P"}).exitCode, 0);
        std::filesystem::create_directory(place.folder / "[kitap]");
        for (const char* name : {"[kitap]/one.txt", "[a,b]", "{}", "%%", "plain.txt", "last.txt"})
            place.folder.write(name, std::string("A line of ") + name + ".\n");
        const Answer answer = place.run(
            {"import", "P", "[kitap]", "[a,b]", "{}", "--verbatim", "%%", "plain.txt", "--json", "--", "last.txt"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        QCOMPARE(answer.objects().at(0)["files"].toArray().size(), 6);
        place.folder.write("{}", "Another line.\n"); // alone too
        QCOMPARE(place.run({"import", "P", "{}"}).exitCode, 0);
        QVERIFY(place.run({"import", "--help"}).output.contains("SOURCE TEXT ..."));
    }

    void wordsMayBeListedTwiceAndKeepTheirBrackets() {
        const Place place;
        place.makeProject();
        const Answer trained = place.train({"--max-steps", "3"});
        QVERIFY2(trained.exitCode == 0, qPrintable(trained.errors));
        const Answer few = place.run(
            {"fill-mask", "--candidates", "[judge],cause", "--candidates", "[paints]", "P", "A <mask>.", "--json"});
        QVERIFY2(few.exitCode == 0, qPrintable(few.errors));
        QStringList sentences;
        for (const QJsonValue& row : few.objects().at(0)["masks"][0]["answers"].toArray())
            sentences.append(row["sentence"].toString());
        QCOMPARE(sentences.size(), 3);
        QVERIFY2(sentences.join('\n').contains("[judge]") && sentences.join('\n').contains("[paints]"),
                 qPrintable(sentences.join('\n')));
    }

    void aDivergedRunHasAShortLine() {
        const Place place;
        place.makeProject();
        const Answer trained = place.train({"--max-steps", "5", "--learning-rate", "3", "--schedule", "constant",
                                            "--warmup", "0", "--on-divergence", "skip", "--eval-every", "5"});
        const QString line = trained.output.section("perplexity", 1).section('\n', 0, 0);
        QVERIFY2(line.contains("e+") && line.size() < 50, qPrintable(trained.output + trained.errors));
    }
};

QTEST_GUILESS_MAIN(tst_CommandOptions)
#include "tst_CommandOptions.moc"
