// SPDX-License-Identifier: GPL-3.0-or-later
// Smaller models in the window: which one is set up, and the table of models beside their teacher.
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/checkpoint/CutLayers.h"
#include "tests/ui/support/PageFixture.h"
#include "tests/ui/support/Patience.h"
#include "ui/Language.h"
#include "ui/models/TeacherChoices.h"
#include "ui/pages/checkpoints/CheckpointsPage.h"
#include "ui/pages/checkpoints/SmallerModelDialog.h"
#include "ui/wizards/PretrainingForm.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

// The teacher has three layers, so that it can be cut.
struct Fixture : SessionFixture {
    Fixture() : SessionFixture(TinyProject::Stage::Tokenizer) {
        PretrainRequest request = tinyPretraining(6);
        request.config.layers = 3;
        PretrainObserver nobody;
        TrainingControl control;
        pretrain(session.handle(), request, nobody, control, {}, {});
        session.reload();
        teacher = session.view().checkpoints.back();
    }
    void open() {
        dialog =
            std::make_unique<SmallerModelDialog>(session, prompts, teacher, QStringLiteral("Run 1, step 6"), nullptr);
        dialog->show();
    }
    template <class Widget>
    Widget* the(const char* name) const {
        return find<Widget>(*dialog, name);
    }
    QString cell(int row, int column) const {
        return the<QTableView>("comparedModelsTable")->model()->index(row, column).data().toString();
    }
    void choose(const QString& start) const {
        auto* box = the<QComboBox>("studentComboBox");
        for (int i = 0; i < box->count(); ++i)
            if (box->itemText(i).startsWith(start))
                return box->setCurrentIndex(i);
        QFAIL(qPrintable(start));
    }
    PretrainingWizard* wizard() const { return dialog->findChild<PretrainingWizard*>(); }

    CheckpointRow teacher;
    std::unique_ptr<SmallerModelDialog> dialog;
};

} // namespace

