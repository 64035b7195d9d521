// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the project room share: a fresh project, sample rows, and the check that an Error is the right
// one.
#pragma once

#include "core/base/Error.h"
#include "core/project/Project.h"
#include "core/project/stores/RowPaths.h"
#include "tests/support/TestProject.h"

#include <QTemporaryDir>
#include <QTest>
#include <string>
#include <vector>

namespace kantai::test {

// Runs work, which must throw Error of that code with part in its message.
template <class Work>
void expectError(ErrorCode code, const std::string& part, const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        QVERIFY2(error.code() == code, error.what());
        QVERIFY2(error.message().find(part) != std::string::npos, error.what());
        QVERIFY2(!error.remedy().empty(), error.what());
        return;
    }
    QFAIL(("nothing was refused; expected: " + part).c_str());
}

class FreshProject {
public:
    FreshProject()
        : folder(fs::path(directory.path().toStdString()) / "Kant"), handle(ProjectHandle::create(folder, "Kant")) {}

    QTemporaryDir directory;
    fs::path folder;
    ProjectHandle handle;
};

inline RunRow sampleRun(const std::string& name = "Run 1") {
    RunRow row;
    row.name = name;
    row.configJson = R"({"hidden_size": 64})";
    row.optionsJson = R"({"batchSize": 8})";
    row.preset = "nano";
    row.totalSteps = 100;
    row.startedAt = 1000;
    return row;
}

inline std::vector<MetricRow> sampleMetrics(std::int64_t first, std::int64_t last) {
    std::vector<MetricRow> rows;
    for (std::int64_t step = first; step <= last; ++step) {
        const double x = static_cast<double>(step);
        rows.push_back({step, x / 7.0, 10.0 / (x + 1), 1e-4 * x, x / 3.0, 1234.5 + x, x * 0.1,
                        static_cast<std::uint64_t>(step) * 512, 0, 0, 0, 0, 0, false});
    }
    return rows;
}

inline CheckpointRow sampleCheckpoint(std::int64_t runId, std::int64_t step) {
    CheckpointRow row;
    row.runId = runId;
    row.step = step;
    row.folder = checkpointFolder(runId, step);
    row.manifestSha256 = "abc";
    row.bytes = 12345;
    row.loss = 3.5;
    row.createdAt = 2000 + step;
    return row;
}

} // namespace kantai::test
