// SPDX-License-Identifier: GPL-3.0-or-later
// Exported ONNX graphs without a runtime of others: their structure, their tensors, and what they compute, which is
// compared with the engine. tests/compat/try_onnx.mjs runs them in ONNX Runtime and transformers.js.
#include "core/base/Json.h"
#include "core/interop/OnnxExport.h"
#include "core/interop/Protobuf.h"
#include "core/interop/onnx/FillMaskPage.h"
#include "core/interop/onnx/OnnxRunner.h"
#include "core/interop/onnx/QuantizedTensor.h"
#include "core/interop/onnx/RobertaGraph.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyModel.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace kantai;

namespace {

WeightSource sourceOf(const ModelWeights& weights) {
    return [&weights](const std::string& name) { return weights.tensor(name); };
}

std::set<std::string> namesOf(const std::vector<OnnxTensor>& tensors) {
    std::set<std::string> names;
    for (const OnnxTensor& tensor : tensors)
        names.insert(tensor.name);
    return names;
}

const OnnxTensor& tensorOf(const OnnxModel& model, const std::string& name) {
    return *std::ranges::find(model.tensors, name, &OnnxTensor::name);
}

std::size_t countOf(const OnnxModel& model, const std::string& op) {
    return static_cast<std::size_t>(std::ranges::count(model.nodes, op, &OnnxNode::op));
}

double largestDifference(std::span<const float> a, std::span<const float> b) {
    double most = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        most = std::max(most, std::abs(static_cast<double>(a[i]) - b[i]));
    return most;
}

} // namespace

class OnnxExportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TinyModel> tiny_;

    fs::path target() const { return tiny_->place("out"); }
    void exportIt(OnnxFiles files = OnnxFiles::FloatAndInt8) const {
        ModelCard card;
        card.name = "Reason </script>";
        card.example = "the human <mask>";
        exportOnnxFolder(tiny_->folder, target(), card, files);
    }
    std::vector<std::int64_t> ids(const std::string& text) const {
        std::vector<std::int64_t> list;
        for (const TokenId id : tiny_->tokenizer.encodeForModel(text))
            list.push_back(id);
        return list;
    }

