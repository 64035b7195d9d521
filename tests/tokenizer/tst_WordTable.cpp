// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pretokenize/WordTable.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <algorithm>
#include <set>
#include <unordered_map>

using namespace kantai;
using test::wrongError;

namespace {

// Of 0 to 300 bytes of all values, mostly short; many come again.
std::vector<std::string> randomWords(std::size_t count) {
    const CounterRandom random(5, 0);
    std::vector<std::string> words;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (random.below(50 * i, 4) == 0 && !words.empty()) {
            words.push_back(words[random.below(50 * i + 1, words.size())]);
            continue;
        }
        std::string word(random.below(50 * i + 2, random.below(50 * i + 3, 8) == 0 ? 301 : 12), '\0');
        for (std::size_t at = 0; at < word.size(); at += 8) {
            const std::uint64_t bits = random.bits(50 * i + 4 + at / 8);
            std::memcpy(word.data() + at, &bits, std::min<std::size_t>(8, word.size() - at));
        }
        words.push_back(word);
    }
    return words;
}

} // namespace

class tst_WordTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyWordsHaveTheNumbersTheyWereGiven() {
        const std::vector<std::string> words = randomWords(200000);
        WordTable table;
        std::unordered_map<std::string, std::uint64_t> expected;
        std::vector<std::string> order;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (expected.try_emplace(words[i]).second)
                order.push_back(words[i]);
            table.at(words[i]) += i * 0x100000001;
            expected[words[i]] += i * 0x100000001;
            QCOMPARE(table.size(), expected.size());
        }
        for (const auto& [word, number] : expected) {
            const std::uint64_t* found = table.find(word);
            QVERIFY(found != nullptr);
            QCOMPARE(*found, number);
            QCOMPARE(table.at(word), number);
        }
        std::size_t next = 0;
        table.forEach([&](std::string_view word, std::uint64_t number) {
            QVERIFY(next < order.size());
            QVERIFY(word == order[next++]);
            QCOMPARE(number, expected.at(std::string(word)));
        });
        QCOMPARE(next, order.size());
        for (std::size_t i = 0; i < words.size(); i += 10)
            if (const std::string other = words[i] + '\0'; !expected.contains(other))
                QVERIFY(table.find(other) == nullptr);
        QCOMPARE(table.size(), expected.size()); // to look for a word adds none
    }

    void wordsThatDifferLittleAreDifferent() {
        WordTable table;
        std::set<std::string> words;
        for (std::size_t length = 0; length <= 20; ++length) {
            words.emplace(length, '\0');
            for (std::size_t at = 0; at < length; ++at)
                for (const char byte : {'\x01', '\x80', '\xFF'}) {
                    std::string word(length, '\0');
                    word[at] = byte;
                    words.insert(word);
                }
        }
        std::uint64_t number = 0;
        for (const std::string& word : words)
            table.at(word) = ++number;
        QCOMPARE(table.size(), words.size());
        number = 0;
        for (const std::string& word : words)
            QCOMPARE(*table.find(word), ++number);
    }

    void aNumberStaysInItsPlaceWhileTheTableGrows() {
        WordTable table;
        std::uint64_t& first = table.at("first");
        first = 7;
        for (int i = 0; i < 20000; ++i)
            table.at(std::to_string(i)) = 1;
        ++first;
        QCOMPARE(*table.find("first"), std::uint64_t{8});
    }

    void aNewTableHasNoWords() {
        const WordTable table;
        QCOMPARE(table.size(), std::size_t{0});
        QVERIFY(table.find("") == nullptr);
        QVERIFY(table.find("a") == nullptr);
        table.forEach([](std::string_view, std::uint64_t) { QFAIL("a word"); });
    }

    void clearedItIsAsNew() {
        WordTable table;
        const std::uint64_t before = table.memory();
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 10000; ++i)
                QCOMPARE(table.at(std::to_string(i))++, std::uint64_t{0});
            QCOMPARE(table.size(), std::size_t{10000});
            table.clear();
            QCOMPARE(table.size(), std::size_t{0});
            QCOMPARE(table.memory(), before);
            QVERIFY(table.find("1") == nullptr);
            table.forEach([](std::string_view, std::uint64_t) { QFAIL("a word"); });
        }
    }

    void memoryIsThatOfItsWords() {
        WordTable table;
        std::uint64_t last = table.memory();
        for (std::uint64_t i = 0; i < 40000; ++i) {
            table.at(std::string(1000, 'x') + std::to_string(i)) = i;
            QVERIFY(table.memory() > last);
            last = table.memory();
        }
        QVERIFY(last > 40000 * 1012);
        QVERIFY(last < 40000 * 1100);
        table.at(std::string(1000, 'x') + "7") = 1;
        QCOMPARE(table.memory(), last);
    }

    void theLongestWordIsTheLast() {
        WordTable table;
        const std::string longest(WordTable::kLongestWord, 'x');
        for (std::uint64_t number = 1; number <= 3; ++number) // each fills a chunk of its own
            table.at(std::string(1, static_cast<char>(number)) + longest.substr(1)) = number;
        table.at("short") = 4;
        QCOMPARE(wrongError(ErrorCode::Internal, {"8 MB"}, [&] { table.at(longest + 'x'); }),
                 QStringLiteral("no remedy"));
        QCOMPARE(table.size(), std::size_t{4});
        for (std::uint64_t number = 1; number <= 3; ++number)
            QCOMPARE(*table.find(std::string(1, static_cast<char>(number)) + longest.substr(1)), number);
        std::uint64_t sum = 0;
        table.forEach([&](std::string_view, std::uint64_t number) { sum = 10 * sum + number; });
        QCOMPARE(sum, std::uint64_t{1234});
    }

    // Of all that can be told apart by a few bytes, no two in a thousand may share the place where the search begins
    // more often than chance has it; else looking words up would take time that grows with the table.
    void theHashSpreadsWordsThatAreAlike() {
        constexpr std::size_t kWords = 1 << 16;
        for (const char* pattern : {"%zu", "word%zu", "a long word with a number %zu", "%zu at the front of it"}) {
            std::vector<int> low(kWords), high(kWords);
            for (std::size_t i = 0; i < kWords; ++i) {
                const std::string word = QString::asprintf(pattern, i).toStdString();
                ++low[wordHash(word) % kWords];
                ++high[wordHash(word) >> 48];
            }
            for (const std::vector<int>& places : {low, high})
                QVERIFY2(*std::max_element(places.begin(), places.end()) < 16, pattern);
        }
    }
};

QTEST_APPLESS_MAIN(tst_WordTable)
#include "tst_WordTable.moc"
