// SPDX-License-Identifier: GPL-3.0-or-later
// A day of training, as far as the project sees it: millions of steps pass through the journal of the run. Its memory
// stays flat and the project file grows by no more than the rows need.
#include "tests/support/Campaign.h"
#include "tests/support/ResidentMemory.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include "core/workflow/pretrain/RunJournal.h"

#include <QTest>

using namespace kantai;

namespace {

constexpr std::int64_t kMegabyte = 1 << 20;
constexpr std::int64_t kBytesOfARow = 88;  // eleven numbers
constexpr std::int64_t kFlushEvery = 5000; // steps, some seconds of a tiny model
constexpr std::int64_t kEvaluateEvery = 50'000;

MetricRow metric(std::int64_t step) {
    const auto x = static_cast<double>(step);
    return {step, x / 1e5, 3 + 1 / x, 1e-4, 1 + 1 / x, 250'000, x / 25, static_cast<std::uint64_t>(step) * 4096};
}

} // namespace

class LongDayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayOfStepsTakesNoMemoryAndLittleDisk() {
        const std::int64_t steps = test::cases(2'000'000, 10'000'000);
        test::OpenTinyProject project(test::TinyProject::Stage::Empty);
        test::TestProject database(project.handle);
        RunRow row;
        row.name = "Run 1";
        row.configJson = toConfigJson(RobertaConfig{});
        row = database.run(database.addRun(row));
        RunJournal journal(database, row.id);

        std::int64_t warm = 0, most = 0;
        std::uintmax_t fileAtFirst = 0;
        for (std::int64_t step = 1; step <= steps; ++step) {
            journal.add(metric(step));
            if (step % kEvaluateEvery == 0) {
                journal.add(EvaluationRow{step, 3, 0.4, static_cast<double>(step) / 25, 1000, false});
                journal.addEvent("A checkpoint was saved at step " + std::to_string(step) + ".");
            }
            if (step % kFlushEvery != 0)
                continue;
            row.step = step;
            QVERIFY2(journal.flush(row), journal.reason().c_str());
            if (step == steps / 10) {
                warm = test::residentMemory();
                fileAtFirst = fs::file_size(project.handle.file());
            }
            if (step > steps / 10 && step % (20 * kFlushEvery) == 0)
                most = std::max(most, test::residentMemory());
        }
        const auto grown = static_cast<std::int64_t>(fs::file_size(project.handle.file()) - fileAtFirst);
        const std::int64_t rows = steps - steps / 10;
        std::printf("%lld steps: memory grew by %.1f MB, the file by %.1f bytes a step\n",
                    static_cast<long long>(steps), static_cast<double>(most - warm) / kMegabyte,
                    static_cast<double>(grown) / static_cast<double>(rows));
        QVERIFY(warm > 0);
        QVERIFY2(most - warm < 32 * kMegabyte, qPrintable(QString::number(most - warm)));
        QVERIFY2(grown < rows * kBytesOfARow * 5 / 4 + kMegabyte, qPrintable(QString::number(grown)));
        for (const auto& entry : fs::directory_iterator(project.handle.folder()))
            QVERIFY2(entry.path().native().find("-journal") == std::string::npos, entry.path().c_str());

        const RunRow last = database.run(row.id);
        QCOMPARE(last.step, steps);
        QCOMPARE(database.evaluations(row.id).size(), static_cast<std::size_t>(steps / kEvaluateEvery));
        const auto metrics = database.metrics(row.id);
        QCOMPARE(metrics.size(), static_cast<std::size_t>(steps));
        QVERIFY(metrics.back() == metric(steps) &&
                metrics[metrics.size() / 2] == metric(metrics[metrics.size() / 2].step));
        QVERIFY(database.defects().empty());
    }
};

QTEST_APPLESS_MAIN(LongDayTest)
#include "tst_LongDay.moc"
