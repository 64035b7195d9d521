// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/WordSwap.h"
#include <QTest>

using namespace kantai;
using namespace kantai::ui;

namespace {

// Tokens that end at these bytes of the sentence, between <s> and </s>.
std::vector<SentenceToken> tokensOf(const QString& text, const std::vector<std::size_t>& ends) {
    const std::string bytes = text.toStdString();
    std::vector<SentenceToken> tokens{{0, "<s>", "<s>", 0, 0}};
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        const std::string token = bytes.substr(begin, end - begin);
        tokens.push_back({9, token.find("<mask>") == std::string::npos ? token : "<mask>", token, begin, end});
        begin = end;
    }
    tokens.push_back({2, "</s>", "</s>", bytes.size(), bytes.size()});
    return tokens;
}

QString swapped(const QString& text, const std::vector<std::size_t>& ends, int index) {
    return withWord(text, wordOf(text, tokensOf(text, ends), index), QStringLiteral("X"));
}

} // namespace

class tst_WordSwap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWordOfSeveralTokensIsReplacedWhole() {
        const QString text = QStringLiteral("The humankind, it ends.");
        const std::vector<std::size_t> ends{3, 9, 13, 14, 17, 22, 23};
        QCOMPARE(swapped(text, ends, 1), QStringLiteral("X humankind, it ends."));
        QCOMPARE(swapped(text, ends, 2), QStringLiteral("The X, it ends."));
        QCOMPARE(swapped(text, ends, 3), QStringLiteral("The X, it ends."));
        QCOMPARE(swapped(text, ends, 4), QStringLiteral("The humankindX it ends."));
        QCOMPARE(swapped(text, ends, 7), QStringLiteral("The humankind, it endsX"));
    }

    void aMaskIsReplacedAlone() {
        QCOMPARE(swapped(QStringLiteral("a <mask>b"), {1, 8, 9}, 2), QStringLiteral("a Xb"));
    }

    void tokensThatEndWithinALetterBelongToItsWord() {
        const QString text = QString::fromUtf8("\xC3\xA7ok iyi"); // "çok iyi"
        QCOMPARE(swapped(text, {1, 2, 4, 8}, 1), QStringLiteral("X iyi"));
        QCOMPARE(swapped(text, {1, 2, 4, 8}, 3), QStringLiteral("X iyi"));
        QCOMPARE(swapped(text, {1, 2, 4, 8}, 4), QString::fromUtf8("\xC3\xA7ok X"));
    }
};

QTEST_APPLESS_MAIN(tst_WordSwap)
#include "tst_WordSwap.moc"
