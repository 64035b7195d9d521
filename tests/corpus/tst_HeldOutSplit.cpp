// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/CorpusReader.h"
#include "core/corpus/HeldOutSplit.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <cmath>

using namespace kantai;

namespace {

HeldOutSplit split(std::uint64_t seed, double fraction, SplitRules rules) {
    return {seed, fraction, rules};
}

std::vector<std::uint64_t> firstHeldOut(const HeldOutSplit& split, std::uint64_t from, std::size_t count) {
    std::vector<std::uint64_t> lines;
    for (std::uint64_t line = from; lines.size() < count; ++line)
        if (split.isHeldOut(line))
            lines.push_back(line);
    return lines;
}

} // namespace

class tst_HeldOutSplit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itTakesItsFractionAndDependsOnSeedAndLineAlone_data() {
        QTest::addColumn<int>("rules");
        QTest::addColumn<double>("inARun");
        QTest::newRow("lines") << static_cast<int>(SplitRules::Lines) << 1.0;
        QTest::newRow("runs") << static_cast<int>(SplitRules::Runs) << 64.0;
    }
    void itTakesItsFractionAndDependsOnSeedAndLineAlone() {
        QFETCH(const int, rules);
        QFETCH(const double, inARun);
        constexpr double kLines = 1'000'000, kShare = 0.02;
        const HeldOutSplit one = split(42, kShare, SplitRules(rules)), other = split(43, kShare, SplitRules(rules));
        double heldOut = 0, both = 0;
        for (std::uint64_t line = 0; line < kLines; ++line) {
            heldOut += one.isHeldOut(line) ? 1 : 0;
            both += one.isHeldOut(line) && other.isHeldOut(line) ? 1 : 0;
        }
        const auto deviation = [&](double share) { return std::sqrt(kLines * share * (1 - share) * inARun); };
        QVERIFY2(std::abs(heldOut - kShare * kLines) < 5 * deviation(kShare), qPrintable(QString::number(heldOut)));
        QVERIFY2(both < kShare * kShare * kLines + 5 * deviation(kShare * kShare), qPrintable(QString::number(both)));
    }

    void aLargerFractionKeepsWhatASmallerOneHeldOut() {
        for (const SplitRules rules : {SplitRules::Lines, SplitRules::Runs})
            for (std::uint64_t line = 0; line < 20'000; ++line) {
                if (split(1, 0.02, rules).isHeldOut(line))
                    QVERIFY(split(1, 0.1, rules).isHeldOut(line));
                QVERIFY(!split(1, 0.0, rules).isHeldOut(line));
            }
    }

    // A project that was split once must be split the same way by every later version.
    void theSplitIsTheSameForEver() {
        const std::vector<std::uint64_t> first{13, 150, 152, 211, 282};
        QCOMPARE(firstHeldOut(split(42, 0.02, SplitRules::Lines), 0, 5), first);
        QCOMPARE(firstHeldOut(split(42, 0.02, SplitRules::Runs), 0, 5), first);
        QCOMPARE(firstHeldOut(split(42, 0.02, SplitRules::Runs), 1024, 1).front(), std::uint64_t{1112});
        QCOMPARE(firstHeldOut(split(42, 0.02, SplitRules::Runs), 8192, 1).front(), std::uint64_t{12480});
    }

    // A packed block of held-out text then has as much context as one of the training text.
    void neighboursAreHeldOutTogether() {
        const HeldOutSplit runs = split(42, 0.02, SplitRules::Runs);
        const auto whole = [&](std::uint64_t begin, std::uint64_t end, std::uint64_t length) {
            std::uint64_t held = 0;
            for (std::uint64_t run = begin; run < end; run += length) {
                for (std::uint64_t line = run; line < run + length; ++line)
                    if (runs.isHeldOut(line) != runs.isHeldOut(run))
                        return false;
                held += runs.isHeldOut(run) ? 1 : 0;
            }
            return held > 0;
        };
        QVERIFY(whole(1024, 8192, 8));
        QVERIFY(whole(8192, 100'032, 64));
        const HeldOutSplit single = split(42, 0.02, SplitRules::Lines);
        std::uint64_t pairs = 0;
        for (std::uint64_t line = 8192; line < 100'000; ++line)
            pairs += single.isHeldOut(line) && single.isHeldOut(line + 1) ? 1 : 0;
        QVERIFY(pairs < 100); // 37 by chance
    }

    // Every second line stands in the corpus twice, but for its case and its white space.
    void noLineStandsOnBothSides() {
        const test::TextFolder folder;
        std::string text;
        for (int i = 0; i < 3000; ++i)
            text +=
                i % 2 == 0 ? "line " + std::to_string(i) + "\n" : "  ÄHNLICH \t " + std::to_string(i % 1000) + " \n";
        for (int i = 1; i < 1000; i += 2)
            text += "ähnlich " + std::to_string(i) + "\r\n";
        const std::vector<std::filesystem::path> files{folder.write("a", text)};
        const HeldOutSplit drawn = split(7, 0.06, SplitRules::Runs);
        const CorpusSplit divided(files, drawn, {}, {});
        std::uint64_t line = 0, leftOut = 0, heldOut = 0;
        CorpusReader reader(files);
        for (std::string_view view; reader.next(view); ++line) {
            const LinePart part = divided.partOf(line, view);
            QCOMPARE(part == LinePart::Training, !drawn.isHeldOut(line));
            if (part == LinePart::Training)
                continue;
            const bool single = view.starts_with("line");
            QVERIFY2(single == (part == LinePart::HeldOut), std::string(view).c_str());
            (single ? heldOut : leftOut) += 1;
        }
        QVERIFY(leftOut > 50 && heldOut > 50);
        QCOMPARE(divided.leftOutLines(), leftOut);
    }

    void theFirstRulesCompareNothing() {
        const test::TextFolder folder;
        std::string text;
        for (int i = 0; i < 500; ++i)
            text += "the same\n";
        const std::vector<std::filesystem::path> files{folder.write("a", text)};
        const HeldOutSplit lines = split(42, 0.1, SplitRules::Lines);
        const CorpusSplit divided(files, lines, {}, {});
        for (std::uint64_t line = 0; line < 500; ++line)
            QCOMPARE(divided.partOf(line, "the same") == LinePart::HeldOut, lines.isHeldOut(line));
        QCOMPARE(divided.leftOutLines(), std::uint64_t{0});
    }

    void comparingTellsItsProgressAndCanBeStopped() {
        const test::TextFolder folder;
        const std::vector<std::filesystem::path> files{folder.write("a", "one\ntwo\n")};
        std::vector<ProgressUpdate> updates;
        const Progress progress([&](const ProgressUpdate& update) { updates.push_back(update); });
        const CorpusSplit divided(files, {}, progress, {});
        QCOMPARE(updates.front().phase, std::string("Comparing lines"));
        QCOMPARE(updates.back().done, std::uint64_t{16});
        QCOMPARE(updates.back().total, std::uint64_t{16});
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(CorpusSplit(files, {}, {}, stop.get_token()), ErrorCode::Interrupted, "Comparing lines");
    }

    void anyPiecesAndThreadsDivideAlike() {
        const test::TextFolder folder;
        std::string text;
        for (int i = 0; i < 4000; ++i)
            text += "line " + std::to_string(i % 1500) + "\n";
        const std::vector<std::filesystem::path> files{folder.write("a", text), folder.write("b", "x\n" + text)};
        const HeldOutSplit drawn = split(7, 0.06, SplitRules::Runs);
        const CorpusSplit one(files, drawn, {}, {}, 1);
        QVERIFY(one.leftOutLines() > 50);
        for (const std::uint64_t bytes : {1'000, 3'333, 50'000}) {
            const std::vector<CorpusPiece> pieces = corpusPieces(files, bytes);
            ThreadPieceWorkers workers(pieces, 3, 3, {}, {});
            const CorpusSplit other(files, pieces, firstLinesOf(files, pieces, workers), drawn, workers);
            QCOMPARE(other.leftOutLines(), one.leftOutLines());
            CorpusReader reader(files);
            for (std::string_view line; reader.next(line);)
                QVERIFY(other.partOf(reader.lineIndex(), line) == one.partOf(reader.lineIndex(), line));
        }
    }
};

QTEST_APPLESS_MAIN(tst_HeldOutSplit)
#include "tst_HeldOutSplit.moc"
