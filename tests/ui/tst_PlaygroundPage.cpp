// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkpoint/Checkpoints.h"
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/TinyProject.h"
#include "tests/ui/support/UiTest.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/playground/PlaygroundPage.h"
#include "ui/widgets/HeatMap.h"
#include "ui/widgets/ProbabilityBars.h"
#include "ui/widgets/Segments.h"
#include "ui/widgets/StepCurve.h"
#include "ui/widgets/SurprisalView.h"
#include "ui/widgets/TokenChips.h"
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

namespace {
const QString kSentence = QStringLiteral("Reason seeks the <mask>.");

struct Fixture {
    explicit Fixture(TinyProject::Stage stage = TinyProject::Stage::Trained) : tiny(stage) {
        session.open(tiny.folder());
        page.resize(1100, 800);
    }
    QLineEdit* sentence() const { return find<QLineEdit>(page, "playgroundSentenceEdit"); }
    const QVector<ProbabilityBar>& bars() const { return find<ProbabilityBars>(page, "playgroundAnswers")->bars(); }
    template <class Widget>
    Widget* the(const char* name) const {
        return find<Widget>(page, name);
    }
    void view(PlaygroundPage::View view) { the<QTabWidget>("playgroundTabs")->setCurrentIndex(view); }
    const QVector<TokenChip>& chips() const { return the<TokenChips>("playgroundTokenChips")->chips(); }
    void clickChip(int index) { Q_EMIT the<TokenChips>("playgroundTokenChips")->chosen(index); }
    int chipOf(const QString& text) const {
        for (int i = 0; i < int(chips().size()); ++i)
            if (chips()[i].text == text)
                return i;
        return -1;
    }
    // Another run, with several checkpoints.
    void trainOn() {
        PretrainObserver nobody;
        TrainingControl control;
        PretrainRequest request = tinyPretraining(6);
        request.options.saveEvery = 2;
        pretrain(session.handle(), request, nobody, control, {}, {});
        session.reload();
    }
    FillMask model(const QString& which = QStringLiteral("best")) const {
        const CheckpointRow row = findCheckpoint(Project(session.handle()), which.toStdString());
        return FillMask(session.handle().absolute(row.folder));
    }
    QString status() const { return find<QLabel>(page, "playgroundStatusLabel")->text(); }
    QListWidget* history() const { return find<QListWidget>(page, "playgroundHistoryList"); }
    FillMaskResult expected(const QString& text, int topK) const {
        const CheckpointRow row = findCheckpoint(Project(session.handle()), "best");
        return FillMask(session.handle().absolute(row.folder)).answer(text.toStdString(), topK);
    }

    TinyProject tiny;
    ProjectSession session;
    ScriptedPrompts prompts;
    PlaygroundPage page{session, prompts};
};

} // namespace

