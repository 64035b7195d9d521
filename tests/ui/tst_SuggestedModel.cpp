// SPDX-License-Identifier: GPL-3.0-or-later
// The model that the window proposes: one that suits the text and the computer, until the user has chosen.
#include "core/workflow/pretrain/PretrainRequest.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/pages/model/ModelPage.h"
#include "ui/wizards/PretrainingForm.h"
#include "ui/wizards/PretrainingWizard.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_SuggestedModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aModelThatFitsTextAndComputerIsSuggested() {
        SessionFixture f(TinyProject::Stage::Tokenizer); // nothing was chosen on the Model page
        QCOMPARE(presetOf(draftConfig(f.session.view())), QStringLiteral("nano")); // for a text of a few lines
        PretrainingWizard wizard(f.session, f.prompts);
        wizard.open();
        auto* preset = find<QComboBox>(wizard, "pretrainingPresetComboBox");
        QCOMPARE(preset->currentData().toString(), QStringLiteral("nano"));
        const QString why = find<QLabel>(wizard, "modelSuggestionLabel")->text();
        QVERIFY2(why.contains(QStringLiteral("your text")) && why.contains(QStringLiteral("KantaiBERT would take")),
                 qPrintable(why));
        click(wizard, "takeKantaiBertButton");
        QCOMPARE(preset->currentData().toString(), QStringLiteral("kantaibert"));
        QVERIFY(!find<QPushButton>(wizard, "takeKantaiBertButton")->isEnabled());
        QVERIFY(wizard.findChild<PretrainingForm*>()->request().config.hiddenSize == 768);
    }

    void whatTheUserChoseIsNeverReplaced() {
        SessionFixture f(TinyProject::Stage::Tokenizer);
        storeDraftConfig(f.session, presetNamed("kantaibert").config);
        QVERIFY(suggestionText(f.session.view()).isEmpty());
        PretrainingWizard wizard(f.session, f.prompts);
        QCOMPARE(find<QComboBox>(wizard, "pretrainingPresetComboBox")->currentData().toString(),
                 QStringLiteral("kantaibert"));
        QVERIFY(wizard.findChild<QWidget*>(QStringLiteral("modelSuggestion")) == nullptr);
        // Nor the model of a run, of a project that was trained without the Model page.
        SessionFixture trained(TinyProject::Stage::Trained);
        QVERIFY(suggestionText(trained.session.view()).isEmpty());
        QCOMPARE(draftConfig(trained.session.view()).hiddenSize, tinyConfig().hiddenSize);
    }

    void theModelPageShowsTheSameAndSaysWhy() {
        PageFixture<ModelPage> f(TinyProject::Stage::Tokenizer);
        auto* preset = find<QComboBox>(f.page, "presetComboBox");
        QCOMPARE(preset->currentData().toString(), QStringLiteral("nano"));
        QVERIFY(says(f.page, QStringLiteral("Suggested for your text")));
        preset->setCurrentIndex(preset->findData(QStringLiteral("mini")));
        Q_EMIT preset->activated(preset->currentIndex());
        QVERIFY(!says(f.page, QStringLiteral("Suggested for your text")));
        QCOMPARE(presetOf(draftConfig(f.session.view())), QStringLiteral("mini"));
    }
};

QTEST_MAIN(tst_SuggestedModel)
#include "tst_SuggestedModel.moc"
