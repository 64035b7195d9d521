// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Threads.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/ReferenceModel.h"
#include "tests/support/TinyConfig.h"

#include <ATen/Parallel.h>
#include <QTest>

#include <cmath>

using namespace kantai;

namespace {

torch::Tensor idsOf(std::vector<std::vector<std::int64_t>> rows) {
    std::vector<torch::Tensor> tensors;
    for (const auto& row : rows)
        tensors.push_back(torch::tensor(row, torch::kLong));
    return torch::stack(tensors);
}

MaskedBatch batchOf(const torch::Tensor& ids, std::vector<std::int64_t> positions) {
    MaskedBatch batch;
    batch.inputIds = ids;
    batch.positions = torch::tensor(positions, torch::kLong);
    batch.targets = ids.view({-1}).index_select(0, batch.positions);
    return batch;
}

bool close(const torch::Tensor& a, const torch::Tensor& b) {
    return torch::allclose(a, b, 1e-5, 1e-6);
}

} // namespace

class RobertaForMaskedLMTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { at::set_num_threads(1); }

    void initialWeightsAreNormalWithTheConfiguredDeviation() {
        RobertaConfig config = test::smallConfig();
        config.vocabularySize = 20'000;
        config.initializerRange = 0.05;
        test::ReferenceModel model(config, 1);
        const torch::Tensor words = model.parameter("roberta.embeddings.word_embeddings.weight").detach();
        const torch::Tensor values = torch::cat({words.slice(0, 0, 1), words.slice(0, 2)}).view({-1}) / 0.05;
        const double count = static_cast<double>(values.numel());
        QVERIFY(std::abs(values.mean().item<double>()) < 5 / std::sqrt(count));
        QVERIFY(std::abs(values.pow(2).mean().item<double>() - 1) < 5 * std::sqrt(2 / count));
        QVERIFY(std::abs(values.pow(4).mean().item<double>() - 3) < 5 * std::sqrt(96 / count));
        const double beyondTwo = values.abs().gt(2).to(torch::kDouble).mean().item<double>();
        QVERIFY(std::abs(beyondTwo - std::erfc(std::sqrt(2.0))) < 5 * std::sqrt(0.0455 / count));
        QVERIFY(values.abs().max().item<double>() < 6.7);
        // Neighbours come from one pair of uniforms and must not show it.
        const double neighbours = (values.slice(0, 0, -1) * values.slice(0, 1)).mean().item<double>();
        QVERIFY(std::abs(neighbours) < 5 / std::sqrt(count));
    }

    void biasesPaddingRowsAndNormalisationStartAsRobertaDoes() {
        test::ReferenceModel model(test::smallConfig(), 1);
        for (const Parameter& parameter : model.parameters()) {
            QVERIFY(parameter.value.requires_grad() && parameter.value.is_leaf());
            const torch::Tensor value = parameter.value.detach();
            const std::string& name = parameter.spec.name;
            QVERIFY2(value.sizes().vec() == parameter.spec.shape, name.c_str());
            if (name.ends_with("bias"))
                QVERIFY2(value.eq(0).all().item<bool>(), name.c_str());
            else if (name.find("orm.weight") != std::string::npos)
                QVERIFY2(value.eq(1).all().item<bool>(), name.c_str());
            else
                QVERIFY2(value.std().item<double>() > 0.01, name.c_str());
        }
        for (const char* name :
             {"roberta.embeddings.word_embeddings.weight", "roberta.embeddings.position_embeddings.weight"}) {
            QVERIFY(model.parameter(name)[kPaddingId].eq(0).all().item<bool>());
            QVERIFY(model.parameter(name)[kPaddingId + 1].ne(0).any().item<bool>());
        }
    }

    void theSeedAloneDecidesTheInitialWeights() {
        computeWith(1);
        RobertaConfig config = test::smallConfig();
        config.vocabularySize = 5'003;
        const std::string one = ModelWeights::initial(config, 7).sha256();
        computeWith(3);
        QCOMPARE(ModelWeights::initial(config, 7).sha256(), one);
        QVERIFY(ModelWeights::initial(config, 8).sha256() != one);
    }

    void noTwoTensorsStartAlike() {
        test::ReferenceModel model(test::smallConfig(), 7);
        const std::string layer = "roberta.encoder.layer.";
        const torch::Tensor query = model.parameter(layer + "0.attention.self.query.weight");
        QVERIFY(!torch::equal(query, model.parameter(layer + "0.attention.self.key.weight")));
        QVERIFY(!torch::equal(query, model.parameter(layer + "1.attention.self.query.weight")));
    }

    void impossibleConfigurationsAreRefused() {
        RobertaConfig config = test::smallConfig();
        config.heads = 5;
        VERIFY_REFUSED(ModelWeights::initial(config, 1), ErrorCode::BadInput, "cannot be divided among 5");
    }

    void anUnknownTensorIsOurOwnMistake() {
        test::ReferenceModel model(test::smallConfig(), 1);
        VERIFY_REFUSED(model.parameter("lm_head.decoder.weight"), ErrorCode::Internal, "lm_head.decoder.weight");
    }

    void paddingDoesNotChangeTheRealPositions() {
        const torch::NoGradGuard noGradients;
        test::ReferenceModel model(test::smallConfig(), 3);
        const torch::Tensor alone = model.encode(idsOf({{0, 50, 60, 2}}));
        const torch::Tensor ids = idsOf({{0, 50, 60, 2, 1, 1, 1}, {0, 10, 11, 12, 13, 14, 2}});
        const torch::Tensor padded = model.encode(ids, ids.ne(kPaddingId));
        QVERIFY(close(padded[0].slice(0, 0, 4), alone[0]));
        QVERIFY(!close(model.encode(ids)[0].slice(0, 0, 4), alone[0])); // without the mask it does
    }

    void theMaskMayBeOfAnyType() {
        const torch::NoGradGuard noGradients;
        test::ReferenceModel model(test::smallConfig(), 3);
        const torch::Tensor ids = idsOf({{0, 50, 2, 1}});
        const torch::Tensor mask = ids.ne(kPaddingId);
        QVERIFY(torch::equal(model.encode(ids, mask), model.encode(ids, mask.to(torch::kLong))));
    }

    void theOrderOfTokensMatters() {
        const torch::NoGradGuard noGradients;
        test::ReferenceModel model(test::smallConfig(), 3);
        const torch::Tensor there = model.encode(idsOf({{0, 50, 60, 2}}));
        const torch::Tensor back = model.encode(idsOf({{0, 60, 50, 2}}));
        QVERIFY(!close(there[0][1], back[0][2]));
    }

    void theHeadAtMaskedPositionsIsTheHeadOfAllPositions() {
        const torch::NoGradGuard noGradients;
        test::ReferenceModel model(test::smallConfig(), 3);
        const MaskedBatch batch = batchOf(idsOf({{0, 50, 60, 2}, {0, 4, 9, 2}}), {2, 5, 6});
        const torch::Tensor all =
            model.logits(model.encode(batch.inputIds)).view({-1, test::smallConfig().vocabularySize});
        QVERIFY(close(model.maskedLogits(batch), all.index_select(0, batch.positions)));
        const torch::Tensor expected =
            -all.index_select(0, batch.positions).log_softmax(-1).gather(1, batch.targets.unsqueeze(1)).mean();
        QVERIFY(close(model.maskedLoss(batch), expected));
    }

    void aNewModelGuessesAlmostUniformly() {
        const torch::NoGradGuard noGradients;
        test::ReferenceModel model(test::smallConfig(), 3);
        const double loss = model.maskedLoss(batchOf(idsOf({{0, 50, 60, 70, 80, 2}}), {1, 3})).item<double>();
        QVERIFY2(std::abs(loss - std::log(static_cast<double>(test::smallConfig().vocabularySize))) < 0.5,
                 qPrintable(QString::number(loss)));
    }

    void aBatchWithoutMaskedPositionsHasNoLoss() {
        test::ReferenceModel model(test::smallConfig(), 3);
        VERIFY_REFUSED(model.maskedLoss(batchOf(idsOf({{0, 50, 2}}), {})), ErrorCode::Internal, "masked positions");
    }

    void dropoutComesFromItsKeyAlone() {
        test::ReferenceModel model(test::smallConfig(), 3);
        const MaskedBatch batch = batchOf(idsOf({{0, 50, 60, 70, 80, 2}}), {1, 3});
        const auto loss = [&](const std::optional<DropoutKey>& key) {
            return model.maskedLoss(batch, key).item<float>();
        };
        QCOMPARE(loss(DropoutKey{1, 5, 0}), loss(DropoutKey{1, 5, 0}));
        QVERIFY(loss(DropoutKey{1, 5, 0}) != loss(DropoutKey{1, 6, 0}));
        QVERIFY(loss(DropoutKey{1, 5, 0}) != loss(DropoutKey{1, 5, 1}));
        QVERIFY(loss(DropoutKey{1, 5, 0}) != loss({}));
        QCOMPARE(loss({}), loss({}));
    }

    // Each of the two rates of the configuration changes the result by itself.
    void bothDropoutRatesAreApplied() {
        const MaskedBatch batch = batchOf(idsOf({{0, 50, 60, 70, 80, 2}}), {1, 3});
        RobertaConfig config = test::smallConfig();
        config.hiddenDropout = config.attentionDropout = 0;
        const float plain = test::ReferenceModel(config, 3).maskedLoss(batch, DropoutKey{1, 1, 0}).item<float>();
        QCOMPARE(test::ReferenceModel(config, 3).maskedLoss(batch).item<float>(), plain);
        config.attentionDropout = 0.5;
        QVERIFY(test::ReferenceModel(config, 3).maskedLoss(batch, DropoutKey{1, 1, 0}).item<float>() != plain);
        config.attentionDropout = 0;
        config.hiddenDropout = 0.5;
        QVERIFY(test::ReferenceModel(config, 3).maskedLoss(batch, DropoutKey{1, 1, 0}).item<float>() != plain);
    }

    // A central difference along the gradient, with dropout on: it must be the gradient's own length.
    void theGradientUnderDropoutIsThatOfTheLoss() {
        test::ReferenceModel model(test::smallConfig(), 3);
        const MaskedBatch batch = batchOf(idsOf({{0, 50, 60, 70, 80, 2}}), {1, 3});
        const DropoutKey key{4, 2, 0};
        model.maskedLoss(batch, key).backward();
        const torch::NoGradGuard noGradients;
        double squares = 0;
        for (const Parameter& parameter : model.parameters())
            squares += parameter.value.grad().pow(2).sum().item<double>();
        const double length = std::sqrt(squares);
        constexpr double kStep = 1e-2;
        const auto moveBy = [&](double distance) {
            for (const Parameter& parameter : model.parameters())
                torch::Tensor(parameter.value).add_(parameter.value.grad(), distance / length);
        };
        moveBy(kStep);
        const double above = model.maskedLoss(batch, key).item<double>();
        moveBy(-2 * kStep);
        const double below = model.maskedLoss(batch, key).item<double>();
        const double slope = (above - below) / (2 * kStep);
        QVERIFY2(std::abs(slope / length - 1) < 0.01, qPrintable(QString("%1 %2").arg(slope).arg(length)));
    }
};

QTEST_APPLESS_MAIN(RobertaForMaskedLMTest)
#include "tst_RobertaForMaskedLM.moc"
