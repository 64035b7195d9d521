// SPDX-License-Identifier: GPL-3.0-or-later
// Every option and every shape of a model goes into the printed command and comes back from kantai's parser equal.
#include "core/base/CounterRandom.h"
#include "core/base/Json.h"
#include "core/training/options/OptionTable.h"
#include "core/training/options/Recipe.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "tests/support/ParsedCommand.h"

#include <QTest>

#include <type_traits>

using namespace kantai;

namespace {

PretrainRequest standard(Recipe recipe = Recipe::Fast) {
    PretrainRequest request;
    request.config = presetNamed("kantaibert").config;
    request.recipe = recipe;
    const RecipeSettings settings = settingsOf(recipe, request.config);
    request.config.hiddenDropout = request.config.attentionDropout = settings.dropout;
    request.options = settings.options;
    return request;
}

// Another valid value than the one that is there.
template <class Value>
void change(Value& value, const OptionSpec& spec) {
    if constexpr (std::is_same_v<Value, bool>)
        value = !value;
    else if constexpr (std::is_same_v<Value, DatasetMode>)
        value = value == DatasetMode::Lines ? DatasetMode::Packed : DatasetMode::Lines;
    else if constexpr (std::is_same_v<Value, Schedule>)
        value = Schedule::Cosine;
    else if constexpr (std::is_same_v<Value, Device>)
        value = kTorchCpu;
    else if constexpr (std::is_same_v<Value, PrecisionChoice>)
        value = PrecisionChoice::Float32;
    else if constexpr (std::is_same_v<Value, SnapshotChoice>)
        value = value == SnapshotChoice::On ? SnapshotChoice::Off : SnapshotChoice::On;
    else if constexpr (std::is_same_v<Value, LivePairs>)
        value = LivePairs::Turkish;
    else if constexpr (std::is_same_v<Value, OnDivergence>)
        value = OnDivergence::Skip;
    else if constexpr (std::is_floating_point_v<Value>)
        value = value == 0 ? 0.1 : value * 0.30000000000000004; // digits to the last one
    else if constexpr (std::is_same_v<Value, std::uint64_t>)
        value = 18446744073709551615U;
    else if constexpr (std::is_integral_v<Value>)
        value = static_cast<Value>(spec.limits.least) + 7;
}

QString difference(const PretrainRequest& before, const PretrainRequest& after) {
    if (!(after.config == before.config))
        return QStringLiteral("config");
    if (!(after.options == before.options))
        return QString::fromStdString(toJson(before.options).dump() + " became " + toJson(after.options).dump());
    if (after.recipe != before.recipe || after.runName != before.runName || after.resumeRun != before.resumeRun ||
        after.vocabularyRows != before.vocabularyRows || after.newMaxSteps != before.newMaxSteps ||
        after.newOnDivergence != before.newOnDivergence || after.newLearningRate != before.newLearningRate ||
        after.newDevice != before.newDevice || after.newLocalSteps != before.newLocalSteps ||
        after.workersPlace != before.workersPlace || after.workersFolder != before.workersFolder ||
        after.awaited != before.awaited)
        return QStringLiteral("something beside them");
    return {};
}

void verifyComesBack(const PretrainRequest& request) {
    const std::string command = equivalentCommand("Project", request);
    const QString wrong = difference(request, test::parsedRequest(command));
    QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromStdString(command) + QStringLiteral(": ") + wrong));
}

} // namespace

class PretrainCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOptionComesBack_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("recipe");
        for (const OptionSpec& spec : optionTable())
            if (*spec.flag != '\0')
                for (const Recipe recipe : {Recipe::Fast, Recipe::Chapter})
                    QTest::addRow("%s, %s", spec.key, toString(recipe).c_str())
                        << QString::fromLatin1(spec.key) << static_cast<int>(recipe);
    }
    void everyOptionComesBack() {
        QFETCH(QString, key);
        QFETCH(int, recipe);
        PretrainRequest request = standard(Recipe(recipe));
        const OptionSpec& spec = optionOf(key.toStdString());
        const TrainingOptions before = request.options;
        OptionValues values(before);
        std::visit([&](auto member) { change(values[member], spec); }, spec.member);
        request.options = values.toOptions();
        QVERIFY(!(request.options == before));
        if (spec.group == OptionGroup::Teacher) // which without a teacher are none
            request.options.teacher = 12;
        verifyComesBack(request);
    }

    void aTeacherComesBack() {
        PretrainRequest request = standard();
        request.options.teacher = 12;
        verifyComesBack(request);
        QVERIFY_THROWS_EXCEPTION(std::exception, test::parsedRequest("kantai pretrain P --temperature 3"));
        QVERIFY_THROWS_EXCEPTION(std::exception, test::parsedRequest("kantai pretrain P --resume 1 --teacher 3"));
    }

    void presetsComeBack() {
        for (const Preset& preset : presets()) {
            PretrainRequest request = standard();
            const double dropout = request.config.hiddenDropout;
            request.preset = preset.name;
            request.config = preset.config;
            request.config.hiddenDropout = request.config.attentionDropout = dropout;
            request.options = settingsOf(Recipe::Fast, preset.config).options;
            verifyComesBack(request);
        }
    }

    // Hidden size 384 with the intermediate size left at 3072 once printed a command that trained 1536.
    void aNarrowModelWithWideFeedForwardLayersComesBack() {
        PretrainRequest request = standard();
        request.preset = "custom";
        request.config.hiddenSize = 384;
        request.options = settingsOf(Recipe::Fast, request.config).options;
        verifyComesBack(request);
    }

    void fiveHundredShapesComeBack() {
        const CounterRandom random(1, 2);
        std::uint64_t draw = 0;
        const auto below = [&](std::uint64_t bound) {
            return static_cast<std::int64_t>(random.below(++draw, bound));
        };
        for (int i = 0; i < 500; ++i) {
            PretrainRequest request = standard(below(2) == 0 ? Recipe::Fast : Recipe::Chapter);
            request.preset = "custom";
            RobertaConfig& config = request.config;
            config.heads = 1 + below(16);
            config.hiddenSize = config.heads * (1 + below(64));
            config.intermediateSize = below(2) == 0 ? 4 * config.hiddenSize : 1 + below(4096);
            config.layers = 1 + below(24);
            config.maxPositions = 3 + below(1024);
            config.vocabularySize = 261 + below(60'000);
            config.initializerRange = random.uniform(++draw) + 1e-3;
            config.layerNormEpsilon = below(2) == 0 ? 1e-12 : 1e-5;
            config.hiddenDropout = below(2) == 0 ? 0 : random.uniform(++draw);
            config.attentionDropout = below(2) == 0 ? config.hiddenDropout : random.uniform(++draw);
            request.options = settingsOf(request.recipe, config).options;
            request.runName = below(2) == 0 ? "" : "Kant's \"third\" run -- $HOME";
            if (below(4) == 0) {
                request.vocabularyRows = VocabularyRows::FitTokenizer;
                config.vocabularySize = presetNamed("kantaibert").config.vocabularySize; // decided later
            }
            verifyComesBack(request);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void aResumedRunComesBack() {
        PretrainRequest request;
        request.resumeRun = 17;
        request.newMaxSteps = 5000;
        request.newOnDivergence = OnDivergence::Skip;
        request.newDevice = kTorchCpu;
        request.newLearningRate = 2.5e-4;
        request.newLocalSteps = 50;
        const PretrainRequest back = test::parsedRequest(equivalentCommand("Project", request));
        QVERIFY(back.resumeRun == request.resumeRun && back.newMaxSteps == 5000 &&
                back.newOnDivergence == OnDivergence::Skip && back.newDevice == kTorchCpu &&
                back.newLearningRate == 2.5e-4 && back.newLocalSteps == 50);
    }

    void otherComputersComeBack() {
        PretrainRequest request = standard();
        request.options.localSteps = 40;
        request.workersPlace = "192.168.1.7:29600";
        request.awaited = 2;
        verifyComesBack(request);
        request.workersPlace.clear();
        request.workersFolder = "/mnt/the office/exchange";
        verifyComesBack(request);
        QCOMPARE(test::shellWords(workerCommand("/a b", true, "7K3M")),
                 (std::vector<std::string>{"kantai", "worker", "--folder", "/a b", "--code", "7K3M"}));
    }

    void namesOfProjectsComeBack() {
        const std::string name = "/home/x/Kant & Hegel's '[first]' -- run";
        const auto words = test::shellWords(equivalentCommand(name, standard()));
        QCOMPARE(words.at(2), name);
    }
};

QTEST_APPLESS_MAIN(PretrainCommandTest)
#include "tst_PretrainCommand.moc"
