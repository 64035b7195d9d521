// SPDX-License-Identifier: GPL-3.0-or-later
// Products of bf16 matrices beside plain loops in double precision, for sizes that fill tiles, panels and blocks and
// that do not, in all orders of the matrices that training uses.
#include "core/engine/packed/kernels/Bf16Gemm.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/engine/packed/kernels/PairInstruction.h"
#include "tests/support/KernelNumbers.h"

#include <QTest>
#include <omp.h>
#include <string>
#include <vector>

using namespace kantai;
using namespace kantai::test;

namespace {

struct Matrices {
    GemmShape shape;
    std::vector<Bf16> left, right;
    std::vector<float> bias;

    explicit Matrices(const GemmShape& s)
        : shape(s), left(numbers<Bf16>(s.rows * s.inner, 1)), right(numbers<Bf16>(s.inner * s.columns, 2)),
          bias(numbers<float>(s.columns, 3)) {}

    double leftAt(std::int64_t row, std::int64_t i) const {
        return valueOf(
            left[static_cast<std::size_t>(shape.leftTransposed ? i * shape.rows + row : row * shape.inner + i)]);
    }
    double rightAt(std::int64_t i, std::int64_t column) const {
        return valueOf(right[static_cast<std::size_t>(shape.rightTransposed ? column * shape.inner + i
                                                                            : i * shape.columns + column)]);
    }
};

template <class Out>
double numberOf(Out x) {
    return valueOf(x);
}

// Whether out is the product, with what stood there where it is added. Every number of the first and the last rows
// and columns, and some between.
template <class Out>
bool isProduct(const Matrices& m, bool biased, const std::vector<Out>& before, const std::vector<Out>& out) {
    const GemmShape& s = m.shape;
    for (std::int64_t row = 0; row < s.rows; row += row < 7 || row > s.rows - 8 ? 1 : 5)
        for (std::int64_t column = 0; column < s.columns; column += column < 17 || column > s.columns - 18 ? 1 : 7) {
            const auto at = static_cast<std::size_t>(row * s.columns + column);
            double expected = s.accumulate ? numberOf(before[at]) : 0, size = std::abs(expected);
            if (biased)
                expected += static_cast<double>(m.bias[static_cast<std::size_t>(column)]);
            for (std::int64_t i = 0; i < s.inner; ++i) {
                const double term = m.leftAt(row, i) * m.rightAt(i, column);
                expected += term;
                size += std::abs(term);
            }
            const double allowed = 2e-6 * size + 1e-6 + (std::is_same_v<Out, Bf16> ? 0.004 * std::abs(expected) : 0);
            if (!(std::abs(numberOf(out[at]) - expected) <= allowed)) {
                qWarning() << row << column << numberOf(out[at]) << "instead of" << expected;
                return false;
            }
        }
    return true;
}

template <class Out>
bool multiplies(const GemmShape& shape, bool biased) {
    const Matrices m(shape);
    const std::vector<Out> before = numbers<Out>(shape.rows * shape.columns, 4);
    std::vector<Out> out = before;
    Bf16GemmRoom room;
    bf16Gemm(shape, m.left.data(), m.right.data(), biased ? m.bias.data() : nullptr, out.data(), room);
    return isProduct(m, biased, before, out);
}

} // namespace

class Bf16GemmTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { omp_set_num_threads(1); }

    void productsArePlain_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("inner");
        QTest::newRow("a tile") << 18 << 64 << 32;
        QTest::newRow("three vectors, odd rows") << 31 << 48 << 30;
        QTest::newRow("two vectors behind a panel") << 64 << 96 << 2;
        QTest::newRow("one vector behind two panels") << 100 << 144 << 200;
        QTest::newRow("two blocks of inner numbers") << 101 << 64 << 1090;
        QTest::newRow("three blocks and two chunks") << 970 << 80 << 2050;
    }
    void productsArePlain() {
        if (!pairsOfBf16AreFast())
            QSKIP("This processor has no vdpbf16ps, or AMX beside it.");
        QFETCH(int, rows);
        QFETCH(int, columns);
        QFETCH(int, inner);
        for (const bool leftTransposed : {false, true})
            for (const bool rightTransposed : {false, true}) {
                GemmShape shape{rows, columns, inner, leftTransposed, rightTransposed, false};
                QVERIFY(bf16GemmFits(shape));
                QVERIFY(multiplies<float>(shape, true));
                QVERIFY(multiplies<Bf16>(shape, false));
                shape.accumulate = true;
                QVERIFY(multiplies<float>(shape, false));
            }
    }

    // A room that was used for another product, and fewer or more threads, change nothing.
    void theNumberOfThreadsChangesNoBit() {
        if (!pairsOfBf16AreFast())
            QSKIP("This processor has no vdpbf16ps, or AMX beside it.");
        const Matrices m({410, 192, 1300, true, false, false});
        Bf16GemmRoom room;
        const auto outcome = [&](int threads) {
            omp_set_num_threads(threads);
            std::vector<float> out(static_cast<std::size_t>(m.shape.rows * m.shape.columns));
            bf16Gemm(m.shape, m.left.data(), m.right.data(), nullptr, out.data(), room);
            return out;
        };
        const std::vector<float> one = outcome(1);
        QCOMPARE(outcome(2), one);
        const Matrices larger({700, 64, 1300, true, true, false});
        std::vector<float> out(static_cast<std::size_t>(700 * 64));
        bf16Gemm(larger.shape, larger.left.data(), larger.right.data(), nullptr, out.data(), room);
        QCOMPARE(outcome(7), one);
    }

    // What a checkpoint remembers, since other kernels round in another order.
    void whoMultipliesIsNamed() {
        const std::string bf16 = productImplementation(true), float32 = productImplementation(false);
        QVERIFY(bf16.find(productInstructions() + ", ") == 0);
        QCOMPARE(bf16.find("Kantai Studio") != std::string::npos, pairsOfBf16AreFast());
        QVERIFY(float32.find("Kantai Studio") == std::string::npos);
    }

    void otherSizesAreLeftToTheLibrary() {
        QVERIFY(!bf16GemmFits({64, 63, 64, false, false, false}));
        QVERIFY(!bf16GemmFits({64, 64, 63, false, false, false}));
        QVERIFY(!bf16GemmPays({64, 768, 768, false, true, false}));
        QVERIFY(!bf16GemmPays({2048, 768, 128, true, false, false}));
        QVERIFY(bf16GemmPays({960, 768, 768, false, true, false}));
        if (!pairsOfBf16AreFast())
            QVERIFY(!bf16GemmFits({64, 64, 64, false, false, false}));
    }
};

QTEST_APPLESS_MAIN(Bf16GemmTest)
#include "tst_Bf16Gemm.moc"
