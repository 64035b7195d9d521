// SPDX-License-Identifier: GPL-3.0-or-later
// Attention of bf16 numbers, with every instruction set of this computer, beside attention in float32, which
// tst_AttentionKernel holds against plain loops: values and gradients, for head sizes and lengths of sequences that
// fill tiles and vectors evenly and not.
#include "core/engine/packed/kernels/AttentionKernel.h"
#include "core/engine/packed/kernels/Bf16Attention.h"
#include "core/engine/packed/kernels/PairInstruction.h"
#include "tests/support/KernelNumbers.h"

#include <QTest>
#include <algorithm>
#include <hwy/targets.h>
#include <limits>
#include <omp.h>
#include <vector>

using namespace kantai;
using namespace kantai::test;

namespace {

const DropoutPattern kDrop = dropoutPattern(17, 0.25);

// Sequences of the given lengths with rows between them that belong to none; every third has fewer queries than keys,
// every seventh no query.
struct Sequences {
    AttentionShape shape;
    std::vector<AttentionSpan> spans;
    std::int64_t queryRows = 1, keyRows = 2;

    Sequences(std::int64_t heads, std::int64_t headSize, const std::vector<std::int64_t>& lengths)
        : shape{heads, headSize} {
        std::uint32_t first = 5;
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            const std::int64_t keys = lengths[i], queries = i % 7 == 6 ? 0 : i % 3 == 2 ? (keys + 2) / 3 : keys;
            spans.push_back({queryRows, queries, keyRows, keys, first});
            first += static_cast<std::uint32_t>(heads * queries * keys);
            queryRows += queries + 1;
            keyRows += keys + 2;
        }
    }
};

template <class T>
struct Outcome {
    std::vector<T> context, query, key, value;
};

struct Given {
    std::vector<Bf16> query, key, value, contextGradient;

    explicit Given(const Sequences& s)
        : query(numbers<Bf16>(s.queryRows * s.shape.hiddenSize(), 1)),
          key(numbers<Bf16>(s.keyRows * s.shape.hiddenSize(), 2)),
          value(numbers<Bf16>(s.keyRows * s.shape.hiddenSize(), 3)),
          contextGradient(numbers<Bf16>(s.queryRows * s.shape.hiddenSize(), 4)) {}
};

template <class T>
std::vector<T> as(const std::vector<Bf16>& x) {
    std::vector<T> result(x.size());
    std::transform(x.begin(), x.end(), result.begin(), [](Bf16 number) {
        if constexpr (std::is_same_v<T, Bf16>)
            return number;
        else
            return toFloat(number);
    });
    return result;
}

template <class T>
Outcome<T> outcomeOf(const Sequences& s, const Given& given, const DropoutPattern& pattern) {
    const std::vector<T> query = as<T>(given.query), key = as<T>(given.key), value = as<T>(given.value),
                         contextGradient = as<T>(given.contextGradient);
    const std::vector<T> untouchedQueries = as<T>(std::vector<Bf16>(query.size(), toBf16(-7))),
                         untouchedKeys = as<T>(std::vector<Bf16>(key.size(), toBf16(-7)));
    Outcome<T> out{untouchedQueries, untouchedQueries, untouchedKeys, untouchedKeys};
    attention<T>(s.shape, s.spans, query.data(), key.data(), value.data(), pattern, out.context.data());
    attentionBackward<T>(s.shape, s.spans, query.data(), key.data(), value.data(), contextGradient.data(), pattern,
                         out.query.data(), out.key.data(), out.value.data());
    return out;
}

// Differences in units of the root of the mean square of what is expected. Infinite when a row of no sequence was
// touched.
struct Distance {
    double mean = 0, farthest = 0;
    bool isRounding() const { return mean < 0.006 && farthest < 0.08; } // NaN is not
};

Distance distance(const std::vector<float>& expected, const std::vector<Bf16>& result) {
    double squares = 0, differences = 0, farthest = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (expected[i] == -7) {
            farthest = toFloat(result[i]) == -7 ? farthest : std::numeric_limits<double>::infinity();
            continue;
        }
        const double difference = static_cast<double>(toFloat(result[i])) - expected[i];
        squares += static_cast<double>(expected[i]) * expected[i];
        differences += difference * difference;
        farthest = std::max(farthest, std::abs(difference));
    }
    const double count = static_cast<double>(expected.size()), unit = std::sqrt(squares / count);
    return {std::sqrt(differences / count) / unit, farthest / unit};
}

bool agree(const Outcome<float>& expected, const Outcome<Bf16>& result) {
    for (const Distance& each : {distance(expected.context, result.context), distance(expected.query, result.query),
                                 distance(expected.key, result.key), distance(expected.value, result.value)})
        if (!each.isRounding()) {
            qWarning() << each.mean << each.farthest;
            return false;
        }
    return true;
}

} // namespace