class tst_PlaygroundPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void withoutAModelThePageLeadsToTheTraining() {
        Fixture f(TinyProject::Stage::Tokenizer);
        QCOMPARE(f.page.state(), PageState::Empty);
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "emptyStateButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Training);
    }

    void theAnswersAreTheModels() {
        Fixture f;
        QCOMPARE(f.page.state(), PageState::Ready);
        f.sentence()->setText(kSentence);
        QTest::keyClick(f.sentence(), Qt::Key_Return);
        QTRY_COMPARE(f.bars().size(), 7);
        const auto answers = f.expected(kSentence, 7).masks.front().answers;
        for (int i = 0; i < 7; ++i) {
            QCOMPARE(f.bars()[i].id, answers[std::size_t(i)].id);
            QVERIFY(std::abs(f.bars()[i].probability - answers[std::size_t(i)].probability) < 1e-6);
            QCOMPARE(f.bars()[i].sentence, QString::fromStdString(answers[std::size_t(i)].sentence));
        }
        QVERIFY(f.status().contains(QStringLiteral("tokens")));
        QCOMPARE(find<QLabel>(f.page, "playgroundFilledLabel")->text(), f.bars()[0].sentence);
        QCOMPARE(f.history()->count(), 1);
    }

    void anotherAnswerShowsItsOwnSentence() {
        Fixture f;
        f.page.setSentence(kSentence);
        QTRY_COMPARE(f.bars().size(), 7);
        QTest::keyClick(find<ProbabilityBars>(f.page, "playgroundAnswers"), Qt::Key_Down);
        QCOMPARE(find<QLabel>(f.page, "playgroundFilledLabel")->text(), f.bars()[1].sentence);
    }

    void theNumberOfAnswersIsChosen() {
        Fixture f;
        find<QSpinBox>(f.page, "playgroundTopKSpinBox")->setValue(3);
        f.page.setSentence(kSentence);
        QTRY_COMPARE(f.bars().size(), 3);
    }

    void severalMasksAreAnsweredTogetherAndAlone() {
        Fixture f;
        const QString two = QStringLiteral("The <mask> seeks the <mask>.");
        f.page.setSentence(two);
        QTRY_COMPARE(f.bars().size(), 7);
        auto* masks = f.the<Segments>("playgroundMaskSegments");
        QVERIFY(masks->isVisibleTo(&f.page));
        QCOMPARE(masks->choices(), (QStringList{"Together", "Mask 1", "Mask 2"}));
        const JointResult joint = f.model().jointAnswers(two.toStdString(), 7);
        QCOMPARE(f.bars()[0].sentence, QString::fromStdString(joint.answers[0].sentence));
        QVERIFY(std::abs(f.bars()[0].probability - joint.answers[0].probability) < 1e-6);
        QVERIFY(says(f.page, QStringLiteral("from left to right")));
        const FillMaskResult expected = f.expected(two, 7);
        masks->setCurrent(2);
        QCOMPARE(f.bars()[0].id, expected.masks[1].answers[0].id);
        masks->setCurrent(1);
        QCOMPARE(f.bars()[0].id, expected.masks[0].answers[0].id);
        f.page.setSentence(kSentence);
        QTRY_VERIFY(!masks->isVisibleTo(&f.page));
    }

    void onlyTheOfferedWordsAnswer() {
        Fixture f;
        f.the<QLineEdit>("playgroundCandidatesEdit")->setText(QStringLiteral(" law, ground,,law "));
        f.page.setSentence(kSentence);
        QTRY_COMPARE(f.bars().size(), 2);
        const auto expected = f.model().answerAmong(kSentence.toStdString(), {"law", "ground"}).masks[0].answers;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(f.bars()[i].sentence, QString::fromStdString(expected[std::size_t(i)].sentence));
            QVERIFY(std::abs(f.bars()[i].probability - expected[std::size_t(i)].probability) < 1e-6);
        }
        f.the<QLineEdit>("playgroundCandidatesEdit")->setText(QStringLiteral("<mask>"));
        f.page.setSentence(kSentence);
        QTRY_VERIFY2(f.status().contains(QStringLiteral("special token")), qPrintable(f.status()));
        QVERIFY(f.bars().isEmpty());
    }

    void theTokensAreShownWhileTyping() {
        Fixture f;
        QTest::keyClicks(f.sentence(), QStringLiteral("Reason"));
        QTRY_VERIFY(!f.chips().isEmpty());
        QString covered;
        for (const TokenChip& chip : f.chips())
            covered += chip.text;
        QCOMPARE(covered, QStringLiteral("Reason"));
        QCOMPARE(f.history()->count(), 0); // nothing was asked
    }

    void aClickMasksAWordAndAnotherBringsItBack() {
        Fixture f;
        const QString whole = QStringLiteral("Reason seeks the law.");
        f.view(PlaygroundPage::Surprisal);
        f.page.setSentence(whole);
        QTRY_VERIFY(f.chipOf(QStringLiteral("the")) > 0);
        const int the = f.chipOf(QStringLiteral("the"));
        f.view(PlaygroundPage::Answers);
        f.clickChip(the);
        QCOMPARE(f.sentence()->text(), QStringLiteral("Reason seeks <mask> law."));
        QTRY_COMPARE(f.bars().size(), 7);
        QVERIFY(f.chips()[the].masked);
        f.clickChip(the);
        QCOMPARE(f.sentence()->text(), whole);
    }

    void aTypedMaskBecomesItsBestAnswer() {
        Fixture f;
        f.page.setSentence(kSentence);
        QTRY_COMPARE(f.bars().size(), 7);
        f.clickChip(f.chipOf(QStringLiteral("<mask>")));
        QCOMPARE(f.sentence()->text(), QStringLiteral("Reason seeks the %1.").arg(f.bars()[0].token));
    }

    void surprisalIsTheModels() {
        Fixture f;
        const QString whole = QStringLiteral("Reason seeks the <mask> in time.");
        f.view(PlaygroundPage::Surprisal);
        f.page.setSentence(whole);
        auto* view = f.the<SurprisalView>("playgroundSurprisalView");
        QTRY_COMPARE(view->words().size(), 7);
        const SentenceSurprisal expected = f.model().surprisal(whole.toStdString());
        for (int i = 0; i < 7; ++i) {
            const WordSurprisal& word = expected.words[std::size_t(i)];
            QCOMPARE(view->words()[i].text, QString::fromStdString(word.text));
            QVERIFY(std::abs(view->words()[i].bits - word.nats / std::log(2.0)) < 1e-4);
            QCOMPARE(view->words()[i].masked, i == 3);
        }
        QVERIFY(
            f.the<QLabel>("playgroundSurprisalFigures")->text().contains(QStringLiteral("Pseudo-log-likelihood")));
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(f.the<QLabel>("playgroundWordLabel")->text().startsWith(QStringLiteral("Reason:")));
        click(f.page, "playgroundCopyJsonButton");
        const QJsonObject object = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(object["surprisal"]["words"].toArray().size(), 7);
    }

    void attentionIsTheModels() {
        Fixture f;
        f.page.setSentence(kSentence);
        f.view(PlaygroundPage::Attention); // asks again
        auto* map = f.the<HeatMap>("playgroundHeatMap");
        QTRY_VERIFY(!map->labels().isEmpty());
        const AttentionMap expected = f.model().attention(kSentence.toStdString());
        const auto same = [&](const std::vector<float>& matrix) {
            return std::equal(matrix.begin(), matrix.end(), map->values().begin(), map->values().end(),
                              [](float a, float b) { return std::abs(a - b) < 1e-5F; });
        };
        QVERIFY(same(expected.matrix(-1, -1)));
        QCOMPARE(map->labels().front(), QStringLiteral("<s>"));
        QVERIFY(map->labels().contains(QStringLiteral("<mask>")));
        f.the<Segments>("playgroundLayerSegments")->setCurrent(1);
        f.the<QComboBox>("playgroundHeadComboBox")->setCurrentIndex(2);
        QVERIFY(same(expected.matrix(0, 1)));
        QTest::keyClick(map, Qt::Key_Right);
        QVERIFY(f.the<QLabel>("playgroundCellLabel")->text().contains(QStringLiteral("attends to")));
    }

    void twoCheckpointsAnswerSideBySide() {
        Fixture f;
        f.trainOn();
        f.view(PlaygroundPage::Compare);
        f.page.setSentence(kSentence);
        const auto* here = f.the<ProbabilityBars>("playgroundTheseAnswers");
        const auto* there = f.the<ProbabilityBars>("playgroundOtherAnswers");
        QTRY_COMPARE(there->bars().size(), 7);
        const QString which = f.the<QComboBox>("playgroundOtherComboBox")->currentData().toString();
        const auto expected = f.model(which).answer(kSentence.toStdString(), 7).masks[0].answers;
        QCOMPARE(there->bars()[0].id, expected[0].id);
        QCOMPARE(here->bars()[0].id, f.expected(kSentence, 7).masks[0].answers[0].id);
        QVERIFY(f.the<QLabel>("playgroundVerdictLabel")->text().contains(QStringLiteral("in both lists")));
        QVERIFY(f.the<QLabel>("playgroundOtherName")->text().contains(QStringLiteral("step")));
        click(f.page, "playgroundCopyJsonButton");
        QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).array().size(), 2);
    }

    void theSliderMovesThroughTheRun() {
        Fixture f;
        f.trainOn();
        auto* chosen = f.the<QComboBox>("playgroundCheckpointComboBox");
        chosen->setCurrentIndex(chosen->findData(QStringLiteral("latest")));
        f.view(PlaygroundPage::OverTraining);
        f.page.setSentence(kSentence);
        std::vector<CheckpointRow> rows = f.session.view().checkpoints;
        std::erase_if(rows, [](const CheckpointRow& row) { return row.runId != 2; });
        std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.step < b.step; });
        QVERIFY(rows.size() > 1);
        auto* curve = f.the<StepCurve>("playgroundStepCurve");
        QTRY_COMPARE(curve->points().size(), qsizetype(rows.size()));
        auto* slider = f.the<QSlider>("playgroundStepSlider");
        QCOMPARE(slider->value(), int(rows.size()) - 1);
        const auto* bars = f.the<ProbabilityBars>("playgroundStepAnswers");
        for (int i = 0; i < int(rows.size()); ++i) {
            slider->setValue(i);
            const auto expected =
                f.model(QString::number(rows[std::size_t(i)].id)).answer(kSentence.toStdString(), 8);
            QCOMPARE(bars->bars().size(), 8);
            QCOMPARE(bars->bars()[0].id, expected.masks[0].answers[0].id);
            QCOMPARE(curve->marker(), double(rows[std::size_t(i)].step));
        }
        QVERIFY(std::abs(curve->points().back().y() - bars->bars()[0].probability) < 1e-9); // the last one's best
        QTest::keyClick(f.the<ProbabilityBars>("playgroundStepAnswers"), Qt::Key_Down);
        QVERIFY(f.the<QLabel>("playgroundCurveLabel")->text().contains(bars->bars()[1].token));
        QVERIFY(std::abs(curve->points().back().y() - bars->bars()[1].probability) < 1e-9);
    }

    void withOneCheckpointTheViewsSayWhatIsMissing() {
        TinyProject tiny(TinyProject::Stage::Tokenizer);
        ProjectSession session;
        session.open(tiny.folder());
        PretrainObserver nobody;
        TrainingControl control;
        PretrainRequest request = tinyPretraining(2);
        request.options.evaluateEvery = 2;
        pretrain(session.handle(), request, nobody, control, {}, {});
        session.reload();
        QCOMPARE(session.view().checkpoints.size(), std::size_t(1));
        ScriptedPrompts prompts;
        PlaygroundPage page(session, prompts);
        auto* tabs = find<QTabWidget>(page, "playgroundTabs");
        page.setSentence(kSentence);
        tabs->setCurrentIndex(PlaygroundPage::Compare);
        QVERIFY(says(page, QStringLiteral("A comparison needs two checkpoints")));
        tabs->setCurrentIndex(PlaygroundPage::OverTraining);
        QVERIFY(says(page, QStringLiteral("This view needs at least two checkpoints of a run")));
    }

    void aSentenceWithoutMaskIsExplained() {
        Fixture f;
        click(f.page, "playgroundFillButton"); // an empty one asks nothing
        QVERIFY(f.status().isEmpty());
        f.page.setSentence(QStringLiteral("Nothing to fill here."));
        QTRY_VERIFY2(f.status().contains(QStringLiteral("<mask>")), qPrintable(f.status()));
        QVERIFY(f.bars().isEmpty());
        QCOMPARE(f.history()->count(), 0);
        QVERIFY(find<QLabel>(f.page, "playgroundFilledLabel")->text().isEmpty());
    }

    void aSentenceLongerThanTheModelIsExplained() {
        Fixture f;
        f.page.setSentence(QStringLiteral("Reason seeks the law. ").repeated(60) + kSentence);
        QTRY_VERIFY2(f.status().contains(QStringLiteral("32")), qPrintable(f.status())); // 34 positions
        QVERIFY(f.bars().isEmpty());
    }

    void theMaskIsInsertedAtTheCursor() {
        Fixture f;
        f.sentence()->setText(QStringLiteral("Pure  of all."));
        f.sentence()->setCursorPosition(5);
        click(f.page, "playgroundInsertMaskButton");
        QCOMPARE(f.sentence()->text(), QStringLiteral("Pure <mask> of all."));
    }

    void historyAsksAgain() {
        Fixture f;
        f.page.setSentence(kSentence);
        QTRY_COMPARE(f.history()->count(), 1);
        f.page.setSentence(QStringLiteral("Nature <mask> by itself."));
        QTRY_COMPARE(f.history()->count(), 2);
        Q_EMIT f.history()->itemActivated(f.history()->item(1));
        QCOMPARE(f.sentence()->text(), kSentence);
        QTRY_COMPARE(f.history()->item(0)->data(Qt::UserRole).toString(), kSentence);
        QCOMPARE(f.history()->count(), 2); // it stands there once
    }

    void answersAreCopiedAsTextAndJson() {
        Fixture f;
        f.page.setSentence(kSentence);
        QTRY_COMPARE(f.bars().size(), 7);
        click(f.page, "playgroundCopyTextButton");
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines[0], kSentence);
        QVERIFY(lines[1].endsWith(f.bars()[0].sentence));
        click(f.page, "playgroundCopyJsonButton");
        const QJsonObject object = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(object["text"].toString(), kSentence);
        QCOMPARE(object["masks"][0]["answers"][0]["id"].toInteger(), f.bars()[0].id);
        QVERIFY(object["model"].toString().contains(QStringLiteral("step")));
    }

    void aDamagedCheckpointIsNamed() {
        Fixture f;
        const CheckpointRow row = findCheckpoint(Project(f.session.handle()), "best");
        QVERIFY(QFile::remove(f.tiny.folder() + '/' + QString::fromStdString(row.folder) + "/model.safetensors"));
        f.page.setSentence(kSentence);
        QTRY_VERIFY2(f.status().contains(QStringLiteral("model.safetensors")), qPrintable(f.status()));
    }

    void itAnswersWhileATrainingRunsAndLeavesItAlone() {
        Fixture f;
        f.session.training().start(f.session.handle(), tinyPretraining(100'000));
        QTRY_VERIFY_WITH_TIMEOUT(f.session.training().metrics().size() > 2, 60'000);
        f.page.setSentence(kSentence);
        QTRY_COMPARE_WITH_TIMEOUT(f.bars().size(), 7, 60'000);
        QVERIFY(f.session.training().isActive());
        for (const RunRow& run : readProject(f.session.handle()).runs)
            QVERIFY(run.state != RunState::Interrupted);
        f.session.training().stopWithoutSaving();
        QTRY_VERIFY_WITH_TIMEOUT(!f.session.isBusy(), 60'000);
    }

    void closingTheProjectForgetsTheAnswers() {
        Fixture f;
        f.page.setSentence(kSentence);
        QTRY_COMPARE(f.bars().size(), 7);
        f.session.close();
        QVERIFY(f.bars().isEmpty());
        QCOMPARE(f.history()->count(), 0);
        QVERIFY(f.sentence()->text().isEmpty());
    }
};

QTEST_MAIN(tst_PlaygroundPage)
#include "tst_PlaygroundPage.moc"
