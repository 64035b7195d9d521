// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PathInside.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <sys/stat.h>

using namespace kantai;

class tst_PathInside : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsThereAndWhatIsNotThereIsNamed() {
        const test::TextFolder folder;
        folder.write("a/b/file", "x");
        for (const char* relative : {"a", "a/b", "a/b/file", "a/new", "new/deeper/file", "a/b/file/below", "..."})
            QCOMPARE(resolveInside(folder.path(), relative), folder.path() / relative);
    }

    void pathsThatLeaveTheFolderAreRefused() {
        const test::TextFolder folder;
        folder.write("a/b/file", "x");
        for (const std::string& relative :
             {std::string(), std::string("/"), std::string("/etc/passwd"), std::string("a/"), std::string("a//b"),
              std::string("."), std::string(".."), std::string("a/../b"), std::string("a/."), std::string("../a"),
              std::string("a\0b", 3)})
            VERIFY_REFUSED(resolveInside(folder.path(), relative), ErrorCode::BadInput, "is not a path inside");
    }

    void linksAreRefusedAtEachPlace() {
        const test::TextFolder folder;
        folder.write("a/b/file", "x");
        fs::create_directory_symlink("b", folder / "a/link");
        fs::create_symlink("file", folder / "a/b/link");
        fs::create_symlink(folder / "nowhere", folder / "dangling");
        fs::create_symlink("loop", folder / "loop");
        for (const char* relative : {"a/link", "a/link/file", "a/link/new", "a/b/link", "dangling", "loop/x"})
            VERIFY_REFUSED(resolveInside(folder.path(), relative), ErrorCode::BadInput, " is a link");
    }

    void theFolderItselfMayBeReachedByALink() {
        const test::TextFolder folder;
        folder.write("real/file", "x");
        fs::create_directory_symlink(folder / "real", folder / "way");
        QCOMPARE(resolveInside(folder / "way", "file"), folder / "way/file");
    }

    void pipesAreRefused() {
        const test::TextFolder folder;
        QCOMPARE(::mkfifo((folder / "pipe").c_str(), 0600), 0);
        VERIFY_REFUSED(resolveInside(folder.path(), "pipe"), ErrorCode::BadInput, "pipe is neither a file");
    }

    void aLinkIsNeitherAPlainFileNorAPlainFolder() {
        const test::TextFolder folder;
        folder.write("a/file", "x");
        fs::create_symlink("file", folder / "a/link");
        fs::create_directory_symlink("a", folder / "link");
        QVERIFY(isPlainFile(folder / "a/file") && !isPlainFile(folder / "a/link") && !isPlainFile(folder / "a"));
        QVERIFY(isPlainFolder(folder / "a") && !isPlainFolder(folder / "link") && !isPlainFolder(folder / "none"));
    }
};

QTEST_APPLESS_MAIN(tst_PathInside)
#include "tst_PathInside.moc"
