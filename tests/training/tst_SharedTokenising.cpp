// SPDX-License-Identifier: GPL-3.0-or-later
// A corpus of several files tokenised by several processes, here threads: the stores of one process, to the bit, also
// after a stop, damage, and with ranks that see another disk.
#include "core/training/data/LineLengths.h"
#include "core/training/data/TokenStore.h"
#include "core/training/parallel/SharedTokenising.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/ThreadRanks.h"
#include "tests/support/TrainingGround.h"

#include <QTest>
#include <atomic>

using namespace kantai;
using namespace kantai::test;

namespace {

// Four files, one of them empty, one without a last line end; lines repeat themselves.
struct Ground {
    Ground()
        : files{folder.write("a", sentences(4000)), folder.write("b", ""),
                folder.write("c", sentences(3000, 2) + "\n \nend"), folder.write("d", sentences(500, 3))},
          tokenizer(tokenizerOf(files[0])) {
        writeTokenizerJson(tokenizer, folder / "tokenizer.json");
        alone = ensureTokenStores(folder / "alone", key, files, tokenizer, {}, {});
    }

    TokenisingOptions options(ProcessGroup& group) const {
        TokenisingOptions given;
        given.threads = 2;
        given.group = &group;
        given.tokenizerJson = folder / "tokenizer.json";
        given.bytesOfAPiece = 10'000;
        return given;
    }

    // What every rank does; the other ranks hear until there is nothing more.
    void takePart(ProcessGroup& group, const std::stop_token& stop = {}, const Progress& progress = {}) const {
        if (group.rank() == 0) {
            ensureTokenStores(folder / "shared", key, files, tokenizer, progress, stop, options(group));
            group.tell({});
            return;
        }
        while (const auto job = TokenisingJob::fromBytes(group.hear()))
            helpTokenising(group, *job, 1, [&stop] { return stop.stop_requested(); });
    }

    void make(int ranks) const {
        for (const std::exception_ptr& error : ThreadRanks(ranks).run([&](ProcessGroup& group) { takePart(group); }))
            if (error)
                std::rethrow_exception(error);
    }

    bool sameAsAlone() const {
        const auto same = [&](const char* name) {
            return readFile(folder / "shared" / name) == readFile(folder / "alone" / name);
        };
        return same("train.tokens") && same("held-out.tokens") && same("line-lengths.json");
    }

    fs::path pieces() const { return folder / "shared-pieces.unfinished"; }

    // Stops when about so many pieces are done.
    void stopAfter(std::size_t wanted, int ranks) const {
        std::stop_source source;
        const Progress progress([&](const ProgressUpdate& update) {
            if (update.phase == "Tokenising" && update.done >= wanted * 10'000)
                source.request_stop();
        });
        const auto errors =
            ThreadRanks(ranks).run([&](ProcessGroup& group) { takePart(group, source.get_token(), progress); });
        QVERIFY(errors[0] != nullptr);
    }

    TextFolder folder;
    std::vector<fs::path> files;
    Tokenizer tokenizer;
    TokenStoreKey key{std::string(64, 'a'), std::string(64, 'b'), {7, 0.1}};
    TokenStorePair alone;
};

} // namespace

class TestSharedTokenising : public QObject {
    Q_OBJECT

private:
    const Ground ground_;

private Q_SLOTS:
    void init() { fs::remove_all(ground_.folder / "shared"); }

