// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/MergeTable.h"
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
        for (std::uint64_t stream = 0; stream < 400; ++stream) {
            const CounterRandom random(1, stream);
            std::uint64_t index = 0;
            const auto draw = [&](std::uint64_t bound) { return random.below(index++, bound); };
            MergeTable table;
            std::map<std::pair<TokenId, TokenId>, std::pair<std::size_t, TokenId>> ranks;
            // Parts may be results of later merges, and two pairs may have one result, as in files made by hand.
            for (int i = 0; i < 20; ++i) {
                const auto left = static_cast<TokenId>(draw(12)), right = static_cast<TokenId>(draw(12));
                const auto result = static_cast<TokenId>(3 + draw(9));
                if (table.add(left, right, result))
                    ranks.emplace(std::pair(left, right), std::pair(ranks.size(), result));
            }
            Ids ids;
            for (std::uint64_t length = draw(80); ids.size() < length;)
                ids.push_back(static_cast<TokenId>(draw(3)));
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
