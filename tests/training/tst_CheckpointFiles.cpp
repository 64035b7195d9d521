// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Checksum.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"
#include "tests/support/UnprivilegedUser.h"

#include <QTest>
#include <array>

using namespace kantai;
using namespace kantai::test;

namespace {

constexpr std::array kNames{kWeightsFile, kOptimizerFile, kStateFile, kConfigFile, kTokenizerFile};

struct Checkpoint : TextFolder {
    Checkpoint() {
        for (const char* name : kNames)
            write(name, std::string("the bytes of ") + name);
        manifestSha256 = writeManifest(path());
    }
    std::string firstDefect(bool withHashes) const {
        const auto defects = checkpointDefects(path(), withHashes);
        return defects.size() == 1 ? defects[0] : std::to_string(defects.size()) + " defects";
    }
    std::string manifestSha256;
};

bool names(const std::string& sentence, const std::string& text) {
    return sentence.find(text) != std::string::npos && sentence.ends_with('.');
}

} // namespace

class TestCheckpointFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersSortByStep() {
        QCOMPARE(checkpointFolderName(123), std::string("step-000123"));
        QCOMPARE(checkpointFolderName(12345678), std::string("step-12345678"));
    }

    void aWholeCheckpointHasNoDefect() {
        const Checkpoint checkpoint;
        QVERIFY(checkpointDefects(checkpoint.path(), true).empty());
        requireWholeCheckpoint(checkpoint.path());
        QCOMPARE(checkpoint.manifestSha256, sha256File(checkpoint / kManifestFile));
    }

    void aLinkIsNoFileOfACheckpoint() {
        for (const char* name : kNames) {
            const Checkpoint checkpoint;
            const Checkpoint other; // the same content
            fs::remove(checkpoint / name);
            fs::create_symlink(other / name, checkpoint / name);
            QVERIFY2(names(checkpoint.firstDefect(false), name), name);
        }
    }

    void eachFileIsWatched() {
        for (const char* name : kNames) {
            const Checkpoint checkpoint;
            const std::string good = readFile(checkpoint / name);
            std::string other = good;
            other.back() ^= 1;
            checkpoint.write(name, other);
            QVERIFY(checkpointDefects(checkpoint.path(), false).empty()); // names and sizes are still right
            QVERIFY(names(checkpoint.firstDefect(true), name));
            checkpoint.write(name, good + "x");
            QVERIFY(names(checkpoint.firstDefect(false), name));
            fs::remove(checkpoint / name);
            QVERIFY(names(checkpoint.firstDefect(false), name));
            VERIFY_REFUSED(requireWholeCheckpoint(checkpoint.path()), ErrorCode::BadInput, name);
        }
    }

    void aFolderThatMayNotBeReadIsNotCalledIncomplete() {
        const Checkpoint checkpoint;
        fs::permissions(checkpoint.path(), fs::perms::none);
        std::string defect;
        {
            const UnprivilegedUser user;
            QVERIFY(user.isOrdinary());
            defect = checkpoint.firstDefect(true);
        }
        fs::permissions(checkpoint.path(), fs::perms::owner_all);
        QVERIFY2(defect.find("Permission denied") != std::string::npos, defect.c_str());
    }

    void everyDefectIsListed() {
        const Checkpoint checkpoint;
        fs::remove(checkpoint / kStateFile);
        checkpoint.write(kConfigFile, "short");
        QCOMPARE(checkpointDefects(checkpoint.path(), true).size(), std::size_t{2});
    }

    void aBadManifestIsADefectItself() {
        const Checkpoint checkpoint;
        for (const char* text : {"", "{", "[]", "{}", "{\"files\":[]}", "{\"files\":{\"model.safetensors\":7}}",
                                 "{\"files\":{\"model.safetensors\":{\"bytes\":\"many\",\"sha256\":1}}}"}) {
            checkpoint.write(kManifestFile, text);
            const auto defects = checkpointDefects(checkpoint.path(), true);
            QVERIFY2(!defects.empty() && names(defects.front(), kManifestFile), text);
        }
        fs::remove(checkpoint / kManifestFile);
        VERIFY_REFUSED(requireWholeCheckpoint(checkpoint.path()), ErrorCode::BadInput, kManifestFile);
        VERIFY_REFUSED(requireWholeCheckpoint(checkpoint / "nowhere"), ErrorCode::BadInput, "nowhere");
    }
};

QTEST_APPLESS_MAIN(TestCheckpointFiles)
#include "tst_CheckpointFiles.moc"
