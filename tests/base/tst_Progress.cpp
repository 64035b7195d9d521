// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Progress.h"

#include "tests/support/ErrorOf.h"

#include <QTest>
#include <vector>

using namespace kantai;

class tst_Progress : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void updatesAndLogLinesReachTheirSinks() {
        std::vector<ProgressUpdate> updates;
        std::vector<std::pair<LogLevel, std::string>> lines;
        std::vector<Remedy::Kind> remedies;
        const Progress progress([&](const ProgressUpdate& update) { updates.push_back(update); },
                                [&](LogLevel level, const std::string& line, const Remedy& remedy) {
                                    lines.emplace_back(level, line);
                                    remedies.push_back(remedy.kind);
                                });
        progress.report("Merging", 3, 10, "Ġthe");
        progress.info("begun");
        progress.warning("odd", Remedy::ImportText);
        QCOMPARE(updates.size(), std::size_t{1});
        QCOMPARE(updates[0].phase, std::string("Merging"));
        QCOMPARE(updates[0].done, std::uint64_t{3});
        QCOMPARE(updates[0].total, std::uint64_t{10});
        QCOMPARE(updates[0].detail, std::string("Ġthe"));
        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(lines[0] == std::pair(LogLevel::Info, std::string("begun")));
        QVERIFY(lines[1] == std::pair(LogLevel::Warning, std::string("odd")));
        QVERIFY(remedies == std::vector<Remedy::Kind>({Remedy::None, Remedy::ImportText}));
    }

    void aProgressWithoutSinksIsSilent() {
        const Progress progress;
        progress.report("Merging", 1, 2);
        progress.warning("nobody hears this");
    }

    void aStopRequestBecomesAnInterruptionThatNamesTheWork() {
        std::stop_source source;
        throwIfStopped(source.get_token(), "The import");
        source.request_stop();
        VERIFY_REFUSED(throwIfStopped(source.get_token(), "The import"), ErrorCode::Interrupted,
                       "The import was stopped.");
        throwIfStopped({}, "What cannot be stopped");
    }
};

QTEST_APPLESS_MAIN(tst_Progress)
#include "tst_Progress.moc"
