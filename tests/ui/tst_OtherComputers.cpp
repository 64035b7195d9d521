// SPDX-License-Identifier: GPL-3.0-or-later
// Other computers in the wizard and on the Training page: off unless asked for, joined by a thread that does what a
// worker does.
#include "core/workflow/pretrain/OfficeMachines.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/wizards/OtherComputers.h"
#include "ui/wizards/PretrainingForm.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <stop_token>
#include <thread>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : SessionFixture {
    Fixture() : SessionFixture(TinyProject::Stage::Tokenizer) {
        storeDraftConfig(session, tinyConfig());
        wizard = std::make_unique<PretrainingWizard>(session, prompts);
        wizard->open();
        at<QComboBox>("lengthUnitComboBox")->setCurrentText("steps");
        at<QDoubleSpinBox>("lengthSpinBox")->setValue(1'000'000);
        at<QSpinBox>("blockSizeSpinBox")->setValue(16);
        at<QSpinBox>("batchSizeSpinBox")->setValue(4);
        at<QSpinBox>("threadsSpinBox")->setValue(1);
    }
    template <class Widget>
    Widget* at(const char* name) const {
        return find<Widget>(*wizard, name);
    }
    QString workerCommand() const { return at<QLineEdit>("workerCommandEdit")->text(); }
    QString command() const {
        while (wizard->currentId() != PretrainingWizard::PreflightPage)
            wizard->next();
        return at<QLineEdit>("equivalentCommandEdit")->text();
    }

    std::unique_ptr<PretrainingWizard> wizard;
};

// Joins through the folder as another computer would.
class JoiningThread {
public:
    JoiningThread(const QString& folder, const std::string& code) {
        thread_ = std::jthread([folder, code](const std::stop_token& stop) {
            JoinRequest request;
            request.folder = folder.toStdString();
            request.threads = 1;
            try {
                joinRounds(request, PairingCode::from(code), {}, {}, {}, stop);
            } catch (const Error&) { // seen as a computer that never came
            }
        });
    }

private:
    std::jthread thread_;
};

} // namespace

class tst_OtherComputers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void nobodyIsInvitedUnasked() {
        const Fixture f;
        QVERIFY(!f.at<QCheckBox>("otherComputersCheckBox")->isChecked());
        QVERIFY(f.workerCommand().isEmpty());
        QVERIFY(!f.command().contains("--workers") && !f.command().contains("--local-steps"));
        const PretrainRequest request =
            f.wizard->findChild<OtherComputers*>()->inviting(f.wizard->findChild<PretrainingForm*>()->request());
        QVERIFY(!request.invitation && request.options.localSteps == 0);
    }

    void theWizardShowsCodeAndCommand() {
        Fixture f;
        f.at<QCheckBox>("otherComputersCheckBox")->setChecked(true);
        f.at<QSpinBox>("workersPortSpinBox")->setValue(31234);
        f.at<QSpinBox>("localStepsSpinBox")->setValue(30);
        QVERIFY2(f.workerCommand().startsWith("kantai worker ") && f.workerCommand().contains(":31234 --code "),
                 qPrintable(f.workerCommand()));
        click(*f.wizard, "copyWorkerCommandButton");
        QCOMPARE(QGuiApplication::clipboard()->text(), f.workerCommand());
        const QString code = f.workerCommand().section(' ', -1);
        QCOMPARE(QString::fromStdString(PairingCode::from(code.toStdString()).text()), code);
        QVERIFY2(f.command().contains("--local-steps 30") && f.command().contains("--workers 31234"),
                 qPrintable(f.command()));

        f.at<QComboBox>("otherComputersWayComboBox")->setCurrentIndex(1);
        QVERIFY(f.workerCommand().isEmpty()); // which folder?
        f.prompts.openFolderAnswer = "/mnt/exchange";
        click(*f.wizard, "chooseWorkersFolderButton");
        QCOMPARE(f.workerCommand(), "kantai worker --folder /mnt/exchange --code " + code);
        const PretrainRequest request =
            f.wizard->findChild<OtherComputers*>()->with(f.wizard->findChild<PretrainingForm*>()->request());
        QCOMPARE(request.workersFolder, std::string("/mnt/exchange"));
        QVERIFY(request.workersPlace.empty() && request.options.localSteps == 30);
    }

    void aPortThatIsTakenIsToldBeforeTheStart() {
        const Fixture f;
        const Invitation other("0", {}, {}); // a port that the system chooses, at every address
        const int port = QString::fromStdString(other.places().front()).section(':', -1).toInt();
        f.at<QCheckBox>("otherComputersCheckBox")->setChecked(true);
        f.at<QSpinBox>("workersPortSpinBox")->setValue(port);
        f.wizard->accept();
        QVERIFY(!f.session.isBusy());
        QVERIFY2(f.prompts.errors.join(' ').contains("cannot listen"), qPrintable(f.prompts.errors.join(' ')));
    }

    void theTrainingPageShowsWhoTrains() {
        Fixture f;
        TrainingPage page(f.session, f.prompts);
        const QTemporaryDir folder;
        f.at<QCheckBox>("otherComputersCheckBox")->setChecked(true);
        f.at<QComboBox>("otherComputersWayComboBox")->setCurrentIndex(1);
        f.at<QLineEdit>("workersFolderEdit")->setText(folder.path());
        f.at<QSpinBox>("localStepsSpinBox")->setValue(5);
        const QString command = f.workerCommand();
        f.wizard->accept();
        TRY_VERIFY(f.training().metrics().size() > 2);
        QVERIFY(find<QWidget>(page, "machinesCard")->isVisibleTo(&page));
        QVERIFY(find<QLabel>(page, "invitationLabel")->text().endsWith(command));
        const auto* table = find<QTableWidget>(page, "machinesTable");
        {
            const JoiningThread other(folder.path(), command.section(' ', -1).toStdString());
            TRY_VERIFY(f.training().machines().size() == 2 && f.training().machines()[1].steps > 0);
            TRY_VERIFY(table->rowCount() == 2);
            const MachineState machine = f.training().machines()[1];
            QCOMPARE(table->item(1, 0)->text(), QString::fromStdString(nameOfComputer()));
            TRY_VERIFY(!table->item(1, 2)->text().isEmpty()); // tokens a second
            TRY_VERIFY(table->item(1, 3)->text() != "0 %");
            QVERIFY(machine.tokensPerSecond > 0 && machine.share > 0);
        } // it leaves
        TRY_COMPARE(table->item(1, 1)->text(), QString("Left"));
        f.training().stopAndSave();
        QVERIFY(f.waitUntilIdle());
        TRY_VERIFY(!find<QWidget>(page, "machinesCard")->isVisibleTo(&page));
        QVERIFY(f.training().run().state == RunState::Stopped);
    }
};

QTEST_MAIN(tst_OtherComputers)
#include "tst_OtherComputers.moc"
