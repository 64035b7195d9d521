// SPDX-License-Identifier: GPL-3.0-or-later
// The equivalent command: whatever is chosen in the fields of the pretraining wizard, the command that it shows
// makes kantai train the same run.
#include "core/base/Json.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "tests/support/ParsedCommand.h"
#include "tests/ui/support/UiTest.h"
#include "ui/widgets/fields/NumberBox.h"
#include "ui/widgets/fields/NumberEntry.h"
#include "ui/wizards/PretrainingForm.h"
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <algorithm>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture {
    explicit Fixture(const RobertaConfig& draft) : form(draft, 900, QString(), nullptr) {
        form.setTeachers({{12, QStringLiteral("Run 1, step 500")}}, 0);
        form.fillSimplePage(&simple);
        form.fillAdvancedPage(&advanced);
    }
    QString wrong() const {
        const PretrainRequest chosen = form.request();
        const std::string command = equivalentCommand("Project", chosen);
        const PretrainRequest back = parsedRequest(command);
        const bool same = back.config == chosen.config && back.options == chosen.options &&
                          back.recipe == chosen.recipe && back.runName == chosen.runName &&
                          back.vocabularyRows == chosen.vocabularyRows;
        return same ? QString()
                    : QString::fromStdString(command + " trains " + toJson(back.options).dump() + " instead of " +
                                             toJson(chosen.options).dump());
    }
    QWidget simple, advanced;
    PretrainingForm form;
};

RobertaConfig narrow() {
    RobertaConfig config;
    config.hiddenSize = 384;
    config.layerNormEpsilon = 1e-5;
    return config;
}

} // namespace

class WizardCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void everyFieldGoesIntoTheCommand_data() {
        QTest::addColumn<bool>("custom");
        QTest::newRow("KantaiBERT") << false;
        QTest::newRow("a drafted model") << true;
    }
    void everyFieldGoesIntoTheCommand() {
        QFETCH(bool, custom);
        Fixture fixture(custom ? narrow() : presetNamed("kantaibert").config);
        QVERIFY2(fixture.wrong().isEmpty(), qPrintable(fixture.wrong()));
        int changed = 0;
        for (QWidget* page : {&fixture.simple, &fixture.advanced}) {
            for (auto* combo : page->findChildren<QComboBox*>())
                for (int i = 0; i < combo->count(); ++i) {
                    combo->setCurrentIndex(i);
                    ++changed;
                    QVERIFY2(fixture.wrong().isEmpty(), qPrintable(combo->objectName() + ": " + fixture.wrong()));
                }
            for (auto* box : page->findChildren<QSpinBox*>())
                for (const int value : {box->minimum(), box->minimum() + 3, box->maximum()}) {
                    box->setValue(value);
                    ++changed;
                    QVERIFY2(fixture.wrong().isEmpty(), qPrintable(box->objectName() + ": " + fixture.wrong()));
                }
            for (auto* box : page->findChildren<QDoubleSpinBox*>())
                for (const double part : {0.0, 0.317, 0.9}) {
                    box->setValue(box->minimum() + part * (std::min(box->maximum(), 90.0) - box->minimum()));
                    ++changed;
                    if (box->value() > 0) // what may be 0 is chosen by leaving its option out
                        QVERIFY2(fixture.wrong().isEmpty(), qPrintable(box->objectName() + ": " + fixture.wrong()));
                }
        }
        QVERIFY(changed > 50);
        find<QLineEdit>(fixture.simple, "runNameEdit")->setText(QStringLiteral("Kant's \"Kritik\" – ışık"));
        find<QLineEdit>(fixture.advanced, "learningRateEdit")->setText(QStringLiteral("0.00123"));
        QVERIFY2(fixture.wrong().isEmpty(), qPrintable(fixture.wrong()));
    }
};

QTEST_MAIN(WizardCommandTest)
#include "tst_WizardCommand.moc"