private Q_SLOTS:
    void init() { tiny_ = std::make_unique<test::TinyModel>(); }

    void theFolderIsLaidOutForTransformersJs() {
        exportIt();
        std::set<std::string> found;
        for (const auto& entry : fs::recursive_directory_iterator(target()))
            if (entry.is_regular_file())
                found.insert(entry.path().lexically_relative(target()).string());
        const std::set<std::string> expected{"README.md",
                                             "config.json",
                                             "index.html",
                                             "onnx/model.onnx",
                                             "onnx/model_quantized.onnx",
                                             "special_tokens_map.json",
                                             "tokenizer.json",
                                             "tokenizer_config.json"};
        QCOMPARE(found, expected);
        const std::string card = readFile(target() / "README.md");
        QVERIFY(card.find("library_name: transformers.js\n") != std::string::npos);
        QVERIFY(card.find("ort-wasm*.wasm") != std::string::npos);
        const Json tokenizer = readJsonFile(target() / "tokenizer.json");
        QVERIFY(tokenizer["model"]["merges"][0].is_string()); // as transformers.js 2 reads them
        QCOMPARE(Tokenizer::fromFile(target() / "tokenizer.json").encode("the human mind"),
                 tiny_->tokenizer.encode("the human mind"));
        const std::string page = readFile(target() / "index.html");
        QVERIFY(page.find("Reason \\u003c/script>") != std::string::npos); // a name ends no script
        QVERIFY(page.find("the human \\u003cmask>") != std::string::npos);
        QVERIFY(page.find("https://") == std::string::npos);
    }

    void theSmallFileAloneIsWrittenWhereItIsAskedFor() {
        exportIt(OnnxFiles::Int8);
        QVERIFY(!fs::exists(target() / kOnnxFile));
        QVERIFY(fs::exists(target() / kQuantizedOnnxFile));
        QVERIFY(readFile(target() / "index.html").find("\"float\"") == std::string::npos);
    }

    void theTensorsOfTheFloatGraphAreTheWeights() {
        exportIt();
        const OnnxModel model = readOnnx(target() / kOnnxFile);
        for (std::size_t i = 0; i < tiny_->weights.layout()->size(); ++i) {
            const TensorSpec& spec = tiny_->weights.layout()->spec(i);
            const OnnxTensor& tensor = tensorOf(model, spec.name);
            QVERIFY(tensor.shape == spec.shape);
            QVERIFY(std::ranges::equal(tensor.bytes, std::as_bytes(tiny_->weights[i])));
        }
        QCOMPARE(namesOf(model.tensors).size(), model.tensors.size());
        QCOMPARE(countOf(model, "Gemm"), std::size_t{2 * 6 + 2}); // six of each layer, two of the head
        QCOMPARE(countOf(model, "LayerNormalization"), std::size_t{2 * 2 + 2});
        QVERIFY(model.inputs.at(0).name == "input_ids" && model.inputs.at(1).name == "attention_mask");
        QVERIFY(model.inputs[0].type == OnnxType::Int64);
        QCOMPARE(std::get<std::string>(model.inputs[0].shape.at(1)), std::string("sequence"));
        QCOMPARE(model.outputs.at(0).name, std::string("logits"));
        QCOMPARE(std::get<std::int64_t>(model.outputs[0].shape.at(2)), tiny_->weights.config().vocabularySize);
    }

    // Each input of an operation is an input of the graph, a tensor, or the output of an earlier operation.
    void everyOperationHasItsInputs() {
        for (const OnnxWeights kind : {OnnxWeights::Float32, OnnxWeights::Int8}) {
            const OnnxModel model = robertaGraph(tiny_->weights.config(), sourceOf(tiny_->weights), kind);
            std::set<std::string> known = namesOf(model.tensors);
            for (const OnnxValue& input : model.inputs)
                known.insert(input.name);
            for (const OnnxNode& node : model.nodes) {
                for (const std::string& input : node.inputs)
                    QVERIFY2(known.contains(input), input.c_str());
                for (const std::string& output : node.outputs)
                    QVERIFY2(known.insert(output).second, output.c_str());
            }
            QVERIFY(known.contains("logits"));
        }
    }

    void paddedSequencesGiveWhatEachGivesAlone() {
        exportIt();
        for (const char* file : {kOnnxFile}) {
            const OnnxRunner runner(readOnnx(target() / file));
            const auto longer = ids("the human mind knows human <mask>"), shorter = ids("the <mask>");
            std::vector<std::int64_t> both = longer, attention(longer.size(), 1);
            both.insert(both.end(), shorter.begin(), shorter.end());
            both.resize(2 * longer.size(), kPaddingId);
            attention.resize(longer.size() + shorter.size(), 1);
            attention.resize(2 * longer.size(), 0);
            const OnnxArray logits = runner.run(both, attention, 2);
            const auto width = static_cast<std::size_t>(logits.shape.back());
            const std::size_t mask = shorter.size() - 2;
            const auto row = logits.as<float>().subspan((longer.size() + mask) * width, width);
            QVERIFY(largestDifference(row, runner.logits(shorter, mask)) < 1e-5);
        }
    }

    void eightBitWeightsAreNearTheOthersAndAQuarterOfTheSize() {
        exportIt();
        const OnnxModel model = readOnnx(target() / kQuantizedOnnxFile);
        QCOMPARE(countOf(model, "MatMulInteger"), std::size_t{2 * 6 + 2});
        const OnnxTensor& words = tensorOf(model, "roberta.embeddings.word_embeddings.weight_quantized");
        QVERIFY(words.type == OnnxType::Int8);
        const OnnxRunner exact(readOnnx(target() / kOnnxFile)), small(model);
        const auto sentence = ids("the human mind knows human <mask>");
        const auto a = exact.logits(sentence, sentence.size() - 2), b = small.logits(sentence, sentence.size() - 2);
        const double spread = *std::ranges::max_element(a) - *std::ranges::min_element(a);
        QVERIFY(largestDifference(a, b) < spread / 10);
        QVERIFY(largestDifference(a, b) > 0);
    }

    void rowsAreQuantisedToTheNearestByte() {
        const std::vector<float> matrix{1, -2, 0.5F, 0, 0, 0};
        const QuantizedTensor quantized = quantizedRows(matrix, 2);
        QCOMPARE(quantized.numbers, (std::vector<std::int8_t>{64, -127, 32, 0, 0, 0}));
        QCOMPARE(quantized.scales[0], 2.0F / 127);
        QCOMPARE(quantized.scales[1], 1.0F);
        QCOMPARE(transposed(quantized.numbers, 2), (std::vector<std::int8_t>{64, 0, -127, 0, 32, 0}));
    }

    void activationsAreQuantisedAsTheSpecificationSays() {
        OnnxModel model;
        const std::vector<float> numbers{0, 2, -3, -2.5F, 1.34F, 0.5F}; // the example of the specification
        model.tensors.push_back({"x", OnnxType::Float, {6}, std::as_bytes(std::span(numbers))});
        model.nodes.push_back({"DynamicQuantizeLinear", {"x"}, {"y", "scale", "zero"}, {}});
        model.nodes.push_back({"Cast", {"y"}, {"logits"}, {{"to", std::int64_t{1}}}});
        const OnnxArray logits = OnnxRunner(model).run(std::vector<std::int64_t>{0}, std::vector<std::int64_t>{1}, 1);
        const auto bytes = logits.as<float>();
        QCOMPARE(std::vector<float>(bytes.begin(), bytes.end()), (std::vector<float>{153, 255, 0, 26, 221, 179}));
    }

    void weightsThatAreNoNumbersAreRefused() {
        tiny_->weights.tensor("lm_head.bias")[3] = std::numeric_limits<float>::quiet_NaN();
        tiny_->write();
        VERIFY_REFUSED(exportIt(OnnxFiles::Int8), ErrorCode::BadInput, "'lm_head.bias' holds NaN or infinite");
        QVERIFY(!fs::exists(target()));
    }

    void aDamagedFileIsRefused() {
        exportIt();
        const std::string whole = readFile(target() / kOnnxFile);
        for (const std::size_t length : {whole.size() - 1, whole.size() / 2, std::size_t{3}}) {
            writeFileAtomically(tiny_->place("cut.onnx"), std::string_view(whole).substr(0, length));
            VERIFY_REFUSED(readOnnx(tiny_->place("cut.onnx")), ErrorCode::BadInput, "cut.onnx");
        }
        writeFileAtomically(tiny_->place("cut.onnx"), "");
        VERIFY_REFUSED(readOnnx(tiny_->place("cut.onnx")), ErrorCode::BadInput, "it holds no graph");
        OnnxModel other;
        other.nodes.push_back({"Loop", {}, {"logits"}, {}});
        VERIFY_REFUSED(OnnxRunner{other}, ErrorCode::BadInput, "Loop");
    }

    void varintsAreThoseOfProtocolBuffers() {
        ProtobufWriter writer;
        writer.number(1, 150).bytes(2, "testing").number(3, -1);
        QCOMPARE(QByteArray::fromStdString(writer.text()).toHex(),
                 QByteArray("089601120774657374696e6718ffffffffffffffffff01"));
        int fields = 0;
        readProtobuf(writer.text(), "text", [&](const ProtobufField& field) {
            ++fields;
            QVERIFY(field.number != 1 || field.value == 150);
            QVERIFY(field.number != 3 || field.value == -1);
        });
        QCOMPARE(fields, 3);
    }
};

QTEST_APPLESS_MAIN(OnnxExportTest)
#include "tst_OnnxExport.moc"
