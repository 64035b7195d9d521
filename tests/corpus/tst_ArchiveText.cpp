// SPDX-License-Identifier: GPL-3.0-or-later
// Archives and compressed files, also those that mean harm, through importText.
#include "core/corpus/TextImport.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/FormatFiles.h"

#include <QTest>
#include <algorithm>

using namespace kantai;
using test::ArchiveKind;
using test::kTurkish;

namespace {

class Reader {
public:
    std::string read(const fs::path& source) {
        report = importText(source, folder / "out/target.txt", {}, progress_, {});
        return readFile(folder / "out/target.txt");
    }
    bool leftNothing() const {
        return std::all_of(fs::directory_iterator(folder / "out"), fs::directory_iterator(),
                           [](const fs::directory_entry& entry) { return entry.path().filename() == "target.txt"; });
    }
    Reader() { fs::create_directory(folder / "out"); }
    test::TextFolder folder;
    ImportedText report;
    std::string warnings;

private:
    Progress progress_{{}, [this](LogLevel, const std::string& line, const Remedy&) { warnings += line + "\n"; }};
};

} // namespace

class tst_ArchiveText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void compressedFilesAreReadAsWhatTheyHold() {
        Reader reader;
        const std::vector<std::pair<const char*, int>> kinds{{"a.txt.gz", ARCHIVE_FILTER_GZIP},
                                                             {"a.txt.bz2", ARCHIVE_FILTER_BZIP2},
                                                             {"a.txt.xz", ARCHIVE_FILTER_XZ},
                                                             {"a.txt.zst", ARCHIVE_FILTER_ZSTD}};
        for (const auto& [name, filter] : kinds)
            QCOMPARE(reader.read(test::writeCompressed(reader.folder / name, filter, kTurkish)), kTurkish + "\n");
        const std::string table = "id,metin\n1,\"" + kTurkish + "\"\n";
        QCOMPARE(reader.read(test::writeCompressed(reader.folder / "a.csv.gz", ARCHIVE_FILTER_GZIP, table)),
                 kTurkish + "\n");
        QCOMPARE(describe(reader.report.taken), std::string("CSV, column metin, 1 row"));
        QVERIFY(reader.warnings.empty());
        QVERIFY(reader.leftNothing());
    }

    void everyTextOfAnArchiveComesInItsOrder() {
        Reader reader;
        const std::vector<test::ArchivedFile> files{{"b.txt", "bir\n"},
                                                    {"in/a.html", "<p>" + kTurkish + "</p>"},
                                                    {"in/\u00e7.jsonl", "{\"text\":\"üç\"}\n"},
                                                    {"e.txt", "\xfe\xfd\xf0 \xfe\xfd\xf0l\xfd \xe7i\xe7"
                                                              "ek\n"}};
        const std::string text = "bir\n" + kTurkish + "\nüç\nşığ şığlı çiçek\n";
        QCOMPARE(reader.read(test::writeArchive(reader.folder / "a.zip", ArchiveKind::Zip, files)), text);
        QCOMPARE(describe(reader.report.taken), std::string("Archive, 4 files"));
        QCOMPARE(reader.read(test::writeArchive(reader.folder / "a.tar.gz", ArchiveKind::TarGz, files)), text);
        QCOMPARE(reader.read(test::writeArchive(reader.folder / "a.tar.zst", ArchiveKind::TarZst, files)), text);
        QVERIFY(reader.leftNothing());
    }

    void whatHoldsNoTextIsLeftOut() {
        Reader reader;
        const std::vector<test::ArchivedFile> files{
            {"a.txt", "bir\n"}, {"package.json", "{\"scripts\": {}}"}, {"icon.xml", "<svg/>"}};
        QCOMPARE(reader.read(test::writeArchive(reader.folder / "a.zip", ArchiveKind::Zip, files)),
                 std::string("bir\n"));
        QCOMPARE(describe(reader.report.taken), std::string("Archive, 1 file"));
        QVERIFY2(reader.warnings.find("2 of other kinds") != std::string::npos, reader.warnings.c_str());
        QVERIFY(reader.leftNothing());
    }

    void whatDoesNotBelongIsLeftOutAndCounted() {
        Reader reader;
        const fs::path nested = test::writeArchive(reader.folder / "n.zip", ArchiveKind::Zip, {{"x.txt", "nested"}});
        test::writeArchive(reader.folder / "a.tar.gz", ArchiveKind::TarGz,
                           {{"ok.txt", "iyi\n"},
                            {"../escape.txt", "no\n"},
                            {"/absolute.txt", "no\n"},
                            {"link.txt", "", "/etc/passwd"},
                            {"n.zip", readFile(nested)},
                            {"n.txt", readFile(nested)},
                            {"picture.png", "no"},
                            {".hidden.txt", "no"}});
        QCOMPARE(reader.read(reader.folder / "a.tar.gz"), std::string("iyi\n"));
        QVERIFY2(
            reader.warnings.find("left out: 1 links or devices, 2 with names that lead outside, 2 archives in the "
                                 "archive, 2 of other kinds.") != std::string::npos,
            reader.warnings.c_str());
        QVERIFY(!fs::exists(reader.folder / "escape.txt"));
        QVERIFY(reader.leftNothing());
    }

    void encryptedEntriesAreCounted() {
        Reader reader;
        test::writeArchive(reader.folder / "a.zip", ArchiveKind::EncryptedZip, {{"a.txt", "secret"}});
        VERIFY_REFUSED(reader.read(reader.folder / "a.zip"), ErrorCode::BadInput,
                       "holds no file that text is taken from");
        QVERIFY2(reader.warnings.find("1 encrypted") != std::string::npos, reader.warnings.c_str());
    }

    void anArchiveThatWouldFillTheDiskIsRefused() {
        Reader reader;
        const std::string spaces(std::size_t{80} << 20, ' ');
        test::writeArchive(reader.folder / "bomb.zip", ArchiveKind::Zip, {{"a.txt", spaces}});
        VERIFY_REFUSED(reader.read(reader.folder / "bomb.zip"), ErrorCode::BadInput, "archives made to fill a disk");
        test::writeCompressed(reader.folder / "bomb.txt.xz", ARCHIVE_FILTER_XZ, spaces);
        VERIFY_REFUSED(reader.read(reader.folder / "bomb.txt.xz"), ErrorCode::BadInput,
                       "archives made to fill a disk");
        QVERIFY(reader.leftNothing());
    }

    void damagedArchivesAndEntriesAreRefusedByName() {
        Reader reader;
        const fs::path whole =
            test::writeArchive(reader.folder / "a.tar.gz", ArchiveKind::TarGz, {{"a.csv", "id,text\n1,\"open\n"}});
        VERIFY_REFUSED(reader.read(whole), ErrorCode::BadInput, "a.tar.gz: a.csv, line 2: the quoted cell");
        const std::string bytes = readFile(whole);
        VERIFY_REFUSED(reader.read(reader.folder.write("cut.tar.gz", bytes.substr(0, bytes.size() / 2))),
                       ErrorCode::BadInput, "cut.tar.gz is not a readable archive");
        VERIFY_REFUSED(reader.read(reader.folder.write("a.zip", "PK\x03\x04 and nothing")), ErrorCode::BadInput,
                       "a.zip");
    }
};

QTEST_APPLESS_MAIN(tst_ArchiveText)
#include "tst_ArchiveText.moc"
