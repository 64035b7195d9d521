// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

#include <QTest>
#include <cerrno>

using namespace kantai;

class tst_Error : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsMessageAndSentenceInOneLine() {
        QCOMPARE(Error(ErrorCode::BadInput, "It is empty.", "Choose another.").what(),
                 "It is empty. Choose another.");
        QCOMPARE(Error(ErrorCode::BadInput, "It is empty.").what(), "It is empty.");
    }

    void aRemedyOfAnyOtherKindIsLeftToTheFrontEnd() {
        const Error error(ErrorCode::BadInput, "It is empty.", Remedy::ImportText);
        QCOMPARE(error.what(), "It is empty.");
        QCOMPARE(error.remedy().kind, Remedy::ImportText);
        QVERIFY(!error.remedy().empty());
    }

    void anEmptySentenceIsNoRemedy() {
        QVERIFY(Remedy(std::string()).empty());
        QVERIFY(Remedy().empty());
        QCOMPARE(Remedy("Choose another.").kind, Remedy::Sentence);
    }

    void aFittingBatchIsARemedyWithItsNumbers() {
        const Remedy remedy = FittingBatch{16, 4, 1000};
        QCOMPARE(remedy.kind, Remedy::SmallerBatch);
        QCOMPARE(remedy.batch.accumulation, std::int64_t{4});
    }

    void codesAreTheExitCodesOfTheCommandLine() {
        QCOMPARE(static_cast<int>(ErrorCode::Internal), 1);
        QCOMPARE(static_cast<int>(ErrorCode::Usage), 2);
        QCOMPARE(static_cast<int>(ErrorCode::BadInput), 3);
        QCOMPARE(static_cast<int>(ErrorCode::Resources), 4);
        QCOMPARE(static_cast<int>(ErrorCode::Interrupted), 5);
    }

    void aFailedSystemCallIsClassedByItsErrno_data() {
        QTest::addColumn<int>("errnoValue");
        QTest::addColumn<int>("code");
        QTest::newRow("disk full") << ENOSPC << 4;
        QTest::newRow("quota") << EDQUOT << 4;
        QTest::newRow("memory") << ENOMEM << 4;
        QTest::newRow("file size limit") << EFBIG << 4;
        QTest::newRow("missing") << ENOENT << 3;
        QTest::newRow("forbidden") << EACCES << 3;
        QTest::newRow("device fault") << EIO << 3;
    }
    void aFailedSystemCallIsClassedByItsErrno() {
        QFETCH(int, errnoValue);
        QFETCH(int, code);
        QCOMPARE(static_cast<int>(systemError("Cannot write", "/a/b", errnoValue).code()), code);
    }

    void aFailedSystemCallNamesWhatAndWhere() {
        const Error error = systemError("Cannot write", "/folder/caf\xe9\n.txt", ENOSPC);
        QCOMPARE(error.message(), std::string("Cannot write /folder/caf\\xe9\\x0a.txt: No space left on device."));
        QVERIFY(!error.remedy().empty());
    }
};

QTEST_APPLESS_MAIN(tst_Error)
#include "tst_Error.moc"
