// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels and the matrix products compared with plain loops in double precision, values and gradients, for sizes
// that fill no vector evenly; and the same bits for any number of threads.
#include "core/engine/packed/kernels/Conversion.h"
#include "core/engine/packed/kernels/CrossEntropyKernel.h"
#include "core/engine/packed/kernels/GeluKernel.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/engine/packed/kernels/NormKernel.h"
#include "tests/support/KernelNumbers.h"

#include <QTest>
#include <cmath>
#include <hwy/targets.h>
#include <limits>
#include <omp.h>
#include <vector>

using namespace kantai;
using namespace kantai::test;

namespace {

double gelu(double x) {
    return 0.5 * x * std::erfc(-x / std::sqrt(2.0));
}

constexpr std::int64_t kRows = 19, kColumns = 37;
const DropoutPattern kDrop = dropoutPattern(17, 0.25);

// out of addNorm for one row in double precision, and what it normalised.
struct PlainNorm {
    std::vector<double> normalised, out;
    double inverse = 0;
};

PlainNorm plainNorm(const std::vector<double>& sums, const std::vector<float>& scale, const std::vector<float>& shift,
                    double epsilon) {
    const double count = static_cast<double>(sums.size());
    double mean = 0, variance = 0;
    for (const double x : sums)
        mean += x / count;
    for (const double x : sums)
        variance += (x - mean) * (x - mean) / count;
    PlainNorm result;
    result.inverse = 1 / std::sqrt(variance + epsilon);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        result.normalised.push_back((sums[i] - mean) * result.inverse);
        result.out.push_back(result.normalised[i] * scale[i] + shift[i]);
    }
    return result;
}

template <class T>
struct NormCase {
    NormShape shape{kRows, kColumns, 1e-3F};
    std::vector<T> branch = numbers<T>(kRows * kColumns, 1);
    std::vector<float> bias = numbers<float>(kColumns, 2), residual = numbers<float>(kRows * kColumns, 3);
    std::vector<float> scale = numbers<float>(kColumns, 4), shift = numbers<float>(kColumns, 5);
    std::vector<float> normalised = std::vector<float>(kRows * kColumns), inverse = std::vector<float>(kRows);
    std::vector<float> out = std::vector<float>(kRows * kColumns);
    std::vector<Bf16> narrow = std::vector<Bf16>(kRows * kColumns);

    void run(const DropoutPattern& pattern) {
        addNorm(shape, branch.data(), bias.data(), pattern, residual.data(), {scale.data(), shift.data()},
                {normalised.data(), inverse.data()}, out.data(), narrow.data());
    }
    std::vector<double> sums(std::int64_t row, const DropoutPattern& pattern) const {
        std::vector<double> result;
        for (std::int64_t column = 0; column < kColumns; ++column) {
            const auto i = static_cast<std::size_t>(row * kColumns + column);
            result.push_back((valueOf(branch[i]) + bias[static_cast<std::size_t>(column)]) *
                                 keptFactor(pattern, static_cast<std::uint32_t>(i)) +
                             residual[i]);
        }
        return result;
    }
};

template <class T>
bool addNormIsPlain(const DropoutPattern& pattern) {
    NormCase<T> c;
    c.run(pattern);
    bool good = true;
    for (std::int64_t row = 0; row < kRows; ++row) {
        const PlainNorm expected = plainNorm(c.sums(row, pattern), c.scale, c.shift, c.shape.epsilon);
        good = good && near(c.inverse[static_cast<std::size_t>(row)], expected.inverse);
        for (std::size_t column = 0; column < static_cast<std::size_t>(kColumns); ++column) {
            const std::size_t i = static_cast<std::size_t>(row * kColumns) + column;
            good = good && near(c.normalised[i], expected.normalised[column]) &&
                   near(c.out[i], expected.out[column]) && c.narrow[i].bits == toBf16(c.out[i]).bits;
        }
    }
    return good;
}

