// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of minimal pairs: what counts as right, what is counted apart, shares with their intervals.
#include "core/base/Json.h"
#include "core/inference/MinimalPairs.h"

#include "core/inference/FillMask.h"
#include "core/inference/PairReportText.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyModel.h"

#include <QTest>

#include <cmath>

using namespace kantai;

class MinimalPairsTest : public QObject {
    Q_OBJECT
private:
    test::TinyModel tiny_;
    SentenceScorer model_{tiny_.folder, 1};

    PairReport scored(const std::vector<MinimalPair>& pairs) {
        return scorePairs(model_, {"test", pairs}, PllMeasure::TokenAlone, {}, {});
    }

private Q_SLOTS:
    void thePairIsRightWhoseGoodSentenceIsLikelier() {
        const std::string first = "the human mind", second = "mind human the";
        const FillMask insight(tiny_.folder, 1);
        const double lead =
            insight.surprisal(first).pseudoLogLikelihood - insight.surprisal(second).pseudoLogLikelihood;
        QVERIFY(std::abs(lead) > 1e-3);
        const PairReport report = scored({{first, second, "order", 0.9}, {second, first, "order", 0.8}});
        QVERIFY(report.results[0].state == (lead > 0 ? PairState::Right : PairState::Wrong));
        QVERIFY(report.results[1].state == (lead > 0 ? PairState::Wrong : PairState::Right));
        QVERIFY(std::abs(report.results[0].good - report.results[0].bad - lead) < 1e-3);
        QCOMPARE(report.all.right, std::size_t{1});
        QCOMPARE(report.all.counted, std::size_t{2});
        QCOMPARE(report.all.share(), 0.5);
        QVERIFY(std::abs(report.all.human.value() - 0.85) < 1e-12);
        QCOMPARE(report.words.words, std::size_t{12});
        QCOMPARE(report.words.whole, std::size_t{10}); // "mind" at the beginning, without a space, is cut
    }

    void aTieCountsAsWrong() {
        test::TinyModel even;
        for (std::size_t i = 0; i < even.weights.layout()->size(); ++i)
            for (float& number : even.weights[i])
                number = 0; // every token is as probable as any other
        even.write();
        SentenceScorer uniform(even.folder, 1);
        const PairReport report = scorePairs(uniform, {"test", {{"the human mind", "the mind human", "", {}}}},
                                             PllMeasure::TokenAlone, {}, {});
        QVERIFY(report.results[0].state == PairState::Tie);
        QCOMPARE(report.all.counted, std::size_t{1});
        QCOMPARE(report.all.right, std::size_t{0});
        QCOMPARE(report.all.ties, std::size_t{1});
    }

    void whatSaysNothingIsCountedApart() {
        std::string tooLong = "the";
        while (model_.takes(tooLong))
            tooLong += " the";
        const PairReport report = scored({{"the mind", "the mind", "a", {}},
                                          {"the zebra", "the mind", "a", {}}, // z, e, b, r, a: single bytes
                                          {tooLong, "the mind", "b", {}},
                                          {"the mind", "the reason", "b", {}}});
        QVERIFY(report.results[0].state == PairState::Equal);
        QVERIFY(report.results[1].state == PairState::HardlySeen);
        QVERIFY(report.results[2].state == PairState::TooLong);
        QVERIFY(isCounted(report.results[3].state));
        QCOMPARE(report.all.equal, std::size_t{1});
        QCOMPARE(report.all.hardlySeen, std::size_t{1});
        QCOMPARE(report.all.tooLong, std::size_t{1});
        QCOMPARE(report.all.counted, std::size_t{1});
        QCOMPARE(report.phenomena.size(), std::size_t{2});
        QCOMPARE(report.phenomena[0].phenomenon, std::string("a"));
        QCOMPARE(report.phenomena[0].counted, std::size_t{0});
        QCOMPARE(report.phenomena[1].counted, std::size_t{1});
        const OrderedJson json = toJson(report, {"test", {{}, {}, {}, {}}});
        QVERIFY(json["phenomena"][0]["share"].is_null());
        QCOMPARE(json["pairs"][1]["state"].get<std::string>(), std::string("hardlySeen"));
        QVERIFY(!json["pairs"][1].contains("goodNats") && json["pairs"][3].contains("goodNats"));
    }

    void wordsByTheirTokens() {
        const WordsSeen seen = wordsSeen(tiny_.tokenizer, "the human zebra, humans 12!");
        QCOMPARE(seen.words, std::size_t{4}); // numbers and signs are none
        QCOMPARE(seen.whole, std::size_t{2});
        QCOMPARE(seen.hardlySeen, std::size_t{1});
    }

    void intervalsAreWilsons() {
        PairTally tally;
        QCOMPARE(tally.interval().first, 0.0);
        QCOMPARE(tally.interval().second, 1.0);
        tally.right = 15;
        tally.counted = 20;
        // 0.75 of 20 (Newcombe 1998): 0.5313 to 0.8881
        QVERIFY(std::abs(tally.interval().first - 0.5313) < 1e-4);
        QVERIFY(std::abs(tally.interval().second - 0.8881) < 1e-4);
        tally.right = 20;
        QCOMPARE(tally.interval().second, 1.0);
        QVERIFY(std::abs(tally.interval().first - 0.8389) < 1e-4);
    }

    void aTableOfThePairs() {
        const PairSet set{"test", {{"say \"no\"", "a,b", "x", {}}}};
        PairReport report;
        report.results = {{PairState::Equal, 0, 0}};
        QCOMPARE(pairsCsv(report, set), std::string("phenomenon,good,bad,state,good_nats,bad_nats\n"
                                                    "x,\"say \"\"no\"\"\",\"a,b\",equal,,\n"));
    }

    void aStopEndsIt() {
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(scorePairs(model_, {"test", {{"the mind", "mind the", "", {}}}}, PllMeasure::TokenAlone, {},
                                  stop.get_token()),
                       ErrorCode::Interrupted, "stopped");
    }
};

QTEST_GUILESS_MAIN(MinimalPairsTest)
#include "tst_MinimalPairs.moc"
