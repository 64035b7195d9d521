// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of the sample: about a minute of training, then sensible words. The questions are a fair examination,
// none of them stands in the corpus. Counted in steps with a fixed seed: a slow machine takes longer, no other path.
#include "core/base/Files.h"
#include "core/corpus/TextImport.h"
#include "core/model/RobertaConfig.h"
#include "core/workflow/project/Projects.h"
#include "core/workflow/sample/Sample.h"
#include "tests/support/KantaiProcess.h"
#include "tests/support/TextFolder.h"

#include <QTest>

using namespace kantai;

namespace {

const fs::path kSample = fs::path(KANTAI_SOURCE_DIR) / "resources" / "sample";

} // namespace

class tst_Demo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noQuestionStandsInTheCorpus() {
        std::string corpus;
        for (const fs::path& file : sampleTexts(kSample))
            corpus += readFile(file);
        const auto questions = sampleQuestions(kSample);
        QCOMPARE(questions.size(), std::size_t{10});
        for (const SampleQuestion& question : questions) {
            QVERIFY(!question.sensible.empty());
            const std::size_t mask = question.sentence.find("<mask>");
            QVERIFY2(mask != std::string::npos, question.sentence.c_str());
            const std::string before = question.sentence.substr(0, mask), after = question.sentence.substr(mask + 6);
            // Whatever the word: a sentence that begins and ends alike would be the question itself.
            for (std::size_t at = corpus.find(before); at != std::string::npos; at = corpus.find(before, at + 1)) {
                const std::size_t wordEnd = corpus.find_first_of(" .,;:?!\n", at + before.size());
                QVERIFY2(corpus.compare(wordEnd, after.size(), after) != 0, question.sentence.c_str());
            }
        }
    }

    void theDemoAnswersSensibly() {
        const test::TextFolder folder;
        const test::KantaiProcess kantai(QString::fromStdString(folder.path().string()));
        const test::Answer answer = kantai.run({"demo", "--folder", "sample", "--json"});
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
        const QJsonObject demo = answer.event("demo");
        QCOMPARE(demo["questions"].toInt(), 10);
        QVERIFY2(demo["sensibleAnswers"].toInt() >= 8, qPrintable(answer.output.right(20000)));
        QVERIFY2(demo["heldOutLoss"].toDouble() < demo["unigramEntropy"].toDouble(),
                 qPrintable(QString::number(demo["heldOutLoss"].toDouble())));
        // What the window then shows: the model that was trained, and how its answers came about.
        const ProjectView view = readProject(openProject(folder / "sample"));
        QCOMPARE(parseConfigJson(view.info.draftConfig, "draft").hiddenSize, presetNamed("mini").config.hiddenSize);
        QCOMPARE(parseConfigJson(view.info.draftConfig, "draft").vocabularySize,
                 static_cast<std::int64_t>(view.tokenizers.back().vocabularySize));
        QCOMPARE(view.snapshots.size(), std::size_t{24});
        QCOMPARE(view.snapshots.front().step, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Demo)
#include "tst_Demo.moc"
