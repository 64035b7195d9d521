// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/plots/LandmarkText.h"
#include "ui/widgets/plots/Replay.h"
#include "ui/widgets/plots/StepCurve.h"
#include "ui/widgets/plots/TimeLine.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

const std::vector<std::int64_t> kSteps{1, 10, 100, 1000};

} // namespace

class tst_TimeLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void stepsStandOnALogarithmicScale() {
        TimeLine line;
        line.resize(320, line.sizeHint().height());
        line.setStops(kSteps);
        QCOMPARE(line.step(), 1000); // at the end
        for (int stop = 0; stop < 4; ++stop)
            QVERIFY(std::abs(line.positionOf(stop) - stop / 3.0) < 1e-9);
        QCOMPARE(line.stopAt(0), 0);
        QCOMPARE(line.stopAt(0.4), 1);
        QCOMPARE(line.stopAt(1), 3);
        QTest::mouseClick(&line, Qt::LeftButton, {}, line.pointOf(10).toPoint());
        QCOMPARE(line.step(), 10);
        QVERIFY(!line.grab().toImage().isNull());
    }

    void itFollowsTheEndAndStaysAtAStep() {
        TimeLine line;
        line.setStops({1, 2});
        line.setStops({1, 2, 4});
        QCOMPARE(line.step(), 4);
        line.goTo(3);
        QCOMPARE(line.step(), 2);
        line.setStops({1, 2, 4, 8});
        QCOMPARE(line.step(), 2);
        line.setStops({});
        QCOMPARE(line.step(), 0);
        QVERIFY(!line.isEnabled());
    }

    void landmarksAreReachedByMouseAndKeyboard() {
        TimeLine line;
        line.resize(320, line.sizeHint().height());
        line.setStops(kSteps);
        line.setMarks({{10, QStringLiteral("first")}, {60, QStringLiteral("second")}});
        QCOMPARE(line.landmark(), QString());
        QTest::mouseClick(&line, Qt::LeftButton, {}, QPoint(line.pointOf(60).toPoint().x(), 7));
        QCOMPARE(line.step(), 100); // the first that shows it
        QCOMPARE(line.landmark(), QStringLiteral("second"));
        QTest::keyClick(&line, Qt::Key_PageUp);
        QCOMPARE(line.landmark(), QStringLiteral("first"));
        QTest::keyClick(&line, Qt::Key_PageUp);
        QCOMPARE(line.step(), 1);
        QTest::keyClick(&line, Qt::Key_Right);
        QCOMPARE(line.step(), 10);
        QTest::keyClick(&line, Qt::Key_PageDown);
        QTest::keyClick(&line, Qt::Key_PageDown);
        QCOMPARE(line.step(), 1000);
        QVERIFY(line.accessibleDescription().contains(QStringLiteral("second")));
    }

    void aRunIsPlayedInTenSeconds() {
        QWidget parent;
        Replay replay("line", "button", &parent);
        replay.line()->setStops(kSteps);
        QSignalSpy shown(&replay, &Replay::stepShown);
        QTest::keyClick(replay.line(), Qt::Key_Space);
        QVERIFY(replay.isPlaying());
        QCOMPARE(replay.line()->step(), 1); // from the beginning
        replay.advance(0.34 * Replay::kMilliseconds);
        QCOMPARE(replay.line()->step(), 10);
        replay.line()->setValue(2); // the user continues from elsewhere
        replay.advance(0.2 * Replay::kMilliseconds);
        QCOMPARE(replay.line()->step(), 100);
        QVERIFY(replay.isPlaying());
        replay.advance(0.2 * Replay::kMilliseconds);
        QCOMPARE(replay.line()->step(), 1000);
        QVERIFY(!replay.isPlaying());
        QCOMPARE(shown.size(), 4);
        replay.button()->click();
        QVERIFY(replay.isPlaying() && replay.button()->text() == QStringLiteral("Pause"));
        QTest::keyClick(replay.line(), Qt::Key_Space);
        QVERIFY(!replay.isPlaying());
    }

    void withOneStopThereIsNothingToPlay() {
        QWidget parent;
        Replay replay("line", "button", &parent);
        replay.line()->setStops({5});
        replay.toggle();
        QVERIFY(!replay.isPlaying());
    }

    void itStandsBelowTheCurve() {
        StepCurve curve;
        curve.resize(400, 200);
        curve.setScale({1, 1000});
        curve.setCurve("reason", {{1, 0.1}, {10, 0.2}, {1000, 0.3}});
        TimeLine line;
        line.resize(400, 30);
        line.setPlace(curve.leftMargin(), curve.rightMargin(), false);
        line.setStops(kSteps);
        QSignalSpy clicked(&curve, &StepCurve::stepClicked);
        QTest::mouseClick(&curve, Qt::LeftButton, {}, QPoint(line.pointOf(10).toPoint().x(), 50));
        QCOMPARE(clicked.value(0).value(0).toDouble(), 10.0);
        QVERIFY(!curve.grab().toImage().isNull());
    }

    void eachLandmarkHasASentence() {
        const Landmark lead{Landmark::Kind::AnswerLeads, 40, 0, "\u0120reason", 1};
        QCOMPARE(landmarkText(lead), QStringLiteral("“reason” leads for the first time"));
        const Landmark best{Landmark::Kind::BestHeldOut, 900, 3.14159, {}, 0};
        const std::vector<TimeMark> marks = timeMarks({lead, best});
        QCOMPARE(marks.size(), std::size_t{2});
        QCOMPARE(marks[1].step, 900);
        QVERIFY(marks[1].text.contains(QStringLiteral("3.142")));
        for (const auto kind :
             {Landmark::Kind::BelowUniformGuess, Landmark::Kind::BelowUnigramEntropy, Landmark::Kind::LargestDrop})
            QVERIFY(landmarkText({kind, 1, 1.25, {}, 0}).contains(QStringLiteral("1.25")));
    }
};

QTEST_MAIN(tst_TimeLine)
#include "tst_TimeLine.moc"
