// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/checkpoint/Checkpoints.h"
#include "tests/ui/support/PlaygroundFixture.h"
#include "ui/Format.h"
#include "ui/pages/playground/PlaygroundAnswers.h"
#include "ui/pages/playground/PlaygroundCompare.h"
#include "ui/pages/playground/PlaygroundSurprisal.h"
#include "ui/pages/playground/PlaygroundText.h"
#include "ui/widgets/charts/ProbabilityBars.h"
#include "ui/widgets/fields/Segments.h"
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;

class tst_PlaygroundPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void withoutAModelThePageLeadsToTheTraining() {
        PlaygroundFixture f(TinyProject::Stage::Tokenizer);
        QCOMPARE(f.page.state(), PageState::Empty);
        QSignalSpy asked(&f.page, &Page::pageRequested);
        click(f.page, "emptyStateButton");
        QCOMPARE(asked.value(0).value(0).value<PageId>(), PageId::Training);
    }

    void theAnswersAreTheModels() {
        PlaygroundFixture f;
        QCOMPARE(f.page.state(), PageState::Ready);
        f.sentence()->setText(kSentence);
        QTest::keyClick(f.sentence(), Qt::Key_Return);
        TRY_COMPARE(f.bars().size(), 7);
        const auto answers = f.expected(kSentence, 7).masks.front().answers;
        for (int i = 0; i < 7; ++i) {
            QCOMPARE(f.bars()[i].id, answers[static_cast<std::size_t>(i)].id);
            QVERIFY(std::abs(f.bars()[i].probability - answers[static_cast<std::size_t>(i)].probability) < 1e-6);
            QCOMPARE(f.bars()[i].sentence, QString::fromStdString(answers[static_cast<std::size_t>(i)].sentence));
        }
        QVERIFY(f.status().contains(QStringLiteral("tokens")));
        QCOMPARE(f.filled()->sentence(), f.bars()[0].sentence);
        QCOMPARE(f.filled()->filledWords(), QStringList{f.bars()[0].token});
        QCOMPARE(f.history()->count(), 1);
    }

    void anotherAnswerShowsItsOwnSentence() {
        PlaygroundFixture f;
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        QTest::keyClick(find<ProbabilityBars>(f.page, "playgroundAnswers"), Qt::Key_Down);
        QCOMPARE(f.filled()->sentence(), f.bars()[1].sentence);
        QCOMPARE(f.filled()->filledWords(), QStringList{f.bars()[1].token});
    }

    void theNumberOfAnswersIsChosen() {
        PlaygroundFixture f;
        find<QSpinBox>(f.page, "playgroundTopKSpinBox")->setValue(3);
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 3);
    }

    void severalMasksAreAnsweredTogetherAndAlone() {
        PlaygroundFixture f;
        const QString two = QStringLiteral("The <mask> seeks the <mask>.");
        f.page.setSentence(two);
        TRY_COMPARE(f.bars().size(), 7);
        auto* masks = f.the<Segments>("playgroundMaskSegments");
        QVERIFY(masks->isVisibleTo(&f.page));
        QCOMPARE(masks->choices(), (QStringList{"Together", "Mask 1", "Mask 2"}));
        const JointResult joint = f.model().jointAnswers(two.toStdString(), 7);
        QCOMPARE(f.bars()[0].sentence, QString::fromStdString(joint.answers[0].sentence));
        QVERIFY(std::abs(f.bars()[0].probability - joint.answers[0].probability) < 1e-6);
        QVERIFY(says(f.page, QStringLiteral("from left to right")));
        QCOMPARE(f.filled()->filledWords().join(QStringLiteral(" + ")), f.bars()[0].token);
        QCOMPARE(f.rest()->name, QStringLiteral("all other fillings"));
        const FillMaskResult expected = f.expected(two, 7);
        masks->setCurrent(2);
        QCOMPARE(f.bars()[0].id, expected.masks[1].answers[0].id);
        masks->setCurrent(1);
        QCOMPARE(f.bars()[0].id, expected.masks[0].answers[0].id);
        f.page.setSentence(kSentence);
        TRY_VERIFY(!masks->isVisibleTo(&f.page));
    }

    void onlyTheOfferedWordsAnswer() {
        PlaygroundFixture f;
        f.the<QLineEdit>("playgroundCandidatesEdit")->setText(QStringLiteral(" law, ground,,law "));
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 2);
        const auto expected = f.model().answerAmong(kSentence.toStdString(), {"law", "ground"}).masks[0].answers;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(f.bars()[i].sentence, QString::fromStdString(expected[static_cast<std::size_t>(i)].sentence));
            QVERIFY(std::abs(f.bars()[i].probability - expected[static_cast<std::size_t>(i)].probability) < 1e-6);
        }
        f.the<QLineEdit>("playgroundCandidatesEdit")->setText(QStringLiteral("<mask>"));
        f.page.setSentence(kSentence);
        TRY_VERIFY2(f.status().contains(QStringLiteral("special token")), qPrintable(f.status()));
        QVERIFY(f.bars().isEmpty());
    }

    void whatIsNotListedIsTheRest() {
        PlaygroundFixture f;
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        double listed = 0;
        for (const ProbabilityBar& bar : f.bars())
            listed += bar.probability;
        QCOMPARE(f.rest()->name, QStringLiteral("all other words"));
        QVERIFY(std::abs(f.rest()->probability - (1 - listed)) < 1e-12);
        // The product of a word of several tokens is no part of the same whole.
        f.the<QLineEdit>("playgroundCandidatesEdit")->setText(QStringLiteral("law, zqx"));
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 2);
        QVERIFY(!f.rest());
    }

    void theLimitToSomeWordsIsSeenWhereverItActs() {
        PlaygroundFixture f;
        f.trainOn();
        auto* chip = f.the<QPushButton>("playgroundCandidatesChip");
        QVERIFY(!chip->isVisibleTo(&f.page));
        f.the<QLineEdit>("playgroundCandidatesEdit")->setText(QStringLiteral("law, ground"));
        QVERIFY(chip->isVisibleTo(&f.page));
        QVERIFY(chip->text().startsWith(QStringLiteral("only 2 word")));
        QVERIFY(chip->toolTip().contains(QStringLiteral("law, ground")));
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 2);
        f.turnTo<PlaygroundSurprisal>();
        QVERIFY(!chip->isVisibleTo(&f.page));
        f.turnTo<PlaygroundCompare>();
        QVERIFY(chip->isVisibleTo(&f.page));
        const auto* compared = f.the<ProbabilityBars>("playgroundTheseAnswers");
        TRY_COMPARE(compared->bars().size(), 2);
        chip->click();
        TRY_COMPARE(compared->bars().size(), 7);
        QVERIFY(!chip->isVisibleTo(&f.page));
        QVERIFY(f.the<QLineEdit>("playgroundCandidatesEdit")->text().isEmpty());
    }

    void theSentenceIsAnsweredWhileItIsTyped() {
        PlaygroundFixture f;
        QTest::keyClicks(f.sentence(), kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        QCOMPARE(f.bars()[0].id, f.expected(kSentence, 7).masks.front().answers.front().id);
        QCOMPARE(f.history()->count(), 1);
        QTest::keyClicks(f.sentence(), QStringLiteral(" Yes"));
        TRY_VERIFY(f.bars()[0].sentence.endsWith(QStringLiteral(" Yes")));
        QCOMPARE(f.history()->count(), 1); // a sentence that is still typed gives way to the next
        QTest::keyClick(f.sentence(), Qt::Key_Return);
        f.sentence()->selectAll();
        QTest::keyClicks(f.sentence(), QStringLiteral("Nature <mask> by itself."));
        TRY_VERIFY(f.bars()[0].sentence.startsWith(QStringLiteral("Nature")));
        TRY_COMPARE(f.history()->count(), 2);
    }

    void anUnfinishedSentenceShowsNoError() {
        PlaygroundFixture f;
        QTest::keyClicks(f.sentence(), QStringLiteral("Reason seeks the <mas"));
        TRY_VERIFY(!f.chips().isEmpty() && f.chips()[0].bits);
        QVERIFY2(f.status().isEmpty(), qPrintable(f.status()));
        f.sentence()->setText(QStringLiteral("Reason seeks the law. ").repeated(60));
        QTest::keyClicks(f.sentence(), kSentence);
        TRY_VERIFY2(f.status().contains(QStringLiteral("Press Enter")), qPrintable(f.status()));
        QVERIFY(!f.status().contains(QStringLiteral("32")));
        QTest::keyClick(f.sentence(), Qt::Key_Return);
        TRY_VERIFY2(f.status().contains(QStringLiteral("32")), qPrintable(f.status()));
    }

    void theTokensAreUnderlinedByTheirSurprisal() {
        PlaygroundFixture f;
        const QString whole = QStringLiteral("Reason seeks the law.");
        QTest::keyClicks(f.sentence(), whole);
        TRY_VERIFY(f.chips().size() > 3 && f.chips()[0].bits && f.sentence()->text() == whole);
        const SentenceSurprisal expected = f.model().surprisal(whole.toStdString());
        QCOMPARE(f.chips().size(), static_cast<qsizetype>(expected.tokens.size()));
        for (int i = 0; i < static_cast<int>(f.chips().size()); ++i)
            QVERIFY(std::abs(*f.chips()[i].bits - expected.tokens[static_cast<std::size_t>(i)].nats / std::log(2.0)) <
                    1e-4);
        auto* chips = f.the<TokenChips>("playgroundTokenChips");
        QVERIFY(chips->toolTipOf(0).contains(QStringLiteral("bit")));
        QVERIFY(chips->accessibleDescription().contains(QStringLiteral("bit)")));
        f.page.setSentence(kSentence); // beside its answers
        TRY_VERIFY(f.chipOf(QStringLiteral("<mask>")) > 0 && f.chips()[0].bits);
        QVERIFY(!f.chips()[f.chipOf(QStringLiteral("<mask>"))].bits);
        QCOMPARE(f.bars().size(), 7);
        QVERIFY(f.status().contains(QStringLiteral("tokens")));
    }

    void theAnswerHasAnAge() {
        QCOMPARE(playground::originOf(QStringLiteral("Run 2, step 4,420"), 1000, 1020, {}),
                 QStringLiteral("Run 2, step 4,420, 20 s old"));
        QCOMPARE(format::timeSpan(-5), QStringLiteral("0 s")); // a clock that was set back
        QCOMPARE(format::timeSpan(61), QStringLiteral("1 min"));
        QCOMPARE(format::timeSpan(7200), QStringLiteral("2 h"));
        QCOMPARE(format::timeSpan(864'000), QStringLiteral("10 days"));
        PlaygroundFixture f;
        QVERIFY(f.origin().isEmpty());
        f.page.setSentence(kSentence);
        TRY_VERIFY2(f.origin().startsWith(QStringLiteral("Run 1, step")), qPrintable(f.origin()));
        QVERIFY(f.origin().endsWith(QStringLiteral(" old")));
    }

    void aNewerCheckpointAnswersAgain() {
        PlaygroundFixture f;
        f.page.show();
        auto* chosen = f.the<QComboBox>("playgroundCheckpointComboBox");
        chosen->setCurrentIndex(chosen->findData(QStringLiteral("latest")));
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        const QString before = f.origin().section(QStringLiteral(", "), 0, 1);
        f.trainOn();
        TRY_VERIFY2(f.origin().startsWith(QStringLiteral("Run 2, step 6")), qPrintable(f.origin()));
        QVERIFY2(f.origin().contains(before), qPrintable(f.origin()));
        const auto expected = f.model(QStringLiteral("latest")).answer(kSentence.toStdString(), 7).masks[0].answers;
        QCOMPARE(f.bars()[0].id, expected[0].id);
        QVERIFY(std::abs(f.bars()[0].probability - expected[0].probability) < 1e-6);
        QCOMPARE(f.history()->count(), 1);
    }

    void aCheckpointChosenByItsNumberStays() {
        PlaygroundFixture f;
        f.page.show();
        auto* chosen = f.the<QComboBox>("playgroundCheckpointComboBox");
        chosen->setCurrentIndex(chosen->count() - 1);
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        const QString before = f.origin();
        f.trainOn();
        QVERIFY(f.origin().startsWith(before.section(QStringLiteral(", "), 0, 1)));
    }

    void theTokensAreShownWhileTyping() {
        PlaygroundFixture f;
        QTest::keyClicks(f.sentence(), QStringLiteral("Reason"));
        TRY_VERIFY(!f.chips().isEmpty());
        QString covered;
        for (const TokenChip& chip : f.chips())
            covered += chip.text;
        QCOMPARE(covered, QStringLiteral("Reason"));
        QCOMPARE(f.history()->count(), 0); // nothing was asked
    }

    void aClickMasksAWordAndAnotherBringsItBack() {
        PlaygroundFixture f;
        const QString whole = QStringLiteral("Reason seeks the law.");
        f.turnTo<PlaygroundSurprisal>();
        f.page.setSentence(whole);
        TRY_VERIFY(f.chipOf(QStringLiteral("the")) > 0);
        const int the = f.chipOf(QStringLiteral("the"));
        f.turnTo<PlaygroundAnswers>();
        f.clickChip(the);
        QCOMPARE(f.sentence()->text(), QStringLiteral("Reason seeks <mask> law."));
        TRY_COMPARE(f.bars().size(), 7);
        QVERIFY(f.chips()[the].masked);
        f.clickChip(the);
        QCOMPARE(f.sentence()->text(), whole);
    }

    void aTypedMaskBecomesItsBestAnswer() {
        PlaygroundFixture f;
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        f.clickChip(f.chipOf(QStringLiteral("<mask>")));
        QCOMPARE(f.sentence()->text(), QStringLiteral("Reason seeks the %1.").arg(f.bars()[0].token));
    }

    void aSentenceWithoutMaskIsExplained() {
        PlaygroundFixture f;
        f.page.show();
        click(f.page, "playgroundFillButton"); // an empty one asks nothing
        QVERIFY(f.status().contains(QStringLiteral("<mask>")));
        QCOMPARE(f.page.focusWidget(), f.sentence());
        f.page.setSentence(QStringLiteral("Nothing to fill here."));
        TRY_VERIFY2(f.status().contains(QStringLiteral("<mask>")), qPrintable(f.status()));
        QVERIFY(f.bars().isEmpty());
        QCOMPARE(f.history()->count(), 0);
        QVERIFY(f.filled()->text().isEmpty());
    }

    void aSentenceLongerThanTheModelIsExplained() {
        PlaygroundFixture f;
        f.page.setSentence(QStringLiteral("Reason seeks the law. ").repeated(60) + kSentence);
        TRY_VERIFY2(f.status().contains(QStringLiteral("32")), qPrintable(f.status())); // 34 positions
        QVERIFY(f.bars().isEmpty());
    }

    void theMaskIsInsertedAtTheCursor() {
        PlaygroundFixture f;
        f.sentence()->setText(QStringLiteral("Pure  of all."));
        f.sentence()->setCursorPosition(5);
        click(f.page, "playgroundInsertMaskButton");
        QCOMPARE(f.sentence()->text(), QStringLiteral("Pure <mask> of all."));
    }

    void historyAsksAgain() {
        PlaygroundFixture f;
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.history()->count(), 1);
        f.page.setSentence(QStringLiteral("Nature <mask> by itself."));
        TRY_COMPARE(f.history()->count(), 2);
        Q_EMIT f.history()->itemActivated(f.history()->item(1));
        QCOMPARE(f.sentence()->text(), kSentence);
        TRY_COMPARE(f.history()->item(0)->data(Qt::UserRole).toString(), kSentence);
        QCOMPARE(f.history()->count(), 2); // it stands there once
    }

    void answersAreCopiedAsTextAndJson() {
        PlaygroundFixture f;
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        f.trigger("playgroundCopyTextAction");
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines[0], kSentence);
        QVERIFY(lines[1].endsWith(f.bars()[0].sentence));
        f.trigger("playgroundCopyJsonAction");
        const QJsonObject object = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(object["text"].toString(), kSentence);
        QCOMPARE(object["masks"][0]["answers"][0]["id"].toInteger(), f.bars()[0].id);
        QVERIFY(object["model"].toString().contains(QStringLiteral("step")));
    }

    void aDamagedCheckpointIsNamed() {
        PlaygroundFixture f;
        const CheckpointRow row = findCheckpoint(Project(f.session.handle()), "best");
        QVERIFY(QFile::remove(f.tiny.folder() + '/' + QString::fromStdString(row.folder) + "/model.safetensors"));
        f.page.setSentence(kSentence);
        TRY_VERIFY2(f.status().contains(QStringLiteral("model.safetensors")), qPrintable(f.status()));
    }

    void itAnswersWhileATrainingRunsAndLeavesItAlone() {
        PlaygroundFixture f;
        f.session.training().start(f.session.handle(), tinyPretraining(100'000));
        TRY_VERIFY(f.session.training().metrics().size() > 2);
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        QVERIFY(f.session.training().isActive());
        for (const RunRow& run : readProject(f.session.handle()).runs)
            QVERIFY(run.state != RunState::Interrupted);
        f.session.training().stopWithoutSaving();
        TRY_VERIFY(!f.session.isBusy());
    }

    void closingTheProjectForgetsTheAnswers() {
        PlaygroundFixture f;
        f.page.setSentence(kSentence);
        TRY_COMPARE(f.bars().size(), 7);
        f.session.close();
        QVERIFY(f.bars().isEmpty());
        QCOMPARE(f.history()->count(), 0);
        QVERIFY(f.sentence()->text().isEmpty());
    }
};

QTEST_MAIN(tst_PlaygroundPage)
#include "tst_PlaygroundPage.moc"
