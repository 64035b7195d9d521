// SPDX-License-Identifier: GPL-3.0-or-later
// A checkpoint that is written from the memory of the training: it holds what that memory held when it was made,
// whenever the training continues.
#include "core/model/Safetensors.h"
#include "core/training/checkpoint/CheckpointImage.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/FileLimit.h"

#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <fstream>
#include <future>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace kantai;
using namespace kantai::test;

namespace {

constexpr std::size_t kNumbers = 6'000'000; // 24 MB: more than one piece

rlim_t mappedBytes() {
    std::uint64_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGE_SIZE));
}

// No new large block can be had while this lives.
class NoMoreMemory {
public:
    NoMoreMemory() {
        ::getrlimit(RLIMIT_AS, &before_);
        const rlimit limit{mappedBytes(), before_.rlim_max};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    ~NoMoreMemory() { ::setrlimit(RLIMIT_AS, &before_); }
    NoMoreMemory(const NoMoreMemory&) = delete;
    NoMoreMemory& operator=(const NoMoreMemory&) = delete;

private:
    rlimit before_{};
};

bool isFilledWith(const SafetensorsFile& file, float expected) {
    for (const TensorEntry& tensor : file.tensors())
        for (std::size_t at = 0; at < tensor.bytes.size(); at += sizeof(float)) {
            float number = 0;
            std::memcpy(&number, tensor.bytes.data() + at, sizeof number);
            if (number != expected)
                return false;
        }
    return !file.tensors().empty();
}

} // namespace

class tst_CheckpointImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        parent_ = std::make_unique<FolderIdentity>(path());
        weights_.assign(kNumbers, 1.0f);
        moments_.assign(kNumbers, 1.0f);
    }

    void theTrainingContinuesAtAnyMoment() {
        for (const int moment : {0, 1, 10, 100, 1000, 10'000}) {
            weights_.assign(kNumbers, 1.0f);
            moments_.assign(kNumbers, 1.0f);
            CheckpointImage image(contents());
            auto written = std::async(std::launch::async, [&] { return image.write(checkpoint(), parent_.get()); });
            for (int i = 0; i < moment; ++i)
                std::this_thread::yield();
            QVERIFY(image.secure());
            weights_.assign(kNumbers, 2.0f);
            moments_.assign(kNumbers, 2.0f);
            QVERIFY(written.get().bytes > 2 * kNumbers * sizeof(float));
            QVERIFY(holdsOnes());
        }
    }

    void whatIsCopiedBeforeTheWritingBeginsIsWritten() {
        CheckpointImage image(contents());
        QVERIFY(image.secure());
        QVERIFY(image.secure()); // once more changes nothing
        weights_.assign(kNumbers, 2.0f);
        moments_.assign(kNumbers, 2.0f);
        image.write(checkpoint(), parent_.get());
        QVERIFY(holdsOnes());
        QVERIFY(image.secure());
    }

    void withoutMemoryForACopyTheTrainingWaits() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers map terabytes.");
#endif
        CheckpointImage image(contents());
        {
            const NoMoreMemory limit;
            QVERIFY(!image.secure());
        }
        auto written = std::async(std::launch::async, [&] { return image.write(checkpoint(), parent_.get()); });
        image.waitUntilRead();
        weights_.assign(kNumbers, 2.0f);
        moments_.assign(kNumbers, 2.0f);
        written.get();
        QVERIFY(holdsOnes());
    }

    void nobodyWaitsForAWriteThatFailed() {
        CheckpointImage image(contents());
        const FileLimit full(1000);
        auto written = std::async(std::launch::async, [&] { return image.write(checkpoint(), parent_.get()); });
        image.waitUntilRead();
        VERIFY_REFUSED(written.get(), ErrorCode::Resources, "step-000001");
        QVERIFY(image.secure());
        QVERIFY(!fs::exists(checkpoint()));
    }

private:
    fs::path path() const {
        return folder_->path().toStdString();
    }
    fs::path checkpoint() const {
        return path() / "step-000001";
    }

    CheckpointContents contents() const {
        const auto tensor = [](const char* name, const std::vector<float>& numbers) {
            return TensorToWrite{name,
                                 TensorType::Float32,
                                 {static_cast<std::int64_t>(numbers.size())},
                                 std::as_bytes(std::span(numbers))};
        };
        CheckpointContents contents;
        contents.weights = {tensor("weights", weights_)};
        contents.optimizer = {tensor("moments", moments_)};
        contents.texts = {{kStateFile, "{}"}, {kConfigFile, "{}"}, {kTokenizerFile, "{}"}};
        return contents;
    }

    bool holdsOnes() const {
        return checkpointDefects(checkpoint(), true).empty() &&
               isFilledWith(SafetensorsFile(checkpoint() / kWeightsFile), 1.0f) &&
               isFilledWith(SafetensorsFile(checkpoint() / kOptimizerFile), 1.0f);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<FolderIdentity> parent_;
    std::vector<float> weights_, moments_;
};

QTEST_APPLESS_MAIN(tst_CheckpointImage)
#include "tst_CheckpointImage.moc"
