// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of cleaning: what each changes, counts and tells.
#include "core/corpus/cleaning/TextCleaner.h"

#include <QTest>

using namespace kantai;

namespace {

struct Cleaned {
    std::string text;
    CleaningCounts counts;
    std::vector<std::string> told; // "3 -Duplicate" or "2 >Became"
};

Cleaned clean(const std::string& text, const CleaningOptions& options) {
    Cleaned cleaned;
    WrapMeter meter(WrapMeter::Words::Collected);
    LineSplitter measure(LineSplitter::Ends::LfOnly, [&](const LinePiece& piece) { meter.add(piece); });
    measure.feed(text);
    measure.finish();
    TextCleaner cleaner(
        options, &meter, [&](std::string_view part) { cleaned.text += part; },
        [&](const CleaningChange& change) {
            cleaned.told.push_back(std::to_string(change.line) + (change.isRemoved ? " -" : " >") +
                                   std::string(change.text));
        });
    LineSplitter splitter(LineSplitter::Ends::LfOnly, [&](const LinePiece& piece) { cleaner.feed(piece); });
    splitter.feed(text);
    splitter.finish();
    cleaner.finish();
    cleaned.counts = cleaner.counts();
    return cleaned;
}

CleaningOptions only(void (*choose)(CleaningOptions&)) {
    CleaningOptions options = CleaningOptions::none();
    choose(options);
    return options;
}

const CleaningOptions kJoin = only([](CleaningOptions& o) { o.joinWrappedLines = true; });

// Wrapped as a program wraps it: at the last space that fits into 60 characters.
std::string wrapped(const std::string& paragraph) {
    constexpr std::size_t kWidth = 60;
    std::string text, line;
    for (std::size_t at = 0; at < paragraph.size();) {
        const std::size_t end = std::min(paragraph.find(' ', at), paragraph.size());
        const std::string word = paragraph.substr(at, end - at);
        if (!line.empty() && line.size() + 1 + word.size() > kWidth) {
            text += line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
        at = end + 1;
    }
    return text + line + "\n";
}

const std::string kProse =
    "There can be no doubt that all our knowledge begins with experience. For how should our faculty of knowledge be "
    "awakened into action did not objects affecting our senses partly of themselves produce representations, partly "
    "arouse the activity of our understanding to compare these representations, and, by combining or separating "
    "them, "
    "work up the raw material of the sensible impressions into that knowledge of objects which is entitled "
    "experience?";
const std::string kTurkish = "Bütün bilgimizin deneyimle başladığı konusunda hiçbir kuşku olamaz, çünkü bilme "
                             "yetimiz başka ne ile uyandırılırdı.";
const std::string kGerman = "Dass alle unsere Erkenntnis mit der Erfahrung anfange, daran ist gar kein Zweifel, denn "
                            "wodurch sollte es sonst sein.";

} // namespace

class tst_TextCleaner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutStepsNothingChanges() {
        const std::string text = "a\n\na\n  \ne\u0301\n";
        const Cleaned cleaned = clean(text, CleaningOptions::none());
        QCOMPARE(cleaned.text, text);
        QVERIFY(cleaned.told.empty());
        QVERIFY(!cleaned.counts.hasChanges(CleaningOptions::none()));
        QCOMPARE(cleaned.counts.duplicateLines, std::uint64_t{1}); // counted, kept
    }

    void lettersAndTheirAccentsAreComposed() {
        const Cleaned cleaned =
            clean("cafe\u0301\nplain\nşey\n", only([](CleaningOptions& o) { o.composeCharacters = true; }));
        QCOMPARE(cleaned.text, std::string("café\nplain\nşey\n"));
        QCOMPARE(cleaned.counts.composedLines, std::uint64_t{1});
        QVERIFY(cleaned.told == std::vector<std::string>{"1 >café"});
    }

