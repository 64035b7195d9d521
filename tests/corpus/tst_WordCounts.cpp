// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/WordCounts.h"

#include <QTest>

using namespace kantai;

class tst_WordCounts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMostFrequentComeFirstAndEqualsInByteOrder() {
        WordCounts counts;
        for (const char* word : {"b", "a", "c", "c", "a", "c", "d", "b"})
            counts.add(word);
        const std::vector<std::pair<std::string, std::uint64_t>> expected{{"c", 3}, {"a", 2}, {"b", 2}};
        QVERIFY(counts.mostFrequent(3) == expected);
        QCOMPARE(counts.mostFrequent(100).size(), std::size_t{4});
    }

    void memoryIsBoundedAndFrequentWordsSurvive() {
        WordCounts counts(100);
        for (int i = 0; i < 10'000; ++i) {
            counts.add("reason");
            counts.add("rare" + std::to_string(i));
            QVERIFY(counts.size() <= 100);
        }
        const std::vector<std::pair<std::string, std::uint64_t>> expected{{"reason", 10'000}};
        QVERIFY(counts.mostFrequent(1) == expected);
    }

    void wordsWithoutEndAreNotKept() {
        WordCounts counts;
        counts.add(std::string(WordCounts::kLongestWord, 'x'));
        counts.add(std::string(WordCounts::kLongestWord + 1, 'y'));
        QCOMPARE(counts.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(tst_WordCounts)
#include "tst_WordCounts.moc"
