// SPDX-License-Identifier: GPL-3.0-or-later
// Models of Hugging Face folders: read as transformers computes them, or refused with the file, the place and the
// reason. tests/data/foreign-model comes from tests/parity/make_foreign_model.py.
#include "core/base/Json.h"
#include "core/interop/HuggingFace.h"
#include "core/interop/HuggingFaceImport.h"
#include "core/model/WidenedNumbers.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyModel.h"

#include <QTest>

#include <cstring>
#include <functional>
#include <limits>
#include <map>

using namespace kantai;

namespace {

fs::path foreignModel() {
    return fs::path(KANTAI_SOURCE_DIR) / "tests/data/foreign-model";
}

// Tensors of a file with copies of their bytes, to be changed and written again.
struct Stored {
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape;
    std::vector<std::byte> bytes;
};
using Tensors = std::map<std::string, Stored>;

void addTensors(const fs::path& file, Tensors& tensors) {
    const SafetensorsFile source(file);
    for (const TensorEntry& entry : source.tensors())
        tensors[entry.name] = {entry.type, entry.shape, {entry.bytes.begin(), entry.bytes.end()}};
}

void writeTensors(const Tensors& tensors, const fs::path& file) {
    std::vector<TensorToWrite> list;
    for (const auto& [name, tensor] : tensors)
        list.push_back({name, tensor.type, tensor.shape, tensor.bytes});
    writeSafetensors(file, list);
}

} // namespace

class HuggingFaceImportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TinyModel> tiny_;

    fs::path folder() const { return tiny_->folder; }

    void changeConfig(const std::function<void(Json&)>& change) const {
        Json json = readJsonFile(folder() / "config.json");
        change(json);
        writeFileAtomically(folder() / "config.json", json.dump());
    }
    void changeTensors(const std::function<void(Tensors&)>& change) const {
        Tensors tensors;
        addTensors(folder() / "model.safetensors", tensors);
        change(tensors);
        writeTensors(tensors, folder() / "model.safetensors");
    }

    // A copy of the foreign model that a test may change.
    fs::path foreignCopy() const {
        const fs::path copy = tiny_->place("foreign");
        fs::copy(foreignModel(), copy);
        return copy;
    }

