// SPDX-License-Identifier: GPL-3.0-or-later
// A folder with one file of each format becomes a corpus, as a user types it.
#include "tests/support/FormatFiles.h"
#include "tests/support/KantaiProcess.h"

#include <QJsonArray>
#include <QTest>

using namespace kantai;
using test::Answer;
using test::kTurkish;

class tst_ImportedFormats : public QObject {
    Q_OBJECT
private:
    test::TextFolder folder_;
    const test::KantaiProcess kantai_{QString::fromStdString(folder_.path().string())};

private Q_SLOTS:
    void aFolderWithAFileOfEachFormatIsImported() {
        fs::create_directory(folder_ / "texts");
        // Each text differs by its name: the same text twice is refused.
        folder_.write("texts/a.txt", kTurkish + " txt\n");
        folder_.write("texts/b.html", "<p>" + kTurkish + " html</p>");
        folder_.write("texts/c.csv", "id,metin\n1,\"" + kTurkish + " csv\"\n");
        folder_.write("texts/d.jsonl", "{\"metin\": \"" + kTurkish + " jsonl\"}\n");
        folder_.write("texts/e.json", "[\"" + kTurkish + " json\"]");
        folder_.write("texts/f.xml", test::wikiDump(kTurkish + " wiki"));
        folder_.write("texts/g.pdf", test::pdfWith("A\\003a\\347"));
        test::writeEpub(folder_ / "texts/h.epub", kTurkish + " epub", "Son.");
        test::writeDocx(folder_ / "texts/i.docx", kTurkish + " docx");
        test::writeOdt(folder_ / "texts/j.odt", kTurkish + " odt");
        test::writeCompressed(folder_ / "texts/k.txt.gz", ARCHIVE_FILTER_GZIP, kTurkish + " gz");
        test::writeArchive(folder_ / "texts/l.zip", test::ArchiveKind::Zip, {{"ç.txt", kTurkish + " zip"}});
        QCOMPARE(kantai_.run({"new", "P"}).exitCode, 0);
        const Answer answer = kantai_.run({"import", "P", "texts", "--field", "metin", "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        QStringList formats;
        for (const QJsonValue& file : answer.objects().last()["files"].toArray())
            formats.append(file["report"]["taken"]["format"].toString());
        QCOMPARE(formats, QStringList({"", "HTML", "CSV", "JSON Lines", "JSON", "MediaWiki", "PDF", "EPUB", "DOCX",
                                       "ODT", "", "Archive"}));
    }

    void aDamagedRowIsRefusedWithItsLine() {
        folder_.write("bad.csv", "id,text\n1,\"open\n");
        const Answer answer = kantai_.run({"import", "P", "bad.csv"});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY2(answer.errors.contains("bad.csv, line 2"), qPrintable(answer.errors));
        QCOMPARE(kantai_.run({"import", "P", "texts/c.csv", "--field", "none"}).exitCode, 2);
    }
};

QTEST_APPLESS_MAIN(tst_ImportedFormats)
#include "tst_ImportedFormats.moc"
