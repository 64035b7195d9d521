// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/corpus/ImportCorpus.h"
#include "core/workflow/project/Projects.h"

#include "tests/support/ErrorOf.h"
#include "tests/support/TestProject.h"
#include "tests/support/TinyProject.h"

#include <QTest>

using namespace kantai;

class tst_ProjectWorkflow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewProjectAsksTheChaptersQuestion() {
        test::TextFolder folder;
        const ProjectView view = readProject(createProject(folder / "Denken", "Denken"));
        QCOMPARE(view.info.name, std::string("Denken"));
        QCOMPARE(view.probes.at(0).sentence, std::string("Human thinking involves human <mask>."));
        QVERIFY(view.writable);
        QCOMPARE(view.statistics.lines, std::uint64_t{0});
    }

    void everythingIsThereAfterAReopening() {
        test::TextFolder folder;
        {
            const ProjectHandle project = createProject(folder / "P", "P");
            addProbe(project, "A <mask>.");
            setDraftConfig(project, toConfigJson(presetNamed("mini").config));
        }
        const ProjectView view = readProject(openProject(folder / "P"));
        QCOMPARE(view.probes.size(), std::size_t{2});
        QVERIFY(parseConfigJson(view.info.draftConfig, "draft") == presetNamed("mini").config);
    }

    void aSecondOpenerIsToldWhyItCanOnlyRead() {
        test::OpenTinyProject project(test::TinyProject::Stage::Corpus);
        const ProjectHandle second = openProject(project.handle.folder());
        QVERIFY(!second.writable());
        QVERIFY(!readProject(second).readOnlyReason.empty());
        VERIFY_REFUSED(importCorpus(second, {{project.folder.write("b.txt", "b\n")}, {}, {}}, {}, {}),
                       ErrorCode::BadInput, "read-only");
    }

    void aKilledRunIsMarkedInterrupted() {
        test::TextFolder folder;
        {
            const ProjectHandle project = createProject(folder / "P", "P");
            RunRow run;
            run.name = "Run 1";
            run.configJson = toConfigJson(RobertaConfig{});
            test::TestProject(project).addRun(run);
        }
        const ProjectView view = readProject(openProject(folder / "P"));
        QVERIFY(view.runs.at(0).state == RunState::Interrupted);
        QCOMPARE(view.events.at(0).kind, std::string("run"));
    }

    void aProbeNeedsAMask() {
        test::TextFolder folder;
        const ProjectHandle project = createProject(folder / "P", "P");
        VERIFY_REFUSED(addProbe(project, "No gap."), ErrorCode::BadInput, "No gap.");
    }

    void aDraftThatIsNoConfigurationIsRefused() {
        test::TextFolder folder;
        const ProjectHandle project = createProject(folder / "P", "P");
        VERIFY_REFUSED(setDraftConfig(project, "{"), ErrorCode::BadInput, "draft");
        setDraftConfig(project, "");
        QCOMPARE(readProject(project).info.draftConfig, std::string());
    }

    void whatIsNoProjectIsRefused() {
        test::TextFolder folder;
        VERIFY_REFUSED(openProject(folder.write("a.kantai", "not a database")), ErrorCode::BadInput, "a.kantai");
        VERIFY_REFUSED(openProject(folder / "missing"), ErrorCode::BadInput, "missing");
    }
};

QTEST_APPLESS_MAIN(tst_ProjectWorkflow)
#include "tst_ProjectWorkflow.moc"
