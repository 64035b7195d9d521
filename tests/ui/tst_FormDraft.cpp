// SPDX-License-Identifier: GPL-3.0-or-later
// What was entered into a wizard outlives a crash, and only that.
#include "tests/ui/support/PageFixture.h"
#include "ui/wizards/FormDraft.h"
#include "ui/wizards/NewProjectWizard.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <memory>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

const QString kOwner = QStringLiteral("/somewhere/a.kantai");

struct Fixture : SessionFixture {
    Fixture() : SessionFixture(TinyProject::Stage::Tokenizer) {}
    std::unique_ptr<PretrainingWizard> open(const QString& owner = kOwner) {
        auto wizard = std::make_unique<PretrainingWizard>(session, prompts, nullptr);
        keepDraft(*wizard, owner);
        wizard->open();
        return wizard;
    }
};

bool isRestored(const QWizard& wizard) {
    return wizard.findChild<QLabel*>(QStringLiteral("draftLabel")) != nullptr;
}

} // namespace

class tst_FormDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void init() { QSettings().clear(); }

    void whatWasEnteredIsThereAfterACrash() {
        Fixture f;
        auto wizard = f.open();
        QVERIFY(!isRestored(*wizard));
        find<QComboBox>(*wizard, "recipeComboBox")->setCurrentIndex(1); // which sets other fields
        find<QComboBox>(*wizard, "lengthUnitComboBox")->setCurrentIndex(1);
        find<QDoubleSpinBox>(*wizard, "lengthSpinBox")->setValue(1234);
        find<QSpinBox>(*wizard, "batchSizeSpinBox")->setValue(7);
        find<QLineEdit>(*wizard, "learningRateEdit")->setText(QStringLiteral("0,00031"));
        find<QLineEdit>(*wizard, "runNameEdit")->setText(QStringLiteral("Reason"));
        wizard.reset(); // neither finished nor cancelled

        wizard = f.open();
        QVERIFY(isRestored(*wizard));
        QCOMPARE(find<QComboBox>(*wizard, "recipeComboBox")->currentIndex(), 1);
        QCOMPARE(find<QComboBox>(*wizard, "lengthUnitComboBox")->currentIndex(), 1);
        QCOMPARE(find<QDoubleSpinBox>(*wizard, "lengthSpinBox")->value(), 1234.0);
        QCOMPARE(find<QSpinBox>(*wizard, "batchSizeSpinBox")->value(), 7);
        QCOMPARE(find<QLineEdit>(*wizard, "learningRateEdit")->text(), QStringLiteral("0,00031"));
        QCOMPARE(find<QLineEdit>(*wizard, "runNameEdit")->text(), QStringLiteral("Reason"));
    }

    void startingOverShowsTheFirstValues() {
        Fixture f;
        auto wizard = f.open();
        const int batch = find<QSpinBox>(*wizard, "batchSizeSpinBox")->value();
        find<QSpinBox>(*wizard, "batchSizeSpinBox")->setValue(batch + 3);
        wizard.reset();
        wizard = f.open();
        QCOMPARE(find<QSpinBox>(*wizard, "batchSizeSpinBox")->value(), batch + 3);
        click(*wizard, "forgetDraftButton");
        QCOMPARE(find<QSpinBox>(*wizard, "batchSizeSpinBox")->value(), batch);
        wizard.reset();
        QVERIFY(!isRestored(*f.open()));
    }

    void whatWasCancelledIsForgotten() {
        Fixture f;
        auto wizard = f.open();
        find<QLineEdit>(*wizard, "runNameEdit")->setText(QStringLiteral("Reason"));
        wizard->reject();
        wizard.reset();
        QVERIFY(!isRestored(*f.open()));
    }

    void anotherProjectHasEntriesOfItsOwn() {
        Fixture f;
        auto wizard = f.open();
        find<QLineEdit>(*wizard, "runNameEdit")->setText(QStringLiteral("Reason"));
        wizard.reset();
        QVERIFY(!isRestored(*f.open(QStringLiteral("/somewhere/b.kantai"))));
        QVERIFY(isRestored(*f.open()));
    }

    void aNewProjectToo() {
        Fixture f;
        auto wizard = std::make_unique<NewProjectWizard>(f.session, f.prompts, nullptr);
        keepDraft(*wizard, {});
        find<QLineEdit>(*wizard, "projectNameEdit")->setText(QStringLiteral("Critique"));
        wizard.reset();
        NewProjectWizard again(f.session, f.prompts, nullptr);
        keepDraft(again, {});
        QCOMPARE(find<QLineEdit>(again, "projectNameEdit")->text(), QStringLiteral("Critique"));
    }
};

QTEST_MAIN(tst_FormDraft)
#include "tst_FormDraft.moc"
