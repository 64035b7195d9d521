// SPDX-License-Identifier: GPL-3.0-or-later
// The model against numbers of transformers (tests/parity/make_roberta_golden.py). Relative means: the largest
// difference of any number of a tensor, divided by the largest magnitude in the expected tensor.
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/torch/TorchEngine.h"
#include "tests/support/ReferenceModel.h"
#include "tests/support/Tensors.h"

#include <QTest>

using namespace kantai;
using kantai::test::tensorOf;

namespace {

constexpr double kTolerance = 1e-5;

const std::filesystem::path kFolder = std::filesystem::path(KANTAI_SOURCE_DIR) / "tests/data/model";

double relativeDifference(const torch::Tensor& actual, const torch::Tensor& expected) {
    return (actual - expected).abs().max().item<double>() / expected.abs().max().item<double>();
}

} // namespace

class RobertaParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyHiddenStateAgrees();
    void theLogitsAgree();
    void theLogitsAfterEachLayerAgree();
    void theLossAgrees();
    void theGradientOfEveryTensorAgrees();
    void aWrongEpsilonIsSeen();

private:
    std::optional<test::ReferenceModel> model_;
    std::optional<SafetensorsFile> golden_;
    torch::Tensor ids_, mask_, labels_;
    MaskedBatch batch_;
};

void RobertaParity::initTestCase() {
    golden_.emplace(kFolder / "roberta-golden.safetensors");
    model_.emplace(
        ModelWeights::read(readConfigFile(kFolder / "roberta-config.json"), kFolder / "roberta-weights.safetensors"));
    ids_ = tensorOf(*golden_, "input_ids");
    mask_ = tensorOf(*golden_, "attention_mask");
    labels_ = tensorOf(*golden_, "labels").view({-1});
    batch_ = {ids_, mask_, labels_.ne(-100).nonzero().view({-1}), labels_.masked_select(labels_.ne(-100))};
    QVERIFY(batch_.positions.numel() >= 6);
}

void RobertaParity::everyHiddenStateAgrees() {
    const torch::NoGradGuard noGradients;
    const std::vector<torch::Tensor> states = model_->hiddenStates(ids_, mask_);
    QCOMPARE(states.size(), std::size_t{3});
    for (std::size_t i = 0; i < states.size(); ++i) {
        const torch::Tensor real = mask_.unsqueeze(2).to(torch::kFloat);
        const torch::Tensor expected = tensorOf(*golden_, "hidden." + std::to_string(i));
        const double difference = relativeDifference(states[i] * real, expected * real);
        QVERIFY2(difference <= kTolerance, qPrintable(QString("hidden state %1: %2").arg(i).arg(difference)));
    }
    QVERIFY(torch::equal(states.back(), model_->encode(ids_, mask_)));
}

void RobertaParity::theLogitsAgree() {
    const torch::NoGradGuard noGradients;
    const torch::Tensor real = mask_.unsqueeze(2).to(torch::kFloat);
    const torch::Tensor logits = model_->logits(model_->encode(ids_, mask_));
    const double difference = relativeDifference(logits * real, tensorOf(*golden_, "logits") * real);
    QVERIFY2(difference <= kTolerance, qPrintable(QString::number(difference)));
}

// The "logit lens": the head, whose logits are those of transformers, on the hidden states of transformers.
void RobertaParity::theLogitsAfterEachLayerAgree() {
    const torch::NoGradGuard noGradients;
    PackedBatch batch;
    batch.starts = {0};
    for (std::int64_t line = 0; line < ids_.size(0); ++line) {
        for (std::int64_t i = 0; i < mask_[line].sum().item<std::int64_t>(); ++i) {
            if (labels_.view(ids_.sizes())[line][i].item<std::int64_t>() >= 0)
                batch.positions.push_back(batch.tokens());
            batch.ids.push_back(static_cast<std::int32_t>(ids_[line][i].item<std::int64_t>()));
        }
        batch.starts.push_back(batch.tokens());
    }
    ModelWeights weights =
        ModelWeights::read(readConfigFile(kFolder / "roberta-config.json"), kFolder / "roberta-weights.safetensors");
    const std::int64_t layers = weights.config().layers + 1, rows = weights.config().vocabularySize;
    std::vector<std::unique_ptr<Engine>> engines;
    engines.push_back(makePackedEngine(weights, {}));
    engines.push_back(makeTorchEngine(weights, {}));
    for (const std::unique_ptr<Engine>& engine : engines) {
        torch::Tensor found = torch::empty({layers, batch.masked(), rows}, torch::kFloat);
        engine->layerLogits(batch, {found.data_ptr<float>(), static_cast<std::size_t>(found.numel())});
        for (std::int64_t layer = 0; layer < layers; ++layer) {
            const torch::Tensor hidden = tensorOf(*golden_, "hidden." + std::to_string(layer));
            const torch::Tensor expected =
                model_->logits(hidden.view({-1, hidden.size(2)}).index_select(0, batch_.positions));
            const double difference = relativeDifference(found[layer], expected);
            QVERIFY2(difference <= kTolerance, qPrintable(QString("layer %1: %2").arg(layer).arg(difference)));
        }
    }
}

void RobertaParity::theLossAgrees() {
    const torch::NoGradGuard noGradients;
    const double difference = relativeDifference(model_->maskedLoss(batch_), tensorOf(*golden_, "loss"));
    QVERIFY2(difference <= kTolerance, qPrintable(QString::number(difference)));
}

void RobertaParity::theGradientOfEveryTensorAgrees() {
    model_->maskedLoss(batch_).backward();
    double largest = 0;
    for (const Parameter& parameter : model_->parameters()) {
        QVERIFY2(parameter.value.grad().defined(), parameter.spec.name.c_str());
        const torch::Tensor expected = tensorOf(*golden_, "grad." + parameter.spec.name);
        // A key's bias moves all scores of a row alike, so its true gradient is 0 and both sides hold rounding only:
        // measured against the gradient of the query's bias of the same layer.
        torch::Tensor scale = expected;
        if (const auto at = parameter.spec.name.find("self.key.bias"); at != std::string::npos)
            scale = tensorOf(*golden_, "grad." + parameter.spec.name.substr(0, at) + "self.query.bias");
        const double difference =
            (parameter.value.grad() - expected).abs().max().item<double>() / scale.abs().max().item<double>();
        largest = std::max(largest, difference);
        QVERIFY2(difference <= kTolerance,
                 qPrintable(QString("%1: %2").arg(parameter.spec.name.c_str()).arg(difference)));
    }
    qInfo("largest relative difference of a gradient: %.2g", largest);
}

// The comparison is worth something only if a small error in the architecture exceeds the tolerance.
void RobertaParity::aWrongEpsilonIsSeen() {
    RobertaConfig config = model_->config();
    config.layerNormEpsilon = 1e-4;
    const test::ReferenceModel other(ModelWeights::read(config, kFolder / "roberta-weights.safetensors"));
    const torch::NoGradGuard noGradients;
    QVERIFY(relativeDifference(other.maskedLoss(batch_), tensorOf(*golden_, "loss")) > kTolerance);
}

QTEST_APPLESS_MAIN(RobertaParity)
#include "tst_RobertaParity.moc"
