// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/corpus/ExampleSentences.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

namespace {

std::vector<std::string> examplesOf(const std::string& text, const HeldOutSplit& split, std::size_t count = 3) {
    const test::TextFolder folder;
    return exampleSentences({folder.write("text.txt", text)}, split, count, {});
}

} // namespace

class ExampleSentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFrequentContentWordOfAHeldOutLineIsMasked() {
        std::string text;
        for (int i = 0; i < 400; ++i)
            text += "The fisherman of day " + std::to_string(i) + " mended his torn fishing net again.\n";
        const HeldOutSplit split{7, 0.05};
        const std::vector<std::string> examples = examplesOf(text, split);
        QCOMPARE(examples.size(), std::size_t{3}); // each hides another word
        for (const std::string& example : examples) {
            const std::size_t mask = example.find("<mask>");
            QVERIFY2(mask != std::string::npos && example.find("<mask>", mask + 1) == std::string::npos,
                     example.c_str());
            const auto begin = example.find("of day ") + 7;
            const int line = QString::fromStdString(example.substr(begin)).section(' ', 0, 0).toInt();
            QVERIFY2(split.isHeldOut(static_cast<std::uint64_t>(line)), example.c_str());
            QVERIFY(example.ends_with("."));
        }
        QCOMPARE(examplesOf(text, split), examples);
    }

    void sentencesAreCutOutOfParagraphs() {
        std::string line = "Deniz bug\xC3\xBCn \xC3\xA7ok sakin, bal\xC4\xB1k\xC3\xA7\xC4\xB1lar denize "
                           "a\xC3\xA7\xC4\xB1ld\xC4\xB1. ";
        std::string text;
        for (int i = 0; i < 6; ++i)
            text += line;
        const auto examples = examplesOf(text + "\n", {1, 0});
        QVERIFY(!examples.empty());
        QVERIFY2(examples[0].size() < line.size() + 6 && examples[0].ends_with("."), examples[0].c_str());
        QVERIFY(examples[0].find("<mask>") != std::string::npos);
    }

    void whatIsNoSentenceGivesNone() {
        QVERIFY(examplesOf("", {1, 0}).empty());
        QVERIFY(examplesOf("one two\n\n12 34 56 78 90 12 34 56 78\n", {1, 0}).empty());
        QVERIFY(examplesOf("A <mask> stands in this very line, which stands here twice.\n"
                           "A <mask> stands in this very line, which stands here twice.\n",
                           {1, 0})
                    .empty());
        std::string bytes = "Some words with a damaged letter \xFF and words again.\n";
        QVERIFY(examplesOf(bytes + bytes, {1, 0}).empty());
        std::stop_source stop;
        stop.request_stop();
        const test::TextFolder folder;
        QVERIFY_EXCEPTION_THROWN(exampleSentences({folder.write("a.txt", "a\n")}, {1, 0}, 3, stop.get_token()),
                                 Error);
    }
};

QTEST_APPLESS_MAIN(ExampleSentencesTest)
#include "tst_ExampleSentences.moc"
