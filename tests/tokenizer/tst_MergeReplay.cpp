// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/MergeReplay.h"

#include "tests/tokenizer/TokenizerTestSupport.h"

#include <algorithm>

using namespace kantai;
using namespace kantai::test;

namespace {

std::string corpusText() {
    std::string text;
    for (std::uint64_t stream = 0; stream < 20; ++stream)
        text += randomText(stream, 400) + "\naaaaa aaaaaaa banana bandana nananana the theory of the thing\n";
    return text;
}

// The tokenizer that the training would have given with so many merges.
Tokenizer shortened(BpeTrainingResult trained, std::size_t merges) {
    trained.merges.resize(merges);
    trained.vocabulary.resize(kSmallestVocabulary + merges);
    return Tokenizer(trained);
}

} // namespace

class tst_MergeReplay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { trained_ = trainOn(corpusText(), 700, 1); }

    void aPrefixOfTheMergesCutsAsAShorterTrainingDoes() {
        const MergeReplay replay{Tokenizer(trained_)};
        QVERIFY(replay.merges() > 300);
        for (const std::size_t merges : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{50},
                                         std::size_t{200}, replay.merges() - 1, replay.merges()}) {
            const Tokenizer shorter = shortened(trained_, merges);
            for (std::uint64_t stream = 0; stream < 60; ++stream) {
                const std::string text = randomText(stream + 7, 200) + " aaaaaa banana <mask> the thing</s>x";
                const std::vector<Token> expected = shorter.encodeWithOffsets(text);
                const std::vector<Token> tokens = replay.tokensAt(text, merges);
                QCOMPARE(tokens.size(), expected.size());
                for (std::size_t i = 0; i < tokens.size(); ++i) {
                    QCOMPARE(tokens[i].id, expected[i].id);
                    QCOMPARE(tokens[i].begin, expected[i].begin);
                    QCOMPARE(tokens[i].end, expected[i].end);
                }
            }
        }
    }

    void moreMergesThanThereAreAreAllOfThem() {
        const MergeReplay replay{Tokenizer(trained_)};
        QCOMPARE(replay.tokensAt("the theory", 1'000'000).size(), replay.tokenizer().encode("the theory").size());
    }

    void theCutChangesWhereAndOnlyWhereItSays() {
        const MergeReplay replay{Tokenizer(trained_)};
        const std::string text = "the theory of banana aaaaaaa";
        const std::vector<std::size_t> changes = replay.changes(text);
        QVERIFY(changes.size() > 5);
        for (std::size_t number = 1; number <= replay.merges(); ++number) {
            const bool changed = replay.tokensAt(text, number).size() != replay.tokensAt(text, number - 1).size();
            QCOMPARE(std::binary_search(changes.begin(), changes.end(), number), changed);
        }
    }

    void theJoinsTellTheLengthOfTheTextAtEverySize() {
        const MergeReplay replay{Tokenizer(trained_)};
        const std::string text = corpusText() + randomText(99, 3000);
        std::vector<std::uint64_t> frequencies(replay.tokenizer().vocabularySize());
        for (const TokenId id : replay.tokenizer().encode(text))
            ++frequencies[id];
        const std::vector<std::uint64_t> joins = replay.joins(frequencies);
        QCOMPARE(joins.size(), replay.merges());
        std::uint64_t tokens = text.size();
        for (std::size_t merges = 0; merges <= replay.merges(); ++merges) {
            if (merges > 0)
                tokens -= joins[merges - 1];
            if (merges % 29 == 0 || merges == replay.merges())
                QCOMPARE(static_cast<std::uint64_t>(replay.tokensAt(text, merges).size()), tokens);
        }
    }

    void aTokenizerWithoutMergesHasNothingToReplay() {
        const MergeReplay replay(shortened(trained_, 0));
        QCOMPARE(replay.merges(), std::size_t{0});
        QVERIFY(replay.changes("abc").empty());
        QCOMPARE(replay.tokensAt("abc", 0).size(), std::size_t{3});
        QVERIFY(replay.joins({}).empty());
    }

private:
    BpeTrainingResult trained_;
};

QTEST_APPLESS_MAIN(tst_MergeReplay)
#include "tst_MergeReplay.moc"
