// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/replay/Landmarks.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace kantai;
using Kind = Landmark::Kind;

namespace {

EvaluationRow evaluation(std::int64_t step, double loss) {
    EvaluationRow row;
    row.step = step;
    row.loss = loss;
    return row;
}

ProbeAnswerRow answer(std::int64_t probe, std::int64_t step, int rank, const std::string& token) {
    return {probe, 1, step, rank, token, 0.5};
}

LandmarkSource source() {
    LandmarkSource source;
    source.vocabularySize = 100; // ln 100 = 4.605
    source.unigramEntropy = 4.0;
    source.evaluations = {evaluation(10, 5.0), evaluation(20, 4.5), evaluation(30, 3.2), evaluation(40, 3.4)};
    return source;
}

} // namespace

class LandmarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeldOutLossHasItsLandmarks() {
        const std::vector<Landmark> expected{{Kind::BelowUniformGuess, 20, std::log(100.0), {}, 0},
                                             {Kind::BelowUnigramEntropy, 30, 4.0, {}, 0},
                                             {Kind::LargestDrop, 30, 4.5 - 3.2, {}, 0},
                                             {Kind::BestHeldOut, 30, 3.2, {}, 0}};
        QVERIFY(landmarksOf(source()) == expected);
    }

    void whatIsNotKnownIsNoLandmark() {
        LandmarkSource given = source();
        given.vocabularySize = 0;
        given.unigramEntropy = 0;
        for (const Landmark& mark : landmarksOf(given))
            QVERIFY(mark.kind == Kind::LargestDrop || mark.kind == Kind::BestHeldOut);
        given.evaluations = {evaluation(10, 5.0)};
        QVERIFY(landmarksOf(given).empty());
        QVERIFY(landmarksOf({}).empty());
    }

    void aRunThatOnlyRisesHasNoDrop() {
        LandmarkSource given;
        given.evaluations = {evaluation(10, 3.0), evaluation(20, 3.5)};
        const std::vector<Landmark> expected{{Kind::BestHeldOut, 10, 3.0, {}, 0}};
        QVERIFY(landmarksOf(given) == expected);
    }

    void lossesThatAreNotFiniteCountForNothing() {
        LandmarkSource given = source();
        given.evaluations.insert(given.evaluations.begin() + 2,
                                 {evaluation(21, std::numeric_limits<double>::quiet_NaN()),
                                  evaluation(22, -std::numeric_limits<double>::infinity())});
        QVERIFY(landmarksOf(given) == landmarksOf(source()));
    }

    void theLastAnswerLeadsForTheFirstTime() {
        LandmarkSource given;
        given.probeAnswers = {answer(1, 30, 1, "b"), answer(1, 30, 0, "a"), answer(1, 10, 0, "b"),
                              answer(1, 10, 1, "a"), answer(1, 20, 0, "a"), answer(1, 25, 0, "b"),
                              answer(2, 10, 0, "z"), answer(2, 30, 0, "z")}; // led from the beginning
        const std::vector<Landmark> expected{{Kind::AnswerLeads, 20, 0, "a", 1}};
        QVERIFY(landmarksOf(given) == expected);
    }
};

QTEST_APPLESS_MAIN(LandmarksTest)
#include "tst_Landmarks.moc"
