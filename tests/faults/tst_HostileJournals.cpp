// SPDX-License-Identifier: GPL-3.0-or-later
// Journals and logs that a stranger laid beside a project file: SQLite would play them back at the first read, and
// remove whatever file a journal names. Nothing outside is touched; a journal of our own is still rolled back.
#include "core/project/Database.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/StrangersProject.h"

#include <QTest>
#include <SQLiteCpp/Statement.h>
#include <csignal>
#include <fstream>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace kantai;
using namespace kantai::test;

namespace {

constexpr char kFillEvents[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                               "INSERT INTO event (at, kind, text) SELECT 1, 'x', hex(zeroblob(500)) FROM n";

void append32(std::string& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift & 0xff);
}

// The record of a super-journal, https://www.sqlite.org/fileformat.html#the_rollback_journal and SQLite's pager.c.
std::string superJournalRecord(const std::string& name) {
    constexpr std::uint32_t kLockingPage = 0x40000000 / 4096 + 1;
    std::uint32_t sum = 0;
    for (const char c : name)
        sum += static_cast<std::uint32_t>(static_cast<signed char>(c));
    std::string record;
    append32(record, kLockingPage);
    record += name;
    append32(record, static_cast<std::uint32_t>(name.size()));
    append32(record, sum);
    return record + "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
}

// The file of a project and its journal as a kill in the middle of a transaction leaves them.
void leaveHotJournal(const fs::path& file) {
    const fs::path work = with(file, ".work");
    fs::copy_file(file, work);
    SQLite::Database database(work.native(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE event SET text = 'never stored'");
    database.exec(kFillEvents);
    fs::copy_file(work, file, fs::copy_options::overwrite_existing);
    fs::copy_file(with(work, "-journal"), with(file, "-journal"));
    database.exec("ROLLBACK");
    fs::remove(work);
}

struct Use {
    const char* name;
    std::function<void(const fs::path&)> run;
};

// What the verbs of the command line and the window do first.
const std::vector<Use>& uses() {
    static const std::vector<Use> all{
        {"open", [](const fs::path& project) { ProjectHandle::open(project); }},
        {"runs", [](const fs::path& project) { readProject(openProject(project)); }},
        {"verify", [](const fs::path& project) { verifyProject(openProject(project), {}, {}); }},
        {"fill-mask", [](const fs::path& project) { modelFolder(project, ""); }},
        {"the file itself", [](const fs::path& project) { openProject(project / "Tiny.kantai"); }},
        {"the first look",
         [](const fs::path& project) { Database(project / "Tiny.kantai", Database::Access::Read); }},
        {"a writer", [](const fs::path& project) { Database(project / "Tiny.kantai", Database::Access::Write); }},
    };
    return all;
}

} // namespace

class tst_HostileJournals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        made_ = std::make_unique<OpenTinyProject>();
        made_->train(OpenTinyProject::request());
        original_ = made_->handle.folder();
    }
    void cleanupTestCase() { made_.reset(); }

    // Without this the tests below could pass for a journal that SQLite would never have played back.
    void theJournalOfTheseTestsMakesSqliteRemoveAFile() {
        const Stranger stranger(original_);
        leaveHotJournal(stranger.file);
        const fs::path victim = stranger.outside / "precious.txt";
        std::ofstream(with(stranger.file, "-journal"), std::ios::app) << superJournalRecord(victim.native());
        SQLite::Database plain(stranger.file.native(), SQLite::OPEN_READWRITE);
        QCOMPARE(plain.execAndGet("SELECT count(*) FROM event WHERE text = 'never stored'").getInt(), 0);
        QVERIFY(!fs::exists(victim));
    }

    void aJournalThatNamesAnotherFileIsRefusedAndTheFileStays_data() { eachUse(); }
    void aJournalThatNamesAnotherFileIsRefusedAndTheFileStays() {
        const Stranger stranger(original_);
        leaveHotJournal(stranger.file);
        const fs::path victim = stranger.outside / "precious.txt";
        std::ofstream(with(stranger.file, "-journal"), std::ios::app) << superJournalRecord(victim.native());
        const Snapshot before = snapshot(stranger.project);
        VERIFY_REFUSED(use(stranger), ErrorCode::BadInput, "Tiny.kantai-journal names another file");
        QCOMPARE(readFile(victim), std::string(kPrecious));
        QVERIFY(snapshot(stranger.project) == before);
    }

