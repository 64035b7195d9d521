// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pretokenize/PreTokenizer.h"
#include "core/tokenizer/pretokenize/TextBlocks.h"
#include "tests/support/TextFolder.h"
#include "tests/support/UnprivilegedUser.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

using namespace kantai;
using test::wrongError;

namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20;
constexpr std::size_t kBlock = TextBlocks::kBlock, kLongest = TextBlocks::kLongestPreToken;

std::vector<std::string> blocksOf(TextBlocks& blocks) {
    std::vector<std::string> all;
    for (std::string block; blocks.next(block);)
        all.push_back(block);
    return all;
}

// Each line, with its LF, pre-tokenised alone.
void addPreTokens(std::string_view text, std::vector<std::string_view>& preTokens) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        forEachPreToken(text.substr(0, end), [&](std::string_view preToken) { preTokens.push_back(preToken); });
        text.remove_prefix(end);
    }
}

std::string repeated(std::string_view part, std::size_t size) {
    std::string text;
    while (text.size() < size)
        text += part;
    return text;
}

// All but what the cuts of lines look for: a line end, or a space behind a visible ASCII character.
std::string withoutEasyCuts(std::string text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == ' ' && i > 0 && text[i - 1] > ' ' && text[i - 1] < 0x7F))
            text[i] = '\'';
    return text;
}

} // namespace

class tst_TextBlocks : public QObject {
    Q_OBJECT

    test::TextFolder folder_;

    // Empty when the blocks of a file of that text are the text, none is too large, and their pre-tokens those of the
    // text's lines.
    QString wrongBlocks(const std::string& text) const {
        TextBlocks blocks({folder_.write("text", text)});
        const std::vector<std::string> all = blocksOf(blocks);
        std::string together;
        std::vector<std::string_view> preTokens, expected;
        for (const std::string& block : all) {
            if (block.empty())
                return QStringLiteral("an empty block");
            if (block.size() >= kLongest + kBlock)
                return QStringLiteral("a block of %1 bytes").arg(block.size());
            together += block;
            addPreTokens(block, preTokens);
        }
        if (together != text)
            return QStringLiteral("the bytes are not those of the file");
        if (blocks.bytesRead() != text.size() || blocks.totalBytes() != text.size())
            return QStringLiteral("%1 of %2 bytes read").arg(blocks.bytesRead()).arg(blocks.totalBytes());
        addPreTokens(text, expected);
        for (std::size_t i = 0; i < std::min(preTokens.size(), expected.size()); ++i)
            if (preTokens[i] != expected[i])
                return QStringLiteral("pre-token %1 is \"%2\", not \"%3\"")
                    .arg(QString::number(i), QString::fromUtf8(preTokens[i].substr(0, 40)),
                         QString::fromUtf8(expected[i].substr(0, 40)));
        return preTokens.size() == expected.size() ? QString() : QStringLiteral("another number of pre-tokens");
    }

private Q_SLOTS:
    void linesStayWhole() {
        std::string text;
        for (std::uint64_t stream = 0; text.size() < kMegabyte; ++stream)
            text += test::randomText(stream, 400);
        QCOMPARE(wrongBlocks(text), QString());
        QCOMPARE(wrongBlocks(text + '\n'), QString());
        QCOMPARE(wrongBlocks(repeated("\n", kMegabyte)), QString());
        QCOMPARE(wrongBlocks(repeated("\r\n", kMegabyte)), QString());
        for (const int more : {-1, 0, 1}) // a file of about whole blocks
            QCOMPARE(
                wrongBlocks(repeated("a line\n", kMegabyte).substr(0, kMegabyte + static_cast<std::size_t>(more))),
                QString());
    }

