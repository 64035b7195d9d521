// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/FileLimit.h"
#include "tests/support/UnprivilegedUser.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>
#include <sys/stat.h>

using namespace kantai;

namespace {

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

using Names = std::vector<std::string>;

} // namespace

class tst_Files : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        temporary_ = std::make_unique<QTemporaryDir>();
        folder_ = temporary_->path().toStdString();
    }

    void whatIsWrittenIsReadBack() {
        std::string bytes("any\0bytes\xff", 10);
        writeFileAtomically(folder_ / "a", bytes);
        QCOMPARE(readFile(folder_ / "a"), bytes);
        bytes.assign((std::size_t{3} << 20) + 7, 'x');
        writeFileAtomically(folder_ / "a", bytes);
        QCOMPARE(readFile(folder_ / "a"), bytes);
        writeFileAtomically(folder_ / "a", "");
        QCOMPARE(readFile(folder_ / "a"), std::string());
        QCOMPARE(namesIn(folder_), Names{"a"});
    }

    void aFileThatTellsNoSizeIsReadToItsEnd() {
        QVERIFY(readFile("/proc/self/status").find("VmRSS") != std::string::npos);
        VERIFY_REFUSED(readFile("/proc/self/status", 10), ErrorCode::BadInput, "/proc/self/status is larger than");
    }

    void whatCannotBeReadIsRefusedByName() {
        writeFileAtomically(folder_ / "large", "0123456789");
        QCOMPARE(readFile(folder_ / "large", 10).size(), std::size_t{10});
        VERIFY_REFUSED(readFile(folder_ / "large", 9), ErrorCode::BadInput, "large is larger than 9 B");
        VERIFY_REFUSED(readFile(folder_ / "none"), ErrorCode::BadInput, "none: No such file");
        VERIFY_REFUSED(readFile(folder_), ErrorCode::BadInput, "is a folder");
    }

    void aFileThatMayNotBeReadIsRefusedByName() {
        writeFileAtomically(folder_ / "secret", "x");
        ::chmod((folder_ / "secret").c_str(), 0);
        const test::UnprivilegedUser user;
        QVERIFY(user.isOrdinary());
        VERIFY_REFUSED(readFile(folder_ / "secret"), ErrorCode::BadInput, "secret: Permission denied");
    }

    void theWriterCountsAndKeepsTheOrder() {
        FileWriter writer(folder_ / "a");
        std::string expected;
        for (int i = 0; i < 300'000; ++i) {
            const std::string line = std::to_string(i) + "\n";
            writer.write(line);
            expected += line;
        }
        const std::string large((std::size_t{1} << 20) + 1, 'y');
        writer.write(large.data(), large.size());
        writer.write("end");
        expected += large + "end";
        QCOMPARE(writer.bytesWritten(), static_cast<std::uint64_t>(expected.size()));
        writer.close();
        QVERIFY(readFile(folder_ / "a") == expected);
    }

    void aFullDiskIsToldAsSuch() {
        FileWriter small("/dev/full");
        small.write("waits in the buffer");
        VERIFY_REFUSED(small.close(), ErrorCode::Resources, "/dev/full: No space left on device");
        FileWriter large("/dev/full");
        VERIFY_REFUSED(large.write(std::string(std::size_t{2} << 20, 'x')), ErrorCode::Resources, "/dev/full");
    }

    void aFailedReplacementLeavesTheOldFileWhole() {
        writeFileAtomically(folder_ / "a", "old");
        {
            const test::FileLimit limit(1 << 20);
            VERIFY_REFUSED(writeFileAtomically(folder_ / "a", std::string(std::size_t{2} << 20, 'x')),
                           ErrorCode::Resources, "Cannot write");
        }
        QCOMPARE(readFile(folder_ / "a"), std::string("old"));
        QCOMPARE(namesIn(folder_), Names{"a"});
    }

    void aFileIsNotThereBeforeItsCommit() {
        {
            AtomicFile file(folder_ / "a");
            file.write("half");
            QVERIFY(!fs::exists(folder_ / "a"));
        }
        QVERIFY(namesIn(folder_).empty());
        AtomicFile file(folder_ / "a");
        file.write("whole");
        file.commit();
        QCOMPARE(readFile(folder_ / "a"), std::string("whole"));
    }

    void aFileInAMissingFolderIsRefused() {
        VERIFY_REFUSED(writeFileAtomically(folder_ / "none" / "a", "x"), ErrorCode::BadInput, "none");
        VERIFY_REFUSED(FileWriter(folder_ / "none" / "a"), ErrorCode::BadInput, "none/a: No such file");
    }

    void aFolderAppearsWholeAtItsCommit() {
        const fs::path target = folder_ / "checkpoints" / "step-1";
        AtomicFolder atomic(target);
        writeFileAtomically(atomic.path() / "a", "1");
        fs::create_directory(atomic.path() / "inner");
        writeFileAtomically(atomic.path() / "inner" / "b", "2");
        QVERIFY(!fs::exists(target));
        QCOMPARE(atomic.path().parent_path(), target.parent_path());
        QCOMPARE(atomic.path().filename().string().front(), '.');
        atomic.commit();
        QCOMPARE(readFile(target / "inner" / "b"), std::string("2"));
        QCOMPARE(namesIn(folder_ / "checkpoints"), Names{"step-1"});
    }

    void aFolderWithoutCommitLeavesNothing() {
        {
            const AtomicFolder atomic(folder_ / "step-1");
            writeFileAtomically(atomic.path() / "a", "1");
        }
        QVERIFY(namesIn(folder_).empty());
    }

    void aFolderNeverReplacesOneThatIsThere() {
        fs::create_directory(folder_ / "step-1"); // empty: rename() alone would replace it
        {
            AtomicFolder atomic(folder_ / "step-1");
            VERIFY_REFUSED(atomic.commit(), ErrorCode::BadInput, "step-1 exists already");
        }
        QCOMPARE(namesIn(folder_), Names{"step-1"});
    }

    void aFolderReplacesAnOlderOneWhole() {
        for (const char* content : {"first", "second"}) {
            AtomicFolder atomic(folder_ / "step-1");
            writeFileAtomically(atomic.path() / content, content);
            atomic.replace();
            QCOMPARE(namesIn(folder_ / "step-1"), Names{content});
        }
        QCOMPARE(namesIn(folder_), Names{"step-1"});
    }

    void anOlderFolderStaysWhenItCannotBeReplaced() {
        fs::create_directory(folder_ / "step-1");
        writeFileAtomically(folder_ / "step-1" / "older", "whole");
        {
            AtomicFolder atomic(folder_ / "step-1");
            fs::remove_all(atomic.path());
            QVERIFY_EXCEPTION_THROWN(atomic.replace(), std::exception);
        }
        QCOMPARE(readFile(folder_ / "step-1" / "older"), std::string("whole"));
    }

    void foldersAreMadeWithThoseAboveThem() {
        createFolders(folder_ / "a" / "b" / "c");
        createFolders(folder_ / "a" / "b" / "c");
        QVERIFY(fs::is_directory(folder_ / "a" / "b" / "c"));
        writeFileAtomically(folder_ / "file", "1");
        VERIFY_REFUSED(createFolders(folder_ / "file" / "d"), ErrorCode::BadInput, "file");
    }

    void aNameAtTheLimitOfTheFileSystemIsNoObstacle() {
        const std::string name(255, 'n');
        AtomicFolder atomic(folder_ / name);
        atomic.commit();
        QVERIFY(fs::is_directory(folder_ / name));
    }

    void onlyTheLeftoversOfDeadProcessesAreRemoved() {
        const AtomicFolder alive(folder_ / "step-2");
        writeFileAtomically(alive.path() / "a", "1");
        const std::string mine = alive.path().filename().string();
        // Process 1 lives, but did not start at the time that the name tells.
        const Names others{".a.tmp", ".a.tmp-1", ".a.tmp-1-2-x", "a.tmp-1-2-3", ".tmp-1-2-3"};
        for (const std::string& name : others)
            writeFileAtomically(folder_ / name, "keep");
        fs::create_directory(folder_ / ".step-1.tmp-1-987654321987-5");
        writeFileAtomically(folder_ / ".step-1.tmp-1-987654321987-5" / "a", "1");
        writeFileAtomically(folder_ / ".vocab.json.tmp-4194999-17-3", "1"); // beyond the largest process id

        removeStaleTemporaries(folder_);
        Names expected = others;
        expected.push_back(mine);
        std::sort(expected.begin(), expected.end());
        QCOMPARE(namesIn(folder_), expected);
        removeStaleTemporaries(folder_ / "none");
    }

    void aMappedFileShowsItsBytes() {
        writeFileAtomically(folder_ / "a", "mapped");
        MappedFile first(folder_ / "a");
        QVERIFY(first.text() == "mapped");
        MappedFile second(std::move(first));
        QVERIFY(second.text() == "mapped");
        QCOMPARE(second.bytes().size(), std::size_t{6});
        writeFileAtomically(folder_ / "empty", "");
        second = MappedFile(folder_ / "empty");
        QVERIFY(second.bytes().empty());
        VERIFY_REFUSED(MappedFile(folder_ / "none"), ErrorCode::BadInput, "none");
        VERIFY_REFUSED(MappedFile{folder_}, ErrorCode::BadInput, "is a folder");
    }

    void tooLittleSpaceIsToldWithNeedAndPlace() {
        requireFreeSpace(folder_, 1, "The checkpoint");
        requireFreeSpace(folder_ / "yet" / "to be made", 1, "The checkpoint");
        VERIFY_REFUSED(requireFreeSpace(folder_, std::uint64_t{1} << 62, "The checkpoint"), ErrorCode::Resources,
                       "The checkpoint needs 4.6 EB in " + folder_.string());
    }

    void sizesAreShownInDecimalUnits() {
        QCOMPARE(formatBytes(0), std::string("0 B"));
        QCOMPARE(formatBytes(999), std::string("999 B"));
        QCOMPARE(formatBytes(1000), std::string("1.0 kB"));
        QCOMPARE(formatBytes(318'500'000), std::string("318.5 MB"));
        QCOMPARE(formatBytes(999'949'999), std::string("999.9 MB"));
        QCOMPARE(formatBytes(999'999'999), std::string("1.0 GB"));
        QCOMPARE(formatBytes(~0ull), std::string("18.4 EB"));
    }

private:
    std::unique_ptr<QTemporaryDir> temporary_;
    fs::path folder_;
};

QTEST_APPLESS_MAIN(tst_Files)
#include "tst_Files.moc"
