// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FileErrors.h"

#include "core/base/MemoryErrors.h"
#include "tests/support/ErrorOf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kantai;
namespace fs = std::filesystem;

class tst_FileErrors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatStdFilesystemThrowsNamesPathAndReason() {
        const std::string name(300, 'z');
        const auto look = [&] { (void)fs::is_directory(name); };
        VERIFY_REFUSED(guardMemory("the work", look), ErrorCode::BadInput,
                       "Cannot read or write " + name + ": File name too long.");
    }

    void aPathIsAbsoluteAndPlain() {
        QCOMPARE(absolutePath("/a/./b/../c/").string(), std::string("/a/c"));
        QCOMPARE(absolutePath("x"), fs::current_path() / "x");
    }

    void aRemovedCurrentFolderIsNamed() {
        const fs::path before = fs::current_path();
        const QTemporaryDir temporary;
        const fs::path gone = fs::path(temporary.path().toStdString()) / "gone";
        fs::create_directory(gone);
        fs::current_path(gone);
        fs::remove(gone);
        const auto refusal = test::errorOf([] { absolutePath("x"); });
        fs::current_path(before);
        QVERIFY(refusal.has_value());
        QCOMPARE(refusal->message(), std::string("x has no place: the current folder was removed."));
    }

    void aMissingTemporaryFolderIsNamed() {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/nowhere");
        const auto refusal = test::errorOf([] { temporaryFolder(); });
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        QVERIFY(refusal.has_value());
        QCOMPARE(refusal->message(), std::string("The folder for temporary files, /nowhere, is not there."));
        QVERIFY(fs::is_directory(temporaryFolder()));
    }
};

QTEST_APPLESS_MAIN(tst_FileErrors)
#include "tst_FileErrors.moc"
