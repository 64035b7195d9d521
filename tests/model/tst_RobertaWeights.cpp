// SPDX-License-Identifier: GPL-3.0-or-later
// What readRobertaWeights takes and refuses.
#include "core/model/RobertaForMaskedLM_torch.h"
#include "tests/support/ErrorOf.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <functional>

using namespace kantai;

namespace {

RobertaConfig tiny() {
    RobertaConfig config;
    config.vocabularySize = 20;
    config.hiddenSize = 8;
    config.layers = 1;
    config.heads = 2;
    config.intermediateSize = 16;
    config.maxPositions = 10;
    return config;
}

TensorType typeOf(const torch::Tensor& tensor) {
    return tensor.scalar_type() == torch::kHalf       ? TensorType::Float16
           : tensor.scalar_type() == torch::kBFloat16 ? TensorType::BFloat16
           : tensor.scalar_type() == torch::kLong     ? TensorType::Int64
                                                      : TensorType::Float32;
}

using Named = std::vector<std::pair<std::string, torch::Tensor>>;

torch::Tensor& tensorIn(Named& tensors, const std::string& name) {
    return std::find_if(tensors.begin(), tensors.end(), [&](const auto& t) { return t.first == name; })->second;
}

void rename(Named& tensors, const std::string& from, const std::string& to) {
    for (auto& [name, tensor] : tensors) {
        if (const auto where = name.find(from); where != std::string::npos)
            name.replace(where, from.size(), to);
    }
}

} // namespace

class RobertaWeightsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = std::filesystem::path(folder_->path().toStdString()) / "model.safetensors";
        tensors_.clear();
        for (const Parameter& parameter : model_.parameters())
            tensors_.emplace_back(parameter.spec.name, parameter.value.detach().clone());
    }

    void theOrderOfTheFileDoesNotMatter() {
        std::reverse(tensors_.begin(), tensors_.end());
        QCOMPARE(loadedSha256(), model_.weightsSha256());
    }

    void whatMaskedModellingDoesNotNeedIsPassedOverAndNamed() {
        tensors_.emplace_back("roberta.embeddings.position_ids", torch::arange(10).unsqueeze(0));
        tensors_.emplace_back("roberta.pooler.dense.weight", torch::zeros({8, 8}));
        tensors_.emplace_back("roberta.pooler.dense.bias", torch::zeros({8}));
        tensors_.emplace_back("lm_head.decoder.weight",
                              tensorIn(tensors_, "roberta.embeddings.word_embeddings.weight").clone());
        tensors_.emplace_back("lm_head.decoder.bias", tensorIn(tensors_, "lm_head.bias").clone());
        write();
        std::vector<std::string> passedOver;
        const std::vector<Parameter> read = readRobertaWeights(tiny(), file_, &passedOver);
        QCOMPARE(read.size(), model_.parameters().size());
        std::sort(passedOver.begin(), passedOver.end());
        const std::vector<std::string> expected{"lm_head.decoder.bias", "lm_head.decoder.weight",
                                                "roberta.embeddings.position_ids", "roberta.pooler.dense.bias",
                                                "roberta.pooler.dense.weight"};
        QCOMPARE(passedOver, expected);
        QCOMPARE(RobertaForMaskedLM::load(tiny(), file_).weightsSha256(), model_.weightsSha256());
    }

    void theDecodersNamesAloneAreTaken() {
        tensorIn(tensors_, "lm_head.bias").fill_(0.5);
        rename(tensors_, "lm_head.bias", "lm_head.decoder.bias");
        rename(tensors_, "roberta.embeddings.word_embeddings.weight", "lm_head.decoder.weight");
        write();
        const RobertaForMaskedLM loaded = RobertaForMaskedLM::load(tiny(), file_);
        QVERIFY(loaded.parameter("lm_head.bias").eq(0.5).all().item<bool>());
        QVERIFY(torch::equal(loaded.parameter("roberta.embeddings.word_embeddings.weight"),
                             model_.parameter("roberta.embeddings.word_embeddings.weight")));
    }

    void oldNamesOfLayerNormalisationAreTaken() {
        rename(tensors_, "LayerNorm.weight", "LayerNorm.gamma");
        rename(tensors_, "LayerNorm.bias", "LayerNorm.beta");
        QCOMPARE(loadedSha256(), model_.weightsSha256());
    }

    void halfPrecisionIsWidened() {
        for (const torch::ScalarType type : {torch::kHalf, torch::kBFloat16}) {
            Named half = tensors_;
            for (auto& [name, tensor] : half)
                tensor = tensor.to(type);
            write(half);
            const RobertaForMaskedLM loaded = RobertaForMaskedLM::load(tiny(), file_);
            for (const auto& [name, tensor] : half) {
                QVERIFY(loaded.parameter(name).scalar_type() == torch::kFloat);
                QVERIFY2(torch::equal(loaded.parameter(name), tensor.to(torch::kFloat)), name.c_str());
            }
        }
    }

    void aMissingTensorIsNamed() {
        tensors_.erase(tensors_.begin() + 3);
        VERIFY_REFUSED(loadedSha256(), ErrorCode::BadInput, "'roberta.embeddings.LayerNorm.weight' is missing");
    }

    void aTensorWithoutAPlaceIsNamed() {
        tensors_.emplace_back("classifier.dense.weight", torch::zeros({2}));
        VERIFY_REFUSED(loadedSha256(), ErrorCode::BadInput, "'classifier.dense.weight' has no place");
    }

    void aDeeperModelIsNotCutShort() {
        tensors_.emplace_back("roberta.encoder.layer.1.output.dense.bias", torch::zeros({8}));
        VERIFY_REFUSED(loadedSha256(), ErrorCode::BadInput, "layer.1.output.dense.bias");
    }

    void anotherShapeIsNamedWithBothShapes() {
        tensorIn(tensors_, "lm_head.dense.weight") = torch::zeros({8, 9});
        VERIFY_REFUSED(loadedSha256(), ErrorCode::BadInput,
                       "'lm_head.dense.weight' has the shape [8, 9], but the configuration needs [8, 8]");
    }

    void anotherTypeIsNamed() {
        tensorIn(tensors_, "lm_head.bias") = torch::zeros({20}, torch::kLong);
        VERIFY_REFUSED(loadedSha256(), ErrorCode::BadInput, "'lm_head.bias' is I64");
    }

    void anUntiedDecoderIsRefused() {
        tensors_.emplace_back("lm_head.decoder.weight", torch::ones({20, 8}));
        VERIFY_REFUSED(loadedSha256(), ErrorCode::BadInput, "'lm_head.decoder.weight' differs from");
    }

    void oldAndNewNameTogetherAreRefused() {
        tensors_.emplace_back("roberta.embeddings.LayerNorm.gamma", torch::ones({8}));
        VERIFY_REFUSED(loadedSha256(), ErrorCode::BadInput, "under its old and its new name");
    }

    // A file of a few bytes that promises a huge model must not make us allocate it.
    void aConfigurationLargerThanTheFileIsRefusedBeforeAnythingIsAllocated() {
        write();
        RobertaConfig config = tiny();
        config.vocabularySize = 4'000'000;
        config.hiddenSize = 16'384;
        config.intermediateSize = 131'072;
        VERIFY_REFUSED(readRobertaWeights(config, file_), ErrorCode::BadInput, "needs [4000000, 16384]");
    }

    void anImpossibleConfigurationIsRefused() {
        write();
        RobertaConfig config = tiny();
        config.heads = 3;
        VERIFY_REFUSED(readRobertaWeights(config, file_), ErrorCode::BadInput, "among 3");
    }

private:
    void write(const Named& tensors) const {
        std::vector<TensorToWrite> list;
        for (const auto& [name, tensor] : tensors)
            list.push_back({name,
                            typeOf(tensor),
                            tensor.sizes().vec(),
                            {static_cast<const std::byte*>(tensor.data_ptr()), tensor.nbytes()}});
        writeSafetensors(file_, list);
    }
    void write() const { write(tensors_); }

    std::string loadedSha256() const {
        write();
        return RobertaForMaskedLM::load(tiny(), file_).weightsSha256();
    }

    const RobertaForMaskedLM model_{tiny(), 11};
    Named tensors_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::filesystem::path file_;
};

QTEST_APPLESS_MAIN(RobertaWeightsTest)
#include "tst_RobertaWeights.moc"