// Against differences of sum(gradient * out) in double precision.
template <class T>
bool addNormBackwardIsTheDerivative() {
    NormCase<T> c;
    c.run(kDrop);
    const std::vector<float> outGradient = numbers<float>(kRows * kColumns, 6);
    std::vector<float> gradient = outGradient;
    std::vector<T> branchGradient(gradient.size());
    addNormBackward(c.shape, {c.normalised.data(), c.inverse.data()}, c.scale.data(), kDrop, gradient.data(),
                    branchGradient.data());
    bool good = true;
    for (std::int64_t row = 0; row < kRows; ++row) {
        const std::vector<double> sums = c.sums(row, kDrop);
        const auto lossAt = [&](std::size_t column, double change) {
            std::vector<double> moved = sums;
            moved[column] += change;
            const PlainNorm norm = plainNorm(moved, c.scale, c.shift, c.shape.epsilon);
            double loss = 0;
            for (std::size_t i = 0; i < moved.size(); ++i)
                loss += norm.out[i] * outGradient[static_cast<std::size_t>(row * kColumns) + i];
            return loss;
        };
        for (std::size_t column = 0; column < sums.size(); ++column) {
            const std::size_t i = static_cast<std::size_t>(row * kColumns) + column;
            const double expected = (lossAt(column, 1e-5) - lossAt(column, -1e-5)) / 2e-5;
            good = good && std::abs(gradient[i] - expected) < 1e-5 * (1 + std::abs(expected)) &&
                   near(branchGradient[i], gradient[i] * keptFactor(kDrop, static_cast<std::uint32_t>(i)));
        }
    }
    return good;
}

template <class T>
bool geluIsPlain() {
    const std::int64_t rows = 11, columns = 1003;
    const std::vector<T> x = numbers<T>(rows * columns, 1, 3);
    const std::vector<float> bias = numbers<float>(columns, 2);
    std::vector<T> out(x.size()), gradient = numbers<T>(rows * columns, 3);
    const std::vector<T> outGradient = gradient;
    std::vector<T> slopes = x;
    biasGelu(rows, columns, slopes.data(), bias.data(), out.data());
    geluBackward(rows, columns, slopes.data(), gradient.data());
    bool good = true;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double sum =
            static_cast<double>(static_cast<float>(valueOf(x[i])) + bias[i % static_cast<std::size_t>(columns)]);
        const double slope = (gelu(sum + 1e-5) - gelu(sum - 1e-5)) / 2e-5;
        good = good && near(out[i], gelu(sum)) && near(gradient[i], slope * valueOf(outGradient[i]), 2);
    }
    return good;
}

template <class T>
bool crossEntropyIsPlain() {
    const std::int64_t rows = 7, columns = 211;
    std::vector<float> logits = numbers<float>(rows * columns, 1, 4);
    const std::vector<float> given = logits, bias = numbers<float>(columns, 2);
    const std::vector<std::int32_t> targets{0, 210, -1, 17, 17, 100, 3};
    std::vector<RowLoss> losses(targets.size());
    std::vector<T> gradient(logits.size());
    crossEntropy(rows, columns, logits.data(), bias.data(), targets.data(), 0.5F, losses.data(), gradient.data());
    bool good = true;
    for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
        double sum = 0, highest = -1e9;
        const auto logit = [&](std::size_t c) {
            return static_cast<double>(given[row * static_cast<std::size_t>(columns) + c]) + bias[c];
        };
        for (std::size_t c = 0; c < static_cast<std::size_t>(columns); ++c) {
            sum += std::exp(logit(c));
            highest = std::max(highest, logit(c));
        }
        const bool counts = targets[row] >= 0;
        const double atTarget = counts ? logit(static_cast<std::size_t>(targets[row])) : 0;
        good = good && near(losses[row].loss, counts ? std::log(sum) - atTarget : 0) &&
               losses[row].right == (counts && atTarget == highest);
        for (std::size_t c = 0; c < static_cast<std::size_t>(columns); ++c) {
            const double one = counts && static_cast<std::size_t>(targets[row]) == c ? 1 : 0;
            const double expected = counts ? 0.5 * (std::exp(logit(c)) / sum - one) : 0;
            good = good && near(gradient[row * static_cast<std::size_t>(columns) + c], expected);
        }
    }
    return good;
}

