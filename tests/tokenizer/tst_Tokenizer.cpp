// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/Tokenizer.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

using namespace kantai;
using test::trainOn;
using test::wrongError;

namespace {

using Ids = std::vector<TokenId>;

Tokenizer reasonTokenizer() {
    return Tokenizer(trainOn("The reason of reason is reason, it's the reason's reason\n", 300, 2));
}

QStringList texts(const Tokenizer& tokenizer, const Ids& ids) {
    QStringList list;
    for (const TokenId id : ids)
        list += QString::fromStdString(tokenizer.tokenText(id));
    return list;
}

bool endsWithSpace(std::string_view preToken) {
    PreTokenClass last = PreTokenClass::Other;
    for (std::size_t at = 0; at < preToken.size();) {
        const Utf8Step step = decodeUtf8(preToken.substr(at));
        last = preTokenClassOf(step.codePoint);
        at += step.length;
    }
    return last == PreTokenClass::Space;
}

QString wrongVocabulary(const QStringList& parts, std::vector<std::string> vocabulary,
                        std::vector<std::pair<std::string, std::string>> merges) {
    return wrongError(ErrorCode::BadInput, parts + QStringList{"some file"},
                      [&] { Tokenizer(std::move(vocabulary), std::move(merges), "some file"); });
}

} // namespace