class Bf16AttentionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        omp_set_num_threads(1);
        hwy::SetSupportedTargetsForTest(0);
    }

    void everyInstructionSetAgreesWithFloat32_data() {
        QTest::addColumn<int>("heads");
        QTest::addColumn<int>("headSize");
        QTest::addColumn<QList<int>>("lengths");
        QTest::newRow("of KantaiBERT, lines") << 3 << 64 << QList<int>{14, 1, 2, 15, 16, 17, 31, 33, 3};
        QTest::newRow("blocks") << 2 << 64 << QList<int>{128, 65, 130, 63, 64, 1, 100, 127};
        QTest::newRow("long") << 1 << 64 << QList<int>{512, 333};
        QTest::newRow("narrow heads") << 5 << 16 << QList<int>{9, 70, 48, 129};
        QTest::newRow("three vectors") << 2 << 48 << QList<int>{40, 97, 20};
        QTest::newRow("five vectors") << 2 << 80 << QList<int>{40, 97, 20};
        QTest::newRow("wide heads") << 1 << 128 << QList<int>{77, 12};
        QTest::newRow("no whole vectors") << 2 << 11 << QList<int>{40, 70, 9};
    }
    void everyInstructionSetAgreesWithFloat32() {
        QFETCH(int, heads);
        QFETCH(int, headSize);
        QFETCH(QList<int>, lengths);
        const Sequences s(heads, headSize, {lengths.begin(), lengths.end()});
        const Given given(s);
        for (const DropoutPattern& pattern : {DropoutPattern(), kDrop}) {
            const Outcome<float> expected = outcomeOf<float>(s, given, pattern);
            // Those that the library was not compiled for fall back to the slowest one.
            for (std::int64_t left = hwy::SupportedTargets(); left != 0; left &= left - 1) {
                hwy::SetSupportedTargetsForTest(left & -left);
                QVERIFY2(agree(expected, outcomeOf<Bf16>(s, given, pattern)), hwy::TargetName(left & -left));
                hwy::SetSupportedTargetsForTest(0);
            }
        }
    }

    void pairsAreMultipliedWhereTheyAreFast() {
        if (!pairsOfBf16AreFast())
            QSKIP("This processor has no vdpbf16ps, or AMX beside it.");
        QVERIFY(bf16AttentionFits(64));
        QVERIFY(!bf16AttentionFits(24));
        hwy::SetSupportedTargetsForTest(HWY_AVX2);
        QVERIFY(!bf16AttentionFits(64));
    }

    // Scores as a model that diverges has them: probabilities of 0 and 1, but no NaN.
    void greatScoresGiveProbabilities() {
        const Sequences s(1, 32, {40});
        Given given(s);
        given.query = numbers<Bf16>(static_cast<std::int64_t>(given.query.size()), 1, 300);
        const Outcome<float> expected = outcomeOf<float>(s, given, {});
        const Outcome<Bf16> result = outcomeOf<Bf16>(s, given, {});
        QVERIFY(distance(expected.context, result.context).isRounding());
        QVERIFY(distance(expected.value, result.value).isRounding());
    }

    void aNaNStaysNaN() {
        const Sequences s(2, 32, {40, 20});
        Given given(s);
        const auto row = static_cast<std::size_t>(s.spans[0].firstKey + 17);
        given.key[row * 64 + 5] = toBf16(std::numeric_limits<float>::quiet_NaN()); // of head 0
        const Outcome<Bf16> out = outcomeOf<Bf16>(s, given, kDrop);
        for (std::int64_t i = 0; i < s.spans[0].queries; ++i) {
            const auto at = static_cast<std::size_t>((s.spans[0].firstQuery + i) * 64);
            QVERIFY(std::isnan(toFloat(out.context[at])));
            QVERIFY(std::isnan(toFloat(out.query[at])));
            QVERIFY(std::isfinite(toFloat(out.context[at + 32])));
        }
        const auto second = static_cast<std::size_t>(s.spans[1].firstQuery * 64);
        QVERIFY(std::isfinite(toFloat(out.context[second])));
    }

    void theNumberOfThreadsChangesNoBit() {
        const Sequences s(4, 64, {14, 70, 31, 128, 9});
        const Given given(s);
        const auto outcome = [&](int threads) {
            omp_set_num_threads(threads);
            const Outcome<Bf16> out = outcomeOf<Bf16>(s, given, kDrop);
            std::vector<float> all;
            for (const auto* part : {&out.context, &out.query, &out.key, &out.value})
                for (const Bf16 number : *part)
                    all.push_back(toFloat(number));
            return all;
        };
        QCOMPARE(outcome(2), outcome(1));
        QCOMPARE(outcome(3), outcome(1));
    }
};

QTEST_APPLESS_MAIN(Bf16AttentionTest)
#include "tst_Bf16Attention.moc"