// All three products of bf16 numbers against those of the same numbers in float32.
bool sameAsInFloat32(MatrixProduct& product, std::int64_t rows, std::int64_t inputs, std::int64_t outputs) {
    const auto x = numbers<Bf16>(rows * inputs, 1), weight = numbers<Bf16>(outputs * inputs, 2),
               dy = numbers<Bf16>(rows * outputs, 3);
    const auto widened = [](const std::vector<Bf16>& from) {
        std::vector<float> to(from.size());
        widenAll(from.data(), to.data(), static_cast<std::int64_t>(from.size()));
        return to;
    };
    const auto wideX = widened(x), wideWeight = widened(weight), wideDy = widened(dy);
    const auto bias = numbers<float>(outputs, 4);
    std::vector<float> y(static_cast<std::size_t>(rows * outputs)), expectedY(y.size());
    std::vector<Bf16> dx(static_cast<std::size_t>(rows * inputs));
    std::vector<float> expectedDx(dx.size()), dWeight(static_cast<std::size_t>(outputs * inputs)),
        expectedDWeight(dWeight.size());
    product.forward(rows, inputs, outputs, x.data(), weight.data(), bias.data(), y.data());
    product.forward(rows, inputs, outputs, wideX.data(), wideWeight.data(), bias.data(), expectedY.data());
    product.inputGradient(rows, inputs, outputs, dy.data(), weight.data(), dx.data(), false);
    product.inputGradient(rows, inputs, outputs, wideDy.data(), wideWeight.data(), expectedDx.data(), false);
    product.weightGradient(rows, inputs, outputs, dy.data(), x.data(), dWeight.data(), false);
    product.weightGradient(rows, inputs, outputs, wideDy.data(), wideX.data(), expectedDWeight.data(), false);
    const auto close = [](double a, double b, double part) { return std::abs(a - b) <= part * std::abs(b) + 1e-3; };
    bool same = true;
    for (std::size_t i = 0; i < y.size(); ++i)
        same = same && close(y[i], expectedY[i], 1e-4);
    for (std::size_t i = 0; i < dx.size(); ++i)
        same = same && close(toFloat(dx[i]), expectedDx[i], 0.005);
    for (std::size_t i = 0; i < dWeight.size(); ++i)
        same = same && close(dWeight[i], expectedDWeight[i], 1e-4);
    return same;
}

} // namespace

class KernelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        omp_set_num_threads(1);
        hwy::SetSupportedTargetsForTest(0);
    }

    void addNorms() {
        QVERIFY(addNormIsPlain<float>({}));
        QVERIFY(addNormIsPlain<float>(kDrop));
        QVERIFY(addNormIsPlain<Bf16>(kDrop));
    }

    void gradientsOfAddNorm() {
        QVERIFY(addNormBackwardIsTheDerivative<float>());
        QVERIFY(addNormBackwardIsTheDerivative<Bf16>());
    }

    void gradientsOfNormWeightsAndBiasesAreSumsOverRows() {
        const std::vector<float> gradient = numbers<float>(kRows * kColumns, 1),
                                 x = numbers<float>(kRows * kColumns, 2);
        const std::vector<Bf16> narrow = numbers<Bf16>(kRows * kColumns, 3);
        std::vector<float> scale(kColumns, 100.0F), shift = scale, sums = scale;
        const NormShape shape{kRows, kColumns, 0};
        for (const bool accumulate : {false, true}) {
            normWeightGradients(shape, gradient.data(), x.data(), scale.data(), shift.data(), accumulate);
            columnSums(kRows, kColumns, narrow.data(), sums.data(), accumulate);
        }
        for (std::size_t column = 0; column < static_cast<std::size_t>(kColumns); ++column) {
            double products = 0, plain = 0, ofNarrow = 0;
            for (std::size_t row = 0; row < static_cast<std::size_t>(kRows); ++row) {
                const std::size_t i = row * static_cast<std::size_t>(kColumns) + column;
                products += 2.0 * gradient[i] * x[i];
                plain += 2.0 * gradient[i];
                ofNarrow += 2.0 * valueOf(narrow[i]);
            }
            QVERIFY(std::abs(scale[column] - products) < 2e-5 && std::abs(shift[column] - plain) < 2e-5);
            QVERIFY(std::abs(sums[column] - ofNarrow) < 2e-5);
        }
    }

    void gelus() {
        for (std::int64_t left = hwy::SupportedTargets(); left != 0; left &= left - 1) {
            hwy::SetSupportedTargetsForTest(left & -left);
            QVERIFY2(geluIsPlain<float>() && geluIsPlain<Bf16>(), hwy::TargetName(left & -left));
            hwy::SetSupportedTargetsForTest(0);
        }
    }

    void crossEntropies() {
        QVERIFY(crossEntropyIsPlain<float>());
        QVERIFY(crossEntropyIsPlain<Bf16>());
    }

    void aLogitThatIsNoNumberIsNotHidden() {
        for (const std::size_t at : {std::size_t{3}, std::size_t{33}}) {
            std::vector<float> logits(35, 1.0F), bias(35, 0.0F);
            logits[at] = std::numeric_limits<float>::quiet_NaN();
            const std::int32_t target = 7;
            RowLoss loss;
            crossEntropy<float>(1, 35, logits.data(), bias.data(), &target, 1, &loss, nullptr);
            QVERIFY(std::isnan(loss.loss));
        }
    }

    void matrixProducts() {
        const std::int64_t rows = 21, inputs = 13, outputs = 35;
        const auto x = numbers<float>(rows * inputs, 1), weight = numbers<float>(outputs * inputs, 2),
                   dy = numbers<float>(rows * outputs, 3), bias = numbers<float>(outputs, 4);
        std::vector<float> y(static_cast<std::size_t>(rows * outputs)), dx(static_cast<std::size_t>(rows * inputs)),
            dWeight(static_cast<std::size_t>(outputs * inputs));
        MatrixProduct product;
        product.forward(rows, inputs, outputs, x.data(), weight.data(), bias.data(), y.data());
        for (const bool accumulate : {false, true}) {
            product.inputGradient(rows, inputs, outputs, dy.data(), weight.data(), dx.data(), accumulate);
            product.weightGradient(rows, inputs, outputs, dy.data(), x.data(), dWeight.data(), accumulate);
        }
        const auto sum = [](std::int64_t count, const auto& term) {
            double total = 0;
            for (std::int64_t i = 0; i < count; ++i)
                total += term(i);
            return total;
        };
        for (std::int64_t r = 0; r < rows; ++r)
            for (std::int64_t o = 0; o < outputs; ++o)
                QVERIFY(near(y[static_cast<std::size_t>(r * outputs + o)],
                             bias[static_cast<std::size_t>(o)] + sum(inputs, [&](std::int64_t i) {
                                 return static_cast<double>(x[static_cast<std::size_t>(r * inputs + i)]) *
                                        weight[static_cast<std::size_t>(o * inputs + i)];
                             })));
        for (std::int64_t r = 0; r < rows; ++r)
            for (std::int64_t i = 0; i < inputs; ++i)
                QVERIFY(std::abs(dx[static_cast<std::size_t>(r * inputs + i)] -
                                 2 * sum(outputs, [&](std::int64_t o) {
                                     return static_cast<double>(dy[static_cast<std::size_t>(r * outputs + o)]) *
                                            weight[static_cast<std::size_t>(o * inputs + i)];
                                 })) < 2e-5);
        for (std::int64_t o = 0; o < outputs; ++o)
            for (std::int64_t i = 0; i < inputs; ++i)
                QVERIFY(std::abs(dWeight[static_cast<std::size_t>(o * inputs + i)] -
                                 2 * sum(rows, [&](std::int64_t r) {
                                     return static_cast<double>(dy[static_cast<std::size_t>(r * outputs + o)]) *
                                            x[static_cast<std::size_t>(r * inputs + i)];
                                 })) < 2e-5);
    }

    // AMX's tiles hold 32 numbers: oneDNN 2.6 makes code of some other sizes that no processor runs.
    void bf16ProductsOfEverySize_data() {
        QTest::addColumn<bool>("widened");
        QTest::newRow("ragged sizes in float32") << true;
        if (hasFastBf16())
            QTest::newRow("as this processor computes them") << false;
    }
    void bf16ProductsOfEverySize() {
        if (!hasFastBf16())
            QSKIP("Training in bf16 is not offered here, and oneDNN has no such products for some processors.");
        QFETCH(bool, widened);
        MatrixProduct product(widened ? RaggedProducts::Widened : raggedProductsHere());
        for (std::int64_t size = 1; size <= 130; ++size)
            QVERIFY2(sameAsInFloat32(product, 19, size, 48) && sameAsInFloat32(product, 33, 64, size),
                     qPrintable(QString::number(size)));
        QVERIFY(sameAsInFloat32(product, 20, 63, 52000)); // hidden size 63 with KantaiBERT's vocabulary
    }

    void productsOfAFewRows() {
        const std::int64_t inputs = 45, outputs = 70;
        const auto weight = numbers<float>(outputs * inputs, 2), bias = numbers<float>(outputs, 4);
        for (const std::int64_t rows : {1, 3, 4, 7, 13, 16, 17}) { // the last is for the library
            const auto x = numbers<float>(rows * inputs, 1);
            std::vector<float> y(static_cast<std::size_t>(rows * outputs));
            MatrixProduct().forward(rows, inputs, outputs, x.data(), weight.data(), bias.data(), y.data());
            for (std::int64_t r = 0; r < rows; ++r)
                for (std::int64_t o = 0; o < outputs; ++o) {
                    double expected = bias[static_cast<std::size_t>(o)];
                    for (std::int64_t i = 0; i < inputs; ++i)
                        expected += static_cast<double>(x[static_cast<std::size_t>(r * inputs + i)]) *
                                    weight[static_cast<std::size_t>(o * inputs + i)];
                    QVERIFY(std::abs(y[static_cast<std::size_t>(r * outputs + o)] - expected) < 1e-5);
                }
        }
    }

    void roundingIsToNearestEven() {
        std::vector<float> x = numbers<float>(1003, 1, 100);
        x[0] = 1.00390625F; // half way: to the even neighbour below
        x[1] = 1.01171875F; // half way: to the even neighbour above
        x[2] = -0.0F;
        x[3] = std::numeric_limits<float>::infinity();
        x[4] = 1e-40F;
        std::vector<Bf16> narrow(x.size());
        roundAll(x.data(), narrow.data(), static_cast<std::int64_t>(x.size()));
        for (std::size_t i = 0; i < x.size(); ++i)
            QCOMPARE(narrow[i].bits, toBf16(x[i]).bits);
        QCOMPARE(toFloat(narrow[0]), 1.0F);
        QCOMPARE(toFloat(narrow[1]), 1.015625F);
        QCOMPARE(toFloat(narrow[3]), std::numeric_limits<float>::infinity());
    }

    void theNumberOfThreadsChangesNoBit() {
        const auto outcome = [](int threads) {
            omp_set_num_threads(threads);
            NormCase<Bf16> c;
            c.run(kDrop);
            std::vector<float> all = c.out, sums(kColumns), scale(kColumns), shift(kColumns);
            columnSums(kRows, kColumns, c.branch.data(), sums.data(), false);
            normWeightGradients(c.shape, c.out.data(), c.normalised.data(), scale.data(), shift.data(), false);
            for (const auto& more : {sums, scale, shift})
                all.insert(all.end(), more.begin(), more.end());
            return all;
        };
        QCOMPARE(outcome(2), outcome(1));
        QCOMPARE(outcome(3), outcome(1));
    }
};

QTEST_APPLESS_MAIN(KernelsTest)
#include "tst_Kernels.moc"