    void anyNumberOfProcessesMakesTheSameStores_data() {
        QTest::addColumn<int>("ranks");
        for (const int ranks : {2, 3, 4})
            QTest::addRow("%d", ranks) << ranks;
    }
    void anyNumberOfProcessesMakesTheSameStores() {
        QFETCH(int, ranks);
        QVERIFY(corpusPieces(ground_.files, 10'000).size() > 12);
        ground_.make(ranks);
        QVERIFY(ground_.sameAsAlone());
        QVERIFY(!fs::exists(ground_.pieces()) && !fs::exists(ground_.folder / "shared.unfinished"));
        QVERIFY(TokenStore(ground_.alone.heldOut).lines() > 100);
    }

    void storesThatFitAreNotMadeAgain() {
        ground_.make(2);
        const auto written = fs::last_write_time(ground_.folder / "shared/train.tokens");
        ground_.make(2);
        QVERIFY(fs::last_write_time(ground_.folder / "shared/train.tokens") == written);
    }

    void nothingHeldOutComparesNothing() {
        Ground ground;
        ground.key.split.fraction = 0;
        ensureTokenStores(ground.folder / "alone", ground.key, ground.files, ground.tokenizer, {}, {});
        ground.make(2);
        QVERIFY(ground.sameAsAlone());
    }

    void whatAStopLeftIsUsedByAnotherNumberOfProcesses() {
        ground_.stopAfter(5, 2);
        QVERIFY(!fs::exists(ground_.folder / "shared"));
        std::vector<fs::path> done;
        for (const auto& entry : fs::directory_iterator(ground_.pieces()))
            if (entry.path().extension() == ".piece")
                done.push_back(entry.path());
        QVERIFY(done.size() > 2 && done.size() < corpusPieces(ground_.files, 10'000).size());
        std::optional<TokenPiece> first = readTokenPiece(done[0]);
        QVERIFY(first.has_value());
        const TokenPiece right = *first;
        first->train.ids[0] = static_cast<char>(first->train.ids[0] ^ 1);
        writeTokenPiece(done[0], *first); // whole, but of another text: it shows in the store that it was used
        ground_.make(3);
        QVERIFY(!ground_.sameAsAlone());

        fs::remove_all(ground_.folder / "shared");
        ground_.stopAfter(5, 2);
        ground_.make(4);
        QVERIFY(ground_.sameAsAlone());
    }

    void damagedPiecesAreMadeAgain() {
        ground_.stopAfter(5, 2);
        for (const auto& entry : fs::directory_iterator(ground_.pieces())) {
            if (entry.path().extension() != ".piece")
                continue;
            std::string bytes = readFile(entry.path());
            bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
            writeFileAtomically(entry.path(), bytes);
        }
        ground_.make(2);
        QVERIFY(ground_.sameAsAlone());
    }

    void piecesForAnotherTokenizerAreNotUsed() {
        Ground ground;
        ground.stopAfter(5, 2);
        ground.key.tokenizerSha256[5] = 'd';
        ensureTokenStores(ground.folder / "alone", ground.key, ground.files, ground.tokenizer, {}, {});
        ground.make(2);
        QVERIFY(ground.sameAsAlone());
    }

    // Rank 2 finds another disk under the same path: rank 0 and 1 do its part.
    void whoDoesNotSeeTheFilesWaits() {
        std::atomic<int> took = 0;
        const auto errors = ThreadRanks(3).run([&](ProcessGroup& group) {
            if (group.rank() != 2) {
                ground_.takePart(group);
                return;
            }
            while (auto job = TokenisingJob::fromBytes(group.hear())) {
                job->sign = "of another disk";
                helpTokenising(group, *job, 1, {});
                ++took;
            }
        });
        for (const std::exception_ptr& error : errors)
            QVERIFY(!error);
        QCOMPARE(took.load(), 1);
        QVERIFY(ground_.sameAsAlone());
    }

    void aRankThatIsLostEndsTheOthersAndLosesNothing() {
        const auto errors = ThreadRanks(2).run([&](ProcessGroup& group) {
            if (group.rank() == 0)
                return ground_.takePart(group);
            const auto job = TokenisingJob::fromBytes(group.hear());
            std::atomic<int> pieces = 0;
            helpTokenising(group, *job, 1, [&] { return ++pieces > 30; }); // in the midst of the tokenising
        });
        QVERIFY(errors[0] && errors[1]);
        VERIFY_REFUSED(std::rethrow_exception(errors[0]), ErrorCode::Interrupted, "Rank 1 is lost");
        QVERIFY(!fs::exists(ground_.folder / "shared"));
        ground_.make(2);
        QVERIFY(ground_.sameAsAlone());
    }

    void anotherVersionIsRefused() {
        const auto errors = ThreadRanks(2).run([&](ProcessGroup& group) {
            if (group.rank() == 0)
                return ground_.takePart(group);
            auto job = TokenisingJob::fromBytes(group.hear());
            job->version = "0.0.1";
            helpTokenising(group, *job, 1, {});
        });
        VERIFY_REFUSED(std::rethrow_exception(errors[1]), ErrorCode::Usage, "Rank 0 runs version 0.0.1");
    }

    void otherMessagesAreNoJob() {
        QVERIFY(!TokenisingJob::fromBytes({}));
        const std::string welcome = R"({"version": "1", "config": ""})", broken = R"({"tokenise": 3})";
        QVERIFY(!TokenisingJob::fromBytes(std::as_bytes(std::span(welcome))));
        VERIFY_REFUSED(TokenisingJob::fromBytes(std::as_bytes(std::span(broken))), ErrorCode::BadInput,
                       "does not understand");
    }
};

QTEST_APPLESS_MAIN(TestSharedTokenising)
#include "tst_SharedTokenising.moc"
