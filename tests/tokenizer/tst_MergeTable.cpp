// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/MergeTable.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <map>

using namespace kantai;

namespace {

using Ids = std::vector<TokenId>;

// The definition: look everywhere for the pair of the lowest rank, merge the leftmost, start anew.
Ids byDefinition(Ids ids, const std::map<std::pair<TokenId, TokenId>, std::pair<std::size_t, TokenId>>& ranks) {
    for (;;) {
        std::size_t best = ids.size(), bestRank = SIZE_MAX;
        for (std::size_t i = 0; i + 1 < ids.size(); ++i) {
            const auto found = ranks.find({ids[i], ids[i + 1]});
            if (found != ranks.end() && found->second.first < bestRank) {
                bestRank = found->second.first;
                best = i;
            }
        }
        if (best == ids.size())
            return ids;
        ids[best] = ranks.at({ids[best], ids[best + 1]}).second;
        ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(best) + 1);
    }
}

} // namespace

class tst_MergeTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLowestRankIsMergedFirst() {
        MergeTable table;
        QVERIFY(table.add(2, 3, 10)); // bc
        QVERIFY(table.add(1, 2, 11)); // ab
        Ids ids{1, 2, 3};
        table.apply(ids);
        QCOMPARE(ids, (Ids{1, 10}));
    }

    void theLeftmostIsMergedFirst() {
        MergeTable table;
        table.add(1, 1, 10);
        Ids ids{1, 1, 1};
        table.apply(ids);
        QCOMPARE(ids, (Ids{10, 1}));
    }

    void aPairCannotBeAddedTwice() {
        MergeTable table;
        QVERIFY(table.add(1, 2, 10));
        QVERIFY(!table.add(1, 2, 11));
        QVERIFY(table.add(2, 1, 11));
    }

    void theIdZeroIsAResultLikeAnyOther() {
        MergeTable table;
        QVERIFY(table.add(1, 2, 0));
        QVERIFY(!table.add(1, 2, 0));
        QVERIFY(table.add(0, 3, 4));
        for (TokenId id = 100; id < 400; ++id) // until the table has grown
            QVERIFY(table.add(id, id, 0));
        Ids scanned{1, 2, 3, 1, 2, 250, 250}, ranked = scanned;
        table.applyByScanning(scanned);
        table.applyByRank(ranked);
        QCOMPARE(scanned, (Ids{4, 0, 0}));
        QCOMPARE(ranked, (Ids{4, 0, 0}));
    }

    // As trained: each merge makes a new id. Long enough for every way of merging.
    void longSequencesAreMergedAlikeInBothWays() {
        for (std::uint64_t stream = 0; stream < 20; ++stream) {
            const CounterRandom random(4, stream);
            MergeTable table;
            const TokenId symbols = 1 + stream % 5;
            for (TokenId i = 0; i < 60; ++i)
                table.add(static_cast<TokenId>(random.below(2 * i, symbols + i)),
                          static_cast<TokenId>(random.below(2 * i + 1, symbols + i)), symbols + i);
            Ids scanned;
            for (std::uint64_t i = 0; i < 3000; ++i)
                scanned.push_back(static_cast<TokenId>(random.below(1000 + i, symbols)));
            Ids ranked = scanned;
            table.applyByScanning(scanned);
            table.applyByRank(ranked);
            QVERIFY2(scanned == ranked, qPrintable(QString::number(stream)));
        }
    }

    // Each merge of the highest rank makes a pair of a lower one, at every fourth place of a long text: going back to
    // all the other places each time would take hours and tens of gigabytes.
    void mergesThatGoBackToLowerRanksStayAffordable() {
        constexpr TokenId kX = 1, kY = 2, kZ = 3, kW = 4, kYZ = 5, kXY = 6, kXYZ = 7, kXYZW = 8;
        MergeTable table;
        table.add(kY, kZ, kYZ);
        table.add(kX, kY, kXY);
        table.add(kXY, kZ, kXYZ);
        table.add(kXYZ, kW, kXYZW);
        table.add(kX, kYZ, kXYZ);
        Ids ids;
        for (int i = 0; i < 250000; ++i)
            ids.insert(ids.end(), {kX, kY, kZ, kW});
        table.apply(ids);
        QCOMPARE(ids, Ids(250000, kXYZW));
    }

    void nothingAndOneSymbolStayAsTheyAre() {
        MergeTable table;
        table.add(1, 1, 10);
        for (const Ids& ids : {Ids{}, Ids{1}}) {
            Ids scanned = ids, ranked = ids;
            table.applyByScanning(scanned);
            table.applyByRank(ranked);
            QCOMPARE(scanned, ids);
            QCOMPARE(ranked, ids);
        }
    }

    void scanningAndRankingGiveWhatTheDefinitionGives() {
        for (std::uint64_t stream = 0; stream < 2000; ++stream) {
            const CounterRandom random(1, stream);
            std::uint64_t index = 0;
            const auto draw = [&](std::uint64_t bound) { return random.below(index++, bound); };
            MergeTable table;
            std::map<std::pair<TokenId, TokenId>, std::pair<std::size_t, TokenId>> ranks;
            // Parts may be results of later merges, and two pairs may have one result, as in files made by hand. Few
            // symbols make runs that overlap; in every second round results may be symbols of the text.
            const TokenId symbols = 1 + stream % 3, firstResult = stream % 2 == 0 ? 3 : 0;
            for (int i = 0; i < 20; ++i) {
                const auto left = static_cast<TokenId>(draw(12)), right = static_cast<TokenId>(draw(12));
                const auto result = static_cast<TokenId>(firstResult + draw(12 - firstResult));
                if (table.add(left, right, result))
                    ranks.emplace(std::pair(left, right), std::pair(ranks.size(), result));
            }
            Ids ids;
            for (std::uint64_t length = draw(stream % 10 == 0 ? 300 : 80); ids.size() < length;)
                ids.push_back(static_cast<TokenId>(draw(symbols)));
            const Ids expected = byDefinition(ids, ranks);
            Ids scanned = ids, ranked = ids, chosen = ids;
            table.applyByScanning(scanned);
            table.applyByRank(ranked);
            table.apply(chosen);
            QVERIFY2(scanned == expected, qPrintable(QString::number(stream)));
            QVERIFY2(ranked == expected, qPrintable(QString::number(stream)));
            QVERIFY2(chosen == expected, qPrintable(QString::number(stream)));
        }
    }
};

QTEST_APPLESS_MAIN(tst_MergeTable)
#include "tst_MergeTable.moc"
