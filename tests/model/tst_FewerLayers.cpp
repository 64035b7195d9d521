// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/FewerLayers.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyConfig.h"

#include <QTest>
#include <algorithm>

using namespace kantai;

class FewerLayersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLayersLieEvenly() {
        using Layers = std::vector<std::int64_t>;
        QCOMPARE(evenLayers(6, 6), (Layers{0, 1, 2, 3, 4, 5}));
        QCOMPARE(evenLayers(6, 3), (Layers{0, 3, 5}));
        QCOMPARE(evenLayers(12, 6), (Layers{0, 2, 4, 7, 9, 11}));
        QCOMPARE(evenLayers(6, 2), (Layers{0, 5}));
        QCOMPARE(evenLayers(6, 1), (Layers{0}));
        QCOMPARE(evenLayers(1, 1), (Layers{0}));
    }

    void theRestOfTheModelStays() {
        RobertaConfig config = test::smallConfig();
        config.layers = 12; // names of two digits
        const ModelWeights from = ModelWeights::initial(config, 5);
        const ModelWeights cut = withLayers(from, {1, 10, 11});
        QCOMPARE(cut.config().layers, std::int64_t{3});
        config.layers = 3;
        QVERIFY(cut.config() == config);
        const auto same = [&](const char* here, const char* there) {
            return std::ranges::equal(cut.tensor(here), from.tensor(there));
        };
        QVERIFY(same("roberta.embeddings.word_embeddings.weight", "roberta.embeddings.word_embeddings.weight"));
        QVERIFY(same("lm_head.dense.weight", "lm_head.dense.weight"));
        QVERIFY(same("roberta.encoder.layer.0.attention.self.query.weight",
                     "roberta.encoder.layer.1.attention.self.query.weight"));
        QVERIFY(same("roberta.encoder.layer.1.output.dense.weight", "roberta.encoder.layer.10.output.dense.weight"));
        QVERIFY(same("roberta.encoder.layer.2.output.dense.weight", "roberta.encoder.layer.11.output.dense.weight"));
        QVERIFY(!same("roberta.encoder.layer.1.output.dense.weight", "roberta.encoder.layer.1.output.dense.weight"));
    }

    void layersThatCannotBeKeptAreRefused() {
        const ModelWeights from = ModelWeights::initial(test::smallConfig(), 5);
        VERIFY_REFUSED(withLayers(from, {}), ErrorCode::Usage, "at least one layer");
        VERIFY_REFUSED(withLayers(from, {0, 2}), ErrorCode::Usage, "none with the number 3");
        VERIFY_REFUSED(withLayers(from, {-1}), ErrorCode::Usage, "none with the number 0");
        VERIFY_REFUSED(withLayers(from, {1, 0}), ErrorCode::Usage, "rising order");
        VERIFY_REFUSED(withLayers(from, {1, 1}), ErrorCode::Usage, "rising order");
    }
};

QTEST_APPLESS_MAIN(FewerLayersTest)
#include "tst_FewerLayers.moc"