class tst_Tokenizer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownWordsAreSingleTokens() {
        const Tokenizer tokenizer = reasonTokenizer();
        QCOMPARE(texts(tokenizer, tokenizer.encode("a reason")), (QStringList{"a", "Ġreason"}));
        QCOMPARE(tokenizer.encode(""), Ids());
    }

    void anyTextComesBackAsItWas() {
        const Tokenizer tokenizer = reasonTokenizer();
        for (std::uint64_t stream = 0; stream < 300; ++stream) {
            const std::string text = test::randomText(stream, 120);
            QVERIFY2(tokenizer.decode(tokenizer.encode(text)) == text, text.c_str());
        }
    }

    void anyBytesComeBackAsTheyWere() {
        const Tokenizer tokenizer = reasonTokenizer();
        for (std::uint64_t stream = 0; stream < 300; ++stream) {
            const std::string bytes = test::randomBytes(stream, 150);
            QVERIFY(tokenizer.decode(tokenizer.encode(bytes)) == bytes);
        }
    }

    void offsetsCoverTheTextWithoutGaps() {
        const Tokenizer tokenizer = reasonTokenizer();
        for (std::uint64_t stream = 0; stream < 100; ++stream) {
            const std::string text =
                test::randomText(stream, 40) + " \t<mask><s> <mask>" + test::randomText(stream, 9);
            const auto tokens = tokenizer.encodeWithOffsets(text);
            const Ids ids = tokenizer.encode(text);
            QCOMPARE(tokens.size(), ids.size());
            std::size_t at = 0;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                QCOMPARE(tokens[i].id, ids[i]);
                QCOMPARE(tokens[i].begin, at);
                QVERIFY(tokens[i].end > at);
                at = tokens[i].end;
                if (!isSpecial(tokens[i].id))
                    QVERIFY(text.substr(tokens[i].begin, at - tokens[i].begin) == tokenizer.tokenBytes(tokens[i].id));
            }
            QCOMPARE(at, text.size());
        }
    }

    void specialTokensInTheTextAreFoundFirst() {
        const Tokenizer tokenizer = reasonTokenizer();
        QCOMPARE(texts(tokenizer, tokenizer.encode("<s>x</s><unk><pad>")),
                 (QStringList{"<s>", "x", "</s>", "<unk>", "<pad>"}));
        QCOMPARE(texts(tokenizer, tokenizer.encode("<<s>>")), (QStringList{"<", "<s>", ">"}));
        QCOMPARE(texts(tokenizer, tokenizer.encode("<S>")), (QStringList{"<", "S", ">"}));
        QCOMPARE(texts(tokenizer, tokenizer.encode("x <s> y")), (QStringList{"x", "Ġ", "<s>", "Ġ", "y"}));
    }

    void maskTakesTheWhiteSpaceBeforeIt() {
        const Tokenizer tokenizer = reasonTokenizer();
        QVERIFY(tokenizer.maskTakesSpace());
        QCOMPARE(texts(tokenizer, tokenizer.encode("x <mask> reason")), (QStringList{"x", "<mask>", "Ġreason"}));
        const auto tokens = tokenizer.encodeWithOffsets("x \n\u3000<mask><mask>");
        QCOMPARE(tokens.size(), std::size_t{3});
        QCOMPARE(tokens[1].begin, std::size_t{1});
        QCOMPARE(tokens[1].end, std::size_t{12});
        QCOMPARE(tokens[2].begin, std::size_t{12});
        QCOMPARE(tokenizer.encode(" <mask>"), (Ids{kMaskId}));
        QCOMPARE(tokenizer.encode("<s> <mask>"), (Ids{kBosId, kMaskId}));
        QCOMPARE(tokenizer.encode("\x80<mask>").size(), std::size_t{2});
    }

    void theModelGetsItsTwoEnds() {
        const Tokenizer tokenizer = reasonTokenizer();
        QCOMPARE(tokenizer.encodeForModel(""), (Ids{kBosId, kEosId}));
        QCOMPARE(tokenizer.encodeForModel("x"), (Ids{kBosId, 92, kEosId}));
        QCOMPARE(tokenizer.encodeForModel("xyz", 4), (Ids{kBosId, 92, 93, kEosId}));
        QCOMPARE(tokenizer.encodeForModel("xyz", 5), (Ids{kBosId, 92, 93, 94, kEosId}));
        QCOMPARE(tokenizer.encodeForModel("xyz", 2), (Ids{kBosId, kEosId}));
        QCOMPARE(wrongError(ErrorCode::Usage, {"1 token"}, [&] { tokenizer.encodeForModel("x", 1); }), QString());
    }

    void theModelGetsPairsWithTheirEnds() {
        const Tokenizer tokenizer = reasonTokenizer();
        QCOMPARE(tokenizer.encodePairForModel("", ""), (Ids{kBosId, kEosId, kEosId, kEosId}));
        QCOMPARE(tokenizer.encodePairForModel("x", "yz"), (Ids{kBosId, 92, kEosId, kEosId, 93, 94, kEosId}));
        QCOMPARE(tokenizer.encodePairForModel("x", "yz", 6), (Ids{kBosId, 92, kEosId, kEosId, 93, kEosId}));
        QCOMPARE(tokenizer.encodePairForModel("yz", "x", 6), (Ids{kBosId, 93, kEosId, kEosId, 92, kEosId}));
        QCOMPARE(tokenizer.encodePairForModel("x", "y", 5), (Ids{kBosId, kEosId, kEosId, 93, kEosId}));
        QCOMPARE(tokenizer.encodePairForModel("xy", "y", 5), (Ids{kBosId, 92, kEosId, kEosId, kEosId}));
        QCOMPARE(tokenizer.encodePairForModel("x", "y", 4), (Ids{kBosId, kEosId, kEosId, kEosId}));
        // Reading stops after an ordinary pre-token only, so Hugging Face tokenizers considers the second text the
        // longer one.
        QCOMPARE(tokenizer.encodePairForModel("<s>xyzwv", "xyzw<s>yz", 5), (Ids{kBosId, kEosId, kEosId, 92, kEosId}));
        QCOMPARE(wrongError(ErrorCode::Usage, {"3 tokens"}, [&] { tokenizer.encodePairForModel("x", "y", 3); }),
                 QString());
    }

    // Where a text may be cut in two without changing its tokens: between two pre-tokens, the first of which ends
    // with no white space, as that may look ahead. (Special tokens may take white space before them.)
    void textCanBeCutBetweenPreTokens() {
        const Tokenizer tokenizer = reasonTokenizer();
        int cuts = 0;
        for (std::uint64_t stream = 0; stream < 200; ++stream) {
            std::string text = test::randomText(stream, 60);
            std::erase(text, '<');
            const Ids whole = tokenizer.encode(text);
            forEachPreToken(text, [&](std::string_view preToken) {
                const auto end = static_cast<std::size_t>(preToken.data() - text.data()) + preToken.size();
                if (endsWithSpace(preToken))
                    return;
                Ids parts = tokenizer.encode(std::string_view(text).substr(0, end));
                const Ids rest = tokenizer.encode(std::string_view(text).substr(end));
                parts.insert(parts.end(), rest.begin(), rest.end());
                QVERIFY2(parts == whole, text.c_str());
                ++cuts;
            });
        }
        QVERIFY(cuts > 1000);
    }

    void decodingCanLeaveOutSpecialTokens() {
        const Tokenizer tokenizer = reasonTokenizer();
        const Ids ids = tokenizer.encodeForModel("x<mask>");
        QCOMPARE(tokenizer.decode(ids), std::string("<s>x<mask></s>"));
        QCOMPARE(tokenizer.decode(ids, true), std::string("x"));
    }

    void theVocabularyCanBeAsked() {
        const Tokenizer tokenizer = reasonTokenizer();
        const auto id = tokenizer.idOf("Ġreason");
        QVERIFY(id.has_value());
        QCOMPARE(tokenizer.tokenText(*id), std::string("Ġreason"));
        QCOMPARE(tokenizer.tokenBytes(*id), std::string(" reason"));
        QVERIFY(tokenizer.idOf("<mask>") == kMaskId);
        QVERIFY(!tokenizer.idOf(" reason"));
        QVERIFY(!tokenizer.idOf("unreasonable"));
        QVERIFY(!tokenizer.idOf(""));
        QCOMPARE(tokenizer.vocabularySize(), static_cast<std::uint32_t>(261 + tokenizer.merges().size()));
        QVERIFY(tokenizer.merges()[0].count > 1);
    }

    void anIdOutOfRangeIsNamed() {
        const Tokenizer tokenizer = reasonTokenizer();
        const Ids ids{5, 70000};
        QCOMPARE(wrongError(ErrorCode::BadInput, {"70000"}, [&] { tokenizer.decode(ids); }), QString());
        QCOMPARE(wrongError(ErrorCode::BadInput, {"70000"}, [&] { (void)tokenizer.tokenText(70000); }), QString());
        QCOMPARE(wrongError(ErrorCode::BadInput, {"70000"}, [&] { tokenizer.tokenBytes(70000); }), QString());
    }

    // "abc" is a token, but its own bytes merge otherwise: it must not be found by looking the word up.
    void aTokenThatItsBytesDoNotBecomeIsNotMade() {
        auto vocabulary = trainOn("a", kSmallestVocabulary, 1).vocabulary;
        vocabulary.insert(vocabulary.end(), {"bc", "ab", "abc"});
        const Tokenizer tokenizer(vocabulary, {{"b", "c"}, {"a", "b"}, {"ab", "c"}}, "some file");
        QCOMPARE(texts(tokenizer, tokenizer.encode("abc")), (QStringList{"a", "bc"}));
    }

    void aLongWordIsMergedAsAShortOneIs() {
        const Tokenizer tokenizer(trainOn("aaaa aaaa aaaaaaaa\n", 300, 2));
        QCOMPARE(tokenizer.encode(std::string(4000, 'a')), Ids(1000, *tokenizer.idOf("aaaa")));
        QCOMPARE(tokenizer.encode(std::string(40, 'a')), Ids(10, *tokenizer.idOf("aaaa")));
    }

    void aVocabularyWithFaultsIsRefused() {
        const auto good = trainOn("a", kSmallestVocabulary, 1).vocabulary;
        auto vocabulary = good;
        vocabulary[3] = "<UNK>";
        QCOMPARE(wrongVocabulary({"id 3", "<unk>", "<UNK>"}, vocabulary, {}), QString());
        QCOMPARE(wrongVocabulary({"<pad>", "missing"}, {"<s>"}, {}), QString());
        vocabulary = good;
        vocabulary.push_back("a");
        QCOMPARE(wrongVocabulary({"\"a\"", "69", "261"}, vocabulary, {}), QString());
        vocabulary.back() = "<pad>";
        QCOMPARE(wrongVocabulary({"<pad>", "second id, 261"}, vocabulary, {}), QString());
        vocabulary.back() = "";
        QCOMPARE(wrongVocabulary({"\"\"", "261"}, vocabulary, {}), QString());
        vocabulary.back() = "理";
        QCOMPARE(wrongVocabulary({"理", "261", "alphabet"}, vocabulary, {}), QString());
        vocabulary = good;
        vocabulary.erase(vocabulary.begin() + 225);
        QCOMPARE(wrongVocabulary({"Ġ", "0x20"}, vocabulary, {}), QString());
    }

    void mergesWithFaultsAreRefused() {
        auto vocabulary = trainOn("a", kSmallestVocabulary, 1).vocabulary;
        vocabulary.push_back("ab");
        QCOMPARE(wrongVocabulary({"left part \"xx\"", "merge 2"}, vocabulary, {{"a", "b"}, {"xx", "a"}}), QString());
        QCOMPARE(wrongVocabulary({"right part \"yy\"", "merge 1"}, vocabulary, {{"a", "yy"}}), QString());
        QCOMPARE(wrongVocabulary({"result \"ba\"", "merge 1"}, vocabulary, {{"b", "a"}}), QString());
        QCOMPARE(wrongVocabulary({"merge 2", "repeats"}, vocabulary, {{"a", "b"}, {"a", "b"}}), QString());
        QCOMPARE(wrongVocabulary({"left part \"\""}, vocabulary, {{"", "ab"}}), QString());
    }
};

QTEST_APPLESS_MAIN(tst_Tokenizer)
#include "tst_Tokenizer.moc"