private Q_SLOTS:
    void init() { tiny_ = std::make_unique<test::TinyModel>(); }

    void whatTheStudioExportsComesBackUnchanged() {
        exportHuggingFaceFolder(folder(), tiny_->place("out"));
        const HuggingFaceModel model = readHuggingFaceFolder(tiny_->place("out"));
        QCOMPARE(model.weights.sha256(), tiny_->weights.sha256());
        QVERIFY(model.config == tiny_->weights.config());
        QCOMPARE(model.tokenizer.encode("the human mind"), tiny_->tokenizer.encode("the human mind"));
        QVERIFY(model.notes.empty());
    }

    void aForeignModelIsBroughtIntoTheStudiosOrder() {
        const HuggingFaceModel model = readHuggingFaceFolder(foreignModel());
        const Json vocabulary = readJsonFile(foreignModel() / "vocab.json");
        const auto count = static_cast<std::size_t>(model.config.vocabularySize);
        QCOMPARE(static_cast<std::size_t>(model.tokenizer.vocabularySize()), count);
        QCOMPARE(model.config.layerNormEpsilon, 1e-5);
        QCOMPARE(vocabulary.at("<mask>").get<std::size_t>(), count - 1);

        Tensors tensors;
        for (const char* part : {"model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"})
            addTensors(foreignModel() / part, tensors);
        const Stored& bias = tensors.at("lm_head.bias");
        const std::span<const float> read = model.weights.tensor("lm_head.bias");
        for (TokenId id = 0; id < count; ++id) {
            const auto row = vocabulary.at(model.tokenizer.tokenText(id)).get<std::size_t>();
            std::uint16_t half = 0;
            std::memcpy(&half, bias.bytes.data() + 2 * row, 2);
            QCOMPARE(read[id], floatFromHalf(half));
        }
        QVERIFY(model.tokenizer.idOf("madeupword0001").has_value());
        QCOMPARE(model.notes.size(), std::size_t{3});
        QVERIFY(model.notes[0].find("F16") != std::string::npos);
        QVERIFY(model.notes[1].find("roberta.pooler.dense.bias") != std::string::npos);
        QVERIFY(model.notes[2].find("<mask> has the id 4 here") != std::string::npos);
    }

    void vocabularyAndMergesServeAsWellAsATokenizerJson() {
        const fs::path copy = foreignCopy();
        fs::remove(copy / "tokenizer.json");
        const HuggingFaceModel one = readHuggingFaceFolder(copy), other = readHuggingFaceFolder(foreignModel());
        QCOMPARE(one.weights.sha256(), other.weights.sha256());
        QCOMPARE(one.tokenizer.encode("the critic <mask>"), other.tokenizer.encode("the critic <mask>"));
        fs::remove(copy / "merges.txt");
        VERIFY_REFUSED(readHuggingFaceFolder(copy), ErrorCode::BadInput, "no merges.txt");
    }

    void partsThatDoNotFitTheirIndexAreRefused() {
        const fs::path copy = foreignCopy();
        const std::string index = readFile(copy / "model.safetensors.index.json");
        const auto refusedWith = [&](const std::function<void(Json&)>& change, const char* reason) {
            Json json = Json::parse(index);
            change(json);
            writeFileAtomically(copy / "model.safetensors.index.json", json.dump());
            VERIFY_REFUSED(readHuggingFaceFolder(copy), ErrorCode::BadInput, reason);
        };
        refusedWith([](Json& json) { json.erase("weight_map"); }, "weight_map");
        refusedWith([](Json& json) { json["weight_map"]["lm_head.bias"] = 7; }, "'lm_head.bias' the value 7");
        refusedWith([](Json& json) { json["weight_map"]["lm_head.bias"] = "../other.safetensors"; },
                    "../other.safetensors");
        refusedWith([](Json& json) { json["weight_map"]["lm_head.bias"] = "gone.safetensors"; },
                    "it names gone.safetensors, which is missing");
        refusedWith([](Json& json) { json["weight_map"].erase("lm_head.bias"); }, "does not list it");
        refusedWith([](Json& json) { json["weight_map"]["lm_head.other"] = "model-00001-of-00002.safetensors"; },
                    "'lm_head.other' is missing");
        refusedWith([](Json& json) { json["weight_map"] = Json::object(); }, "it names 0 files");
        writeFileAtomically(copy / "model.safetensors.index.json", index);
        fs::remove(copy / "model-00002-of-00002.safetensors");
        VERIFY_REFUSED(readHuggingFaceFolder(copy), ErrorCode::BadInput, "model-00002-of-00002.safetensors");
    }

    void otherFamiliesAndConfigurationsAreRefusedByTheirField_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("BERT") << "model_type"
                              << "\"bert\"";
        QTest::newRow("XLM-RoBERTa") << "model_type"
                                     << "\"xlm-roberta\"";
        QTest::newRow("a classifier") << "architectures"
                                      << "[\"RobertaForSequenceClassification\"]";
        QTest::newRow("another activation") << "hidden_act"
                                            << "\"gelu_new\"";
        QTest::newRow("two token types") << "type_vocab_size"
                                         << "2";
        QTest::newRow("another padding") << "pad_token_id"
                                         << "0";
        QTest::newRow("untied") << "tie_word_embeddings"
                                << "false";
        QTest::newRow("relative positions") << "position_embedding_type"
                                            << "\"relative_key\"";
        QTest::newRow("a decoder") << "is_decoder"
                                   << "true";
        QTest::newRow("no layers") << "num_hidden_layers"
                                   << "\"two\"";
        QTest::newRow("fewer rows than tokens") << "vocab_size"
                                                << "10";
    }
    void otherFamiliesAndConfigurationsAreRefusedByTheirField() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        changeConfig([&](Json& json) { json[key.toStdString()] = Json::parse(value.toStdString()); });
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, key.toStdString());
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, "config.json");
    }

    void pickledWeightsAreNeverOpened() {
        fs::rename(folder() / "model.safetensors", folder() / "pytorch_model.bin");
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput,
                       "pytorch_model.bin only, a pickled file");
        fs::remove(folder() / "pytorch_model.bin");
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, "has no model.safetensors");
        VERIFY_REFUSED(readHuggingFaceFolder(tiny_->place("none")), ErrorCode::BadInput, "does not exist");
        VERIFY_REFUSED(readHuggingFaceFolder(folder() / "config.json"), ErrorCode::BadInput, "is not a folder");
    }

    void tensorsThatAreMissingDoubledMisshapenOrNotFiniteAreNamed() {
        changeTensors([](Tensors& tensors) { tensors["extra.weight"] = tensors.at("lm_head.bias"); });
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, "'extra.weight' has no place");
        changeTensors([](Tensors& tensors) { tensors.erase("extra.weight"); });
        const Stored bias = [&] {
            Tensors tensors;
            addTensors(folder() / "model.safetensors", tensors);
            return tensors.at("lm_head.bias");
        }();
        changeTensors([](Tensors& tensors) { tensors.erase("lm_head.bias"); });
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, "'lm_head.bias' is missing");
        changeTensors([&](Tensors& tensors) {
            tensors["lm_head.bias"] = bias;
            tensors["lm_head.bias"].shape.push_back(1);
        });
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, "'lm_head.bias' has the shape [320, 1]");
        const float infinite = std::numeric_limits<float>::infinity();
        changeTensors([&](Tensors& tensors) {
            tensors["lm_head.bias"] = bias;
            std::memcpy(tensors["lm_head.bias"].bytes.data() + 8, &infinite, sizeof infinite);
        });
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, "'lm_head.bias' holds NaN or infinite");
    }

    void aTokenizerThatChangesTheTextIsRefused() {
        for (const char* key : {"add_prefix_space", "do_lower_case"}) {
            writeFileAtomically(folder() / "tokenizer_config.json", Json{{key, true}}.dump());
            VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, key);
        }
        writeFileAtomically(folder() / "tokenizer_config.json", Json{{"add_prefix_space", false}}.dump());
        readHuggingFaceFolder(folder());
        fs::remove(folder() / "tokenizer.json");
        VERIFY_REFUSED(readHuggingFaceFolder(folder()), ErrorCode::BadInput, "no tokenizer.json, and no vocab.json");
    }

    void anAddedTokenWithAnIdThatIsNotItsOwnIsRefused() {
        const fs::path copy = foreignCopy();
        Json json = readJsonFile(copy / "tokenizer.json");
        for (Json& token : json["added_tokens"])
            if (token["content"] == "<mask>")
                token["id"] = 17;
        writeFileAtomically(copy / "tokenizer.json", json.dump());
        VERIFY_REFUSED(readHuggingFaceFolder(copy), ErrorCode::BadInput, "has the id 17, which is not its id");
    }

    void aStopIsObeyed() {
        std::stop_source stop;
        stop.request_stop();
        VERIFY_REFUSED(readHuggingFaceFolder(folder(), {}, stop.get_token()), ErrorCode::Interrupted, "stopped");
    }
};

QTEST_APPLESS_MAIN(HuggingFaceImportTest)
#include "tst_HuggingFaceImport.moc"
