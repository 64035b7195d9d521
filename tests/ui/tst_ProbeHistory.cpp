// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/plots/ProbeCurves.h"
#include "ui/widgets/plots/ProbeHistory.h"

#include <QImage>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// Probe 1 of three evaluations; "b" is not among the answers of step 20. Probe 2 is another.
std::vector<ProbeAnswerRow> answers() {
    return {{1, 1, 30, 1, "\u0120b", 0.2}, {1, 1, 30, 0, "\u0120a", 0.4}, {1, 1, 10, 0, "\u0120b", 0.3},
            {1, 1, 10, 1, "\u0120a", 0.1}, {1, 1, 20, 0, "\u0120a", 0.5}, {1, 1, 20, 1, "\u0120c", 0.05},
            {2, 1, 40, 0, "\u0120z", 0.9}};
}

} // namespace

class ProbeHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void eachAnswerHasItsCurve() {
        const ProbeHistory history = probeHistory(answers(), 1);
        QCOMPARE(history.steps, (std::vector<std::int64_t>{10, 20, 30}));
        QCOMPARE(history.curves.size(), 2); // "c" neither leads nor is it an answer of the newest step
        QCOMPARE(history.curves[0].answer, QStringLiteral("a"));
        QCOMPARE(history.curves[0].points, (QVector<QPointF>{{10, 0.1}, {20, 0.5}, {30, 0.4}}));
        QCOMPARE(history.curves[1].points, (QVector<QPointF>{{10, 0.3}, {30, 0.2}}));
        QCOMPARE(history.leadsSince, 20);
    }

    void anAnswerThatLedBeforeIsKept() {
        auto rows = answers();
        rows.push_back({1, 1, 40, 0, "\u0120d", 0.7});
        const ProbeHistory history = probeHistory(rows, 1);
        QStringList names;
        for (const ProbeCurve& curve : history.curves)
            names.append(curve.answer);
        QCOMPARE(names, (QStringList{"d", "a", "b"}));
        QCOMPARE(history.leadsSince, 40);
        QCOMPARE(probeHistory(rows, 1, 2).curves.size(), 2);
    }

    void anUnknownProbeHasNoHistory() {
        const ProbeHistory history = probeHistory(answers(), 7);
        QVERIFY(history.steps.empty() && history.curves.isEmpty());
    }

    void theCurvesAreDrawnAndSaid() {
        ProbeCurves curves;
        curves.resize(420, 150);
        curves.setHistory(probeHistory(answers(), 1));
        const QImage picture = curves.grab().toImage();
        int accent = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                accent += picture.pixelColor(x, y) == theme::colors().accent;
        QVERIFY(accent > 50);
        QCOMPARE(curves.accessibleDescription(), QStringLiteral("a: 40.00 % at step 30, b: 20.00 % at step 30"));
        curves.setHistory({});
        QCOMPARE(curves.accessibleDescription(), QString());
        curves.grab(); // draws nothing, and does not fail
    }
};

QTEST_MAIN(ProbeHistoryTest)
#include "tst_ProbeHistory.moc"
