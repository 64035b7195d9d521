// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/PlotRuns.h"
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/plots/LossPlot.h"
#include <QFile>
#include <QImage>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_LossPlot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void smoothingIsDebiasedSoTheCurveBeginsAtTheFirstValue() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setSmoothing(0.6);
        std::vector<MetricRow> rows = metrics(3);
        rows[0].loss = 8;
        rows[1].loss = 6;
        rows[2].loss = 1;
        plot.setRun(1, rows, {});
        QCOMPARE(plot.smoothedValueAt(0), 8.0);
        // By hand: (0.4*6 + 0.6*0.4*8) / (1 - 0.36), then (0.4*1 + 0.6*4.32) / (1 - 0.216).
        QCOMPARE(plot.smoothedValueAt(1), 4.32 / 0.64);
        QCOMPARE(plot.smoothedValueAt(2), 2.992 / 0.784);
        QVERIFY(std::isnan(plot.smoothedValueAt(3)));
    }

    void theLearningRateIsNeverSmoothed() {
        LossPlot plot(LossPlot::Quantity::LearningRate);
        plot.setSmoothing(0.9);
        const auto rows = metrics(10);
        plot.setRun(1, rows, {});
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(plot.smoothedValueAt(i), rows[i].learningRate);
    }

    void aLossThatIsNotANumberDoesNotPoisonTheCurve() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setSmoothing(0.5);
        auto rows = metrics(3);
        rows[1].loss = std::nan("");
        plot.setRun(1, rows, {});
        QVERIFY(std::isnan(plot.smoothedValueAt(1)));
        QVERIFY(std::isfinite(plot.smoothedValueAt(2)));
    }

    void aGrowingRunIsContinuedAndAnotherOneReplacesIt() {
        LossPlot plot(LossPlot::Quantity::Loss);
        auto rows = metrics(100);
        plot.setRun(1, {rows.begin(), rows.begin() + 40}, {evaluation(20, 6)});
        QCOMPARE(plot.curve().size(), std::size_t{40});
        plot.setRun(1, rows, {evaluation(20, 6), evaluation(80, 3)});
        QCOMPARE(plot.curve().size(), std::size_t{100});
        QCOMPARE(plot.curve().heldOut().size(), std::size_t{2});
        plot.setRun(2, metrics(7), {});
        QCOMPARE(plot.curve().size(), std::size_t{7});
        QCOMPARE(plot.curve().heldOut().size(), std::size_t{0});
    }

    void byTimeARunWithABudgetIsShownUpToItsEnd() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setTimeBudget(180);
        plot.setRun(1, metrics(50), {}); // 25 seconds
        plot.setXAxis(LossPlot::XAxis::Time);
        QCOMPARE(plot.shownXRange().lower, 0.0);
        QCOMPARE(plot.shownXRange().upper, 180.0);
        plot.setLogScale(true, false);
        QCOMPARE(plot.shownXRange().lower, 0.5);
        plot.setLogScale(false, false);
        plot.setTimeBudget(20); // the last step ended later
        plot.fit();
        QCOMPARE(plot.shownXRange().upper, 25.0);
    }

    void aRunResumedFromAnEarlierStepIsDrawnAnew() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setRun(1, metrics(50), {});
        auto rows = metrics(60);
        for (std::size_t i = 30; i < rows.size(); ++i)
            rows[i].loss = 1;
        plot.setRun(1, rows, {});
        QCOMPARE(plot.curve().size(), std::size_t{60});
        QCOMPARE(plot.smoothedValueAt(59), 1.0); // without smoothing: the new loss
    }

    void heldOutPointsBelongToTheLossOnly() {
        LossPlot plot(LossPlot::Quantity::GradientNorm);
        plot.setRun(1, metrics(10), {evaluation(5, 4)});
        QCOMPARE(plot.curve().heldOut().size(), std::size_t{0});
    }

    void trainingAndHeldOutLossAreDrawnInTheirColours() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.show();
        plot.setRun(1, metrics(100), {});
        const auto drawn = [&plot](const QColor& color) { return pixelsOf(plot.grab().toImage(), color); };
        TRY_VERIFY(drawn(theme::colors().accent) > 50);
        QCOMPARE(drawn(theme::colors().second), 0);
        plot.setRun(1, metrics(100), {evaluation(20, 6), evaluation(80, 3)});
        TRY_VERIFY(drawn(theme::colors().second) > 20);
    }

    void theUniformGuessIsDrawnWithItsLabelOnTheLossOnly() {
        const QTemporaryDir folder;
        const auto labelled = [&folder](LossPlot& plot) {
            QFile file(folder.filePath("plot.svg"));
            return plot.exportTo(file.fileName()) && file.open(QIODevice::ReadOnly) &&
                   file.readAll().contains("uniform guess 10.86");
        };
        for (const auto quantity : {LossPlot::Quantity::Loss, LossPlot::Quantity::GradientNorm}) {
            LossPlot plot(quantity);
            plot.resize(600, 300);
            plot.show();
            plot.setRun(1, metrics(20), {});
            QVERIFY(!labelled(plot));
            plot.setUniformGuess(std::log(52000.0));
            QCOMPARE(labelled(plot), quantity == LossPlot::Quantity::Loss);
            plot.setUniformGuess(0);
            QVERIFY(!labelled(plot));
        }
    }

    void everyFrameWipesTheOneBefore() {
        // Painted over a picture, as a window does it: what is below must not be seen through the plot.
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(300, 200);
        plot.show();
        plot.setRun(1, metrics(20), {});
        QImage image(plot.size(), QImage::Format_RGB32);
        image.fill(Qt::magenta);
        plot.render(&image, {}, {}, QWidget::DrawChildren);
        QCOMPARE(pixelsOf(image, Qt::magenta), 0);
    }

    void theCursorOfOnePlotMovesInTheOthers() {
        LossPlot plot(LossPlot::Quantity::Loss);
        LossPlot other(LossPlot::Quantity::LearningRate);
        connect(&plot, &LossPlot::cursorMoved, &other, &LossPlot::showCursor);
        for (LossPlot* each : {&plot, &other}) {
            each->resize(500, 260);
            each->setTotalSteps(100);
            each->setRun(1, metrics(100), {});
            each->show();
        }
        const QImage before = other.grab().toImage();
        const QSignalSpy spy(&plot, &LossPlot::cursorMoved);
        QWidget* canvas = plot.findChildren<QWidget*>().value(0);
        QMouseEvent move(QEvent::MouseMove, QPointF(250, 120), canvas->mapToGlobal(QPointF(250, 120)), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas, &move);
        QCOMPARE(spy.count(), 1);
        const double x = spy.last().at(0).toDouble();
        QVERIFY(x > 30 && x < 70);
        TRY_VERIFY(other.grab().toImage() != before);
    }

    void theCursorReadsOutTheValuesOfTheNearestStep() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setSmoothing(0.6);
        std::vector<MetricRow> rows = metrics(3);
        rows[0].loss = 8;
        rows[1].loss = 6;
        rows[2].loss = 1;
        plot.setTotalSteps(3);
        plot.setRun(1, rows, {evaluation(2, 5.25)});
        QCOMPARE(plot.cursorText(), QString());
        plot.showCursor(1.4);
        QCOMPARE(plot.cursorText(), QStringLiteral("Step 1: 8, smoothed 8")); // nothing held out was measured yet
        plot.showCursor(1.6);
        QCOMPARE(plot.cursorText(), QStringLiteral("Step 2: 6, smoothed 6.75, held out 5.250"));
        plot.setSmoothing(0);
        QCOMPARE(plot.cursorText(), QStringLiteral("Step 2: 6, held out 5.250"));
        plot.showCursor(3);
        QCOMPARE(plot.cursorText(), QStringLiteral("Step 3: 1, held out 5.250"));
        plot.showCursor(4); // outside of what is shown
        QCOMPARE(plot.cursorText(), QString());
        plot.showCursor(2);
        plot.setXAxis(LossPlot::XAxis::Tokens); // 2 was a step
        QCOMPARE(plot.cursorText(), QString());
        plot.showCursor(260);
        QCOMPARE(plot.cursorText(), QStringLiteral("Step 3: 1, held out 5.250"));
        plot.setRun(2, {}, {});
        QCOMPARE(plot.cursorText(), QString());
    }

    void theLearningRateIsReadOutAlone() {
        LossPlot plot(LossPlot::Quantity::LearningRate);
        plot.setSmoothing(0.6);
        plot.setRun(1, metrics(10), {evaluation(5, 4)});
        plot.showCursor(5);
        QCOMPARE(plot.cursorText(), QStringLiteral("Step 5: 2.5 × 10⁻⁴"));
    }

    void everyAxisShowsEveryPoint_data() {
        QTest::addColumn<LossPlot::XAxis>("axis");
        QTest::newRow("step") << LossPlot::XAxis::Step;
        QTest::newRow("time") << LossPlot::XAxis::Time;
        QTest::newRow("tokens") << LossPlot::XAxis::Tokens;
    }

    void everyAxisShowsEveryPoint() {
        QFETCH(const LossPlot::XAxis, axis);
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setRun(1, metrics(30), {evaluation(10, 6)});
        plot.setXAxis(axis);
        plot.setLogScale(true, true);
        plot.setLogScale(false, true);
        QCOMPARE(plot.curve().size(), std::size_t{30});
        QCOMPARE(plot.curve().heldOut().size(), std::size_t{1});
    }

    void whatIsSeenIsSaidToThoseWhoCannotSeeIt() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.show();
        plot.setRun(1, metrics(3), {evaluation(3, 2.5)});
        TRY_VERIFY(plot.accessibleDescription().contains(QStringLiteral("Step 3")));
        QVERIFY(plot.accessibleDescription().contains(QStringLiteral("2.500")));
        plot.setRun(2, {}, {});
        TRY_COMPARE(plot.accessibleDescription(), QStringLiteral("No data yet"));
    }

    void aHiddenPlotIsDrawnWhenItIsShown() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(400, 240);
        QCoreApplication::processEvents();
        const int before = plot.timesDrawn();
        for (int steps = 1; steps < 50; ++steps) {
            plot.setRun(1, metrics(steps), {});
            QCoreApplication::processEvents();
        }
        QCOMPARE(plot.timesDrawn(), before);
        plot.show();
        TRY_VERIFY(plot.timesDrawn() > before);
        TRY_VERIFY(pixelsOf(plot.grab().toImage(), theme::colors().accent) > 20);
    }

    void pointsThatArriveTogetherAreDrawnTogether() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(400, 240);
        plot.show();
        plot.setRun(1, metrics(1), {});
        TRY_VERIFY(plot.accessibleDescription().contains(QStringLiteral("Step 1:")));
        plot.grab(); // whatever the first layout has asked for is drawn
        QCoreApplication::processEvents();
        const int before = plot.timesDrawn();
        for (int steps = 2; steps < 50; ++steps)
            plot.setRun(1, metrics(steps), {});
        TRY_VERIFY(plot.accessibleDescription().contains(QStringLiteral("Step 49:")));
        QCoreApplication::processEvents();
        QCOMPARE(plot.timesDrawn(), before + 1);
    }

    void theRestOfALongRunFollowsWhileThePlotIsShown() {
        constexpr int kRows = 250'000;
        LossPlot plot(LossPlot::Quantity::Loss), hidden(LossPlot::Quantity::Loss);
        plot.show();
        auto rows = metrics(kRows);
        rows.back().loss = 5;
        for (LossPlot* each : {&plot, &hidden})
            each->setRun(1, rows, {});
        QVERIFY(plot.curve().size() < kRows);
        TRY_VERIFY(plot.curve().size() == kRows);
        TRY_VERIFY(plot.accessibleDescription().contains(QLocale().toString(kRows)));
        QVERIFY(hidden.curve().size() < kRows);
        const QTemporaryDir folder;
        QVERIFY(hidden.exportTo(folder.filePath(QStringLiteral("curve.csv")))); // a file has all of it
        QCOMPARE(hidden.curve().size(), std::size_t{kRows});
        hidden.setSmoothing(0.5);
        hidden.show();
        TRY_VERIFY(hidden.smoothedValueAt(kRows - 1) != hidden.curve().value(kRows - 1));
    }

    void aFewValuesFarOutDoNotFlattenTheCurve() {
        LossPlot plot(LossPlot::Quantity::GradientNorm);
        plot.resize(600, 200);
        plot.show();
        auto rows = metrics(1000);
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].gradientNorm = 1 + 0.001 * static_cast<double>(i % 100);
        plot.setRun(1, rows, {});
        TRY_VERIFY(plot.shownRange().upper > 1 && plot.shownRange().upper < 1.3);
        rows[500].gradientNorm = 30;
        plot.setRun(2, rows, {});
        TRY_VERIFY(pixelsOf(plot.grab().toImage(), theme::colors().dim) > 5); // the mark of the value beyond
        QVERIFY(plot.shownRange().upper < 1.3);
    }
};

QTEST_MAIN(tst_LossPlot)
#include "tst_LossPlot.moc"
