// SPDX-License-Identifier: GPL-3.0-or-later
// The packed passes against their reference, RobertaForMaskedLM with autograd on padded batches.
#include "core/base/CounterRandom.h"
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/engine/packed/kernels/PanelProduct.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/ReferenceModel.h"
#include "tests/support/Tensors.h"
#include "tests/support/TinyConfig.h"

#include <ATen/Parallel.h>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>

using namespace kantai;
using kantai::test::tensorOf;

namespace {

struct Both {
    MaskedBatch padded;
    PackedBatch packed;
};

// Sequences of the given lengths with about every fourth token masked; sequence `silent` has no masked one.
Both batchOf(const RobertaConfig& config, const std::vector<std::int64_t>& lengths, std::size_t silent = 1000) {
    const CounterRandom random(5, 7);
    const auto rows = static_cast<std::int64_t>(lengths.size());
    const std::int64_t columns = *std::max_element(lengths.begin(), lengths.end());
    Both both;
    both.padded.inputIds = torch::full({rows, columns}, kPaddingId, torch::kLong);
    std::vector<std::int64_t> positions, targets;
    both.packed.starts = {0};
    std::uint64_t draw = 0;
    for (std::size_t row = 0; row < lengths.size(); ++row) {
        for (std::int64_t column = 0; column < lengths[row]; ++column) {
            const auto id = static_cast<std::int32_t>(
                5 + random.below(++draw, static_cast<std::uint64_t>(config.vocabularySize - 5)));
            if (row != silent && random.below(++draw, 4) == 0) {
                positions.push_back(static_cast<std::int64_t>(row) * columns + column);
                both.packed.positions.push_back(both.packed.tokens());
                targets.push_back((id * 7) % config.vocabularySize);
                both.packed.targets.push_back(static_cast<std::int32_t>(targets.back()));
            }
            both.packed.ids.push_back(id);
            both.padded.inputIds[static_cast<std::int64_t>(row)][column] = id;
        }
        both.packed.starts.push_back(both.packed.tokens());
    }
    both.padded.attentionMask = both.padded.inputIds.ne(kPaddingId);
    both.padded.positions = torch::tensor(positions, torch::kLong);
    both.padded.targets = torch::tensor(targets, torch::kLong);
    return both;
}

std::unique_ptr<Engine> engineOf(test::ReferenceModel& model, Precision precision = Precision::Float32) {
    return makePackedEngine(model.weights, {kCpu, precision, AdamWSettings{}});
}

// |a - b| / |b|, over all numbers of a tensor.
double distance(const torch::Tensor& a, const torch::Tensor& b) {
    const double size = b.norm().item<double>();
    return (a - b).norm().item<double>() / (size > 0 ? size : 1);
}

// Backward through the reference; the largest distance of a gradient, and its tensor's name.
std::pair<double, std::string> worstGradient(const RobertaForMaskedLM& model, const Engine& packed,
                                             const torch::Tensor& loss) {
    loss.backward();
    double scale = 0; // the keys' biases have no gradient but rounding: measure those against the others
    for (const Parameter& parameter : model.parameters())
        scale = std::max(scale, parameter.value.grad().norm().item<double>());
    std::pair<double, std::string> worst;
    for (std::size_t i = 0; i < model.parameters().size(); ++i) {
        const torch::Tensor expected = model.parameters()[i].value.grad().view({-1});
        const double difference = (tensorOf(packed.gradient(i)) - expected).norm().item<double>();
        const double relative = difference / std::max(expected.norm().item<double>(), 1e-3 * scale);
        if (!(relative <= worst.first))
            worst = {relative, model.parameters()[i].spec.name};
    }
    return worst;
}

} // namespace

class PackedEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { at::set_num_threads(1); }

    void lossAndGradientsAreThoseOfTheReference_data() {
        QTest::addColumn<bool>("narrow");
        QTest::addColumn<bool>("whole"); // sizes that are whole vectors, products and a vocabulary that come in tiles
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<int>("threads");
        QTest::newRow("float32") << false << false << 2e-5 << 1;
        QTest::newRow("float32, two threads") << false << false << 2e-5 << 2;
        QTest::newRow("float32, whole vectors") << false << true << 2e-5 << 2;
        if (!hasFastBf16())
            return;
        QTest::newRow("bf16") << true << false << 0.04 << 2;
        QTest::newRow("bf16, whole vectors") << true << true << 0.04 << 2;
    }

    void lossAndGradientsAreThoseOfTheReference() {
        QFETCH(bool, narrow);
        QFETCH(double, tolerance);
        QFETCH(int, threads);
        at::set_num_threads(threads);
        QFETCH(bool, whole);
        RobertaConfig config = test::unevenConfig();
        std::vector<std::int64_t> lengths{5, 17, 2, 130, 64, 1, 16, 33, 9};
        if (whole) {
            config.vocabularySize = 24016;
            config.hiddenSize = 96; // of three heads
            config.intermediateSize = 400;
            config.initializerRange = 0.1; // for wider layers
            for (const std::int64_t length : {130, 70, 129, 128, 100, 90})
                lengths.push_back(length);
        }
        test::ReferenceModel model(config, 3);
        const Both batch = batchOf(config, lengths, 4);
        const auto packed = engineOf(model, narrow ? Precision::Bf16 : Precision::Float32);

        const auto masked = static_cast<double>(batch.packed.masked());
        const MaskedLoss result = packed->forward(batch.packed, 1 / masked, nullptr, false);
        packed->backward();
        const torch::Tensor loss = model.maskedLoss(batch.padded);
        QCOMPARE(result.masked, batch.packed.masked());
        QVERIFY2(std::abs(result.sum / masked - loss.item<double>()) < tolerance * loss.item<double>() / 10,
                 qPrintable(QString::number(result.sum / masked - loss.item<double>())));
        const auto worst = worstGradient(model, *packed, loss);
        QVERIFY2(worst.first < tolerance,
                 qPrintable(QString("%1: %2").arg(QString::fromStdString(worst.second)).arg(worst.first)));

        const torch::Tensor right = model.maskedLogits(batch.padded).argmax(-1).eq(batch.padded.targets).sum();
        if (!narrow)
            QCOMPARE(result.right, right.item<std::int64_t>());
        const MaskedLoss again = packed->loss(batch.packed);
        QCOMPARE(again.sum, result.sum);
        QCOMPARE(again.right, result.right);
    }

    void gradientsOfSeveralBatchesAddUp() {
        test::ReferenceModel model(test::unevenConfig(), 3);
        const Both first = batchOf(test::unevenConfig(), {5, 40, 12}),
                   second = batchOf(test::unevenConfig(), {20, 3});
        const auto packed = engineOf(model);
        packed->forward(second.packed, 0.5, nullptr, false); // overwritten by the next
        packed->backward();
        packed->forward(first.packed, 0.25, nullptr, false);
        packed->backward();
        packed->forward(second.packed, 0.25, nullptr, true);
        packed->backward();
        const torch::Tensor loss =
            0.25 * (model.maskedLoss(first.padded) * static_cast<double>(first.packed.masked()) +
                    model.maskedLoss(second.padded) * static_cast<double>(second.packed.masked()));
        const auto worst = worstGradient(model, *packed, loss);
        QVERIFY2(worst.first < 2e-5, worst.second.c_str());
    }

    // The derivative along a random direction, by differences of the loss itself.
    void gradientsWithDropoutAreThoseOfTheLossWithTheSameMasks() {
        RobertaConfig config = test::unevenConfig();
        config.hiddenDropout = 0.2;
        config.attentionDropout = 0.3;
        test::ReferenceModel model(config, 4);
        const Both batch = batchOf(config, {25, 60, 7, 100});
        const auto packed = engineOf(model);
        const DropoutKey key{1, 2, 3};
        const auto lossAt = [&] { return packed->forward(batch.packed, 1, &key, false).sum; };
        const double withDropout = lossAt();
        packed->backward();
        QVERIFY(std::abs(withDropout - packed->loss(batch.packed).sum) > 0.01 * withDropout);
        QCOMPARE(lossAt(), withDropout);
        packed->backward();

        const torch::NoGradGuard noGrad;
        for (std::size_t i = 0; i < model.parameters().size(); ++i) {
            torch::Tensor value = model.parameters()[i].value;
            const torch::Tensor gradient = tensorOf(packed->gradient(i)).view(value.sizes()).clone();
            const double size = gradient.norm().item<double>();
            if (size < 1e-2) // the keys' biases: none but rounding
                continue;
            const torch::Tensor step = gradient * (2e-3 / size);
            value.add_(step);
            const double above = lossAt();
            value.sub_(step * 2);
            const double below = lossAt();
            value.add_(step);
            const double expected = 2 * 2e-3 * size;
            QVERIFY2(std::abs(above - below - expected) < 0.02 * expected + 2e-4,
                     qPrintable(QString("%1: %2 instead of %3")
                                    .arg(QString::fromStdString(model.parameters()[i].spec.name))
                                    .arg(above - below)
                                    .arg(expected)));
        }
    }

    void aTokenWithoutARowIsRefused() {
        test::ReferenceModel model(test::unevenConfig(), 3);
        const auto packed = engineOf(model);
        for (const std::int32_t id : {301, -1}) {
            PackedBatch batch = batchOf(test::unevenConfig(), {14, 30}).packed;
            batch.ids[20] = id;
            VERIFY_REFUSED(packed->loss(batch), ErrorCode::BadInput, "only 301 vocabulary rows");
            batch = batchOf(test::unevenConfig(), {14, 30}).packed;
            batch.targets[1] = id; // behind a <mask>, which itself is a token of the model
            VERIFY_REFUSED(packed->loss(batch), ErrorCode::BadInput, "only 301 vocabulary rows");
        }
    }

    void otherKeysDropOtherNumbers() {
        test::ReferenceModel model(test::unevenConfig(), 4);
        const Both batch = batchOf(test::unevenConfig(), {25, 60});
        const auto packed = engineOf(model);
        std::set<double> losses;
        for (const DropoutKey key :
             {DropoutKey{1, 0, 0}, DropoutKey{2, 0, 0}, DropoutKey{1, 1, 0}, DropoutKey{1, 0, 1}})
            losses.insert(packed->forward(batch.packed, 1, &key, false).sum);
        QCOMPARE(losses.size(), std::size_t{4});
    }

    void logitsAreThoseOfTheReference() {
        test::ReferenceModel model(test::unevenConfig(), 3);
        const Both batch = batchOf(test::unevenConfig(), {14, 30});
        const auto packed = engineOf(model);
        torch::Tensor logits = torch::empty({batch.packed.masked(), test::unevenConfig().vocabularySize});
        packed->logits(batch.packed, {logits.data_ptr<float>(), static_cast<std::size_t>(logits.numel())});
        const torch::Tensor expected = model.maskedLogits(batch.padded).detach();
        QVERIFY(distance(logits, expected) < 1e-5);
    }

    // A layer whose outputs fill no panel stays as it is.
    void logitsFromPanelsAreThoseOfTheReference() {
        RobertaConfig config = test::unevenConfig();
        config.hiddenSize = 48;
        test::ReferenceModel model(config, 3);
        ModelWeights panels = ModelWeights::initial(config, 3);
        for (std::size_t i = 0; i < panels.layout()->size(); ++i)
            if (const TensorSpec& spec = panels.layout()->spec(i); inPanels(spec))
                toPanels(spec.shape[1], spec.shape[0], model.weights[i].data(), panels[i].data());
        const auto packed = makePackedEngine(panels, {}, WeightOrder::Panels);
        for (const std::vector<std::int64_t>& lengths : {std::vector<std::int64_t>{9}, {14, 30}, {138, 1, 77}}) {
            const Both batch = batchOf(config, lengths);
            torch::Tensor logits = torch::empty({batch.packed.masked(), config.vocabularySize});
            packed->logits(batch.packed, {logits.data_ptr<float>(), static_cast<std::size_t>(logits.numel())});
            QVERIFY(distance(logits, model.maskedLogits(batch.padded).detach()) < 1e-5);
        }
        VERIFY_REFUSED(packed->forward(batchOf(config, {14}).packed, 1, nullptr, false), ErrorCode::Internal,
                       "without an optimizer");
        VERIFY_REFUSED(makePackedEngine(panels, {kCpu, Precision::Float32, AdamWSettings{}}, WeightOrder::Panels),
                       ErrorCode::Internal, "in panels");
    }

    // The bf16 copies that the products read are those of the weights after the step.
    void aStepIsSeenByTheNextPass_data() {
        QTest::addColumn<bool>("bf16");
        QTest::newRow("float32") << false;
        if (hasFastBf16())
            QTest::newRow("bf16") << true;
    }
    void aStepIsSeenByTheNextPass() {
        QFETCH(bool, bf16);
        const Precision precision = bf16 ? Precision::Bf16 : Precision::Float32;
        test::ReferenceModel model(test::unevenConfig(), 3);
        const PackedBatch batch = batchOf(test::unevenConfig(), {14, 30}).packed;
        const auto packed = engineOf(model, precision);
        const double before = packed->forward(batch, 1, nullptr, false).sum;
        packed->backward();
        packed->step(0.05, 1);
        const double after = packed->loss(batch).sum;
        QVERIFY(std::abs(after - before) > 0.02 * before);
        QCOMPARE(engineOf(model, precision)->loss(batch).sum, after);
    }
};

QTEST_GUILESS_MAIN(PackedEngineTest)
#include "tst_PackedEngine.moc"
