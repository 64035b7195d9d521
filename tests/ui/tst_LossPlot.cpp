// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/LossPlot.h"
#include <QFile>
#include <QImage>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;

namespace {

std::vector<MetricRow> metrics(int steps, double from = 8.0) {
    std::vector<MetricRow> rows;
    for (int i = 1; i <= steps; ++i) {
        MetricRow row;
        row.step = i;
        row.loss = from * std::exp(-i / 50.0);
        row.learningRate = 5e-4 * i / steps;
        row.trainingSeconds = 0.5 * i;
        row.tokens = static_cast<std::uint64_t>(100 * i);
        rows.push_back(row);
    }
    return rows;
}

EvaluationRow evaluation(std::int64_t step, double loss) {
    EvaluationRow row;
    row.step = step;
    row.loss = loss;
    return row;
}

int pixelsOf(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    return count;
}

// The child that is drawn on.
QWidget* canvasOf(const LossPlot& plot) {
    return plot.findChild<QWidget*>();
}

// QTest::mouseMove() tells of no button that is held.
void dragTo(QWidget& canvas, const QPoint& at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, button, modifiers);
    QCoreApplication::sendEvent(&canvas, &move);
}

} // namespace

class tst_LossPlot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::prepareApplication(); }

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

    void picturesAreWrittenByTheEndingOfTheName() {
        const QTemporaryDir folder;
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(400, 240);
        plot.show();
        plot.setRun(1, metrics(20), {evaluation(10, 6)});
        QVERIFY(plot.exportTo(folder.filePath("a.png")));
        QCOMPARE(QImage(folder.filePath("a.png")).width(), 2 * canvasOf(plot)->width());
        QVERIFY(plot.exportTo(folder.filePath("a.svg")));
        QVERIFY(plot.exportTo(folder.filePath("a.pdf")));
        const auto begins = [&folder](const char* name, const QByteArray& with) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::ReadOnly) && file.readAll().left(300).contains(with);
        };
        QVERIFY(begins("a.svg", "<svg"));
        QVERIFY(begins("a.pdf", "%PDF"));
        for (const char* ending : {"png", "svg", "pdf"})
            QVERIFY2(!plot.exportTo(folder.filePath(QStringLiteral("no/where.") + QString::fromLatin1(ending))),
                     ending);
    }

    void theLegendTogglesItsCurves() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.show();
        plot.setRun(1, metrics(100), {evaluation(50, 30)});
        TRY_VERIFY(plot.shownRange().upper > 30);
        QStringList keys;
        for (const LegendEntry& entry : plot.legend())
            keys += entry.key;
        QCOMPARE(keys, (QStringList{"training", "heldOut"}));
        auto* word = plot.findChild<QToolButton*>("legend-heldOut");
        QVERIFY(word != nullptr && word->isVisible() && word->isChecked());
        QTest::mouseClick(word, Qt::LeftButton);
        QVERIFY(!plot.legend().at(1).shown);
        QVERIFY(plot.shownRange().upper < 9); // the axis fits what is shown
        TRY_COMPARE(pixelsOf(plot.findChild<QWidget*>()->grab().toImage(), theme::colors().second), 0);
        plot.setUniformGuess(std::log(52000.0));
        QCOMPARE(plot.legend().back().key, QStringLiteral("uniform"));
        plot.showCurve(QStringLiteral("uniform"), false);
        QVERIFY(plot.shownRange().upper < 9);
        plot.showCurve(QStringLiteral("heldOut"), true);
        QVERIFY(plot.shownRange().upper > 30);
    }

    void oneCurveNeedsNoLegend() {
        LossPlot plot(LossPlot::Quantity::GradientNorm);
        plot.show();
        QVERIFY(!plot.findChild<PlotLegend*>()->isVisible());
    }

    void theAxesHaveTitlesAndTheLastStepALabel() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(700, 300);
        plot.show();
        plot.setTotalSteps(1230);
        plot.setRun(1, metrics(100), {});
        TRY_VERIFY(plot.xTickLabels().contains(QStringLiteral("1,230")));
        QCOMPARE(plot.xTitle(), QStringLiteral("step"));
        QCOMPARE(plot.yTitle(), QStringLiteral("loss (nats)"));
        plot.setXAxis(LossPlot::XAxis::Time); // 50 seconds
        TRY_COMPARE(plot.xTitle(), QStringLiteral("time (seconds)"));
        plot.setTimeBudget(3000);
        plot.fit();
        TRY_COMPARE(plot.xTitle(), QStringLiteral("time (minutes)"));
        TRY_VERIFY(plot.xTickLabels().contains(QStringLiteral("50")));
        plot.setXAxis(LossPlot::XAxis::Tokens);
        TRY_COMPARE(plot.xTitle(), QStringLiteral("tokens"));
    }

    void theLastHeldOutPointIsWhole() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.show();
        plot.setTotalSteps(100);
        const auto ring = [&](std::int64_t step) {
            plot.setRun(step, metrics(100), {evaluation(step, 6)});
            const int before = plot.timesDrawn();
            const bool drawn = test::waitFor([&] { return plot.timesDrawn() > before; });
            return drawn ? pixelsOf(plot.grab().toImage(), theme::colors().second) : 0;
        };
        plot.showCurve(QStringLiteral("training"), false);
        const int inside = ring(50);
        QVERIFY(inside > 8);
        QVERIFY(std::abs(ring(100) - inside) <= inside / 5);
    }

    void theStepsPartsAreFourCurves() {
        LossPlot plot(LossPlot::Quantity::GradientNorm);
        auto rows = metrics(10);
        for (MetricRow& row : rows) {
            row.dataSeconds = 0.001F;
            row.forwardSeconds = 0.004F;
            row.backwardSeconds = 0.008F;
            row.optimizerSeconds = 0.002F;
        }
        plot.setRun(1, rows, {});
        plot.setQuantity(LossPlot::Quantity::StepTime);
        QCOMPARE(plot.legend().size(), qsizetype{4});
        for (const auto& [part, expected] :
             {std::pair(0, 1.0), std::pair(1, 4.0), std::pair(2, 8.0), std::pair(3, 2.0)})
            QVERIFY(std::abs(plot.curve(static_cast<std::size_t>(part)).value(9) - expected) < 1e-6);
        plot.fit();
        QVERIFY(plot.shownRange().upper > 8);
        plot.showCursor(10);
        QCOMPARE(plot.cursorText(), QStringLiteral("Step 10: data 1, forward 4, backward 8, optimizer 2"));
        plot.setQuantity(LossPlot::Quantity::Accuracy);
        QCOMPARE(plot.curve().size(), std::size_t{10});
    }

    void aResumedPieceIsMarked() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.show();
        auto rows = metrics(100);
        rows[39].resumed = true;
        plot.setRun(1, rows, {});
        QCOMPARE(plot.resumeMarks(), std::vector<double>{40});
        TRY_VERIFY(pixelsOf(plot.grab().toImage(), theme::colors().dim) > 30);
        plot.showCursor(40);
        QVERIFY(plot.cursorText().endsWith(QStringLiteral(", resumed")));
        plot.setXAxis(LossPlot::XAxis::Time);
        QCOMPARE(plot.resumeMarks(), std::vector<double>{20});
    }

    void theClipOfOutliersCanBeTurnedOff() {
        LossPlot plot(LossPlot::Quantity::GradientNorm);
        auto rows = metrics(1000);
        for (MetricRow& row : rows)
            row.gradientNorm = 1;
        rows[500].gradientNorm = 30;
        plot.setRun(1, rows, {});
        plot.fit();
        QVERIFY(plot.shownRange().upper < 2);
        plot.setClipsOutliers(false);
        QVERIFY(plot.shownRange().upper > 30);
    }

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

    void otherRunsAreDrawnOverTheRun() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setRun(1, metrics(50), {});
        plot.setOtherRuns({{7, QStringLiteral("Run 7"), metrics(80, 20.0), {evaluation(60, 25)}}});
        QCOMPARE(plot.otherCurves().size(), std::size_t{1});
        QCOMPARE(plot.otherCurves().front()->size(), std::size_t{80});
        QCOMPARE(plot.legend().back().key, QStringLiteral("run7"));
        QCOMPARE(plot.legend().back().name, QStringLiteral("Run 7"));
        plot.fit();
        QCOMPARE(plot.shownXRange().upper, 80.0);
        QVERIFY(plot.shownRange().upper > 25);
        plot.showCursor(50);
        QVERIFY2(plot.cursorText().contains(QStringLiteral("Run 7 7.358")), qPrintable(plot.cursorText()));
        plot.showCurve(QStringLiteral("run7"), false);
        QVERIFY(plot.shownRange().upper < 9);
        plot.setOtherRuns({});
        QVERIFY(plot.otherCurves().empty());
    }

    void valuesAreWrittenAsATable() {
        const QTemporaryDir folder;
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.setRunName(QStringLiteral("=\"A\""));
        auto rows = metrics(3);
        rows[0].loss = 2.5;
        rows[1].loss = std::nan("");
        rows[2].loss = 0.1;
        plot.setRun(1, rows, {evaluation(3, 0.25)});
        plot.setOtherRuns({{2, QStringLiteral("B"), {rows.front()}, {}}});
        const QString file = folder.filePath("loss.csv");
        QVERIFY(plot.exportTo(file));
        QFile read(file);
        QVERIFY(read.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(read.readAll()),
                 QStringLiteral("run,step,training_seconds,tokens,loss,loss_smoothed,held_out\n"
                                "\"'=\"\"A\"\"\",1,0.5,100,2.5,2.5,\n"
                                "\"'=\"\"A\"\"\",2,1,200,,,\n"
                                "\"'=\"\"A\"\"\",3,1.5,300,0.1,0.1,0.25\n"
                                "\"B\",1,0.5,100,2.5,2.5,\n"));
        QVERIFY(!plot.exportTo(folder.filePath("no/where.csv")));
    }
};

QTEST_MAIN(tst_LossPlot)
#include "tst_LossPlot.moc"
