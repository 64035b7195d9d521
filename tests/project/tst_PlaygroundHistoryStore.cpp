// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/project/ProjectFixtures.h"

#include "core/project/Database.h"
#include "core/project/stores/Stores.h"

#include <SQLiteCpp/Database.h>

using namespace kantai;
using namespace kantai::test;

namespace {

std::vector<AskedSentenceRow> newest(const ProjectHandle& handle) {
    return Project(handle).read([](const Stores& stores) { return stores.playgroundHistory.newest(); });
}

void add(const ProjectHandle& handle, const AskedSentenceRow& row) {
    Project(handle).write([&](Stores& stores) { stores.playgroundHistory.add(row); });
}

} // namespace

class PlaygroundHistoryStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentencesComeBackNewestFirstAndOnce() {
        const FreshProject fresh;
        add(fresh.handle, {0, "A <mask>.", "Run 1", 4, {{"law", 0.12}}, 100});
        add(fresh.handle, {0, "B <mask>.", "Run 1", 4, {{"end", 0.02}}, 101});
        add(fresh.handle, {0, "A <mask>.", "Run 2", 8, {{"law", 0.3}, {"\xff", 0.1}}, 102});
        const auto rows = newest(fresh.handle);
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].sentence, std::string("A <mask>."));
        QCOMPARE(rows[0].run, std::string("Run 2"));
        QCOMPARE(rows[0].step, std::int64_t{8});
        QVERIFY(rows[0].answers == (std::vector<AskedAnswer>{{"law", 0.3}, {"\uFFFD", 0.1}}));
        QCOMPARE(rows[0].askedAt, std::int64_t{102});
        QCOMPARE(rows[1].sentence, std::string("B <mask>."));
    }

    void theOldestGo() {
        const FreshProject fresh;
        Project(fresh.handle).write([](Stores& stores) {
            for (int i = 0; i < 520; ++i)
                stores.playgroundHistory.add({0, "Sentence " + std::to_string(i), "", 0, {}, 5});
        });
        const auto rows = newest(fresh.handle);
        QCOMPARE(rows.size(), std::size_t{500});
        QCOMPARE(rows.front().sentence, std::string("Sentence 519"));
        QCOMPARE(rows.back().sentence, std::string("Sentence 20"));
    }

    void theUserDeletesThem() {
        const FreshProject fresh;
        for (const char* sentence : {"A", "B", "C"})
            add(fresh.handle, {0, sentence, "", 0, {}, 5});
        Project(fresh.handle).write([](Stores& stores) {
            stores.playgroundHistory.remove("B");
            stores.playgroundHistory.remove("no such sentence");
        });
        QCOMPARE(newest(fresh.handle).size(), std::size_t{2});
        Project(fresh.handle).write([](Stores& stores) { stores.playgroundHistory.clear(); });
        QVERIFY(newest(fresh.handle).empty());
    }

    void longTextsAreBounded() {
        const FreshProject fresh;
        add(fresh.handle, {0, std::string(8001, 'x'), "", 0, {}, 5});
        add(fresh.handle, {0, "short", std::string(1000, 'c'), 2, {{std::string(5000, 'a'), 0.5}}, 5});
        const auto rows = newest(fresh.handle);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].run.size(), std::size_t{300});
        QVERIFY(rows[0].answers.empty());
        // A stranger's rows did not come through add().
        Database(fresh.handle.file(), Database::Access::Write)
            .connection()
            .exec("INSERT INTO playground_history (sentence, run, step, answers, asked_at) VALUES "
                  "('x' || char(0) || printf('%.*c', 100000, 'y'), '', 0, '[]', 1), "
                  "('no JSON', '', 0, '[[', 1), ('other JSON', '', 0, '{\"a\": [1]}', 1), "
                  "('other', printf('%.*c', 100000, 'c'), 0, printf('%.*c', 100000, 'a'), 1)");
        const auto all = newest(fresh.handle);
        QCOMPARE(all.size(), std::size_t{4});
        QCOMPARE(all[0].sentence, std::string("other"));
        for (const AskedSentenceRow& row : all)
            QVERIFY(row.answers.empty());
    }
};

QTEST_APPLESS_MAIN(PlaygroundHistoryStoreTest)
#include "tst_PlaygroundHistoryStore.moc"
