// SPDX-License-Identifier: GPL-3.0-or-later
// Neighbours and principal components of small tables whose answers are known.
#include "core/base/CounterRandom.h"
#include "core/base/Error.h"
#include "core/inference/EmbeddingTable.h"
#include "core/inference/LeadingEigenvectors.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace kantai;

namespace {

std::vector<std::size_t> allRows(const EmbeddingTable& table) {
    std::vector<std::size_t> rows(table.rows());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

} // namespace

class EmbeddingTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNearestRowsHaveTheSmallestAngle() {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const std::vector<float> numbers{1,  0, // 0: the direction
                                         0,  0, // 1: none
                                         0,  7, // 2: a right angle
                                         -3, 0, // 3: opposite
                                         5,  5, // 4: 45 degrees
                                         9,  0, // 5: the same
                                         2,  2, // 6: 45 degrees, after 4
                                         1,  nan};
        const EmbeddingTable table{numbers, 2};
        const std::vector<std::size_t> self{0};
        const auto found = nearestRows(table, table.row(0), self, 10, {});
        QCOMPARE(found.size(), std::size_t{5});
        const std::vector<std::size_t> order{5, 4, 6, 2, 3};
        for (std::size_t i = 0; i < order.size(); ++i)
            QCOMPARE(found[i].row, order[i]);
        QCOMPARE(found[0].cosine, 1.0);
        QVERIFY(std::abs(found[1].cosine - std::sqrt(0.5)) < 1e-7);
        QVERIFY(std::abs(found[3].cosine) < 1e-12);
        QCOMPARE(found[4].cosine, -1.0);
        QCOMPARE(nearestRows(table, table.row(0), self, 2, {}).size(), std::size_t{2});
        QVERIFY(nearestRows(table, table.row(1), self, 2, {}).empty());
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN(nearestRows(table, table.row(0), self, 2, stop.get_token()), Error);
    }

    void theMeanOfRows() {
        const std::vector<float> numbers{1, 2, 3, 4, 5, 9};
        const std::vector<std::size_t> rows{0, 2};
        QCOMPARE(meanOf({numbers, 2}, rows), (std::vector<float>{3, 5.5F}));
    }

    void thePlaneFindsTheLongAxes() {
        // Points on a cross in four dimensions: long along (3, 4, 0, 0) / 5, shorter along the third axis.
        std::vector<float> numbers;
        for (const float at : {-10.F, -5.F, 0.F, 5.F, 10.F})
            for (const float number : {1 + 0.6F * at, 2 + 0.8F * at, 7.F, 0.F})
                numbers.push_back(number);
        for (const float at : {-2.F, 2.F})
            for (const float number : {1.F, 2.F, 7 + at, 0.F})
                numbers.push_back(number);
        const EmbeddingTable table{numbers, 4};
        const RowPlane plane = planeOf(table, allRows(table), {});
        QCOMPARE(plane.points.size(), std::size_t{7});
        for (std::size_t row = 0; row < 5; ++row) {
            QVERIFY(std::abs(plane.points[row][0] - (5.0 * static_cast<double>(row) - 10)) < 1e-4);
            QVERIFY(std::abs(plane.points[row][1]) < 1e-4);
        }
        QVERIFY(std::abs(plane.points[5][1] + 2) < 1e-4 && std::abs(plane.points[6][1] - 2) < 1e-4);
        QVERIFY(std::abs(plane.shares[0] - 250.0 / 258) < 1e-6);
        QVERIFY(std::abs(plane.shares[1] - 8.0 / 258) < 1e-6);
    }

    void aPlaneOfFewDimensionsOrEqualRows() {
        const std::vector<float> line{1, 2, 3};
        const RowPlane one = planeOf({line, 1}, allRows({line, 1}), {});
        QVERIFY(std::abs(one.points[2][0] - one.points[0][0] - 2) < 1e-6);
        QCOMPARE(one.points[1][1], 0.0);
        const std::vector<float> equal(12, 3.F);
        const RowPlane none = planeOf({equal, 3}, allRows({equal, 3}), {});
        for (const auto& point : none.points)
            QCOMPARE(point, (std::array<double, 2>{0, 0}));
        QCOMPARE(none.shares[0], 0.0);
    }

    void theSameTableGivesTheSamePlane() {
        std::vector<float> numbers(400 * 24);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = CounterRandom(3, 0).normal(i) * (i % 24 < 2 ? 3.F : 1.F);
        const EmbeddingTable table{numbers, 24};
        const RowPlane plane = planeOf(table, allRows(table), {});
        QCOMPARE(planeOf(table, allRows(table), {}).points, plane.points);
        QVERIFY(plane.shares[0] >= plane.shares[1]);
        QVERIFY(plane.shares[0] + plane.shares[1] > 0.35); // 18 of 40, less for chance
        double product = 0, first = 0, second = 0;         // the axes are not correlated
        for (const auto& [x, y] : plane.points) {
            product += x * y;
            first += x * x;
            second += y * y;
        }
        QVERIFY(std::abs(product) < 1e-3 * std::sqrt(first * second));
    }

    void eigenvectorsOfAKnownMatrix() {
        const std::vector<double> matrix{2, 1, 0, 1, 2, 0, 0, 0, 0.5}; // 3: (1, 1, 0), 1: (1, -1, 0), 0.5
        const LeadingEigenvectors found = leadingEigenvectors(matrix, 3, 2, {});
        QVERIFY(std::abs(found.values[0] - 3) < 1e-9 && std::abs(found.values[1] - 1) < 1e-9);
        QVERIFY(std::abs(found.vectors[0][0] - std::sqrt(0.5)) < 1e-6);
        QVERIFY(std::abs(found.vectors[0][1] - std::sqrt(0.5)) < 1e-6);
        QVERIFY(std::abs(std::abs(found.vectors[1][1]) - std::sqrt(0.5)) < 1e-6);
        QVERIFY(std::abs(found.vectors[1][0] + found.vectors[1][1]) < 1e-6);
    }
};

QTEST_APPLESS_MAIN(EmbeddingTableTest)
#include "tst_EmbeddingTable.moc"
