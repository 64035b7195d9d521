// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ParameterCount.h"
#include "core/model/TensorLayout.h"

#include <QTest>

#include <set>

using namespace kantai;

class ParameterCountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPresetHasTheCountOfTransformers_data();
    void eachPresetHasTheCountOfTransformers();
    void theTensorsOfKantaiBertAreNamedOnceAndSumUp();
    void weightDecayLeavesOutBiasesAndLayerNormalisation();
    void memoryGrowsWithBatchAndBlock();
};

// Counted by transformers 5.12: RobertaForMaskedLM(config).num_parameters(), the tied decoder once.
void ParameterCountTest::eachPresetHasTheCountOfTransformers_data() {
    QTest::addColumn<qint64>("count");
    QTest::newRow("nano") << qint64{3'517'344};
    QTest::newRow("mini") << qint64{7'187'488};
    QTest::newRow("small") << qint64{31'013'920};
    QTest::newRow("kantaibert") << qint64{83'504'416};
    QTest::newRow("distilroberta") << qint64{82'170'201};
    QTest::newRow("roberta-base") << qint64{124'697'433};
    QTest::newRow("roberta-large") << qint64{355'412'057};
}

void ParameterCountTest::eachPresetHasTheCountOfTransformers() {
    QFETCH(qint64, count);
    const RobertaConfig config = presetNamed(QTest::currentDataTag()).config;
    QCOMPARE(static_cast<qint64>(parameterCount(config)), count);
    QCOMPARE(static_cast<quint64>(modelFileBytes(config)), static_cast<quint64>(4 * count));
}

void ParameterCountTest::theTensorsOfKantaiBertAreNamedOnceAndSumUp() {
    const std::vector<TensorSpec> specs = tensorSpecs(presetNamed("kantaibert").config);
    QCOMPARE(specs.size(), static_cast<std::size_t>(5 + 6 * 16 + 5));
    std::set<std::string> names;
    std::int64_t sum = 0;
    for (const TensorSpec& spec : specs) {
        QVERIFY2(names.insert(spec.name).second, spec.name.c_str());
        sum += spec.count();
    }
    QCOMPARE(static_cast<qint64>(sum), qint64{83'504'416});
    QCOMPARE(specs.front().name, std::string("roberta.embeddings.word_embeddings.weight"));
    QVERIFY((specs.front().shape == std::vector<std::int64_t>{52'000, 768}));
    QCOMPARE(specs.back().name, std::string("lm_head.bias"));
    QVERIFY(names.contains("roberta.encoder.layer.5.attention.output.LayerNorm.bias"));
    QVERIFY(!names.contains("lm_head.decoder.weight"));
}

void ParameterCountTest::weightDecayLeavesOutBiasesAndLayerNormalisation() {
    for (const TensorSpec& spec : tensorSpecs(presetNamed("nano").config)) {
        const bool exempt = spec.name.ends_with("bias") || spec.name.find("orm.") != std::string::npos;
        QVERIFY2(spec.decays == !exempt, spec.name.c_str());
    }
}

void ParameterCountTest::memoryGrowsWithBatchAndBlock() {
    const RobertaConfig config = presetNamed("kantaibert").config;
    const MemoryEstimate small = estimateTrainingMemory(config, {8, 128, 0.15});
    const MemoryEstimate large = estimateTrainingMemory(config, {16, 128, 0.15});
    const MemoryEstimate longer = estimateTrainingMemory(config, {8, 256, 0.15});
    QCOMPARE(static_cast<quint64>(small.weights), quint64{83'504'416} * 4);
    QCOMPARE(static_cast<quint64>(small.optimizer), 2 * static_cast<quint64>(small.weights));
    QCOMPARE(static_cast<quint64>(small.total()),
             static_cast<quint64>(small.activations) + 4 * static_cast<quint64>(small.weights));
    QVERIFY(large.activations > small.activations);
    QCOMPARE(static_cast<quint64>(longer.activations),
             static_cast<quint64>(large.activations)); // attention keeps no probabilities
    const MemoryEstimate narrow = estimateTrainingMemory(config, {8, 128, 0.15, true});
    QCOMPARE(static_cast<quint64>(narrow.weights), quint64{83'504'416} * 6);
    QVERIFY(narrow.activations < small.activations);
}

QTEST_APPLESS_MAIN(ParameterCountTest)
#include "tst_ParameterCount.moc"
