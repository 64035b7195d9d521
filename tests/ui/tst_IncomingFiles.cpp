// SPDX-License-Identifier: GPL-3.0-or-later
// Models that come into the window: dropped on it or chosen in the File menu, or refused with the reason.
#include "tests/support/TinyModel.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/shell/DropHint.h"
#include "ui/shell/DroppedFiles.h"
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QUrl>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : WindowFixture {
    Fixture() : WindowFixture(TinyProject::Stage::Corpus) {}

    QString model() const { return QString::fromStdString(tinyModel.folder.string()); }
    void dragOver(const QString& path) {
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
    }
    void drop(const QString& path) {
        dragOver(path);
        QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }

    TinyModel tinyModel;
    QMimeData data;
};

} // namespace

class tst_IncomingFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aFolderOfAModelIsToldFromATokenizerAndFromText() {
        const TinyModel model;
        const QString folder = QString::fromStdString(model.folder.string());
        QVERIFY(sortedFiles({folder}).kind == DroppedFiles::Kind::Model);
        QVERIFY(QFile::rename(folder + "/model.safetensors", folder + "/pytorch_model.bin"));
        QVERIFY(sortedFiles({folder}).kind == DroppedFiles::Kind::Model); // to be refused with the reason
        QVERIFY(QFile::remove(folder + "/pytorch_model.bin"));
        QVERIFY(sortedFiles({folder}).kind == DroppedFiles::Kind::Tokenizer);
        QVERIFY(QFile::remove(folder + "/tokenizer.json"));
        QVERIFY(sortedFiles({folder}).kind == DroppedFiles::Kind::Text);
    }

    void aDroppedModelBecomesACheckpoint() {
        Fixture f;
        f.window.openProject(f.tiny.folder());
        f.dragOver(f.model());
        QVERIFY(find<DropHint>(f.window, "dropHint")->text().contains(QStringLiteral("import the model")));
        f.drop(f.model());
        QVERIFY(f.waitUntilIdle());
        TRY_COMPARE(f.session.view().checkpoints.size(), std::size_t{1});
        QVERIFY(f.shows(PageId::Checkpoints));
        TRY_COMPARE(f.prompts.informations.size(), 1);
        QVERIFY(f.prompts.informations[0].contains(QStringLiteral("model is a checkpoint of the project now")));
        QVERIFY(find<QLabel>(f.window, "runFactsLabel")->text().contains(QStringLiteral("was imported from")));
        QVERIFY(
            find<QLabel>(f.window, "runSummaryTitle")->text().contains(QStringLiteral("has no training of its own")));
        QVERIFY(!find<QPushButton>(f.window, "continueCheckpointButton")->isEnabled());
        QVERIFY(find<QPushButton>(f.window, "branchCheckpointButton")->isEnabled());
        QVERIFY(find<QPushButton>(f.window, "evaluateCheckpointButton")->isEnabled());
        QVERIFY(!find<QPushButton>(f.window, "exportCurvesButton")->isEnabled());
    }

    void theMenuImportsAModelOnlyIntoAProject() {
        Fixture f;
        auto* action = find<QAction>(f.window, "importModelAction");
        QVERIFY(!action->isEnabled());
        f.drop(f.model());
        QCOMPARE(f.prompts.errors.size(), 1);
        f.window.openProject(f.tiny.folder());
        QVERIFY(action->isEnabled());
        action->trigger(); // and the user cancels
        QVERIFY(f.session.view().checkpoints.empty() && !f.session.isBusy());
        f.prompts.openFolderAnswer = f.model();
        action->trigger();
        QVERIFY(f.waitUntilIdle());
        TRY_COMPARE(f.session.view().checkpoints.size(), std::size_t{1});
    }

    void whatCannotComeInIsSaidWithItsFile() {
        Fixture f;
        f.window.openProject(f.tiny.folder());
        QVERIFY(QFile::rename(f.model() + "/model.safetensors", f.model() + "/pytorch_model.bin"));
        f.drop(f.model());
        QVERIFY(f.waitUntilIdle());
        TRY_COMPARE(f.prompts.errors.size(), 1);
        QVERIFY(f.prompts.errors[0].contains(QStringLiteral("pytorch_model.bin")));
        QVERIFY(f.session.view().runs.empty());
    }
};

QTEST_MAIN(tst_IncomingFiles)
#include "tst_IncomingFiles.moc"
