// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/SpecialTokens.h"
#include "core/tokenizer/train/BpeTrainer.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <map>

using namespace kantai;
using test::mergesOf;
using test::trainOn;
using test::writeFile;
using test::wrongError;

namespace {

constexpr std::uint32_t kLarge = 100000;

// The definition of training, with nothing made fast: count every pair anew before each merge.
QStringList plainTraining(const std::map<std::string, std::uint64_t>& words, std::size_t wanted,
                          std::uint64_t minFrequency) {
    std::vector<std::string> vocabulary = trainOn("a", kSmallestVocabulary, 1).vocabulary;
    std::map<std::string, TokenId> ids;
    for (TokenId id = 0; id < vocabulary.size(); ++id)
        ids[vocabulary[id]] = id;
    const Tokenizer bytes(vocabulary, {}, "bytes");
    std::vector<std::pair<std::vector<TokenId>, std::uint64_t>> chains;
    for (const auto& [word, count] : words)
        chains.emplace_back(bytes.encode(word), count);
    QStringList merges;
    while (static_cast<std::size_t>(merges.size()) < wanted) {
        std::map<std::pair<TokenId, TokenId>, std::uint64_t> counts;
        for (const auto& [chain, count] : chains)
            for (std::size_t i = 0; i + 1 < chain.size(); ++i)
                counts[{chain[i], chain[i + 1]}] += count;
        auto best = counts.end(); // the map is in the order of ids: the first of the highest count wins
        for (auto it = counts.begin(); it != counts.end(); ++it)
            if (best == counts.end() || it->second > best->second)
                best = it;
        if (best == counts.end() || best->second < minFrequency)
            break;
        const auto [left, right] = best->first;
        const auto result = static_cast<TokenId>(vocabulary.size());
        merges += QString::fromStdString(vocabulary[left] + '+' + vocabulary[right]);
        vocabulary.push_back(vocabulary[left] + vocabulary[right]);
        for (auto& [chain, count] : chains)
            for (std::size_t i = 0; i + 1 < chain.size(); ++i)
                if (chain[i] == left && chain[i + 1] == right) {
                    chain[i] = result;
                    chain.erase(chain.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                }
    }
    return merges;
}

} // namespace

class tst_BpeTrainer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Words: "aab", "Ġaab", "Ġab", the line end. Pairs: a+b 3, a+a 2, Ġ+a 2. After ab: a+ab 2, Ġ+a 1, Ġ+ab 1. After
    // aab: Ġ+ab 1 and Ġ+aab 1, of which ab has the smaller id.
    void aSmallCorpusGivesTheMergesWorkedOutByHand() {
        const BpeTrainingResult trained = trainOn("aab aab ab\n", kLarge, 1);
        QCOMPARE(mergesOf(trained), (QStringList{"a+b", "a+ab", "Ġ+ab", "Ġ+aab"}));
        QCOMPARE(trained.merges[0].count, std::uint64_t{3});
        QCOMPARE(trained.merges[1].count, std::uint64_t{2});
        QCOMPARE(trained.merges[2].count, std::uint64_t{1});
        QCOMPARE(trained.merges[0].result, TokenId{261});
        QCOMPARE(trained.vocabulary.size(), std::size_t{265});
        QCOMPARE(trained.vocabulary.back(), std::string("Ġaab"));
        QCOMPARE(trained.words, std::uint64_t{4});
        QCOMPARE(trained.distinctWords, std::uint64_t{4});
        QVERIFY(trained.ranOutOfPairs);
        QVERIFY(!trained.stoppedEarly);
    }

    void equalCountsGoBySmallerIds() {
        QCOMPARE(mergesOf(trainOn("ba ab", kLarge, 1)), (QStringList{"a+b", "b+a", "Ġ+ab"}));
        QCOMPARE(mergesOf(trainOn("ac\nab\n", kLarge, 1)), (QStringList{"a+b", "a+c"}));
    }

    void overlappingPairsAreAllCountedAndMergedFromTheLeft() {
        const BpeTrainingResult four = trainOn("aaaa", kLarge, 1);
        QCOMPARE(mergesOf(four), (QStringList{"a+a", "aa+aa"}));
        QCOMPARE(four.merges[0].count, std::uint64_t{3});
        QCOMPARE(mergesOf(trainOn("aaa", kLarge, 1)), (QStringList{"a+a", "aa+a"}));
        QCOMPARE(mergesOf(trainOn("aaaaa", kLarge, 1)), (QStringList{"a+a", "aa+a", "aa+aaa"}));
    }

