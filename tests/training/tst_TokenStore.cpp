// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corpus/CorpusReader.h"
#include "core/training/data/LineLengths.h"
#include "core/training/data/TokenStore.h"

#include "core/base/Checksum.h"
#include "core/training/data/TokenStoreFormat.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <cstring>

using namespace kantai;
using namespace kantai::test;

namespace {

// One token a byte: only the alphabet, no merges.
Tokenizer byteTokenizer(const TextFolder& folder) {
    return tokenizerOf(folder.write("one.txt", "x"), kSmallestVocabulary);
}

struct Made {
    TextFolder folder;
    fs::path corpus;
    Tokenizer tokenizer;
    TokenStoreKey key{std::string(64, 'a'), std::string(64, 'b'), {7, 0.25}};

    explicit Made(std::string_view text)
        : corpus(folder.write("corpus.txt", text)), tokenizer(byteTokenizer(folder)) {}
    TokenStorePair ensure(std::stop_token stop = {}, const TokenisingOptions& options = {}) const {
        return ensureTokenStores(folder / "tokens", key, {corpus}, tokenizer, {}, stop, options);
    }
    fs::path unfinished() const { return folder / "tokens.unfinished"; }

    // Tokenises until about so much of the corpus was read, as a user does who stops it.
    bool stopAfter(std::uint64_t bytes, const TokenisingOptions& options) const {
        std::stop_source source;
        const Progress progress([&](const ProgressUpdate& update) {
            if (update.phase == "Tokenising" && update.done >= bytes)
                source.request_stop();
        });
        try {
            ensureTokenStores(folder / "tokens", key, {corpus}, tokenizer, progress, source.get_token(), options);
        } catch (const Error& error) {
            return error.code() == ErrorCode::Interrupted;
        }
        return false;
    }
};

void spoil(const fs::path& file, std::size_t at) {
    std::string bytes = readFile(file);
    bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1);
    writeFileAtomically(file, bytes);
}

} // namespace

class TestTokenStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachLineIsInTheStoreThatTheSplitNames() {
        Made made("one\n\ntwo two\n   \nthree\nfour\nfive\nsix\nseven\neight\n<mask></s>\nnine\n");
        const TokenStorePair pair = made.ensure();
        QVERIFY(pair.rebuilt);
        const TokenStore train(pair.train), heldOut(pair.heldOut);
        std::uint64_t inTrain = 0, inHeldOut = 0, index = 0, tokens = 0;
        for (const std::string line :
             {"one", "", "two two", "   ", "three", "four", "five", "six", "seven", "eight", "<mask></s>", "nine"}) {
            const bool isHeldOut = made.key.split.isHeldOut(index++);
            if (line.empty() || line == "   " || line == "<mask></s>")
                continue; // nothing in it could be masked
            const TokenStore& store = isHeldOut ? heldOut : train;
            QVERIFY(store.line(isHeldOut ? inHeldOut++ : inTrain++) == made.tokenizer.encode(line));
            tokens += line.size();
        }
        QCOMPARE(train.lines(), inTrain);
        QCOMPARE(heldOut.lines(), inHeldOut);
        QCOMPARE(train.tokens() + heldOut.tokens(), tokens);
        QVERIFY(inTrain > 0 && inHeldOut > 0);
    }

    void aStoreWithIdsBeyondTheVocabularyIsMadeAgain() {
        Made made("one\ntwo\nthree\nfour\nfive\nsix\n");
        const std::string good = readFile(made.ensure().train);
        TokenStoreHeader header;
        std::memcpy(&header, good.data(), sizeof header);
        std::string content = good.substr(sizeof header);
        content[0] = content[1] = static_cast<char>(0xff); // the first id, with a checksum that is right
        const std::string hex = sha256(content);
        std::copy(hex.begin(), hex.end(), header.contentSha256.begin());
        writeFileAtomically(made.folder / "tokens/train.tokens",
                            std::string(reinterpret_cast<const char*>(&header), sizeof header) + content);
        QCOMPARE(TokenStore(made.folder / "tokens/train.tokens").largestId(), TokenId{0xffff});
        QVERIFY(made.ensure().rebuilt);
        QCOMPARE(readFile(made.folder / "tokens/train.tokens"), good);
        QVERIFY(!made.ensure().rebuilt);
    }

    void aStoreThatIsALinkIsMadeAgain() {
        Made made("one\ntwo\nthree\nfour\nfive\nsix\n");
        const TokenStorePair pair = made.ensure();
        fs::rename(pair.train, made.folder / "elsewhere");
        fs::create_symlink(made.folder / "elsewhere", pair.train);
        QVERIFY(made.ensure().rebuilt);
        QVERIFY(fs::is_regular_file(fs::symlink_status(pair.train)));
    }

    void theStreamEndsEachLine() {
        Made made("abc\nd\nef\n");
        made.key.split.fraction = 0;
        const TokenStore store(made.ensure().train);
        QCOMPARE(store.streamTokens(), std::uint64_t{9});
        std::vector<TokenId> whole;
        for (std::uint64_t line = 0; line < store.lines(); ++line) {
            for (const TokenId id : store.line(line))
                whole.push_back(id);
            whole.push_back(kEosId);
        }
        for (std::size_t begin = 0; begin <= 9; ++begin)
            for (std::size_t end = begin; end <= 9; ++end)
                QVERIFY(store.stream(begin, end) ==
                        std::vector<TokenId>(whole.begin() + static_cast<std::ptrdiff_t>(begin),
                                             whole.begin() + static_cast<std::ptrdiff_t>(end)));
    }

    void nothingHeldOutLeavesAnEmptyStore() {
        Made made("abc\n");
        made.key.split.fraction = 0;
        const TokenStore store(made.ensure().heldOut);
        QCOMPARE(store.lines(), std::uint64_t{0});
        QVERIFY(store.stream(0, 0).empty());
    }

    void whatStillFitsIsKeptAndWhatDoesNotIsMadeAgain() {
        Made made(sentences(50));
        const std::string before = TokenStore(made.ensure().train).sha256();
        QVERIFY(!made.ensure().rebuilt);
        const auto rebuiltWith = [&](auto change) {
            change(made.key);
            return made.ensure().rebuilt && !made.ensure().rebuilt;
        };
        QVERIFY(rebuiltWith([](auto& key) { key.corpusSha256[3] = 'c'; }));
        QVERIFY(rebuiltWith([](auto& key) { key.tokenizerSha256[63] = 'c'; }));
        QVERIFY(rebuiltWith([](auto& key) { key.split.seed = 8; }));
        QVERIFY(TokenStore(made.ensure().train).sha256() != before);
        QVERIFY(rebuiltWith([](auto& key) { key.split.fraction = 0.5; }));
        QVERIFY(rebuiltWith([](auto& key) { key.split.rules = SplitRules::Lines; }));
    }

    void anyDamageIsSeenAndRepaired() {
        Made made(sentences(10));
        const fs::path file = made.ensure().train;
        const std::string good = readFile(file);
        for (std::size_t at = 0; at < good.size(); at += 97) {
            spoil(file, at);
            QVERIFY2(made.ensure().rebuilt, qPrintable(QString::number(at)));
            QVERIFY(readFile(file) == good);
        }
        writeFileAtomically(file, good.substr(0, good.size() - 8));
        QVERIFY(made.ensure().rebuilt);
        fs::remove(file);
        QVERIFY(made.ensure().rebuilt);
        QVERIFY(readFile(file) == good);
    }

    void aDamagedStructureIsRefusedOnOpening() {
        Made made(sentences(10));
        const fs::path file = made.ensure().train;
        const std::string good = readFile(file);
        VERIFY_REFUSED(TokenStore(made.folder / "none.tokens"), ErrorCode::BadInput, "none.tokens");
        for (const std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{240}, good.size() - 1}) {
            writeFileAtomically(file, good.substr(0, size));
            VERIFY_REFUSED(TokenStore{file}, ErrorCode::BadInput, "train.tokens");
        }
        writeFileAtomically(file, good);
        spoil(file, 0); // the magic
        VERIFY_REFUSED(TokenStore{file}, ErrorCode::BadInput, "train.tokens");
        spoil(file, 0);
        spoil(file, good.size() - 12); // an offset
        VERIFY_REFUSED(TokenStore{file}, ErrorCode::BadInput, "train.tokens");
    }

    void aStopLeavesNothingHalfMade() {
        Made made(sentences(10));
        std::stop_source source;
        source.request_stop();
        VERIFY_REFUSED(made.ensure(source.get_token()), ErrorCode::Interrupted, "stopped");
        QVERIFY(!fs::exists(made.folder / "tokens"));
        QCOMPARE(std::distance(fs::directory_iterator(made.folder.path()), fs::directory_iterator()), 2);
        QVERIFY(made.ensure().rebuilt);
    }

    void theStoresAreTheSameForAnyNumberOfThreads() {
        Made made(sentences(30'000) + "\n\n  \nlast");
        const TokenStorePair pair = made.ensure({}, {.threads = 1});
        const std::string train = readFile(pair.train), heldOut = readFile(pair.heldOut);
        std::uint64_t index = 0, inTrain = 0, inHeldOut = 0, leftOut = 0;
        const CorpusSplit split({made.corpus}, made.key.split, {}, {});
        {
            const TokenStore trainStore(pair.train), heldOutStore(pair.heldOut);
            CorpusReader reader({made.corpus});
            for (std::string_view line; reader.next(line); ++index) {
                if (line.find_first_not_of(' ') == std::string_view::npos)
                    continue;
                const LinePart part = split.partOf(index, line);
                const bool isHeldOut = part == LinePart::HeldOut;
                leftOut += part == LinePart::LeftOut ? 1 : 0;
                if (part == LinePart::LeftOut)
                    continue;
                const TokenStore& store = isHeldOut ? heldOutStore : trainStore;
                QVERIFY(store.line(isHeldOut ? inHeldOut++ : inTrain++) == made.tokenizer.encode(line));
            }
            QVERIFY(leftOut > 0); // made-up sentences repeat themselves
            QCOMPARE(trainStore.lines() + heldOutStore.lines() + leftOut, std::uint64_t{30'001});
        }
        for (const unsigned threads : {2u, 3u, 7u}) {
            fs::remove_all(made.folder / "tokens");
            QVERIFY(made.ensure({}, {.threads = threads}).rebuilt);
            QVERIFY(readFile(pair.train) == train);
            QVERIFY(readFile(pair.heldOut) == heldOut);
        }
        QVERIFY(!fs::exists(made.unfinished()));
    }

    void whatAStopLeftIsNotTokenisedAgain() {
        Made made(sentences(60'000));
        const TokenStorePair pair = made.ensure();
        const std::string train = readFile(pair.train), heldOut = readFile(pair.heldOut);
        fs::remove_all(made.folder / "tokens");
        QVERIFY(made.stopAfter(fs::file_size(made.corpus) / 3, {.threads = 2}));
        QVERIFY(!fs::exists(made.folder / "tokens"));
        const TokenStorePair resumed = made.ensure();
        QVERIFY2(resumed.resumedLines > 10'000 && resumed.resumedLines < 60'000,
                 qPrintable(QString::number(resumed.resumedLines)));
        QVERIFY(readFile(pair.train) == train);
        QVERIFY(readFile(pair.heldOut) == heldOut);
        QVERIFY(!fs::exists(made.unfinished()));
    }

    // What is written behind the last save is cut off: that is what a kill leaves.
    void whatAKillLeftIsGoneOnWith() {
        Made made(sentences(60'000));
        made.key.split.fraction = 0; // an empty held-out store is resumed too
        const TokenStorePair pair = made.ensure();
        const std::string train = readFile(pair.train), heldOut = readFile(pair.heldOut);
        fs::remove_all(made.folder / "tokens");
        QVERIFY(made.stopAfter(fs::file_size(made.corpus) / 2, {}));
        for (const char* name : {"train.ids", "train.offsets", "held-out.offsets"}) {
            const std::string bytes = readFile(made.unfinished() / name);
            writeFileAtomically(made.unfinished() / name, bytes + "bytes of a block that was not recorded");
        }
        QVERIFY(made.ensure().resumedLines > 0);
        QVERIFY(readFile(pair.train) == train);
        QVERIFY(readFile(pair.heldOut) == heldOut);
    }

    void damagedWorkIsBegunAnew_data() {
        QTest::addColumn<QString>("file");
        for (const char* name : {"train.ids", "train.offsets", "held-out.ids", "held-out.offsets", "record.json"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void damagedWorkIsBegunAnew() {
        QFETCH(const QString, file);
        Made made(sentences(30'000));
        const TokenStorePair pair = made.ensure();
        const std::string train = readFile(pair.train);
        const fs::path damaged = made.unfinished() / file.toStdString();
        for (const bool missing : {false, true}) {
            fs::remove_all(made.folder / "tokens");
            QVERIFY(made.stopAfter(fs::file_size(made.corpus) / 2, {}));
            if (missing)
                fs::remove(damaged);
            else
                spoil(damaged, fs::file_size(damaged) / 3);
            QCOMPARE(made.ensure().resumedLines, std::uint64_t{0});
            QVERIFY(readFile(pair.train) == train);
        }
    }

    void workForAnotherTokenizerOrCorpusIsNotGoneOnWith() {
        Made made(sentences(30'000));
        QVERIFY(made.stopAfter(fs::file_size(made.corpus) / 2, {}));
        made.key.tokenizerSha256[5] = 'd';
        QCOMPARE(made.ensure().resumedLines, std::uint64_t{0});
        fs::remove_all(made.folder / "tokens");
        QVERIFY(made.stopAfter(fs::file_size(made.corpus) / 2, {}));
        ensureTokenStores(made.folder / "newer", made.key, {made.corpus}, made.tokenizer, {}, {});
        QVERIFY(!fs::exists(made.unfinished())); // nobody would come back to it
    }

    void theLengthsOfTheLinesAreCountedForTheirKeyOnly() {
        Made made(sentences(200));
        QVERIFY(!readLineLengths(made.folder / "tokens", made.key).has_value());
        const TokenStore store(made.ensure().train);
        const auto lengths = readLineLengths(made.folder / "tokens", made.key);
        QVERIFY(lengths.has_value());
        QCOMPARE(lengths->tokens(), store.tokens());
        for (const std::int64_t blockSize : {3, 20, 40, 1000}) {
            std::uint64_t beyond = 0;
            for (std::uint64_t line = 0; line < store.lines(); ++line) {
                QCOMPARE(store.lineLength(line), static_cast<std::uint64_t>(store.line(line).size()));
                beyond += static_cast<std::uint64_t>(
                    std::max<std::int64_t>(0, static_cast<std::int64_t>(store.lineLength(line)) - blockSize + 2));
            }
            QCOMPARE(lengths->tokensBeyond(blockSize), beyond);
        }
        made.key.split.seed = 8;
        QVERIFY(!readLineLengths(made.folder / "tokens", made.key).has_value());
        made.key.split.seed = 7;
        writeFileAtomically(made.folder / "tokens" / "line-lengths.json", "{\"origin\": 3");
        QVERIFY(!readLineLengths(made.folder / "tokens", made.key).has_value());
    }

    // Stores of Kantai Studio 0.1.0 carry the number 1; they are kept, not made again.
    void aStoreSplitByTheFirstRulesIsTheOneOfTheFirstVersion() {
        Made made(sentences(300));
        made.key.split.rules = SplitRules::Lines;
        const TokenStorePair pair = made.ensure();
        const std::string bytes = readFile(pair.train);
        QCOMPARE(static_cast<int>(bytes.at(8)), 1);
        QVERIFY(!made.ensure().rebuilt);
        const TokenStore train(pair.train), heldOut(pair.heldOut);
        QCOMPARE(train.lines() + heldOut.lines(), std::uint64_t{300}); // repeated lines stand on both sides
        made.key.split.rules = SplitRules::Runs;
        QCOMPARE(static_cast<int>(readFile(made.ensure().train).at(8)), 2);
    }

    void largeVocabulariesTakeFourBytesAnId() {
        Made made("abc\nde\n");
        std::vector<std::string> vocabulary;
        for (TokenId id = 0; id < made.tokenizer.vocabularySize(); ++id)
            vocabulary.push_back(made.tokenizer.tokenText(id));
        while (vocabulary.size() < 70'000)
            vocabulary.push_back("never" + std::to_string(vocabulary.size()));
        made.tokenizer = Tokenizer(vocabulary, {}, "test");
        made.key.split.fraction = 0;
        const TokenStore store(made.ensure().train);
        QVERIFY(store.line(0) == made.tokenizer.encode("abc"));
        QVERIFY(store.line(1) == made.tokenizer.encode("de"));
    }

    void progressTellsBytes() {
        Made made(sentences(3000));
        std::vector<ProgressUpdate> updates;
        ensureTokenStores(made.folder / "tokens", made.key, {made.corpus}, made.tokenizer,
                          Progress([&](const ProgressUpdate& update) { updates.push_back(update); }), {});
        QVERIFY(updates.size() >= 3);
        QCOMPARE(updates.front().phase, std::string("Comparing lines"));
        QCOMPARE(updates.back().phase, std::string("Tokenising"));
        QCOMPARE(updates.back().done, static_cast<std::uint64_t>(fs::file_size(made.corpus)));
        QCOMPARE(updates.back().total, updates.back().done);
    }
};

QTEST_APPLESS_MAIN(TestTokenStore)
#include "tst_TokenStore.moc"
