// SPDX-License-Identifier: GPL-3.0-or-later
// From a table of texts with labels to a classifier in the project, and what becomes of it.
#include "core/base/Json.h"
#include "core/inference/FillMask.h"
#include "core/inference/TextClassifier.h"
#include "core/training/checkpoint/CheckpointFiles.h"
#include "core/workflow/ReportJson.h"
#include "core/workflow/classify/Classifiers.h"
#include "core/workflow/classify/TrainClassifier.h"
#include "core/workflow/project/Doctor.h"
#include "core/workflow/project/VerifyProject.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace kantai;

namespace {

// Rows that say what their label is in a word, with a row in between that has none.
std::string table(int rows = 240) {
    std::string text = "text,label\n";
    for (int i = 0; i < rows; ++i) {
        const bool child = i % 3 == 0;
        text += std::string(child ? "A child" : "The judge") + (i % 2 == 0 ? " knows" : " asks") +
                " the law on day " + std::to_string(i) + "," + (child ? "child" : "judge") + "\n";
    }
    return text + ",judge\n";
}

ClassifierOptions tinyClassifier() {
    ClassifierOptions options;
    options.epochs = 6;
    options.batchSize = 8;
    options.blockSize = 24;
    options.learningRate = 1e-2;
    options.threads = 1;
    return options;
}

} // namespace

class ClassifiersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        project_ = std::make_unique<test::OpenTinyProject>(test::TinyProject::Stage::Trained);
        request_.table = project_->folder.write("people.csv", table());
        request_.options = tinyClassifier();
    }

    void aClassifierLearnsAndIsKept() {
        std::vector<ClassifierPoint> points;
        const TrainedClassifier trained =
            trainClassifier(project_->handle, request_,
                            [&](const ClassifierPoint& point) { points.push_back(point); }, project_->progress, {});
        const ClassifierReport& report = trained.report;
        QCOMPARE(report.labels, (std::vector<std::string>{"child", "judge"}));
        QVERIFY2(report.figures.accuracy > 0.95, std::to_string(report.figures.accuracy).c_str());
        QVERIFY(std::abs(report.figures.majorityAccuracy - 2.0 / 3) < 0.02);
        QCOMPARE(report.figures.texts, std::int64_t{48});
        QCOMPARE(report.trainingTexts, (std::vector<std::uint64_t>{64, 128}));
        QCOMPARE(report.leftOut, std::uint64_t{1});
        QCOMPARE(report.firstLeftOut, std::uint64_t{242});
        QCOMPARE(project_->warnings.size(), std::size_t{1});
        QVERIFY(project_->warnings[0].find("line 242") != std::string::npos);

        QCOMPARE(points.size(), report.curve.size());
        QCOMPARE(points.front().step, std::int64_t{0});
        QCOMPARE(points.back().step, report.totalSteps);
        QCOMPARE(report.totalSteps, std::int64_t{6 * 24});
        QVERIFY(points.size() >= 10);
        QVERIFY(points.back().loss < points.front().loss);
        QCOMPARE(points.back().accuracy, report.figures.accuracy);
        QVERIFY(std::abs(points.back().loss - report.figures.loss) < 1e-6);

        const auto rows = Project(project_->handle).classifiers();
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].name, std::string("people"));
        QCOMPARE(rows[0].folder, std::string("classifiers/0001"));
        QCOMPARE(rows[0].texts, std::int64_t{240});
        const ClassifierReport read = readClassifierReport(project_->handle, rows[0]);
        QCOMPARE(toJson(read).dump(), toJson(report).dump());
    }

    void itAnswersAsItWasMeasured() {
        const ClassifierRow row = findClassifier(Project(project_->handle), "");
        const ClassifierReport report = readClassifierReport(project_->handle, row);
        TextClassifier classifier(classifierPath(project_->handle, row), 1);
        QCOMPARE(classifier.labels(), report.labels);
        QVERIFY(report.right.size() >= 40);
        const auto answers = classifier.probabilities({report.right[0].text, report.right[7].text});
        for (std::size_t label = 0; label < 2; ++label) {
            QVERIFY(std::abs(answers[0][label] - report.right[0].result.probabilities[label]) < 0.01F);
            QVERIFY(std::abs(answers[1][label] - report.right[7].result.probabilities[label]) < 0.01F);
        }
        const auto ranked = classifier.classify("A child knows the law");
        QCOMPARE(ranked.front().label, std::string("child"));
        QVERIFY(std::abs(ranked[0].probability + ranked[1].probability - 1) < 1e-6);
        classifier.classify(""); // <s> </s> alone
        classifier.classify(std::string(4000, 'a'));
        VERIFY_REFUSED(FillMask(classifierPath(project_->handle, row), 1), ErrorCode::BadInput, "holds a classifier");
        const CheckpointRow checkpoint = Project(project_->handle).checkpoints().back();
        VERIFY_REFUSED(TextClassifier(project_->handle.absolute(checkpoint.folder)), ErrorCode::BadInput,
                       "holds no classifier");
    }

    void theSameSeedGivesTheSameWeights() {
        const ClassifierRow first = findClassifier(Project(project_->handle), "1");
        const auto weightsOf = [&](const ClassifierRow& row) {
            return readFile(project_->handle.absolute(row.folder) / kWeightsFile);
        };
        const ClassifierRow again = trainClassifier(project_->handle, request_, {}, {}, {}).row;
        QVERIFY(weightsOf(again) == weightsOf(first));
        QCOMPARE(again.accuracy, first.accuracy);
        ClassifierRequest other = request_;
        other.options->seed = 43;
        other.name = "other seed";
        const ClassifierRow different = trainClassifier(project_->handle, other, {}, {}, {}).row;
        QCOMPARE(different.name, std::string("other seed"));
        QVERIFY(weightsOf(different) != weightsOf(first));
    }

    void aStopKeepsWhatWasLearned() {
        std::stop_source stop;
        const TrainedClassifier trained = trainClassifier(
            project_->handle, request_,
            [&](const ClassifierPoint& point) {
                if (point.step > 0)
                    stop.request_stop();
            },
            {}, stop.get_token());
        QVERIFY(trained.report.stopped);
        QVERIFY(trained.report.steps < trained.report.totalSteps);
        QCOMPARE(trained.report.figures.texts, std::int64_t{48});
        deleteClassifier(project_->handle, trained.row.id);

        const auto rows = Project(project_->handle).classifiers().size();
        std::stop_source before;
        before.request_stop();
        VERIFY_REFUSED(trainClassifier(project_->handle, request_, {}, {}, before.get_token()),
                       ErrorCode::Interrupted, "stopped");
        QCOMPARE(Project(project_->handle).classifiers().size(), rows);
    }

    void optionsThatCannotBeAreRefused() {
        const auto refused = [&](auto change, const char* words) {
            ClassifierRequest request = request_;
            change(*request.options);
            VERIFY_REFUSED(trainClassifier(project_->handle, request, {}, {}, {}), ErrorCode::Usage, words);
        };
        refused([](ClassifierOptions& options) { options.blockSize = 33; }, "from 3 to 32 tokens");
        refused([](ClassifierOptions& options) { options.epochs = 0; }, "epochs");
        refused([](ClassifierOptions& options) { options.learningRate = 0; }, "learning rate");
        refused([](ClassifierOptions& options) { options.heldOutFraction = 0; }, "held-out share");
        ClassifierRequest diverging = request_;
        diverging.options->learningRate = 1;
        diverging.options->epochs = 1;
        QVERIFY(trainClassifier(project_->handle, diverging, {}, {}, {}).row.id > 0); // bad, but a classifier
        deleteClassifier(project_->handle, Project(project_->handle).classifiers().back().id);
    }

    void longTextsAreCutAndCounted() {
        ClassifierRequest request = request_;
        request.options->blockSize = 6;
        request.options->epochs = 1;
        project_->warnings.clear();
        const TrainedClassifier trained = trainClassifier(project_->handle, request, {}, project_->progress, {});
        QCOMPARE(trained.report.cut, std::uint64_t{240});
        QVERIFY(project_->warnings[1].find("240 texts are longer than 6 tokens") != std::string::npos);
        deleteClassifier(project_->handle, trained.row.id);
    }

    // The same text on both sides would be measured on what was learned.
    void equalTextsAreOnOneSide() {
        std::string text = "text,label\n";
        for (int i = 0; i < 60; ++i)
            text += std::string(i % 2 == 0 ? "A child asks" : "The judge knows") + " on day " +
                    std::to_string(i / 6) + (i % 2 == 0 ? ",child\n" : ",judge\n");
        const LabelledTexts texts = readLabelledTexts(project_->folder.write("equal.csv", text), {}, {}, {});
        const Tokenizer tokenizer =
            Tokenizer::fromFile(project_->handle.absolute("tokenizers/0001") / kTokenizerFile);
        const ClassifierData data = classifierData(texts, tokenizer, tinyClassifier(), {}, {});
        std::set<std::vector<std::int32_t>> learned;
        for (const LabelledSequence& sequence : data.training)
            learned.insert(sequence.ids);
        QCOMPARE(data.heldOut.size(), std::size_t{12});
        for (const LabelledSequence& sequence : data.heldOut)
            QVERIFY(!learned.contains(sequence.ids));
        VERIFY_REFUSED(
            classifierData(readLabelledTexts(project_->folder.write("few.csv", "text,label\nsome words,a\nother,b\n"),
                                             {}, {}, {}),
                           tokenizer, tinyClassifier(), {}, {}),
            ErrorCode::BadInput, "too few different texts");
    }

    void theExportIsWholeAndAnswersTheSame() {
        const ClassifierRow row = findClassifier(Project(project_->handle), "1");
        const fs::path target = project_->folder / "export";
        exportClassifier(project_->handle, row, target, "mit", {}, {});
        for (const char* name : {"config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json",
                                 "special_tokens_map.json", "vocab.json", "merges.txt", "README.md"})
            QVERIFY2(fs::exists(target / name), name);
        const Json config = readJsonFile(target / "config.json");
        QCOMPARE(config.at("architectures").dump(), std::string("[\"RobertaForSequenceClassification\"]"));
        QCOMPARE(config.at("id2label").dump(), std::string("{\"0\":\"child\",\"1\":\"judge\"}"));
        QCOMPARE(config.at("label2id").dump(), std::string("{\"child\":0,\"judge\":1}"));
        const std::string card = readFile(target / "README.md");
        QVERIFY(card.find("pipeline_tag: text-classification") != std::string::npos);
        QVERIFY(card.find("- child\n- judge\n") != std::string::npos);
        TextClassifier inside(classifierPath(project_->handle, row), 1), outside(target, 1);
        const std::vector<std::string> texts{"The judge asks", "A child knows the law"};
        QCOMPARE(outside.probabilities(texts), inside.probabilities(texts));
        VERIFY_REFUSED(exportClassifier(project_->handle, row, target, "", {}, {}), ErrorCode::BadInput,
                       "exists already");
    }

    void damageIsFoundAndMended() {
        const ClassifierRow row = findClassifier(Project(project_->handle), "2");
        QVERIFY(verifyProject(project_->handle, {}, {}).defects.empty());
        QVERIFY(examineProject(project_->handle, {}, {}).empty());
        test::flipBit(project_->handle.absolute(row.folder) / kClassifierReportFile, 40);
        QCOMPARE(verifyProject(project_->handle, {}, {}).defects.size(), std::size_t{1});
        const auto findings = examineProject(project_->handle, {}, {});
        QCOMPARE(findings.size(), std::size_t{1});
        QVERIFY(findings[0].mending == Mending::ForgetClassifier);
        mend(project_->handle, findings[0], {}, {});
        QVERIFY(examineProject(project_->handle, {}, {}).empty());
        QVERIFY(!fs::exists(project_->path() / row.folder));
        VERIFY_REFUSED(findClassifier(Project(project_->handle), "2"), ErrorCode::BadInput, "no classifier 2");
        VERIFY_REFUSED(findClassifier(Project(project_->handle), "two"), ErrorCode::Usage, "names no classifier");
    }

    // The folder comes before its row and goes after it.
    void whatAKillLeftIsRemovedWhenTheProjectIsOpened() {
        const test::TinyProject closed(test::TinyProject::Stage::Empty);
        const ClassifierRow row = findClassifier(Project(project_->handle), "3");
        const fs::path left = closed.path() / "classifiers/0099", other = closed.path() / "classifiers/mine";
        fs::copy(project_->path() / row.folder, left);
        fs::create_directories(other);
        openProject(closed.path());
        QVERIFY(!fs::exists(left));
        QVERIFY(fs::exists(other)); // not a name that the program gives
    }

    void deletingFreesItsFolder() {
        const ClassifierRow row = findClassifier(Project(project_->handle), "1");
        renameClassifier(project_->handle, row.id, "People");
        QCOMPARE(findClassifier(Project(project_->handle), "1").name, std::string("People"));
        QVERIFY(deleteClassifier(project_->handle, row.id) > 10000);
        QVERIFY(!fs::exists(project_->path() / row.folder));
        VERIFY_REFUSED(deleteClassifier(project_->handle, row.id), ErrorCode::BadInput, "no classifier 1");
    }

private:
    std::unique_ptr<test::OpenTinyProject> project_;
    ClassifierRequest request_;
};

QTEST_GUILESS_MAIN(ClassifiersTest)
#include "tst_Classifiers.moc"