    void theMinimumFrequencyIsTheLastThatIsMerged() {
        QCOMPARE(mergesOf(trainOn("aab aab ab\n", kLarge, 2)), (QStringList{"a+b", "a+ab"}));
        QCOMPARE(mergesOf(trainOn("aab aab ab\n", kLarge, 3)), (QStringList{"a+b"}));
        QCOMPARE(mergesOf(trainOn("aab aab ab\n", kLarge, 4)), QStringList());
    }

    void trainingEndsAtTheVocabularySize() {
        const BpeTrainingResult trained = trainOn("aab aab ab\n", 262, 1);
        QCOMPARE(mergesOf(trained), (QStringList{"a+b"}));
        QVERIFY(!trained.ranOutOfPairs);
        QCOMPARE(trainOn("aab", kSmallestVocabulary, 1).vocabulary.size(), std::size_t{261});
    }

    void specialTokensAndBytesComeFirst() {
        const std::vector<std::string> vocabulary = trainOn("a", kSmallestVocabulary, 1).vocabulary;
        QCOMPARE(vocabulary[0], std::string("<s>"));
        QCOMPARE(vocabulary[4], std::string("<mask>"));
        QCOMPARE(vocabulary[5], std::string("!"));
        QCOMPARE(vocabulary[225], std::string("Ġ"));
        QCOMPARE(vocabulary[260], std::string("Ń"));
    }

    void aLineIsCutAloneWithItsEnd() {
        // Within one line "\n  x" would be cut after the line end; over two lines the spaces stand at a line's start.
        QCOMPARE(mergesOf(trainOn("a  \n  b\n", kLarge, 1)), (QStringList{"Ġ+b", "Ġ+Ċ", "Ġ+ĠĊ"}));
        QCOMPARE(mergesOf(trainOn("a\r\n\r\n", kLarge, 2)), (QStringList{"č+Ċ"}));
        QCOMPARE(trainOn("a\n\nb", kLarge, 1).words, std::uint64_t{4});
        QCOMPARE(trainOn("a\n\nb\n", kLarge, 1).words, std::uint64_t{5});
    }

    void filesAreReadAsSeparateTexts() {
        QTemporaryDir folder;
        const auto first = writeFile(folder, "1.txt", "ab"), second = writeFile(folder, "2.txt", "ab\n");
        const auto trained = trainBpe({first, second}, {kLarge, 1}, {}, {});
        QCOMPARE(mergesOf(trained), (QStringList{"a+b"}));
        QCOMPARE(trained.merges[0].count, std::uint64_t{2});
        QCOMPARE(trained.words, std::uint64_t{3});
    }

    void anyTextGivesTheMergesOfThePlainAlgorithm() {
        for (std::uint64_t stream = 0; stream < 40; ++stream) {
            const CounterRandom random(3, stream);
            std::string text;
            std::map<std::string, std::uint64_t> words;
            for (std::uint64_t i = 0; i < 40; ++i) {
                std::string word;
                for (std::uint64_t j = 0; j < 1 + random.below(100 * i, 12); ++j)
                    word += static_cast<char>('a' + random.below(100 * i + j + 1, 1 + stream % 4));
                ++words[(i == 0 ? "" : " ") + word];
                text += (i == 0 ? "" : " ") + word;
            }
            const std::uint64_t minFrequency = 1 + stream % 3;
            QCOMPARE(mergesOf(trainOn(text, 261 + 60, minFrequency)), plainTraining(words, 60, minFrequency));
        }
    }

    // Words are grouped by how often they occur: here once, often and more often, in every order.
    void wordsOfEveryCountGiveTheMergesOfThePlainAlgorithm() {
        const CounterRandom random(5, 0);
        std::map<std::string, std::uint64_t> words{{"\n", 0}};
        std::string text;
        std::uint64_t draws = 0;
        for (const std::uint64_t count : {1, 4095, 2, 9000, 4096, 1, 3, 4097, 70, 4096, 9000, 2, 5000, 1}) {
            std::string word;
            for (int i = 0; i < 9; ++i)
                word += static_cast<char>('a' + random.below(draws++, 3));
            words[word] += count;
            words["\n"] += count;
            for (std::uint64_t i = 0; i < count; ++i)
                text += word + '\n';
        }
        for (const std::uint64_t minFrequency : {1, 3, 5000})
            QCOMPARE(mergesOf(trainOn(text, kSmallestVocabulary + 150, minFrequency)),
                     plainTraining(words, 150, minFrequency));
    }

