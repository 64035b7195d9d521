// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of damage is found by name, mended where it can be, and nothing is found afterwards.
#include "core/project/stores/Stores.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/pretrain/Runs.h"
#include "core/workflow/project/Doctor.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <fstream>

using namespace kantai;

namespace {

void append(const fs::path& file, const char* text) {
    std::ofstream(file, std::ios::app | std::ios::binary) << text;
}

} // namespace

class DoctorTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<test::OpenTinyProject> project_;

    fs::path at(const std::string& relative) const { return project_->handle.folder() / relative; }
    std::vector<Finding> examine() const { return examineProject(project_->handle, {}, {}); }
    // The one finding, which names the path.
    Finding only(const std::string& path, Mending mending) const {
        const std::vector<Finding> found = examine();
        if (found.size() != 1 || found[0].path != path || found[0].mending != mending ||
            found[0].message.find(path) == std::string::npos)
            qFatal("%zu findings; the first: %s", found.size(), found.empty() ? "-" : found[0].message.c_str());
        return found[0];
    }
    void mended(const Finding& finding) const {
        QVERIFY(!mendingText(finding).empty());
        mend(project_->handle, finding, {}, {});
        const auto left = examine();
        QVERIFY2(left.empty(), left.empty() ? "" : left[0].message.c_str());
        QCOMPARE(verifyProject(project_->handle, {}, {}).defects.size(), std::size_t{0});
    }

private Q_SLOTS:
    void init() {
        project_ = std::make_unique<test::OpenTinyProject>();
        project_->train(test::OpenTinyProject::request());
        QCOMPARE(examine().size(), std::size_t{0});
    }
    void cleanup() { project_.reset(); }

    void aMissingCorpusFileIsTakenOut() {
        project_->importText("second.txt", "a second text\nof two lines\n");
        fs::remove(at("corpus/0001-tiny.txt"));
        const Finding finding = only("corpus/0001-tiny.txt", Mending::ForgetCorpusFile);
        mend(project_->handle, finding, {}, {});
        QCOMPARE(Project(project_->handle).corpusFiles().size(), std::size_t{1});
        VERIFY_REFUSED(mend(project_->handle, finding, {}, {}), ErrorCode::BadInput, "no file with the number");
    }

    void aChangedCorpusFileCannotBeMended() {
        append(at("corpus/0001-tiny.txt"), "x");
        const Finding finding = only("corpus/0001-tiny.txt", Mending::None);
        QVERIFY(mendingText(finding).empty());
        mend(project_->handle, finding, {}, {});
        QVERIFY(!examine().empty());
    }

    void theFilesOfATokenizerAreWrittenAgain() {
        append(at("tokenizers/0001/merges.txt"), "x y\n");
        fs::remove(at("tokenizers/0001/vocab.json"));
        mended(only("tokenizers/0001", Mending::RewriteTokenizer));
    }

    void aDamagedCheckpointIsForgotten() {
        const CheckpointRow row = Project(project_->handle).checkpoints().front();
        append(at(row.folder) / kWeightsFile, "x");
        const auto before = Project(project_->handle).checkpoints().size();
        const std::vector<Finding> found = examine();
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].mending, Mending::ForgetCheckpoint);
        mended(found[0]);
        QCOMPARE(Project(project_->handle).checkpoints().size(), before - 1);
        QVERIFY(!fs::exists(at(row.folder)));
    }

    void aDamagedTokenStoreIsMadeAgainByTheNextTraining() {
        append(at("tokens/0001/train.tokens"), "x");
        mended(only("tokens/0001", Mending::RemoveFileOrFolder));
        project_->train(test::OpenTinyProject::request(5));
        QCOMPARE(examine().size(), std::size_t{0});
    }

    void whatTheProjectDoesNotKnowIsRemoved_data() {
        QTest::addColumn<QString>("path");
        for (const char* path : {"corpus/notes.txt", "tokenizers/0007", "checkpoints/run-0009",
                                 "checkpoints/run-0001/step-000003.damaged"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void whatTheProjectDoesNotKnowIsRemoved() {
        QFETCH(QString, path);
        const fs::path place = at(path.toStdString());
        if (place.extension() == ".txt") {
            append(place, "12345");
        } else {
            fs::create_directories(place);
            append(place / "file", "12345");
        }
        const Finding finding = only(path.toStdString(), Mending::RemoveFileOrFolder);
        QCOMPARE(finding.bytes, std::uint64_t{5});
        mended(finding);
        QVERIFY(!fs::exists(place));
    }

    void aLinkIsNotFollowed() {
        const fs::path outside = project_->folder.write("outside.txt", "mine");
        fs::create_symlink(outside, at("corpus/link.txt"));
        const Finding finding = only("corpus/link.txt", Mending::RemoveFileOrFolder);
        QVERIFY_EXCEPTION_THROWN(mend(project_->handle, finding, {}, {}), Error);
        QVERIFY(fs::exists(outside));
    }

    void aRunIsRenamedAndDeleted() {
        const RunRow run = Project(project_->handle).runs().front();
        VERIFY_REFUSED(renameRun(project_->handle, run.id, "  "), ErrorCode::Usage, "needs a name");
        renameRun(project_->handle, run.id, "First");
        QCOMPARE(Project(project_->handle).runs().front().name, std::string("First"));
        const auto checkpoints = Project(project_->handle).checkpoints();
        std::uint64_t bytes = 0;
        for (const CheckpointRow& row : checkpoints)
            bytes += row.bytes;
        for (const SnapshotRow& row : Project(project_->handle).snapshots(run.id))
            bytes += row.bytes;
        Project(project_->handle).write([&](Stores& stores) {
            CheckpointRow row = checkpoints.front();
            row.pinned = true;
            stores.checkpoints.update(row);
        });
        VERIFY_REFUSED(deleteRun(project_->handle, run.id), ErrorCode::BadInput, "pinned");
        QVERIFY(fs::exists(at(run.folder)));
        Project(project_->handle).write([&](Stores& stores) { stores.checkpoints.update(checkpoints.front()); });
        QCOMPARE(deleteRun(project_->handle, run.id), bytes);
        QVERIFY(Project(project_->handle).runs().empty());
        QVERIFY(!fs::exists(at(run.folder)));
        QCOMPARE(examine().size(), std::size_t{0});
        VERIFY_REFUSED(deleteRun(project_->handle, run.id), ErrorCode::BadInput, "run");
    }
};

QTEST_APPLESS_MAIN(DoctorTest)
#include "tst_Doctor.moc"
