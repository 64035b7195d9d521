// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/FolderIdentity.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;
using namespace kantai::test;

class TestFolderIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itKnowsItsFolderAgain() {
        const TextFolder place;
        const fs::path folder = place / "P", elsewhere = place / "Q";
        fs::create_directory(folder);
        const FolderIdentity identity(folder);
        place.write("P/file", "more in it is no other folder");
        identity.requireUnchanged();
        fs::rename(folder, elsewhere);
        VERIFY_REFUSED(identity.requireUnchanged(), ErrorCode::BadInput, "P is gone");
        fs::create_directory(folder);
        VERIFY_REFUSED(identity.requireUnchanged(), ErrorCode::BadInput, "different folder is now at");
        fs::remove(folder);
        fs::rename(elsewhere, folder);
        identity.requireUnchanged();
    }

    // While it is held, its number is not given to the folder made next.
    void aRemovedFolderIsGoneForGood() {
        const TextFolder place;
        fs::create_directory(place / "P");
        const FolderIdentity identity(place / "P");
        for (int i = 0; i < 20; ++i) {
            fs::remove(place / "P");
            fs::create_directory(place / "P");
            VERIFY_REFUSED(identity.requireUnchanged(), ErrorCode::BadInput, "different folder");
        }
    }

    void whatIsNoFolderIsRefused() {
        const TextFolder place;
        VERIFY_REFUSED(FolderIdentity(place / "none"), ErrorCode::BadInput, "none");
        VERIFY_REFUSED(FolderIdentity(place.write("file", "1")), ErrorCode::BadInput, "file");
    }
};

QTEST_APPLESS_MAIN(TestFolderIdentity)
#include "tst_FolderIdentity.moc"
