// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/ModelParts.h"
#include "core/model/ParameterCount.h"

#include <QTest>

using namespace kantai;
using Kind = ModelPart::Kind;

class ModelPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTensorHasItsPart() {
        QCOMPARE(partOf("roberta.embeddings.word_embeddings.weight"), (ModelPart{Kind::Embeddings, -1}));
        QCOMPARE(partOf("roberta.embeddings.LayerNorm.bias"), (ModelPart{Kind::Embeddings, -1}));
        QCOMPARE(partOf("roberta.encoder.layer.0.attention.self.query.weight"), (ModelPart{Kind::Attention, 0}));
        QCOMPARE(partOf("roberta.encoder.layer.11.attention.output.LayerNorm.bias"),
                 (ModelPart{Kind::Attention, 11}));
        QCOMPARE(partOf("roberta.encoder.layer.11.intermediate.dense.weight"), (ModelPart{Kind::FeedForward, 11}));
        QCOMPARE(partOf("roberta.encoder.layer.2.output.LayerNorm.weight"), (ModelPart{Kind::FeedForward, 2}));
        QCOMPARE(partOf("lm_head.bias"), (ModelPart{Kind::Head, -1}));
    }

    void thePartsOfKantaiBertAddUp() {
        const RobertaConfig config = presetNamed("kantaibert").config;
        const auto parts = partsOf(tensorSpecs(config));
        QCOMPARE(parts.size(), std::size_t{14});
        QCOMPARE(parts.front().part.kind, Kind::Embeddings);
        QCOMPARE(parts.front().parameters, std::int64_t{52'000 * 768 + 514 * 768 + 768 + 2 * 768});
        QCOMPARE(parts[1].part, (ModelPart{Kind::Attention, 0}));
        QCOMPARE(parts[1].parameters, std::int64_t{4 * (768 * 768 + 768) + 2 * 768});
        QCOMPARE(parts[2].parameters, std::int64_t{2 * 768 * 3072 + 3072 + 768 + 2 * 768});
        QCOMPARE(parts.back().part.kind, Kind::Head);
        std::int64_t sum = 0;
        std::size_t tensors = 0;
        for (const PartOfModel& part : parts) {
            sum += part.parameters;
            tensors += part.tensors.size();
        }
        QCOMPARE(sum, parameterCount(config));
        QCOMPARE(tensors, tensorSpecs(config).size());
    }
};

QTEST_APPLESS_MAIN(ModelPartsTest)
#include "tst_ModelParts.moc"
