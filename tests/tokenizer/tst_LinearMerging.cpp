// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/ByteAlphabet.h"
#include "core/tokenizer/Merge.h"
#include "core/tokenizer/encode/LinearMerging.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

using namespace kantai;
using namespace kantai::test;

namespace {

// A trained tokenizer's merges in both forms.
struct Trained {
    explicit Trained(const BpeTrainingResult& trained) : merges(trained.merges), idsOfBytes(256) {
        for (const std::string& text : trained.vocabulary)
            bytes.push_back(bytes.size() < kFirstByteId ? text : *fromPrintable(text));
        for (TokenId id = kFirstByteId; id < kFirstByteId + 256; ++id)
            idsOfBytes[static_cast<unsigned char>(bytes[id][0])] = id;
        for (const Merge& merge : merges)
            table.add(merge.left, merge.right, merge.result);
    }
    std::vector<TokenId> byRank(std::string_view text) const {
        std::vector<TokenId> ids;
        for (const char byte : text)
            ids.push_back(idsOfBytes[static_cast<unsigned char>(byte)]);
        table.applyByRank(ids);
        return ids;
    }

    std::vector<Merge> merges;
    std::vector<TokenId> idsOfBytes;
    std::vector<std::string> bytes;
    MergeTable table;
};

std::string randomLetters(std::uint64_t stream, std::size_t count, std::size_t letters) {
    const CounterRandom random(11, stream);
    std::string text;
    for (std::uint64_t i = 0; i < count; ++i)
        text += static_cast<char>('a' + random.below(i, letters));
    return text;
}

// Behind others, which stay.
std::vector<TokenId> encoded(const LinearMerging& linear, std::string_view text) {
    std::vector<TokenId> ids{300, 301};
    linear.encode(text, ids);
    return {ids.begin() + 2, ids.end()};
}

} // namespace

class tst_LinearMerging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Few letters make merges overlap in every way: runs, tokens within tokens, ties of one rank.
    void itGivesWhatTheMergesGive_data() {
        QTest::addColumn<int>("letters");
        for (const int letters : {1, 2, 3, 4, 7, 26})
            QTest::addRow("%d letters", letters) << letters;
    }
    void itGivesWhatTheMergesGive() {
        QFETCH(const int, letters);
        for (std::uint64_t stream = 0; stream < 12; ++stream) {
            const Trained trained(
                trainOn(randomLetters(stream, 3000, static_cast<std::size_t>(letters)), 1200, 1 + stream % 3));
            QVERIFY(LinearMerging::canServe(trained.merges, trained.idsOfBytes, trained.bytes));
            const LinearMerging linear(trained.table, trained.merges, trained.idsOfBytes, trained.bytes);
            for (std::uint64_t text = 0; text < 150; ++text) {
                const std::string letter =
                    randomLetters(1000 + 200 * stream + text, 1 + text, static_cast<std::size_t>(letters));
                QCOMPARE(encoded(linear, letter), trained.byRank(letter));
            }
            const std::string longText = randomLetters(7777 + stream, 20'000, static_cast<std::size_t>(letters));
            QCOMPARE(encoded(linear, longText), trained.byRank(longText));
        }
    }

    void anyBytesAreEncoded() {
        std::string corpus;
        for (std::uint64_t stream = 0; stream < 40; ++stream)
            corpus += randomText(stream, 300) + '\n';
        const Trained trained(trainOn(corpus, 1500, 1));
        const LinearMerging linear(trained.table, trained.merges, trained.idsOfBytes, trained.bytes);
        for (std::uint64_t stream = 0; stream < 200; ++stream)
            for (const std::string& text : {randomBytes(stream, 500), randomText(stream + 90, 300)})
                QCOMPARE(encoded(linear, text), trained.byRank(text));
        QVERIFY(encoded(linear, "").empty());
    }

    void mergesThatNoTrainingMakesAreNotServed() {
        const BpeTrainingResult trained = trainOn("abcabc abcd abcd", 265, 1);
        Trained good(trained);
        QVERIFY(LinearMerging::canServe(good.merges, good.idsOfBytes, good.bytes));
        Trained twice(trained);
        twice.merges.back().result = twice.merges.front().result;
        QVERIFY(!LinearMerging::canServe(twice.merges, twice.idsOfBytes, twice.bytes));
        Trained aByte(trained);
        aByte.merges.front().result = kFirstByteId;
        QVERIFY(!LinearMerging::canServe(aByte.merges, aByte.idsOfBytes, aByte.bytes));
        QVERIFY(!LinearMerging::canServe({}, good.idsOfBytes, good.bytes));
    }

    // "abc" is in the vocabulary, but its bytes become "ab" and "c": the tokenizer must not use it directly.
    void aTokenThatItsBytesDoNotBecomeIsNeverUsed() {
        BpeTrainingResult made = trainOn("ab ab bc", 261, 1);
        const auto add = [&](const std::string& left, const std::string& right) {
            const auto idOf = [&](const std::string& text) {
                return static_cast<TokenId>(std::find(made.vocabulary.begin(), made.vocabulary.end(), text) -
                                            made.vocabulary.begin());
            };
            made.merges.push_back({idOf(left), idOf(right), static_cast<TokenId>(made.vocabulary.size()), 1});
            made.vocabulary.push_back(left + right);
        };
        add("a", "b");
        add("b", "c");
        add("a", "bc");
        const Tokenizer tokenizer(made);
        std::string text;
        while (text.size() < 3000)
            text += "abc";
        const auto ids = tokenizer.encode(text);
        QCOMPARE(ids.size(), std::size_t{2000});
        QVERIFY(std::find(ids.begin(), ids.end(), *tokenizer.idOf("abc")) == ids.end());
    }
};

QTEST_APPLESS_MAIN(tst_LinearMerging)
#include "tst_LinearMerging.moc"

#include <algorithm>
