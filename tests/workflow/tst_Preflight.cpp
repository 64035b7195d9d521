// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Phrase.h"
#include "core/training/options/Recipe.h"
#include "core/training/options/TrainingOptions.h"
#include "core/workflow/pretrain/EquivalentCommand.h"
#include "core/workflow/pretrain/Preflight.h"
#include "core/workflow/pretrain/PreflightComputer.h"
#include "core/workflow/pretrain/PreflightLines.h"
#include "core/workflow/pretrain/PretrainRequest.h"
#include "core/workflow/pretrain/ShortRun.h"
#include "core/workflow/tokenizer/ImportTokenizer.h"
#include "core/workflow/tokenizer/Tokenizers.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyProject.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace kantai;

namespace {

QString problemIn(const std::vector<PreflightItem>& items, const std::string& field) {
    const auto found = std::find_if(items.begin(), items.end(), [&](const PreflightItem& item) {
        return item.kind == PreflightItem::Kind::Problem && item.field == field;
    });
    return found == items.end() ? QString() : QString::fromStdString(found->message);
}

// What the command line asks for when only the preset is given.
PretrainRequest startingFrom(const char* preset) {
    PretrainRequest request;
    request.preset = preset;
    request.config = presetNamed(preset).config;
    const RecipeSettings recipe = settingsOf(request.recipe, request.config);
    request.options = recipe.options;
    request.config.hiddenDropout = request.config.attentionDropout = recipe.dropout;
    return request;
}

} // namespace

