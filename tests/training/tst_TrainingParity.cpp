// SPDX-License-Identifier: GPL-3.0-or-later
// Fifty steps of training against those of transformers and torch (tests/parity/make_training_golden.py): the same
// losses, gradient norms and final weights.
#include "core/engine/EngineFactory.h"
#include "core/engine/packed/kernels/MatrixProduct.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

using namespace kantai;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(KANTAI_SOURCE_DIR) / "tests/data/model";

template <class T>
std::vector<T> valuesOf(const TensorEntry& entry) {
    std::vector<T> values(entry.bytes.size() / sizeof(T));
    std::memcpy(values.data(), entry.bytes.data(), entry.bytes.size());
    return values;
}

// The lines of one step without their padding.
PackedBatch batchOf(const std::int64_t* ids, const std::int64_t* labels, std::int64_t lines, std::int64_t length) {
    PackedBatch batch;
    batch.starts = {0};
    for (std::int64_t line = 0; line < lines; ++line) {
        for (std::int64_t at = line * length; at < (line + 1) * length && ids[at] != kPaddingId; ++at) {
            if (labels[at] >= 0) {
                batch.positions.push_back(batch.tokens());
                batch.targets.push_back(static_cast<std::int32_t>(labels[at]));
            }
            batch.ids.push_back(static_cast<std::int32_t>(ids[at]));
        }
        batch.starts.push_back(batch.tokens());
    }
    return batch;
}

struct Outcome {
    std::vector<double> losses, norms;
    std::optional<ModelWeights> weights;
};

Outcome train(const SafetensorsFile& golden, Precision precision) {
    const RobertaConfig config = readConfigFile(kFolder / "roberta-config.json");
    ModelWeights weights = ModelWeights::read(config, kFolder / "roberta-weights.safetensors");
    const std::unique_ptr<Engine> engine =
        makeEngine(weights, {kCpu, precision, AdamWSettings{0.9, 0.98, 1e-6, 0.01}});

    const auto rates = valuesOf<float>(golden.at("learning_rate"));
    const auto ids = valuesOf<std::int64_t>(golden.at("input_ids")),
               labels = valuesOf<std::int64_t>(golden.at("labels"));
    const std::vector<std::int64_t>& shape = golden.at("input_ids").shape;
    Outcome outcome;
    for (std::size_t step = 0; step < rates.size(); ++step) {
        const std::size_t begin = step * static_cast<std::size_t>(shape[1] * shape[2]);
        const PackedBatch batch = batchOf(&ids[begin], &labels[begin], shape[1], shape[2]);
        const auto masked = static_cast<double>(batch.masked());
        outcome.losses.push_back(engine->forward(batch, 1 / masked, nullptr, false).sum / masked);
        engine->backward();
        outcome.norms.push_back(engine->gradientNorm());
        engine->step(rates[step], std::min(1.0, 1 / (outcome.norms.back() + 1e-6)));
    }
    outcome.weights = std::move(weights);
    return outcome;
}

} // namespace

class TrainingParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inFloat32EverythingAgrees() {
        const SafetensorsFile golden(kFolder / "training-golden.safetensors");
        const Outcome outcome = train(golden, Precision::Float32);
        const auto losses = valuesOf<float>(golden.at("loss")), norms = valuesOf<float>(golden.at("gradient_norm"));
        QCOMPARE(outcome.losses.size(), std::size_t{50});
        QVERIFY(losses.back() < losses.front() - 0.5F); // something was learned
        for (std::size_t step = 0; step < losses.size(); ++step) {
            QVERIFY2(std::abs(outcome.losses[step] - losses[step]) < 1e-4, qPrintable(QString::number(step)));
            QVERIFY2(std::abs(outcome.norms[step] - norms[step]) < 1e-4 * norms[step],
                     qPrintable(QString::number(step)));
        }
        for (std::size_t tensor = 0; tensor < outcome.weights->layout()->size(); ++tensor) {
            const std::string& name = outcome.weights->layout()->spec(tensor).name;
            const auto expected = valuesOf<float>(golden.at(name));
            const std::span<const float> actual = (*outcome.weights)[tensor];
            double difference = 0, size = 0;
            for (std::size_t i = 0; i < expected.size(); ++i) {
                difference += std::pow(static_cast<double>(actual[i]) - expected[i], 2);
                size += std::pow(static_cast<double>(expected[i]), 2);
            }
            QVERIFY2(std::sqrt(difference) < 1e-4 * std::sqrt(size), name.c_str());
        }
    }

    void inBf16ItLearnsTheSame() {
        if (!hasFastBf16())
            QSKIP("This processor does not multiply bf16.");
        const SafetensorsFile golden(kFolder / "training-golden.safetensors");
        const Outcome outcome = train(golden, Precision::Bf16);
        const auto losses = valuesOf<float>(golden.at("loss"));
        for (std::size_t step = 0; step < losses.size(); ++step)
            QVERIFY2(std::abs(outcome.losses[step] - losses[step]) < 0.02 * losses[step],
                     qPrintable(QString("step %1: %2 instead of %3")
                                    .arg(step)
                                    .arg(outcome.losses[step])
                                    .arg(static_cast<double>(losses[step]))));
    }
};

QTEST_APPLESS_MAIN(TrainingParity)
#include "tst_TrainingParity.moc"
