// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a user runs it: every step, its outputs, its exit codes, and its error messages.
#include "core/base/Files.h"
#include "tests/support/CommandPlace.h"
#include "tests/support/TestProject.h"

#include <QJsonArray>
#include <QTest>
#include <sys/mount.h>

using namespace kantai;
using test::Answer;
using test::Place;

#define VERIFY_SAYS(answer, code, words)                                                                             \
    do {                                                                                                             \
        const Answer given = answer;                                                                                 \
        QVERIFY2(given.exitCode == (code), qPrintable(QString::number(given.exitCode) + ": " + given.errors));       \
        QVERIFY2(given.errors.contains(words), qPrintable(given.errors));                                            \
        QVERIFY2(given.errors.contains("kantai: "), qPrintable(given.errors));                                       \
        QVERIFY2(given.output.isEmpty(), qPrintable(given.output));                                                  \
    } while (false)

class tst_CommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWholePathFromTextToAnswers() {
        const Place place;
        place.makeProject();
        const Answer trained = place.run(place.pretrain("20"));
        QVERIFY2(trained.exitCode == 0, qPrintable(trained.errors));
        QCOMPARE(trained.event("end")["steps"].toInt(), 20);
        const Answer evaluated = place.run({"evaluate", "P", "--json"});
        QVERIFY(evaluated.objects().at(0)["loss"].toDouble() > 0);
        const Answer filled = place.run({"fill-mask", "P", "The judge <mask> the cause.", "--json", "--top-k", "3"});
        const QJsonObject mask = filled.objects().at(0)["masks"].toArray().at(0).toObject();
        QCOMPARE(mask["answers"].toArray().size(), 3);
        const Answer exported = place.run({"export", "P", "out", "--license", "mit"});
        QVERIFY2(exported.exitCode == 0, qPrintable(exported.errors));
        const Answer again = place.run({"fill-mask", "out", "The judge <mask> the cause.", "--json", "--top-k", "3"});
        QVERIFY(again.objects().at(0)["masks"] == filled.objects().at(0)["masks"]);
        QCOMPARE(place.run({"runs", "P", "--json"}).objects().at(0)["state"].toString(), QString("completed"));
        QVERIFY(!place.run({"checkpoints", "P", "--json"}).objects().isEmpty());
        const Answer verified = place.run({"verify", "P"});
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.output + verified.errors));
    }

    void aModelTellsWhatItMakesOfASentence() {
        const Place place;
        place.makeProject();
        QCOMPARE(place.run(place.pretrain("6") + QStringList{"--save-every", "2", "--eval-every", "3"}).exitCode, 0);
        const QString two = "The <mask> asks the <mask>.";
        const QJsonObject all =
            place.run({"fill-mask", "P", two, "--json", "--joint", "--surprisal", "--attention"}).objects().at(0);
        QCOMPARE(all["joint"].toArray().size(), 5);
        QCOMPARE(all["joint"][0]["ids"].toArray().size(), 2);
        QCOMPARE(all["surprisal"]["words"][1]["text"].toString(), QString("<mask>"));
        QVERIFY(all["surprisal"]["pseudoPerplexity"].toDouble() > 1);
        const int tokens = all["tokens"].toInt();
        QCOMPARE(all["attention"]["probabilities"][0][1].toArray().size(), tokens);
        QVERIFY(!all.contains("masks")); // only what was asked for
        const Answer few = place.run({"fill-mask", "P", "A <mask>.", "--json", "--candidates", "judge,cause"});
        QCOMPARE(few.objects().at(0)["masks"][0]["answers"].toArray().size(), 2);
        const Answer text = place.run({"fill-mask", "P", two, "--surprisal", "--attention", "--layer", "1"});
        QVERIFY2(text.output.contains("pseudo-perplexity"), qPrintable(text.output));
        QVERIFY2(text.output.contains("layer 1, the mean of all heads"), qPrintable(text.output));
        VERIFY_SAYS(place.run({"fill-mask", "P", two, "--attention", "--head", "9"}), 2, "no head 9");
        const QJsonObject layers = place.run({"fill-mask", "P", two, "--layers", "--json"}).objects().at(0);
        QCOMPARE(layers["layers"].toArray().size(), 2); // masks
        QVERIFY(layers["layers"][0]["layers"].toArray().size() > 1);
        QCOMPARE(layers["layers"][0]["layers"][0]["guesses"].toArray().size(), 5);
        const Answer table = place.run({"fill-mask", "P", two, "--layers", "--top-k", "2"});
        QVERIFY2(table.output.contains("embeddings") && table.output.contains(" *"), qPrintable(table.output));
        VERIFY_SAYS(place.run({"fill-mask", "P", two, "--candidates", "<mask>"}), 2, "special token");

        const auto both = place.run({"fill-mask", "P", "A <mask>.", "--json", "--compare-with", "latest"}).objects();
        QCOMPARE(both.size(), 2);
        QCOMPARE(both[1]["model"].toString(), QString("latest"));
        const auto run = place.run({"fill-mask", "P", "A <mask>.", "--json", "--over-training"}).objects();
        QVERIFY(run.size() > 1);
        QCOMPARE(run.back()["model"].toString(), QString("step 6"));
        QCOMPARE(place.run({"bench", "fill-mask", "P", "A <mask>.", "--times", "2", "--json"}).objects().size(), 1);
    }

    void everyVerbExplainsItself() {
        const Place place;
        for (const char* verb : {"new", "import", "tokenizer", "model", "pretrain", "evaluate", "fill-mask", "export",
                                 "runs", "checkpoints", "verify", "demo", "bench"}) {
            const Answer answer = place.run({verb, "--help"});
            QVERIFY2(answer.exitCode == 0 && answer.output.contains("Usage"), verb);
        }
    }

    void kantaibertHasItsParameters() {
        const Place place;
        const Answer text = place.run({"model", "--preset", "kantaibert"});
        QVERIFY(text.output.contains("83,504,416 parameters"));
        QVERIFY(text.output.contains("roberta.encoder.layer.5.output.LayerNorm.bias"));
        const QJsonObject json = place.run({"model", "--json"}).objects().at(0);
        QCOMPARE(json["parameters"].toInt(), 83504416);
        double sum = 0;
        for (const QJsonValue& tensor : json["tensors"].toArray())
            sum += tensor.toObject()["parameters"].toDouble();
        QCOMPARE(sum, 83504416.0);
    }

    void whatAStrangerWroteDoesNotSteerTheTerminal() {
        const Place place;
        place.makeProject();
        QCOMPARE(place.run(place.pretrain("2")).exitCode, 0);
        {
            const std::string evil = "\x1b]0;mine\x07\x1b[2J\xc2\x9b"
                                     "31m\nnext\x7f";
            test::TestProject project(ProjectHandle::open(place.folder / "P"));
            RunRow run = project.runs().front();
            run.name = run.preset = run.message = evil;
            project.updateRun(run);
            CheckpointRow checkpoint = project.checkpoints().front();
            checkpoint.note = evil;
            project.updateCheckpoint(checkpoint);
            ProjectRow info = project.info();
            info.name = evil;
            project.setInfo(info);
        }
        const std::vector<QStringList> commands{{"runs", "P"},
                                                {"checkpoints", "P"},
                                                {"pretrain", "P", "--resume"},
                                                {"pretrain", "P", "--resume", "1", "--max-steps", "4"},
                                                {"fill-mask", "P", "A <mask>.", "--over-training"},
                                                {"evaluate", "P"},
                                                {"verify", "P"}};
        for (const QStringList& command : commands)
            for (const QStringList& form : {QStringList(), QStringList("--json")}) {
                const Answer answer = place.run(command + form);
                QVERIFY(!(answer.output + answer.errors).isEmpty());
                for (const QChar c : answer.output + answer.errors)
                    QVERIFY2(c == QLatin1Char('\n') || c.category() != QChar::Other_Control,
                             qPrintable(command.join(' ') + ": " + answer.output + answer.errors));
            }
        QVERIFY(place.run({"runs", "P"}).output.contains("\\x1b]0;mine\\x07"));
        QVERIFY(place.run({"runs", "P", "--json"}).objects().at(0)["name"].toString().startsWith("\x1b]0;mine"));
    }

    void encodePrintsALineForEachLine() {
        const Place place;
        place.makeProject();
        place.folder.write("lines.txt", "The judge\n\nasks");
        const Answer answer = place.run({"tokenizer", "encode", "P", "lines.txt"});
        QCOMPARE(answer.output.count('\n'), 3);
        QCOMPARE(answer.output.split('\n').at(1), QString());
        QCOMPARE(place.run({"tokenizer", "encode", "P", "lines.txt", "--json"}).objects().size(), 3);
    }

    void anExportedTokenizerIsImported() {
        const Place place;
        place.makeProject();
        QCOMPARE(place.run({"tokenizer", "export", "P", "out"}).exitCode, 0);
        const Answer answer = place.run({"tokenizer", "import", "P", "out/vocab.json", "--json"});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.objects().at(0)["vocabularySize"].toInt(), 320);
        QCOMPARE(answer.objects().at(0)["folder"].toString(), QString("tokenizers/0002"));
        VERIFY_SAYS(place.run({"tokenizer", "import", "P", "none.json"}), 3, "none.json");
    }

    void benchPrintsItsFigures() {
        const Place place;
        place.makeProject();
        const QByteArray text = QByteArray::fromStdString(readFile(place.folder / "tiny.txt"));
        const QStringList size{"--vocab-size", "320", "--min-frequency", "2"};
        const auto figures = [&](const QStringList& arguments) {
            const Answer answer =
                place.run(QStringList{"bench"} + arguments + QStringList{"--repeats", "2", "--json"});
            const QJsonObject json = answer.objects().value(0);
            const bool right = answer.exitCode == 0 && answer.objects().size() == 1 &&
                               json["what"].toString() == arguments.at(0) &&
                               json["allSeconds"].toArray().size() == 2 && json["seconds"].toDouble() > 0 &&
                               json["megabytesPerSecond"].toDouble() > 0 && json["bytes"].toInt() == text.size() &&
                               json["peakMemory"].toDouble() > 1e6;
            return right ? json : QJsonObject{{"wrong", answer.output + answer.errors}};
        };
        const QJsonObject bpe = figures(QStringList{"bpe", "tiny.txt", "--threads", "2"} + size);
        QVERIFY2(!bpe.contains("wrong"), qPrintable(bpe["wrong"].toString()));
        QCOMPARE(bpe["threads"].toInt(), 2);
        QVERIFY(bpe["merges"].toInt() > 0 && bpe["merges"].toInt() <= 320 - 261);
        QCOMPARE(bpe["vocabularySha256"].toString().size(), 64);
        QVERIFY(bpe["distinctWords"].toInt() > 0 && bpe["distinctWords"].toInt() < bpe["words"].toInt());
        const QJsonObject trained = figures(QStringList{"encode", "tiny.txt", "--threads", "1"} + size);
        QVERIFY2(!trained.contains("wrong"), qPrintable(trained["wrong"].toString()));
        QCOMPARE(trained["lines"].toInt(), static_cast<int>(text.count('\n') + (text.endsWith('\n') ? 0 : 1)));
        QVERIFY(trained["tokens"].toInt() > trained["lines"].toInt());
        QVERIFY(trained["sentenceMicroseconds"].toDouble() > 0);
        QCOMPARE(trained["idsSha256"].toString().size(), 64);
        QCOMPARE(figures(QStringList{"encode", "tiny.txt", "--threads", "3"} + size)["idsSha256"],
                 trained["idsSha256"]);
        const QJsonObject given = figures({"encode", "tiny.txt", "--tokenizer", "P/tokenizers/0001/tokenizer.json"});
        QVERIFY2(!given.contains("wrong"), qPrintable(given["wrong"].toString()));
        QVERIFY(place.run({"bench", "bpe", "tiny.txt", "--repeats", "1", "--cold"}).output.contains("median of 1"));
    }

    void killedInMidTrainingItResumesToTheSameWeights() {
        const Place place;
        place.makeProject("A");
        place.makeProject("B");
        const QStringList often{"--save-every", "20", "--eval-every", "50"};
        const Answer whole = place.run(place.pretrain("200", "A") + often);
        QVERIFY2(whole.exitCode == 0, qPrintable(whole.errors));
        int saved = 0; // the step of the newest checkpoint that was told
        const auto savedAndGoneOn = [&saved](const QJsonObject& object) {
            if (object["event"] == "checkpoint")
                saved = object["step"].toInt();
            return saved > 0 && object["event"] == "step" && object["step"].toInt() >= std::max(73, saved + 3);
        };
        const Answer killed = place.kantai().runUntil(place.pretrain("200", "B") + often, savedAndGoneOn, SIGKILL);
        QCOMPARE(killed.exitCode, -1);
        QCOMPARE(place.run({"runs", "B", "--json"}).objects().at(0)["state"].toString(), QString("interrupted"));
        const Answer resumed = place.run({"pretrain", "B", "--resume", "latest", "--json"});
        QVERIFY2(resumed.exitCode == 0, qPrintable(resumed.errors));
        QVERIFY(resumed.event("start")["firstStep"].toInt() > saved);
        QCOMPARE(resumed.event("end")["weightsSha256"].toString(), whole.event("end")["weightsSha256"].toString());
        QCOMPARE(place.run({"verify", "B"}).exitCode, 0);
    }

    // oneDNN is told to see no more than AVX2, as on a processor without bf16.
    void aProcessorWithoutBf16TrainsInFloat32() {
        const Place place;
        place.makeProject();
        qputenv("DNNL_MAX_CPU_ISA", "AVX2");
        const auto restore = qScopeGuard([] { qunsetenv("DNNL_MAX_CPU_ISA"); });
        VERIFY_SAYS(place.run(place.pretrain("2") + QStringList{"--precision", "bf16"}), 2, "does not multiply bf16");
        QVERIFY(place.run({"runs", "P", "--json"}).objects().isEmpty());
        QCOMPARE(place.run(place.pretrain("2")).exitCode, 0);
        const Answer figures =
            place.run({"bench", "train", "P", "--preset", "nano", "--batch-size", "8", "--steps", "1", "--json"});
        QCOMPARE(figures.objects().last()["precision"].toString(), QString("float32"));
    }

    void trainingIsMeasuredAndNothingSaved() {
        const Place place;
        place.makeProject();
        const Answer answer = place.run({"bench", "train", "P", "--preset", "nano", "--batch-size", "8", "--steps",
                                         "2", "--precision", "float32", "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        const QJsonObject figures = answer.objects().last();
        QVERIFY(figures["tokensPerSecond"].toDouble() > 0);
        QVERIFY(figures["shareOfLimit"].toDouble() > 0);
        QCOMPARE(figures["losses"].toArray().size(), qsizetype{2});
        QVERIFY(place.run({"runs", "P", "--json"}).objects().isEmpty());
    }

    void wrongUsageIsExitCode2() {
        const Place place;
        place.makeProject();
        VERIFY_SAYS(place.run({}), 2, "subcommand");
        VERIFY_SAYS(place.run({"pretrane", "P"}), 2, "pretrane");
        VERIFY_SAYS(place.run({"pretrain", "P", "--batch-size", "many"}), 2, "--batch-size");
        VERIFY_SAYS(place.run({"pretrain", "P", "--preset", "gpt"}), 2, "kantaibert");
        VERIFY_SAYS(place.run({"pretrain", "P", "--precision", "fp8"}), 2, "float32, bf16");
        VERIFY_SAYS(place.run({"pretrain", "P", "--device", "gpu"}), 2, "cpu, torch:cpu, cuda");
        VERIFY_SAYS(place.run({"pretrain", "P", "--device", "cuda:63"}), 2, "no device cuda:63");
        VERIFY_SAYS(place.run({"pretrain", "P", "--epochs", "2", "--minutes", "3"}), 2, "--minutes");
        VERIFY_SAYS(place.run({"pretrain", "P", "--resume", "latest", "--seed", "3"}), 2, "--seed");
        VERIFY_SAYS(place.run({"export", "P", "out", "--format", "gguf"}), 2, "onnx");
        VERIFY_SAYS(place.run({"tokenizer", "train", "P", "--vocab-size", "260"}), 2, "261");
        VERIFY_SAYS(place.run({"model", "--hidden-size", "100"}), 2, "100");
        VERIFY_SAYS(place.run({"bench"}), 2, "subcommand");
        VERIFY_SAYS(place.run({"bench", "bpe"}), 2, "FILE");
        VERIFY_SAYS(place.run({"bench", "bpe", "tiny.txt", "--repeats", "0"}), 2, "--repeats");
        VERIFY_SAYS(place.run({"bench", "bpe", "tiny.txt", "--vocab-size", "260"}), 2, "261");
        VERIFY_SAYS(place.run({"bench", "encode", "tiny.txt", "--threads", "4000000000"}), 2, "--threads");
        VERIFY_SAYS(place.run(place.pretrain("5") + QStringList{"--hidden-size", "15"}), 2, "--hidden-size");
        VERIFY_SAYS(place.run({"pretrain", "P", "--hidden-size", "100"}), 2, "100");
        VERIFY_SAYS(place.run({"pretrain", "P", "--block-size", "600"}), 2, "600");
    }

    void theEncodingOfATextIsToldAndCanBeNamed() {
        const Place place;
        QCOMPARE(place.run({"new", "P"}).exitCode, 0);
        place.folder.write("caff.txt", "Un caff\x8a.\n");
        const Answer guessed = place.run({"import", "P", "caff.txt", "--json"});
        QCOMPARE(guessed.exitCode, 0);
        QVERIFY2(guessed.output.contains("\"encodingBasis\":\"uncertain\""), qPrintable(guessed.output));
        QVERIFY2(guessed.errors.contains("name its encoding"), qPrintable(guessed.errors));
        VERIFY_SAYS(place.run({"import", "P", "caff.txt", "--encoding", "klingon"}), 2, "Windows-1254");
        const Answer named = place.run({"import", "P", "caff.txt", "--encoding", "cp850"});
        QCOMPARE(named.exitCode, 0);
        QVERIFY2(named.output.contains("(imported again)"), qPrintable(named.output));
        QVERIFY2(named.output.contains("decoded as IBM850, as named"), qPrintable(named.output));
        QVERIFY2(named.output.contains("The corpus: 1 files, 1 lines"), qPrintable(named.output));
    }

    void badInputIsExitCode3() {
        const Place place;
        place.makeProject();
        place.folder.write("empty.txt", "");
        place.folder.write("no.kantai", "SQLite format 3, nearly");
        fs::create_directory(place.folder / "pictures");
        QCOMPARE(place.run({"new", "Empty"}).exitCode, 0);
        VERIFY_SAYS(place.run({"import", "P", "missing.txt"}), 3, "missing.txt");
        VERIFY_SAYS(place.run({"import", "P", "pictures"}), 3, "pictures");
        VERIFY_SAYS(place.run({"import", "P", "empty.txt"}), 3, "empty.txt");
        place.folder.write("zero.txt", std::string("text\0text\n", 10));
        VERIFY_SAYS(place.run({"import", "P", "zero.txt"}), 3, "zero character in line 1, at byte 4");
        VERIFY_SAYS(place.run({"new", "P"}), 3, "not empty");
        VERIFY_SAYS(place.run({"runs", "no.kantai"}), 3, "no.kantai");
        VERIFY_SAYS(place.run({"runs", "pictures"}), 3, "pictures");
        VERIFY_SAYS(place.run({"tokenizer", "train", "Empty"}), 3, "corpus of Empty is empty");
        VERIFY_SAYS(place.run({"tokenizer", "encode", "P", "pictures"}), 3, "pictures");
        VERIFY_SAYS(place.run({"bench", "bpe", "missing.txt"}), 3, "missing.txt");
        VERIFY_SAYS(place.run({"bench", "bpe", "pictures"}), 3, "pictures");
        VERIFY_SAYS(place.run({"bench", "bpe", "empty.txt"}), 3, "empty");
        VERIFY_SAYS(place.run({"bench", "encode", "missing.txt"}), 3, "missing.txt");
        VERIFY_SAYS(place.run({"bench", "encode", "tiny.txt", "--tokenizer", "missing.json"}), 3, "missing.json");
        VERIFY_SAYS(place.run({"pretrain", "Empty"}), 3, "corpus of Empty is empty");
        VERIFY_SAYS(place.run({"pretrain", "P", "--resume", "latest"}), 3, "no run");
        VERIFY_SAYS(place.run({"fill-mask", "P", "A <mask>."}), 3, "no checkpoint");
        VERIFY_SAYS(place.run({"pretrain", "P", "--batch-size", "500", "--preset", "nano"}), 3, "one batch of 500");
        QCOMPARE(place.run({"verify", "P"}).exitCode, 0);
    }

    void aSentenceWithoutAMaskIsRefused() {
        const Place place;
        place.makeProject();
        QCOMPARE(place.run(place.pretrain("3")).exitCode, 0);
        VERIFY_SAYS(place.run({"fill-mask", "P", "Nothing is missing."}), 3, "<mask>");
    }

    void aDamagedCheckpointIsNamed() {
        const Place place;
        place.makeProject();
        QCOMPARE(place.run(place.pretrain("3")).exitCode, 0);
        const QJsonObject row = place.run({"checkpoints", "P", "--json"}).objects().last();
        const fs::path weights = place.folder / "P" / row["folder"].toString().toStdString() / "model.safetensors";
        test::flipBit(weights, 5000);
        const Answer verified = place.run({"verify", "P"});
        QCOMPARE(verified.exitCode, 3);
        QVERIFY(verified.output.contains("model.safetensors"));
        fs::resize_file(weights, 100);
        VERIFY_SAYS(place.run({"fill-mask", "P", "A <mask>.", "--checkpoint", "latest"}), 3, "model.safetensors");
    }

    void aProjectOfANewerVersionIsReadAndNotChanged() {
        const Place place;
        place.makeProject();
        const fs::path file = place.folder / "P" / "P.kantai";
        std::string bytes = readFile(file);
        bytes[63] = 99; // user_version, big-endian, at offset 60
        writeFileAtomically(file, bytes);
        VERIFY_SAYS(place.run({"import", "P", "tiny.txt"}), 3, "newer Kantai Studio");
        QVERIFY(readFile(file) == bytes);
    }

    void aFullDiskIsExitCode4AndNothingIsLost() {
        const Place place;
        const fs::path disk = place.folder / "disk";
        fs::create_directory(disk);
        if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=2m") != 0)
            QSKIP("only root may mount a small disk");
        place.folder.write("large.txt", test::tinyText(60000));
        place.folder.write("tiny.txt", test::tinyText());
        const Answer made = place.run({"new", "disk/P"});
        const Answer imported = place.run({"import", "disk/P", "tiny.txt"});
        const Answer tooMuch = place.run({"import", "disk/P", "large.txt"});
        const Answer trained = place.run({"tokenizer", "train", "disk/P", "--vocab-size", "320"});
        const Answer tooLarge = place.run({"pretrain", "disk/P", "--preset", "mini", "--max-steps", "3"});
        const Answer verified = place.run({"verify", "disk/P"});
        ::umount2(disk.c_str(), MNT_DETACH);
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(imported.exitCode, 0);
        VERIFY_SAYS(tooMuch, 4, "space");
        QVERIFY2(trained.exitCode == 0, qPrintable(trained.errors));
        VERIFY_SAYS(tooLarge, 4, "free");
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.output + verified.errors));
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"
