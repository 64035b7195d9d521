// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ControlGroup.h"
#include "core/base/Files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kantai;

class ControlGroupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void withoutFilesThereIsNoLimit() {
        const ControlGroup group = groupOf("0::/user.slice\n");
        QVERIFY(!group.processors() && !group.memory() && !group.memoryInUse());
        const ControlGroup none(root() / "missing", root());
        QVERIFY(!none.processors() && !none.memory());
    }

    void theWordMaxIsNoLimit() {
        put("job/cpu.max", "max 100000\n");
        put("job/memory.max", "max\n");
        const ControlGroup group = groupOf("0::/job\n");
        QVERIFY(!group.processors() && !group.memory());
    }

    void version2() {
        put("job/cpu.max", "250000 100000\n");
        put("job/memory.max", "4294967296\n");
        put("job/memory.current", "3000000000\n");
        put("job/memory.stat", "anon 1\ninactive_file 1000000000\n");
        const ControlGroup group = groupOf("0::/job\n");
        QCOMPARE(group.processors().value(), 2.5);
        QCOMPARE(group.memory().value(), std::uint64_t{4294967296});
        QCOMPARE(group.memoryInUse().value(), std::uint64_t{2000000000});
    }

    // systemd and Slurm nest groups, and each on the way may limit.
    void theTightestLimitOnTheWayUpCounts() {
        put("slurm/cpu.max", "100000 100000\n");
        put("slurm/job/cpu.max", "400000 100000\n");
        put("slurm/job/step/cpu.max", "max 100000\n");
        put("slurm/memory.max", "1000\n");
        put("slurm/job/memory.max", "2000\n");
        const ControlGroup group = groupOf("0::/slurm/job/step\n");
        QCOMPARE(group.processors().value(), 1.0);
        QCOMPARE(group.memory().value(), std::uint64_t{1000});
    }

    // In a container the path of the host is not visible: the mount point is the group.
    void theMountPointServesForAHiddenPath() {
        put("cpu.max", "150000 100000\n");
        QCOMPARE(groupOf("0::/docker/4711\n").processors().value(), 1.5);
    }

    void version1() {
        put("cpu,cpuacct/job/cpu.cfs_quota_us", "300000\n");
        put("cpu,cpuacct/job/cpu.cfs_period_us", "100000\n");
        put("memory/memory.limit_in_bytes", "9223372036854771712\n"); // unlimited
        put("memory/job/memory.limit_in_bytes", "5000\n");
        put("memory/job/memory.usage_in_bytes", "3000\n");
        put("memory/job/memory.stat", "total_inactive_file 500\n");
        const ControlGroup group = groupOf("5:cpu,cpuacct:/job\n4:memory:/job\n1:name=systemd:/x\n");
        QCOMPARE(group.processors().value(), 3.0);
        QCOMPARE(group.memory().value(), std::uint64_t{5000});
        QCOMPARE(group.memoryInUse().value(), std::uint64_t{2500});
        put("cpu,cpuacct/job/cpu.cfs_quota_us", "-1\n");
        QVERIFY(!group.processors());
    }

private:
    fs::path root() const { return fs::path(folder_->path().toStdString()); }

    void put(const fs::path& file, const std::string& text) const {
        fs::create_directories((root() / file).parent_path());
        writeFileAtomically(root() / file, text);
    }

    ControlGroup groupOf(const std::string& membership) const {
        put("membership", membership);
        return {root() / "membership", root()};
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(ControlGroupTest)
#include "tst_ControlGroup.moc"
