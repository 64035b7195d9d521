// SPDX-License-Identifier: GPL-3.0-or-later
// Error messages of the window: one sentence that names the place, one with the remedy, and no lost data.
#include "tests/support/FileLimit.h"
#include "tests/ui/support/Patience.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/UiTest.h"
#include "tests/ui/support/WindowProject.h"
#include "ui/MainWindow.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/corpus/CorpusPage.h"
#include "ui/wizards/NewProjectWizard.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <semaphore>
#include <stop_token>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Program {
    ProjectSession session;
    ScriptedPrompts prompts;
    MainWindow window{session, prompts, QStringLiteral(KANTAI_SOURCE_DIR "/resources/sample")};

    QString onlyError() {
        if (prompts.errors.size() != 1)
            return QStringLiteral("%1 errors were shown").arg(prompts.errors.size());
        return prompts.errors[0];
    }
};

} // namespace

class tst_Refusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aModelThatIsNotValidIsNotReplacedBySilence() {
        const WindowProject tiny(TinyProject::Stage::Tokenizer);
        Program program;
        program.window.openProject(tiny.folder());
        auto* heads = find<QSpinBox>(program.window, "headsSpinBox");
        const int before = heads->value();
        heads->setValue(7); // of a width that it does not divide
        program.window.showPage(PageId::Training);
        click(program.window, "startPretrainingButton");
        QVERIFY(program.window.findChild<PretrainingWizard*>() == nullptr);
        QVERIFY2(program.onlyError().contains(QLatin1Char('7')), qPrintable(program.onlyError()));
        heads->setValue(before);
        click(program.window, "startPretrainingButton");
        QVERIFY(program.window.findChild<PretrainingWizard*>() != nullptr);
    }

    void whatIsNoProjectStaysClosed_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("missing") << "missing.kantai" << QByteArray();
        QTest::newRow("text") << "text.kantai" << QByteArray("This is no database.");
        QTest::newRow("another database")
            << "other.kantai" << QByteArray("SQLite format 3\0", 16) + QByteArray(84, 0);
    }
    void whatIsNoProjectStaysClosed() {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const WindowProject tiny(TinyProject::Stage::Empty);
        const QString path = bytes.isEmpty() ? tiny.path(name) : tiny.write(name, bytes);
        Program program;
        program.window.openProject(path);
        QVERIFY2(program.onlyError().contains(name), qPrintable(program.onlyError()));
        QVERIFY(!program.session.isOpen());
    }

    void aRefusedProjectLeavesTheOpenOneOpen() {
        const WindowProject tiny(TinyProject::Stage::Corpus);
        Program program;
        program.window.openProject(tiny.folder());
        program.window.openProject(tiny.write("text.kantai", "no project"));
        QCOMPARE(program.prompts.errors.size(), 1);
        QVERIFY(program.session.isOpen());
        QCOMPARE(program.session.view().corpusFiles.size(), std::size_t{1});
    }

    void aFullFolderIsNoPlaceForAProject() {
        const WindowProject tiny(TinyProject::Stage::Empty);
        Program program;
        click(program.window, "newProjectButton");
        auto* wizard = program.window.findChild<NewProjectWizard*>();
        QVERIFY(wizard != nullptr);
        auto* finish = wizard->button(QWizard::FinishButton);
        find<QLineEdit>(*wizard, "projectPlaceEdit")->setText(QFileInfo(tiny.folder()).path());
        QVERIFY(!finish->isEnabled()); // no name yet
        find<QLineEdit>(*wizard, "projectNameEdit")->setText(QStringLiteral("Tiny"));
        QVERIFY(!finish->isEnabled());
        QVERIFY(says(*wizard, QStringLiteral("exists and is not empty")));
        find<QLineEdit>(*wizard, "projectNameEdit")->setText(QStringLiteral("a/b"));
        QVERIFY(!finish->isEnabled());
        find<QLineEdit>(*wizard, "projectNameEdit")->setText(QStringLiteral("Other"));
        QVERIFY(finish->isEnabled());
        find<QLineEdit>(*wizard, "projectPlaceEdit")->setText(QStringLiteral("relative"));
        QVERIFY(!finish->isEnabled());
    }

    void textWithoutAProjectIsNotImported() {
        const WindowProject tiny(TinyProject::Stage::Corpus);
        Program program;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(tiny.path("tiny.txt"))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&program.window, &enter);
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&program.window, &drop);
        QVERIFY2(program.onlyError().contains(QStringLiteral("no project")), qPrintable(program.onlyError()));
    }

    void aFullDiskKeepsTheCorpusAsItWas() {
        const WindowProject tiny(TinyProject::Stage::Corpus);
        const QString large = tiny.write("large.txt", tinyBytes(40'000));
        Program program;
        program.window.openProject(tiny.folder());
        {
            const FileLimit limit(600'000);
            program.window.pages().corpus->importPaths({large});
            TRY_VERIFY(!program.prompts.errors.isEmpty());
        }
        QVERIFY(!program.session.isBusy());
        QCOMPARE(program.session.view().corpusFiles.size(), std::size_t{1});
        QCOMPARE(QDir(tiny.folder() + "/corpus").entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }

    void aDirectoryOfNoTextIsNamed() {
        const WindowProject tiny(TinyProject::Stage::Corpus);
        QDir().mkdir(tiny.path("pictures"));
        tiny.write("pictures/a.png", "none");
        Program program;
        program.window.openProject(tiny.folder());
        program.window.pages().corpus->importPaths({tiny.path("pictures")});
        TRY_COMPARE(program.prompts.errors.size(), 1);
        QVERIFY2(program.onlyError().contains(QStringLiteral("pictures")), qPrintable(program.onlyError()));
    }

    void aProjectIsNotLeftWhileAJobRuns() {
        const WindowProject tiny(TinyProject::Stage::Corpus);
        const WindowProject other(TinyProject::Stage::Empty);
        Program program;
        program.window.openProject(tiny.folder());
        std::binary_semaphore go{0};
        program.session.runJob(
            QStringLiteral("Waiting"), [&](const Progress&, std::stop_token) { go.acquire(); }, this,
            [](const JobOutcome&) {});
        program.window.openProject(other.folder());
        QCOMPARE(program.prompts.errors.size(), 1);
        find<QAction>(program.window, "closeProjectAction")->trigger();
        QCOMPARE(program.prompts.errors.size(), 2);
        QCOMPARE(program.session.view().corpusFiles.size(), std::size_t{1});
        go.release();
        TRY_VERIFY(!program.session.isBusy());
    }

    void theWindowIsNotClosedOverAJobWithoutAsking() {
        const WindowProject tiny(TinyProject::Stage::Corpus);
        Program program;
        program.window.openProject(tiny.folder());
        program.window.show();
        program.session.runJob(
            QStringLiteral("Waiting"),
            [](const Progress&, std::stop_token stop) {
                std::binary_semaphore go{0};
                const std::stop_callback wake(stop, [&go] { go.release(); });
                go.acquire();
            },
            this, [](const JobOutcome&) {});
        QVERIFY(!program.window.close());
        QCOMPARE(program.prompts.questions.size(), 1);
        QVERIFY(program.prompts.questions.first().contains(QStringLiteral("Waiting is running")));
        QVERIFY(program.session.isBusy() && program.window.isVisible());
        program.prompts.confirmAnswer = true;
        QVERIFY(!program.window.close()); // not before the job has ended ...
        program.window.close();           // ... and asked only once
        QCOMPARE(program.prompts.questions.size(), 2);
        TRY_VERIFY(!program.window.isVisible());
    }

    void aProjectOfANewerStudioCanOnlyBeRead() {
        const WindowProject tiny(TinyProject::Stage::Tokenizer);
        QFile file(tiny.folder() + "/Tiny.kantai");
        Program program;
        program.window.openProject(tiny.folder());
        QVERIFY(program.session.view().writable);
        program.session.close();
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(60); // user_version, big endian
        file.write(QByteArray("\0\0\0\x63", 4));
        file.close();
        program.window.openProject(tiny.folder());
        QVERIFY2(program.session.isOpen(), qPrintable(program.onlyError()));
        QVERIFY(!program.session.view().writable);
        QVERIFY(program.session.view().readOnlyReason.find("newer") != std::string::npos);
        for (const char* button : {"importFilesButton", "removeCorpusFileButton", "trainTokenizerButton",
                                   "startPretrainingButton", "applySplitButton"})
            QVERIFY2(!find<QPushButton>(program.window, button)->isEnabled(), button);
        QVERIFY(program.window.windowTitle().contains(QStringLiteral("read-only")));
    }
};

QTEST_MAIN(tst_Refusals)
#include "tst_Refusals.moc"
