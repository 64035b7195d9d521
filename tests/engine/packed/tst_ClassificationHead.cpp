// SPDX-License-Identifier: GPL-3.0-or-later
// A classifier in the packed engine against RobertaForMaskedLM of tests/support with the same head, with autograd.
#include "core/base/CounterRandom.h"
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/engine/packed/kernels/PanelProduct.h"
#include "core/model/ClassifierWeights.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/ReferenceModel.h"
#include "tests/support/Tensors.h"
#include "tests/support/TinyConfig.h"

#include <ATen/Parallel.h>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace kantai;
using kantai::test::tensorOf;

namespace {

RobertaConfig classifierConfig(std::int64_t labels = 5) {
    RobertaConfig config = test::unevenConfig();
    for (std::int64_t i = 0; i < labels; ++i)
        config.labels.push_back("label " + std::to_string(i));
    return config;
}

struct Both {
    MaskedBatch padded;
    PackedBatch packed;
};

// Sequences of the given lengths; the head reads the first token of each, or every token.
Both batchOf(const RobertaConfig& config, const std::vector<std::int64_t>& lengths, bool everyToken = false) {
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
                column == 0 ? kBeginId
                            : 5 + static_cast<std::int64_t>(
                                      random.below(++draw, static_cast<std::uint64_t>(config.vocabularySize - 5))));
            if (column == 0 || everyToken) {
                positions.push_back(static_cast<std::int64_t>(row) * columns + column);
                targets.push_back((static_cast<std::int64_t>(row) * 3 + column) % config.classes());
                both.packed.positions.push_back(both.packed.tokens());
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

// Backward through the reference; the largest distance of a gradient, and its tensor's name.
std::pair<double, std::string> worstGradient(const RobertaForMaskedLM& model, const Engine& packed,
                                             const torch::Tensor& loss) {
    loss.backward();
    // A key's bias moves all scores of a row alike, so that its gradient is only rounding: measured against the
    // gradient of the query's bias, two tensors before it.
    const auto scaleOf = [&](std::size_t i) {
        const bool isKey = model.parameters()[i].spec.name.ends_with("self.key.bias");
        return model.parameters()[isKey ? i - 2 : i].value.grad().norm().item<double>();
    };
    std::pair<double, std::string> worst;
    for (std::size_t i = 0; i < model.parameters().size(); ++i) {
        const torch::Tensor expected = model.parameters()[i].value.grad().view({-1});
        const double difference = (tensorOf(packed.gradient(i)) - expected).norm().item<double>();
        const double relative = difference / scaleOf(i);
        if (!(relative <= worst.first))
            worst = {relative, model.parameters()[i].spec.name};
    }
    return worst;
}

} // namespace

class ClassificationHeadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { at::set_num_threads(1); }

    void lossAndGradientsAreThoseOfTheReference_data() {
        QTest::addColumn<bool>("narrow");
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<int>("threads");
        QTest::newRow("float32") << false << 2e-5 << 1;
        QTest::newRow("float32, two threads") << false << 2e-5 << 2;
        if (hasFastBf16())
            QTest::newRow("bf16") << true << 0.05 << 2;
    }

    // Every tensor, the word embeddings too, which no decoder shares here. A first pass leaves gradients that must
    // go.
    void lossAndGradientsAreThoseOfTheReference() {
        QFETCH(bool, narrow);
        QFETCH(double, tolerance);
        QFETCH(int, threads);
        at::set_num_threads(threads);
        const RobertaConfig config = classifierConfig();
        test::ReferenceModel model(config, 3);
        const auto packed =
            makePackedEngine(model.weights, {kCpu, narrow ? Precision::Bf16 : Precision::Float32, AdamWSettings{}});
        packed->forward(batchOf(config, {20, 3}).packed, 1, nullptr, false);
        packed->backward();

        const Both batch = batchOf(config, {5, 17, 2, 130, 64, 1, 16, 33, 9});
        const auto texts = static_cast<double>(batch.packed.masked());
        const MaskedLoss result = packed->forward(batch.packed, 1 / texts, nullptr, false);
        packed->backward();
        const torch::Tensor loss = model.maskedLoss(batch.padded);
        QCOMPARE(result.masked, std::int64_t{9});
        QVERIFY2(std::abs(result.sum / texts - loss.item<double>()) < tolerance * loss.item<double>(),
                 qPrintable(QString::number(result.sum / texts - loss.item<double>())));
        const auto worst = worstGradient(model, *packed, loss);
        QVERIFY2(worst.first < tolerance,
                 qPrintable(QString("%1: %2").arg(QString::fromStdString(worst.second)).arg(worst.first)));
        const torch::Tensor right = model.maskedLogits(batch.padded).argmax(-1).eq(batch.padded.targets).sum();
        if (!narrow)
            QCOMPARE(result.right, right.item<std::int64_t>());
        QCOMPARE(packed->loss(batch.packed).sum, result.sum);
    }

