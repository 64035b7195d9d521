// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/tensorboard/EventFile.h"
#include "tests/support/ErrorOf.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kantai;

namespace {

QByteArray hex(const std::string& bytes) {
    return QByteArray::fromStdString(bytes).toHex();
}

} // namespace

class EventFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir place_;

    fs::path folder(const char* name) const { return fs::path(place_.path().toStdString()) / name; }

private Q_SLOTS:
    void theChecksumIsCastagnolis() {
        QCOMPARE(crc32c("123456789"), std::uint32_t{0xe3069283});
        QCOMPARE(crc32c(""), std::uint32_t{0});
    }

    // Vectors made with TensorFlow's writer.
    void theBytesAreThoseOfTensorFlow() {
        const EventFile file(folder("first"), 0);
        QCOMPARE(hex(tensorBoardRecord(scalarEvent("loss", 2, 1.5F, 1))),
                 QByteArray("1a00000000000000129bd82d09000000000000f03f10022a0d0a0b0a046c6f7373150000c03fef0a4a59"));
    }

    void aFileBeginsWithItsVersionAndGrowsByScalars() {
        EventFile file(folder("run"), 0);
        file.add("loss", 2, 1.5, 1);
        file.flush();
        QCOMPARE(hex(readFile(file.path())),
                 QByteArray("1800000000000000a37f4b220900000000000000001a0d627261696e2e4576656e743a32eedf28a3"
                            "1a00000000000000129bd82d09000000000000f03f10022a0d0a0b0a046c6f7373150000c03fef0a4a59"));
        file.close();
    }

    void eachResumeGetsAFileOfItsOwn() {
        const EventFile one(folder("run"), 1'764'331'200), two(folder("run"), 1'764'331'200);
        QCOMPARE(one.path().filename().string(), std::string("events.out.tfevents.1764331200.kantai"));
        QCOMPARE(two.path().filename().string(), std::string("events.out.tfevents.1764331200.kantai.1"));
    }

    void aPlaceThatIsNoFolderIsNamed() {
        writeFileAtomically(folder("file"), "x");
        VERIFY_REFUSED(EventFile(folder("file"), 0), ErrorCode::BadInput, "file");
    }
};

QTEST_APPLESS_MAIN(EventFileTest)
#include "tst_EventFile.moc"
