// SPDX-License-Identifier: GPL-3.0-or-later
// Cross-entropy of logits that come in tiles of columns beside cross-entropy of whole rows, which tst_Kernels holds
// against plain loops, with every instruction set of this computer.
#include "core/engine/packed/kernels/CrossEntropyKernel.h"
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

constexpr std::int64_t kRows = 7, kColumns = 211;
constexpr float kScale = 0.5F;
const std::vector<std::int32_t> kTargets{0, 210, -1, 17, 64, 100, 63}; // at the ends of tiles of 64 too

struct Outcome {
    std::vector<RowLoss> losses;
    std::vector<float> gradient; // [kRows, kColumns]
};

Outcome ofWholeRows(std::vector<float> logits, const std::vector<float>& bias) {
    Outcome outcome{std::vector<RowLoss>(kRows), std::vector<float>(logits.size())};
    crossEntropy(kRows, kColumns, logits.data(), bias.data(), kTargets.data(), kScale, outcome.losses.data(),
                 outcome.gradient.data());
    return outcome;
}

Outcome inTiles(const std::vector<float>& logits, const std::vector<float>& bias, std::int64_t width) {
    const std::int64_t tiles = (kColumns + width - 1) / width;
    Outcome outcome{std::vector<RowLoss>(kRows), std::vector<float>(logits.size())};
    std::vector<TileSum> sums(static_cast<std::size_t>(tiles * kRows));
    std::vector<float> atTarget(kRows), part;
    std::vector<std::vector<Bf16>> numbers;
    const auto tileAt = [&](std::int64_t tile) {
        return LogitTile{kRows, std::min(width, kColumns - tile * width), tile * width};
    };
    for (std::int64_t i = 0; i < tiles; ++i) {
        const LogitTile tile = tileAt(i);
        part.clear();
        for (std::int64_t row = 0; row < kRows; ++row)
            for (std::int64_t column = 0; column < tile.columns; ++column)
                part.push_back(logits[static_cast<std::size_t>(row * kColumns + tile.first + column)]);
        numbers.emplace_back(part.size());
        exponentialsOfTile(tile, part.data(), bias.data() + tile.first, kTargets.data(), sums.data() + i * kRows,
                           atTarget.data(), numbers.back().data());
    }
    lossesOfTiles(tiles, kRows, kTargets.data(), kScale, sums.data(), atTarget.data(), outcome.losses.data());
    for (std::int64_t i = 0; i < tiles; ++i) {
        const LogitTile tile = tileAt(i);
        std::vector<Bf16>& of = numbers[static_cast<std::size_t>(i)];
        gradientOfTile(tile, kTargets.data(), sums.data() + i * kRows, atTarget.data(), of.data());
        for (std::int64_t row = 0; row < kRows; ++row)
            for (std::int64_t column = 0; column < tile.columns; ++column)
                outcome.gradient[static_cast<std::size_t>(row * kColumns + tile.first + column)] =
                    toFloat(of[static_cast<std::size_t>(row * tile.columns + column)]);
    }
    return outcome;
}

bool agree(const Outcome& expected, const Outcome& outcome) {
    for (std::size_t row = 0; row < expected.losses.size(); ++row)
        if (!near(outcome.losses[row].loss, static_cast<double>(expected.losses[row].loss)) ||
            outcome.losses[row].right != expected.losses[row].right)
            return false;
    for (std::size_t i = 0; i < expected.gradient.size(); ++i)
        if (!near(toBf16(outcome.gradient[i]), static_cast<double>(expected.gradient[i]), 2))
            return false;
    return true;
}

} // namespace

class TiledCrossEntropyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        omp_set_num_threads(1);
        hwy::SetSupportedTargetsForTest(0);
    }

    void everyInstructionSetAgreesWithWholeRows() {
        const std::vector<float> logits = numbers<float>(kRows * kColumns, 1, 4), bias = numbers<float>(kColumns, 2);
        const Outcome expected = ofWholeRows(logits, bias);
        for (std::int64_t left = hwy::SupportedTargets(); left != 0; left &= left - 1) {
            hwy::SetSupportedTargetsForTest(left & -left);
            for (const std::int64_t width : {64, 100, 211, 1})
                QVERIFY2(agree(expected, inTiles(logits, bias, width)), hwy::TargetName(left & -left));
            hwy::SetSupportedTargetsForTest(0);
        }
    }

    // Tiles whose greatest logits are far apart: what is negligible becomes 0 and nothing overflows.
    void tilesFarApart() {
        std::vector<float> logits = numbers<float>(kRows * kColumns, 1, 4);
        for (std::size_t i = 0; i < logits.size(); ++i)
            logits[i] += i % kColumns < 64 ? 300.0F : i % kColumns < 128 ? -300.0F : 0.0F;
        const std::vector<float> bias(kColumns, 0.25F);
        QVERIFY(agree(ofWholeRows(logits, bias), inTiles(logits, bias, 64)));
    }

    void aLogitThatIsNoNumberIsNotHidden() {
        std::vector<float> logits(kRows * kColumns, 1.0F);
        const std::vector<float> bias(kColumns, 0.0F);
        logits[kColumns + 70] = std::numeric_limits<float>::quiet_NaN(); // of row 1
        logits[2 * kColumns] = std::numeric_limits<float>::quiet_NaN();  // of the row that does not count
        const Outcome outcome = inTiles(logits, bias, 64);
        QVERIFY(std::isnan(outcome.losses[1].loss));
        QVERIFY(std::isnan(outcome.gradient[kColumns + 3]));
        QCOMPARE(outcome.losses[2].loss, 0.0F);
        QCOMPARE(outcome.gradient[2 * kColumns], 0.0F);
        QVERIFY(std::isfinite(outcome.losses[0].loss));
    }

    void theNumberOfThreadsChangesNoBit() {
        const std::vector<float> logits = numbers<float>(kRows * kColumns, 1, 4), bias = numbers<float>(kColumns, 2);
        omp_set_num_threads(1);
        const Outcome one = inTiles(logits, bias, 64);
        omp_set_num_threads(3);
        const Outcome three = inTiles(logits, bias, 64);
        QCOMPARE(three.gradient, one.gradient);
        for (std::size_t row = 0; row < one.losses.size(); ++row)
            QCOMPARE(three.losses[row].loss, one.losses[row].loss);
    }
};

QTEST_APPLESS_MAIN(TiledCrossEntropyTest)
#include "tst_TiledCrossEntropy.moc"
