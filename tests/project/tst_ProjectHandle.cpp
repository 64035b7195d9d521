// SPDX-License-Identifier: GPL-3.0-or-later
// Making, finding, locking and refusing projects.
#include "tests/project/ProjectFixtures.h"

#include "core/project/Database.h"
#include "core/project/schema/Schema.h"

#include <SQLiteCpp/Statement.h>
#include <fstream>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kantai;
using namespace kantai::test;

namespace {

void writeText(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

void runSql(const fs::path& file, const std::string& sql) {
    SQLite::Database(file.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

fs::path rootOf(const QTemporaryDir& directory) {
    return fs::path(directory.path().toStdString());
}

bool opensReadOnly(const fs::path& folder) {
    const ProjectHandle handle = ProjectHandle::open(folder);
    return !handle.writable() && handle.readOnly().reason.find("cannot be written to") != std::string::npos &&
           Project(handle).info().name == "P" && !fs::exists(folder / ".P.kantai.lock");
}

} // namespace

class ProjectHandleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewProjectHasItsFileAndFolders() {
        const FreshProject fresh;
        QVERIFY(fresh.handle.writable());
        QCOMPARE(fresh.handle.readOnly().reason, std::string());
        QCOMPARE(fresh.handle.file(), fs::canonical(fresh.folder) / "Kant.kantai");
        for (const char* name : {"corpus", "tokenizers", "tokens", "checkpoints"})
            QVERIFY(fs::is_directory(fresh.folder / name));
        QCOMPARE(Project(fresh.handle).info().name, std::string("Kant"));
        QVERIFY(Project(fresh.handle).info().createdAt > 0);
    }

    void theHeaderBearsApplicationIdVersionAndRollbackJournal() {
        const FreshProject fresh;
        const std::string bytes = readFile(fresh.handle.file());
        QCOMPARE(bytes.substr(68, 4), std::string("KNTI"));
        QCOMPARE(bytes.substr(60, 4), std::string("\0\0\0\3", 4));
        QCOMPARE(static_cast<int>(bytes[18]), 1); // 2 would be the write-ahead log
    }

    void anEmptyFolderBecomesTheProjectAndAFullOneIsRefused() {
        const QTemporaryDir directory;
        const fs::path empty = rootOf(directory) / "empty";
        fs::create_directory(empty);
        QVERIFY(ProjectHandle::create(empty, "A").writable());
        expectError(ErrorCode::BadInput, "not empty", [&] { ProjectHandle::create(empty, "B"); });
        writeText(rootOf(directory) / "file", "x");
        expectError(ErrorCode::BadInput, "not a folder",
                    [&] { ProjectHandle::create(rootOf(directory) / "file", "B"); });
    }

    void aFolderMayEndInASlashAndHoldAnyCharacters() {
        const QTemporaryDir directory;
        const fs::path strange = rootOf(directory) / "Türkçe 💡 a\nb \xff/";
        const ProjectHandle handle = ProjectHandle::create(strange, "Felsefe İ 💡");
        QVERIFY(handle.writable());
        QCOMPARE(Project(handle).info().name, std::string("Felsefe İ 💡"));
        fs::remove_all(strange); // QTemporaryDir cannot name it
    }

    void namesThatCannotBeFileNamesAreRefused() {
        const QTemporaryDir directory;
        const fs::path folder = rootOf(directory) / "new";
        const std::vector<std::pair<std::string, std::string>> cases = {{"", "empty"},
                                                                        {"a/b", "'/'"},
                                                                        {".hidden", "dot"},
                                                                        {std::string(101, 'a'), "100 bytes"},
                                                                        {"a\nb", "control"},
                                                                        {" a", "space"},
                                                                        {"a ", "space"},
                                                                        {"\xff", "UTF-8"},
                                                                        {std::string("a\0b", 3), "control"}};
        for (const auto& [name, reason] : cases) {
            expectError(ErrorCode::BadInput, reason, [&] { ProjectHandle::create(folder, name); });
            QVERIFY(!fs::exists(folder));
        }
        ProjectHandle::create(folder, std::string(100, 'a'));
    }

    void theFolderAndTheFileOpenTheSameProject() {
        const FreshProject fresh;
        const fs::path file = fresh.handle.file();
        QCOMPARE(ProjectHandle::open(fresh.folder).file(), file);
        QCOMPARE(ProjectHandle::open(file).folder(), fs::canonical(fresh.folder));
        fs::create_symlink(file, fs::path(fresh.directory.path().toStdString()) / "link.kantai");
        QCOMPARE(ProjectHandle::open(fresh.folder.parent_path() / "link.kantai").file(), file);
    }

    void aSecondOpenerIsReadOnlyUntilTheFirstLeaves() {
        const QTemporaryDir directory;
        auto first = std::make_unique<ProjectHandle>(ProjectHandle::create(rootOf(directory) / "P", "P"));
        const auto copy = std::make_unique<ProjectHandle>(*first);
        const ProjectHandle second = ProjectHandle::open(first->folder());
        QVERIFY(!second.writable());
        const std::string expected =
            "it is open in another Kantai Studio (process " + std::to_string(::getpid()) + " on ";
        QVERIFY2(second.readOnly().reason.starts_with(expected), second.readOnly().reason.c_str());
        TestProject reader(second);
        QCOMPARE(reader.info().name, std::string("P"));
        expectError(ErrorCode::BadInput, "another Kantai Studio", [&] { reader.addProbe("<mask>"); });

        const fs::path folder = first->folder();
        TestProject(*first).addProbe("seen by the reader");
        QCOMPARE(reader.probes().size(), std::size_t{1});
        first.reset();
        QVERIFY(!ProjectHandle::open(folder).writable()); // the copy holds the lock still
    }

    void closingLeavesNoLockBehind() {
        const QTemporaryDir directory;
        const fs::path folder = rootOf(directory) / "P";
        { const ProjectHandle handle = ProjectHandle::create(folder, "P"); }
        QVERIFY(!fs::exists(folder / ".P.kantai.lock"));
        QVERIFY(ProjectHandle::open(folder).writable());
    }

    void aLockFileRemovedByHandLetsNobodyIn() {
        const QTemporaryDir directory;
        const fs::path folder = rootOf(directory) / "P";
        {
            const ProjectHandle first = ProjectHandle::create(folder, "P");
            QVERIFY(first.writable());
            QVERIFY(fs::remove(folder / ".P.kantai.lock"));
            const ProjectHandle second = ProjectHandle::open(folder);
            QVERIFY(!second.writable());
            QCOMPARE(second.readOnly().reason, std::string("it is open in another Kantai Studio"));
            QVERIFY(!fs::exists(folder / ".P.kantai.lock"));
        }
        QVERIFY(ProjectHandle::open(folder).writable());
    }

    void theLockOfADeadProcessClearsItself() {
        const QTemporaryDir directory;
        const fs::path folder = rootOf(directory) / "P";
        { const ProjectHandle handle = ProjectHandle::create(folder, "P"); }
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const ProjectHandle held = ProjectHandle::open(folder);
            const char answer = held.writable() ? 'w' : 'r';
            [[maybe_unused]] const ssize_t told = ::write(ready[1], &answer, 1);
            ::pause();
            ::_exit(0);
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), ssize_t(1));
        QCOMPARE(answer, 'w');
        const ProjectHandle meanwhile = ProjectHandle::open(folder);
        QVERIFY(!meanwhile.writable());
        QVERIFY(meanwhile.readOnly().reason.find("process " + std::to_string(child)) != std::string::npos);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        ::close(ready[0]);
        ::close(ready[1]);
        QVERIFY(fs::exists(folder / ".P.kantai.lock"));
        QVERIFY(ProjectHandle::open(folder).writable());
    }

