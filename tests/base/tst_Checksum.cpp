// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Checksum.h"

#include "core/base/Files.h"
#include "tests/support/ErrorOf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kantai;

class tst_Checksum : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The examples of FIPS 180 and the empty message.
    void hashesAreThePublishedOnes() {
        QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256(std::string(1'000'000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void piecesGiveTheHashOfTheWhole() {
        Sha256 hash;
        hash.update("a");
        hash.update("");
        hash.update("bc");
        QCOMPARE(hash.finish(), sha256("abc"));
    }

    void aFileHasTheHashOfItsBytes() {
        const QTemporaryDir folder;
        const fs::path path = fs::path(folder.path().toStdString()) / "bytes";
        for (const std::size_t size :
             {std::size_t{0}, std::size_t{5}, std::size_t{1} << 20, (std::size_t{2} << 20) + 1}) {
            const std::string bytes(size, 'x');
            writeFileAtomically(path, bytes);
            QCOMPARE(sha256File(path), sha256(bytes));
        }
    }

    void whatIsNoFileIsRefusedByName() {
        const QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        VERIFY_REFUSED(sha256File(path / "missing.bin"), ErrorCode::BadInput, "missing.bin");
        VERIFY_REFUSED(sha256File(path), ErrorCode::BadInput, "is a folder");
    }
};

QTEST_APPLESS_MAIN(tst_Checksum)
#include "tst_Checksum.moc"
