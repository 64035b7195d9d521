// SPDX-License-Identifier: GPL-3.0-or-later
// The minimal pairs that come with the Studio, and the pairs of a run over its models.
#include "core/base/Json.h"
#include "core/workflow/evaluate/EvaluatePairs.h"

#include "core/engine/EngineFactory.h"
#include "core/workflow/checkpoint/Checkpoints.h"
#include "core/workflow/pretrain/LivePairs.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace kantai;

namespace {

const fs::path kSample = fs::path(KANTAI_SOURCE_DIR) / "resources" / "sample";

std::set<QString> wordsOf(const QString& text) {
    static const QRegularExpression kWord(QStringLiteral("\\p{L}+(?:'\\p{L}+)?"));
    std::set<QString> words;
    for (auto found = kWord.globalMatch(text.toLower()); found.hasNext();)
        words.insert(found.next().captured());
    return words;
}

// Of the sample texts in English: the seventh is Turkish.
std::set<QString> englishSampleWords() {
    std::set<QString> words;
    for (const auto& file : fs::directory_iterator(kSample))
        if (file.path().extension() == ".txt" && !file.path().filename().native().starts_with("07"))
            words.merge(wordsOf(QString::fromStdString(readFile(file.path()))));
    return words;
}

fs::path latestTokenizer(const test::OpenTinyProject& project) {
    return project.handle.absolute(Project(project.handle).tokenizers().back().folder + "/tokenizer.json");
}

// Of words that the tiny tokenizer knows.
PairSet orders() {
    return {"orders",
            {{"the cause in the morning", "the morning the in cause", "order", {}},
             {"an answer without a word", "an answer without a word", "equal", {}},
             {"the law before the rain", "the rain the before law", "order", {}}}};
}

} // namespace

class EvaluatePairsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInSets_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : builtInPairSets())
            QTest::newRow(name) << name;
    }
    void builtInSets() {
        QFETCH(QString, name);
        const PairSet set = pairSetNamed(name.toStdString());
        QCOMPARE(QString::fromStdString(set.name), name);
        std::map<std::string, std::set<std::string>> byPhenomenon;
        for (const MinimalPair& pair : set.pairs) {
            QVERIFY2(pair.good != pair.bad, pair.good.c_str());
            QVERIFY2(byPhenomenon[pair.phenomenon].insert(pair.good).second, pair.good.c_str()); // once
            QVERIFY2(pair.good.ends_with('.') || pair.good.ends_with('?'), pair.good.c_str());
        }
        QVERIFY(byPhenomenon.size() >= 20);
        for (const auto& [phenomenon, sentences] : byPhenomenon)
            QVERIFY2(sentences.size() >= 20 && !phenomenon.empty(), phenomenon.c_str());
    }

    // The Turkish words, which have hundreds of forms, are checked by their stems: resources/pairs/make_pairs.py.
    void theSampleTeachesTheEnglishWords() {
        const std::set<QString> taught = englishSampleWords();
        QVERIFY(taught.size() > 1000);
        for (const MinimalPair& pair : pairSetNamed("english").pairs)
            for (const QString& word : wordsOf(QString::fromStdString(pair.good + " " + pair.bad)))
                QVERIFY2(taught.contains(word), qPrintable(word));
    }

    void aModelOfTheProject() {
        test::OpenTinyProject project;
        const PretrainOutcome outcome = project.train(test::OpenTinyProject::request(10));
        const fs::path folder = checkpointPath(project.handle, outcome.checkpoints.back());
        const PairReport report = evaluatePairs(folder, orders(), PllMeasure::TokenAlone, 1, {}, {});
        QCOMPARE(report.all.counted, std::size_t{2});
        QCOMPARE(report.all.equal, std::size_t{1});
        VERIFY_REFUSED(evaluatePairs(project.folder.path(), orders(), PllMeasure::TokenAlone, 1, {}, {}),
                       ErrorCode::BadInput, "config.json");
    }

    void theModelsOfARun() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(20);
        request.options.snapshots = SnapshotChoice::On;
        const PretrainOutcome outcome = project.train(request);
        std::vector<double> shares;
        const Progress progress([&](const ProgressUpdate& update) {
            shares.push_back(static_cast<double>(update.done) / static_cast<double>(update.total));
        });
        const PairSet set = orders();
        const PairsOverTraining history =
            pairsOverTraining(project.handle, outcome.run.id, set, PllMeasure::WordLeftToRight, progress, {});
        QVERIFY(history.steps.size() >= 5);
        QVERIFY(std::ranges::is_sorted(history.steps, {}, &PairsAtStep::step));
        QCOMPARE(history.steps.back().step, std::int64_t{20});
        QVERIFY(std::ranges::is_sorted(shares) && shares.back() == 1);
        QCOMPARE(history.pairs.size(), set.pairs.size());
        QVERIFY(!history.pairs[1].firstRight && !history.pairs[1].learned);
        // Learned: right in all models from there on, which the last one tells.
        const auto learned =
            std::ranges::count_if(history.pairs, [](const PairHistory& pair) { return pair.learned.has_value(); });
        QCOMPARE(static_cast<std::size_t>(learned), history.steps.back().all.right);
        for (const PairHistory& pair : history.pairs)
            QVERIFY(!pair.learned || *pair.firstRight <= *pair.learned);

        const OrderedJson json = toJson(history, set);
        QCOMPARE(json["steps"].size(), history.steps.size());
        QVERIFY(json["pairs"][1]["learned"].is_null());
        const std::string csv = pairsCsv(history);
        QVERIFY(csv.starts_with("step,phenomenon,right,counted,share\n1,,"));
        QCOMPARE(static_cast<std::size_t>(std::ranges::count(csv, '\n')), 1 + 3 * history.steps.size());
    }

    void aRunScoresThemAtItsEvaluations() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(30);
        request.options.pairs = LivePairs::English;
        struct Witness : PretrainObserver {
            void onEvaluation(const EvaluationMetrics& metrics) override { evaluations.push_back(metrics); }
            std::vector<EvaluationMetrics> evaluations;
        } witness;
        TrainingControl control;
        pretrain(project.handle, request, witness, control, {}, {});
        const auto rows = Project(project.handle).evaluations(1);
        QCOMPARE(rows.size(), witness.evaluations.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(rows[i].pairsCounted, witness.evaluations[i].pairsCounted);
            QCOMPARE(rows[i].pairsRight, witness.evaluations[i].pairsRight);
        }
        // The tiny run is over long before 2 % of its time suffice.
        const PairMeasure measure = livePairs(LivePairs::English, latestTokenizer(project), request.config);
        QVERIFY(measure.tokens > 1000);
        RobertaConfig config = request.config;
        config.vocabularySize = 320;
        ModelWeights weights = ModelWeights::initial(config, 5);
        const std::unique_ptr<Engine> engine = makeEngine(weights, {});
        const PairScore score = measure.score(*engine, [] { return false; });
        QVERIFY(score.right <= score.counted);
        VERIFY_REFUSED(measure.score(*engine, [] { return true; }), ErrorCode::Interrupted, "stopped");
        QVERIFY(!livePairs(LivePairs::Off, {}, config).score);
    }

    void damagedModelsAreLeftOutAndNamed() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(10);
        request.options.snapshots = SnapshotChoice::Off;
        const PretrainOutcome outcome = project.train(request);
        for (const CheckpointRow& row : outcome.checkpoints)
            fs::remove(project.handle.absolute(row.folder) / "model.safetensors");
        VERIFY_REFUSED(
            pairsOverTraining(project.handle, outcome.run.id, orders(), PllMeasure::TokenAlone, project.progress, {}),
            ErrorCode::BadInput, "no model");
        QCOMPARE(project.warnings.size(), outcome.checkpoints.size());
        QVERIFY(project.warnings.front().find("is left out") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(EvaluatePairsTest)
#include "tst_EvaluatePairs.moc"
