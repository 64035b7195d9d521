// SPDX-License-Identifier: GPL-3.0-or-later
// What a student learns from a teacher in LibTorch's engine, against the packed one.
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/torch/TorchEngine.h"
#include "tests/support/TinyConfig.h"

#include <QTest>
#include <cmath>
#include <vector>

using namespace kantai;

namespace {

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

double distance(std::span<const float> a, std::span<const float> b) {
    double difference = 0, size = 1e-12;
    for (std::size_t i = 0; i < a.size(); ++i) {
        difference += std::pow(static_cast<double>(a[i]) - static_cast<double>(b[i]), 2);
        size += std::pow(static_cast<double>(b[i]), 2);
    }
    return std::sqrt(difference / size);
}

RobertaConfig teacherConfig(std::int64_t rows) {
    RobertaConfig config = test::unevenConfig();
    config.hiddenSize = 48;
    config.vocabularySize = rows;
    return config;
}

} // namespace

class TorchTaughtLossTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lossesAndGradientsAreThoseOfThePackedEngine_data() {
        QTest::addColumn<int>("teacherRows");
        QTest::newRow("as many rows") << 301;
        QTest::newRow("more rows") << 330;
        QTest::newRow("fewer rows") << 280;
    }

    void lossesAndGradientsAreThoseOfThePackedEngine() {
        QFETCH(int, teacherRows);
        const RobertaConfig config = test::unevenConfig();
        ModelWeights ours = ModelWeights::initial(config, 3), theirs = ModelWeights::initial(config, 3),
                     teacher = ModelWeights::initial(teacherConfig(teacherRows), 4);
        const auto rows = static_cast<std::size_t>(batch().masked());
        std::vector<float> logits[2], states[2];
        for (int i = 0; i < 2; ++i) {
            logits[i].resize(rows * static_cast<std::size_t>(teacherRows));
            states[i].resize(rows * 48);
            const auto engine = i == 0 ? makePackedEngine(teacher, {}) : makeTorchEngine(teacher, {});
            engine->logitsAndStates(batch(), logits[i], states[i]);
        }
        QVERIFY(distance(logits[1], logits[0]) < 1e-5);
        QVERIFY(distance(states[1], states[0]) < 1e-5);

        const EngineSettings training{kCpu, Precision::Float32, AdamWSettings{}};
        const auto packed = makePackedEngine(ours, training), torch = makeTorchEngine(theirs, training);
        const TeacherSignal signal{logits[0], teacherRows, 0.6, 2, states[0], 48, 4};
        MaskedLoss losses[2];
        Engine* engines[] = {packed.get(), torch.get()};
        for (int i = 0; i < 2; ++i) {
            losses[i] = engines[i]->forward(batch(), 0.1, nullptr, false, &signal);
            engines[i]->backward();
        }
        QVERIFY(std::abs(losses[0].sum - losses[1].sum) < 1e-4 * losses[1].sum);
        QVERIFY(losses[1].divergence > 0 && losses[1].difference > 0);
        QVERIFY(std::abs(losses[0].divergence - losses[1].divergence) < 1e-4 * losses[1].divergence);
        QVERIFY(std::abs(losses[0].difference - losses[1].difference) < 1e-4 * losses[1].difference);
        for (std::size_t i = 0; i < ours.layout()->size(); ++i)
            if (const std::string& name = ours.layout()->spec(i).name; !name.ends_with("self.key.bias"))
                QVERIFY2(distance(packed->gradient(i), torch->gradient(i)) < 1e-4, name.c_str());
    }
};

QTEST_GUILESS_MAIN(TorchTaughtLossTest)
#include "tst_TorchTaughtLoss.moc"
