// SPDX-License-Identifier: GPL-3.0-or-later
// The questions have answers from the facts, never tell them before, and stay out of the way.
#include "tests/ui/support/WindowFixture.h"
#include "ui/shell/Questions.h"
#include <QAction>
#include <QLabel>
#include <QSet>
#include <QSettings>
#include <QTest>
#include <cmath>

using namespace kantai;
using namespace kantai::ui;
using namespace kantai::test;
using Stage = TinyProject::Stage;

namespace {

QuestionFacts someFacts() {
    QuestionFacts facts;
    facts.sentence = "Human thinking involves human <mask>.";
    facts.tokens = 9;
    facts.words = 5;
    facts.characters = 37;
    facts.firstMerge = {"Ġ", "t"};
    facts.frequentPairs = {{"Ġ", "t"}, {"h", "e"}, {"t", "h"}, {"i", "n"}};
    facts.answers = {"Ġreason", "Ġbeings", "Ġnature", "Ġmind"};
    facts.probability = 0.25;
    facts.heldOutLoss = 4.2;
    facts.unigramEntropy = 5.1;
    return facts;
}

constexpr PageId kPages[] = {PageId::Corpus,   PageId::Tokenizer,   PageId::Model,
                             PageId::Training, PageId::Checkpoints, PageId::Playground};

} // namespace

class tst_Questions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
    void init() { QSettings().clear(); }

    void everyPageHasOneWithDistinctChoices() {
        for (const PageId page : kPages) {
            const Question question = questionFor(page, someFacts(), presetNamed("kantaibert").config);
            QVERIFY2(!question.text.isEmpty(), qPrintable(pageTitle(page)));
            QVERIFY(question.choices.size() >= 2 && question.choices.size() <= 4);
            QCOMPARE(QSet<QString>(question.choices.begin(), question.choices.end()).size(), question.choices.size());
            QVERIFY(question.right >= 0 && question.right < question.choices.size());
            QVERIFY(!question.answer.isEmpty());
        }
    }

    void theAnswersAreTrue() {
        const RobertaConfig model = presetNamed("kantaibert").config;
        const auto right = [&](PageId page) {
            const Question question = questionFor(page, someFacts(), model);
            return question.choices.value(question.right);
        };
        QCOMPARE(right(PageId::Corpus), QStringLiteral("Ġ + t"));
        QCOMPARE(right(PageId::Tokenizer), QStringLiteral("9"));
        QCOMPARE(right(PageId::Model).left(2), QStringLiteral("48")); // 52,000 * 768 of 83,504,416
        QCOMPARE(right(PageId::Training), QStringLiteral("10.86"));
        QCOMPARE(right(PageId::Checkpoints), QStringLiteral("Yes"));
        QCOMPARE(right(PageId::Playground), QStringLiteral("reason"));
    }

    void choicesStayDistinctForAnyModelAndSentence() {
        for (const Preset& preset : presets())
            for (const std::int64_t rows : {265, 3000, 52000, 500000}) {
                RobertaConfig config = preset.config;
                config.vocabularySize = rows;
                const Question question = questionFor(PageId::Model, {}, config);
                QCOMPARE(QSet<QString>(question.choices.begin(), question.choices.end()).size(), 4);
            }
        for (std::size_t tokens = 1; tokens < 60; ++tokens) {
            QuestionFacts facts = someFacts();
            facts.tokens = tokens;
            QCOMPARE(questionFor(PageId::Tokenizer, facts, {}).choices.size(), 4);
        }
    }

    void whatIsNotKnownYetIsAskedAllTheSame() {
        QuestionFacts facts = someFacts();
        facts.firstMerge = {};
        facts.heldOutLoss = 0;
        for (const PageId page : {PageId::Corpus, PageId::Checkpoints}) {
            const Question question = questionFor(page, facts, {});
            QVERIFY(question.right < 0 && question.answer.isEmpty());
            QVERIFY(!question.later.isEmpty());
        }
        facts.firstMerge = {"z", "z"}; // none of the choices
        const Question question = questionFor(PageId::Corpus, facts, {});
        QCOMPARE(question.right, -1);
        QVERIFY(question.answer.contains(QLatin1String("z + z")));
        QVERIFY(questionFor(PageId::Playground, {}, {}).text.isEmpty());
    }

    void theyAreOffAtFirst() {
        WindowFixture f(Stage::Trained);
        f.window.openProject(f.tiny.folder());
        QVERIFY(find<QWidget>(f.window, "questionCard")->isHidden());
    }

    void aPredictionIsFollowedByTheAnswer() {
        WindowFixture f(Stage::Trained);
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Training);
        find<QAction>(f.window, "askFirstAction")->trigger();
        auto* card = find<QWidget>(f.window, "questionCard");
        auto* answer = find<QLabel>(f.window, "questionAnswerLabel");
        QVERIFY(card->isVisible());
        QVERIFY(answer->isHidden()); // not told before
        QVERIFY(f.window.focusWidget() == nullptr || !card->isAncestorOf(f.window.focusWidget()));
        auto* choice = find<QPushButton>(f.window, "questionChoice0");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Space); // by keyboard
        QVERIFY(answer->isVisible());
        QVERIFY2(answer->text().startsWith(QLatin1String("Your prediction differs.")), qPrintable(answer->text()));
        QVERIFY(find<QPushButton>(f.window, "questionChoice1")->text().startsWith(QChar(0x2713)));

        f.window.showPage(PageId::Model); // another question, without an answer
        QVERIFY(card->isVisible() && answer->isHidden());
        f.window.showPage(PageId::Training); // the prediction is remembered
        QVERIFY(answer->isVisible());
        click(f.window, "closeQuestionButton");
        QVERIFY(card->isHidden());
        f.window.showPage(PageId::Model);
        QVERIFY(card->isVisible());
        find<QAction>(f.window, "askFirstAction")->trigger();
        QVERIFY(card->isHidden());
    }

    void theFactsOfTheProjectAreReadInTheBackground() {
        WindowFixture f(Stage::Trained);
        f.window.openProject(f.tiny.folder());
        f.window.showPage(PageId::Playground);
        find<QAction>(f.window, "askFirstAction")->trigger();
        TRY_VERIFY(find<QWidget>(f.window, "questionCard")->isVisible());
        QVERIFY(find<QLabel>(f.window, "questionLabel")->text().contains(QLatin1String("<mask>")));
        find<QAction>(f.window, "closeProjectAction")->trigger(); // also while they are read
    }
};

QTEST_MAIN(tst_Questions)
#include "tst_Questions.moc"
