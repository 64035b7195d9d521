// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/PlotRuns.h"
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/plots/LossPlot.h"
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class LossPlotNavigationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theWheelIsThePlotsWithFocusOrControl() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.setTotalSteps(100);
        plot.setRun(1, metrics(100), {});
        plot.show();
        plot.fit();
        auto* canvas = canvasOf(plot);
        const auto wheel = [&](Qt::KeyboardModifiers modifiers) {
            const QPointF at(300, 150);
            QWheelEvent event(at, canvas->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(canvas, &event);
            return event.isAccepted();
        };
        QVERIFY(!wheel(Qt::NoModifier));
        QVERIFY(plot.isFitted());
        QSignalSpy chosen(&plot, &LossPlot::xRangeChosen);
        QVERIFY(wheel(Qt::ControlModifier));
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!plot.isFitted());
        QVERIFY(plot.shownXRange().upper < 100);
        plot.fit();
        plot.setFocus();
        TRY_VERIFY(plot.hasFocus());
        QVERIFY(wheel(Qt::NoModifier));
        QVERIFY(!plot.isFitted());
    }

    void keysZoomMoveAndFit() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setTotalSteps(100);
        plot.setRun(1, metrics(100), {});
        plot.show();
        plot.fit();
        const auto width = [&] { return plot.shownXRange().upper - plot.shownXRange().lower; };
        QTest::keyClick(&plot, Qt::Key_Plus);
        QVERIFY(std::abs(width() - 80) < 1e-9);
        QTest::keyClick(&plot, Qt::Key_Right);
        QVERIFY(std::abs(plot.shownXRange().lower - 18) < 1e-9);
        QTest::keyClick(&plot, Qt::Key_Left);
        QVERIFY(std::abs(plot.shownXRange().lower - 10) < 1e-9);
        QTest::keyClick(&plot, Qt::Key_Minus);
        QVERIFY(std::abs(width() - 100) < 1e-9);
        QVERIFY(!plot.isFitted());
        QTest::keyClick(&plot, Qt::Key_Home);
        QVERIFY(plot.isFitted());
        QTest::keyClick(&plot, Qt::Key_Plus);
        QTest::keyClick(&plot, Qt::Key_0);
        QVERIFY(plot.isFitted());
    }

    void draggingWithTheRightButtonZoomsIntoARectangle_data() {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("right button") << Qt::RightButton << Qt::KeyboardModifiers(Qt::NoModifier);
        QTest::newRow("Shift") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
    }

    void draggingWithTheRightButtonZoomsIntoARectangle() {
        QFETCH(const Qt::MouseButton, button);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.setTotalSteps(100);
        plot.setRun(1, metrics(100), {});
        plot.show();
        plot.fit();
        QSignalSpy chosen(&plot, &LossPlot::xRangeChosen);
        auto* canvas = canvasOf(plot);
        TRY_VERIFY(plot.timesDrawn() > 0);
        QTest::mousePress(canvas, button, modifiers, {200, 60});
        dragTo(*canvas, {400, 200}, button, modifiers);
        QTest::mouseRelease(canvas, button, modifiers, {400, 200});
        QVERIFY(chosen.count() > 0);
        QVERIFY(!plot.isFitted());
        const MetricCurve::Range x = plot.shownXRange();
        QVERIFY2(x.lower > 15 && x.upper < 80, qPrintable(QString("%1 to %2").arg(x.lower).arg(x.upper)));
        QVERIFY(plot.findChild<QMenu*>("plotMenu") == nullptr);
    }

    void aRightClickOpensTheMenu() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.show();
        QTest::mouseClick(canvasOf(plot), Qt::RightButton, {}, {200, 60});
        auto* menu = plot.findChild<QMenu*>("plotMenu");
        QVERIFY(menu != nullptr);
        QSignalSpy asked(&plot, &LossPlot::exportRequested);
        menu->actions().front()->trigger();
        QCOMPARE(asked.count(), 1);
        menu->close();
    }

    void anotherPlotShowsTheSameRange() {
        LossPlot plot(LossPlot::Quantity::GradientNorm);
        plot.setTotalSteps(100);
        plot.setRun(1, metrics(100), {});
        QSignalSpy chosen(&plot, &LossPlot::xRangeChosen);
        plot.showXRange(20, 30);
        QCOMPARE(plot.shownXRange().lower, 20.0);
        QVERIFY(!plot.isFitted());
        QCOMPARE(chosen.count(), 0); // or two plots would answer each other for ever
        plot.setRun(2, metrics(100), {});
        QVERIFY(plot.isFitted());
    }
};

QTEST_MAIN(LossPlotNavigationTest)
#include "tst_LossPlotNavigation.moc"
