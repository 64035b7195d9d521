// SPDX-License-Identifier: GPL-3.0-or-later
// Names with newlines, escape sequences, emoji, bytes that are no UTF-8: every verb works on a project, a text and an
// export that are called so, no control character reaches the terminal, and JSON stays JSON.
#include "tests/support/CommandPlace.h"

#include <QJsonParseError>

using namespace kantai;
using test::Answer;
using test::Place;

namespace {

// Bytes of a name cannot be given to QProcess, which would encode them: a shell reads them from a file.
Answer runNamed(const Place& place, const std::string& name, const QString& arguments) {
    place.folder.write("name.bin", name);
    QProcess shell;
    shell.setWorkingDirectory(QString::fromStdString(place.folder.path().string()));
    shell.start("sh", {"-c", "name=$(cat name.bin; printf x); name=${name%x}; exec '" KANTAI_BINARY_DIR
                             "/app/cli/kantai' " +
                                 arguments});
    Answer answer;
    const bool finished = shell.waitForFinished(test::KantaiProcess::kPatience);
    answer.output = QString::fromUtf8(shell.readAllStandardOutput());
    answer.errors = QString::fromUtf8(shell.readAllStandardError());
    answer.exitCode = finished && shell.exitStatus() == QProcess::NormalExit ? shell.exitCode() : -1;
    return answer;
}

QString wrongWith(const Answer& answer, int exitCode, bool json) {
    if (answer.exitCode != exitCode)
        return QString("exit code %1: ").arg(answer.exitCode) + answer.errors;
    for (const QChar character : answer.output + answer.errors)
        if (character.category() == QChar::Other_Control && character != '\n' && character != '\r' &&
            character != '\t')
            return "a control character in: " + answer.output + answer.errors;
    for (const QString& line : answer.output.split('\n', Qt::SkipEmptyParts)) {
        QJsonParseError error;
        QJsonDocument::fromJson(line.toUtf8(), &error);
        if (json && error.error != QJsonParseError::NoError)
            return "no JSON: " + line;
    }
    return {};
}

} // namespace

class OddNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerbTakesTheName_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("newline") << QByteArray("two\nlines");
        QTest::newRow("newline at the end") << QByteArray("end\n");
        QTest::newRow("escape sequence") << QByteArray("red\x1b[31m\x07");
        QTest::newRow("emoji and Turkish letters") << QByteArray("\xf0\x9f\x9a\xa2 g\xc3\xbcl\xc4\xb1\xc5\x9f");
        QTest::newRow("no UTF-8") << QByteArray("b\xff\xfe\xc3");
        QTest::newRow("quotes and signs") << QByteArray("a'b\"c $(x) {} %s \\ *");
    }
    void everyVerbTakesTheName() {
        QFETCH(QByteArray, bytes);
        const std::string name = bytes.toStdString();
        const Place place;
        place.folder.write((name + ".txt").c_str(), test::tinyText());
        fs::create_directory(place.folder.path() / name);
        // Qt removes no files whose names are no UTF-8.
        const auto remove = qScopeGuard([&] {
            for (const auto& entry : fs::directory_iterator(place.folder.path()))
                fs::remove_all(entry.path());
        });
        const QStringList verbs{
            R"(new "$name/P")",
            R"(import "$name/P" "$name.txt" --json)",
            R"(corpus list "$name/P")",
            R"(corpus split "$name/P" --held-out 0.1)",
            R"(tokenizer train "$name/P" --vocab-size 320)",
            R"(tokenizer encode "$name/P" "$name.txt")",
            R"(tokenizer export "$name/P" "$name.tokenizer")",
            R"(tokenizer import "$name/P" "$name.tokenizer/tokenizer.json")",
            R"(pretrain "$name/P" --max-steps 2 --json )" + test::kTiny.join(' '),
            R"(runs "$name/P" --json)",
            R"(run rename "$name/P" 1 "renamed $name")",
            R"(runs "$name/P")",
            R"(checkpoints "$name/P")",
            R"(checkpoint note "$name/P" 1 "$name")",
            R"(checkpoints "$name/P" --json)",
            R"(evaluate "$name/P" --text "$name.txt")",
            R"(fill-mask "$name/P" "The judge <mask> .")",
            R"(probe add "$name/P" "$name <mask> .")",
            R"(probe list "$name/P")",
            R"(export "$name/P" "$name.out")",
            R"(fill-mask "$name.out" "The judge <mask> .")",
            R"(verify "$name/P")",
            R"(doctor "$name/P")",
        };
        for (const QString& verb : verbs) {
            const Answer answer = runNamed(place, name, verb);
            const QString wrong = wrongWith(answer, 0, verb.contains("--json"));
            QVERIFY2(wrong.isEmpty(), qPrintable(verb + ": " + wrong));
        }
        // What is refused names it, and does not steer the terminal either.
        for (const char* verb : {R"(new "$name/P")", R"(import "$name/P" "$name.none")", R"(runs "$name.none")",
                                 R"(export "$name/P" "$name.out")", R"(fill-mask "$name.none" "<mask>")"}) {
            const Answer answer = runNamed(place, name, verb);
            const QString wrong = wrongWith(answer, 3, false);
            QVERIFY2(wrong.isEmpty() && !answer.errors.isEmpty(), qPrintable(QString(verb) + ": " + wrong));
        }
    }
};

QTEST_GUILESS_MAIN(OddNamesTest)
#include "tst_OddNames.moc"
