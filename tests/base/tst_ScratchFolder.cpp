// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ScratchFolder.h"
#include "tests/support/TextFolder.h"

#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kantai;
namespace fs = std::filesystem;

class ScratchFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        temporary_ = std::make_unique<test::TextFolder>();
        qputenv("TMPDIR", QByteArray::fromStdString(temporary_->path().string()));
    }
    void cleanup() {
        before_.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before_);
        temporary_.reset();
    }

    void itIsPrivateAndGoesWithItsObject() {
        fs::path path;
        {
            const ScratchFolder folder("test");
            path = folder.path();
            struct stat status {};
            QCOMPARE(::stat(path.c_str(), &status), 0);
            QCOMPARE(status.st_mode & 07777U, 0700U);
            fs::create_directory(path / "inner");
        }
        QVERIFY(!fs::exists(path));
    }

    void whatADeadProcessLeftGoesAndNothingElse() {
        const ScratchFolder alive("alive");
        const fs::path dead = madeByAProcessThatDied();
        const fs::path foreign = temporary_->path() / ".other.tmp-1-1-1"; // a name as ours, of another program
        fs::create_directory(foreign);
        const fs::path plain = temporary_->path() / "kantai-notes";
        fs::create_directory(plain);
        QVERIFY(fs::exists(dead));
        const ScratchFolder next("next");
        QVERIFY(!fs::exists(dead));
        for (const fs::path& kept : {alive.path(), foreign, plain, next.path()})
            QVERIFY2(fs::exists(kept), kept.c_str());
    }

    void aLinkInAnAbandonedFolderIsNotFollowed() {
        const fs::path file = temporary_->write("mine.txt", "mine");
        const fs::path dead = madeByAProcessThatDied();
        fs::create_symlink(temporary_->path(), dead / "link");
        const fs::path link = temporary_->path() / ".kantai-link.tmp-1-1-1";
        fs::create_directory_symlink(temporary_->path(), link);
        const ScratchFolder next("next");
        QVERIFY(!fs::exists(dead) && fs::is_symlink(link) && fs::exists(file));
    }

private:
    fs::path madeByAProcessThatDied() const {
        const pid_t child = ::fork();
        if (child == 0) {
            const ScratchFolder folder("dead");
            ::_exit(0); // without its destructor
        }
        ::waitpid(child, nullptr, 0);
        for (const auto& entry : fs::directory_iterator(temporary_->path()))
            if (entry.path().filename().native().starts_with(".kantai-dead"))
                return entry.path();
        return temporary_->path() / "none";
    }

    const QByteArray before_ = qgetenv("TMPDIR");
    std::unique_ptr<test::TextFolder> temporary_;
};

QTEST_APPLESS_MAIN(ScratchFolderTest)
#include "tst_ScratchFolder.moc"