    void companionsThatAreNoFilesAreRefused_data() {
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : {"-journal", "-wal", "-shm"})
            QTest::newRow(suffix) << suffix;
    }
    void companionsThatAreNoFilesAreRefused() {
        QFETCH(QString, suffix);
        const Stranger stranger(original_);
        const fs::path companion = with(stranger.file, qPrintable(suffix));
        const fs::path victim = stranger.outside / "precious.txt";
        fs::create_symlink(victim, companion);
        for (const Use& each : uses())
            VERIFY_REFUSED(each.run(stranger.project), ErrorCode::BadInput, "is not a file of its own");
        fs::remove(companion);
        fs::create_symlink(stranger.outside / "not-there", companion); // SQLite would make it there
        VERIFY_REFUSED(openProject(stranger.project), ErrorCode::BadInput, "is not a file of its own");
        fs::remove(companion);
        QCOMPARE(::mkfifo(companion.c_str(), 0600), 0);
        VERIFY_REFUSED(openProject(stranger.project), ErrorCode::BadInput, "is not a file of its own");
        QCOMPARE(readFile(victim), std::string(kPrecious));
        QVERIFY(!fs::exists(stranger.outside / "not-there"));
    }

    void aProjectFileThatIsALinkIsRefused() {
        const Stranger stranger(original_);
        fs::rename(stranger.file, stranger.outside / "Tiny.kantai");
        fs::create_symlink(stranger.outside / "Tiny.kantai", stranger.file);
        const Snapshot before = snapshot(stranger.outside);
        VERIFY_REFUSED(openProject(stranger.project), ErrorCode::BadInput, "Tiny.kantai is a link");
        QVERIFY(snapshot(stranger.outside) == before);
    }

    void theChangesOfAWriteAheadLogAreNotTakenIn_data() { eachUse(); }
    void theChangesOfAWriteAheadLogAreNotTakenIn() {
        const Stranger stranger(original_);
        const fs::path work = stranger.outside / "work.kantai";
        fs::copy_file(stranger.file, work);
        {
            SQLite::Database database(work.native(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA journal_mode = WAL; DELETE FROM event");
            fs::copy_file(work, stranger.file, fs::copy_options::overwrite_existing);
            fs::copy_file(with(work, "-wal"), with(stranger.file, "-wal"));
        }
        const Snapshot before = snapshot(stranger.project);
        VERIFY_REFUSED(use(stranger), ErrorCode::BadInput, "Tiny.kantai-wal holds changes");
        QVERIFY(snapshot(stranger.project) == before);
    }

    void aJournalThatAKillLeftIsRolledBack() {
        const Stranger stranger(original_);
        const auto before = Project(ProjectHandle::open(stranger.project)).events();
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const Database database(stranger.file, Database::Access::Write);
            database.connection().exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE event SET text = 'lost'");
            database.connection().exec(kFillEvents);
            [[maybe_unused]] const ssize_t told = ::write(ready[1], "r", 1);
            ::pause();
            ::_exit(0);
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), ssize_t(1));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(ready[0]);
        ::close(ready[1]);
        QVERIFY(fs::file_size(with(stranger.file, "-journal")) > 4096);
        const Project project(openProject(stranger.project));
        QVERIFY(!fs::exists(with(stranger.file, "-journal")));
        QVERIFY(project.defects().empty());
        const auto after = project.events();
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after.front().text, before.front().text);
    }

private:
    static void eachUse() {
        QTest::addColumn<int>("use");
        for (std::size_t i = 0; i < uses().size(); ++i)
            QTest::newRow(uses()[i].name) << static_cast<int>(i);
    }
    static void use(const Stranger& stranger) {
        QFETCH(int, use);
        uses()[static_cast<std::size_t>(use)].run(stranger.project);
    }

    std::unique_ptr<OpenTinyProject> made_;
    fs::path original_;
};

QTEST_APPLESS_MAIN(tst_HostileJournals)
#include "tst_HostileJournals.moc"
