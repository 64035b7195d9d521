// SPDX-License-Identifier: GPL-3.0-or-later
// LibTorch's engine against the packed one: two independent ways to the same numbers; and the module it comes in.
#include "core/engine/EngineFactory.h"
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/torch/DeviceOps.h"
#include "core/engine/torch/TorchEngine.h"
#include "core/engine/torch/TorchModel.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TestDevice.h"
#include "tests/support/TinyConfig.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace kantai;

namespace {

// Lines of different lengths; the second has no masked token.
PackedBatch batch() {
    PackedBatch batch;
    batch.starts = {0};
    for (const int length : {5, 3, 17, 9}) {
        for (int i = 0; i < length; ++i) {
            if (length != 3 && i % 3 == 1) {
                batch.positions.push_back(batch.tokens());
                batch.targets.push_back((7 * i + length) % 90);
            }
            batch.ids.push_back(5 + (i * i + length) % 85);
        }
        batch.starts.push_back(batch.tokens());
    }
    return batch;
}

EngineSettings training(Device device = test::testDevice()) {
    return {device, Precision::Float32, AdamWSettings{0.9, 0.98, 1e-6, 0.01}};
}

EngineSettings queued() {
    EngineSettings settings = training();
    settings.steps = StepCalls::Queued;
    return settings;
}

EngineSettings answering() {
    return {test::testDevice(), Precision::Float32, {}};
}

// What the engine has at the end of its steps.
std::string weightsOf(const Engine& engine, const ModelWeights& weights) {
    engine.snapshot(); // brings them home
    return weights.sha256();
}

double distance(std::span<const float> a, std::span<const float> b) {
    double difference = 0, size = 1e-12;
    for (std::size_t i = 0; i < a.size(); ++i) {
        difference += std::pow(static_cast<double>(a[i]) - static_cast<double>(b[i]), 2);
        size += std::pow(static_cast<double>(b[i]), 2);
    }
    return std::sqrt(difference / size);
}

} // namespace

class TorchEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenStepsAreThoseOfThePackedEngine() {
        ModelWeights ours = ModelWeights::initial(test::unevenConfig(), 3),
                     theirs = ModelWeights::initial(test::unevenConfig(), 3);
        const auto packed = makePackedEngine(ours, training(kCpu));
        const auto torch = makeTorchEngine(theirs, training());
        const auto masked = static_cast<double>(batch().masked());
        for (int step = 0; step < 10; ++step) {
            double losses[2];
            Engine* engines[] = {packed.get(), torch.get()};
            for (int i = 0; i < 2; ++i) {
                losses[i] = engines[i]->forward(batch(), 0.5 / masked, nullptr, false).sum;
                engines[i]->backward();
                engines[i]->forward(batch(), 0.5 / masked, nullptr, true);
                engines[i]->backward();
            }
            QVERIFY(std::abs(losses[0] - losses[1]) < 1e-4 * losses[1]);
            QVERIFY(std::abs(packed->gradientNorm() - torch->gradientNorm()) < 1e-4 * torch->gradientNorm());
            packed->step(1e-3, 0.7);
            torch->step(1e-3, 0.7);
        }
        torch->snapshot(); // brings the weights home
        QCOMPARE(torch->steps(), std::int64_t{10});
        QVERIFY(torch->weightsAreFinite());
        for (std::size_t i = 0; i < ours.layout()->size(); ++i) {
            const std::string& name = ours.layout()->spec(i).name;
            if (!name.ends_with("self.key.bias")) // its true gradient is 0: Adam's steps follow rounding alone
                QVERIFY2(distance(ours[i], theirs[i]) < 1e-3, name.c_str());
        }
        QVERIFY(distance(theirs[0], ModelWeights::initial(test::unevenConfig(), 3)[0]) > 1e-3);
    }

    void lossLogitsAndAttentionAreThoseOfThePackedEngine() {
        ModelWeights weights = ModelWeights::initial(test::unevenConfig(), 4);
        const auto packed = makePackedEngine(weights, {});
        const auto torch = makeTorchEngine(weights, answering());
        const MaskedLoss ours = packed->loss(batch()), theirs = torch->loss(batch());
        QVERIFY(std::abs(ours.sum - theirs.sum) < 1e-4 * theirs.sum);
        QCOMPARE(theirs.right, ours.right);
        QCOMPARE(theirs.masked, ours.masked);

        std::vector<float> logits[2];
        for (auto& rows : logits)
            rows.resize(static_cast<std::size_t>(batch().masked() * test::unevenConfig().vocabularySize));
        packed->logits(batch(), logits[0]);
        torch->logits(batch(), logits[1]);
        QVERIFY(distance(logits[1], logits[0]) < 1e-5);

        PackedBatch line;
        line.ids = {0, 8, 9, 10, 2};
        line.starts = {0, 5};
        line.positions = {0, 1, 2, 3, 4};
        const RobertaConfig config = test::unevenConfig();
        std::vector<float> attention[2];
        for (auto& maps : attention)
            maps.resize(static_cast<std::size_t>(config.layers * config.heads) * 5 * 5);
        packed->attention(line, attention[0]);
        torch->attention(line, attention[1]);
        QVERIFY(distance(attention[1], attention[0]) < 1e-5);
    }

    void logitsAfterEachLayerAreThoseOfThePackedEngine() {
        const RobertaConfig config = test::unevenConfig();
        ModelWeights weights = ModelWeights::initial(config, 4);
        const auto last = static_cast<std::size_t>(batch().masked() * config.vocabularySize);
        const auto all = static_cast<std::size_t>(config.layers + 1) * last;
        std::vector<float> layers[2], logits(last);
        for (std::vector<float>& rows : layers)
            rows.resize(all);
        const auto packed = makePackedEngine(weights, {});
        packed->layerLogits(batch(), layers[0]);
        makeTorchEngine(weights, answering())->layerLogits(batch(), layers[1]);
        QVERIFY(distance(layers[1], layers[0]) < 1e-5);
        packed->logits(batch(), logits);
        QVERIFY(distance(logits, std::span<const float>(layers[0]).last(last)) < 1e-6);
        const auto rounded = makePackedEngine(weights, {kCpu, Precision::Bf16, {}});
        rounded->layerLogits(batch(), layers[1]);
        QVERIFY(distance(layers[1], layers[0]) < 3e-2);
    }

    void dropoutComesFromItsKey() {
        ModelWeights weights = ModelWeights::initial(test::unevenConfig(), 4);
        const auto engine = makeTorchEngine(weights, training());
        const auto loss = [&](const DropoutKey* key) { return engine->forward(batch(), 1, key, false).sum; };
        const DropoutKey one{1, 2, 0}, other{1, 3, 0};
        QCOMPARE(loss(&one), loss(&one));
        QVERIFY(loss(&one) != loss(&other));
        QVERIFY(loss(&one) != loss(nullptr));
    }

    void itsWeightsComeHomeWithASnapshot() {
        ModelWeights weights = ModelWeights::initial(test::unevenConfig(), 4);
        const std::string before = weights.sha256();
        const auto engine = makeTorchEngine(weights, training());
        engine->forward(batch(), 0.1, nullptr, false);
        engine->backward();
        engine->step(1e-3, 1);
        QCOMPARE(weights.sha256(), before);
        const EngineSnapshot snapshot = engine->snapshot();
        QVERIFY(weights.sha256() != before);
        QVERIFY(snapshot.weights[0].bytes.data() == std::as_bytes(weights[0]).data());
        QCOMPARE(snapshot.optimizerMetadata.at("step"), std::string("1"));
    }

    // The same numbers, asked for one step late.
    void queuedStepsAreThoseThatAreWaitedFor() {
        ModelWeights ours = ModelWeights::initial(test::unevenConfig(), 3),
                     theirs = ModelWeights::initial(test::unevenConfig(), 3);
        const auto waiting = makeTorchEngine(ours, training());
        const auto queueing = makeTorchEngine(theirs, queued());
        QVERIFY(waiting->queue() == nullptr || test::testDevice() != kTorchCpu);
        StepQueue* queue = queueing->queue();
        QVERIFY(queue != nullptr);
        const double scale = 0.5 / static_cast<double>(batch().masked());
        std::vector<double> losses, norms;
        for (int step = 0; step < 10; ++step) {
            const double rate = 1e-3 / (1 + step), clip = step % 2 == 0 ? 0.1 : 0; // every second step is clipped
            double loss = 0;
            for (const bool accumulate : {false, true}) {
                loss += scale * waiting->forward(batch(), scale, nullptr, accumulate).sum;
                waiting->backward();
                queue->queueForward(batch(), scale, nullptr, accumulate);
                queueing->backward();
            }
            const double norm = waiting->gradientNorm();
            QVERIFY(norm > 0.1);
            waiting->step(rate, clip > 0 ? clip / (norm + 1e-6) : 1);
            losses.push_back(loss);
            norms.push_back(norm);
            queue->queueStep({rate, clip});
            if (step == 0)
                continue;
            const StepOutcome before = queue->outcome();
            const auto at = static_cast<std::size_t>(step - 1);
            QVERIFY(before.taken);
            QVERIFY2(std::abs(before.loss - losses[at]) < 1e-5 * losses[at], qPrintable(QString::number(step)));
            QVERIFY2(std::abs(before.gradientNorm - norms[at]) < 1e-4 * norms[at], qPrintable(QString::number(step)));
        }
        QVERIFY(queue->outcome().taken);
        QCOMPARE(queueing->steps(), std::int64_t{10});
        QCOMPARE(queueing->snapshot().optimizerMetadata.at("step"), std::string("10"));
        waiting->snapshot();
        for (std::size_t i = 0; i < ours.layout()->size(); ++i) {
            const std::string& name = ours.layout()->spec(i).name;
            if (!name.ends_with("self.key.bias")) // its true gradient is 0
                QVERIFY2(distance(theirs[i], ours[i]) < 1e-4, name.c_str());
        }
    }

    void aQueuedStepBeyondItsLimitsChangesNothing_data() {
        QTest::addColumn<double>("loss");
        QTest::addColumn<double>("norm");
        QTest::addColumn<double>("scale");
        QTest::newRow("loss") << 0.1 << 1e9 << 1.0;
        QTest::newRow("norm") << 1e9 << 1e-6 << 1.0;
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity()
                                  << std::numeric_limits<double>::infinity() << 1e38;
    }
    void aQueuedStepBeyondItsLimitsChangesNothing() {
        QFETCH(double, loss);
        QFETCH(double, norm);
        QFETCH(double, scale);
        ModelWeights weights = ModelWeights::initial(test::unevenConfig(), 3);
        const auto engine = makeTorchEngine(weights, queued());
        const auto step = [&](double size, const QueuedStep& how) {
            engine->queue()->queueForward(batch(), size / static_cast<double>(batch().masked()), nullptr, false);
            engine->backward();
            engine->queue()->queueStep(how);
            return engine->queue()->outcome();
        };
        QVERIFY(step(1, {1e-3, 0}).taken);
        const std::string before = weightsOf(*engine, weights);
        const StepOutcome refused = step(scale, {1e-3, 1, loss, norm});
        QVERIFY(!refused.taken);
        QCOMPARE(std::isfinite(refused.loss), scale == 1);
        QCOMPARE(weightsOf(*engine, weights), before);
        QCOMPARE(engine->steps(), std::int64_t{1});

        // What follows is as if it had never been.
        ModelWeights others = ModelWeights::initial(test::unevenConfig(), 3);
        const auto other = makeTorchEngine(others, queued());
        for (int i = 0; i < 2; ++i) {
            other->queue()->queueForward(batch(), 1 / static_cast<double>(batch().masked()), nullptr, false);
            other->backward();
            other->queue()->queueStep({1e-3, 0});
            QVERIFY(other->queue()->outcome().taken);
        }
        QVERIFY(step(1, {1e-3, 0}).taken);
        QCOMPARE(weightsOf(*engine, weights), weightsOf(*other, others));
    }

    void noMoreThanTwoStepsAreQueued() {
        ModelWeights weights = ModelWeights::initial(test::unevenConfig(), 3);
        const auto engine = makeTorchEngine(weights, queued());
        VERIFY_REFUSED(engine->queue()->outcome(), ErrorCode::Internal, "No step was queued");
        for (int i = 0; i < 3; ++i) {
            engine->queue()->queueForward(batch(), 0.1, nullptr, false);
            engine->backward();
            if (i < 2)
                engine->queue()->queueStep({1e-3, 0});
        }
        VERIFY_REFUSED(engine->queue()->queueStep({1e-3, 0}), ErrorCode::Internal, "More than two steps");
    }

    void dropoutOfTheGeneratorIsAFunctionOfItsKey() {
        const torch::Tensor x = torch::ones({1000, 100}).set_requires_grad(true);
        const torch::Tensor one = generatorDropout(x, 0.25, 7);
        QVERIFY(torch::equal(one, generatorDropout(x, 0.25, 7)));
        QVERIFY(!torch::equal(one, generatorDropout(x, 0.25, 8)));
        QVERIFY(std::abs(one.eq(0).to(torch::kFloat).mean().item<double>() - 0.25) < 0.01);
        one.sum().backward();
        QVERIFY(torch::equal(x.grad(), one.detach())); // the same mask on the way back
    }

    void withMasksOfTheGeneratorALossDependsOnItsKeyOnly() {
        const RobertaConfig config = test::unevenConfig();
        ModelWeights weights = ModelWeights::initial(config, 4);
        const torch::Tensor numbers = torch::from_blob(
            weights.block().all().data(), {static_cast<std::int64_t>(weights.block().all().size())}, torch::kFloat);
        const TorchModel model(config, *weights.layout(), numbers, Precision::Float32, DropoutSource::Generator);
        const TorchBatch there = torchBatch(batch(), config, torch::kCPU);
        const DropoutKey key{1, 2, 0}, other{1, 3, 0};
        const torch::Tensor logits = model.maskedLogits(there, &key);
        QVERIFY(torch::equal(logits, model.maskedLogits(there, &key)));
        QVERIFY(!torch::equal(logits, model.maskedLogits(there, &other)));
        QVERIFY(!torch::equal(logits, model.maskedLogits(there)));
    }

    void itsOptimizerContinuesFromASnapshotOfThePackedEngine() {
        const QTemporaryDir folder;
        const std::filesystem::path file =
            std::filesystem::path(folder.path().toStdString()) / "optimizer.safetensors";
        ModelWeights weights = ModelWeights::initial(test::unevenConfig(), 4);
        const auto packed = makePackedEngine(weights, training(kCpu));
        packed->forward(batch(), 0.1, nullptr, false);
        packed->backward();
        packed->step(1e-3, 1);
        const EngineSnapshot snapshot = packed->snapshot();
        writeSafetensors(file, snapshot.optimizer, snapshot.optimizerMetadata);
        const auto torch = makeTorchEngine(weights, training());
        torch->restoreOptimizer(file);
        QCOMPARE(torch->steps(), std::int64_t{1});
    }

    void whatItCannotDoIsRefused() {
        ModelWeights weights = ModelWeights::initial(test::unevenConfig(), 4);
        VERIFY_REFUSED(makeTorchEngine(weights, training({DeviceType::Cuda, 63})), ErrorCode::Usage,
                       "no such device");
        PackedBatch unknown = batch();
        unknown.targets[0] = 301;
        VERIFY_REFUSED(makeTorchEngine(weights, answering())->loss(unknown), ErrorCode::BadInput,
                       "only 301 vocabulary rows");
        VERIFY_REFUSED(makeTorchEngine(weights, answering())->forward(batch(), 1, nullptr, false),
                       ErrorCode::Internal, "without an optimizer");
    }

    // The same engine from libkantai-torch.so, and its errors caught across the border.
    void theModuleIsLoadedOnDemand() {
        ModelWeights weights = ModelWeights::initial(test::unevenConfig(), 4);
        const auto loaded = makeEngine(weights, training());
        QCOMPARE(loaded->loss(batch()).sum, makeTorchEngine(weights, training())->loss(batch()).sum);
        PackedBatch unknown = batch();
        unknown.ids[0] = -1;
        VERIFY_REFUSED(loaded->loss(unknown), ErrorCode::BadInput, "only 301 vocabulary rows");
    }
};

QTEST_APPLESS_MAIN(TorchEngineTest)
#include "tst_TorchEngine.moc"
