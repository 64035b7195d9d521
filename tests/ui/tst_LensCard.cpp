// SPDX-License-Identifier: GPL-3.0-or-later
// The masking lens on the Training page: it looks only while it is seen, follows the time line and a training, and
// tells of each chosen token what became of it.
#include "tests/ui/support/PageFixture.h"
#include "ui/pages/training/LensCard.h"
#include "ui/pages/training/TrainingPage.h"
#include "ui/widgets/fields/Segments.h"
#include "ui/widgets/plots/TimeLine.h"
#include "ui/widgets/tokens/BatchView.h"

#include <QLabel>
#include <QSettings>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<TrainingPage> {
    using PageFixture::PageFixture;
    LensCard* lens() const { return find<LensCard>(page, "lensCard"); }
    BatchView* batch() const { return the<BatchView>("lensBatch"); }
    QString token() const { return the<QLabel>("lensTokenLabel")->text(); }
    QString status() const { return the<QLabel>("lensStatusLabel")->text(); }
    void open() const { the<Segments>("lowerViewSegments")->setCurrent(1); }
    bool waitForStep(std::int64_t step) const {
        return waitFor([&] { return !lens()->isLooking() && lens()->view().step == step; });
    }
};

} // namespace

class LensCardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void init() { QSettings().clear(); }

    void itLooksOnlyWhileItIsSeen() {
        Fixture f(TinyProject::Stage::Trained);
        f.page.show();
        f.the<TimeLine>("runTimeLine")->goTo(2);
        QVERIFY(!f.lens()->isVisible() && !f.lens()->isLooking());
        QCOMPARE(f.lens()->view().step, std::int64_t{0});
        f.open();
        QVERIFY(f.lens()->isVisible() && !f.the<QWidget>("smallPlot1")->isVisible());
        QVERIFY(f.waitForStep(2));
        QVERIFY2(f.status().contains(QStringLiteral("step 2")), qPrintable(f.status()));
    }

    void itMovesWithTheTimeLine() {
        Fixture f(TinyProject::Stage::Trained);
        f.page.show();
        f.open();
        QVERIFY(f.waitForStep(6)); // the last step of the run
        QVERIFY(f.batch()->chosenCount() > 0);
        f.the<TimeLine>("runTimeLine")->goTo(1);
        QVERIFY(f.waitForStep(1));
        QCOMPARE(f.lens()->view().modelStep, std::int64_t{1});
        f.the<TimeLine>("runTimeLine")->goTo(4);
        QVERIFY(f.waitForStep(4));
        QCOMPARE(f.lens()->view().modelStep, std::int64_t{4});
    }

    void theChoiceIsRemembered() {
        {
            Fixture f(TinyProject::Stage::Trained);
            f.page.show();
            f.open();
        }
        Fixture f(TinyProject::Stage::Trained);
        f.page.show();
        QVERIFY(f.lens()->isVisible());
        language::apply(*qApp, language::Choice::Turkish);
        QVERIFY(f.lens()->isVisible());
        QCOMPARE(f.the<Segments>("lowerViewSegments")->current(), 1);
        language::apply(*qApp, language::Choice::English);
    }

    void eachChosenTokenIsToldOf() {
        Fixture f(TinyProject::Stage::Trained);
        f.page.show();
        f.open();
        QVERIFY(f.waitForStep(6));
        BatchView& batch = *f.batch();
        bool told[4] = {};
        for (int i = 0; i < batch.chosenCount(); ++i) {
            QTest::keyClick(&batch, i == 0 ? Qt::Key_Home : Qt::Key_Right);
            QCOMPARE(batch.current(), i);
            const LensToken& token = batch.chosen(i);
            QVERIFY(batch.areaOf(i).isValid());
            QVERIFY2(f.token().startsWith(QStringLiteral("“%1” was ").arg(BatchView::wordOf(token.label))),
                     qPrintable(f.token()));
            QVERIFY(f.token().contains(QStringLiteral("The model predicts: ")));
            QCOMPARE(f.token().contains(QStringLiteral("random")), token.fate == TokenFate::Random);
            QCOMPARE(batch.accessibleDescription(), f.token());
            told[static_cast<int>(token.fate)] = true;
        }
        QVERIFY(told[static_cast<int>(TokenFate::Masked)]);
        QTest::mouseMove(&batch, batch.areaOf(0).center());
        QCOMPARE(batch.current(), 0);
    }

    void itFollowsATraining() {
        Fixture f(TinyProject::Stage::Tokenizer);
        f.page.show();
        f.open();
        PretrainRequest request = tinyPretraining(1'000'000);
        request.options.evaluateEvery = 20;
        f.training().start(f.session.handle(), request);
        QVERIFY(waitFor([&] { return f.lens()->view().modelStep > 0 && f.lens()->view().step >= 20; }));
        const std::int64_t before = f.lens()->view().step;
        QVERIFY(waitFor([&] { return f.lens()->view().step > before; }));
        f.training().stopWithoutSaving();
        QVERIFY(f.waitUntilIdle());
    }

    void aProjectThatIsClosedIsLetGo() {
        Fixture f(TinyProject::Stage::Trained);
        f.page.show();
        f.open();
        QVERIFY(f.waitForStep(6));
        f.the<TimeLine>("runTimeLine")->goTo(2); // which begins another look
        f.session.close();
        QVERIFY(!f.lens()->isLooking());
        QCOMPARE(f.lens()->view().step, std::int64_t{0});
        f.session.open(f.tiny.folder());
        QVERIFY(f.session.view().writable);
        QVERIFY(f.waitForStep(6));
    }

    void wordsStandWithoutTheirSpace() {
        QCOMPARE(BatchView::wordOf(" reason"), QStringLiteral("reason"));
        QCOMPARE(BatchView::wordOf("ing"), QStringLiteral("ing"));
        QCOMPARE(BatchView::wordOf(" "), QStringLiteral("␣"));
    }
};

QTEST_MAIN(LensCardTest)
#include "tst_LensCard.moc"