    // Lines of some blocks: where they are cut must not show. The shift moves every border through the pattern.
    void theCutsInALongLineDoNotShow_data() {
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("words") << QByteArray("reason and ");
        QTest::newRow("words of several bytes") << QByteArray("anla\u011f\u0131\u015f \u6f22 \u6f22a ");
        QTest::newRow("runs of spaces") << QByteArray("a  b   c    \t  ");
        QTest::newRow("contractions") << QByteArray("it's we'll 've 're 's 't'd ' 'l 'r ''");
        QTest::newRow("a carriage return") << QByteArray("a \r b\r c \r");
        QTest::newRow("next line") << QByteArray("a\u0085 b \u0085\u0085 c");
        QTest::newRow("other spaces") << QByteArray("a\u00a0 b\u3000 \u2028c");
        QTest::newRow("no UTF-8") << QByteArray("a\xFF \xC3 \xE4\xBD a\xF0\x9F ");
        QTest::newRow("controls") << QByteArray("a\x7F b\x1C c\x1F \x01 ");
    }
    void theCutsInALongLineDoNotShow() {
        QFETCH(QByteArray, part);
        for (int shift = 0; shift < std::min<int>(12, static_cast<int>(part.size())); ++shift) {
            const std::string text =
                std::string(static_cast<std::size_t>(shift), 'x') +
                repeated(std::string_view(part.data(), static_cast<std::size_t>(part.size())), 3 * kBlock + 7);
            const QString wrong = wrongBlocks(text);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("shifted by %1: %2").arg(shift).arg(wrong)));
        }
    }

    // Longer than 4 MiB, and nowhere an ASCII character before a space: the cut is where a pre-token surely ends.
    void theCutsInALineWithoutWordsDoNotShow_data() {
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("three bytes each") << QByteArray("\u6f22\u5b57\u3002\u304b\u306a\u3001");
        QTest::newRow("three bytes each, letters only by twos") << QByteArray("\u6f22\u5b57\u3002");
        QTest::newRow("four bytes each") << QByteArray("\U0001F600\U00020000\U0001F600a");
        QTest::newRow("wide spaces") << QByteArray("\u6f22\u3000\u3000\u5b57\u3000");
        QTest::newRow("digits and letters") << QByteArray("a1");
        QTest::newRow("contractions") << QByteArray("'s't're've'm'll'd'");
        QTest::newRow("spaces behind others") << QByteArray("\u00e9  \u00e9 '");
        QTest::newRow("no UTF-8") << QByteArray("a\xE4\xBD\u00e9\xF0\x9F\x98"
                                                "1\xFF");
    }
    void theCutsInALineWithoutWordsDoNotShow() {
        QFETCH(QByteArray, part);
        const std::string text = withoutEasyCuts(
            repeated(std::string_view(part.data(), static_cast<std::size_t>(part.size())), kLongest + kBlock));
        for (std::size_t shift = 0; shift < 4; ++shift) {
            const QString wrong = wrongBlocks(std::string(shift, '-') + text);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("shifted by %1: %2").arg(shift).arg(wrong)));
        }
    }

    void theCutsInRandomTextDoNotShow() {
        for (std::uint64_t stream = 0; stream < 3; ++stream)
            QCOMPARE(wrongBlocks(withoutEasyCuts(test::randomText(stream, 2 * kMegabyte) +
                                                 test::randomBytes(stream, 2 * kMegabyte))),
                     QString());
    }

    void aPreTokenThatIsTooLongIsCutAtACodePoint_data() {
        QTest::addColumn<QByteArray>("codePoint");
        QTest::newRow("one byte") << QByteArray("a");
        QTest::newRow("two bytes") << QByteArray("\u00e9");
        QTest::newRow("three bytes") << QByteArray("\u6f22");
        QTest::newRow("four bytes") << QByteArray("\U00020000");
        QTest::newRow("a space") << QByteArray(" ");
        QTest::newRow("a wide space") << QByteArray("\u3000");
    }
    void aPreTokenThatIsTooLongIsCutAtACodePoint() {
        QFETCH(QByteArray, codePoint);
        for (const char* before : {"", "-", "--"}) {
            const std::string text =
                before + repeated(std::string_view(codePoint.data(), static_cast<std::size_t>(codePoint.size())),
                                  10 * kMegabyte);
            TextBlocks blocks({folder_.write("text", text)});
            std::string together;
            for (const std::string& block : blocksOf(blocks)) {
                QVERIFY(isUtf8(block));
                QVERIFY(block.size() < kLongest + kBlock);
                together += block;
            }
            QVERIFY(together == text);
        }
    }

    void aBlockHoldsOneFileOnly() {
        std::vector<fs::path> files;
        std::vector<std::string> texts;
        for (const std::size_t size :
             {std::size_t{3}, std::size_t{0}, kBlock, 2 * kBlock + 1, std::size_t{0}, std::size_t{1}}) {
            texts.push_back(repeated(texts.size() % 2 == 0 ? "word " : "line\n", size).substr(0, size));
            files.push_back(folder_.write(std::to_string(files.size()).c_str(), texts.back()));
        }
        TextBlocks blocks(files);
        std::vector<std::string> all = blocksOf(blocks);
        std::size_t next = 0;
        for (const std::string& text : texts) {
            std::string together;
            while (together.size() < text.size() && next < all.size())
                together += all[next++];
            QVERIFY(together == text);
        }
        QCOMPARE(next, all.size());
        QCOMPARE(blocks.bytesRead(), blocks.totalBytes());
    }

    void thereMayBeNothingToRead() {
        TextBlocks none({}), empty({folder_.write("empty", ""), folder_.write("empty too", "")});
        std::string block = "of before";
        QVERIFY(!none.next(block));
        QVERIFY(!empty.next(block));
        QVERIFY(!empty.next(block));
        QVERIFY(block.empty());
        QCOMPARE(empty.totalBytes(), std::uint64_t{0});
    }

    void aFileThatCannotBeReadIsNamed() {
        const fs::path good = folder_.write("good", "a"), secret = folder_.write("secret", "b");
        fs::create_directory(folder_ / "pictures");
        for (const char* name : {"missing", "pictures"})
            QCOMPARE(wrongError(ErrorCode::BadInput, {name}, [&] { TextBlocks({good, folder_ / name}); }), QString());
        fs::permissions(secret, fs::perms::none);
        const test::UnprivilegedUser nobody;
        if (nobody.isOrdinary())
            QCOMPARE(wrongError(ErrorCode::BadInput, {"secret"}, [&] { TextBlocks({secret}); }), QString());
    }

    void aFileThatGoesWhileItsTurnHasNotComeIsNamed() {
        const fs::path first = folder_.write("first", "a\n"), second = folder_.write("second", "b\n");
        TextBlocks blocks({first, second});
        std::string block;
        QVERIFY(blocks.next(block));
        fs::remove(second);
        QCOMPARE(wrongError(ErrorCode::BadInput, {"second"}, [&] { blocks.next(block); }), QString());
    }
};

QTEST_APPLESS_MAIN(tst_TextBlocks)
#include "tst_TextBlocks.moc"