    void aNewerSchemaOpensReadOnlyAndSaysSo() {
        const FreshProject fresh;
        const fs::path copy = fresh.folder.parent_path() / "newer.kantai";
        fs::copy_file(fresh.handle.file(), copy);
        runSql(copy, "ALTER TABLE tokenizer RENAME TO tokenizer2; CREATE TABLE extra (id); PRAGMA user_version = 7");
        const ProjectHandle handle = ProjectHandle::open(copy);
        QVERIFY(!handle.writable());
        QCOMPARE(handle.readOnly().reason,
                 std::string("it was written by a newer Kantai Studio (schema 7, this one knows 3)"));
        TestProject project(handle);
        QCOMPARE(project.info().name, std::string("Kant"));
        expectError(ErrorCode::BadInput, "schema 7", [&] { project.tokenizers(); });
        expectError(ErrorCode::BadInput, "newer Kantai Studio", [&] { project.addProbe("x"); });
        QVERIFY(!fs::exists(fresh.folder.parent_path() / ".newer.kantai.lock"));
    }

    void whatIsNoProjectIsRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty file") << QByteArray() << "it is empty";
        QTest::newRow("short file") << QByteArray("SQLite format 3") << "only 15 bytes";
        QTest::newRow("text") << QByteArray(5000, 'a') << "does not begin";
    }
    void whatIsNoProjectIsRefused() {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QTemporaryDir directory;
        const fs::path file = rootOf(directory) / "X.kantai";
        writeText(file, content.toStdString());
        expectError(ErrorCode::BadInput, reason.toStdString(), [&] { ProjectHandle::open(file); });
        expectError(ErrorCode::BadInput, "X.kantai", [&] { ProjectHandle::open(rootOf(directory)); });
        QVERIFY2(!fs::exists(rootOf(directory) / ".X.kantai.lock"), "a stranger's file got a lock beside it");
        QCOMPARE(readFile(file), content.toStdString());
    }

    void placesWithoutExactlyOneProjectAreRefused() {
        const QTemporaryDir directory;
        const fs::path root = rootOf(directory);
        expectError(ErrorCode::BadInput, "holds no .kantai file", [&] { ProjectHandle::open(root); });
        expectError(ErrorCode::BadInput, "missing", [&] { ProjectHandle::open(root / "missing"); });
        fs::create_directory(root / "folder.kantai");
        expectError(ErrorCode::BadInput, "holds no .kantai file", [&] { ProjectHandle::open(root); });
        QCOMPARE(::mkfifo((root / "pipe.kantai").c_str(), 0600), 0);
        expectError(ErrorCode::BadInput, "is not a file", [&] { ProjectHandle::open(root / "pipe.kantai"); });
        writeText(root / "A.kantai", "");
        writeText(root / "B.kantai", "");
        expectError(ErrorCode::BadInput, "A.kantai and B.kantai", [&] { ProjectHandle::open(root); });
    }

    void theDatabaseOfAnotherProgramIsRefused() {
        const QTemporaryDir directory;
        const fs::path file = rootOf(directory) / "Other.kantai";
        runSql(file, "CREATE TABLE bookmark (url); PRAGMA application_id = 77");
        expectError(ErrorCode::BadInput, "another program (application id 0x0000004d)",
                    [&] { ProjectHandle::open(file); });
        runSql(file, "PRAGMA application_id = " + std::to_string(kApplicationId));
        expectError(ErrorCode::BadInput, "no schema version", [&] { ProjectHandle::open(file); });
        runSql(file, "PRAGMA user_version = 1");
        expectError(ErrorCode::BadInput, "the table \"bookmark\"", [&] { ProjectHandle::open(file); });
    }

    void hostileSchemasAreRefused_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("object");
        QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM run; END"
                                 << "trigger \"t\"";
        QTest::newRow("view") << "CREATE VIEW v AS SELECT * FROM run"
                              << "view \"v\"";
        QTest::newRow("view for a table") << "DROP TABLE probe_answer; CREATE VIEW probe_answer AS SELECT 1 AS run_id"
                                          << "view \"probe_answer\"";
        QTest::newRow("extra table") << "CREATE TABLE extra (id)"
                                     << "table \"extra\"";
        QTest::newRow("index with an expression") << "CREATE INDEX i ON event (length(text))"
                                                  << "index \"i\"";
        QTest::newRow("missing table") << "DROP TABLE event"
                                       << "table \"event\"";
        QTest::newRow("changed table") << "ALTER TABLE event ADD COLUMN more TEXT"
                                       << "table \"event\"";
        QTest::newRow("newer with a trigger")
            << "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM run; END; PRAGMA user_version = 9"
            << "trigger \"t\"";
    }
    void hostileSchemasAreRefused() {
        QFETCH(QString, sql);
        QFETCH(QString, object);
        const FreshProject fresh;
        const fs::path copy = fresh.folder.parent_path() / "copy.kantai";
        fs::copy_file(fresh.handle.file(), copy);
        runSql(copy, sql.toStdString());
        expectError(ErrorCode::BadInput, object.toStdString(), [&] { ProjectHandle::open(copy); });
    }

    void aWriteAheadLogLeftByAnotherToolIsTurnedBack() {
        const QTemporaryDir directory;
        const fs::path folder = rootOf(directory) / "P";
        { const ProjectHandle handle = ProjectHandle::create(folder, "P"); }
        runSql(folder / "P.kantai", "PRAGMA journal_mode = WAL");
        const ProjectHandle handle = ProjectHandle::open(folder);
        TestProject(handle).addProbe("one <mask>");
        QCOMPARE(static_cast<int>(readFile(handle.file())[18]), 1);
    }

    void aTruncatedFileIsRefusedAtEveryPage() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        project.addMetrics(project.addRun(sampleRun()), sampleMetrics(1, 500));
        const fs::path copy = fresh.folder.parent_path() / "cut.kantai";
        const std::uintmax_t size = fs::file_size(fresh.handle.file());
        for (std::uintmax_t length = 4096; length < size; length += 4096) {
            fs::copy_file(fresh.handle.file(), copy, fs::copy_options::overwrite_existing);
            fs::resize_file(copy, length);
            expectError(ErrorCode::BadInput, "cut.kantai", [&] { ProjectHandle::open(copy); });
        }
    }

    void aCopiedFolderIsAWholeProjectOfItsOwn() {
        const FreshProject fresh;
        TestProject(fresh.handle).addProbe("copied <mask>");
        const fs::path copy = fresh.folder.parent_path() / "Copy";
        fs::copy(fresh.folder, copy, fs::copy_options::recursive); // with the lock file of the open original
        const ProjectHandle handle = ProjectHandle::open(copy);
        QVERIFY(handle.writable());
        QCOMPARE(Project(handle).probes().front().sentence, std::string("copied <mask>"));
        QCOMPARE(handle.absolute("corpus/a.txt"), fs::canonical(copy) / "corpus/a.txt");
    }

    void aFolderThatCannotBeWrittenOpensReadOnly() {
        const QTemporaryDir directory;
        const fs::path folder = rootOf(directory) / "P";
        { const ProjectHandle handle = ProjectHandle::create(folder, "P"); }
        constexpr auto kReadable = fs::perms(0555);
        fs::permissions(rootOf(directory), kReadable);
        fs::permissions(folder, kReadable);
        // Permissions do not bind root: a child looks as nobody.
        const pid_t child = ::fork();
        if (child == 0) {
            constexpr uid_t kNobody = 65534;
            const bool ordinary = ::geteuid() != 0 || ::setuid(kNobody) == 0;
            ::_exit(ordinary && opensReadOnly(folder) ? 0 : 1);
        }
        int status = -1;
        ::waitpid(child, &status, 0);
        fs::permissions(folder, fs::perms::owner_all);
        fs::permissions(rootOf(directory), fs::perms::owner_all);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_APPLESS_MAIN(ProjectHandleTest)
#include "tst_ProjectHandle.moc"
