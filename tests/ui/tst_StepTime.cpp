// SPDX-License-Identifier: GPL-3.0-or-later
// The time of a step on the Model page: measured when asked for, and remembered for this computer.
#include "tests/ui/support/PageFixture.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/pages/model/ModelPage.h"
#include "ui/widgets/FigureStrip.h"
#include <QSettings>
#include <QSpinBox>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<ModelPage> {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Tokenizer) : PageFixture(stage) {
        RobertaConfig config = tinyConfig();
        config.vocabularySize = 320;
        storeDraftConfig(session, config);
    }
    QString time() const { return the<FigureStrip>("modelFigures")->value(6); }
    QString why() const { return the<QPushButton>("measureStepButton")->toolTip(); }
};

} // namespace

class tst_StepTime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void init() { QSettings().clear(); }

    void itIsMeasuredAndRemembered() {
        {
            const Fixture f;
            QCOMPARE(f.time(), QStringLiteral("–"));
            click(f.page, "measureStepButton");
            QVERIFY(f.session.isBusy());
            TRY_VERIFY2(f.time().endsWith(QStringLiteral(" s")), qPrintable(f.prompts.errors.join('\n')));
            QVERIFY(f.the<FigureStrip>("modelFigures")->note(6).endsWith(QStringLiteral("tokens / s")));
            QVERIFY(f.session.view().runs.empty()); // nothing is left of it
        }
        const Fixture again; // another project with the same model
        QVERIFY(again.time().endsWith(QStringLiteral(" s")));
        again.the<QSpinBox>("layersSpinBox")->setValue(3);
        QCOMPARE(again.time(), QStringLiteral("–")); // another model
        again.the<QSpinBox>("layersSpinBox")->setValue(static_cast<int>(tinyConfig().layers));
        QVERIFY(again.time().endsWith(QStringLiteral(" s")));
    }

    void whatIsMissingIsSaid() {
        const Fixture f(TinyProject::Stage::Corpus);
        QVERIFY(!f.isEnabled("measureStepButton"));
        QVERIFY(f.why().contains(QStringLiteral("tokenizer")));
        const Fixture ready;
        QVERIFY(ready.isEnabled("measureStepButton"));
        ready.the<QSpinBox>("headsSpinBox")->setValue(7); // of a hidden size that it does not divide
        QVERIFY(!ready.isEnabled("measureStepButton"));
        QVERIFY(ready.why().contains(QStringLiteral("not valid")));
    }
};

QTEST_MAIN(tst_StepTime)
#include "tst_StepTime.moc"
