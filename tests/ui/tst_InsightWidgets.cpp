// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets that show what a model makes of a sentence: chips, heat map, surprisal, the curve over steps.
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/charts/HeatMap.h"
#include "ui/widgets/charts/LayerTable.h"
#include "ui/widgets/charts/Ramp.h"
#include "ui/widgets/fields/Segments.h"
#include "ui/widgets/plots/StepCurve.h"
#include "ui/widgets/tokens/SurprisalView.h"
#include "ui/widgets/tokens/TokenChips.h"
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

double luminance(const QColor& color) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

} // namespace

class tst_InsightWidgets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void segmentsKeepTheirChoice() {
        Segments segments;
        QSignalSpy chosen(&segments, &Segments::chosen);
        segments.setChoices({"mean", "1", "2"});
        QCOMPARE(segments.current(), 0);
        segments.setCurrent(2);
        QCOMPARE(chosen.size(), 1);
        segments.setChoices({"mean", "1", "2"});
        QCOMPARE(segments.current(), 2);
        segments.setChoices({"mean", "1"});
        QCOMPARE(segments.current(), 0);
        QCOMPARE(chosen.size(), 1);
        segments.setCurrent(7); // there is none
        QCOMPARE(segments.current(), 0);
    }

    void chipsAreChosenByMouseAndKeys() {
        TokenChips chips;
        chips.resize(500, 60);
        chips.setChips(
            {{"the", 10, false, false, {}}, {"human", 11, true, false, {}}, {"<mask>", 4, true, true, {}}});
        QSignalSpy chosen(&chips, &TokenChips::chosen);
        QTest::mouseClick(&chips, Qt::LeftButton, {}, chips.areaOf(1).center());
        QCOMPARE(chosen.value(0).value(0).toInt(), 1);
        QTest::keyClick(&chips, Qt::Key_Right);
        QTest::keyClick(&chips, Qt::Key_Space);
        QCOMPARE(chosen.value(1).value(0).toInt(), 2);
        QVERIFY(chips.accessibleDescription().contains(QStringLiteral("human")));
        QVERIFY(chips.areaOf(0).right() < chips.areaOf(1).left());
    }

    void arcsLeadFromTheChipThatIsPointedAt() {
        TokenChips chips;
        chips.resize(500, 80);
        chips.setChips(
            {{"the", 10, false, false, {}}, {"human", 11, true, false, {}}, {"mind", 12, true, false, {}}});
        chips.setWeights({0.1F, 0.2F, 0.4F, 0.0F, 0.5F, 0.25F, 0.3F, 0.3F, 0.3F});
        QVERIFY(chips.arcs().isEmpty());
        QSignalSpy pointed(&chips, &TokenChips::pointedChanged);
        chips.show();
        QTest::mouseMove(&chips, chips.areaOf(0).center());
        TRY_COMPARE(chips.pointed(), 0);
        QCOMPARE(chips.arcs().size(), 3);
        QCOMPARE(chips.arcs()[2].to, 2);
        QCOMPARE(chips.arcs()[2].share, 1.0);
        QVERIFY(std::abs(chips.arcs()[1].share - 0.5) < 1e-6);
        const QImage with = chips.grab().toImage();
        chips.setWeights({});
        QVERIFY(with != chips.grab().toImage());
        chips.setWeights({0.1F}); // of another sentence
        QVERIFY(chips.arcs().isEmpty());
        chips.setSpokenArcs(QStringLiteral("the attends to mind"));
        QCOMPARE(chips.accessibleDescription(), QStringLiteral("the attends to mind"));
        chips.setSpokenArcs({});
        QVERIFY(chips.accessibleDescription().contains(QStringLiteral("human")));
        QVERIFY(!pointed.isEmpty());
    }

    void aChipHasAMenuForMouseAndKeys() {
        TokenChips chips;
        chips.resize(500, 80);
        chips.setChips({{"the", 10, false, false, {}}, {"human", 11, true, false, {}}});
        QSignalSpy menu(&chips, &TokenChips::menuRequested), chosen(&chips, &TokenChips::chosen);
        QContextMenuEvent byMouse(QContextMenuEvent::Mouse, chips.areaOf(1).center(), QPoint(5, 5));
        QApplication::sendEvent(&chips, &byMouse);
        QCOMPARE(menu.value(0).value(0).toInt(), 1);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(0, 0));
        QApplication::sendEvent(&chips, &byKey);
        QCOMPARE(menu.value(1).value(0).toInt(), 1); // the same has the focus now
        QTest::mouseClick(&chips, Qt::RightButton, {}, chips.areaOf(0).center());
        QVERIFY(chosen.isEmpty()); // only the left button masks
    }

    void layersAreRowsOfGuesses() {
        LayerTable table;
        table.resize(700, 200);
        QSignalSpy chosen(&table, &LayerTable::chosenChanged);
        table.setRows({{"Embeddings", {{"the", 0.5, false}, {"law", 0.1, true}}, 2, 0.1},
                       {"Layer 1", {{"law", 0.6, true}, {"the", 0.2, false}}, 1, 0.6}},
                      1);
        QCOMPARE(table.chosen(), 1);
        QTest::keyClick(&table, Qt::Key_Up);
        QCOMPARE(table.chosen(), 0);
        QTest::mouseClick(&table, Qt::LeftButton, {}, table.areaOf(1).center());
        QCOMPARE(chosen.back().value(0).toInt(), 1);
        QVERIFY(table.accessibleDescription().contains(QStringLiteral("Layer 1: law")));
        for (const theme::Choice choice : {theme::Choice::Light, theme::Choice::Dark}) {
            theme::apply(*qApp, choice);
            for (const double p : {0.0, 0.5, 1.0})
                QVERIFY2(contrast(theme::colors().text, LayerTable::colorOf(p)) >= 4.5,
                         qPrintable(QString::number(p)));
            QVERIFY(!table.grab().isNull());
        }
        theme::apply(*qApp, theme::Choice::Light);
        table.setRows({}, -1);
        QCOMPARE(table.chosen(), -1);
    }

    void chipsOfALongSentenceStayInThreeRows() {
        TokenChips chips;
        chips.resize(400, 200);
        chips.setChips(QVector<TokenChip>(200, {"reason", 1000, true, false, {}}));
        QVERIFY(chips.sizeHint().height() < 160);
        QVERIFY(chips.areaOf(199).isEmpty());
        for (int i = 0; !chips.areaOf(i).isEmpty(); ++i)
            QVERIFY(chips.areaOf(i).right() <= chips.width());
        QCOMPARE(chips.chipAt(QPoint(399, 190)), -1);
    }

    void aHeatMapTellsItsCells() {
        HeatMap map;
        map.resize(400, 300);
        map.setMatrix({"<s>", "a", "</s>"}, {0.F, 0.5F, 0.5F, 0.1F, 0.8F, 0.1F, 1.F / 3, 1.F / 3, 1.F / 3});
        QVERIFY(std::abs(map.largest() - 0.8) < 1e-6);
        map.show();
        QSignalSpy cell(&map, &HeatMap::cellChanged);
        QTest::mouseMove(&map, map.areaOf(1, 2).center());
        TRY_COMPARE(map.row(), 1);
        QCOMPARE(map.column(), 2);
        QVERIFY(map.accessibleDescription().contains(QStringLiteral("10.0 %")));
        QTest::keyClick(&map, Qt::Key_Left);
        QCOMPARE(map.column(), 1);
        QTest::keyClick(&map, Qt::Key_Up);
        QTest::keyClick(&map, Qt::Key_Up); // there is no row above the first
        QCOMPARE(map.row(), 0);
        map.setMatrix({"x"}, {1.F});
        QCOMPARE(map.row(), -1); // the cell is no longer there
        QCOMPARE(map.column(), -1);
    }

    void theLargestCellIsTheDarkest() {
        HeatMap map;
        map.resize(400, 300);
        map.setMatrix({"a", "b"}, {0.9F, 0.1F, 0.4F, 0.6F});
        const QImage picture = map.grab().toImage();
        const auto light = [&](int row, int column) {
            return picture.pixelColor(map.areaOf(row, column).center()).lightness();
        };
        QVERIFY(light(0, 0) < light(1, 1) && light(1, 1) < light(1, 0) && light(1, 0) < light(0, 1));
    }

    void manyTokensStillFit() {
        HeatMap map;
        map.resize(300, 200);
        QStringList labels;
        for (int i = 0; i < 60; ++i)
            labels.append(QStringLiteral("token"));
        map.setMatrix(labels, std::vector<float>(3600, 0.1F));
        QVERIFY(map.rect().contains(map.areaOf(59, 59)));
    }

    void textsOnTheScaleAreReadableInBothThemes() {
        for (const auto choice : {theme::Choice::Dark, theme::Choice::Light}) {
            theme::apply(*qApp, choice);
            for (int percent = 0; percent <= 100; ++percent) {
                const QColor ground = rampColor(theme::colors().panel, theme::colors().accent, percent / 100.0);
                QVERIFY2(contrast(inkOn(ground), ground) >= 4.5, qPrintable(ground.name()));
            }
        }
    }

    void surprisalIsReadableInBothThemes() {
        for (const auto choice : {theme::Choice::Dark, theme::Choice::Light}) {
            theme::apply(*qApp, choice);
            double before = 0;
            for (const double bits : {0.0, 3.5, 7.0, 10.5, 14.0, 30.0}) {
                const QColor color = SurprisalView::colorOf(bits);
                QVERIFY2(contrast(color, theme::colors().text) >= 4.5, qPrintable(color.name()));
                const double away = contrast(color, theme::colors().panel);
                QVERIFY(away >= before); // the scale goes one way
                before = away;
            }
        }
    }

    void wordsWrapAndAreTold() {
        SurprisalView view;
        view.resize(300, 400);
        view.setWords(
            {{"Human", 2.1, false}, {"thinking", 6.4, false}, {"<mask>", 0, true}, {"understanding", 9, false}});
        view.show();
        QVERIFY(view.areaOf(3).top() > view.areaOf(0).top());
        QVERIFY(view.heightForWidth(200) > view.heightForWidth(2000));
        QSignalSpy told(&view, &SurprisalView::currentChanged);
        QTest::mouseMove(&view, view.areaOf(1).center());
        TRY_COMPARE(view.current(), 1);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(told.back().value(0).toInt(), 2);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("thinking 6.4 bit")));
    }

    void theNearestStepIsChosen() {
        StepCurve curve;
        curve.resize(400, 240);
        curve.setCurve("reason", {{100, 0.01}, {200, 0.12}, {300, 0.4}});
        QSignalSpy clicked(&curve, &StepCurve::stepClicked);
        QTest::mouseClick(&curve, Qt::LeftButton, {}, QPoint(399, 20));
        QCOMPARE(clicked.value(0).value(0).toDouble(), 300.0);
        QVERIFY(curve.accessibleDescription().contains(QStringLiteral("step 200: 12.00 %")));
        curve.setMarker(200);
        QVERIFY(!curve.grab().toImage().isNull());
        curve.setCurve({}, {});
        QTest::mouseClick(&curve, Qt::LeftButton, {}, QPoint(100, 20));
        QCOMPARE(clicked.size(), 1);
    }
};

QTEST_MAIN(tst_InsightWidgets)
#include "tst_InsightWidgets.moc"
