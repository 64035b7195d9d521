// SPDX-License-Identifier: GPL-3.0-or-later
// Attention beside plain loops in double precision, values and gradients, for sizes that fill no vector evenly.
#include "core/engine/packed/kernels/AttentionKernel.h"
#include "tests/support/KernelNumbers.h"

#include <QTest>
#include <cmath>
#include <hwy/targets.h>
#include <omp.h>
#include <utility>

using namespace kantai;
using namespace kantai::test;

namespace {

const DropoutPattern kDrop = dropoutPattern(17, 0.25);

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
            dot += valueOf(query[static_cast<std::size_t>((span.firstQuery + row) * stride + offset + i)]) *
                   valueOf(key[static_cast<std::size_t>((span.firstKey + k) * stride + offset + i)]);
        scores.push_back(std::exp(dot / std::sqrt(static_cast<double>(c.shape.headSize))));
        sum += scores.back();
    }
    for (std::int64_t k = 0; k < span.keys; ++k) {
        const auto index =
            span.firstProbability + static_cast<std::uint32_t>((head * span.queries + row) * span.keys + k);
        result += scores[static_cast<std::size_t>(k)] / sum * keptFactor(pattern, index) *
                  valueOf(value[static_cast<std::size_t>((span.firstKey + k) * stride + offset + column)]);
    }
    return result;
}

} // namespace

class AttentionKernelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        omp_set_num_threads(1);
        hwy::SetSupportedTargetsForTest(0);
    }

    void attentionIsPlain_data() {
        QTest::addColumn<qint64>("target");
        for (std::int64_t left = hwy::SupportedTargets(); left != 0; left &= left - 1)
            QTest::newRow(hwy::TargetName(left & -left)) << static_cast<qint64>(left & -left);
    }
    void attentionIsPlain() {
        QFETCH(qint64, target);
        hwy::SetSupportedTargetsForTest(target);
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
                            QVERIFY(near(context[static_cast<std::size_t>((span.firstQuery + row) * hidden +
                                                                          head * c.shape.headSize + column)],
                                         plainContext(c, query, key, value, span, head, row, column, pattern)));
            for (std::size_t i = static_cast<std::size_t>(3 * hidden); i < static_cast<std::size_t>(5 * hidden); ++i)
                QCOMPARE(context[i], -7.0F); // of no span
        }
    }

    void aNaNReachesItsSequenceAlone_data() { attentionIsPlain_data(); }
    void aNaNReachesItsSequenceAlone() {
        QFETCH(qint64, target);
        hwy::SetSupportedTargetsForTest(target);
        const AttentionCase c;
        const std::int64_t hidden = c.shape.hiddenSize();
        const auto query = numbers<float>(c.queryRows * hidden, 1), value = numbers<float>(c.keyRows * hidden, 3);
        for (const std::int64_t ofKeys : {0, 17, 69}) { // of the second sequence; head 0
            auto key = numbers<float>(c.keyRows * hidden, 2);
            key[static_cast<std::size_t>((c.spans[1].firstKey + ofKeys) * hidden + 5)] = std::nanf("");
            std::vector<float> context(query.size());
            attention<float>(c.shape, c.spans, query.data(), key.data(), value.data(), {}, context.data());
            for (std::size_t span = 0; span < c.spans.size(); ++span)
                for (std::int64_t row = 0; row < c.spans[span].queries; ++row) {
                    const auto at = static_cast<std::size_t>((c.spans[span].firstQuery + row) * hidden);
                    QCOMPARE(std::isnan(context[at]), span == 1);
                    QVERIFY(std::isfinite(context[at + static_cast<std::size_t>(c.shape.headSize)])); // of head 1
                }
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
                    loss += plainContext(c, query, key, value, span, head, row, column, kDrop) *
                            outGradient[static_cast<std::size_t>((span.firstQuery + row) * hidden +
                                                                 head * c.shape.headSize + column)];
            return loss;
        };
        const auto isDerivative = [&](std::vector<double>& x, std::size_t i, float gradient,
                                      const AttentionSpan& span, std::int64_t head) {
            const double before = std::exchange(x[i], x[i] + 1e-4), above = lossNear(span, head);
            x[i] = before - 1e-4;
            const double expected = (above - lossNear(span, head)) / 2e-4;
            x[i] = before;
            if (!(std::abs(gradient - expected) < 1e-4 * (1 + std::abs(expected))))
                qWarning() << gradient << expected << span.firstKey << head << i;
            return std::abs(gradient - expected) < 1e-4 * (1 + std::abs(expected));
        };
        for (const AttentionSpan& span : c.spans)
            for (std::int64_t head = 0; head < c.shape.heads; ++head)
                for (const std::int64_t column : {1, 10}) {
                    const std::int64_t at = head * c.shape.headSize + column;
                    const auto queryAt = static_cast<std::size_t>((span.firstQuery + span.queries - 1) * hidden + at);
                    const auto keyAt = static_cast<std::size_t>((span.firstKey + span.keys / 2) * hidden + at);
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
            QVERIFY(near(context[static_cast<std::size_t>((5 + row) * hidden + 4)],
                         plainContext(c, query, key, value, c.spans[1], 0, row, 4, kDrop)));
    }

    void theNumberOfThreadsChangesNoBit() {
        const auto outcome = [](int threads) {
            omp_set_num_threads(threads);
            const AttentionCase a;
            const std::int64_t hidden = a.shape.hiddenSize();
            const auto query = numbers<float>(a.queryRows * hidden, 1), key = numbers<float>(a.keyRows * hidden, 2);
            std::vector<float> context(query.size()), dQuery(query.size()), dKey(key.size()), dValue(key.size());
            attention<float>(a.shape, a.spans, query.data(), key.data(), key.data(), kDrop, context.data());
            attentionBackward<float>(a.shape, a.spans, query.data(), key.data(), key.data(), query.data(), kDrop,
                                     dQuery.data(), dKey.data(), dValue.data());
            std::vector<float> all = context;
            for (const auto& more : {dQuery, dKey, dValue})
                all.insert(all.end(), more.begin(), more.end());
            return all;
        };
        QCOMPARE(outcome(2), outcome(1));
        QCOMPARE(outcome(3), outcome(1));
    }
};

QTEST_APPLESS_MAIN(AttentionKernelTest)
#include "tst_AttentionKernel.moc"
