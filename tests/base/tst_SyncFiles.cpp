// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

class SyncFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsThereWhenItIsFinishedOnly() {
        const test::TextFolder folder;
        const fs::path path = folder / "text.txt";
        { AtomicFile(path).write("begun"); }
        QVERIFY(!fs::exists(path));
        const std::string large(3'000'000, 'x');
        {
            AtomicFile file(path);
            for (const std::string& part : {std::string("first"), large, std::string("last")})
                file.write(part);
            file.commitUnsynced();
        }
        QVERIFY(readFile(path) == "first" + large + "last");
        VERIFY_REFUSED(AtomicFile(folder / "none/text.txt"), ErrorCode::BadInput, "none/text.txt");
    }

    void fewAndManyFilesAreSynced() {
        const test::TextFolder folder;
        std::vector<fs::path> files;
        syncFiles(files);
        for (int i = 0; i < 20; ++i)
            files.push_back(folder.write((std::to_string(i) + ".txt").c_str(), "x"));
        syncFiles(files);
        syncFiles({files[0], files[1]});
        VERIFY_REFUSED(syncFiles({folder / "none.txt"}), ErrorCode::BadInput, "none.txt");
    }
};

QTEST_APPLESS_MAIN(SyncFilesTest)
#include "tst_SyncFiles.moc"
