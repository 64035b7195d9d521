// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/PlotRuns.h"
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/plots/LossPlot.h"
#include <QTest>
#include <QToolButton>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class LossPlotCanvasTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theLegendTogglesItsCurves() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.show();
        plot.setRun(1, metrics(100), {evaluation(50, 11)});
        TRY_VERIFY(plot.shownRange().upper > 11);
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
        QVERIFY(plot.shownRange().upper > 11);
    }

    void theLossThatALessonExpectsIsDrawnByStep() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.show();
        plot.setRun(1, metrics(100), {evaluation(50, 4)});
        TRY_VERIFY(plot.shownRange().upper > 7);
        const auto keys = [&plot] {
            QStringList listed;
            for (const LegendEntry& entry : plot.legend())
                listed += entry.key;
            return listed;
        };
        plot.setExpected({{50, 12}, {100, 11}});
        QCOMPARE(keys(), (QStringList{"training", "heldOut", "expected"}));
        QVERIFY(plot.shownRange().upper > 12);
        plot.showCurve(QStringLiteral("expected"), false);
        QVERIFY(plot.shownRange().upper < 9);
        plot.showCurve(QStringLiteral("expected"), true);
        QVERIFY(plot.shownRange().upper > 12);
        plot.setXAxis(LossPlot::XAxis::Time); // a lesson knows of no other computer's time
        QVERIFY(!keys().contains(QStringLiteral("expected")) && plot.shownRange().upper < 9);
        plot.setXAxis(LossPlot::XAxis::Step);
        QVERIFY(keys().contains(QStringLiteral("expected")));
        plot.setExpected({});
        QVERIFY(!keys().contains(QStringLiteral("expected")) && plot.shownRange().upper < 9);
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
            int found = 0;
            const auto look = [&] {
                return found = pixelsLike(canvasOf(plot)->grab().toImage(), theme::colors().second);
            };
            plot.setRun(step, metrics(100), {});
            const bool wiped = waitFor([&] { return look() == 0; });
            plot.setRun(step, metrics(100), {evaluation(step, 6)});
            return wiped && waitFor([&] { return look() > 8; }) ? found : 0;
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

    // At the first step that has the change; where the run was resumed there too, in one mark.
    void changesAreMarkedWithTheResumes() {
        LossPlot plot(LossPlot::Quantity::Loss);
        plot.resize(600, 300);
        plot.show();
        auto rows = metrics(100);
        rows[39].resumed = true;
        plot.setRun(1, rows, {});
        plot.setChanges(
            {{39, QStringLiteral("length 100 → 200")}, {60, QStringLiteral("rate 1 → 2")}, {100, "late"}});
        QCOMPARE(plot.notes(), QStringList({"resumed, length 100 → 200", "rate 1 → 2"}));
        plot.showCursor(61);
        QVERIFY2(plot.cursorText().endsWith(QStringLiteral(", rate 1 → 2")), qPrintable(plot.cursorText()));
        rows.push_back(rows.back());
        rows.back().step = 101;
        plot.setRun(1, rows, {});
        plot.fit();
        QCOMPARE(plot.notes().size(), 3);
        plot.setChanges({});
        QCOMPARE(plot.notes(), QStringList({"resumed"}));
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
};

QTEST_MAIN(LossPlotCanvasTest)
#include "tst_LossPlotCanvas.moc"
