// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ParameterCount.h"
#include "core/model/TensorLayout.h"
#include "tests/ui/support/PageFixture.h"
#include "ui/jobs/DraftConfig.h"
#include "ui/pages/model/ModelPage.h"
#include "ui/widgets/FigureStrip.h"
#include "ui/widgets/charts/ModelDrawing.h"
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {

struct Fixture : PageFixture<ModelPage> {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Empty) : PageFixture(stage) {}
    void choose(const QString& preset) {
        auto* box = find<QComboBox>(page, "presetComboBox");
        box->setCurrentIndex(box->findData(preset));
        Q_EMIT box->activated(box->currentIndex());
    }
    QString preset() const { return find<QComboBox>(page, "presetComboBox")->currentData().toString(); }
    QString parameters() const { return find<FigureStrip>(page, "modelFigures")->value(0); }
    RobertaConfig stored() const { return draftConfig(readProject(session.handle())); }
};

} // namespace

class tst_ModelPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void kantaiBertHasTheChaptersParameters() {
        const Fixture f;
        QCOMPARE(f.preset(), QStringLiteral("kantaibert"));
        QCOMPARE(f.parameters(), QStringLiteral("83,504,416"));
        const auto* table = find<QTableWidget>(f.page, "tensorTable");
        // A row for each tensor, and the sums of the embeddings, of six layers, of the head and of everything.
        QCOMPARE(static_cast<std::size_t>(table->rowCount()), tensorSpecs(RobertaConfig{}).size() + 9);
        const auto cells = [&](int row) {
            QStringList texts;
            for (int column = 0; column < table->columnCount(); ++column)
                texts.append(table->item(row, column)->text());
            return texts;
        };
        QCOMPARE(cells(0), (QStringList{"Embeddings", "", "40,333,056", "48.3 %"}));
        QCOMPARE(cells(1), (QStringList{"word_embeddings.weight", "52,000 × 768", "39,936,000", "47.8 %"}));
        QCOMPARE(table->item(1, 0)->toolTip().section(':', 0, 0),
                 QStringLiteral("roberta.embeddings.word_embeddings.weight"));
        QCOMPARE(cells(6).value(0), QStringLiteral("Layer 1"));
        QCOMPARE(cells(table->rowCount() - 1), (QStringList{"All 106 tensors", "", "83,504,416", "100.0 %"}));
    }

    void theDrawingLimitsTheTable() {
        Fixture f;
        const auto* table = find<QTableWidget>(f.page, "tensorTable");
        auto* drawing = find<ModelDrawing>(f.page, "tensorDrawing");
        const auto seen = [&] {
            QStringList names;
            for (int row = 0; row < table->rowCount(); ++row)
                if (!table->isRowHidden(row))
                    names.append(table->item(row, 0)->text());
            return names;
        };
        const int all = static_cast<int>(seen().size());
        QCOMPARE(drawing->blocks().size(), 3 + 2 * 6 + 1);
        QTest::keyClick(drawing, Qt::Key_Home);
        QCOMPARE(drawing->chosen(), 0);
        QCOMPARE(seen(), (QStringList{"Embeddings", "word_embeddings.weight", "All 106 tensors"}));
        QTest::keyClick(drawing, Qt::Key_Right);
        QVERIFY(drawing->blocks()[drawing->chosen()].name.startsWith("Layer 1"));
        QCOMPARE(seen().front(), QStringLiteral("Layer 1"));
        click(f.page, "tensorAllButton");
        QCOMPARE(seen().size(), all);
        QCOMPARE(drawing->chosen(), -1);
        find<QTableWidget>(f.page, "tensorTable")->setCurrentCell(1, 0); // the other way round
        QCOMPARE(drawing->chosen(), 0);
        QCOMPARE(seen().size(), all);
    }

    void theDrawingFollowsTheConfiguration() {
        Fixture f;
        const auto* drawing = find<ModelDrawing>(f.page, "tensorDrawing");
        const double before = drawing->shareOf(0);
        QVERIFY(before > 0.47 && before < 0.48);
        find<QSpinBox>(f.page, "layersSpinBox")->setValue(12);
        QCOMPARE(drawing->blocks().size(), 3 + 2 * 12 + 1);
        QVERIFY(drawing->shareOf(0) < before);
    }

    void everyPresetIsShownWithItsOwnCount() {
        Fixture f;
        for (const Preset& preset : presets()) {
            f.choose(QString::fromStdString(preset.name));
            QCOMPARE(f.parameters(), QLocale().toString(qlonglong(parameterCount(preset.config))));
            QCOMPARE(f.stored(), preset.config);
            QCOMPARE(f.preset(), QString::fromStdString(preset.name));
            QVERIFY(says(f.page, QString::fromStdString(preset.description)));
        }
    }

    void rowsThatTheTokenizerNeverUsesAreToldAndFitted() {
        Fixture f(TinyProject::Stage::Tokenizer);
        const std::int64_t tokens = f.session.view().tokenizers.back().vocabularySize;
        auto* rows = find<QSpinBox>(f.page, "vocabularySizeSpinBox");
        auto* hint = find<QWidget>(f.page, "vocabularyRowsHint");
        rows->setValue(static_cast<int>(tokens) + 1000);
        QVERIFY(hint->isVisibleTo(&f.page));
        QVERIFY(says(f.page, QStringLiteral("1,000 rows would never be used")));
        click(f.page, "fitRowsButton");
        QCOMPARE(f.stored().vocabularySize, tokens);
        QVERIFY(!hint->isVisibleTo(&f.page));
        rows->setValue(static_cast<int>(tokens) - 1);
        QVERIFY(says(f.page, QStringLiteral("more than the model has rows")));
    }

    void withoutATokenizerThereIsNothingToFit() {
        const Fixture f;
        QVERIFY(!find<QWidget>(f.page, "vocabularyRowsHint")->isVisibleTo(&f.page));
    }

    void ownNumbersBecomeTheProjectsDraft() {
        Fixture f;
        find<QSpinBox>(f.page, "layersSpinBox")->setValue(3);
        find<QDoubleSpinBox>(f.page, "dropoutSpinBox")->setValue(0.25);
        QCOMPARE(f.preset(), QStringLiteral("custom"));
        QCOMPARE(f.stored().layers, std::int64_t{3});
        QCOMPARE(f.stored().hiddenDropout, 0.25);
        QCOMPARE(f.stored().attentionDropout, 0.25);
        f.session.close();
        f.session.open(f.tiny.folder());
        QCOMPARE(find<QSpinBox>(f.page, "layersSpinBox")->value(), 3);
        QCOMPARE(f.page.config(), f.stored());
    }

    void whatDoesNotFitTogetherIsSaidBesideTheField() {
        Fixture f;
        const RobertaConfig before = f.stored();
        find<QSpinBox>(f.page, "headsSpinBox")->setValue(7);
        QVERIFY(find<QSpinBox>(f.page, "headsSpinBox")->accessibleDescription().contains(QStringLiteral("7")));
        QCOMPARE(f.page.state(), PageState::NeedsAttention);
        QCOMPARE(f.parameters(), QStringLiteral("–"));
        QVERIFY(!find<QPushButton>(f.page, "pretrainThisModelButton")->isEnabled());
        QCOMPARE(f.stored(), before);
        find<QSpinBox>(f.page, "headsSpinBox")->setValue(8);
        QVERIFY(find<QSpinBox>(f.page, "headsSpinBox")->accessibleDescription().isEmpty());
        QCOMPARE(f.page.state(), PageState::Ready);
        QCOMPARE(f.stored().heads, std::int64_t{8});
    }

    void anUnfinishedEntryOutlivesOtherChanges() {
        Fixture f;
        find<QSpinBox>(f.page, "headsSpinBox")->setValue(7); // 768 is not divisible by it: not stored
        f.session.reload();                                  // as after an import or a checkpoint
        QCOMPARE(find<QSpinBox>(f.page, "headsSpinBox")->value(), 7);
    }

    void rowsFittedToTheTokenizerStayFitted() {
        Fixture f(TinyProject::Stage::Tokenizer);
        find<QSpinBox>(f.page, "vocabularySizeSpinBox")->setValue(320);
        f.choose("nano");
        QCOMPARE(f.stored().vocabularySize, std::int64_t{320});
        QCOMPARE(f.stored().layers, presetNamed("nano").config.layers);
    }

    void theModelLeadsToItsTraining() {
        Fixture f;
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "pretrainThisModelButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Training);
    }

    void withoutAProjectTheModelCanBeLookedAt() {
        ProjectSession session;
        ScriptedPrompts prompts;
        ModelPage page(session, prompts);
        find<QSpinBox>(page, "layersSpinBox")->setValue(2);
        QCOMPARE(page.config().layers, std::int64_t{2});
        QVERIFY(prompts.errors.isEmpty());
    }
};

QTEST_MAIN(tst_ModelPage)
#include "tst_ModelPage.moc"
