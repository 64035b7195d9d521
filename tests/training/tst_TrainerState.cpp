// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/checkpoint/TrainerState.h"
#include "core/training/step/DivergenceGuard.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace kantai;

namespace {

constexpr int kThreads = 2;
const std::string kStore(64, 's');

TrainerInput run() {
    TrainerInput input;
    input.config = presetNamed("nano").config;
    input.options.length = Steps{100};
    input.options.onDivergence = OnDivergence::Skip;
    return input;
}

TrainerState state() {
    TrainerState state;
    state.step = 40;
    state.tokens = 12345;
    state.trainingSeconds = 3.5;
    state.lastLoss = 4.25;
    state.evaluationsSinceBest = 2;
    state.guard = DivergenceGuard(OnDivergence::Skip).toJson();
    return state;
}

class StateFile {
public:
    void write(const std::string& text) { folder_.write(kStateFile, text); }
    TrainerState read() const {
        std::string note;
        return readState(folder_ / ".", run(), kThreads, kStore, note);
    }

private:
    test::TextFolder folder_;
};

std::string written(const TrainerState& state) {
    return toStateJson(state, run(), kThreads, kStore, 7);
}

} // namespace

class TrainerStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // JSON has no NaN; a run that skips such steps may be saved after one.
    void aLossThatIsNoNumberIsReadAgain() {
        TrainerState skipped = state();
        skipped.lastLoss = std::numeric_limits<double>::quiet_NaN();
        StateFile file;
        file.write(written(skipped));
        const TrainerState read = file.read();
        QVERIFY(std::isnan(read.lastLoss));
        QCOMPARE(written(read), written(skipped));
    }

    void otherMatrixProductsAreNoted() {
        const std::string same = written(state());
        std::string note;
        test::TextFolder folder;
        folder.write(kStateFile, same);
        readState(folder / ".", run(), kThreads, kStore, note);
        QCOMPARE(note, std::string());
        std::string other = same;
        const std::size_t at = other.find("oneDNN ");
        QVERIFY(at != std::string::npos);
        other.replace(at, 7, "of 1999 ");
        folder.write(kStateFile, other);
        readState(folder / ".", run(), kThreads, kStore, note);
        QVERIFY2(note.find("of 1999") != std::string::npos, note.c_str());
        other = same;
        other.replace(other.find("\"products\""), 10, "\"before\""); // as an earlier version wrote it
        folder.write(kStateFile, other);
        note.clear();
        readState(folder / ".", run(), kThreads, kStore, note);
        QCOMPARE(note, std::string());
    }

    void aDamagedStateIsRefused_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("negative step") << QByteArray("\"step\": 40") << QByteArray("\"step\": -40")
                                       << QByteArray("'step' is -40");
        QTest::newRow("no whole step") << QByteArray("\"step\": 40") << QByteArray("\"step\": 1e300")
                                       << QByteArray("'step' is 1e+300");
        QTest::newRow("negative time") << QByteArray("\"training_seconds\": 3.5")
                                       << QByteArray("\"training_seconds\": -3.5")
                                       << QByteArray("'training_seconds' is -3.5");
        QTest::newRow("a guard without losses")
            << QByteArray("\"losses\"") << QByteArray("\"gains\"") << QByteArray("losses");
    }
    void aDamagedStateIsRefused() {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const QByteArray, told);
        const QByteArray damaged = QByteArray::fromStdString(written(state())).replace(from, to);
        StateFile file;
        file.write(damaged.toStdString());
        VERIFY_REFUSED(file.read(), ErrorCode::BadInput, told.toStdString());
    }
};

QTEST_APPLESS_MAIN(TrainerStateTest)
#include "tst_TrainerState.moc"
