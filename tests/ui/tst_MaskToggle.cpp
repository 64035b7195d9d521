// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/playground/MaskToggle.h"

#include <QTest>

using namespace kantai;
using namespace kantai::ui;

namespace {

// <s>, a token for each part, </s>. A part holds the space before it, as tokens do.
std::vector<SentenceToken> tokensOf(const QStringList& parts) {
    std::vector<SentenceToken> tokens{{0, "<s>", "<s>", 0, 0}};
    std::size_t at = 0;
    for (const QString& part : parts) {
        const std::string text = part.toStdString();
        tokens.push_back({5, part.trimmed() == "<mask>" ? "<mask>" : text, text, at, at + text.size()});
        at += text.size();
    }
    tokens.push_back({2, "</s>", "</s>", at, at});
    return tokens;
}

} // namespace

class tst_MaskToggle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTokenIsMaskedAndComesBack() {
        MaskToggle toggle;
        const QString masked = toggle.toggled("the human mind", tokensOf({"the", " human", " mind"}), 2, {});
        QCOMPARE(masked, QString("the <mask> mind"));
        QCOMPARE(toggle.toggled(masked, tokensOf({"the", " <mask>", " mind"}), 2, "other"),
                 QString("the human mind"));
    }

    void eachMaskRemembersItsOwn() {
        MaskToggle toggle;
        QString text = toggle.toggled("the human mind", tokensOf({"the", " human", " mind"}), 3, {});
        text = toggle.toggled(text, tokensOf({"the", " human", " <mask>"}), 1, {}); // before the other one
        QCOMPARE(text, QString("<mask> human <mask>"));
        const auto tokens = tokensOf({"<mask>", " human", " <mask>"});
        QCOMPARE(maskNumber(tokens, 1), 0);
        QCOMPARE(maskNumber(tokens, 2), -1);
        QCOMPARE(maskNumber(tokens, 3), 1);
        QCOMPARE(toggle.toggled(text, tokens, 3, {}), QString("<mask> human mind"));
    }

    void aTypedMaskTakesTheAnswer() {
        MaskToggle toggle;
        const auto tokens = tokensOf({"the", " <mask>"});
        QCOMPARE(toggle.toggled("the <mask>", tokens, 2, "law"), QString("the law"));
        QCOMPARE(toggle.toggled("the <mask>", tokens, 2, {}), QString("the <mask>")); // nothing to put there
    }

    void whatWasTakenIsForgotten() {
        MaskToggle toggle;
        toggle.toggled("the law", tokensOf({"the", " law"}), 2, {});
        toggle.forget();
        QCOMPARE(toggle.toggled("the <mask>", tokensOf({"the", " <mask>"}), 2, "end"), QString("the end"));
    }

    void lettersOfSeveralBytesStayWhole() {
        MaskToggle toggle;
        const QString text = QStringLiteral("saf aklın sınırı");
        const QString masked =
            toggle.toggled(text, tokensOf({"saf", QStringLiteral(" aklın"), QStringLiteral(" sınırı")}), 2, {});
        QCOMPARE(masked, QStringLiteral("saf <mask> sınırı"));
    }

    // A vocabulary without ş has it as two tokens, one for each byte.
    void aLetterOfSeveralTokensIsMaskedWhole() {
        const QString text = QStringLiteral("a ş b");
        for (const int index : {2, 3}) {
            MaskToggle toggle;
            std::vector<SentenceToken> tokens{{0, "<s>", "<s>", 0, 0}, {5, "a", "a", 0, 1},
                                              {6, "", "", 1, 3},       {7, "", "", 3, 4},
                                              {8, "b", " b", 4, 6},    {2, "</s>", "</s>", 6, 6}};
            const QString masked = toggle.toggled(text, tokens, index, {});
            QCOMPARE(masked, QStringLiteral("a <mask> b"));
            QCOMPARE(toggle.toggled(masked, tokensOf({"a", " <mask>", " b"}), 2, {}), text);
        }
    }
};

QTEST_APPLESS_MAIN(tst_MaskToggle)
#include "tst_MaskToggle.moc"
