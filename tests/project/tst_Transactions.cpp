// SPDX-License-Identifier: GPL-3.0-or-later
// Project::write() and Project::read(): what is done in one is there as a whole or not at all.
#include "tests/project/ProjectFixtures.h"

#include <stdexcept>

using namespace kantai;
using namespace kantai::test;

namespace {

void addProbe(Stores& stores, const char* sentence) {
    stores.probes.add(sentence);
}

std::vector<std::string> sentencesOf(const Project& project) {
    std::vector<std::string> sentences;
    for (const ProbeRow& row : project.probes())
        sentences.push_back(row.sentence);
    return sentences;
}

using Sentences = std::vector<std::string>;

} // namespace

class TransactionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatOneWriteChangesBecomesVisibleTogether() {
        const FreshProject fresh;
        Project project(fresh.handle);
        const Project other(fresh.handle);
        const std::int64_t run = project.write([&](Stores& stores) {
            const std::int64_t id = stores.runs.add(sampleRun());
            stores.checkpoints.add(sampleCheckpoint(id, 1));
            stores.events.add("run", "Started.");
            // Seen from inside, not from another connection.
            if (project.runs().size() != 1 || !other.runs().empty())
                throw std::logic_error("a transaction is not what it should be");
            return id;
        });
        QCOMPARE(other.run(run).folder, runFolder(run));
        QCOMPARE(other.checkpoints(run).size(), std::size_t{1});
        QCOMPARE(other.events().size(), std::size_t{1});
    }

    void anExceptionTakesEverythingBack() {
        const FreshProject fresh;
        Project project(fresh.handle);
        const auto failing = [&](const auto& fail) {
            project.write([&](Stores& stores) {
                addProbe(stores, "1 <mask>");
                stores.corpus.setStatistics("{}");
                stores.runs.add(sampleRun());
                fail(stores);
            });
        };
        QVERIFY_EXCEPTION_THROWN(failing([](Stores&) { throw std::runtime_error("of the caller"); }),
                                 std::runtime_error);
        expectError(ErrorCode::BadInput, "no run 99",
                    [&] { failing([](Stores& stores) { stores.metrics.append(99, sampleMetrics(1, 2)); }); });
        QVERIFY(project.probes().empty() && project.runs().empty());
        QCOMPARE(project.corpusStatistics(), std::string());
        project.write([](Stores& stores) { addProbe(stores, "2 <mask>"); });
        QCOMPARE(sentencesOf(Project(fresh.handle)), Sentences{"2 <mask>"});
    }

    void aNestedWriteJoinsTheTransaction() {
        const FreshProject fresh;
        Project project(fresh.handle);
        QVERIFY_EXCEPTION_THROWN(project.write([&](Stores& stores) {
            addProbe(stores, "outer <mask>");
            project.write([](Stores& inner) { addProbe(inner, "inner <mask>"); });
            throw std::runtime_error("after the nested one has succeeded");
        }),
                                 std::runtime_error);
        QVERIFY(project.probes().empty());
        project.write([&](Stores& stores) {
            addProbe(stores, "outer <mask>");
            project.write([](Stores& inner) { addProbe(inner, "inner <mask>"); });
        });
        QCOMPARE(sentencesOf(Project(fresh.handle)), (Sentences{"outer <mask>", "inner <mask>"}));
    }

    void aNestedWriteThatThrowsIsTakenBackAlone() {
        const FreshProject fresh;
        Project project(fresh.handle);
        project.write([&](Stores& stores) {
            addProbe(stores, "before <mask>");
            try {
                project.write([&](Stores& inner) {
                    addProbe(inner, "inner <mask>");
                    project.write([](Stores& innermost) { addProbe(innermost, "innermost <mask>"); });
                    throw std::runtime_error("caught by the outer one");
                });
            } catch (const std::runtime_error&) {
            }
            addProbe(stores, "after <mask>");
        });
        QCOMPARE(sentencesOf(Project(fresh.handle)), (Sentences{"before <mask>", "after <mask>"}));
        QVERIFY_EXCEPTION_THROWN(project.write([&](Stores& stores) {
            addProbe(stores, "lost <mask>");
            project.write([](Stores&) { throw std::runtime_error("caught by nobody"); });
        }),
                                 std::runtime_error);
        QCOMPARE(project.probes().size(), std::size_t{2});
    }

    void aReadSeesOneStateAndRefusesToWrite() {
        const FreshProject fresh;
        TestProject project(fresh.handle);
        project.addProbe("a <mask>");
        const auto [probes, runs] = project.read(
            [](const Stores& stores) { return std::pair(stores.probes.all().size(), stores.runs.all().size()); });
        QCOMPARE(probes, std::size_t{1});
        QCOMPARE(runs, std::size_t{0});
        expectError(ErrorCode::Internal, "to be changed while it is read", [&] {
            project.read([&](const Stores& stores) {
                stores.probes.all();
                project.addProbe("b <mask>");
            });
        });
        QCOMPARE(project.probes().size(), std::size_t{1});
        project.addProbe("c <mask>"); // the connection is as before
        QCOMPARE(project.probes().size(), std::size_t{2});
    }

    // What the patient recorder of a training relies on: the wait is as long as it was set, and nothing is changed.
    void aWriteThatFindsTheFileInUseChangesNothing() {
        const FreshProject fresh;
        Project project(fresh.handle), other(fresh.handle);
        other.setPatience(std::chrono::milliseconds(1));
        bool begun = false;
        project.write([&](Stores& stores) {
            addProbe(stores, "first <mask>");
            expectError(ErrorCode::BadInput, "is using", [&] { other.write([&](Stores&) { begun = true; }); });
        });
        QVERIFY(!begun);
        other.write([](Stores& stores) { addProbe(stores, "second <mask>"); });
        QCOMPARE(sentencesOf(project), (Sentences{"first <mask>", "second <mask>"}));
    }

    void aProjectIsCreatedWithItsFirstRowsOrNotAtAll() {
        const QTemporaryDir directory;
        const fs::path folder = fs::path(directory.path().toStdString()) / "P";
        QVERIFY_EXCEPTION_THROWN(ProjectHandle::create(folder, "P",
                                                       [](Stores& stores) {
                                                           addProbe(stores, "a <mask>");
                                                           throw std::runtime_error("while it is filled");
                                                       }),
                                 std::runtime_error);
        QVERIFY(fs::is_empty(folder.parent_path()));
        const ProjectHandle handle =
            ProjectHandle::create(folder, "P", [](Stores& stores) { addProbe(stores, "b <mask>"); });
        QCOMPARE(sentencesOf(Project(handle)), Sentences{"b <mask>"});
    }
};

QTEST_APPLESS_MAIN(TransactionsTest)
#include "tst_Transactions.moc"
