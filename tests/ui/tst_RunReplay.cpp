// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/PageFixture.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/plots/LossPlot.h"
#include "ui/widgets/plots/ProbeCurves.h"
#include "ui/widgets/plots/ProbeHistory.h"
#include "ui/widgets/plots/TimeLine.h"

#include <QLabel>
#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<TrainingPage> {
    using PageFixture::PageFixture;
    LossPlot* plot() const { return the<LossPlot>("lossPlot"); }
    LossPlot* small(int place) const { return the<LossPlot>(qPrintable(QStringLiteral("smallPlot%1").arg(place))); }
};

} // namespace

class tst_RunReplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void scrubbingMarksTheStepInAllPlotsAndTheProbe() {
        Fixture f(TinyProject::Stage::Trained);
        auto* line = f.the<TimeLine>("runTimeLine");
        QVERIFY(line->isVisibleTo(&f.page));
        QVERIFY(line->stops().front() == 1 && line->isAtEnd());
        const std::vector<ProbeAnswerRow> answers = readRun(f.session.handle(), 1).probeAnswers;
        const auto first = [&](std::int64_t step) {
            for (const ProbeAnswerRow& row : answers)
                if (row.step == step && row.rank == 0)
                    return readableAnswer(row.token);
            return QString();
        };
        const auto* bars = f.the<ProbabilityBars>("probeAnswers");
        QVERIFY(std::isnan(f.plot()->markX())); // the newest
        for (const std::int64_t step : {1, 2, 4}) {
            line->goTo(step);
            for (LossPlot* plot : {f.plot(), f.small(1), f.small(2), f.small(3)})
                QCOMPARE(plot->markX(), static_cast<double>(step));
            QCOMPARE(bars->bars().at(0).token, first(step));
            QCOMPARE(f.the<ProbeCurves>("probeCurves")->marker(), step);
        }
        QVERIFY(f.the<QLabel>("runTimeLineLabel")->text().startsWith(QStringLiteral("Step 4")));
        f.plot()->setXAxis(LossPlot::XAxis::Tokens);
        QVERIFY(f.plot()->markX() > 4);
        line->setValue(line->maximum());
        QVERIFY(std::isnan(f.plot()->markX()));
        QCOMPARE(bars->bars().at(0).token, first(line->step()));
        QVERIFY(!line->marks().empty() && !line->landmark().isEmpty()); // the best evaluation is the last
    }

    void anotherRunBeginsAtItsEnd() {
        Fixture f(TinyProject::Stage::Trained);
        auto* line = f.the<TimeLine>("runTimeLine");
        line->goTo(2);
        PretrainRequest request = tinyPretraining(9);
        PretrainObserver nobody;
        TrainingControl control;
        pretrain(f.session.handle(), request, nobody, control, {}, {});
        f.session.reload();
        f.session.training().showRun(f.session.handle(), f.session.view().runs.back());
        QVERIFY(line->isAtEnd() && line->step() >= 8);
        QVERIFY(std::isnan(f.plot()->markX()));
    }

    void aProjectWithoutRunsHasNoTimeLine() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QVERIFY(!f.the<TimeLine>("runTimeLine")->isVisibleTo(&f.page));
    }
};

QTEST_MAIN(tst_RunReplay)
#include "tst_RunReplay.moc"
