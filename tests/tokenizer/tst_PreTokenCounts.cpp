// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pretokenize/PreTokenizer.h"
#include "core/tokenizer/train/PreTokenCounts.h"
#include "tests/support/FileLimit.h"
#include "tests/support/TextFolder.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <cstdlib>
#include <map>

using namespace kantai;
using test::wrongError;

namespace {

using Counts = std::map<std::string, std::uint64_t>;

constexpr std::uint64_t kTiny = 1, kLarge = std::uint64_t{512} << 20;

// What is to be counted: each line, with its LF, pre-tokenised alone.
Counts countsOf(std::string_view text) {
    Counts counts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        forEachPreToken(text.substr(0, end), [&](std::string_view word) { ++counts[std::string(word)]; });
        text.remove_prefix(end);
    }
    return counts;
}

std::uint64_t sumOf(const Counts& counts) {
    std::uint64_t sum = 0;
    for (const auto& [word, count] : counts)
        sum += count;
    return sum;
}

// Fails the test by an entry that cannot be when a word comes twice.
Counts takenFrom(PreTokenCounts& counted) {
    Counts counts;
    counted.takeWords([&](std::string_view word, std::uint64_t count) {
        if (!counts.emplace(word, count).second)
            counts.emplace("twice: " + std::string(word), 0);
    });
    return counts;
}

// Some blocks of lines in which a thousand words come again and again, others once.
std::string corpus(std::uint64_t stream) {
    const CounterRandom random(11, stream);
    std::string text;
    for (std::uint64_t i = 0; text.size() < std::size_t{3} << 19; ++i) {
        const std::uint64_t word = random.below(3 * i, random.below(3 * i + 1, 8) == 0 ? UINT64_MAX : 1000);
        text += "\u011f" + std::to_string(word);
        text += "xyz' \n"[random.below(3 * i + 2, 6)];
    }
    return text;
}

} // namespace

class tst_PreTokenCounts : public QObject {
    Q_OBJECT

    test::TextFolder folder_;
    std::vector<fs::path> files_;
    Counts expected_;

    fs::path spillFolder() const { return folder_ / "spill"; }

private Q_SLOTS:
    void initTestCase() {
        std::string all;
        for (std::uint64_t stream = 0; stream < 3; ++stream) {
            const std::string text = corpus(stream) + '\n';
            files_.push_back(folder_.write(std::to_string(stream).c_str(), text));
            all += text;
        }
        expected_ = countsOf(all);
    }
    void init() { fs::create_directory(spillFolder()); }

    void theCountsDependOnTheTextAlone_data() {
        QTest::addColumn<unsigned>("threads");
        QTest::addColumn<std::uint64_t>("room");
        for (const unsigned threads : {1u, 2u, 3u, 7u})
            for (const std::uint64_t room : {kTiny, std::uint64_t{1} << 20, kLarge})
                QTest::addRow("%u threads, %llu bytes", threads, static_cast<unsigned long long>(room))
                    << threads << room;
    }
    void theCountsDependOnTheTextAlone() {
        QFETCH(unsigned, threads);
        QFETCH(std::uint64_t, room);
        PreTokenCounts counted({threads, room, spillFolder()});
        counted.addFiles({files_[0], files_[1]}, {}, {});
        counted.addFiles({files_[2]}, {}, {});
        if (room < kLarge)
            QVERIFY(counted.spilledTables() > 1);
        else
            QCOMPARE(counted.spilledTables(), std::size_t{0});
        QCOMPARE(counted.total(), sumOf(expected_));
        QVERIFY(takenFrom(counted) == expected_);
    }

    void theTemporaryFilesGoWithTheCounts() {
        {
            PreTokenCounts counted({2, kTiny, spillFolder()});
            counted.addFiles(files_, {}, {});
            QVERIFY(!fs::is_empty(spillFolder()));
        }
        QVERIFY(fs::is_empty(spillFolder()));
    }

    void nothingGivesNothing() {
        PreTokenCounts counted({3, kTiny, spillFolder()});
        counted.addFiles({}, {}, {});
        counted.addFiles({folder_.write("empty", "")}, {}, {});
        QCOMPARE(counted.total(), std::uint64_t{0});
        QVERIFY(takenFrom(counted).empty());
    }

    void aStopInterruptsTheCounting_data() {
        QTest::addColumn<unsigned>("threads");
        QTest::newRow("1") << 1u;
        QTest::newRow("3") << 3u;
    }
    void aStopInterruptsTheCounting() {
        QFETCH(unsigned, threads);
        std::stop_source stop;
        stop.request_stop();
        PreTokenCounts counted({threads, kTiny, spillFolder()});
        QCOMPARE(
            wrongError(ErrorCode::Interrupted, {"stopped"}, [&] { counted.addFiles(files_, {}, stop.get_token()); }),
            QStringLiteral("no remedy"));
        QCOMPARE(counted.total(), std::uint64_t{0});
    }

    void aStopAmidTheFilesLeavesTheRestUncounted() {
        std::stop_source stop;
        const Progress progress([&](const ProgressUpdate&) { stop.request_stop(); });
        PreTokenCounts counted({1, kTiny, spillFolder()});
        QVERIFY(!wrongError(ErrorCode::Interrupted, {}, [&] {
                     counted.addFiles(files_, progress, stop.get_token());
                 }).contains("nothing was thrown"));
        QVERIFY(counted.total() > 0);
        QVERIFY(counted.total() < sumOf(expected_));
    }

    void aFullDiskIsToldAndNothingIsLeftOnIt_data() {
        QTest::addColumn<unsigned>("threads");
        QTest::newRow("1") << 1u;
        QTest::newRow("3") << 3u;
    }
    void aFullDiskIsToldAndNothingIsLeftOnIt() {
        QFETCH(unsigned, threads);
        {
            const test::FileLimit limit(20000);
            PreTokenCounts counted({threads, kTiny, spillFolder()});
            QCOMPARE(wrongError(ErrorCode::Resources, {"spill"}, [&] { counted.addFiles(files_, {}, {}); }),
                     QString());
        }
        QVERIFY(fs::is_empty(spillFolder()));
    }

    void theSystemsTemporaryFolderIsNeededOnlyToSpill() {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QByteArray("/nowhere/at/all"));
        PreTokenCounts roomy({1, kLarge, {}}), narrow({1, kTiny, {}});
        roomy.addFiles(files_, {}, {});
        const QString wrong = wrongError(ErrorCode::BadInput, {"folder for temporary files", "TMPDIR"},
                                         [&] { narrow.addFiles(files_, {}, {}); });
        if (before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", before);
        QCOMPARE(wrong, QString());
        QCOMPARE(roomy.total(), sumOf(expected_));
    }
};

QTEST_APPLESS_MAIN(tst_PreTokenCounts)
#include "tst_PreTokenCounts.moc"