class tst_SmallerModelDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theTeachersOwnModelIsOfferedWithFewerLayers() {
        Fixture f;
        f.open();
        const auto* box = f.the<QComboBox>("studentComboBox");
        QCOMPARE(box->count(), 1); // every preset is larger than this teacher; half and a third of 3 layers are 1
        QVERIFY2(box->currentText().startsWith(QStringLiteral("The teacher with 1 of its 3 layers")),
                 qPrintable(box->currentText()));
        QVERIFY(f.the<QPushButton>("setUpStudentButton")->isEnabled());
    }

    // Next, Next, Start: the cut model learns from the one that it was cut from.
    void aCutModelIsSetUpAndLearns() {
        Fixture f;
        f.open();
        click(*f.dialog, "setUpStudentButton");
        TRY_VERIFY(f.wizard() != nullptr);
        QCOMPARE(f.session.view().runs.size(), std::size_t{2});
        auto* wizard = f.wizard();
        QCOMPARE(wizard->windowTitle(), QStringLiteral("Train a smaller model"));
        QVERIFY(find<QLabel>(*wizard, "teacherNotice")->text().contains(QStringLiteral("Run 1, step 6")));
        const PretrainRequest request = wizard->findChild<PretrainingForm*>()->request();
        QCOMPARE(request.options.teacher, f.teacher.id);
        QCOMPARE(request.config.layers, std::int64_t{1});
        QVERIFY(request.fromCheckpoint.has_value() && *request.fromCheckpoint != f.teacher.id);
        find<QSpinBox>(*wizard, "blockSizeSpinBox")->setValue(16);
        find<QSpinBox>(*wizard, "batchSizeSpinBox")->setValue(8);
        find<QComboBox>(*wizard, "lengthUnitComboBox")->setCurrentText(QStringLiteral("steps"));
        find<QDoubleSpinBox>(*wizard, "lengthSpinBox")->setValue(4);
        wizard->next();
        wizard->next();
        wizard->accept();
        TRY_VERIFY(f.session.view().runs.size() == 3 && f.session.view().runs.back().state == RunState::Completed);
        QVERIFY(QString::fromStdString(f.session.view().runs.back().optionsJson)
                    .contains(QStringLiteral("\"teacher\":%1,").arg(f.teacher.id)));
    }

    void modelsAreMeasuredBesideTheirTeacher() {
        Fixture f;
        cutLayers(f.session.handle(), f.teacher.id, {0}, "Small", {}, {});
        f.session.reload();
        f.open();
        QCOMPARE(f.the<QTableView>("comparedModelsTable")->model()->rowCount(), 2);
        QCOMPARE(f.cell(0, 0), QStringLiteral("Run 1, step 6 (teacher)"));
        QCOMPARE(f.cell(1, 0), QStringLiteral("Small, step 0"));
        QCOMPARE(f.cell(1, 1), QStringLiteral("–"));
        QVERIFY(!f.the<QPushButton>("exportComparisonButton")->isEnabled());
        click(*f.dialog, "compareModelsButton");
        TRY_VERIFY(f.the<QPushButton>("exportComparisonButton")->isEnabled());
        QVERIFY(f.cell(1, 1) != QStringLiteral("–"));
        QCOMPARE(f.cell(0, 6), QStringLiteral("5.00")); // the teacher with itself
        QVERIFY2(f.the<QLabel>("comparedModelsStatus")->text().contains(QStringLiteral("on one thread")),
                 qPrintable(f.the<QLabel>("comparedModelsStatus")->text()));

        f.prompts.saveFileAnswer = f.tiny.folder() + QStringLiteral("/../models.csv");
        click(*f.dialog, "exportComparisonButton");
        QFile file(f.prompts.saveFileAnswer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY2(csv.startsWith("checkpoint,run,step,") && csv.contains("Small"), csv.constData());
        QCOMPARE(f.prompts.saved.size(), 1);
    }

    void aModelIsLeftOut() {
        Fixture f;
        cutLayers(f.session.handle(), f.teacher.id, {0}, "Small", {}, {});
        f.session.reload();
        f.open();
        auto* model = f.the<QTableView>("comparedModelsTable")->model();
        QVERIFY(model->setData(model->index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model->index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
        model->setData(model->index(0, 0), Qt::Unchecked, Qt::CheckStateRole); // the teacher stays
        QCOMPARE(model->index(0, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        click(*f.dialog, "compareModelsButton");
        TRY_VERIFY(f.the<QPushButton>("exportComparisonButton")->isEnabled());
        QCOMPARE(f.cell(1, 1), QStringLiteral("–"));
        QVERIFY(f.cell(0, 1) != QStringLiteral("–"));
    }

    void aFailureIsTold() {
        Fixture f;
        f.open();
        flipBit(f.session.handle().absolute(f.teacher.folder) / "model.safetensors", 3000);
        click(*f.dialog, "compareModelsButton");
        TRY_VERIFY(f.the<QLabel>("comparedModelsStatus")->text().contains(QStringLiteral("model.safetensors")));
        QVERIFY(!f.the<QPushButton>("exportComparisonButton")->isEnabled());
    }

    void anOlderTokenizerIsSaid() {
        Fixture f;
        trainTokenizer(f.session.handle(), {.vocabularySize = 280, .minFrequency = 2}, {}, {});
        f.session.reload();
        f.open();
        QVERIFY(!f.the<QPushButton>("setUpStudentButton")->isEnabled());
        QVERIFY2(f.the<QLabel>("studentHelpLabel")->text().contains(QStringLiteral("another tokenizer")),
                 qPrintable(f.the<QLabel>("studentHelpLabel")->text()));
    }

    void itFollowsTheLanguage() {
        Fixture f;
        f.open();
        language::apply(*qApp, language::Choice::Turkish);
        QCoreApplication::sendPostedEvents();
        const QString title = f.dialog->windowTitle(), student = f.the<QComboBox>("studentComboBox")->currentText();
        language::apply(*qApp, language::Choice::English);
        QVERIFY2(title.startsWith(QStringLiteral("Daha küçük modeller")), qPrintable(title));
        QVERIFY2(student.contains(QStringLiteral("öğretmen")), qPrintable(student));
    }

    void theTeacherIsAmongTheDetailsOfAnyRun() {
        Fixture f;
        PretrainingWizard wizard(f.session, f.prompts);
        auto* teacher = find<QComboBox>(wizard, "teacherComboBox");
        QCOMPARE(teacher->currentText(), QStringLiteral("None"));
        QVERIFY(wizard.findChild<QLabel*>(QStringLiteral("teacherNotice")) == nullptr);
        auto* share = find<QWidget>(wizard, "teacherShareSpinBox");
        QVERIFY(!share->isEnabled());
        teacher->setCurrentIndex(teacher->findText(QStringLiteral("Run 1, step 6")));
        QVERIFY(share->isEnabled());
        find<QDoubleSpinBox>(wizard, "teacherShareSpinBox")->setValue(70);
        find<QDoubleSpinBox>(wizard, "temperatureSpinBox")->setValue(4);
        find<QDoubleSpinBox>(wizard, "teacherStatesSpinBox")->setValue(1.5);
        const TrainingOptions options = wizard.findChild<PretrainingForm*>()->request().options;
        QCOMPARE(options.teacher, f.teacher.id);
        QCOMPARE(options.teacherShare, 0.7);
        QCOMPARE(options.temperature, 4.0);
        QCOMPARE(options.teacherStates, 1.5);
        teacher->setCurrentIndex(0);
        QCOMPARE(wizard.findChild<PretrainingForm*>()->request().options.teacher, std::int64_t{0});
    }

    void thePageOpensIt() {
        PageFixture<CheckpointsPage> f(TinyProject::Stage::Trained);
        click(f.page, "smallerModelButton");
        auto* dialog = f.page.findChild<SmallerModelDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        f.session.close();
        TRY_VERIFY(f.page.findChild<SmallerModelDialog*>() == nullptr);
    }
};

QTEST_MAIN(tst_SmallerModelDialog)
#include "tst_SmallerModelDialog.moc"
