// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Bf16.h"
#include "core/base/Checksum.h"
#include "core/model/ModelWeights.h"
#include "core/model/WidenedNumbers.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyConfig.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

using namespace kantai;

namespace {

// A tensor on its way into a file.
struct Stored {
    std::string name;
    std::vector<std::int64_t> shape;
    TensorType type = TensorType::Float32;
    std::vector<std::byte> bytes;
};

std::vector<std::byte> bytesOf(std::span<const float> numbers) {
    const auto bytes = std::as_bytes(numbers);
    return {bytes.begin(), bytes.end()};
}

Stored filled(const std::string& name, std::vector<std::int64_t> shape, float value) {
    std::int64_t count = 1;
    for (const std::int64_t size : shape)
        count *= size;
    const std::vector<float> numbers(static_cast<std::size_t>(count), value);
    return {name, std::move(shape), TensorType::Float32, bytesOf(numbers)};
}

} // namespace

class ModelWeightsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        file_ = std::filesystem::path(folder_->path().toStdString()) / "model.safetensors";
        tensors_.clear();
        for (std::size_t i = 0; i < model_.layout()->size(); ++i) {
            const TensorSpec& spec = model_.layout()->spec(i);
            tensors_.push_back({spec.name, spec.shape, TensorType::Float32, bytesOf(model_[i])});
        }
    }

    void everyTensorBeginsOnACacheLineAndNoneOverlap() {
        const TensorLayout& layout = *model_.layout();
        for (std::size_t i = 0; i < layout.size(); ++i) {
            QCOMPARE(reinterpret_cast<std::uintptr_t>(model_[i].data()) % 64, std::uintptr_t{0});
            const std::size_t end = i + 1 < layout.size() ? layout.offset(i + 1) : layout.numbers();
            QVERIFY(layout.offset(i) + layout.count(i) <= end);
        }
        QCOMPARE(layout.indexOf("lm_head.bias"), layout.size() - 1);
        VERIFY_REFUSED(layout.indexOf("lm_head.decoder.weight"), ErrorCode::Internal, "lm_head.decoder.weight");
    }

    void writtenWeightsComeBackBitForBit() {
        const WrittenFile written = model_.write(file_);
        QCOMPARE(written.sha256, sha256File(file_));
        QCOMPARE(SafetensorsFile(file_).metadata().at("format"), std::string("pt"));
        QCOMPARE(ModelWeights::read(test::tinyConfig(), file_).sha256(), model_.sha256());
    }

    void theChecksumSeesASingleBit() {
        ModelWeights weights = ModelWeights::initial(test::tinyConfig(), 11);
        QCOMPARE(weights.sha256(), model_.sha256());
        float& number = weights.tensor("lm_head.bias")[19];
        number = std::bit_cast<float>(std::bit_cast<std::uint32_t>(number) ^ 1U);
        QVERIFY(weights.sha256() != model_.sha256());
    }

    void theOrderOfTheFileDoesNotMatter() {
        std::reverse(tensors_.begin(), tensors_.end());
        QCOMPARE(readSha256(), model_.sha256());
    }

    void theReaderMayPlaceTheNumbersItself() {
        write();
        const ModelWeights doubled =
            ModelWeights::read(test::tinyConfig(), file_, nullptr,
                               [](const TensorSpec&, std::span<const float> from, std::span<float> to) {
                                   std::ranges::transform(from, to.begin(), [](float number) { return 2 * number; });
                               });
        for (std::size_t i = 0; i < model_.layout()->size(); ++i)
            for (std::size_t n = 0; n < model_[i].size(); ++n)
                QCOMPARE(doubled[i][n], 2 * model_[i][n]);
    }

    void whatMaskedModellingDoesNotNeedIsPassedOverAndNamed() {
        tensors_.push_back(
            {"roberta.embeddings.position_ids", {1, 10}, TensorType::Int64, std::vector<std::byte>(80)});
        tensors_.push_back(filled("roberta.pooler.dense.weight", {8, 8}, 0));
        tensors_.push_back(filled("roberta.pooler.dense.bias", {8}, 0));
        tensors_.push_back(copyOf("roberta.embeddings.word_embeddings.weight", "lm_head.decoder.weight"));
        tensors_.push_back(copyOf("lm_head.bias", "lm_head.decoder.bias"));
        write();
        std::vector<std::string> passedOver;
        QCOMPARE(ModelWeights::read(test::tinyConfig(), file_, &passedOver).sha256(), model_.sha256());
        std::sort(passedOver.begin(), passedOver.end());
        const std::vector<std::string> expected{"lm_head.decoder.bias", "lm_head.decoder.weight",
                                                "roberta.embeddings.position_ids", "roberta.pooler.dense.bias",
                                                "roberta.pooler.dense.weight"};
        QCOMPARE(passedOver, expected);
    }

    void theDecodersNamesAloneAreTaken() {
        stored("lm_head.bias") = filled("lm_head.bias", {test::tinyConfig().vocabularySize}, 0.5F);
        rename("lm_head.bias", "lm_head.decoder.bias");
        rename("roberta.embeddings.word_embeddings.weight", "lm_head.decoder.weight");
        write();
        const ModelWeights read = ModelWeights::read(test::tinyConfig(), file_);
        QVERIFY(std::ranges::count(read.tensor("lm_head.bias"), 0.5F) == test::tinyConfig().vocabularySize);
        QVERIFY(std::ranges::equal(read[0], model_[0]));
    }

    void oldNamesOfLayerNormalisationAreTaken() {
        rename("LayerNorm.weight", "LayerNorm.gamma");
        rename("LayerNorm.bias", "LayerNorm.beta");
        QCOMPARE(readSha256(), model_.sha256());
    }

    void bfloat16IsWidened() {
        for (Stored& tensor : tensors_)
            toSixteenBits(tensor, TensorType::BFloat16, [](float number) { return toBf16(number).bits; });
        write();
        const ModelWeights read = ModelWeights::read(test::tinyConfig(), file_);
        for (std::size_t i = 0; i < model_.layout()->size(); ++i)
            for (std::size_t n = 0; n < model_[i].size(); ++n)
                QCOMPARE(read[i][n], toFloat(toBf16(model_[i][n])));
    }

    // Every pattern of 16 bits, against the definition: (-1)^sign * 2^(exponent - 15) * 1.mantissa.
    void everyFloat16HasItsValue() {
        for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
            const int exponent = static_cast<int>((bits >> 10) & 0x1F);
            const double mantissa = static_cast<double>(bits & 0x3FF) / 1024;
            const double sign = (bits & 0x8000) != 0 ? -1 : 1;
            const float value = floatFromHalf(static_cast<std::uint16_t>(bits));
            if (exponent == 31 && mantissa != 0)
                QVERIFY(std::isnan(value));
            else if (exponent == 31)
                QCOMPARE(static_cast<double>(value), sign * std::numeric_limits<double>::infinity());
            else
                QVERIFY(static_cast<double>(value) ==
                        sign * (exponent == 0 ? std::ldexp(mantissa, -14) : std::ldexp(1 + mantissa, exponent - 15)));
            QCOMPARE(std::signbit(value), sign < 0);
        }
    }

    void float16IsWidened() {
        // 2.5 as float16: exponent 16, mantissa 0.25.
        for (Stored& tensor : tensors_)
            toSixteenBits(tensor, TensorType::Float16, [](float) { return std::uint16_t{0x4100}; });
        write();
        const ModelWeights read = ModelWeights::read(test::tinyConfig(), file_);
        for (std::size_t i = 0; i < read.layout()->size(); ++i)
            QCOMPARE(std::ranges::count(read[i], 2.5F), static_cast<std::ptrdiff_t>(read[i].size()));
    }

    void aMissingTensorIsNamed() {
        tensors_.erase(tensors_.begin() + 3);
        VERIFY_REFUSED(readSha256(), ErrorCode::BadInput, "'roberta.embeddings.LayerNorm.weight' is missing");
    }

    void aTensorWithoutAPlaceIsNamed() {
        tensors_.push_back(filled("classifier.dense.weight", {2}, 0));
        VERIFY_REFUSED(readSha256(), ErrorCode::BadInput, "'classifier.dense.weight' has no place");
    }

    void aDeeperModelIsNotCutShort() {
        tensors_.push_back(filled("roberta.encoder.layer.1.output.dense.bias", {16}, 0));
        VERIFY_REFUSED(readSha256(), ErrorCode::BadInput, "layer.1.output.dense.bias");
    }

    void anotherShapeIsNamedWithBothShapes() {
        stored("lm_head.dense.weight") = filled("lm_head.dense.weight", {16, 17}, 0);
        VERIFY_REFUSED(readSha256(), ErrorCode::BadInput,
                       "'lm_head.dense.weight' has the shape [16, 17], but the configuration needs [16, 16]");
    }

    void anotherTypeIsNamed() {
        stored("lm_head.bias") = {"lm_head.bias", {320}, TensorType::Int64, std::vector<std::byte>(2560)};
        VERIFY_REFUSED(readSha256(), ErrorCode::BadInput, "'lm_head.bias' is I64");
    }

    void anUntiedDecoderIsRefused() {
        tensors_.push_back(filled("lm_head.decoder.weight", {320, 16}, 1));
        VERIFY_REFUSED(readSha256(), ErrorCode::BadInput, "'lm_head.decoder.weight' differs from");
    }

    void oldAndNewNameTogetherAreRefused() {
        tensors_.push_back(filled("roberta.embeddings.LayerNorm.gamma", {8}, 1));
        VERIFY_REFUSED(readSha256(), ErrorCode::BadInput, "under its old and its new name");
    }

    // A file of a few bytes that promises a huge model must not make us allocate it.
    void aConfigurationLargerThanTheFileIsRefusedBeforeAnythingIsAllocated() {
        write();
        RobertaConfig config = test::tinyConfig();
        config.vocabularySize = 4'000'000;
        config.hiddenSize = 16'384;
        config.intermediateSize = 131'072;
        VERIFY_REFUSED(ModelWeights::read(config, file_), ErrorCode::BadInput, "needs [4000000, 16384]");
    }

    void anImpossibleConfigurationIsRefused() {
        write();
        RobertaConfig config = test::tinyConfig();
        config.heads = 3;
        VERIFY_REFUSED(ModelWeights::read(config, file_), ErrorCode::BadInput, "among 3");
    }

