// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/train/SortedRuns.h"
#include "tests/support/FileLimit.h"
#include "tests/support/TextFolder.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <cstring>
#include <fstream>
#include <map>
#include <sys/resource.h>

using namespace kantai;
using test::wrongError;

namespace {

using Words = std::vector<std::pair<std::string, std::uint64_t>>;

Words mergeOf(SortedRuns& runs) {
    Words words;
    runs.merge([&](std::string_view word, std::uint64_t sum) { words.emplace_back(word, sum); });
    return words;
}

WordTable tableOf(const Words& words) {
    WordTable table;
    for (const auto& [word, number] : words)
        table.at(word) += number;
    return table;
}

// While it lives, this process has at most so many files open.
class OpenFilesLimit {
public:
    explicit OpenFilesLimit(rlim_t files) {
        ::getrlimit(RLIMIT_NOFILE, &before_);
        const rlimit limit{files, before_.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &limit);
    }
    ~OpenFilesLimit() { ::setrlimit(RLIMIT_NOFILE, &before_); }
    OpenFilesLimit(const OpenFilesLimit&) = delete;
    OpenFilesLimit& operator=(const OpenFilesLimit&) = delete;

private:
    rlimit before_{};
};

} // namespace

class tst_SortedRuns : public QObject {
    Q_OBJECT

    test::TextFolder folder_;

    fs::path theFile() const {
        for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
            if (entry.is_regular_file())
                return entry.path();
        return {};
    }

private Q_SLOTS:
    void cleanup() { QVERIFY(fs::is_empty(folder_.path())); } // every test's runs are gone

    void theSumsOfAllRunsComeOutInOrder() {
        for (std::uint64_t stream = 0; stream < 5; ++stream) {
            const CounterRandom random(2, stream);
            std::uint64_t index = 0;
            const auto draw = [&](std::uint64_t bound) { return random.below(index++, bound); };
            std::map<std::string, std::uint64_t> expected;
            SortedRuns runs(folder_.path());
            for (std::uint64_t run = 0; run < 12; ++run) {
                WordTable table;
                for (std::uint64_t words = draw(3000); words > 0; --words) {
                    std::string word; // often the same, with bytes of all kinds
                    for (std::uint64_t length = draw(4); length > 0; --length)
                        word += static_cast<char>(draw(2) == 0 ? draw(3) : 0xFD + draw(3));
                    const std::uint64_t number = draw(UINT64_MAX / 100000);
                    table.at(word) += number;
                    expected[word] += number;
                }
                runs.add(table);
            }
            QCOMPARE(runs.tables(), std::size_t{12});
            QVERIFY(mergeOf(runs) == Words(expected.begin(), expected.end()));
            QVERIFY2(mergeOf(runs) == Words(expected.begin(), expected.end()), "again");
        }
    }

    void noRunsGiveNothing() {
        SortedRuns runs(folder_.path());
        QVERIFY(runs.empty());
        QVERIFY(mergeOf(runs).empty());
    }

    void anEmptyTableIsARunToo() {
        SortedRuns runs(folder_.path());
        runs.add(WordTable());
        QVERIFY(!runs.empty());
        QVERIFY(mergeOf(runs).empty());
    }

    void longWordsAreReadWhole() {
        Words words;
        for (const std::size_t length : {std::size_t{65523}, std::size_t{65524}, std::size_t{65525},
                                         std::size_t{300000}, WordTable::kLongestWord})
            words.emplace_back(std::string(length, 'x'), length);
        SortedRuns runs(folder_.path());
        runs.add(tableOf(words));
        QVERIFY(mergeOf(runs) == words);
    }

    // One after the other would be open at once: more than systems allow.
    void moreRunsThanFilesMayBeOpenAreMergedAllTheSame() {
        constexpr std::uint64_t kRuns = 2 * SortedRuns::kMostOpen + 50;
        SortedRuns runs(folder_.path());
        for (std::uint64_t i = 0; i < kRuns; ++i)
            runs.add(tableOf(
                {{"all", 1}, {"by " + std::to_string(1000 + i / 10), i}, {"one " + std::to_string(1000 + i), i}}));
        const OpenFilesLimit limit(SortedRuns::kMostOpen + 40);
        const Words merged = mergeOf(runs);
        QCOMPARE(runs.tables(), static_cast<std::size_t>(kRuns));
        std::map<std::string, std::uint64_t> expected{{"all", kRuns}};
        for (std::uint64_t i = 0; i < kRuns; ++i) {
            expected["by " + std::to_string(1000 + i / 10)] += i;
            expected["one " + std::to_string(1000 + i)] = i;
        }
        QVERIFY(merged == Words(expected.begin(), expected.end()));
    }

    void aRunThatWasCutShortIsRefusedByName_data() {
        QTest::addColumn<int>("bytes"); // each word takes 12 and its own
        QTest::newRow("within the last word") << 2 * 12 + 5 + 4;
        QTest::newRow("within the last header") << 12 + 5 + 3;
        QTest::newRow("between the words") << 12 + 5;
        QTest::newRow("to nothing") << 0;
    }
    void aRunThatWasCutShortIsRefusedByName() {
        QFETCH(int, bytes);
        SortedRuns runs(folder_.path());
        runs.add(tableOf({{"first", 1}, {"second", 2}}));
        const fs::path file = theFile();
        fs::resize_file(file, static_cast<std::uintmax_t>(bytes));
        QCOMPARE(wrongError(ErrorCode::BadInput, {QString::fromStdString(file), "was truncated or changed"},
                            [&] { mergeOf(runs); }),
                 QString());
    }

    void aLengthThatNoWordHasIsRefused() {
        SortedRuns runs(folder_.path());
        runs.add(tableOf({{"first", 1}}));
        const fs::path file = theFile();
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(8);
        stream.write("\xFF\xFF\xFF\xFF", 4);
        stream.close();
        QCOMPARE(wrongError(ErrorCode::BadInput, {QString::fromStdString(file)}, [&] { mergeOf(runs); }), QString());
    }

    void aFullDiskIsToldAndTheRunsBeforeStay() {
        SortedRuns runs(folder_.path());
        runs.add(tableOf({{"small", 1}}));
        {
            const test::FileLimit limit(1000);
            QCOMPARE(wrongError(ErrorCode::Resources, {"counted-words"},
                                [&] {
                                    runs.add(tableOf({{std::string(2000, 'x'), 1}}));
                                }),
                     QString());
        }
        QCOMPARE(runs.tables(), std::size_t{1});
        QVERIFY(mergeOf(runs) == (Words{{"small", 1}}));
    }

    void aFolderThatIsNotThereIsMade() {
        {
            SortedRuns runs(folder_ / "a");
            runs.add(tableOf({{"x", 1}}));
            QVERIFY(mergeOf(runs) == (Words{{"x", 1}}));
        }
        QVERIFY(fs::is_empty(folder_ / "a"));
        fs::remove(folder_ / "a");
    }
};

QTEST_APPLESS_MAIN(tst_SortedRuns)
#include "tst_SortedRuns.moc"
