// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/TextImport.h"

#include "core/base/Checksum.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/FileLimit.h"
#include "tests/support/Importer.h"
#include "tests/support/UnprivilegedUser.h"

#include <QTest>
#include <algorithm>
#include <sys/stat.h>

using namespace kantai;
using test::Importer;
using Outcome = test::Importer::Outcome;

namespace {

const CleaningOptions kVerbatim{.verbatim = true};
const CleaningOptions kDropDuplicates{.dropDuplicateLines = true};

} // namespace

class tst_TextImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theReportTellsWhatWasReadAndWritten() {
        Importer importer;
        const std::string source = "Grund\r\n\r\nund Folge\rallein\nEnde";
        const auto [report, text] = importer.import(source);
        QCOMPARE(text, std::string("Grund\n\nund Folge\nallein\nEnde\n"));
        QVERIFY(report.encoding == TextEncoding::Utf8);
        QCOMPARE(report.sourceBytes, static_cast<std::uint64_t>(source.size()));
        QCOMPARE(report.sourceLines, std::uint64_t{5});
        QCOMPARE(report.crlfLines, std::uint64_t{3});
        QCOMPARE(report.bytes, static_cast<std::uint64_t>(text.size()));
        QCOMPARE(report.lines, std::uint64_t{5});
        QCOMPARE(report.badByteRuns, std::uint64_t{0});
        QCOMPARE(report.sourceSha256, sha256(source));
        QCOMPARE(report.sha256, sha256(text));
        QVERIFY(importer.warnings().empty());
    }

    void everyEncodingBecomesUtf8() {
        Importer importer;
        QCOMPARE(importer
                     .import("\xef\xbb\xbfGr\xc3\xbc\xc3\x9f"
                             "e\n")
                     .text,
                 std::string("Grüße\n"));
        const Outcome utf16 = importer.import(std::string("\xff\xfeG\0r\0\xfc\0\r\0\n\0", 12));
        QCOMPARE(utf16.text, std::string("Grü\n"));
        QVERIFY(utf16.report.encoding == TextEncoding::Utf16Le);
        QCOMPARE(utf16.report.crlfLines, std::uint64_t{1});
        const Outcome latin1 = importer.import("Gr\xfc\xdf"
                                               "e \x96 immer\n");
        QCOMPARE(latin1.text, std::string("Grüße – immer\n"));
        QVERIFY(latin1.report.encoding == TextEncoding::Latin1);
        QCOMPARE(latin1.report.badByteRuns, std::uint64_t{0});
    }

    void byteOrderMarksOfJoinedFilesAreRemovedAndCounted() {
        Importer importer;
        const std::string source = "\ufefffirst\nsame\n\ufeffsecond\nwo\ufeffrd\n\ufeffsame\n";
        const auto [report, text] = importer.import(source, kDropDuplicates);
        QCOMPARE(text, std::string("first\nsame\nsecond\nword\n"));
        QCOMPARE(report.innerByteOrderMarks, std::uint64_t{3});
        QCOMPARE(report.duplicateLines, std::uint64_t{1});
        QCOMPARE(importer.import(source, kVerbatim).text, source);
    }

    void utf16OfOddLengthLosesNoTextAndTellsTheByte() {
        Importer importer;
        const auto [report, text] = importer.import(std::string("\xff\xfeG\0u\0t\0\n\0x", 11));
        QCOMPARE(text, std::string("Gut\n\ufffd\n"));
        QCOMPARE(report.badByteRuns, std::uint64_t{1});
        QCOMPARE(report.firstBadBytes.at(0).offset, std::uint64_t{10});
    }

    void badBytesAreReplacedCountedAndPlaced() {
        Importer importer;
        const auto [report, text] = importer.import("gr\u00fc\u00df\u00e9\nb\xff\xfe d\n");
        QCOMPARE(text, std::string("gr\u00fc\u00df\u00e9\nb\ufffd d\n"));
        QCOMPARE(report.badByteRuns, std::uint64_t{1});
        QCOMPARE(report.firstBadBytes.size(), std::size_t{1});
        QCOMPARE(report.firstBadBytes[0].offset, std::uint64_t{10});
        QCOMPARE(report.firstBadBytes[0].line, std::uint64_t{2});
        QCOMPARE(report.firstBadBytes[0].bytes, std::string("\xff\xfe"));
    }

    void verbatimKeepsEveryByteOfUtf8() {
        Importer importer;
        const std::string source = "\xef\xbb\xbf"
                                   "a\r\nb\rc\n\n\u00e9\u00e9\xff\na\n"
                                   "*** END OF THE PROJECT GUTENBERG EBOOK X ***\na\nno end";
        const auto [report, text] = importer.import(source, {true, true, true});
        QCOMPARE(text, source);
        QCOMPARE(report.sha256, report.sourceSha256);
        QCOMPARE(report.lines, std::uint64_t{8});       // ended by LF, and the last
        QCOMPARE(report.sourceLines, std::uint64_t{9}); // a CR ends one too
        QCOMPARE(report.crlfLines, std::uint64_t{0});
        QCOMPARE(report.gutenbergLines, std::uint64_t{0});
        QCOMPARE(report.duplicateLines, std::uint64_t{1});
        QCOMPARE(report.badByteRuns, std::uint64_t{1});
    }

    void verbatimStillMakesUtf8OfOtherEncodings() {
        Importer importer;
        QCOMPARE(importer
                     .import("Gr\xfc\xdf"
                             "e\r\nund",
                             kVerbatim)
                     .text,
                 std::string("Grüße\r\nund"));
    }

    void repeatedLinesAreCountedAndDroppedOnRequest() {
        Importer importer;
        const std::string source = "a\n\nb\na\n\nb\na \n";
        const Outcome kept = importer.import(source);
        QCOMPARE(kept.text, source);
        QCOMPARE(kept.report.duplicateLines, std::uint64_t{2});
        QCOMPARE(kept.report.lines, std::uint64_t{7});
        const Outcome dropped = importer.import(source, kDropDuplicates);
        QCOMPARE(dropped.text, std::string("a\n\nb\n\na \n"));
        QCOMPARE(dropped.report.duplicateLines, std::uint64_t{2});
        QCOMPARE(dropped.report.lines, std::uint64_t{5});
    }

    void gutenbergsFrameGoesUnlessItIsToStay() {
        Importer importer;
        const std::string source =
            "The Project Gutenberg EBook of X\r\n*** START OF THE PROJECT GUTENBERG EBOOK X ***"
            "\r\n\r\nText\r\n\r\n*** END OF THE PROJECT GUTENBERG EBOOK X ***\r\n";
        const Outcome cut = importer.import(source);
        QCOMPARE(cut.text, std::string("Text\n"));
        QCOMPARE(cut.report.gutenbergLines, std::uint64_t{5});
        QCOMPARE(cut.report.sourceLines, std::uint64_t{6});
        QCOMPARE(importer.import(source, {.stripGutenberg = false}).report.lines, std::uint64_t{6});
    }

    void aLineWithoutEndPassesInPiecesAndStaysOneLine() {
        Importer importer;
        std::string source;
        while (source.size() < (std::size_t{5} << 20))
            source += "ohne Ende \u20ac ";
        const auto [report, text] = importer.import(source, kDropDuplicates);
        QVERIFY(text == source + "\n");
        QCOMPARE(report.lines, std::uint64_t{1});
        QCOMPARE(report.sourceLines, std::uint64_t{1});
    }

    void chunksLeaveNoTrace() {
        Importer importer;
        std::string source;
        for (int i = 0; source.size() < (std::size_t{3} << 20); ++i)
            source.append(static_cast<std::size_t>(i % 13), 'x').append("\u20ac\r\n");
        std::string expected = source;
        std::erase(expected, '\r');
        const auto [report, text] = importer.import(source);
        QVERIFY(text == expected);
        QCOMPARE(report.crlfLines, report.lines);
    }

    void whatHoldsNoTextIsRefusedAndLeavesNothing_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("empty") << QByteArray() << QByteArray("source.txt is empty");
        QTest::newRow("mark alone") << QByteArray("\xef\xbb\xbf") << QByteArray("holds no text, only empty lines");
        QTest::newRow("white space") << QByteArray(" \t\n\xc2\xa0 \xe3\x80\x80\r\n\xef\xbb\xbf\n")
                                     << QByteArray("holds no text, only empty lines and white space");
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n1 0 obj\n<< >>\n")
                             << QByteArray("source.txt is not a readable PDF");
        QTest::newRow("empty lines") << QByteArray("\n\r\n\n") << QByteArray("holds no text, only empty lines");
        QTest::newRow("frame alone") << QByteArray("*** START OF THE PROJECT GUTENBERG EBOOK X ***\n")
                                     << QByteArray("contains no text except the Project Gutenberg header and footer");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\2\1\1\0\0\0\0",
                                              11)
                                << QByteArray("is in a binary format");
        QTest::newRow("one zero byte") << QByteArray("An ordinary text.\n").repeated(50) + QByteArray("a\0b", 3)
                                       << QByteArray("holds a zero character in line 51, at byte 901");
        QByteArray noise;
        for (unsigned i = 0, state = 1; i < 4000; ++i, state = state * 1664525 + 1013904223)
            noise += static_cast<char>(0x80 + (state >> 24) % 128);
        QTest::newRow("noise") << noise << QByteArray("source.txt is not valid text in any supported encoding");
    }
    void whatHoldsNoTextIsRefusedAndLeavesNothing() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, message);
        Importer importer;
        VERIFY_REFUSED(importer.import(bytes.toStdString()), ErrorCode::BadInput, message.toStdString());
        QVERIFY(importer.leftNothing());
    }

    void aTextInALegacyEncodingComesInRight() {
        Importer importer;
        std::string turkish; // Windows-1254, which shares all but six letters with Latin-1
        std::string right;
        for (int i = 0; i < 40; ++i) {
            turkish += "G\xfcne\xfe do\xf0"
                       "du\xf0unda \xe7ocuklar \xfd\xfe\xfd\xf0\xfd g\xf6rd\xfc ve \xfe"
                       "a\xfe\xfdrd\xfd.\n";
            right += "Güneş doğduğunda çocuklar ışığı gördü ve şaşırdı.\n";
        }
        const auto [report, text] = importer.import(turkish);
        QCOMPARE(text, right);
        QCOMPARE(encodingName(report.encoding), std::string("Windows-1254"));
        QVERIFY(report.encodingBasis == EncodingBasis::Recognised);
        QVERIFY(importer.warnings().empty());
        const std::string russian = "\xd2\xc1\xda\xd5\xcd \xc9 \xcf\xd0\xd9\xd4\n"; // KOI8-R
        QCOMPARE(importer.import(russian).text, std::string("разум и опыт\n"));
    }

    void anUncertainEncodingIsWarnedOf() {
        Importer importer;
        const ImportedText report = importer.import("Un caff\x8a.\n").report;
        QVERIFY(report.encodingBasis == EncodingBasis::Uncertain);
        QVERIFY(report.otherEncoding.has_value());
        QCOMPARE(importer.warnings().size(), std::size_t{1});
        QVERIFY(importer.warnings()[0].find(encodingName(*report.otherEncoding)) != std::string::npos);
    }

    void theEncodingThatTheUserNamesIsTaken() {
        const Importer importer;
        const fs::path source = importer.folder().write("source.txt", "\xfe\xfd\n");
        const ImportedText report =
            importText(source, importer.target(), {}, {TextEncoding::Windows1254, {}}, {}, {});
        QCOMPARE(readFile(importer.target()), std::string("şı\n"));
        QVERIFY(report.encoding == TextEncoding::Windows1254);
        QVERIFY(report.encodingBasis == EncodingBasis::Chosen);
    }

    void markupIsToldWhereItComesInAsText_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("markup");
        QTest::newRow("RTF") << "a.txt" << QByteArray("{\\rtf1\\ansi Reason}") << "RTF";
        QTest::newRow("JSON lines") << "a.txt" << QByteArray("{\"text\": \"Reason\"}\n{\"text\": \"Law\"}\n")
                                    << "JSON";
        QTest::newRow("text") << "a.txt" << QByteArray("[1] Reason, law; <b> and {\"so on\"}.\n") << "";
        QTest::newRow("Markdown") << "a.md" << QByteArray("# Reason\n\n<div>law</div>\n") << "";
    }
    void markupIsToldWhereItComesInAsText() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, markup);
        const Importer importer;
        const fs::path source = importer.folder().write(qPrintable(name), bytes.toStdString());
        std::vector<std::string> warnings;
        const Progress progress({}, [&](LogLevel, const auto& line, const Remedy&) { warnings.push_back(line); });
        QCOMPARE(QString::fromStdString(importText(source, importer.target(), {}, progress, {}).markup), markup);
        QCOMPARE(warnings.size(), static_cast<std::size_t>(markup.isEmpty() ? 0 : 1));
    }

    void utf32BecomesUtf8() {
        Importer importer;
        QCOMPARE(importer.import(std::string("\xff\xfe\0\0a\0\0\0\xfc\0\0\0", 12)).text, std::string("aü\n"));
    }

    void whatIsNoReadableFileIsRefusedByName() {
        const Importer importer;
        const test::TextFolder& folder = importer.folder();
        const auto import = [&](const fs::path& source) { importText(source, importer.target(), {}, {}, {}); };
        VERIFY_REFUSED(import(folder / "gone.txt"), ErrorCode::BadInput, "gone.txt: No such file");
        VERIFY_REFUSED(import(folder.path()), ErrorCode::BadInput, "is a folder");
        VERIFY_REFUSED(import("/dev/zero"), ErrorCode::BadInput, "/dev/zero is not a regular file");
        QCOMPARE(::mkfifo((folder / "pipe").c_str(), 0600), 0);
        VERIFY_REFUSED(import(folder / "pipe"), ErrorCode::BadInput, "pipe is not a regular file");
    }

    void aFileThatMayNotBeReadIsRefusedByName() {
        const Importer importer;
        const fs::path source = importer.folder().write("secret.txt", "text\n");
        ::chmod(source.c_str(), 0);
        const test::UnprivilegedUser user;
        QVERIFY(user.isOrdinary());
        VERIFY_REFUSED(importText(source, importer.target(), {}, {}, {}), ErrorCode::BadInput, "secret.txt");
    }

    void aMissingTargetFolderIsRefused() {
        const Importer importer;
        const fs::path source = importer.folder().write("source.txt", "text\n");
        VERIFY_REFUSED(importText(source, importer.folder() / "none/target.txt", {}, {}, {}), ErrorCode::BadInput,
                       "none");
    }

    void aFullDiskLeavesTheOldTargetWhole() {
        Importer importer;
        importer.import("old text\n");
        const fs::path source = importer.folder().write("large.txt", std::string(std::size_t{4} << 20, 'x'));
        {
            const test::FileLimit limit(1 << 20);
            VERIFY_REFUSED(importText(source, importer.target(), {}, {}, {}), ErrorCode::Resources, "Cannot write");
        }
        QCOMPARE(readFile(importer.target()), std::string("old text\n"));
    }

    void aStopRequestLeavesNothing() {
        const Importer importer;
        const fs::path source = importer.folder().write("source.txt", std::string(std::size_t{3} << 20, 'x'));
        std::stop_source stop;
        const Progress stopAtOnce([&](const ProgressUpdate&) { stop.request_stop(); });
        VERIFY_REFUSED(importText(source, importer.target(), {}, stopAtOnce, stop.get_token()),
                       ErrorCode::Interrupted, "The import of source.txt was stopped");
        QVERIFY(importer.leftNothing());
    }

    void progressGrowsToTheSizeOfTheSource() {
        const Importer importer;
        const std::string text((std::size_t{2} << 20) + 3, 'x');
        const fs::path source = importer.folder().write("source.txt", text);
        std::vector<std::uint64_t> done;
        const Progress progress([&](const ProgressUpdate& update) {
            done.push_back(update.done);
            QCOMPARE(update.total, static_cast<std::uint64_t>(text.size()));
            QCOMPARE(update.phase, std::string("Importing"));
        });
        importText(source, importer.target(), {}, progress, {});
        QVERIFY(done.size() > 1 && std::is_sorted(done.begin(), done.end()));
        QCOMPARE(done.back(), static_cast<std::uint64_t>(text.size()));
    }

    void textFilesAreFoundBelowAFolderInOrder() {
        const test::TextFolder folder;
        const std::vector<fs::path> expected{folder.write("a/z.TXT", "x"), folder.write("b.md", "x"),
                                             folder.write("c/d/e.txt", "x")};
        folder.write("a/picture.png", "x");
        folder.write("txt", "x");
        folder.write(".hidden.txt", "x");
        folder.write(".git/description.txt", "x");
        fs::create_directory(folder / "folder.txt");
        fs::create_directory_symlink(folder.path(), folder / "c/loop");
        fs::create_symlink(folder / "gone", folder / "c/dangling.txt");
        QVERIFY(textFilesBelow(folder.path()) == expected);
        QVERIFY(textFilesBelow(folder / "a/picture.png") == std::vector<fs::path>{folder / "a/picture.png"});
    }

    void linksToFilesAreLeftOutAndCounted() {
        const test::TextFolder folder, outside;
        const fs::path secret = outside.write("secret.txt", "x"), own = folder.write("texts/own.txt", "x");
        fs::create_symlink(secret, folder / "texts/a.txt");
        fs::create_symlink(own, folder / "texts/b.md");
        fs::create_directory_symlink(outside.path(), folder / "texts/c");
        std::vector<std::string> warnings;
        const Progress progress({}, [&](LogLevel level, const std::string& line, const Remedy&) {
            QVERIFY(level == LogLevel::Warning);
            warnings.push_back(line);
        });
        QVERIFY(textFilesBelow(folder / "texts", progress) == std::vector<fs::path>{own});
        QCOMPARE(warnings.size(), std::size_t{1});
        QVERIFY2(warnings[0].find("left out: 3") != std::string::npos, warnings[0].c_str());
        QVERIFY(textFilesBelow(folder / "texts/a.txt") == std::vector<fs::path>{folder / "texts/a.txt"}); // as named
        fs::remove(own);
        VERIFY_REFUSED(textFilesBelow(folder / "texts"), ErrorCode::BadInput,
                       "texts holds no file that text is taken from");
    }

    void aPlaceWithoutTextFilesIsRefusedByName() {
        const test::TextFolder folder;
        folder.write("inner/picture.png", "x");
        VERIFY_REFUSED(textFilesBelow(folder / "inner"), ErrorCode::BadInput,
                       "inner holds no file that text is taken from");
        VERIFY_REFUSED(textFilesBelow(folder / "gone"), ErrorCode::BadInput, "gone: No such file");
    }

    void aFolderThatMayNotBeListedIsRefusedByName() {
        const test::TextFolder folder;
        ::chmod(folder.path().c_str(), 0755);
        folder.write("a.txt", "x");
        fs::create_directory(folder / "closed");
        ::chmod((folder / "closed").c_str(), 0);
        {
            const test::UnprivilegedUser user;
            QVERIFY(user.isOrdinary());
            VERIFY_REFUSED(textFilesBelow(folder.path()), ErrorCode::BadInput, "closed: Permission denied");
        }
        ::chmod((folder / "closed").c_str(), 0755);
    }
};

QTEST_APPLESS_MAIN(tst_TextImport)
#include "tst_TextImport.moc"
