// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/ScriptedPrompts.h"
#include "tests/ui/support/TinyProject.h"
#include "tests/ui/support/UiTest.h"
#include "ui/jobs/ProjectSession.h"
#include "ui/pages/PlaygroundPage.h"
#include "ui/widgets/ProbabilityBars.h"
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
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

    void severalMasksHaveTheirOwnAnswers() {
        Fixture f;
        const QString two = QStringLiteral("The <mask> seeks the <mask>.");
        f.page.setSentence(two);
        QTRY_COMPARE(f.bars().size(), 7);
        auto* masks = find<QComboBox>(f.page, "playgroundMaskComboBox");
        QVERIFY(masks->isVisibleTo(&f.page));
        QCOMPARE(masks->count(), 2);
        const FillMaskResult expected = f.expected(two, 7);
        masks->setCurrentIndex(1);
        QCOMPARE(f.bars()[0].id, expected.masks[1].answers[0].id);
        masks->setCurrentIndex(0);
        QCOMPARE(f.bars()[0].id, expected.masks[0].answers[0].id);
    }

    void aSentenceWithoutMaskIsExplained() {
        Fixture f;
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

    void anEmptySentenceAsksNothing() {
        Fixture f;
        click(f.page, "playgroundFillButton");
        QVERIFY(f.status().isEmpty());
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
        QTRY_COMPARE(f.history()->count(), 3);
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
        QCOMPARE(object["sentence"].toString(), kSentence);
        QCOMPARE(object["masks"][0][0]["id"].toInteger(), f.bars()[0].id);
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
