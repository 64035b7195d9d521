// SPDX-License-Identifier: GPL-3.0-or-later
// Single bits flipped and files cut off, over every kind of file of a project and of an exported model: nothing
// crashes, verify names each damaged file, a model answers or is refused, and a run resumes from the newest whole
// checkpoint to the weights of the undamaged run, or is refused by name.
#include "core/inference/FillMask.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/training/data/TokenStoreFormat.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/export/ExportModel.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/Campaign.h"
#include "tests/support/KillPoints.h" // no test waits for the disk
#include "tests/support/TinyProject.h"

#include <QTest>
#include <cstddef>
#include <fstream>
#include <optional>

using namespace kantai;

namespace {

void overwrite(const fs::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

PretrainOutcome resume(const ProjectHandle& project) {
    PretrainRequest request;
    request.resumeRun = 1;
    PretrainObserver nobody;
    TrainingControl control;
    return pretrain(project, request, nobody, control, {}, {});
}

class StopsAt : public PretrainObserver {
public:
    explicit StopsAt(std::int64_t step) : step_(step) {}
    void onStep(const StepMetrics& metrics) override {
        if (metrics.step == step_)
            source.request_stop();
    }
    std::stop_source source;

private:
    std::int64_t step_;
};

// A model folder answers or is refused with an Error; anything else ends the test program.
void tryModel(const fs::path& folder) {
    try {
        static_cast<void>(FillMask(folder, 1).answer("The judge <mask> the cause ."));
    } catch (const Error&) {
    }
}

} // namespace

class FlipsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const test::OpenTinyProject whole;
        test::OpenTinyProject made;
        {
            PretrainObserver nobody;
            TrainingControl control;
            expected_ = pretrain(whole.handle, request(), nobody, control, {}, {}).result.weightsSha256;
            StopsAt observer(12);
            pretrain(made.handle, request(), observer, control, {}, observer.source.get_token());
        }
        fs::create_directory(base_);
        exportHuggingFace(made.handle, "best", base_ / "out", "", {}, {});
        fs::copy(made.path(), base_ / "P", fs::copy_options::recursive);
        const auto rows = Project(made.handle).checkpoints();
        QVERIFY(rows.size() >= 2);
        newest_ = rows.back().folder;
        for (const auto& entry : fs::recursive_directory_iterator(base_))
            if (entry.is_regular_file() && entry.path().filename().native().front() != '.' &&
                fs::file_size(entry) > 0)
                files_.push_back(entry.path().lexically_relative(base_));
        std::sort(files_.begin(), files_.end());
        QVERIFY(files_.size() >= 20);
        makeCopy();
        QVERIFY(verifyProject(openProject(copy_ / "P"), {}, {}).defects.empty());
        QCOMPARE(resume(openProject(copy_ / "P")).result.weightsSha256, expected_); // whole, it ends as it should
    }

    void aFlippedBitIsSeenAndHarmsNothing() {
        const int flips = test::cases(60, 1000);
        auto random = test::campaignRandom();
        for (int i = 0; i < flips; ++i) {
            const fs::path& file = files_[static_cast<std::size_t>(i) % files_.size()];
            std::string bytes = readFile(base_ / file);
            const std::size_t bit = random() % (8 * bytes.size());
            bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
            const std::string what = "bit " + std::to_string(bit) + " of " + file.string();
            tryDamaged(file, bytes, bit / 8, what);
            if (QTest::currentTestFailed())
                return;
        }
        tell();
    }

    void aFileCutOffIsSeenAndHarmsNothing() {
        for (const fs::path& file : files_) {
            const std::string bytes = readFile(base_ / file);
            for (std::size_t size = 0; size < bytes.size(); size += 4096) {
                if (!test::isLongCampaign() && size > 4096 && size / 4096 % 16 != 0)
                    continue;
                const std::string what = file.string() + " cut at byte " + std::to_string(size);
                tryDamaged(file, std::string_view(bytes).substr(0, size), size, what);
                if (QTest::currentTestFailed())
                    return;
            }
        }
        tell();
    }

private:
    static PretrainRequest request() {
        PretrainRequest request = test::OpenTinyProject::request(20);
        request.options.saveEvery = 4;
        request.options.evaluateEvery = 4;
        return request;
    }

    // The project file is checked in parts: its metrics by chained checksums, the rest by SQLite (tst_ProjectFaults).
    // What can be made again is not hashed: the lengths of lines, which serve forecasts alone, and, in a token store,
    // what it was made from; a training makes one that was made from something else again.
    static bool isHashed(const fs::path& file, std::size_t byte) {
        const bool isOrigin = file.extension() == ".tokens" && byte >= offsetof(TokenStoreHeader, corpusSha256) &&
                              byte < offsetof(TokenStoreHeader, contentSha256);
        return !isOrigin && file.extension() != ".kantai" && file.filename() != "line-lengths.json";
    }

    void makeCopy() {
        fs::remove_all(copy_);
        fs::copy(base_, copy_, fs::copy_options::recursive);
    }

    // file: relative to base_; bytes: what it is damaged to, from firstByte on.
    void tryDamaged(const fs::path& file, std::string_view bytes, std::size_t firstByte, const std::string& what) {
        const bool resumes = cases_++ % 4 == 0 || !isHashed(file, firstByte);
        makeCopy();
        overwrite(copy_ / file, bytes);
        const bool isProjectFile = file.extension() == ".kantai", isExport = *file.begin() == "out";
        if (isExport) {
            tryModel(copy_ / "out");
            return;
        }
        std::optional<ProjectHandle> project;
        try {
            project = openProject(copy_ / "P");
            const auto defects = verifyProject(*project, {}, {}).defects;
            const bool named = std::any_of(defects.begin(), defects.end(), [&](const std::string& defect) {
                return defect.find(file.filename().string()) != std::string::npos;
            });
            named_ += named;
            QVERIFY2(named || !isHashed(file, firstByte), (what + " was not named").c_str());
        } catch (const Error& error) {
            QVERIFY2(isProjectFile, (what + ": " + error.what()).c_str());
            ++refused_;
            return;
        }
        if (file.parent_path() == fs::path("P") / newest_)
            tryModel(copy_ / file.parent_path());
        if (resumes || file.parent_path() == fs::path("P") / newest_)
            tryResume(*project, file, what);
    }

    // A damaged checkpoint is never the end of its run, and no damage leads to other weights.
    void tryResume(const ProjectHandle& project, const fs::path& file, const std::string& what) {
        try {
            const std::string found = resume(project).result.weightsSha256;
            QVERIFY2(found == expected_, (what + ": the resumed run has other weights").c_str());
            ++resumed_;
        } catch (const Error& error) {
            QVERIFY2(file.parent_path() != fs::path("P") / newest_, (what + ": " + error.what()).c_str());
            ++notResumed_;
        }
    }

    void tell() {
        std::printf(
            "%d cases: %d named, %d times the project refused, %d runs resumed to the same weights, %d refused\n",
            cases_, named_, refused_, resumed_, notResumed_);
        cases_ = named_ = refused_ = resumed_ = notResumed_ = 0;
    }

    test::TextFolder folder_;
    fs::path base_ = folder_ / "base", copy_ = folder_ / "copy";
    std::vector<fs::path> files_; // of base_, relative to it
    std::string newest_, expected_;
    int cases_ = 0, named_ = 0, refused_ = 0, resumed_ = 0, notResumed_ = 0;
};

QTEST_APPLESS_MAIN(FlipsTest)
#include "tst_Flips.moc"
