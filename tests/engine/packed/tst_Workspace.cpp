// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/Workspace.h"

#include <QTest>
#include <algorithm>
#include <limits>
#include <new>
#include <vector>

using namespace kantai;

class WorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Each array is filled with its own number, first beyond the block, then, after a rewind, within it.
    void whatIsTakenDoesNotOverlap() {
        Workspace workspace;
        for (int round = 0; round < 3; ++round) {
            workspace.rewind(0);
            std::vector<int*> arrays;
            for (int i = 0; i < 40; ++i) {
                arrays.push_back(workspace.take<int>(sizeOf(i)));
                QCOMPARE(reinterpret_cast<std::uintptr_t>(arrays.back()) % 64, std::uintptr_t{0});
                std::fill_n(arrays.back(), sizeOf(i), 100 * round + i);
            }
            for (int i = 0; i < 40; ++i)
                QCOMPARE(std::count(arrays[static_cast<std::size_t>(i)],
                                    arrays[static_cast<std::size_t>(i)] + sizeOf(i), 100 * round + i),
                         static_cast<std::ptrdiff_t>(sizeOf(i)));
        }
    }

    void theSameStepGetsTheSameMemory() {
        Workspace workspace;
        workspace.take<float>(1000);
        workspace.rewind(0);
        const float* first = workspace.take<float>(1000);
        workspace.rewind(0);
        QCOMPARE(workspace.take<float>(1000), first);
    }

    void aRewindKeepsWhatWasTakenBefore() {
        Workspace workspace;
        int* kept = workspace.take<int>(3000);
        std::fill_n(kept, 3000, 7);
        for (int i = 0; i < 5; ++i) {
            const std::size_t mark = workspace.mark();
            std::fill_n(workspace.take<int>(5000 * (i + 1)), 5000 * (i + 1), i);
            workspace.rewind(mark);
        }
        QCOMPARE(std::count(kept, kept + 3000, 7), std::ptrdiff_t{3000});
    }

    void whatTheSystemCannotGiveLeavesTheRestUsable() {
        Workspace workspace;
        QVERIFY_EXCEPTION_THROWN(workspace.take<char>(std::int64_t{1} << 60), std::bad_alloc);
        workspace.rewind(0);
        std::fill_n(workspace.take<int>(1000), 1000, 1);
    }

private:
    static std::int64_t sizeOf(int i) { return 1 + 977 * i * i; }
};

QTEST_APPLESS_MAIN(WorkspaceTest)
#include "tst_Workspace.moc"
