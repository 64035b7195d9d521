// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/encode/TokenEncoder.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

using namespace kantai;

namespace {

using Ids = std::vector<TokenId>;

// Text of all kinds with special tokens written out in it.
std::string textWithSpecialTokens(std::uint64_t stream) {
    static constexpr std::string_view kParts[] = {"<mask>", " <mask>", "<s>", "</s>", "<pad>", "<unk>", "<", "mask>"};
    const CounterRandom random(7, stream);
    std::string text;
    for (std::uint64_t i = 0; i < random.below(0, 12); ++i) {
        text += test::randomText(1000 * stream + i, random.below(2 * i + 1, 60));
        text += kParts[random.below(2 * i + 2, std::size(kParts))];
    }
    return text;
}

std::string letters(std::uint64_t stream, std::size_t length) {
    const CounterRandom random(8, stream);
    std::string word;
    for (std::uint64_t i = 0; i < length; ++i)
        word += static_cast<char>('a' + random.below(i, 4));
    return word;
}

// Words of a length that are no tokens, all different, with spaces between them.
std::string differentWords(std::size_t count, std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        std::string word(length, 'q');
        for (std::size_t at = 0, rest = i; rest > 0; ++at, rest /= 26)
            word[at] = static_cast<char>('a' + rest % 26);
        text += word + ' ';
    }
    return text;
}

} // namespace

class tst_TokenEncoder : public QObject {
    Q_OBJECT

    Tokenizer tokenizer_{test::trainOn(test::randomText(1, 20000) + " " + letters(1, 20000), 1500, 2)};

    Ids appended(TokenEncoder& encoder, std::string_view text) const {
        Ids ids;
        encoder.encode(text, ids);
        return ids;
    }

    QString wrongBatch(const std::vector<std::string>& texts, unsigned threads) const {
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        const EncodedTexts encoded = encodeBatch(tokenizer_, views, threads);
        if (encoded.ends.size() != texts.size())
            return QStringLiteral("%1 ends").arg(encoded.ends.size());
        std::uint64_t begin = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::uint64_t end = encoded.ends[i];
            if (end < begin || end > encoded.ids.size())
                return QStringLiteral("the end of text %1").arg(i);
            const auto ids = encoded.ids.begin();
            if (Ids(ids + static_cast<std::ptrdiff_t>(begin), ids + static_cast<std::ptrdiff_t>(end)) !=
                tokenizer_.encode(texts[i]))
                return QStringLiteral("the ids of text %1").arg(i);
            begin = end;
        }
        return begin == encoded.ids.size() ? QString() : QStringLiteral("more ids than texts");
    }

private Q_SLOTS:
    void anyTextIsEncodedAsTheTokenizerDoes() {
        TokenEncoder encoder(tokenizer_);
        for (int round = 0; round < 2; ++round) // the second time from memory
            for (std::uint64_t stream = 0; stream < 300; ++stream) {
                const std::string text = textWithSpecialTokens(stream);
                QVERIFY2(appended(encoder, text) == tokenizer_.encode(text), qPrintable(QString::number(stream)));
            }
        QVERIFY(encoder.wordsRemembered() > 0);
    }

    void bytesThatAreNoUtf8AreEncodedAsTheTokenizerDoes() {
        TokenEncoder encoder(tokenizer_);
        for (std::uint64_t stream = 0; stream < 100; ++stream) {
            const std::string bytes = test::randomBytes(stream, 300);
            QVERIFY2(appended(encoder, bytes) == tokenizer_.encode(bytes), qPrintable(QString::number(stream)));
        }
    }

    void idsAreAppended() {
        TokenEncoder encoder(tokenizer_);
        Ids ids{7};
        encoder.encode("qqzz", ids);
        encoder.encode("", ids);
        encoder.encode("qqzz", ids);
        Ids expected{7};
        for (int i = 0; i < 2; ++i)
            for (const TokenId id : tokenizer_.encode("qqzz"))
                expected.push_back(id);
        QCOMPARE(ids, expected);
    }

    void longWordsAreEncodedButNotRemembered() {
        TokenEncoder encoder(tokenizer_);
        for (const std::size_t length : {TokenEncoder::kLongestWord - 1, TokenEncoder::kLongestWord}) {
            const std::size_t before = encoder.wordsRemembered();
            const std::string word = letters(2, length);
            QCOMPARE(appended(encoder, word), tokenizer_.encode(word));
            QCOMPARE(encoder.wordsRemembered(), before + 1);
            QCOMPARE(appended(encoder, word), tokenizer_.encode(word));
            QCOMPARE(encoder.wordsRemembered(), before + 1);
        }
        for (const std::size_t length : {TokenEncoder::kLongestWord + 1, std::size_t{1000}, std::size_t{100000}}) {
            const std::string word = letters(3, length);
            QCOMPARE(appended(encoder, word), tokenizer_.encode(word));
            QCOMPARE(encoder.wordsRemembered(), std::size_t{2});
        }
    }

    // Each takes about 900 bytes: more than twice what is remembered.
    void memoryIsBoundedWithinOneText() {
        constexpr std::size_t kWords = 45000;
        const std::string text = differentWords(kWords, 150) + differentWords(100, 150);
        TokenEncoder encoder(tokenizer_);
        QVERIFY(appended(encoder, text) == tokenizer_.encode(text));
        QVERIFY2(encoder.wordsRemembered() < kWords / 2, qPrintable(QString::number(encoder.wordsRemembered())));
        QVERIFY2(encoder.wordsRemembered() > 1000, "it remembers anew once it has forgotten");
    }

    void memoryIsBoundedOverManyTexts() {
        constexpr std::size_t kWords = 45000;
        const std::string all = differentWords(kWords, 150);
        TokenEncoder encoder(tokenizer_);
        bool forgot = false;
        Ids ids;
        for (std::size_t at = 0; at < all.size(); at += 151 * 100) {
            const std::size_t before = encoder.wordsRemembered();
            encoder.encode(std::string_view(all).substr(at, 151 * 100), ids);
            forgot = forgot || encoder.wordsRemembered() < before;
            QVERIFY(encoder.wordsRemembered() < kWords / 2);
        }
        QVERIFY(forgot);
        QVERIFY(appended(encoder, all) == tokenizer_.encode(all));
    }

    void aBatchIsEachTextAlone_data() {
        QTest::addColumn<unsigned>("threads");
        for (const unsigned threads : {0u, 1u, 2u, 3u, 7u})
            QTest::addRow("%u", threads) << threads;
    }
    void aBatchIsEachTextAlone() {
        QFETCH(unsigned, threads);
        std::vector<std::string> texts; // of some batches' length, with long, short and empty ones
        for (std::uint64_t stream = 0; stream < 400; ++stream) {
            texts.push_back(textWithSpecialTokens(stream));
            if (stream % 50 == 0)
                texts.push_back(differentWords(600, 150));
            if (stream % 3 == 0)
                texts.emplace_back();
        }
        QCOMPARE(wrongBatch(texts, threads), QString());
    }

    void aBatchOfNothingIsEmpty() {
        for (const unsigned threads : {1u, 3u}) {
            QCOMPARE(wrongBatch({}, threads), QString());
            QCOMPARE(wrongBatch({""}, threads), QString());
            QCOMPARE(wrongBatch(std::vector<std::string>(100), threads), QString());
            QCOMPARE(wrongBatch({"", "a", "", ""}, threads), QString());
        }
    }
};

QTEST_APPLESS_MAIN(tst_TokenEncoder)
#include "tst_TokenEncoder.moc"
