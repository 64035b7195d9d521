// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the Model page that look into a trained checkpoint: distributions of tensors, neighbours, the map.
#include "core/inference/WordEmbeddings.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/Format.h"
#include "ui/pages/model/ModelPage.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/charts/HistogramRidges.h"
#include "ui/widgets/charts/ModelDrawing.h"
#include "ui/widgets/charts/TokenScatter.h"
#include "ui/widgets/charts/ValueHistogram.h"
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<ModelPage> {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Trained) : PageFixture(stage) {
        page.setVisible(true);
    }
    void showTab(int index) const { the<QTabWidget>("modelTabs")->setCurrentIndex(index); }
    const QWidget* tab() const { return the<QTabWidget>("modelTabs")->currentWidget(); }
    fs::path folder() const {
        return checkpointPath(session.handle(), findCheckpoint(Project(session.handle()), "best"));
    }
    void ask(const QString& word) const {
        the<QLineEdit>("embeddingWordEdit")->clear();
        QTest::keyClicks(the<QLineEdit>("embeddingWordEdit"), word);
        QTest::keyClick(the<QLineEdit>("embeddingWordEdit"), Qt::Key_Return);
    }
};

} // namespace

class ModelInsideTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void withoutACheckpointTheViewsSayWhatIsMissing() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QSignalSpy asked(&f.page, &Page::pageRequested);
        for (const int index : {1, 2}) {
            f.showTab(index);
            QVERIFY(says(*f.tab(), QStringLiteral("No trained model yet")));
            QVERIFY(!f.the<QComboBox>("modelCheckpointComboBox")->isVisible());
            for (QPushButton* button : f.tab()->findChildren<QPushButton*>())
                if (button->isVisible())
                    button->click();
        }
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Training);
    }

    // In a window of 960 pixels the panel of the tensors has 270: the bars give way, the shares are whole.
    void theSharesOfTheTensorsFitANarrowPanel() {
        Fixture f;
        f.page.resize(690, 560);
        f.showTab(1);
        const auto* table = f.the<QTableWidget>("weightsTable");
        TRY_VERIFY(table->width() < 300 && table->rowCount() > 0);
        TRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void theNumbersOfATensorAreShown() {
        const Fixture f;
        f.showTab(1);
        const auto* histogram = f.the<ValueHistogram>("weightsHistogram");
        TRY_VERIFY(!histogram->histogram().counts.empty()); // the word table, by itself
        const SafetensorsFile file(f.folder() / "model.safetensors");
        const auto figure = [&](int index) { return f.tab()->findChild<FigureStrip*>()->value(index); };
        QCOMPARE(figure(0), QStringLiteral("5,120")); // 320 x 16
        const TensorEntry& bias = file.at("lm_head.bias");
        auto* table = f.the<QTableWidget>("weightsTable");
        table->setCurrentCell(table->rowCount() - 2, 0); // the last tensor
        TRY_COMPARE(figure(0), QStringLiteral("320"));
        const TensorStatistics expected = statisticsOf(file, bias, {});
        const NumberHistogram& shown = histogram->histogram();
        QCOMPARE(shown.counts, histogramOf(file, bias, usualRange(expected), kHistogramBins, {}).counts);
        const auto* ridges = f.the<HistogramRidges>("weightsRidges");
        const ProjectView view = readProject(f.session.handle());
        QVERIFY(view.snapshots.size() > 1);
        TRY_COMPARE(ridges->steps().size(),
                    modelsOfRun(f.session.handle(), view.checkpoints, view.snapshots, 1).size());
        QCOMPARE(ridges->steps().front().step, std::int64_t{1});
        QVERIFY(!ridges->accessibleDescription().isEmpty());
        QTest::keyClick(const_cast<HistogramRidges*>(ridges), Qt::Key_Up);
        QVERIFY(says(f.page, QStringLiteral("Step 6")));
    }

    void aBlockChoosesItsTensor() {
        const Fixture f;
        f.showTab(1);
        auto* drawing = f.the<ModelDrawing>("weightsDrawing");
        QTest::keyClick(drawing, Qt::Key_End);
        TRY_VERIFY(says(*f.tab(), QStringLiteral("Head · dense.weight")));
        TRY_COMPARE(f.tab()->findChild<FigureStrip*>()->value(0), QStringLiteral("256"));
    }

    void theNeighboursOfAWord() {
        const Fixture f;
        f.showTab(2);
        const auto* map = f.the<TokenScatter>("tokenMap");
        TRY_VERIFY(!map->points().isEmpty());
        const WordEmbeddings table(f.folder());
        QCOMPARE(static_cast<std::size_t>(map->points().size()), table.tokens());
        f.ask(QStringLiteral("judge"));
        auto* neighbours = f.the<QTableWidget>("neighbourTable");
        TRY_COMPARE(neighbours->rowCount(), 10);
        const WordNeighbours expected = table.neighbours("judge", 10);
        QCOMPARE(neighbours->item(0, 1)->text(), QLocale().toString(expected.neighbours[0].cosine, 'f', 3));
        QVERIFY(says(*f.tab(), format::token(expected.tokens[0].text)));
        Q_EMIT neighbours->cellActivated(0, 0); // continues from there
        TRY_COMPARE(f.the<QLineEdit>("embeddingWordEdit")->text(), format::token(expected.neighbours[0].token.text));
        f.ask(QStringLiteral("zzqx"));
        TRY_VERIFY(says(*f.tab(), QStringLiteral("pieces")));
    }

    void aPointOfTheMapIsLookedUp() {
        const Fixture f;
        f.showTab(2);
        auto* map = f.the<TokenScatter>("tokenMap");
        TRY_VERIFY(!map->points().isEmpty());
        Q_EMIT map->pointClicked(4);
        QCOMPARE(f.the<QLineEdit>("embeddingWordEdit")->text(), QStringLiteral("<mask>"));
        TRY_COMPARE(f.the<QTableWidget>("neighbourTable")->rowCount(), 10);
    }

    void aClosedProjectLeavesNothing() {
        Fixture f;
        f.showTab(2);
        TRY_VERIFY(!f.the<TokenScatter>("tokenMap")->points().isEmpty());
        f.session.close();
        QVERIFY(f.the<TokenScatter>("tokenMap")->points().isEmpty());
        QVERIFY(says(*f.tab(), QStringLiteral("No trained model yet")));
        f.session.open(f.tiny.folder());
        TRY_VERIFY(!f.the<TokenScatter>("tokenMap")->points().isEmpty());
    }

    void aDamagedCheckpointSaysSo() {
        const Fixture f;
        flipBit(f.folder() / "model.safetensors", 4000);
        f.showTab(1);
        TRY_VERIFY(says(*f.tab(), QStringLiteral("model.safetensors")));
        QVERIFY(f.the<ValueHistogram>("weightsHistogram")->histogram().counts.empty());
    }
};

QTEST_MAIN(ModelInsideTest)
#include "tst_ModelInside.moc"
