// SPDX-License-Identifier: GPL-3.0-or-later
// Every kernel beside plain loops in double precision that say the same, values and gradients, for sizes that fill no
// vector evenly; and the same bits for any number of threads.
#include "core/base/CounterRandom.h"
#include "core/model/kernels/AttentionKernel.h"
#include "core/model/kernels/Conversion.h"
#include "core/model/kernels/CrossEntropyKernel.h"
#include "core/model/kernels/GeluKernel.h"
#include "core/model/kernels/MatrixProduct.h"
#include "core/model/kernels/NormKernel.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <omp.h>
#include <type_traits>
#include <utility>
#include <vector>

using namespace kantai;

namespace {

template <class T>
std::vector<T> numbers(std::int64_t count, std::uint64_t stream, float scale = 1) {
    std::vector<T> result(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < result.size(); ++i) {
        const float value = scale * CounterRandom(9, stream).normal(i);
        if constexpr (std::is_same_v<T, Bf16>)
            result[i] = toBf16(value);
        else
            result[i] = static_cast<T>(value);
    }
    return result;
}

double valueOf(double x) {
    return x;
}
double valueOf(Bf16 x) {
    return toFloat(x);
}

// How far a result may be from its value: rounding of what was stored, and of sums in float32.
template <class T>
double tolerance(double value) {
    return (std::is_same_v<T, Bf16> ? 0.005 : 2e-6) * std::abs(value) + 2e-6;
}

template <class T>
bool near(T result, double expected) {
    const bool good = std::abs(valueOf(result) - expected) <= tolerance<T>(expected);
    if (!good)
        qWarning() << valueOf(result) << "instead of" << expected;
    return good;
}

double keptFactor(const DropoutPattern& pattern, std::uint32_t index) {
    if (pattern.dropBelow == 0)
        return 1;
    const std::vector<float> ones(index + 1, 1.0F);
    std::vector<float> out(index + 1);
    applyDropout(pattern, ones.data(), out.data(), index, index + 1);
    return out[index];
}

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
        good = good && near(c.inverse[std::size_t(row)], expected.inverse);
        for (std::size_t column = 0; column < std::size_t(kColumns); ++column) {
            const std::size_t i = std::size_t(row * kColumns) + column;
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
                loss += norm.out[i] * outGradient[std::size_t(row * kColumns) + i];
            return loss;
        };
        for (std::size_t column = 0; column < sums.size(); ++column) {
            const std::size_t i = std::size_t(row * kColumns) + column;
            const double expected = (lossAt(column, 1e-5) - lossAt(column, -1e-5)) / 2e-5;
            good = good && std::abs(gradient[i] - expected) < 1e-5 * (1 + std::abs(expected)) &&
                   near(branchGradient[i], gradient[i] * keptFactor(kDrop, std::uint32_t(i)));
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
    biasGelu(rows, columns, x.data(), bias.data(), out.data());
    biasGeluBackward(rows, columns, x.data(), bias.data(), gradient.data());
    bool good = true;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double sum = static_cast<double>(static_cast<float>(valueOf(x[i])) + bias[i % std::size_t(columns)]);
        const double slope = (gelu(sum + 1e-5) - gelu(sum - 1e-5)) / 2e-5;
        good = good && near(out[i], gelu(sum)) && near(gradient[i], slope * valueOf(outGradient[i]));
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
    for (std::size_t row = 0; row < std::size_t(rows); ++row) {
        double sum = 0, highest = -1e9;
        const auto logit = [&](std::size_t c) { return double(given[row * std::size_t(columns) + c]) + bias[c]; };
        for (std::size_t c = 0; c < std::size_t(columns); ++c) {
            sum += std::exp(logit(c));
            highest = std::max(highest, logit(c));
        }
        const bool counts = targets[row] >= 0;
        const double atTarget = counts ? logit(std::size_t(targets[row])) : 0;
        good = good && near(losses[row].loss, counts ? std::log(sum) - atTarget : 0) &&
               losses[row].right == (counts && atTarget == highest);
        for (std::size_t c = 0; c < std::size_t(columns); ++c) {
            const double one = counts && std::size_t(targets[row]) == c ? 1 : 0;
            const double expected = counts ? 0.5 * (std::exp(logit(c)) / sum - one) : 0;
            good = good && near(gradient[row * std::size_t(columns) + c], expected);
        }
    }
    return good;
}

// Three sequences: a short one, one longer than a block of queries, one with fewer queries than keys; rows 3 and 4 of
// the queries belong to none.
struct AttentionCase {
    AttentionShape shape{2, 11};
    std::vector<AttentionSpan> spans{{0, 3, 0, 3, 0}, {5, 70, 3, 70, 1000}, {75, 2, 73, 9, 50000}, {77, 0, 82, 4, 0}};
    std::int64_t queryRows = 77, keyRows = 86;
};

template <class T>
double plainContext(const AttentionCase& c, const std::vector<T>& query, const std::vector<T>& key,
                    const std::vector<T>& value, const AttentionSpan& span, std::int64_t head, std::int64_t row,
                    std::int64_t column, const DropoutPattern& pattern) {
    const std::int64_t stride = c.shape.hiddenSize(), offset = head * c.shape.headSize;
    std::vector<double> scores;
    double sum = 0, result = 0;
    for (std::int64_t k = 0; k < span.keys; ++k) {
        double dot = 0;
        for (std::int64_t i = 0; i < c.shape.headSize; ++i)
            dot += valueOf(query[std::size_t((span.firstQuery + row) * stride + offset + i)]) *
                   valueOf(key[std::size_t((span.firstKey + k) * stride + offset + i)]);
        scores.push_back(std::exp(dot / std::sqrt(double(c.shape.headSize))));
        sum += scores.back();
    }
    for (std::int64_t k = 0; k < span.keys; ++k) {
        const auto index =
            span.firstProbability + static_cast<std::uint32_t>((head * span.queries + row) * span.keys + k);
        result += scores[std::size_t(k)] / sum * keptFactor(pattern, index) *
                  valueOf(value[std::size_t((span.firstKey + k) * stride + offset + column)]);
    }
    return result;
}

} // namespace

class KernelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { omp_set_num_threads(1); }

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
        for (std::size_t column = 0; column < std::size_t(kColumns); ++column) {
            double products = 0, plain = 0, ofNarrow = 0;
            for (std::size_t row = 0; row < std::size_t(kRows); ++row) {
                const std::size_t i = row * std::size_t(kColumns) + column;
                products += 2.0 * gradient[i] * x[i];
                plain += 2.0 * gradient[i];
                ofNarrow += 2.0 * valueOf(narrow[i]);
            }
            QVERIFY(std::abs(scale[column] - products) < 2e-5 && std::abs(shift[column] - plain) < 2e-5);
            QVERIFY(std::abs(sums[column] - ofNarrow) < 2e-5);
        }
    }

    void gelus() {
        QVERIFY(geluIsPlain<float>());
        QVERIFY(geluIsPlain<Bf16>());
    }

    void crossEntropies() {
        QVERIFY(crossEntropyIsPlain<float>());
        QVERIFY(crossEntropyIsPlain<Bf16>());
    }

    void aLogitThatIsNoNumberIsNotHidden() {
        for (const std::size_t at : {std::size_t(3), std::size_t(33)}) {
            std::vector<float> logits(35, 1.0F), bias(35, 0.0F);
            logits[at] = std::numeric_limits<float>::quiet_NaN();
            const std::int32_t target = 7;
            RowLoss loss;
            crossEntropy<float>(1, 35, logits.data(), bias.data(), &target, 1, &loss, nullptr);
            QVERIFY(std::isnan(loss.loss));
        }
    }

    void attentionIsPlain() {
        const AttentionCase c;
        const std::int64_t hidden = c.shape.hiddenSize();
        const auto query = numbers<float>(c.queryRows * hidden, 1), key = numbers<float>(c.keyRows * hidden, 2),
                   value = numbers<float>(c.keyRows * hidden, 3);
        for (const DropoutPattern& pattern : {DropoutPattern(), kDrop}) {
            std::vector<float> context(query.size(), -7.0F);
            attention<float>(c.shape, c.spans, query.data(), key.data(), value.data(), pattern, context.data());
            for (const AttentionSpan& span : c.spans)
                for (std::int64_t head = 0; head < c.shape.heads; ++head)
                    for (std::int64_t row = 0; row < span.queries; ++row)
                        for (const std::int64_t column : {0, 7, 10})
                            QVERIFY(near(context[std::size_t((span.firstQuery + row) * hidden +
                                                             head * c.shape.headSize + column)],
                                         plainContext(c, query, key, value, span, head, row, column, pattern)));
            for (std::size_t i = std::size_t(3 * hidden); i < std::size_t(5 * hidden); ++i)
                QCOMPARE(context[i], -7.0F); // of no span
        }
    }

    // The derivative of sum(gradient * context) along each of some inputs, by differences in double precision.
    void gradientsOfAttention() {
        const AttentionCase c;
        const std::int64_t hidden = c.shape.hiddenSize();
        std::vector<double> query = numbers<double>(c.queryRows * hidden, 1),
                            key = numbers<double>(c.keyRows * hidden, 2),
                            value = numbers<double>(c.keyRows * hidden, 3);
        const auto floats = [](const std::vector<double>& x) { return std::vector<float>(x.begin(), x.end()); };
        const auto outGradient = numbers<float>(c.queryRows * hidden, 4);
        std::vector<float> dQuery(query.size()), dKey(key.size(), -7.0F), dValue(value.size(), -7.0F);
        attentionBackward<float>(c.shape, c.spans, floats(query).data(), floats(key).data(), floats(value).data(),
                                 outGradient.data(), kDrop, dQuery.data(), dKey.data(), dValue.data());
        const auto lossNear = [&](const AttentionSpan& span, std::int64_t head) {
            double loss = 0;
            for (std::int64_t row = 0; row < span.queries; ++row)
                for (std::int64_t column = 0; column < c.shape.headSize; ++column)
                    loss +=
                        plainContext(c, query, key, value, span, head, row, column, kDrop) *
                        outGradient[std::size_t((span.firstQuery + row) * hidden + head * c.shape.headSize + column)];
            return loss;
        };
        const auto isDerivative = [&](std::vector<double>& x, std::size_t i, float gradient,
                                      const AttentionSpan& span, std::int64_t head) {
            const double before = std::exchange(x[i], x[i] + 1e-4), above = lossNear(span, head);
            x[i] = before - 1e-4;
            const double expected = (above - lossNear(span, head)) / 2e-4;
            x[i] = before;
if (!(std::abs(gradient - expected) < 1e-4 * (1 + std::abs(expected)))) qWarning() << gradient << expected << span.firstKey << head << i;
            return std::abs(gradient - expected) < 1e-4 * (1 + std::abs(expected));
        };
        for (const AttentionSpan& span : c.spans)
            for (std::int64_t head = 0; head < c.shape.heads; ++head)
                for (const std::int64_t column : {1, 10}) {
                    const std::int64_t at = head * c.shape.headSize + column;
                    const auto queryAt = std::size_t((span.firstQuery + span.queries - 1) * hidden + at);
                    const auto keyAt = std::size_t((span.firstKey + span.keys / 2) * hidden + at);
                    QVERIFY(span.queries == 0 || isDerivative(query, queryAt, dQuery[queryAt], span, head));
                    QVERIFY(isDerivative(key, keyAt, dKey[keyAt], span, head));
                    QVERIFY(isDerivative(value, keyAt, dValue[keyAt], span, head));
                }
    }

    void attentionInBf16RoundsItsResults() {
        const AttentionCase c;
        const std::int64_t hidden = c.shape.hiddenSize();
        const auto query = numbers<Bf16>(c.queryRows * hidden, 1), key = numbers<Bf16>(c.keyRows * hidden, 2),
                   value = numbers<Bf16>(c.keyRows * hidden, 3);
        std::vector<Bf16> context(query.size());
        attention<Bf16>(c.shape, c.spans, query.data(), key.data(), value.data(), kDrop, context.data());
        for (const std::int64_t row : {0, 33, 69})
            QVERIFY(near(context[std::size_t((5 + row) * hidden + 4)],
                         plainContext(c, query, key, value, c.spans[1], 0, row, 4, kDrop)));
    }

    void matrixProducts() {
        const std::int64_t rows = 21, inputs = 13, outputs = 35;
        const auto x = numbers<float>(rows * inputs, 1), weight = numbers<float>(outputs * inputs, 2),
                   dy = numbers<float>(rows * outputs, 3), bias = numbers<float>(outputs, 4);
        std::vector<float> y(std::size_t(rows * outputs)), dx(std::size_t(rows * inputs)),
            dWeight(std::size_t(outputs * inputs));
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
                QVERIFY(near(y[std::size_t(r * outputs + o)], bias[std::size_t(o)] + sum(inputs, [&](std::int64_t i) {
                                                                  return double(x[std::size_t(r * inputs + i)]) *
                                                                         weight[std::size_t(o * inputs + i)];
                                                              })));
        for (std::int64_t r = 0; r < rows; ++r)
            for (std::int64_t i = 0; i < inputs; ++i)
                QVERIFY(std::abs(dx[std::size_t(r * inputs + i)] - 2 * sum(outputs, [&](std::int64_t o) {
                                                                       return double(
                                                                                  dy[std::size_t(r * outputs + o)]) *
                                                                              weight[std::size_t(o * inputs + i)];
                                                                   })) < 2e-5);
        for (std::int64_t o = 0; o < outputs; ++o)
            for (std::int64_t i = 0; i < inputs; ++i)
                QVERIFY(std::abs(dWeight[std::size_t(o * inputs + i)] -
                                 2 * sum(rows, [&](std::int64_t r) {
                                     return double(dy[std::size_t(r * outputs + o)]) * x[std::size_t(r * inputs + i)];
                                 })) < 2e-5);
    }

    void roundingIsToNearestEven() {
        std::vector<float> x = numbers<float>(1003, 1, 100);
        x[0] = 1.00390625F; // half way: to the even neighbour below
        x[1] = 1.01171875F; // half way: to the even neighbour above
        x[2] = -0.0F;
        x[3] = std::numeric_limits<float>::infinity();
        x[4] = 1e-40F;
        std::vector<Bf16> narrow(x.size());
        roundAll(x.data(), narrow.data(), std::int64_t(x.size()));
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
            const AttentionCase a;
            const std::int64_t hidden = a.shape.hiddenSize();
            const auto query = numbers<float>(a.queryRows * hidden, 1), key = numbers<float>(a.keyRows * hidden, 2);
            std::vector<float> context(query.size()), dQuery(query.size()), dKey(key.size()), dValue(key.size());
            attention<float>(a.shape, a.spans, query.data(), key.data(), key.data(), kDrop, context.data());
            attentionBackward<float>(a.shape, a.spans, query.data(), key.data(), key.data(), query.data(), kDrop,
                                     dQuery.data(), dKey.data(), dValue.data());
            for (const auto& more : {sums, scale, shift, context, dQuery, dKey, dValue})
                all.insert(all.end(), more.begin(), more.end());
            return all;
        };
        QCOMPARE(outcome(2), outcome(1));
        QCOMPARE(outcome(3), outcome(1));
    }
};

QTEST_APPLESS_MAIN(KernelsTest)
#include "tst_Kernels.moc"
