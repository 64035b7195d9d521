// SPDX-License-Identifier: GPL-3.0-or-later
// Pre-tokens of hand-written texts with error-prone borders. core/tokenizer/pretokenize/unicode/make_tables.py
// --probe compared the classes of all 1,112,064 code points with Hugging Face tokenizers.
#include "core/tokenizer/pretokenize/PreTokenizer.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

using namespace kantai;

namespace {

std::vector<std::string> preTokens(std::string_view text) {
    std::vector<std::string> found;
    forEachPreToken(text, [&](std::string_view preToken) { found.emplace_back(preToken); });
    return found;
}

// One after the other, by the pattern.
std::vector<std::string> preTokensOneByOne(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = preTokenEnd(text, begin);
        found.emplace_back(text.substr(begin, end - begin));
        begin = end;
    }
    return found;
}

QByteArray joined(const std::vector<std::string>& parts) {
    QByteArrayList list;
    for (const std::string& part : parts)
        list += QByteArray::fromStdString(part);
    return list.join('|');
}

} // namespace

class tst_PreTokenizer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsCutAsThePatternSays_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // with | between the pre-tokens
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("empty", "", "");
        row("words take one space before", "The Critique of", "The| Critique| of");
        row("letters, digits and symbols part", "abc123!? x1", "abc|123|!?| x|1");
        row("space before symbols and digits", "a 12 ... b", "a| 12| ...| b");
        row("the last of several spaces goes on", "a   b", "a|  | b");
        row("two spaces", "a  b", "a| | b");
        row("spaces at the end stay together", "a   ", "a|   ");
        row("only spaces", "   ", "   ");
        row("a tab does not join a word", "a\tb", "a|\t|b");
        row("the tab before a space is alone", "a\t b", "a|\t| b");
        row("the last tab is alone", "a \tb", "a| |\t|b");
        row("line ends", "a\n\nb\n", "a|\n|\n|b|\n");
        row("carriage return and line feed", "a\r\n", "a|\r\n");
        row("contractions", "it's we'll I'm they've you're he'd can't",
            "it|'s| we|'ll| I|'m| they|'ve| you|'re| he|'d| can|'t");
        row("contractions in upper case are none", "IT'S I'M", "IT|'|S| I|'|M");
        row("a contraction cuts a word", "'sand 'Tis 'tis", "'s|and| '|Tis| '|tis");
        row("an apostrophe within symbols", "!'s ''s", "!'|s| ''|s");
        row("an unfinished contraction", "a'r b'v c'l '", "a|'|r| b|'|v| c|'|l| '");
        row("an apostrophe at the end", "a'", "a|'");
        row("no-break space is a space that joins nothing", "a\u00a0b", "a|\u00a0|b");
        row("no-break space before a space", "a\u00a0 b", "a|\u00a0| b");
        row("ideographic space", "理\u3000性", "理|\u3000|性");
        row("next line is a space", "!\u0085!", "!|\u0085|!");
        row("line separators are spaces", "!\u2028\u2029!", "!|\u2028|\u2029|!");
        row("U+001C to U+001F are symbols", "!\x1c\x1d\x1e\x1f!", "!\x1c\x1d\x1e\x1f!");
        row("zero width space is a symbol", "a\u200bb !\u200b!", "a|\u200b|b| !\u200b!");
        row("a combining mark is a symbol", "e\u0301a", "e|\u0301|a");
        row("a precomposed letter is a letter", "\u00e9a", "\u00e9a");
        row("numbers of all kinds", "1\u00b2\u00bd\u2167\u0663\u2460x", "1\u00b2\u00bd\u2167\u0663\u2460|x");
        row("scripts are letters", "理性 Ἀρχή", "理性| Ἀρχή");
        row("letters beyond the BMP", "a\U0001d518\U00020000", "a\U0001d518\U00020000");
        row("letters new in Unicode 16", "a\ua7cb\U000105c0", "a\ua7cb\U000105c0");
        row("emoji are symbols", " 🙂🙂 a🙂", " 🙂🙂| a|🙂");
        row("unassigned is a symbol", "!\u0378!a", "!\u0378!|a");
    }
    void textIsCutAsThePatternSays() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(joined(preTokens(text.toStdString())), expected);
    }

    void eachInvalidByteIsASymbol_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("lone continuation") << QByteArray("a\x80"
                                                         "b")
                                           << QByteArray("a|\x80|b");
        QTest::newRow("never in UTF-8") << QByteArray("a \xFF\xFE!") << QByteArray("a| \xFF\xFE!");
        QTest::newRow("cut letter at the end") << QByteArray("a\xC3") << QByteArray("a|\xC3");
        QTest::newRow("cut letter before another") << QByteArray("\xE7\x90"
                                                                 "a")
                                                   << QByteArray("\xE7\x90|a");
        QTest::newRow("overlong slash") << QByteArray("a\xC0\xAF"
                                                      "b")
                                        << QByteArray("a|\xC0\xAF|b");
        QTest::newRow("surrogate") << QByteArray("a\xED\xA0\x80") << QByteArray("a|\xED\xA0\x80");
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << QByteArray("a|\0|b", 5);
    }
    void eachInvalidByteIsASymbol() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(joined(preTokens(text.toStdString())), expected);
    }

    // Pre-tokens are found in blocks of 64 bytes: every short text at every place around the end of a block.
    void textAroundTheEndOfABlockIsCutAlike() {
        const std::vector<std::string> parts = {" ", "\n", "a", "s",      "l",      "1",
                                                "!", "'",  "é", "\u00a0", "\u3000", "\x80"};
        const std::size_t texts = parts.size() * parts.size() * parts.size() * parts.size();
        for (const std::size_t before : {std::size_t{0}, std::size_t{59}, std::size_t{60}, std::size_t{61},
                                         std::size_t{62}, std::size_t{63}, std::size_t{64}})
            for (std::size_t number = 0; number < texts; ++number) {
                std::string text(before, before % 2 == 0 ? 'x' : ' ');
                for (std::size_t rest = number, i = 0; i < 4; ++i, rest /= parts.size())
                    text += parts[rest % parts.size()];
                if (preTokens(text) != preTokensOneByOne(text))
                    QCOMPARE(joined(preTokens(text)), joined(preTokensOneByOne(text)));
            }
    }

    void longTextIsCutAlike() {
        for (std::uint64_t stream = 0; stream < 400; ++stream) {
            const std::size_t size = 1 + stream * 11;
            const std::string text =
                stream % 3 == 0 ? test::randomBytes(stream, size) : test::randomText(stream, size);
            if (preTokens(text) != preTokensOneByOne(text))
                QCOMPARE(joined(preTokens(text)), joined(preTokensOneByOne(text)));
        }
    }

    void preTokensCoverTheTextWithoutGaps() {
        for (std::uint64_t stream = 0; stream < 300; ++stream) {
            const std::string text = stream % 2 == 0 ? test::randomText(stream, 200) : test::randomBytes(stream, 200);
            std::string together;
            for (const std::string& preToken : preTokens(text)) {
                QVERIFY(!preToken.empty());
                together += preToken;
            }
            QVERIFY(together == text);
        }
    }

    void textBeyondTheLookaheadChangesNothing() {
        for (std::uint64_t stream = 0; stream < 60; ++stream) {
            const std::string text = test::randomText(stream, 60);
            const std::vector<std::string> whole = preTokens(text);
            for (std::size_t cut = 0; cut <= text.size(); ++cut) {
                if (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80)
                    continue; // the corpus reader cuts between code points
                std::size_t end = 0, index = 0;
                for (const std::string& preToken : preTokens(std::string_view(text).substr(0, cut))) {
                    end += preToken.size();
                    if (end + kPreTokenLookahead <= cut)
                        QVERIFY2(preToken == whole[index], qPrintable(QString::number(stream)));
                    ++index;
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_PreTokenizer)
#include "tst_PreTokenizer.moc"
