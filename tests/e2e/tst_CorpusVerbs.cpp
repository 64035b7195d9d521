// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus on the command line: cleaning that is listed, changed and undone.
#include "tests/support/CommandPlace.h"
#include "tests/support/TinyServer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace kantai;
using namespace kantai::test;

class CorpusVerbsTest : public QObject {
    Q_OBJECT

    Place place_;

private Q_SLOTS:
    void init() {
        std::error_code ignored;
        fs::remove_all(place_.folder.path() / "P", ignored);
        QCOMPARE(place_.run({"new", "P"}).exitCode, 0);
    }

    void cleaningIsListedChangedAndUndone() {
        place_.folder.write("text.txt", "One\nTwo\nOne\n\nThree\n");
        const Answer imported = place_.run({"import", "P", "text.txt", "--drop-duplicates"});
        QVERIFY2(imported.output.contains("1 duplicate lines removed"), qPrintable(imported.output));
        QVERIFY(imported.output.contains("the text before cleaning (19 B) is kept"));
        QCOMPARE(place_.run({"corpus", "cleaned", "P", "1"}).output.trimmed(), QString("-duplicates line 3: One"));
        const QJsonObject change = place_.run({"corpus", "cleaned", "P", "1", "--json"}).objects().at(0);
        QCOMPARE(change["step"].toString(), QStringLiteral("duplicates"));
        QCOMPARE(change["line"].toInt(), 3);
        QCOMPARE(place_.run({"corpus", "cleaned", "P", "1", "--step", "gutenberg"}).output, QString());
        const QJsonObject again =
            place_.run({"corpus", "clean", "P", "1", "--drop-empty-lines", "--json"}).objects().at(0);
        QVERIFY(again["changed"].toBool());
        QCOMPARE(again["report"].toObject()["lines"].toInt(), 4);
        QCOMPARE(again["report"].toObject()["emptyLinesRemoved"].toInt(), 1);
        const Answer undone = place_.run({"corpus", "clean", "P", "1", "--undo"});
        QVERIFY2(undone.output.contains("5 lines, 19 B"), qPrintable(undone.output));
        QVERIFY(place_.run({"corpus", "clean", "P", "1", "--undo"}).output.contains("as before"));
        QCOMPARE(place_.run({"verify", "P"}).exitCode, 0);
    }

    void aTextComesFromTheWeb() {
        for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        qputenv("XDG_CACHE_HOME", QByteArray::fromStdString((place_.folder.path() / "cache").string()));
        const TinyServer server([](const std::string&) { return TinyServer::answer("200 OK", "One\nTwo\n"); });
        const QString address = QString::fromStdString(server.address("/kant.txt"));
        const Answer refused = place_.run({"import", "P", address});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.errors.contains("not encrypted"), qPrintable(refused.errors));
        const QJsonObject imported = place_.run({"import", "P", address, "--allow-http", "--json"}).objects().at(0);
        const QJsonObject file = imported["files"].toArray().at(0).toObject();
        QCOMPARE(file["source"].toString(), address);
        QCOMPARE(file["file"].toString(), QStringLiteral("corpus/0001-kant.txt"));
        QVERIFY(fs::is_empty(place_.folder.path() / "cache/kantai-studio/downloads"));
        QCOMPARE(place_.run({"import", "P", address, "--allow-http", "--max-download", "0.000000001"}).exitCode, 3);
    }

    void textsOfPackagesAreListed() {
        const QList<QJsonObject> texts = place_.run({"corpus", "gallery", "--json"}).objects();
        QVERIFY(texts.size() > 10);
        for (const QJsonObject& text : texts) {
            QVERIFY(text["words"].toInt() > 0 && !text["licence"].toString().isEmpty());
            QVERIFY(text["install"].toString().endsWith(text["package"].toString()));
        }
        QVERIFY(place_.run({"corpus", "gallery"}).output.contains("debian-handbook-tr"));
        QCOMPARE(place_.run({"corpus", "gallery", "P"}).exitCode, 2);
        QCOMPARE(place_.run({"corpus", "gallery", "P", "nothing"}).exitCode, 2);
    }

    void languagesAreKnownByTheirCodes() {
        place_.folder.write("text.txt", "Dass alle unsere Erkenntnis mit der Erfahrung anfange, ist kein Zweifel.\n"
                                        "There can be no doubt that all our knowledge begins with experience.\n");
        const Answer imported = place_.run({"import", "P", "text.txt", "--languages", "de,tr"});
        QVERIFY2(imported.output.contains("1 lines in other languages removed"), qPrintable(imported.output));
        QVERIFY(imported.output.contains("languages: de 51"));
        QCOMPARE(place_.run({"corpus", "clean", "P", "1", "--languages", "klingon"}).exitCode, 2);
        QCOMPARE(place_.run({"corpus", "clean", "P", "1", "--undo", "--drop-duplicates"}).exitCode, 2);
        QCOMPARE(place_.run({"corpus", "clean", "P", "7", "--undo"}).exitCode, 3);
        QCOMPARE(place_.run({"corpus", "cleaned", "P", "1", "--step", "soap"}).exitCode, 2);
    }
};

QTEST_APPLESS_MAIN(CorpusVerbsTest)
#include "tst_CorpusVerbs.moc"
