// SPDX-License-Identifier: GPL-3.0-or-later
// What text is taken out of each format, through importText.
#include "core/corpus/TextImport.h"

#include "core/base/Checksum.h"
#include "core/corpus/formats/WikiMarkup.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/FormatFiles.h"

#include <QTest>

using namespace kantai;
using test::kTurkish;

namespace {

class Reader {
public:
    std::string readFrom(const fs::path& source, const std::string& field = {},
                         const CleaningOptions& cleaning = {}) {
        report = importText(source, folder / "target.txt", cleaning, {{}, field}, progress_, {});
        return readFile(folder / "target.txt");
    }
    std::string read(const char* name, std::string_view bytes, const std::string& field = {}) {
        return readFrom(folder.write(name, bytes), field);
    }
    test::TextFolder folder;
    ImportedText report;
    std::vector<std::string> warnings;

private:
    Progress progress_{{}, [this](LogLevel, const std::string& line, const Remedy&) { warnings.push_back(line); }};
};

} // namespace

class tst_FormatReaders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void htmlBecomesALineForEachBlock() {
        Reader reader;
        const std::string html =
            "<!DOCTYPE html><html><head><title>no</title><style>p{}</style></head><body><script>no("
            ");</script><h1>Ba&#351;l&#305;k</h1><p>Bir <b>k\u0131sa</b>\n   c&uuml;mle &amp; "
            "son<br>yeni</p><ul><li>a<li>b</ul><table><tr><td>1<td>2</table><pre>x\ny</pre>" +
            kTurkish;
        QCOMPARE(reader.read("a.html", html),
                 "Başlık\nBir kısa cümle & son\nyeni\na\nb\n1 2\nx\ny\n" + kTurkish + "\n");
        QCOMPARE(describe(reader.report.taken), std::string("HTML"));
        QCOMPARE(reader.report.sourceSha256, sha256(html));
        QVERIFY(reader.warnings.empty());
    }

    void htmlIsDecodedAsItDeclares() {
        Reader reader;
        QCOMPARE(reader.read("a.htm", "<meta charset=\"windows-1254\"><p>\xfe\xfd\xf0</p>"), std::string("şığ\n"));
        QVERIFY(reader.report.encoding == TextEncoding::Windows1254);
        QCOMPARE(reader.read("b.htm", "<meta charset=\"iso-8859-1\"><p>" + kTurkish + "</p>"), kTurkish + "\n");
    }

    void markupStaysWhenVerbatim() {
        Reader reader;
        const std::string html = "<!DOCTYPE html><p>a</p>\n";
        QCOMPARE(reader.readFrom(reader.folder.write("a.html", html), {}, {.verbatim = true}), html);
        QVERIFY(reader.report.taken == TakenText());
        QCOMPARE(reader.report.markup, std::string("HTML"));
    }

    void epubComesInTheOrderOfItsSpine() {
        Reader reader;
        QCOMPARE(reader.readFrom(test::writeEpub(reader.folder / "a.epub", kTurkish, "Son.")), kTurkish + "\nSon.\n");
        QCOMPARE(describe(reader.report.taken), std::string("EPUB, 2 chapters"));
        QCOMPARE(reader.report.sourceSha256, sha256File(reader.folder / "a.epub"));
        QCOMPARE(reader.report.sourceBytes, static_cast<std::uint64_t>(fs::file_size(reader.folder / "a.epub")));
        test::writeArchive(reader.folder / "b.epub", test::ArchiveKind::Zip, {{"mimetype", "application/epub+zip"}});
        VERIFY_REFUSED(reader.readFrom(reader.folder / "b.epub"), ErrorCode::BadInput, "container.xml is missing");
    }

    void aTableGivesItsColumnWithTheMostText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("text");
        const QString two = QStringLiteral("Bir, iki\nüç \"dört\"\n");
        QTest::newRow("header") << QByteArray("id,metin\n1,\"Bir, iki\"\n2,\"üç \"\"dört\"\"\"\n") << ""
                                << "metin" << two;
        QTest::newRow("semicolons") << QByteArray("\xef\xbb\xbfid;metin\r\n1;Bir, iki\r\n2;üç \"dört\"\r\n") << ""
                                    << "metin" << two;
        QTest::newRow("tabs, no header") << QByteArray("1\tBir, iki\n2\tüç \"dört\"") << ""
                                         << "2" << two;
        QTest::newRow("lines in a cell") << QByteArray("id,text\n1,\"a\nb\"\n") << ""
                                         << "text"
                                         << "a\nb\n";
        QTest::newRow("by name") << QByteArray("başlık,text\nAğaç,long long text\n") << "başlık"
                                 << "başlık"
                                 << "Ağaç\n";
        QTest::newRow("by number") << QByteArray("başlık,text\nAğaç,long long text\n") << "1"
                                   << "başlık"
                                   << "Ağaç\n";
        QTest::newRow("one column") << QByteArray("text\nbir iki\n") << ""
                                    << "text"
                                    << "bir iki\n";
    }
    void aTableGivesItsColumnWithTheMostText() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, field);
        QFETCH(QString, column);
        QFETCH(QString, text);
        Reader reader;
        QCOMPARE(QString::fromStdString(reader.read("a.csv", bytes.toStdString(), field.toStdString())), text);
        QCOMPARE(QString::fromStdString(reader.report.taken.field), column);
        QVERIFY(reader.warnings.empty());
    }

    void aDamagedTableIsRefusedWithItsLine() {
        Reader reader;
        VERIFY_REFUSED(reader.read("a.csv", "id,text\n1,ok\n2,\"open\n3,x\n"), ErrorCode::BadInput,
                       "a.csv, line 3: the quoted cell that begins here does not end");
        VERIFY_REFUSED(reader.read("a.csv", "id,text\n1,\"a\"b\n"), ErrorCode::BadInput,
                       "line 2: text follows the closing quote");
        VERIFY_REFUSED(reader.read("a.csv", "id,text\n1,long words\n", "none"), ErrorCode::Usage,
                       "has no column none");
        VERIFY_REFUSED(reader.read("a.csv", "id,text\n1,long words\n", "3"), ErrorCode::Usage, "has no column 3");
        QCOMPARE(reader.read("a.csv", "id,text\n1,long words\n2\n"), std::string("long words\n"));
        QCOMPARE(reader.warnings.size(), std::size_t{1});
        QVERIFY2(reader.warnings[0].find("rows without the column text were left out: 1") != std::string::npos,
                 reader.warnings[0].c_str());
        QCOMPARE(describe(reader.report.taken), std::string("CSV, column text, 1 row"));
    }

    void aLongTableIsReadInConstantPieces() {
        Reader reader;
        std::string table = "id;text\n", text;
        for (int i = 0; i < 60'000; ++i) {
            table += std::to_string(i) + ";\"" + kTurkish + "\"\r\n";
            text += kTurkish + "\n";
        }
        QVERIFY(reader.read("a.csv", table) == text);
        QCOMPARE(describe(reader.report.taken), std::string("CSV, column text, 60,000 rows"));
    }

    void jsonGivesTheFieldThatHoldsTheText_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<QString>("text");
        QTest::newRow("lines") << "a.jsonl"
                               << QByteArray("{\"url\":\"http://a.b/c/d/e/f\",\"text\":\"a\\u015f\"}\n\n"
                                             "{\"text\":\"b\",\"n\":1}\n")
                               << ""
                               << "JSON Lines, field text, 2 records"
                               << "aş\nb\n";
        QTest::newRow("the only field") << "a.ndjson" << QByteArray("{\"x\":\"ağ\"}\n") << ""
                                        << "JSON Lines, field x, 1 record"
                                        << "ağ\n";
        QTest::newRow("named") << "a.jsonl" << QByteArray("{\"text\":\"a\",\"başlık\":\"ç\"}\n") << "başlık"
                               << "JSON Lines, field başlık, 1 record"
                               << "ç\n";
        QTest::newRow("array") << "a.json"
                               << QByteArray("[{\"body\":\"ş\",\"id\":[{\"text\":\"no\"}]},\n{\"body\":\"ı\"}]") << ""
                               << "JSON, field body, 2 records"
                               << "ş\nı\n";
        QTest::newRow("strings") << "a.json" << QByteArray("[\"ş\", \"a\\nb\"]") << ""
                                 << "JSON, 2 records"
                                 << "ş\na\nb\n";
        QTest::newRow("strings have no fields") << "a.json" << QByteArray("[\"ş\"]") << "text"
                                                << "JSON, 1 record"
                                                << "ş\n";
        QTest::newRow("lines in .json") << "a.json" << QByteArray("{\"text\":\"a\"}\n{\"text\":\"b\"}\n") << ""
                                        << "JSON Lines, field text, 2 records"
                                        << "a\nb\n";
        QTest::newRow("one object") << "a.json" << QByteArray("{\n\"text\": \"a\"\n}") << ""
                                    << "JSON, field text, 1 record"
                                    << "a\n";
    }
    void jsonGivesTheFieldThatHoldsTheText() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, field);
        QFETCH(QString, taken);
        QFETCH(QString, text);
        Reader reader;
        QCOMPARE(QString::fromStdString(reader.read(qPrintable(name), bytes.toStdString(), field.toStdString())),
                 text);
        QCOMPARE(QString::fromStdString(describe(reader.report.taken)), taken);
        QVERIFY(reader.warnings.empty());
    }

    void damagedJsonIsRefusedWithItsLine() {
        Reader reader;
        VERIFY_REFUSED(reader.read("a.jsonl", "{\"text\":\"a\"}\n{\"text\": oops}\n"), ErrorCode::BadInput,
                       "a.jsonl, line 2, column 10: ");
        VERIFY_REFUSED(reader.read("a.json", "[{\"text\":\"a\"},\n{\"text\" 1}]"), ErrorCode::BadInput,
                       "a.json, line 2");
        VERIFY_REFUSED(reader.read("a.json", "[1, 2, 3]"), ErrorCode::BadInput, "no records with text");
        VERIFY_REFUSED(reader.read("a.jsonl", "{\"a\":\"x\"}\n", "b"), ErrorCode::Usage, "has no field b");
        QCOMPARE(reader.read("a.jsonl", "{\"text\":\"x\\u0000y\"}\n{\"text\":1}\n"), std::string("xy\n"));
        QCOMPARE(reader.warnings.size(), std::size_t{1});
    }

    void aWikiGivesItsArticles() {
        Reader reader;
        QCOMPARE(
            reader.read("wiki.xml", test::wikiDump("{{Bilgi|a={{b}}}}'''Ağaç''' bir [[bitki|bitkidir]].&lt;ref&gt;"
                                                   "x&lt;/ref&gt;\n== Türler ==\n* Çınar")),
            std::string("Ağaç\nAğaç bir bitkidir.\nTürler\nÇınar\n"));
        QCOMPARE(describe(reader.report.taken), std::string("MediaWiki, 1 page"));
        VERIFY_REFUSED(reader.read("wiki.xml", "<mediawiki><page><title>a</title>"), ErrorCode::BadInput,
                       "wiki.xml, line 1: the XML is damaged");
        VERIFY_REFUSED(reader.read("a.xml", "<?xml version=\"1.0\"?><book/>"), ErrorCode::BadInput,
                       "is XML of a kind");
    }

    void wikiMarkupBecomesWords_data() {
        QTest::addColumn<QString>("markup");
        QTest::addColumn<QString>("text");
        QTest::newRow("table") << "a\n{| class=x\n| b\n|}\nc"
                               << "a\nc";
        QTest::newRow("file with link") << "[[Dosya:a.jpg|thumb|bir [[ağaç]] var]]son"
                                        << "son";
        QTest::newRow("link outside") << "bkz. [https://a.b/c Kant hakkında]"
                                      << "bkz. Kant hakkında";
        QTest::newRow("comment") << "a<!-- b\nc -->d"
                                 << "ad";
        QTest::newRow("entities") << "5&nbsp;m &amp; &ndash; &x"
                                  << "5 m & – &x";
        QTest::newRow("less than") << "a < b <br/>c"
                                   << "a < b\nc";
        QTest::newRow("switches") << "__TOC__\n'''''a'''''"
                                  << "a";
        QTest::newRow("open template") << "a {{b\nc"
                                       << "a";
    }
    void wikiMarkupBecomesWords() {
        QFETCH(QString, markup);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(withoutWikiMarkup(markup.toStdString())), text);
    }

    void pdfGivesItsTextLayer() {
        Reader reader;
        QCOMPARE(reader.read("a.pdf", test::pdfWith("A\\003a\\347 \\001\\002k \\004yi")),
                 std::string("Ağaç şık İyi\n"));
        QCOMPARE(describe(reader.report.taken), std::string("PDF, 1 page"));
        VERIFY_REFUSED(reader.read("a.pdf", test::pdfWith("")), ErrorCode::BadInput, "no text layer");
        VERIFY_REFUSED(reader.read("a.pdf", "%PDF-1.4\nnothing"), ErrorCode::BadInput, "not a readable PDF");
    }

    void wordProcessorDocumentsGiveTheirParagraphs() {
        Reader reader;
        QCOMPARE(reader.readFrom(test::writeDocx(reader.folder / "a.docx", kTurkish)),
                 "One word\n" + kTurkish + "\n");
        QCOMPARE(describe(reader.report.taken), std::string("DOCX"));
        QCOMPARE(reader.readFrom(test::writeOdt(reader.folder / "a.odt", kTurkish)), "One word\n" + kTurkish + "\n");
        test::writeArchive(reader.folder / "b.docx", test::ArchiveKind::Zip, {{"x", "y"}});
        VERIFY_REFUSED(reader.readFrom(reader.folder / "b.docx"), ErrorCode::BadInput, "holds no word/document.xml");
    }

    void entitiesOfXmlDoNotGrow() {
        Reader reader;
        std::string bomb = "<?xml version=\"1.0\"?><!DOCTYPE mediawiki [<!ENTITY a \"aaaaaaaaaa\">";
        for (char c = 'b'; c < 'm'; ++c) {
            const std::string before = std::string("&") + static_cast<char>(c - 1) + ";";
            bomb += std::string("<!ENTITY ") + c + " \"" + before + before + before + before + before + "\">";
        }
        bomb += "]><mediawiki><page><title>T</title><ns>0</ns><revision><text>x &l; "
                "y</text></revision></page></mediawiki>";
        VERIFY_REFUSED(reader.read("a.xml", bomb), ErrorCode::BadInput, "a.xml, line 1: the XML is damaged");
    }

    void whatHoldsNoTextIsRefusedWithWhatWouldWork() {
        Reader reader;
        VERIFY_REFUSED(reader.read("a.png", "\x89PNG\r\n\x1a\n"), ErrorCode::BadInput, "a.png is in a binary format");
        VERIFY_REFUSED(reader.read("a.doc", "\xd0\xcf\x11\xe0\xa1\xb1"), ErrorCode::BadInput, "a.doc is in a binary");
        test::writeArchive(reader.folder / "a.xlsx", test::ArchiveKind::Zip, {{"x", "y"}});
        VERIFY_REFUSED(reader.readFrom(reader.folder / "a.xlsx"), ErrorCode::BadInput, "is a spreadsheet");
    }
};

QTEST_APPLESS_MAIN(tst_FormatReaders)
#include "tst_FormatReaders.moc"
