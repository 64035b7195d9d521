// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/data/UnigramEntropy.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::test;

namespace {

// Bytes as tokens.
TokenStorePair storesOf(const TextFolder& folder, std::string_view text) {
    const Tokenizer tokenizer = tokenizerOf(folder.write("one.txt", "x"), kSmallestVocabulary);
    return ensureTokenStores(folder / "tokens", {"a", "b", {1, 0}}, {folder.write("text.txt", text)}, tokenizer, {},
                             {});
}

} // namespace

class TestUnigramEntropy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalSharesGiveTheLogarithmOfTheirNumber() {
        const TextFolder folder;
        QVERIFY(std::abs(unigramEntropy(TokenStore(storesOf(folder, "abcd\ndcba\n").train)) - std::log(4)) < 1e-12);
    }

    void unequalSharesGiveLess() {
        const TextFolder folder;
        const double expected = -(0.75 * std::log(0.75) + 0.25 * std::log(0.25));
        QVERIFY(std::abs(unigramEntropy(TokenStore(storesOf(folder, "aaab\n").train)) - expected) < 1e-12);
    }

    void specialTokensDoNotCount() {
        const TextFolder folder;
        QVERIFY(std::abs(unigramEntropy(TokenStore(storesOf(folder, "ab</s></s><mask>\n").train)) - std::log(2)) <
                1e-12);
    }

    void anEmptyTextHasNone() {
        const TextFolder folder;
        QCOMPARE(unigramEntropy(TokenStore(storesOf(folder, "a\n").heldOut)), 0.0);
    }

    void countsAreThoseOfTheText() {
        const TextFolder folder;
        const TokenStore store(storesOf(folder, "aab\na\n").train);
        const auto counts = tokenCounts(store, kSmallestVocabulary);
        QCOMPARE(counts[store.line(0)[0]], std::uint64_t{3});
        QCOMPARE(counts[store.line(0)[2]], std::uint64_t{1});
        QCOMPARE(counts.size(), static_cast<std::size_t>(kSmallestVocabulary));
    }
};

QTEST_APPLESS_MAIN(TestUnigramEntropy)
#include "tst_UnigramEntropy.moc"
