// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/PlaygroundFixture.h"
#include "ui/Format.h"
#include "ui/pages/playground/PlaygroundAttention.h"
#include "ui/pages/playground/PlaygroundCompare.h"
#include "ui/pages/playground/PlaygroundSurprisal.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/pages/playground/PlaygroundTime.h"
#include "ui/widgets/charts/HeadOverview.h"
#include "ui/widgets/charts/HeatMap.h"
#include "ui/widgets/charts/HeatScale.h"
#include "ui/widgets/charts/RankLines.h"
#include "ui/widgets/fields/Segments.h"
#include "ui/widgets/plots/StepCurve.h"
#include "ui/widgets/plots/TimeLine.h"
#include "ui/widgets/tokens/SurprisalView.h"
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSlider>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

// Each view of the Playground against the model that it shows.
class tst_PlaygroundView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void surprisalIsTheModels() {
        PlaygroundFixture f;
        const QString whole = QStringLiteral("Reason seeks the <mask> in time.");
        f.turnTo<PlaygroundSurprisal>();
        f.page.setSentence(whole);
        auto* view = f.the<SurprisalView>("playgroundSurprisalView");
        TRY_COMPARE(view->words().size(), 7);
        const SentenceSurprisal expected = f.model().surprisal(whole.toStdString());
        for (int i = 0; i < 7; ++i) {
            const WordSurprisal& word = expected.words[static_cast<std::size_t>(i)];
            QCOMPARE(view->words()[i].text, QString::fromStdString(word.text));
            QVERIFY(std::abs(view->words()[i].bits - word.nats / std::log(2.0)) < 1e-4);
            QCOMPARE(view->words()[i].masked, i == 3);
        }
        QVERIFY(
            f.the<QLabel>("playgroundSurprisalFigures")->text().contains(QStringLiteral("Pseudo-log-likelihood")));
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(f.the<QLabel>("playgroundWordLabel")->text().startsWith(QStringLiteral("Reason:")));
        f.trigger("playgroundCopyJsonAction");
        const QJsonObject object = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(object["surprisal"]["words"].toArray().size(), 7);
    }

    void attentionIsTheModels() {
        PlaygroundFixture f;
        f.page.setSentence(kSentence);
        f.turnTo<PlaygroundAttention>(); // asks again
        auto* map = f.the<HeatMap>("playgroundHeatMap");
        TRY_VERIFY(!map->labels().isEmpty());
        const AttentionMap expected = f.model().attention(kSentence.toStdString());
        const auto same = [&](const std::vector<float>& matrix) {
            return std::equal(matrix.begin(), matrix.end(), map->values().begin(), map->values().end(),
                              [](float a, float b) { return std::abs(a - b) < 1e-5F; });
        };
        QVERIFY(same(expected.matrix(-1, -1)));
        QCOMPARE(map->labels().front(), QStringLiteral("<s>"));
        QVERIFY(map->labels().contains(QStringLiteral("<mask>")));
        f.the<Segments>("playgroundLayerSegments")->setCurrent(1);
        f.the<QComboBox>("playgroundHeadComboBox")->setCurrentIndex(2);
        QVERIFY(same(expected.matrix(0, 1)));
        auto* overview = f.the<HeadOverview>("playgroundHeadOverview");
        QCOMPARE(overview->count(), static_cast<int>(expected.heads));
        QCOMPARE(overview->current(), 1);
        QVERIFY(std::abs(f.the<HeatScale>("playgroundHeatScale")->largest() - map->largest()) < 1e-12);
        overview->resize(400, overview->height());
        QTest::mouseClick(overview, Qt::LeftButton, {}, overview->areaOf(0).center());
        QCOMPARE(f.the<QComboBox>("playgroundHeadComboBox")->currentIndex(), 1);
        QVERIFY(same(expected.matrix(0, 0)));
        QTest::keyClick(overview, Qt::Key_Right);
        QVERIFY(same(expected.matrix(0, 1)));
        QTest::keyClick(map, Qt::Key_Right);
        QVERIFY(f.the<QLabel>("playgroundCellLabel")->text().contains(QStringLiteral("attends to")));
    }

    void twoCheckpointsAnswerSideBySide() {
        PlaygroundFixture f;
        f.trainOn();
        f.turnTo<PlaygroundCompare>();
        f.page.setSentence(kSentence);
        const auto* here = f.the<ProbabilityBars>("playgroundTheseAnswers");
        const auto* there = f.the<ProbabilityBars>("playgroundOtherAnswers");
        TRY_COMPARE(there->bars().size(), 7);
        const QString which = f.the<QComboBox>("playgroundOtherComboBox")->currentData().toString();
        const auto expected = f.model(which).answer(kSentence.toStdString(), 7).masks[0].answers;
        QCOMPARE(there->bars()[0].id, expected[0].id);
        QCOMPARE(here->bars()[0].id, f.expected(kSentence, 7).masks[0].answers[0].id);
        QVERIFY(f.the<QLabel>("playgroundVerdictLabel")->text().contains(QStringLiteral("in both lists")));
        const double points = 100 * (here->bars()[0].probability - there->bars()[0].probability);
        if (sameAnswer(here->bars()[0], there->bars()[0]))
            QVERIFY(here->bars()[0].change.endsWith(format::number(std::abs(points), 2)));
        for (const ProbabilityBar& bar : there->bars())
            QVERIFY(bar.change.isEmpty() && bar.id >= 0);
        int shared = 0;
        for (const ProbabilityBar& bar : here->bars())
            shared += bar.change != QStringLiteral("new") ? 1 : 0;
        QCOMPARE(f.the<RankLines>("playgroundRankLines")->lines().size(), shared);
        QVERIFY(f.the<QLabel>("playgroundOtherName")->text().contains(QStringLiteral("step")));
        f.trigger("playgroundCopyJsonAction");
        QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array().size(), 2);
    }

    void theChangeOfAnAnswerIsInPoints() {
        QVector<ProbabilityBar> these(3);
        these[0].token = QStringLiteral("law");
        these[0].probability = 0.25;
        these[1].token = QStringLiteral("ground");
        these[1].probability = 0.1;
        these[2].token = QStringLiteral("end");
        QVector<ProbabilityBar> others = these.mid(0, 2);
        others[0].probability = 0.2;
        others[1].probability = 0.15;
        playground::compare(these, {});
        QVERIFY(these[0].change.isEmpty());
        playground::compare(these, others);
        QCOMPARE(these[0].change, QStringLiteral("+5.00"));
        QCOMPARE(these[1].change, QStringLiteral("\u22125.00"));
        QCOMPARE(these[2].change, QStringLiteral("new"));
        ProbabilityBars left, right;
        left.setBars(these);
        std::swap(others[0], others[1]);
        right.setBars(others);
        RankLines lines(left, right);
        lines.follow();
        QCOMPARE(lines.lines(), (QVector<RankLine>{{0, 1}, {1, 0}}));
    }

    void theSliderMovesThroughTheRun() {
        PlaygroundFixture f;
        f.trainOn();
        auto* chosen = f.the<QComboBox>("playgroundCheckpointComboBox");
        chosen->setCurrentIndex(chosen->findData(QStringLiteral("latest")));
        f.turnTo<PlaygroundTime>();
        f.page.setSentence(kSentence);
        const ProjectView& view = f.session.view();
        const std::vector<HistoryModel> rows = historyModels(view.checkpoints, view.snapshots, 2);
        QVERIFY(rows.size() > 3 && rows.front().step == 1 && !rows.front().checkpoint); // from the first snapshot on
        auto* curve = f.the<StepCurve>("playgroundStepCurve");
        TRY_COMPARE(curve->points().size(), static_cast<qsizetype>(rows.size()));
        auto* slider = f.the<QSlider>("playgroundStepSlider");
        QCOMPARE(slider->value(), static_cast<int>(rows.size()) - 1);
        const auto* bars = f.the<ProbabilityBars>("playgroundStepAnswers");
        for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
            slider->setValue(i);
            const auto expected = f.modelOf(rows[static_cast<std::size_t>(i)]).answer(kSentence.toStdString(), 8);
            QCOMPARE(bars->bars().size(), 8);
            QCOMPARE(bars->bars()[0].id, expected.masks[0].answers[0].id);
            QCOMPARE(curve->marker(), static_cast<double>(rows[static_cast<std::size_t>(i)].step));
        }
        QVERIFY(std::abs(curve->points().back().y() - bars->bars()[0].probability) < 1e-9); // the last one's best
        QTest::keyClick(f.the<ProbabilityBars>("playgroundStepAnswers"), Qt::Key_Down);
        QVERIFY(f.the<QLabel>("playgroundCurveLabel")->text().contains(bars->bars()[1].token));
        QVERIFY(std::abs(curve->points().back().y() - bars->bars()[1].probability) < 1e-9);
    }

    // Answers, surprisal and attention move together, and what was left behind is not loaded.
    void theFilmRunsFromTheFirstSnapshot() {
        PlaygroundFixture f;
        f.page.show(); // what nobody sees is not computed
        f.trainOn();
        auto* chosen = f.the<QComboBox>("playgroundCheckpointComboBox");
        chosen->setCurrentIndex(chosen->findData(QStringLiteral("latest")));
        const QString sentence = QStringLiteral("Reason seeks the <mask> in time.");
        f.page.setSentence(sentence);
        f.turnTo<PlaygroundTime>();
        const ProjectView& view = f.session.view();
        const std::vector<HistoryModel> rows = historyModels(view.checkpoints, view.snapshots, 2);
        auto* curve = f.the<StepCurve>("playgroundStepCurve");
        TRY_COMPARE(curve->points().size(), static_cast<qsizetype>(rows.size()));
        auto* line = f.the<TimeLine>("playgroundStepSlider");
        const auto* words = f.the<SurprisalView>("playgroundStepSurprisal");
        const auto* map = f.the<HeatMap>("playgroundStepAttention");
        const auto shows = [&](const HistoryModel& model) {
            const FillMask own = f.modelOf(model);
            const SentenceSurprisal surprisal = own.surprisal(sentence.toStdString());
            const auto attention = own.attention(sentence.toStdString()).matrix(-1, -1);
            return words->words().size() == static_cast<qsizetype>(surprisal.words.size()) &&
                   std::abs(words->words()[0].bits - surprisal.words[0].nats / std::log(2.0)) < 1e-4 &&
                   std::equal(attention.begin(), attention.end(), map->values().begin(), map->values().end(),
                              [](float a, float b) { return std::abs(a - b) < 1e-6F; });
        };
        TRY_VERIFY(shows(rows.back()));
        QTest::keyClick(line, Qt::Key_Space);
        QCOMPARE(line->value(), 0);
        QTest::keyClick(line, Qt::Key_Space); // pauses at the first step
        TRY_VERIFY(shows(rows.front()));
        QVERIFY(f.the<QLabel>("playgroundStepLabel")->text().startsWith(QStringLiteral("Step 1 of")));
        for (int stop = 1; stop <= line->maximum(); ++stop)
            line->setValue(stop); // faster than any model is loaded
        TRY_VERIFY(shows(rows.back()));
    }

    void withOneCheckpointTheViewsSayWhatIsMissing() {
        PlaygroundFixture f(TinyProject::Stage::Tokenizer);
        PretrainRequest request = tinyPretraining(2);
        request.options.evaluateEvery = 2;
        request.options.snapshots = SnapshotChoice::Off;
        f.train(request);
        QCOMPARE(f.session.view().checkpoints.size(), std::size_t{1});
        f.page.setSentence(kSentence);
        f.turnTo<PlaygroundCompare>();
        QVERIFY(says(f.page, QStringLiteral("A comparison needs two checkpoints")));
        f.turnTo<PlaygroundTime>();
        QVERIFY(says(f.page, QStringLiteral("This view needs at least two checkpoints or snapshots of a run")));
    }
};

QTEST_MAIN(tst_PlaygroundView)
#include "tst_PlaygroundView.moc"
