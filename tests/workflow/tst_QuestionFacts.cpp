// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/teach/QuestionFacts.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>

using namespace kantai;
using Stage = test::TinyProject::Stage;
using Pair = std::pair<std::string, std::string>;

class QuestionFactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pairsOfBytesAreCountedAsOftenAsTheirWords() {
        const auto pairs = frequentPairs({{"the", 10}, {"then", 5}, {"one", 7}}, 3);
        const std::vector<Pair> expected{{"h", "e"}, {"t", "h"}, {"Ġ", "t"}}; // of 15 each, by their bytes
        QCOMPARE(pairs.size(), std::size_t{3});
        for (const Pair& pair : expected)
            QVERIFY(std::find(pairs.begin(), pairs.end(), pair) != pairs.end());
        QVERIFY(frequentPairs({}, 3).empty());
        QCOMPARE(frequentPairs({{"ü", 1}}, 3).size(), std::size_t{2}); // space and two bytes
    }

    void anEmptyProjectHasNoFactsButItsSentence() {
        const test::OpenTinyProject project(Stage::Empty);
        const QuestionFacts facts = readQuestionFacts(project.handle);
        QCOMPARE(facts.sentence, std::string("Human thinking involves human <mask>."));
        QCOMPARE(facts.words, std::size_t{5});
        QCOMPARE(facts.characters, std::size_t{37});
        QCOMPARE(facts.tokens, std::size_t{0});
        QVERIFY(facts.answers.empty() && facts.frequentPairs.empty());
    }

    void aTrainedProjectHasThemAll() {
        test::OpenTinyProject project;
        project.train(test::OpenTinyProject::request());
        const QuestionFacts facts = readQuestionFacts(project.handle);
        QVERIFY(facts.tokens >= facts.words);
        QVERIFY(!facts.firstMerge.first.empty());
        QVERIFY(std::find(facts.frequentPairs.begin(), facts.frequentPairs.end(), facts.firstMerge) !=
                facts.frequentPairs.end());
        QCOMPARE(facts.answers.size(), std::size_t{4});
        QVERIFY(facts.probability > 0 && facts.probability <= 1);
        QVERIFY(facts.heldOutLoss > 0);
        QVERIFY(facts.unigramEntropy > 0);
    }
};

QTEST_GUILESS_MAIN(QuestionFactsTest)
#include "tst_QuestionFacts.moc"
