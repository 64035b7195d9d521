// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/training/options/OptionTable.h"
#include "core/workflow/pretrain/RunDifferences.h"
#include "tests/support/TinyConfig.h"

#include <QTest>
#include <cmath>

using namespace kantai;

namespace {

RunRow runWith(const TrainingOptions& options, const RobertaConfig& config = test::tinyConfig()) {
    static std::int64_t id = 0;
    RunRow run;
    run.id = ++id;
    run.configJson = toConfigJson(config);
    run.optionsJson = toJson(options).dump();
    run.tokenizerId = 1;
    return run;
}

std::vector<std::string> keysOf(const std::vector<DifferingOption>& options) {
    std::vector<std::string> keys;
    for (const DifferingOption& option : options)
        keys.push_back(option.key);
    return keys;
}

} // namespace

class tst_RunDifferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptionThatAUserChoosesHasALabel() {
        for (const OptionSpec& spec : optionTable())
            if (std::string(spec.key) != "teacher") // which the front ends look up
                QCOMPARE(*spec.flag == '\0', *spec.label == '\0');
    }

    void onlyWhatDiffersIsTold() {
        const TrainingOptions one = test::tinyOptions(20);
        TrainingOptions other = one;
        QVERIFY(differingOptions({runWith(one), runWith(other)}).empty());
        other.learningRate = 2e-4;
        other.schedule = Schedule::Cosine;
        other.length = Minutes{3};
        RobertaConfig wide = test::tinyConfig();
        wide.hiddenDropout = 0.25;
        const auto options = differingOptions({runWith(one), runWith(other, wide), runWith(one)});
        QCOMPARE(keysOf(options), (std::vector<std::string>{"length", "learningRate", "schedule", "hiddenDropout"}));
        QCOMPARE(options[0].label, std::string("Length"));
        QCOMPARE(options[0].values[0].text, std::string("20 steps"));
        QCOMPARE(options[0].values[1].text, std::string("3 minutes"));
        QCOMPARE(options[1].values[1].text, std::string("0.0002"));
        QCOMPARE(options[1].values[1].number, 2e-4);
        QCOMPARE(options[2].values[1].text, std::string("cosine"));
        QVERIFY(std::isnan(options[2].values[1].number));
        QCOMPARE(options[3].values.size(), std::size_t{3});
    }

    void theTokenizerIsOneOfThem() {
        RunRow one = runWith(test::tinyOptions(20)), other = one;
        other.tokenizerId = 2;
        QCOMPARE(keysOf(differingOptions({one, other})), std::vector<std::string>{"tokenizer"});
    }

    // Every option of the table that is chosen: one that the comparison forgot would not be listed.
    void eachOptionIsCompared() {
        const TrainingOptions one = test::tinyOptions(20);
        TrainingOptions all = one;
        all.mode = DatasetMode::Packed;
        all.blockSize = one.blockSize - 1;
        all.batchSize += 1;
        all.accumulation += 1;
        all.length = Epochs{2};
        all.maskRate = 0.3;
        all.learningRate = 1e-4;
        all.schedule = Schedule::Constant;
        all.warmupFraction = 0.5;
        all.beta1 = 0.5;
        all.beta2 = 0.6;
        all.adamEpsilon = 1e-3;
        all.weightDecay = 0.3;
        all.clipNorm = 0.7;
        all.headBiasFromFrequencies = !one.headBiasFromFrequencies;
        all.seed = 43;
        all.threads = one.threads == 1 ? 0 : 1;
        all.evaluateEvery = 77;
        all.saveEvery = 78;
        all.keepLast = 5;
        all.snapshots = one.snapshots == SnapshotChoice::On ? SnapshotChoice::Off : SnapshotChoice::On;
        all.pairs = LivePairs::Turkish;
        all.reproducible = true;
        all.teacher = 7;
        all.teacherShare = 0.25;
        all.temperature = 3;
        all.teacherStates = 2;
        all.outerLearningRate = 0.6;
        all.outerMomentum = 0.8;
        all.earlyStopping = 3;
        all.device = kTorchCpu;
        all.precision = one.precision == PrecisionChoice::Bf16 ? PrecisionChoice::Float32 : PrecisionChoice::Bf16;
        all.onDivergence = OnDivergence::Skip;
        std::vector<std::string> expected{"length"};
        for (const OptionSpec& spec : optionTable())
            if (spec.group != OptionGroup::Length && *spec.label != '\0' && spec.key != std::string("localSteps"))
                expected.push_back(spec.key);
        QCOMPARE(keysOf(differingOptions({runWith(one), runWith(all)})), expected);
        TrainingOptions rounds = one; // which take neither a teacher nor reproducible sums
        rounds.localSteps = 50;
        QCOMPARE(keysOf(differingOptions({runWith(one), runWith(rounds)})), std::vector<std::string>{"localSteps"});
    }

    void aRunOfAnotherVersionMakesNoDifference() {
        RunRow strange = runWith(test::tinyOptions(20));
        strange.optionsJson = "{}";
        TrainingOptions other = test::tinyOptions(20);
        other.seed = 7;
        QVERIFY(differingOptions({strange, runWith(other)}).empty());
        const auto options = differingOptions({strange, runWith(test::tinyOptions(20)), runWith(other)});
        QCOMPARE(keysOf(options), std::vector<std::string>{"seed"});
        QCOMPARE(options[0].values[0].text, std::string());
        QVERIFY(differingOptions({}).empty());
    }
};

QTEST_APPLESS_MAIN(tst_RunDifferences)
#include "tst_RunDifferences.moc"