    // Texts that were slow, or could be: one word without an end, runs, pairs of every count, many pairs of one
    // count.
    void adversarialTextsGiveTheMergesOfThePlainAlgorithm_data() {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<quint64>("times");
        const auto letters = [](std::uint64_t stream, std::size_t size, std::uint64_t count) {
            const CounterRandom random(4, stream);
            QByteArray word;
            for (std::uint64_t i = 0; i < size; ++i)
                word += static_cast<char>('a' + random.below(i, count));
            return word;
        };
        QTest::newRow("one letter") << QByteArray(2999, 'a') << quint64{1};
        QTest::newRow("a period of two") << QByteArray("ab").repeated(1500) << quint64{1};
        QTest::newRow("a period of three") << QByteArray("aab").repeated(1000) << quint64{1};
        for (const int count : {2, 3, 5, 26})
            QTest::addRow("%d letters", count)
                << letters(static_cast<std::uint64_t>(count), 3000, static_cast<std::uint64_t>(count)) << quint64{1};
        QTest::newRow("frequent") << letters(90, 400, 3) << quint64{700};
        QTest::newRow("runs") << (QByteArray("aaaaabaaab").repeated(300) + letters(91, 500, 2)) << quint64{3};
    }
    void adversarialTextsGiveTheMergesOfThePlainAlgorithm() {
        QFETCH(const QByteArray, word);
        QFETCH(const quint64, times);
        const std::uint32_t wanted = 200;
        const std::string line = word.toStdString() + '\n';
        std::string text;
        for (quint64 i = 0; i < times; ++i)
            text += line;
        for (const std::uint64_t minFrequency : {1, 2, 4})
            QCOMPARE(mergesOf(trainOn(text, kSmallestVocabulary + wanted, minFrequency)),
                     plainTraining({{word.toStdString(), times}, {"\n", times}}, wanted, minFrequency));
    }

    void neitherThreadsNorRoomChangeTheTokenizer_data() {
        QTest::addColumn<unsigned>("threads");
        QTest::addColumn<std::uint64_t>("room");
        for (const unsigned threads : {1u, 2u, 3u, 7u})
            for (const std::uint64_t room : {std::uint64_t{1}, std::uint64_t{1} << 20, std::uint64_t{1} << 29})
                QTest::addRow("%u threads, %llu bytes", threads, static_cast<unsigned long long>(room))
                    << threads << room;
    }
    void neitherThreadsNorRoomChangeTheTokenizer() {
        QFETCH(unsigned, threads);
        QFETCH(std::uint64_t, room);
        QTemporaryDir folder;
        std::string text;
        for (std::uint64_t stream = 0; text.size() < std::size_t{5} << 18; ++stream)
            text += test::randomText(stream % 30, 2000) + std::to_string(stream);
        const auto corpus = writeFile(folder, "corpus.txt", text);
        BpeTrainingOptions options{700, 2, threads, room, folder.path().toStdString()};
        const BpeTrainingResult trained = trainBpe({corpus}, options, {}, {}), plain = trainOn(text, 700, 2);
        QCOMPARE(trained.words, plain.words);
        QCOMPARE(trained.distinctWords, plain.distinctWords);
        QVERIFY(trained.vocabulary == plain.vocabulary);
        QCOMPARE(trained.merges.size(), static_cast<std::size_t>(700 - 261));
        QCOMPARE(mergesOf(trained), mergesOf(plain));
        for (std::size_t i = 0; i < trained.merges.size(); ++i)
            QCOMPARE(trained.merges[i].count, plain.merges[i].count);
    }

    // Blocks are cut out of such a line; the words at the cuts must stay intact.
    void aVeryLongLineIsNotCutIntoOtherWords() {
        const std::string words = " reason's\u00e9\u00e9  "; // Ġreason 's éé ĠĠ
        std::string line;
        std::uint64_t repeats = 0;
        for (; line.size() < (std::size_t{5} << 19); ++repeats)
            line += words;
        const BpeTrainingResult trained = trainOn(line, 400, 1);
        QCOMPARE(trained.words, repeats * 4);
        QCOMPARE(trained.distinctWords, std::uint64_t{4});
        QCOMPARE(trained.merges[0].count, repeats * 2); // the two bytes of é
        QCOMPARE(trained.merges[1].count, repeats);
    }

    void bytesWithoutSpacesOrLineEndsNeedNoMoreThanACut() {
        const BpeTrainingResult trained = trainOn(std::string(std::size_t{5} << 20, 'a'), 300, 2);
        QVERIFY(trained.words > 1);
        QCOMPARE(mergesOf(trained).first(), QStringLiteral("a+a"));
    }

    void invalidBytesAreCountedLikeSymbols() {
        const BpeTrainingResult trained = trainOn("a\xFF\xFE"
                                                  "b a\xFF\xFE"
                                                  "b\n",
                                                  kLarge, 2);
        QCOMPARE(mergesOf(trained), (QStringList{"ÿ+þ"}));
    }

