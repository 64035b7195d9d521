// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/MlmMasking.h"

#include <QTest>
#include <cmath>
#include <numeric>
#include <set>

using namespace kantai;

namespace {

constexpr std::uint32_t kVocabulary = 1000;
using Sequences = std::vector<std::vector<TokenId>>;

// Each sequence: <s>, 98 times token 500, </s>.
Sequences plain(std::size_t count) {
    std::vector<TokenId> sequence(100, 500);
    sequence.front() = kBosId;
    sequence.back() = kEosId;
    return Sequences(count, sequence);
}

std::vector<std::uint32_t> counting(std::size_t count, std::uint32_t first = 0) {
    std::vector<std::uint32_t> indices(count);
    std::iota(indices.begin(), indices.end(), first);
    return indices;
}

} // namespace

class TestMlmMasking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // 98,000 tokens: five standard deviations of each share.
    void theSharesAreThoseOfThePaper() {
        auto sequences = plain(1000);
        const auto chosen = MlmMasking(0.15, kVocabulary, 42, 0).mask(sequences, counting(1000));
        const double all = 98000, n = static_cast<double>(chosen.size());
        QVERIFY(std::abs(n - 0.15 * all) < 5 * std::sqrt(all * 0.15 * 0.85));
        double masks = 0, kept = 0;
        for (const MaskedToken& token : chosen) {
            QCOMPARE(token.target, TokenId{500});
            masks += sequences[token.row][token.column] == kMaskId;
            kept += sequences[token.row][token.column] == 500;
        }
        QVERIFY(std::abs(masks - 0.8 * n) < 5 * std::sqrt(n * 0.8 * 0.2));
        QVERIFY(std::abs(kept - 0.1 * n) < 5 * std::sqrt(n * 0.1 * 0.9));
        QVERIFY(std::abs(n - masks - kept - 0.1 * n) < 5 * std::sqrt(n * 0.1 * 0.9));
    }

    void onlyChosenTokensChange() {
        auto sequences = plain(50);
        const auto chosen = MlmMasking(0.15, kVocabulary, 42, 0).mask(sequences, counting(50));
        std::set<std::pair<std::size_t, std::size_t>> places;
        for (const MaskedToken& token : chosen)
            QVERIFY(places.insert({token.row, token.column}).second);
        for (std::size_t row = 0; row < sequences.size(); ++row)
            for (std::size_t column = 0; column < 100; ++column)
                if (!places.count({row, column}))
                    QCOMPARE(sequences[row][column], plain(1)[0][column]);
    }

    void specialTokensAreNeverChosen() {
        Sequences sequences(20, {kBosId, kMaskId, kUnkId, kPadId, 700, kEosId});
        for (const MaskedToken& token : MlmMasking(1.0, kVocabulary, 1, 0).mask(sequences, counting(20)))
            QCOMPARE(token.column, std::size_t{4});
    }

    void randomTokensCoverTheVocabularyWithoutSpecials() {
        constexpr std::uint32_t kSmall = 9; // ordinary: 5, 6, 7, 8
        std::set<TokenId> seen;
        Sequences sequences(1000, std::vector<TokenId>(10, 5));
        MlmMasking(1.0, kSmall, 3, 0).mask(sequences, counting(1000));
        for (const auto& sequence : sequences)
            seen.insert(sequence.begin(), sequence.end());
        QVERIFY((seen == std::set<TokenId>{kMaskId, 5, 6, 7, 8}));
    }

    void theSameSequenceIsMaskedAlikeInAnyBatch() {
        const MlmMasking masking(0.15, kVocabulary, 42, 9);
        auto together = plain(10), alone = plain(1);
        masking.mask(together, counting(10, 30));
        masking.mask(alone, {37});
        QVERIFY(together[7] == alone[0]);
    }

    // Of 12 tokens, as short as the chapter's lines often are: chance chooses none of them in one line of five.
    void evaluationMasksDoNotDependOnTheBatchSize() {
        const MlmMasking masking(0.15, kVocabulary, 42, 9, NoneChosen::Leave);
        const auto maskedIn = [&](std::size_t batchSize) {
            Sequences all;
            std::size_t chosen = 0;
            for (std::size_t first = 0; first < 4096; first += batchSize) {
                Sequences batch(batchSize, std::vector<TokenId>(12, 500));
                chosen += masking.mask(batch, counting(batchSize, static_cast<std::uint32_t>(first))).size();
                all.insert(all.end(), batch.begin(), batch.end());
            }
            return std::pair(chosen, all);
        };
        const auto large = maskedIn(64);
        QVERIFY(maskedIn(2) == large);
        QVERIFY(maskedIn(1) == large);
    }

    void epochsSeedsAndSequencesDiffer() {
        const auto masked = [](std::uint64_t seed, std::uint64_t stream, std::uint32_t index) {
            auto sequences = plain(1);
            MlmMasking(0.15, kVocabulary, seed, stream).mask(sequences, {index});
            return sequences[0];
        };
        QVERIFY(masked(1, 1, 1) == masked(1, 1, 1));
        QVERIFY(masked(1, 1, 1) != masked(2, 1, 1));
        QVERIFY(masked(1, 1, 1) != masked(1, 2, 1));
        QVERIFY(masked(1, 1, 1) != masked(1, 1, 2));
    }

    void aBatchAlwaysHasSomethingToPredict() {
        for (std::uint32_t index = 0; index < 200; ++index) {
            Sequences sequences{{kBosId, 600, 601, kEosId}};
            const auto chosen = MlmMasking(1e-9, kVocabulary, 42, 0).mask(sequences, {index});
            QCOMPARE(chosen.size(), std::size_t{1});
            QVERIFY(chosen[0].column == 1 || chosen[0].column == 2);
        }
    }

    void aBatchOfSpecialTokensHasNothingToPredict() {
        Sequences sequences{{kBosId, kEosId}, {kBosId, kMaskId, kEosId}};
        QVERIFY(MlmMasking(1.0, kVocabulary, 42, 0).mask(sequences, {0, 1}).empty());
        QVERIFY((sequences == Sequences{{kBosId, kEosId}, {kBosId, kMaskId, kEosId}}));
    }
};

QTEST_APPLESS_MAIN(TestMlmMasking)
#include "tst_MlmMasking.moc"
