// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Json.h"
#include "core/training/TrainingEvents.h"
#include "core/training/options/Precision.h"
#include "core/training/options/TrainingOptions.h"
#include "core/training/options/TrainingOptionsCheck.h"
#include "tests/support/ErrorOf.h"

#include <QTest>
#include <cmath>
#include <functional>

using namespace kantai;

namespace {

// Every field has another value than the default, so that one that is forgotten shows.
TrainingOptions unusual() {
    TrainingOptions o;
    o.mode = DatasetMode::Packed;
    o.blockSize = 64;
    o.batchSize = 9;
    o.accumulation = 3;
    o.length = Minutes{0.25};
    o.maskRate = 0.2;
    o.learningRate = 1e-4;
    o.schedule = Schedule::Cosine;
    o.warmupFraction = 0.1;
    o.beta1 = 0.8;
    o.beta2 = 0.95;
    o.adamEpsilon = 1e-7;
    o.weightDecay = 0.02;
    o.clipNorm = 0.5;
    o.headBiasFromFrequencies = true;
    o.seed = 0xffffffffffffffffULL;
    o.precision = PrecisionChoice::Bf16;
    o.onDivergence = OnDivergence::Skip;
    o.snapshots = SnapshotChoice::On;
    o.pairs = LivePairs::English;
    o.teacher = 12;
    o.teacherShare = 0.25;
    o.temperature = 3;
    o.teacherStates = 1.5;
    o.reproducible = true;
    o.threads = 3;
    o.evaluateEvery = 5;
    o.saveEvery = 6;
    o.keepLast = 7;
    o.earlyStopping = 4;
    o.localSteps = 11;
    o.outerLearningRate = 0.6;
    o.outerMomentum = 0.3;
    o.rules = RunRules::First;
    o.extendedAt = 8;
    o.extendedFrom = 1e-5;
    o.extendedSeconds = 9.5;
    return o;
}

Json jsonOf(const TrainingOptions& options) {
    return parseJson(toJson(options).dump(), "options");
}

} // namespace

class TestTrainingOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldSurvivesJson() {
        QVERIFY(trainingOptionsFromJson(jsonOf(unusual()), "run") == unusual());
        QVERIFY(!(trainingOptionsFromJson(jsonOf({}), "run") == unusual()));
        QCOMPARE(toJson(unusual()).size(), std::size_t{40});
    }

    // As all versions write it: three numbers, of which steps count before epochs.
    void theLengthIsWrittenAsThreeNumbers_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<RunLength>("length");
        QTest::newRow("epochs") << R"({"epochs":2.5,"maxSteps":0,"minutes":0.0})" << RunLength(Epochs{2.5});
        QTest::newRow("steps") << R"({"epochs":1.0,"maxSteps":11,"minutes":0.0})" << RunLength(Steps{11});
        QTest::newRow("minutes") << R"({"epochs":1.0,"maxSteps":0,"minutes":0.25})" << RunLength(Minutes{0.25});
    }
    void theLengthIsWrittenAsThreeNumbers() {
        QFETCH(QString, text);
        QFETCH(RunLength, length);
        TrainingOptions options;
        options.length = length;
        const OrderedJson json = toJson(options);
        OrderedJson written;
        for (const char* key : {"epochs", "maxSteps", "minutes"})
            written[key] = json.at(key);
        QCOMPARE(QString::fromStdString(written.dump()), text);
        QVERIFY(trainingOptionsFromJson(jsonOf(options), "run").length == length);
    }

    void numbersThatDoNotCountMayBeAnything() {
        Json json = jsonOf({});
        json["maxSteps"] = 5;
        json["epochs"] = 0;
        QVERIFY(trainingOptionsFromJson(json, "run").length == RunLength(Steps{5}));
        json["epochs"] = 9;
        QVERIFY(trainingOptionsFromJson(json, "run").length == RunLength(Steps{5}));
    }

    void aRunWithTwoEndsIsRefused() {
        Json json = jsonOf({});
        json["maxSteps"] = 5;
        json["minutes"] = 2.5;
        VERIFY_REFUSED(trainingOptionsFromJson(json, "run"), ErrorCode::BadInput,
                       "run: Both 5 steps and 2.5 minutes are given");
    }

    void namesGoBothWaysAndUnknownOnesAreListed() {
        for (const auto mode : {DatasetMode::Lines, DatasetMode::Packed})
            QVERIFY(datasetModeFrom(toString(mode)) == mode);
        for (const auto schedule : {Schedule::Linear, Schedule::Cosine, Schedule::Constant})
            QVERIFY(scheduleFrom(toString(schedule)) == schedule);
        for (const auto precision : {PrecisionChoice::Auto, PrecisionChoice::Float32, PrecisionChoice::Bf16})
            QVERIFY(precisionFrom(toString(precision)) == precision);
        for (const auto choice : {SnapshotChoice::Auto, SnapshotChoice::On, SnapshotChoice::Off})
            QVERIFY(snapshotChoiceFrom(toString(choice)) == choice);
        for (const auto pairs : {LivePairs::Off, LivePairs::English, LivePairs::Turkish})
            QVERIFY(livePairsFrom(toString(pairs)) == pairs);
        VERIFY_REFUSED(livePairsFrom("german"), ErrorCode::Usage, "'german'");
        VERIFY_REFUSED(precisionFrom("fp8"), ErrorCode::Usage, "'fp8'");
        VERIFY_REFUSED(datasetModeFrom("pages"), ErrorCode::Usage, "'pages'");
        const auto error = test::errorOf([] { scheduleFrom("square"); });
        QVERIFY(error && error->remedy().sentence.find("linear, cosine, constant") != std::string::npos);
        QCOMPARE(toString(CheckpointReason::Stopped), std::string("stopped"));
    }

    void optionsOfRunsBeforeThereWasAChoiceAreFloat32() {
        Json json = jsonOf(unusual());
        json.erase("precision");
        QVERIFY(trainingOptionsFromJson(json, "run").precision == PrecisionChoice::Float32);
    }

    void runsBeforeThereWereRulesKeepTheFirstAndNewerOnesAreRefused() {
        Json json = jsonOf({});
        QVERIFY(trainingOptionsFromJson(json, "run").rules == RunRules::Current);
        json.erase("rules");
        json.erase("extendedAt");
        json.erase("extendedFrom");
        json.erase("extendedSeconds");
        const TrainingOptions old = trainingOptionsFromJson(json, "run");
        QVERIFY(old.rules == RunRules::First);
        QCOMPARE(old.extendedAt, std::int64_t{0});
        json["rules"] = 1000;
        VERIFY_REFUSED(trainingOptionsFromJson(json, "run"), ErrorCode::BadInput, "number 1000");
    }

    void autoIsResolvedAndChoicesAreKept() {
        QVERIFY(resolvePrecision(PrecisionChoice::Auto) != PrecisionChoice::Auto);
        QVERIFY(resolvePrecision(PrecisionChoice::Float32) == PrecisionChoice::Float32);
        QVERIFY(resolvePrecision(PrecisionChoice::Bf16) == PrecisionChoice::Bf16);
    }

    void wrongJsonIsRefusedByField_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("missing") << "seed"
                                 << "";
        QTest::newRow("text for a number") << "maskRate"
                                           << "\"0.15\"";
        QTest::newRow("fraction of a step") << "maxSteps"
                                            << "1.5";
        QTest::newRow("negative seed") << "seed"
                                       << "-1";
        QTest::newRow("threads beyond an int") << "threads"
                                               << "5000000000";
        QTest::newRow("number for yes or no") << "headBiasFromFrequencies"
                                              << "1";
        QTest::newRow("unknown mode") << "mode"
                                      << "\"pages\"";
        QTest::newRow("number for a name") << "schedule"
                                           << "3";
    }

    void wrongJsonIsRefusedByField() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        Json json = jsonOf(unusual());
        json.erase(field.toStdString());
        if (!value.isEmpty())
            json[field.toStdString()] = parseJson(value.toStdString(), "value");
        const auto error = test::errorOf([&] { trainingOptionsFromJson(json, "state.json"); });
        QVERIFY(error.has_value());
        QCOMPARE(static_cast<int>(error->code()), static_cast<int>(ErrorCode::BadInput));
        QVERIFY2(error->message().starts_with("state.json: "), error->what());
        const bool names = error->message().find(field.toStdString()) != std::string::npos ||
                           error->message().find("pages") != std::string::npos;
        QVERIFY2(names, error->what());
    }

    void theDefaultsHaveNoProblems() { QVERIFY(problemsOf(TrainingOptions(), RobertaConfig()).empty()); }

    void impossibleValuesAreNamedByField_data() {
        QTest::addColumn<std::function<void(TrainingOptions&)>>("spoil");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* field, std::function<void(TrainingOptions&)> spoil) {
            QTest::newRow(name) << spoil << QString(field);
        };
        row("block above the positions", "blockSize", [](auto& o) { o.blockSize = 513; });
        row("block without content", "blockSize", [](auto& o) { o.blockSize = 3; });
        row("empty batch", "batchSize", [](auto& o) { o.batchSize = 0; });
        row("no accumulation", "accumulation", [](auto& o) { o.accumulation = 0; });
        row("no epochs", "epochs", [](auto& o) { o.length = Epochs{0}; });
        row("endless epochs", "epochs", [](auto& o) { o.length = Epochs{INFINITY}; });
        row("negative steps", "maxSteps", [](auto& o) { o.length = Steps{-1}; });
        row("no steps", "maxSteps", [](auto& o) { o.length = Steps{0}; });
        row("no minutes", "minutes", [](auto& o) { o.length = Minutes{0}; });
        row("negative minutes", "minutes", [](auto& o) { o.length = Minutes{-1}; });
        row("no masks", "maskRate", [](auto& o) { o.maskRate = 0; });
        row("mask rate that is NaN", "maskRate", [](auto& o) { o.maskRate = NAN; });
        row("zero rate", "learningRate", [](auto& o) { o.learningRate = 0; });
        row("only warmup", "warmupFraction", [](auto& o) { o.warmupFraction = 1; });
        row("beta1", "beta1", [](auto& o) { o.beta1 = 1; });
        row("beta2", "beta2", [](auto& o) { o.beta2 = -0.1; });
        row("epsilon", "adamEpsilon", [](auto& o) { o.adamEpsilon = 0; });
        row("decay", "weightDecay", [](auto& o) { o.weightDecay = -1; });
        row("clipping", "clipNorm", [](auto& o) { o.clipNorm = NAN; });
        row("threads", "threads", [](auto& o) { o.threads = -2; });
        row("evaluation", "evaluateEvery", [](auto& o) { o.evaluateEvery = -2; });
        row("saving", "saveEvery", [](auto& o) { o.saveEvery = -2; });
        row("keeping", "keepLast", [](auto& o) { o.keepLast = -2; });
        constexpr std::int64_t kHuge = std::int64_t{1} << 62;
        row("huge block", "blockSize", [](auto& o) { o.blockSize = kHuge; });
        row("huge batch", "batchSize", [](auto& o) { o.batchSize = kHuge; });
        row("huge accumulation", "accumulation", [](auto& o) { o.accumulation = kHuge; });
        row("more steps than numbers", "maxSteps", [](auto& o) { o.length = Steps{kHuge}; });
        row("evaluation never", "evaluateEvery", [](auto& o) { o.evaluateEvery = kHuge; });
        row("saving never", "saveEvery", [](auto& o) { o.saveEvery = kHuge; });
        row("keeping all", "keepLast", [](auto& o) { o.keepLast = kHuge; });
    }

    void impossibleValuesAreNamedByField() {
        QFETCH(std::function<void(TrainingOptions&)>, spoil);
        QFETCH(QString, field);
        TrainingOptions options;
        spoil(options);
        const auto problems = problemsOf(options, RobertaConfig());
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(problems[0].field), field);
        QVERIFY(problems[0].message.ends_with('.'));
    }
};

QTEST_APPLESS_MAIN(TestTrainingOptions)
#include "tst_TrainingOptions.moc"
