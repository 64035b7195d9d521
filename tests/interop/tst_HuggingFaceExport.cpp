// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Checksum.h"
#include "core/base/Json.h"
#include "core/interop/HuggingFace.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TinyModel.h"

#include <QFloat16> // which QCOMPARE of JSON asks for
#include <QTest>

#include <fstream>
#include <set>

using namespace kantai;

class HuggingFaceExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { tiny_ = std::make_unique<test::TinyModel>(); }

    void theFolderHoldsExactlyWhatHuggingFaceReads() {
        const std::vector<ExportedFile> files = exportHuggingFaceFolder(tiny_->folder, target());
        std::set<std::string> listed, found;
        for (const ExportedFile& file : files) {
            listed.insert(file.name);
            QCOMPARE(static_cast<quint64>(file.bytes), static_cast<quint64>(fs::file_size(target() / file.name)));
            QCOMPARE(file.sha256, sha256File(target() / file.name));
        }
        for (const auto& entry : fs::directory_iterator(target()))
            found.insert(entry.path().filename().string());
        QCOMPARE(found, listed);
        const std::set<std::string> expected{"README.md",         "config.json",          "merges.txt",
                                             "model.safetensors", "tokenizer.json",       "special_tokens_map.json",
                                             "vocab.json",        "tokenizer_config.json"};
        QCOMPARE(found, expected);
    }

    void weightsConfigurationAndTokenizerAreThoseOfTheCheckpoint() {
        exportHuggingFaceFolder(tiny_->folder, target());
        QVERIFY(readConfigFile(target() / "config.json") == tiny_->weights.config());
        const ModelWeights exported = ModelWeights::read(tiny_->weights.config(), target() / "model.safetensors");
        QCOMPARE(exported.sha256(), tiny_->weights.sha256());
        QCOMPARE(readFile(target() / "tokenizer.json"), readFile(tiny_->folder / "tokenizer.json"));
        QCOMPARE(readJsonFile(target() / "tokenizer_config.json")["model_max_length"], 32);
    }

    // The fast recipe trains without dropout; fine-tuning the folder must not.
    void aDropoutOfZeroIsNotExported() {
        RobertaConfig config = tiny_->weights.config();
        config.hiddenDropout = 0;
        config.attentionDropout = 0.25; // one that a run was trained with stays
        writeFileAtomically(tiny_->folder / "config.json", toConfigJson(config));
        exportHuggingFaceFolder(tiny_->folder, target());
        const RobertaConfig exported = readConfigFile(target() / "config.json");
        QCOMPARE(exported.hiddenDropout, 0.1);
        QCOMPARE(exported.attentionDropout, 0.25);
        config.hiddenDropout = 0.1;
        QVERIFY(exported == config);
    }

    // Pickle-free, and nothing of the training but the weights: metadata stays behind.
    void theWeightsFileSaysOnlyThatItIsForTorch() {
        tiny_->weights.write(tiny_->folder / "model.safetensors", {{"format", "pt"}, {"secret", "path"}});
        exportHuggingFaceFolder(tiny_->folder, target());
        const SafetensorsFile weights(target() / "model.safetensors");
        QVERIFY((weights.metadata() == SafetensorsMetadata{{"format", "pt"}}));
        QVERIFY(weights.find("lm_head.decoder.weight") == nullptr);
        QVERIFY(weights.find("lm_head.bias") != nullptr);
    }

    void twoExportsAreEqualByteForByte() {
        const auto first = exportHuggingFaceFolder(tiny_->folder, target());
        const auto second = exportHuggingFaceFolder(tiny_->folder, tiny_->place("again"));
        for (std::size_t i = 0; i < first.size(); ++i)
            QCOMPARE(second[i].sha256, first[i].sha256);
    }

    void anEmptyFolderIsFilled() {
        fs::create_directory(target());
        exportHuggingFaceFolder(tiny_->folder, target());
        QVERIFY(fs::exists(target() / "README.md"));
    }

    void whatIsThereIsNotOverwritten() {
        fs::create_directory(target());
        std::ofstream(target() / "thesis.txt") << "mine";
        VERIFY_REFUSED(exportHuggingFaceFolder(tiny_->folder, target()), ErrorCode::BadInput,
                       "out exists already and is not an empty folder");
        QCOMPARE(readFile(target() / "thesis.txt"), std::string("mine"));
        VERIFY_REFUSED(exportHuggingFaceFolder(tiny_->folder, target() / "thesis.txt"), ErrorCode::BadInput,
                       "thesis.txt exists already");
    }

    void aStopLeavesNothingBehind() {
        std::stop_source stop;
        int reports = 0;
        const Progress stopAtTheThird([&](const ProgressUpdate& update) {
            QCOMPARE(update.phase, std::string("Exporting"));
            if (++reports == 3)
                stop.request_stop();
        });
        VERIFY_REFUSED(exportHuggingFaceFolder(tiny_->folder, target(), {}, stopAtTheThird, stop.get_token()),
                       ErrorCode::Interrupted, "stopped");
        QCOMPARE(reports, 3);
        nothingButTheModelIsThere();
    }

    void aMissingFileIsNamedAndNothingIsWritten() {
        for (const char* name : {"config.json", "model.safetensors", "tokenizer.json"}) {
            const test::TinyModel other;
            fs::remove(other.folder / name);
            VERIFY_REFUSED(exportHuggingFaceFolder(other.folder, other.place("out")), ErrorCode::BadInput, name);
            QVERIFY(!fs::exists(other.place("out")));
        }
    }

    void aCheckpointThatDoesNotFitTogetherIsRefused() {
        RobertaConfig config = test::smallConfig();
        config.layers = 1; // the file holds more than that
        writeFileAtomically(tiny_->folder / "config.json", toConfigJson(config));
        VERIFY_REFUSED(exportHuggingFaceFolder(tiny_->folder, target()), ErrorCode::BadInput, "does not account for");
        config = test::smallConfig();
        config.maxPositions = 40;
        writeFileAtomically(tiny_->folder / "config.json", toConfigJson(config));
        VERIFY_REFUSED(exportHuggingFaceFolder(tiny_->folder, target()), ErrorCode::BadInput,
                       "position_embeddings.weight' does not have the type and shape");
        config = test::smallConfig();
        config.vocabularySize = 262; // the tokenizer has more tokens
        ModelWeights::initial(config, 1).write(tiny_->folder / "model.safetensors");
        writeFileAtomically(tiny_->folder / "config.json", toConfigJson(config));
        VERIFY_REFUSED(exportHuggingFaceFolder(tiny_->folder, target()), ErrorCode::BadInput,
                       "only 262 vocabulary rows");
        nothingButTheModelIsThere();
    }

    void theCardTellsWhatIsKnown() {
        ModelCard card;
        card.name = "Kant";
        card.license = "cc-by-4.0";
        card.languages = {"en", "no"};
        card.corpus = "3 books";
        card.steps = 12'345;
        card.heldOutLoss = 2.5;
        card.example = "Human \"thinking\" involves <mask>.";
        const std::string text = modelCardText(card, 83'504'416);
        QVERIFY(text.starts_with("---\nlanguage:\n- \"en\"\n- \"no\"\nlicense: \"cc-by-4.0\"\n"));
        for (const char* part :
             {"\nlibrary_name: transformers\n", "\npipeline_tag: fill-mask\n", "\nmask_token: \"<mask>\"\n",
              "- text: \"Human \\\"thinking\\\" involves <mask>.\"\n---\n", "# Kant\n", "83,504,416 parameters",
              "- Text: 3 books\n", "- Steps: 12,345\n", "2.5000 nats per masked token (perplexity 12.2)"})
            QVERIFY2(text.find(part) != std::string::npos, part);
    }

    void theCardDoesNotClaimAnImportedTokenizer() {
        ModelCard card;
        QVERIFY(modelCardText(card, 9).find("BPE trained on the same text") != std::string::npos);
        card.tokenizerImported = true;
        QVERIFY(modelCardText(card, 9).find("BPE made elsewhere") != std::string::npos);
    }

    void theCardIsSilentAboutWhatIsNot() {
        const std::string text = modelCardText({}, 999);
        for (const char* part : {"language:", "license:", "widget:", "- Text:", "- Steps:", "nats"})
            QVERIFY2(text.find(part) == std::string::npos, part);
        QVERIFY(text.find("999 parameters") != std::string::npos);
    }

    void namesCannotBreakTheCard() {
        ModelCard card;
        card.name = "a\n---\nlicense: evil";
        card.license = "mit\nlanguage: x";
        const std::string text = modelCardText(card, 1);
        QVERIFY(text.find("\nlicense: evil") == std::string::npos);
        QVERIFY(text.find("\nlanguage: x") == std::string::npos);
    }

private:
    fs::path target() const { return tiny_->place("out"); }

    void nothingButTheModelIsThere() const {
        for (const auto& entry : fs::directory_iterator(tiny_->folder.parent_path()))
            QVERIFY2(entry.path() == tiny_->folder || entry.path().filename() == "text.txt", entry.path().c_str());
    }

    std::unique_ptr<test::TinyModel> tiny_;
};

QTEST_APPLESS_MAIN(HuggingFaceExportTest)
#include "tst_HuggingFaceExport.moc"
