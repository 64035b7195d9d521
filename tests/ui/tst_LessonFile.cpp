// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson is saved from a project, started in another folder, and its settings are in the wizards.
#include "core/workflow/teach/Lesson.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/widgets/fields/NumberBox.h"
#include "ui/widgets/plots/LossPlot.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QAction>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;
using Stage = TinyProject::Stage;

class tst_LessonFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void aLessonIsSavedAndStarted() {
        WindowFixture f(Stage::Trained);
        auto* save = find<QAction>(f.window, "saveLessonAction");
        QVERIFY(!save->isEnabled());
        f.window.openProject(f.tiny.folder());
        QVERIFY(save->isEnabled());
        find<QAction>(f.window, "askFirstAction")->trigger(); // the lesson asks too
        const QString file = f.prompts.saveFileAnswer = f.tiny.path(QStringLiteral("kant.kantai-lesson"));
        save->trigger();
        QVERIFY(QFileInfo::exists(file));
        find<QAction>(f.window, "askFirstAction")->trigger();

        f.prompts.newFolderAnswer = f.tiny.path(QStringLiteral("Pupil"));
        f.window.openFiles({file}); // dropped, or given on the command line
        QCOMPARE(f.prompts.errors, QStringList());
        QCOMPARE(QString::fromStdString(f.session.view().info.name), QStringLiteral("Pupil"));
        QVERIFY(find<QAction>(f.window, "askFirstAction")->isChecked());
        QVERIFY(f.prompts.informations.value(0).contains(QLatin1String("tiny.txt")));
    }

    void theWizardsShowItsSettings() {
        WindowFixture f(Stage::Tokenizer);
        Lesson lesson;
        lesson.model = tinyConfig();
        lesson.options = tinyOptions(77);
        lesson.options.learningRate = 0.00125;
        lesson.options.seed = 9;
        writeLesson(lesson, fs::path(f.tiny.folder().toStdString()) / "lesson.kantai-lesson");
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Training);
        click(f.window, "startPretrainingButton");
        auto* wizard = f.window.findChild<PretrainingWizard*>();
        QVERIFY(wizard != nullptr);
        QCOMPARE(find<QDoubleSpinBox>(*wizard, "lengthSpinBox")->value(), 77.0);
        QCOMPARE(find<QSpinBox>(*wizard, "seedSpinBox")->value(), 9);
        QCOMPARE(find<QLineEdit>(*wizard, "learningRateEdit")->text(), QStringLiteral("0.00125"));
        QCOMPARE(find<QSpinBox>(*wizard, "batchSizeSpinBox")->value(), int(lesson.options.batchSize));
        wizard->close();
    }

    void theExpectedLossIsInThePlot() {
        WindowFixture f(Stage::Trained);
        const auto expects = [&f] {
            for (const LegendEntry& entry : find<LossPlot>(f.window, "lossPlot")->legend())
                if (entry.key == QLatin1String("expected"))
                    return true;
            return false;
        };
        f.window.openProject(f.tiny.folder());
        QVERIFY(!expects()); // the project began with no lesson
        f.session.close();
        Lesson lesson;
        lesson.model = tinyConfig();
        lesson.options = tinyOptions(8);
        lesson.expected = {{4, 5.5}, {8, 5.1}};
        writeLesson(lesson, fs::path(f.tiny.folder().toStdString()) / "lesson.kantai-lesson");
        f.window.openProject(f.tiny.folder());
        QVERIFY(expects());
    }

    void whatIsNoLessonIsTold() {
        WindowFixture f(Stage::Corpus);
        f.prompts.newFolderAnswer = f.tiny.path(QStringLiteral("Pupil"));
        f.window.openFiles({f.tiny.write(QStringLiteral("bad.kantai-lesson"), "{\"kantaiLesson\": 1}")});
        QCOMPARE(f.prompts.errors.size(), 1);
        QVERIFY(!QFileInfo::exists(f.prompts.newFolderAnswer));
        f.window.openProject(f.tiny.folder());
        find<QAction>(f.window, "saveLessonAction")->trigger(); // without a run
        QCOMPARE(f.prompts.errors.size(), 2);
    }
};

QTEST_MAIN(tst_LessonFile)
#include "tst_LessonFile.moc"