    void aStopWhileMergingLeavesASmallerTokenizer() {
        QTemporaryDir folder;
        const auto corpus = writeFile(folder, "corpus.txt", "aab aab ab\n");
        std::stop_source stop;
        const Progress progress([&](const ProgressUpdate& update) {
            if (update.phase == "Merging" && update.done == 1)
                stop.request_stop();
        });
        const BpeTrainingResult trained = trainBpe({corpus}, {kLarge, 1}, progress, stop.get_token());
        QVERIFY(trained.stoppedEarly);
        QVERIFY(!trained.ranOutOfPairs);
        QCOMPARE(mergesOf(trained), (QStringList{"a+b"}));
        QCOMPARE(Tokenizer(trained).encode("aab"), (std::vector<TokenId>{69, 261}));
    }

    void aStopBeforeTheFirstMergeIsAnError_data() {
        QTest::addColumn<QString>("phase");
        QTest::newRow("words") << "Counting words";
        QTest::newRow("pairs") << "Counting pairs";
    }
    void aStopBeforeTheFirstMergeIsAnError() {
        QFETCH(QString, phase);
        QTemporaryDir folder;
        const auto corpus = writeFile(folder, "corpus.txt", "aab aab ab\n");
        std::stop_source stop;
        const Progress progress([&](const ProgressUpdate& update) {
            if (update.phase == phase.toStdString())
                stop.request_stop();
        });
        try {
            trainBpe({corpus}, {kLarge, 1}, progress, stop.get_token());
            QFAIL("nothing was thrown");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ErrorCode::Interrupted);
        }
    }

    void everyPhaseIsReportedUpToItsEnd() {
        QTemporaryDir folder;
        const auto corpus = writeFile(folder, "corpus.txt", "aab aab ab\n");
        std::vector<ProgressUpdate> last;
        const Progress progress([&](const ProgressUpdate& update) {
            if (last.empty() || last.back().phase != update.phase)
                last.push_back(update);
            last.back() = update;
        });
        trainBpe({corpus}, {264, 1}, progress, {});
        QCOMPARE(last.size(), std::size_t{3});
        QCOMPARE(last[0].phase, std::string("Counting words"));
        QCOMPARE(last[0].done, std::uint64_t{11});
        QCOMPARE(last[1].phase, std::string("Counting pairs"));
        QCOMPARE(last[2].phase, std::string("Merging"));
        QCOMPARE(last[2].done, std::uint64_t{3});
        QCOMPARE(last[2].detail, std::string("ab  aab  Ġab"));
        for (const ProgressUpdate& update : last)
            QCOMPARE(update.done, update.total);
    }

    void impossibleRequestsAreRefused() {
        QCOMPARE(wrongError(ErrorCode::Usage, {"260", "261"}, [] { trainOn("a", 260, 1); }), QString());
        QCOMPARE(wrongError(ErrorCode::Usage, {"frequency"}, [] { trainOn("a", 300, 0); }), QString());
    }

    void aCorpusWithoutTextIsRefused() {
        QCOMPARE(wrongError(ErrorCode::BadInput, {"empty"}, [] { trainOn("", 300, 1); }), QString());
        QCOMPARE(wrongError(ErrorCode::BadInput, {"empty"}, [] { trainBpe({}, {300, 1}, {}, {}); }), QString());
    }

    void aMissingFileIsNamed() {
        QTemporaryDir folder;
        const fs::path missing = fs::path(folder.path().toStdString()) / "nowhere.txt";
        QCOMPARE(wrongError(ErrorCode::BadInput, {"nowhere.txt"},
                            [&] {
                                trainBpe({missing}, {300, 1}, {}, {});
                            }),
                 QString());
    }

    void moreDifferentWordsThanMemoryCanMergeAreRefused() {
        std::string text;
        for (int i = 0; i < 5000; ++i)
            text += "word" + std::to_string(i) + '\n';
        QTemporaryDir folder;
        const fs::path file = writeFile(folder, "words.txt", text);
        BpeTrainingOptions options{300, 1};
        options.memoryBytes = 100'000;
        const QString wrong = wrongError(ErrorCode::Resources, {"distinct words", "100.0 kB"},
                                         [&] { trainBpe({file}, options, {}, {}); });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        options.memoryBytes = 10'000'000;
        QCOMPARE(trainBpe({file}, options, {}, {}).vocabulary.size(), std::size_t{300});
    }
};

QTEST_APPLESS_MAIN(tst_BpeTrainer)
#include "tst_BpeTrainer.moc"
