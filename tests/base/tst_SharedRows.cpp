// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that several curves share: each copy keeps its own length and content, whatever the others do afterwards.
#include "core/base/SharedRows.h"

#include <QTest>
#include <algorithm>
#include <numeric>

using kantai::SharedRows;

namespace {

SharedRows<int> counted(int size) {
    SharedRows<int> rows;
    for (int i = 0; i < size; ++i)
        rows.append(i);
    return rows;
}

std::vector<int> content(const SharedRows<int>& rows) {
    return {rows.begin(), rows.end()};
}

} // namespace

class tst_SharedRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void growsOverItsBlocks() {
        const SharedRows<int> rows = counted(10'000);
        std::vector<int> expected(10'000);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(content(rows), expected);
        QCOMPARE(rows.front(), 0);
        QCOMPARE(rows.back(), 9999);
        QCOMPARE(std::lower_bound(rows.begin(), rows.end(), 5000) - rows.begin(), 5000);
        QCOMPARE(content(SharedRows<int>(expected)), expected);
    }

    void copiesShareTheirRows() {
        const SharedRows<int> rows = counted(10'000);
        const SharedRows<int> copy = rows; // NOLINT(performance-unnecessary-copy-initialization): it is the subject
        for (const std::size_t index : {0, 5000, 9999})
            QCOMPARE(&copy[index], &rows[index]);
    }

    void aCopyKeepsItsLengthWhenAnotherGrows() {
        SharedRows<int> rows = counted(5000);
        const SharedRows<int> copy = rows;
        rows.append(-1);
        QCOMPARE(rows.size(), 5001U);
        QCOMPARE(copy.size(), 5000U);
        QCOMPARE(copy.back(), 4999);
        QCOMPARE(&copy[4999], &rows[4999]); // in the same memory still
    }

    void copiesThatGrowApartHaveTheirOwnRows() {
        SharedRows<int> first = counted(5000);
        SharedRows<int> second = first;
        first.append(1);
        second.append(2);
        QCOMPARE(first.back(), 1);
        QCOMPARE(second.back(), 2);
        QCOMPARE(second[4999], 4999);
    }

    // A run that is resumed from an older checkpoint: what came after it is replaced.
    void rowsAfterATruncationDoNotChangeCopies() {
        for (const std::size_t kept : {0, 100, 4096, 4999}) {
            SharedRows<int> rows = counted(5000);
            const SharedRows<int> copy = rows;
            rows.truncate(kept);
            rows.append(-7);
            QCOMPARE(rows.size(), kept + 1);
            QCOMPARE(rows.back(), -7);
            QCOMPARE(content(copy), content(counted(5000)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_SharedRows)
#include "tst_SharedRows.moc"