    void wrappedParagraphsBecomeLines() {
        const std::string text = "CHAPTER I\n\n" + wrapped(kProse) + "\n" + wrapped(kProse + " Yes.");
        const Cleaned cleaned = clean(text, kJoin);
        QCOMPARE(cleaned.text, "CHAPTER I\n\n" + kProse + "\n\n" + kProse + " Yes.\n");
        QCOMPARE(cleaned.counts.joinedLines,
                 static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n') - 5));
        QCOMPARE(cleaned.told.size(), std::size_t{2});
        QVERIFY(cleaned.told[0].starts_with("3 >There can be"));
    }

    void versesAndListsStayWithinAWrappedText() {
        const std::string verses =
            "Wer nie sein Brot mit Thränen aß,\nWer nie die kummervollen Nächte\nAuf seinem Bette "
            "weinend saß,\nDer kennt euch nicht.\n";
        const Cleaned cleaned = clean(wrapped(kProse) + "\n" + verses + "\n" + wrapped(kProse), kJoin);
        QCOMPARE(cleaned.text, kProse + "\n\n" + verses + "\n" + kProse + "\n");
    }

    void indentedParagraphsAreNotJoinedWithTheOneBefore() {
        const std::string text = wrapped(kProse) + "    " + wrapped(kProse);
        QCOMPARE(clean(text, kJoin).text, kProse + "\n    " + kProse + "\n");
    }

    void aTextThatIsNotWrappedStays() {
        std::string text;
        for (int i = 1; i < 40; ++i)
            text += kProse.substr(0, static_cast<std::size_t>(20 + i * 37 % 300)) + "\n";
        const Cleaned cleaned = clean(text, kJoin);
        QCOMPARE(cleaned.text, text);
        QCOMPARE(cleaned.counts.joinedLines, std::uint64_t{0});
    }

    // Only a word that the text has elsewhere in one piece loses the hyphen.
    void dividedWordsArePutTogetherWithCare() {
        const std::string paragraph = "Nothing that is given to the senses is known before our under-\n"
                                      "standing has put it in order; that two lines cannot be self-\n"
                                      "evident is clear to everybody who has tried to think of two.\n";
        const Cleaned cleaned = clean(wrapped(kProse) + "\n" + paragraph + "\n" + wrapped(kProse), kJoin);
        QVERIFY2(cleaned.text.find(" understanding ") != std::string::npos, cleaned.text.c_str());
        QVERIFY2(cleaned.text.find(" self-evident ") != std::string::npos, cleaned.text.c_str());
        QVERIFY2(cleaned.text.find("under-") == std::string::npos, cleaned.text.c_str());
        QCOMPARE(cleaned.counts.rejoinedWords, std::uint64_t{1});
    }

    void onlyTheLanguagesToKeepStay() {
        CleaningOptions options = CleaningOptions::none();
        options.keepLanguages = {"tr"};
        const Cleaned cleaned = clean(kTurkish + "\n" + kProse + "\n1781\n" + kGerman + "\n", options);
        QCOMPARE(cleaned.text, kTurkish + "\n1781\n"); // what is not certain stays
        QCOMPARE(cleaned.counts.foreignLines, std::uint64_t{2});
        QCOMPARE(cleaned.told.size(), std::size_t{2});
        std::vector<std::string> languages;
        for (const LanguageShare& share : cleaned.counts.languages)
            languages.push_back(share.language);
        QVERIFY(languages == (std::vector<std::string>{"en", "tr", "de", ""}) ||
                languages == (std::vector<std::string>{"en", "de", "tr", ""}));
    }

    void languagesAreKnownByTheirCodes() {
        for (const char* code : {"tr", "en", "de", "fr", "he"})
            QVERIFY2(isKnownLanguage(code), code);
        QVERIFY(!isKnownLanguage("klingon"));
        QCOMPARE(languageOf(kTurkish), std::string("tr"));
        QCOMPARE(languageOf("Ja."), std::string());
    }

    void duplicatesAreRemovedWhereverTheyStand() {
        const Cleaned cleaned =
            clean("a\nb\na\n\n\nb\n", only([](CleaningOptions& o) { o.dropDuplicateLines = true; }));
        QCOMPARE(cleaned.text, std::string("a\nb\n\n\n"));
        QVERIFY(cleaned.told == (std::vector<std::string>{"3 -a", "6 -b"}));
    }

    void nearDuplicatesGoAndOthersStay() {
        const std::string almost = "There can be no doubt that all our knowledge begins with experience, and it ends "
                                   "with reason in the year 1781 for all of us.";
        std::string same = almost;
        same.replace(same.find("1781"), 4, "1787");
        std::string other = almost;
        other.replace(other.find("no doubt"), 8, "much doubt");
        other.replace(other.find("begins"), 6, "stops");
        other.replace(other.find("reason"), 6, "sleep");
        const std::string text = almost + "\n" + same + "\nshort line\nshort line\n" + other +
                                 "\nTHERE CAN BE NO DOUBT " + almost.substr(22) + "\n";
        const Cleaned cleaned = clean(text, only([](CleaningOptions& o) { o.dropNearDuplicates = true; }));
        QCOMPARE(cleaned.text, almost + "\nshort line\nshort line\n" + other + "\n");
        QCOMPARE(cleaned.counts.nearDuplicateLines, std::uint64_t{2});
        QCOMPARE(cleaned.counts.duplicateLines, std::uint64_t{1});
    }

    void emptyLinesGoLast() {
        CleaningOptions options = only([](CleaningOptions& o) { o.dropEmptyLines = true; });
        options.joinWrappedLines = true; // needs the empty lines between paragraphs
        const Cleaned cleaned = clean(wrapped(kProse) + "\n \t\n" + wrapped(kProse), options);
        QCOMPARE(cleaned.text, kProse + "\n" + kProse + "\n");
        QCOMPARE(cleaned.counts.emptyLines, std::uint64_t{2});
    }

    void linesOfTheGutenbergFrameAreTold() {
        const Cleaned cleaned =
            clean("The Project Gutenberg EBook of X\n\n*** START OF THE PROJECT GUTENBERG EBOOK X ***\nText\n",
                  only([](CleaningOptions& o) { o.stripGutenberg = true; }));
        QCOMPARE(cleaned.text, std::string("Text\n"));
        QVERIFY(cleaned.told == (std::vector<std::string>{"1 -The Project Gutenberg EBook of X",
                                                          "3 -*** START OF THE PROJECT GUTENBERG EBOOK X ***"}));
        QCOMPARE(cleaned.counts.gutenbergLines, std::uint64_t{3});
    }

    // The result may depend on nothing but the text.
    void manyNearDuplicatesAreFoundAlwaysTheSame() {
        NearDuplicates first, second(100);
        std::size_t found = 0, foundBySmall = 0;
        for (int i = 0; i < 3000; ++i) {
            std::string line;
            for (int word = 0; word < 20; ++word)
                line += "w" + std::to_string(i % 1500 * 31 + word * word * 7) + " ";
            if (i >= 1500)
                line += "more";
            found += first.isNearDuplicate(line) ? 1 : 0;
            foundBySmall += second.isNearDuplicate(line) ? 1 : 0;
        }
        QVERIFY2(found > 1480 && found <= 1520, std::to_string(found).c_str());
        QVERIFY2(foundBySmall >= 95 && foundBySmall < 200, std::to_string(foundBySmall).c_str());
    }
};

QTEST_APPLESS_MAIN(tst_TextCleaner)
#include "tst_TextCleaner.moc"
