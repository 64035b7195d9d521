// SPDX-License-Identifier: GPL-3.0-or-later
// A classifier against numbers of transformers (tests/parity/make_classifier_golden.py): in the packed engine, in
// that on LibTorch, and in the reference of the other tests. Differences are relative to the largest magnitude
// expected.
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/torch/TorchEngine.h"
#include "tests/support/ReferenceModel.h"
#include "tests/support/Tensors.h"

#include <QTest>

#include <cmath>

using namespace kantai;
using kantai::test::tensorOf;

namespace {

constexpr double kTolerance = 1e-5;

const std::filesystem::path kFolder = std::filesystem::path(KANTAI_SOURCE_DIR) / "tests/data/classifier";

ModelWeights read() {
    return ModelWeights::read(readConfigFile(kFolder / "config.json"), kFolder / "model.safetensors");
}

PackedBatch batchOf(const SafetensorsFile& golden) {
    const torch::Tensor ids = tensorOf(golden, "input_ids"), mask = tensorOf(golden, "attention_mask"),
                        labels = tensorOf(golden, "labels");
    PackedBatch batch;
    batch.starts = {0};
    for (std::int64_t row = 0; row < ids.size(0); ++row) {
        batch.positions.push_back(batch.tokens());
        batch.targets.push_back(static_cast<std::int32_t>(labels[row].item<std::int64_t>()));
        for (std::int64_t i = 0; i < mask[row].sum().item<std::int64_t>(); ++i)
            batch.ids.push_back(static_cast<std::int32_t>(ids[row][i].item<std::int64_t>()));
        batch.starts.push_back(batch.tokens());
    }
    return batch;
}

double relativeDifference(const torch::Tensor& actual, const torch::Tensor& expected, const torch::Tensor& scale) {
    return (actual - expected).abs().max().item<double>() / scale.abs().max().item<double>();
}

} // namespace

class ClassifierParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theConfigurationIsRead() {
        const RobertaConfig config = readConfigFile(kFolder / "config.json");
        QCOMPARE(config.labels, (std::vector<std::string>{"ham", "spam", "i\u015flem"}));
        QCOMPARE(parseConfigJson(toConfigJson(config), "written"), config);
    }

    void logitsLossAndGradientsAgree_data() {
        QTest::addColumn<bool>("torch");
        QTest::newRow("packed engine") << false;
        QTest::newRow("LibTorch") << true;
    }
    void logitsLossAndGradientsAgree() {
        QFETCH(bool, torch);
        const SafetensorsFile golden(kFolder / "golden.safetensors");
        ModelWeights weights = read();
        const EngineSettings settings{kCpu, Precision::Float32, AdamWSettings{}};
        const auto engine = torch ? makeTorchEngine(weights, settings) : makePackedEngine(weights, settings);
        const PackedBatch batch = batchOf(golden);
        const torch::Tensor expected = tensorOf(golden, "logits");
        torch::Tensor logits = torch::empty(expected.sizes());
        engine->logits(batch, {logits.data_ptr<float>(), static_cast<std::size_t>(logits.numel())});
        QVERIFY(relativeDifference(logits, expected, expected) <= kTolerance);

        const double loss = tensorOf(golden, "loss").item<double>();
        const auto texts = static_cast<double>(batch.masked());
        QVERIFY(std::abs(engine->forward(batch, 1 / texts, nullptr, false).sum / texts - loss) <= kTolerance * loss);
        engine->backward();
        for (std::size_t i = 0; i < weights.layout()->size(); ++i) {
            const TensorSpec& spec = weights.layout()->spec(i);
            const torch::Tensor gradient = tensorOf(golden, "grad." + spec.name);
            // The true gradient of a key's bias is 0: measured against that of the query's bias.
            torch::Tensor scale = gradient;
            if (const auto at = spec.name.find("self.key.bias"); at != std::string::npos)
                scale = tensorOf(golden, "grad." + spec.name.substr(0, at) + "self.query.bias");
            const std::span<const float> found = engine->gradient(i);
            const torch::Tensor actual =
                torch::from_blob(const_cast<float*>(found.data()), gradient.sizes(), torch::kFloat);
            const double difference = relativeDifference(actual, gradient, scale);
            QVERIFY2(difference <= kTolerance, qPrintable(QString("%1: %2").arg(spec.name.c_str()).arg(difference)));
        }
    }

    void theReferenceAgrees() {
        const SafetensorsFile golden(kFolder / "golden.safetensors");
        const test::ReferenceModel model(read());
        const torch::NoGradGuard noGradients;
        const torch::Tensor ids = tensorOf(golden, "input_ids"), expected = tensorOf(golden, "logits");
        const torch::Tensor states = model.encode(ids, tensorOf(golden, "attention_mask"));
        QVERIFY(relativeDifference(model.logits(states.select(1, 0)), expected, expected) <= kTolerance);
    }
};

QTEST_APPLESS_MAIN(ClassifierParity)
#include "tst_ClassifierParity.moc"
