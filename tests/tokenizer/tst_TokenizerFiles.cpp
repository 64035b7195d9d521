// SPDX-License-Identifier: GPL-3.0-or-later
// Files written and read back, and every way in which a tokenizer file from outside can be wrong.
#include "core/base/Json.h"
#include "core/tokenizer/files/TokenizerFiles.h"
#include "tests/tokenizer/TokenizerTestSupport.h"

#include <functional>

using namespace kantai;
using test::trainOn;
using test::writeFile;
using test::wrongError;

namespace {

using Edit = std::function<void(Json&)>;

} // namespace

class tst_TokenizerFiles : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    Json good_; // a tokenizer.json that is accepted

    fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }

    static Tokenizer small() { return Tokenizer(trainOn("aab aab ab\n", 300, 1)); }

private Q_SLOTS:
    void initTestCase() {
        writeTokenizerFiles(small(), folder_.path().toStdString());
        good_ = readJsonFile(path("tokenizer.json"));
    }

    void vocabularyAndMergesAreWrittenAsThePeerWritesThem() {
        const std::string vocabulary = readFile(path("vocab.json"));
        QVERIFY(
            vocabulary.starts_with("{\"<s>\":0,\"<pad>\":1,\"</s>\":2,\"<unk>\":3,\"<mask>\":4,\"!\":5,\"\\\"\":6,"));
        QVERIFY(vocabulary.ends_with("\"Ń\":260,\"ab\":261,\"aab\":262,\"Ġab\":263,\"Ġaab\":264}"));
        QCOMPARE(readFile(path("merges.txt")), std::string("#version: 0.2\na b\na ab\nĠ ab\nĠ aab\n"));
    }

    void bothWaysOfReadingGiveTheSameTokenizer() {
        const Tokenizer written = small();
        for (const Tokenizer& read : {Tokenizer::fromFile(path("tokenizer.json")),
                                      Tokenizer::fromVocabularyAndMerges(path("vocab.json"), path("merges.txt"))}) {
            QCOMPARE(read.vocabularySize(), written.vocabularySize());
            for (TokenId id = 0; id < written.vocabularySize(); ++id)
                QCOMPARE(read.tokenText(id), written.tokenText(id));
            QCOMPARE(read.merges().size(), written.merges().size());
            for (std::size_t i = 0; i < written.merges().size(); ++i) {
                QCOMPARE(read.merges()[i].left, written.merges()[i].left);
                QCOMPARE(read.merges()[i].right, written.merges()[i].right);
                QCOMPARE(read.merges()[i].result, written.merges()[i].result);
            }
            QCOMPARE(read.encode("a aab abab <mask>"), written.encode("a aab abab <mask>"));
        }
    }

    void writingWhatWasReadGivesTheSameBytes() {
        writeTokenizerJson(Tokenizer::fromFile(path("tokenizer.json")), path("again.json"));
        QVERIFY(readFile(path("again.json")) == readFile(path("tokenizer.json")));
    }

    void theConfigurationNamesClassLengthAndTokens() {
        writeTokenizerConfig(512, path("tokenizer_config.json"));
        const Json config = readJsonFile(path("tokenizer_config.json"));
        QCOMPARE(config.at("tokenizer_class").get<std::string>(), std::string("PreTrainedTokenizerFast"));
        QCOMPARE(config.at("model_max_length").get<int>(), 512);
        QCOMPARE(config.at("mask_token").get<std::string>(), std::string("<mask>"));
        QCOMPARE(config.at("sep_token").get<std::string>(), std::string("</s>"));
        QCOMPARE(config.at("clean_up_tokenization_spaces").get<bool>(), false);
        writeSpecialTokensMap(path("special_tokens_map.json"));
        const Json map = readJsonFile(path("special_tokens_map.json"));
        QCOMPARE(map.at("cls_token").get<std::string>(), std::string("<s>"));
        QCOMPARE(map.at("mask_token").at("lstrip").get<bool>(), true);
    }

    void harmlessVariantsAreAccepted_data() {
        QTest::addColumn<Edit>("edit");
        QTest::newRow("as it is") << Edit([](Json&) {});
        QTest::newRow("merges as text") << Edit([](Json& json) {
            for (Json& merge : json["model"]["merges"])
                merge = merge[0].get<std::string>() + ' ' + merge[1].get<std::string>();
        });
        QTest::newRow("a post-processor that adds nothing") << Edit([](Json& json) {
            json["post_processor"] = {
                {"type", "ByteLevel"}, {"add_prefix_space", true}, {"trim_offsets", true}, {"use_regex", true}};
        });
        QTest::newRow("no post-processor") << Edit([](Json& json) { json["post_processor"] = nullptr; });
        QTest::newRow("BERT's post-processor") << Edit([](Json& json) {
            json["post_processor"] = {
                {"type", "BertProcessing"}, {"sep", Json::array({"</s>", 2})}, {"cls", Json::array({"<s>", 0})}};
        });
        QTest::newRow("padding") << Edit([](Json& json) { json["padding"] = {{"strategy", "BatchLongest"}}; });
        QTest::newRow("truncation") << Edit([](Json& json) { json["truncation"] = {{"max_length", 512}}; });
    }
    void harmlessVariantsAreAccepted() {
        QFETCH(Edit, edit);
        Json json = good_;
        edit(json);
        const auto file = writeFile(folder_, "variant.json", json.dump());
        QCOMPARE(Tokenizer::fromFile(file).encode("aab ab <mask>"), small().encode("aab ab <mask>"));
    }

    void aMaskThatLeavesTheSpaceIsReadAndWrittenSo() {
        Json json = good_;
        json["added_tokens"][4]["lstrip"] = false;
        const Tokenizer tokenizer = Tokenizer::fromFile(writeFile(folder_, "variant.json", json.dump()));
        QVERIFY(!tokenizer.maskTakesSpace());
        QCOMPARE(tokenizer.encode("a <mask>"), (std::vector<TokenId>{69, 225, kMaskId}));
        const auto tokens = tokenizer.encodeWithOffsets("a <mask>");
        QCOMPARE(tokens[2].begin, std::size_t{2});
        QCOMPARE(tokens[2].end, std::size_t{8});
        writeTokenizerJson(tokenizer, path("again.json"));
        QCOMPARE(readJsonFile(path("again.json"))["added_tokens"][4]["lstrip"].get<bool>(), false);
    }

    void faultsAreNamed_data() {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char* name, Edit edit, QStringList parts) {
            QTest::newRow(name) << std::move(edit) << std::move(parts);
        };
        const auto set = [](const char* pointer, Json value) {
            return Edit(
                [pointer, value = std::move(value)](Json& json) { json[Json::json_pointer(pointer)] = value; });
        };
        row("not an object", set("", Json::array()), {"must be an object"});
        row("a normalizer", set("/normalizer", {{"type", "NFC"}}), {"normalizer"});
        row("no pre-tokenizer", set("/pre_tokenizer", nullptr), {"pre_tokenizer.type"});
        row("another pre-tokenizer", set("/pre_tokenizer/type", "Whitespace"), {"pre_tokenizer.type", "Whitespace"});
        row("a sequence", set("/pre_tokenizer", {{"type", "Sequence"}}), {"Sequence"});
        row("a prefix space", set("/pre_tokenizer/add_prefix_space", true), {"add_prefix_space"});
        row("no pattern", set("/pre_tokenizer/use_regex", false), {"use_regex"});
        row("another decoder", set("/decoder/type", "WordPiece"), {"decoder.type", "WordPiece"});
        row("another post-processor", set("/post_processor/type", "TemplateProcessing"), {"TemplateProcessing"});
        row("other ends", set("/post_processor/cls", Json::array({"[CLS]", 0})), {"post_processor.cls"});
        row("other ids of the ends", set("/post_processor/sep", Json::array({"</s>", 7})), {"post_processor.sep"});
        row("another model", set("/model/type", "Unigram"), {"model.type", "Unigram"});
        row("no model", set("/model", nullptr), {"model is missing"});
        row("dropout", set("/model/dropout", 0.1), {"model.dropout", "0.1"});
        row("a prefix", set("/model/continuing_subword_prefix", "##"), {"continuing_subword_prefix", "##"});
        row("a suffix", set("/model/end_of_word_suffix", "</w>"), {"end_of_word_suffix"});
        row("byte fallback", set("/model/byte_fallback", true), {"byte_fallback"});
        row("merges ignored", set("/model/ignore_merges", true), {"ignore_merges"});
        row("vocabulary as a list", set("/model/vocab", Json::array()), {"vocabulary must be an object"});
        row("an id too large", set("/model/vocab/aab", 99999), {"aab", "99999", "0 to 264"});
        row("a negative id", set("/model/vocab/aab", -1), {"aab", "-1"});
        row("an id that is a text", set("/model/vocab/aab", "262"), {"aab", "\"262\""});
        row("a broken id", set("/model/vocab/aab", 262.5), {"aab", "262.5"});
        row("an id twice", set("/model/vocab/aab", 261), {"261", "\"aab\"", "\"ab\""});
        row("a hole", Edit([](Json& json) { json["model"]["vocab"].erase("aab"); }), {"264", "0 to 263"});
        row("merges as an object", set("/model/merges", Json::object()), {"model.merges"});
        row("a merge of three", set("/model/merges/1", Json::array({"a", "a", "b"})), {"merge 2"});
        row("a merge of numbers", set("/model/merges/1", Json::array({69, 70})), {"merge 2"});
        row("a merge without space", set("/model/merges/1", "aab"), {"merge 2", "aab"});
        row("a merge with two spaces", set("/model/merges/1", "a a b"), {"merge 2"});
        row("an unknown part", set("/model/merges/1/0", "zz"), {"merge 2", "zz"});
        row("a merge twice", set("/model/merges/1", Json::array({"a", "b"})), {"merge 2", "repeats"});
        row("a missing result", set("/model/merges/1", Json::array({"b", "b"})), {"result \"bb\""});
        row("no added tokens", set("/added_tokens", nullptr), {"added_tokens"});
        row("one added token less", Edit([](Json& json) { json["added_tokens"].erase(1); }), {"lacks \"<pad>\""});
        row("an added token more", Edit([](Json& json) {
                json["added_tokens"].push_back({{"id", 265}, {"content", "<extra>"}});
            }),
            {"<extra>"});
        row("an added token with another id", set("/added_tokens/4/id", 264), {"<mask>", "264"});
        row("RoBERTa's own ids", set("/added_tokens/4/id", 50264), {"50264", "as 0 to 4"});
        row("WordPiece", Edit([](Json& json) {
                json["model"]["type"] = "WordPiece"; // which has a normalizer too
                json["normalizer"] = {{"type", "BertNormalizer"}};
            }),
            {"model.type is \"WordPiece\"", "byte-level BPE"});
        row("an added token that is not special", set("/added_tokens/0/special", false), {"<s>", "special"});
        row("a whole-word token", set("/added_tokens/0/single_word", true), {"single_word"});
        row("a token that takes space", set("/added_tokens/0/lstrip", true), {"<s>", "lstrip"});
        row("a mask that takes space after it", set("/added_tokens/4/rstrip", true), {"<mask>", "rstrip"});
        row("added tokens of another kind", set("/added_tokens/0", 7), {"added token"});
    }
    void faultsAreNamed() {
        QFETCH(Edit, edit);
        QFETCH(QStringList, parts);
        Json json = good_;
        edit(json);
        const auto file = writeFile(folder_, "faulty.json", json.dump());
        QCOMPARE(
            wrongError(ErrorCode::BadInput, parts + QStringList{"faulty.json"}, [&] { Tokenizer::fromFile(file); }),
            QString());
    }

    void textThatIsNoJsonIsRefused() {
        const std::string whole = readFile(path("tokenizer.json"));
        for (const std::string& text : {std::string(), std::string("no"), whole.substr(0, whole.size() / 2),
                                        "\xEF\xBB\xBF" + whole, std::string(1000, '['), std::string("\"\xFF\"")}) {
            const auto file = writeFile(folder_, "faulty.json", text);
            QCOMPARE(wrongError(ErrorCode::BadInput, {"faulty.json"}, [&] { Tokenizer::fromFile(file); }), QString());
        }
    }

    void damagedBytesNeverCrash() {
        const std::string whole = readFile(path("tokenizer.json"));
        const CounterRandom random(9, 0);
        int refused = 0;
        for (std::uint64_t i = 0; i < 200; ++i) {
            std::string damaged = whole;
            damaged[random.below(3 * i, whole.size())] ^= static_cast<char>(1u << random.below(3 * i + 1, 8));
            const auto file = writeFile(folder_, "faulty.json", damaged);
            try {
                const Tokenizer tokenizer = Tokenizer::fromFile(file);
                QCOMPARE(tokenizer.decode(tokenizer.encode("aab ab")), std::string("aab ab"));
            } catch (const Error& error) {
                QCOMPARE(error.code(), ErrorCode::BadInput);
                ++refused;
            }
        }
        QVERIFY(refused > 100);
    }

    void aMergesFileWithFaultsIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("an empty line") << QByteArray("#version: 0.2\na b\n\na ab\n") << "line 3";
        QTest::newRow("one token") << QByteArray("#version: 0.2\nab\n") << "line 2";
        QTest::newRow("three tokens") << QByteArray("a b c\n") << "line 1";
        QTest::newRow("a space at the end") << QByteArray("a \n") << "line 1";
        QTest::newRow("an unknown token") << QByteArray("#version: 0.2\na zz\n") << "merge 1";
        QTest::newRow("a merge twice") << QByteArray("a b\na b\n") << "merge 2";
        QTest::newRow("no UTF-8") << QByteArray("a \xFF\n") << "\\xff";
    }
    void aMergesFileWithFaultsIsRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        const auto merges = writeFile(folder_, "faulty.txt", text.toStdString());
        const QString wrong = wrongError(ErrorCode::BadInput, {"faulty.txt"}, [&] {
            try {
                Tokenizer::fromVocabularyAndMerges(path("vocab.json"), merges);
            } catch (const Error& error) {
                QVERIFY2(QString::fromStdString(error.what()).contains(part, Qt::CaseInsensitive), error.what());
                throw;
            }
        });
        QCOMPARE(wrong, QString());
    }

    void mergesWithCarriageReturnsOrWithoutHeaderAreRead() {
        for (const char* text : {"#version: 0.2\r\na b\r\na ab\r\n", "a b\na ab", "a b\na ab\n"}) {
            const auto merges = writeFile(folder_, "merges2.txt", text);
            const Tokenizer tokenizer = Tokenizer::fromVocabularyAndMerges(path("vocab.json"), merges);
            QCOMPARE(tokenizer.merges().size(), std::size_t{2});
            QCOMPARE(tokenizer.encode("aab"), (std::vector<TokenId>{262}));
        }
    }

    void aVocabularyFileWithFaultsIsNamed() {
        Json json = readJsonFile(path("vocab.json"));
        json["ab"] = 7;
        const auto file = writeFile(folder_, "faulty.json", json.dump());
        QCOMPARE(wrongError(ErrorCode::BadInput, {"faulty.json", "7", "\"ab\""},
                            [&] { Tokenizer::fromVocabularyAndMerges(file, path("merges.txt")); }),
                 QString());
    }

    void missingFilesAreNamed() {
        QCOMPARE(wrongError(ErrorCode::BadInput, {"no.json"}, [&] { Tokenizer::fromFile(path("no.json")); }),
                 QString());
        QCOMPARE(wrongError(ErrorCode::BadInput, {"no.txt"},
                            [&] { Tokenizer::fromVocabularyAndMerges(path("vocab.json"), path("no.txt")); }),
                 QString());
    }
};

QTEST_APPLESS_MAIN(tst_TokenizerFiles)
#include "tst_TokenizerFiles.moc"