    void gradientsOfSeveralBatchesAddUp() {
        const RobertaConfig config = classifierConfig(2);
        test::ReferenceModel model(config, 3);
        const Both first = batchOf(config, {5, 40, 12}), second = batchOf(config, {20, 3});
        const auto packed = makePackedEngine(model.weights, {kCpu, Precision::Float32, AdamWSettings{}});
        packed->forward(first.packed, 0.2, nullptr, false);
        packed->backward();
        packed->forward(second.packed, 0.2, nullptr, true);
        packed->backward();
        const torch::Tensor loss = 0.2 * (model.maskedLoss(first.padded) * 3 + model.maskedLoss(second.padded) * 2);
        const auto worst = worstGradient(model, *packed, loss);
        QVERIFY2(worst.first < 2e-5, worst.second.c_str());
    }

    // With the head on every token of equally long sequences, both draw the same masks everywhere.
    void withDropoutBothDropTheSameNumbers() {
        RobertaConfig config = classifierConfig();
        config.hiddenDropout = 0.25;
        config.attentionDropout = 0;
        test::ReferenceModel model(config, 4);
        const Both batch = batchOf(config, {16, 16, 16, 16}, true);
        const auto packed = makePackedEngine(model.weights, {kCpu, Precision::Float32, AdamWSettings{}});
        const DropoutKey key{1, 2, 3};
        const MaskedLoss result = packed->forward(batch.packed, 1 / 64.0, &key, false);
        packed->backward();
        QVERIFY(std::abs(result.sum - packed->loss(batch.packed).sum) > 0.001 * result.sum);
        packed->forward(batch.packed, 1 / 64.0, &key, false);
        packed->backward();
        const torch::Tensor loss = model.maskedLoss(batch.padded, key);
        QVERIFY(std::abs(result.sum / 64 - loss.item<double>()) < 1e-4);
        const auto worst = worstGradient(model, *packed, loss);
        QVERIFY2(worst.first < 2e-4, worst.second.c_str());
    }

    // 16 labels fill a panel, 5 do not.
    void logitsFromPanelsAreThoseOfTheReference_data() {
        QTest::addColumn<int>("labels");
        QTest::newRow("5 labels") << 5;
        QTest::newRow("one panel of labels") << static_cast<int>(kPanel);
    }
    void logitsFromPanelsAreThoseOfTheReference() {
        QFETCH(int, labels);
        RobertaConfig config = classifierConfig(labels);
        config.hiddenSize = 48;
        test::ReferenceModel model(config, 3);
        ModelWeights panels = ModelWeights::initial(config, 3);
        for (std::size_t i = 0; i < panels.layout()->size(); ++i)
            if (const TensorSpec& spec = panels.layout()->spec(i); inPanels(spec))
                toPanels(spec.shape[1], spec.shape[0], model.weights[i].data(), panels[i].data());
        const auto packed = makePackedEngine(panels, {}, WeightOrder::Panels);
        const Both batch = batchOf(config, {14, 30, 1});
        torch::Tensor logits = torch::empty({3, labels});
        packed->logits(batch.packed, {logits.data_ptr<float>(), static_cast<std::size_t>(logits.numel())});
        const torch::Tensor expected = model.maskedLogits(batch.padded).detach();
        QVERIFY((logits - expected).norm().item<double>() < 1e-5 * expected.norm().item<double>());
    }

    void aLabelThatIsNotThereIsRefused() {
        const RobertaConfig config = classifierConfig();
        test::ReferenceModel model(config, 3);
        const auto packed = makePackedEngine(model.weights, {kCpu, Precision::Float32, AdamWSettings{}});
        PackedBatch batch = batchOf(config, {14, 30}).packed;
        for (const std::int32_t label : {5, -1}) {
            batch.targets[1] = label;
            VERIFY_REFUSED(packed->loss(batch), ErrorCode::Internal, "5 labels");
        }
    }

    void aClassifierBeginsWithTheEncoderOfItsModel() {
        const ModelWeights pretrained = ModelWeights::initial(test::unevenConfig(), 9);
        const ModelWeights weights = classifierWeights(pretrained, {{"no", "yes"}, 0.2}, 1);
        QCOMPARE(weights.config().classes(), std::int64_t{2});
        QCOMPARE(weights.config().hiddenDropout, 0.2);
        QCOMPARE(weights.layout()->size(), pretrained.layout()->size() - 5 + 4);
        for (std::size_t i = 0; i < weights.layout()->size(); ++i)
            if (const std::string& name = weights.layout()->spec(i).name; name.starts_with("roberta."))
                QVERIFY(std::ranges::equal(weights[i], pretrained.tensor(name)));
        QCOMPARE(weights.sha256(), classifierWeights(pretrained, {{"no", "yes"}, 0.2}, 1).sha256());
        QVERIFY(weights.sha256() != classifierWeights(pretrained, {{"no", "yes"}, 0.2}, 2).sha256());
        VERIFY_REFUSED(classifierWeights(pretrained, {{"same", "same"}, 0.2}, 1), ErrorCode::BadInput, "there twice");
        VERIFY_REFUSED(classifierWeights(pretrained, {{"alone"}, 0.2}, 1), ErrorCode::BadInput, "number of labels");
    }
};

QTEST_GUILESS_MAIN(ClassificationHeadTest)
#include "tst_ClassificationHead.moc"
