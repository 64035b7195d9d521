// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets that draw a model: blocks to scale, histograms, ridges, the map of tokens.
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/charts/GradientHeat.h"
#include "ui/widgets/charts/HistogramRidges.h"
#include "ui/widgets/charts/ModelDrawing.h"
#include "ui/widgets/charts/TokenScatter.h"
#include "ui/widgets/charts/ValueHistogram.h"
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

const QVector<DrawnBlock> kBlocks{{"Words", "Words", 0, 0, 500},
                                  {"Positions", "", 0, 0, 100},
                                  {"Layer 1, attention", "", 1, 1, 100},
                                  {"Layer 1, feed-forward", "", 2, 1, 200},
                                  {"Layer 2, attention", "", 1, 2, 100},
                                  {"Layer 2, feed-forward", "", 2, 2, 200},
                                  {"Head", "Head", 3, 3, 0}};

TensorAtStep at(std::int64_t step, std::vector<std::uint64_t> counts) {
    TensorAtStep result;
    result.step = step;
    result.statistics.count = 100;
    result.histogram = {{-1, 1}, std::move(counts), 0, 0};
    return result;
}

// QTest::mouseMove() reaches visible windows only.
void pointAt(QWidget& widget, const QPointF& at) {
    QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &move);
}

} // namespace

class ModelWidgetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void areasAreParameters() {
        ModelDrawing drawing;
        drawing.resize(1200, 300);
        drawing.setBlocks(kBlocks, {"Embeddings", "Layer 1", "Layer 2", "Head"}, {"E", "A", "F", "H"});
        QCOMPARE(drawing.shareOf(0), 500.0 / 1200);
        const auto area = [&](int block) { return drawing.areaOf(block).width() * drawing.areaOf(block).height(); };
        for (int block = 1; block < 6; ++block) {
            const double expected =
                static_cast<double>(kBlocks[block].parameters) / static_cast<double>(kBlocks[0].parameters);
            QVERIFY2(std::abs(area(block) / area(0) / expected - 1) < 0.03, qPrintable(kBlocks[block].name));
        }
        for (int block = 1; block < 7; ++block)
            QVERIFY(!drawing.areaOf(block).intersects(drawing.areaOf(block - 1)));
        QVERIFY(drawing.areaOf(6).width() >= 3); // it can be seen and clicked
        QVERIFY(drawing.areaOf(6).right() <= 1200);
    }

    void blocksAreChosenByMouseAndKeys() {
        ModelDrawing drawing;
        drawing.resize(800, 300);
        drawing.setBlocks(kBlocks, {"Embeddings", "Layer 1", "Layer 2", "Head"}, {"E", "A", "F", "H"});
        QSignalSpy chosen(&drawing, &ModelDrawing::blockChosen);
        QTest::mouseClick(&drawing, Qt::LeftButton, {}, drawing.areaOf(3).center().toPoint());
        QCOMPARE(drawing.chosen(), 3);
        QVERIFY(drawing.accessibleDescription().startsWith("Layer 1, feed-forward: 200 parameters"));
        QTest::keyClick(&drawing, Qt::Key_Right);
        QCOMPARE(drawing.chosen(), 5);
        QTest::keyClick(&drawing, Qt::Key_Up);
        QCOMPARE(drawing.chosen(), 4);
        QTest::keyClick(&drawing, Qt::Key_Up); // the edge
        QCOMPARE(drawing.chosen(), 4);
        QTest::keyClick(&drawing, Qt::Key_Escape);
        QCOMPARE(drawing.chosen(), -1);
        QTest::mouseClick(&drawing, Qt::LeftButton, {}, drawing.areaOf(0).center().toPoint());
        QTest::mouseClick(&drawing, Qt::LeftButton, {}, drawing.areaOf(0).center().toPoint());
        QCOMPARE(drawing.chosen(), -1); // once more: none
        QCOMPARE(chosen.size(), 6);
    }

    void theFirstBlockIsDrawnInBothThemes() {
        for (const theme::Choice choice : {theme::Choice::Light, theme::Choice::Dark}) {
            theme::apply(*qApp, choice);
            ModelDrawing drawing;
            drawing.resize(600, 200);
            drawing.setBlocks(kBlocks, {"Embeddings", "Layer 1", "Layer 2", "Head"}, {"E", "A", "F", "H"});
            const QImage image = drawing.grab().toImage();
            const auto inside = [&](int block) {
                return image.pixelColor(drawing.areaOf(block).topLeft().toPoint() + QPoint(2, 3));
            };
            QVERIFY(inside(0) != inside(2) && inside(2) != inside(3));
            QVERIFY(inside(2) == inside(4));
        }
        theme::apply(*qApp, theme::Choice::Light);
    }

    void aHistogramTellsItsNumbers() {
        ValueHistogram histogram;
        histogram.resize(300, 150);
        TensorStatistics statistics;
        statistics.count = 1234;
        statistics.minimum = -5;
        histogram.setHistogram({{-1, 1}, {10, 100, 10}, 1, 2}, statistics);
        QVERIFY(histogram.accessibleDescription().contains("1,234"));
        QVERIFY(histogram.accessibleDescription().contains("3 lie outside"));
        QVERIFY(!histogram.grab().isNull());
        histogram.setHistogram({}, {});
        QVERIFY(histogram.accessibleDescription().isEmpty());
    }

    void ridgesAreReadByMouseAndKeys() {
        HistogramRidges ridges;
        ridges.resize(400, 260);
        std::vector<TensorAtStep> steps;
        for (int i = 1; i <= 40; ++i)
            steps.push_back(at(100 * i, {1, static_cast<std::uint64_t>(10 + i), 1}));
        ridges.setSteps(steps);
        QSignalSpy changed(&ridges, &HistogramRidges::currentChanged);
        QTest::keyClick(&ridges, Qt::Key_Up);
        QCOMPARE(ridges.current(), 39); // the newest
        QTest::keyClick(&ridges, Qt::Key_Up);
        QVERIFY(ridges.figuresOf(ridges.current()).startsWith("Step 3,900"));
        pointAt(ridges, QPoint(200, 3));
        QCOMPARE(ridges.current(), 0);
        QCOMPARE(changed.size(), 3);
        QVERIFY(!ridges.grab().isNull());
        ridges.setSteps({at(7, {1, 2, 3})});
        QVERIFY(!ridges.grab().isNull());
    }

    void gradientNormsAreToldByLayer() {
        GradientHeat heat;
        heat.resize(300, 150);
        QVERIFY(heat.accessibleDescription().contains("not stored"));
        QVERIFY(!heat.grab().isNull());
        std::vector<GroupNorms> norms;
        for (int step = 1; step < 1000; step += 8)
            norms.push_back({step, {0.5F, 0.25F, 0.125F, 2.F / static_cast<float>(step)}});
        norms.push_back({1001, {0.5F, 0.25F, std::nanf(""), 0}});
        heat.setNorms(norms);
        QCOMPARE(heat.groupName(0), QStringLiteral("Embeddings"));
        QCOMPARE(heat.groupName(2), QStringLiteral("Layer 2"));
        QCOMPARE(heat.groupName(3), QStringLiteral("Head"));
        QVERIFY(heat.accessibleDescription().startsWith("Step 1,001: Embeddings: 0.5, Layer 1: 0.25"));
        const QImage image = heat.grab().toImage();
        QVERIFY(image.pixelColor(150, 125) != image.pixelColor(150, 55)); // embeddings, layer 2
    }

    void aMapIsZoomedAndMoved() {
        TokenScatter map;
        map.resize(400, 300);
        QVector<ScatterPoint> points;
        for (int i = 0; i < 100; ++i)
            points.append({1000 + i, QStringLiteral("t%1").arg(i), QPointF(i % 10, i / 10)});
        map.setPoints(points);
        for (int i = 0; i < points.size(); ++i)
            QVERIFY(map.rect().contains(map.pixelOf(i).toPoint()));
        QVERIFY(map.pixelOf(90).y() < map.pixelOf(0).y()); // upwards

        QSignalSpy clicked(&map, &TokenScatter::pointClicked);
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.pixelOf(42).toPoint());
        QCOMPARE(clicked.value(0).value(0).toLongLong(), 1042LL);

        const QPointF under = map.pixelOf(42);
        QWheelEvent wheel(under, map.mapToGlobal(under), {}, QPoint(0, 360), Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&map, &wheel);
        QVERIFY(map.zoom() > 1.5);
        QVERIFY((map.pixelOf(42) - under).manhattanLength() < 1e-6); // it stays under the pointer
        QTest::keyClick(&map, Qt::Key_Left);
        QVERIFY(map.pixelOf(42).x() > under.x());
        QTest::keyClick(&map, Qt::Key_0);
        QCOMPARE(map.zoom(), 1.0);
        QTest::keyClick(&map, Qt::Key_Minus); // everything is seen already
        QCOMPARE(map.zoom(), 1.0);

        QSignalSpy hovered(&map, &TokenScatter::hoveredChanged);
        pointAt(map, map.pixelOf(7));
        QCOMPARE(map.hovered(), 7);
        map.setMarked({1001}, {1002, 77});
        QVERIFY(!map.grab().isNull());
    }
};

QTEST_MAIN(ModelWidgetsTest)
#include "tst_ModelWidgets.moc"