class tst_Preflight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRequestThatFitsHasNoProblem() {
        test::OpenTinyProject project;
        const auto items = preflight(project.handle, test::OpenTinyProject::request());
        QVERIFY(std::none_of(items.begin(), items.end(),
                             [](const PreflightItem& item) { return item.kind != PreflightItem::Kind::Ok; }));
        for (const char* field : {"corpus", "tokenizer", "memory", "disk"})
            QVERIFY2(std::any_of(items.begin(), items.end(), [&](const auto& item) { return item.field == field; }),
                     field);
    }

    void anImportedTokenizerNeedsNoTraining() {
        test::OpenTinyProject project;
        exportTokenizer(project.handle, project.folder / "out");
        importTokenizer(project.handle, project.folder / "out");
        for (const PreflightItem& item : preflight(project.handle, test::OpenTinyProject::request()))
            QVERIFY2(item.kind == PreflightItem::Kind::Ok, item.message.c_str());
    }

    void anEmptyProjectLacksCorpusAndTokenizer() {
        test::TextFolder folder;
        const ProjectHandle project = createProject(folder / "P", "P");
        const auto items = preflight(project, test::OpenTinyProject::request());
        QVERIFY(problemIn(items, "corpus").contains("empty"));
        QVERIFY(problemIn(items, "tokenizer").contains("no tokenizer"));
    }

    void problemsAreNamedBesideTheirFields_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        QTest::newRow("hidden size") << "heads"
                                     << "3";
        QTest::newRow("block size") << "blockSize"
                                    << "100";
        QTest::newRow("vocabulary") << "vocabularySize"
                                    << "300";
        QTest::newRow("batch") << "corpus"
                               << "fewer than one batch of 1000";
    }
    void problemsAreNamedBesideTheirFields() {
        QFETCH(QString, field);
        QFETCH(QString, words);
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request();
        if (field == "heads")
            request.config.heads = 3;
        if (field == "blockSize")
            request.options.blockSize = 100;
        if (field == "vocabularySize") {
            request.vocabularyRows = VocabularyRows::AsConfigured;
            request.config.vocabularySize = 300;
        }
        if (field == "corpus")
            request.options.batchSize = 1000;
        const QString message = problemIn(preflight(project.handle, request), field.toStdString());
        QVERIFY2(message.contains(words), qPrintable(message));
        const auto refusal = test::errorOf([&] { project.train(request); });
        QVERIFY(refusal.has_value());
        QCOMPARE(static_cast<int>(refusal->code()),
                 static_cast<int>(field == "corpus" ? ErrorCode::BadInput : ErrorCode::Usage));
        QVERIFY(Project(project.handle).runs().empty());
    }

    void moreMemoryThanTheComputerHasIsAProblemOfResources() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request();
        request.config = presetNamed("roberta-large").config;
        request.options.mode = DatasetMode::Packed;
        request.options.blockSize = 512;
        request.options.batchSize = 60000;
        QVERIFY(!problemIn(preflight(project.handle, request), "memory").isEmpty());
        VERIFY_REFUSED(project.train(request), ErrorCode::Resources, "memory");
    }

    // The same steps in less memory: half the batch, twice the accumulation, until it fits.
    void aBatchThatFitsTheMemoryIsNamed() {
        PretrainRequest request = startingFrom("kantaibert");
        request.options.mode = DatasetMode::Packed;
        const auto need = [&](std::int64_t batch) {
            TrainingOptions options = request.options;
            options.batchSize = batch;
            return trainingMemory(request.config, options, {});
        };
        QVERIFY(need(8) < need(16) && need(16) < need(64));
        const std::uint64_t room = need(16) * 4 / 3 + 4; // of which three quarters are taken
        const auto fitting = fittingBatch(request.config, request.options, {}, room - room / 4);
        QVERIFY(fitting.has_value());
        QCOMPARE(fitting->batchSize, 16);
        QCOMPARE(fitting->accumulation, 4);
        QCOMPARE(fitting->bytes, need(16));
        const PreflightItem item = memoryItem(request.config, request.options, {}, room);
        QCOMPARE(static_cast<int>(item.kind), static_cast<int>(PreflightItem::Kind::Problem));
        QCOMPARE(item.remedy.kind, Remedy::SmallerBatch);
        QCOMPARE(item.remedy.batch.batchSize, 16);
        QCOMPARE(item.remedy.batch.accumulation, 4);
        QVERIFY(!fittingBatch(request.config, request.options, {}, need(1) / 2).has_value());
        QVERIFY(QString::fromStdString(memoryItem(request.config, request.options, {}, need(1) / 2).remedy.sentence)
                    .contains("smaller model"));
        QCOMPARE(static_cast<int>(memoryItem(request.config, request.options, {}, 2 * need(64)).kind),
                 static_cast<int>(PreflightItem::Kind::Ok));
    }

    // Estimated before the corpus is tokenised, counted afterwards; packed blocks lose nothing.
    void aRunTooShortToPassTheFrequenciesIsWarnedOf() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(20);
        request.options.mode = DatasetMode::Packed;
        QCOMPARE(tokensTrainedOn(project.handle, request).value(), 20.0 * 8 * 32); // steps, sequences, block
        const auto item = shortRunItem(project.handle, request);
        QVERIFY(item && item->kind == PreflightItem::Kind::Warning && !item->remedy.empty());
        request.options.length = Steps{20'000};
        QVERIFY(!shortRunItem(project.handle, request));
        request.options.length = Epochs{2};
        const double two = tokensTrainedOn(project.handle, request).value();
        request.options.length = Epochs{4};
        QCOMPARE(tokensTrainedOn(project.handle, request).value(), 2 * two);
        request.options.mode = DatasetMode::Lines; // which are cut
        QVERIFY(tokensTrainedOn(project.handle, request).value() <= 2 * two);
        request.options.length = Minutes{1};
        QVERIFY(!tokensTrainedOn(project.handle, request)); // nobody knows how fast it will be
    }

    void whatTheBlockSizeCutsOffIsSaid() {
        test::OpenTinyProject project;
        PretrainRequest request = test::OpenTinyProject::request(2);
        request.options.blockSize = 8;
        const auto itemOf = [&] {
            for (const PreflightItem& item : preflight(project.handle, request))
                if (item.field == "blockSize")
                    return item;
            return PreflightItem();
        };
        QVERIFY(QString::fromStdString(itemOf().message).contains("about "));
        QCOMPARE(static_cast<int>(itemOf().kind), static_cast<int>(PreflightItem::Kind::Warning));
        QVERIFY(QString::fromStdString(itemOf().remedy.sentence).contains("packed"));
        project.train(request);
        const auto told = [](const std::string& line) { return line.find(" tokens (") != std::string::npos; };
        QCOMPARE(std::count_if(project.warnings.begin(), project.warnings.end(), told), std::ptrdiff_t{1});

        const TokenStore store(project.handle.absolute("tokens/0001/train.tokens"));
        std::int64_t beyond = 0;
        for (std::uint64_t line = 0; line < store.lines(); ++line)
            beyond += std::max<std::int64_t>(0, static_cast<std::int64_t>(store.line(line).size()) - 6);
        const QString counted = QString::fromStdString(itemOf().message);
        QVERIFY2(counted.contains(
                     QString("lose %1 of %2 tokens")
                         .arg(QString::fromStdString(Phrase::count(beyond)),
                              QString::fromStdString(Phrase::count(static_cast<std::int64_t>(store.tokens()))))),
                 qPrintable(counted));
        project.warnings.clear();
        project.train(request); // the pre-flight knows it now
        QCOMPARE(std::count_if(project.warnings.begin(), project.warnings.end(), told), std::ptrdiff_t{1});

        request.options.mode = DatasetMode::Packed;
        QVERIFY(itemOf().message.empty());
        request.options.mode = DatasetMode::Lines;
        request.options.blockSize = 32;
        QVERIFY2(QString::fromStdString(itemOf().message).startsWith("Every line fits"), itemOf().message.c_str());
    }

    void theEstimateOfLongLinesIsClose() {
        CorpusStatistics statistics;
        statistics.lineLengthHistogram[5] = 1000; // 32 to 63 bytes
        statistics.lineLengthHistogram[15] = 2;   // 40,000 bytes each
        statistics.bytes = 48'000 + 80'000;
        const LineLengths lengths = estimatedLineLengths(statistics);
        QVERIFY(std::abs(static_cast<double>(lengths.tokens()) / (128'000 / 3.5) - 1) < 0.05);
        QVERIFY(std::abs(static_cast<double>(lengths.tokensBeyond(128)) / (80'000 / 3.5 - 252) - 1) < 0.05);
        QCOMPARE(estimatedLineLengths({}).tokens(), std::uint64_t{0});
    }

    void whatHoldsTheProcessorBackIsSaid() {
        TrainingOptions options;
        options.threads = 2;
        QCOMPARE(processorItems(options).size(), std::size_t{1});
        for (const auto& [variable, value] : {std::pair("ONEDNN_MAX_CPU_ISA", "AVX2"), {"OMP_THREAD_LIMIT", "1"}}) {
            qputenv(variable, value);
            const auto items = processorItems(options);
            qunsetenv(variable);
            QCOMPARE(items.size(), std::size_t{2});
            QCOMPARE(static_cast<int>(items[1].kind), static_cast<int>(PreflightItem::Kind::Warning));
            QVERIFY(QString::fromStdString(items[1].message).contains(variable));
            QVERIFY(QString::fromStdString(items[1].remedy.sentence).contains(variable));
        }
        qputenv("OMP_THREAD_LIMIT", "8"); // enough
        const auto items = processorItems(options);
        qunsetenv("OMP_THREAD_LIMIT");
        QCOMPARE(items.size(), std::size_t{1});
    }

    void theEquivalentCommandNamesOnlyWhatDiffers() {
        PretrainRequest request = startingFrom("kantaibert");
        QCOMPARE(equivalentCommand("/a/b", request), std::string("kantai pretrain /a/b"));
        request.recipe = Recipe::Chapter; // and what differs from that
        QCOMPARE(equivalentCommand("/a/b", request),
                 std::string("kantai pretrain /a/b --dropout 0 --recipe chapter --mask-rate 0.3 "
                             "--learning-rate 0.0002 --warmup 0.06 --beta2 0.98 --adam-epsilon 1e-06 "
                             "--weight-decay 0.01 --head-bias-from-frequencies"));
        request = startingFrom("mini");
        request.config.hiddenDropout = 0.1;
        request.options.headBiasFromFrequencies = false;
        request.options.length = Steps{60};
        request.options.schedule = Schedule::Cosine;
        request.vocabularyRows = VocabularyRows::FitTokenizer;
        request.runName = "it's";
        QCOMPARE(equivalentCommand("/my texts", request),
                 std::string("kantai pretrain '/my texts' --preset mini --fit-vocabulary --hidden-dropout 0.1 "
                             "--max-steps 60 --schedule cosine --zero-head-bias --name 'it'\\''s'"));
        request.resumeRun = 3;
        request.newMaxSteps = 90;
        QCOMPARE(equivalentCommand("p", request), std::string("kantai pretrain p --resume 3 --max-steps 90"));
    }
};

QTEST_APPLESS_MAIN(tst_Preflight)
#include "tst_Preflight.moc"