private:
    Stored& stored(const std::string& name) { return *std::ranges::find(tensors_, name, &Stored::name); }

    Stored copyOf(const std::string& name, const std::string& newName) {
        Stored copy = stored(name);
        copy.name = newName;
        return copy;
    }

    void rename(const std::string& from, const std::string& to) {
        for (Stored& tensor : tensors_)
            if (const auto where = tensor.name.find(from); where != std::string::npos)
                tensor.name.replace(where, from.size(), to);
    }

    template <class Narrow>
    static void toSixteenBits(Stored& tensor, TensorType type, const Narrow& narrow) {
        std::vector<std::uint16_t> half;
        for (std::size_t at = 0; at < tensor.bytes.size(); at += sizeof(float)) {
            float number = 0;
            std::memcpy(&number, tensor.bytes.data() + at, sizeof number);
            half.push_back(narrow(number));
        }
        const auto bytes = std::as_bytes(std::span(half));
        tensor.type = type;
        tensor.bytes.assign(bytes.begin(), bytes.end());
    }

    void write() const {
        std::vector<TensorToWrite> list;
        for (const Stored& tensor : tensors_)
            list.push_back({tensor.name, tensor.type, tensor.shape, tensor.bytes});
        writeSafetensors(file_, list);
    }

    std::string readSha256() const {
        write();
        return ModelWeights::read(test::tinyConfig(), file_).sha256();
    }

    const ModelWeights model_ = ModelWeights::initial(test::tinyConfig(), 11);
    std::vector<Stored> tensors_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::filesystem::path file_;
};

QTEST_APPLESS_MAIN(ModelWeightsTest)
#include "tst_ModelWeights.moc"
