// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"
#include "core/base/Json.h"
#include "core/model/RobertaConfig.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <functional>

using namespace kantai;

namespace {

Error errorOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error;
    }
    return Error(ErrorCode::Internal, "nothing was thrown");
}

} // namespace

class RobertaConfigTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPresetCanBeBuilt();
    void theChaptersPresetHasTheChaptersNumbers();
    void anUnknownPresetIsRefusedWithTheNamesThereAre();
    void impossibleShapesAreExplainedAtTheirField_data();
    void impossibleShapesAreExplainedAtTheirField();
    void configJsonComesBackEqual();
    void configJsonHoldsWhatTransformersReads();
    void optionalNumbersTakeTheDefaultsOfHuggingFace();
    void anotherArchitectureIsRefused_data();
    void anotherArchitectureIsRefused();
    void aBrokenFileIsRefusedByName();
};

void RobertaConfigTest::everyPresetCanBeBuilt() {
    QCOMPARE(presets().size(), std::size_t{7});
    for (const Preset& preset : presets()) {
        QVERIFY2(problemsOf(preset.config).empty(), preset.name.c_str());
        QVERIFY(!preset.title.empty() && !preset.description.empty());
        QVERIFY(presetNamed(preset.name).config == preset.config);
        QCOMPARE(static_cast<qint64>(preset.config.longestSequence()), qint64{512});
    }
}

void RobertaConfigTest::theChaptersPresetHasTheChaptersNumbers() {
    const RobertaConfig config = presetNamed("kantaibert").config;
    QCOMPARE(static_cast<qint64>(config.vocabularySize), qint64{52'000});
    QCOMPARE(static_cast<qint64>(config.layers), qint64{6});
    QCOMPARE(static_cast<qint64>(config.heads), qint64{12});
    QCOMPARE(static_cast<qint64>(config.hiddenSize), qint64{768});
    QCOMPARE(static_cast<qint64>(config.headSize()), qint64{64});
    QCOMPARE(static_cast<qint64>(config.maxPositions), qint64{514});
    QCOMPARE(config.layerNormEpsilon, 1e-12);
    QCOMPARE(presetNamed("roberta-base").config.layerNormEpsilon, 1e-5);
}

void RobertaConfigTest::anUnknownPresetIsRefusedWithTheNamesThereAre() {
    const Error error = errorOf([] { presetNamed("giga"); });
    QCOMPARE(error.code(), ErrorCode::Usage);
    QVERIFY(error.message().find("'giga'") != std::string::npos);
    QVERIFY(error.remedy().sentence.find("nano, mini, small, kantaibert, distilroberta") != std::string::npos);
}

void RobertaConfigTest::impossibleShapesAreExplainedAtTheirField_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<qint64>("integer");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("words");
    QTest::newRow("heads that do not divide") << "heads" << qint64{7} << 0.0 << "768 cannot be divided among 7";
    QTest::newRow("no heads") << "heads" << qint64{0} << 0.0 << "from 1 to";
    QTest::newRow("no vocabulary") << "vocabularySize" << qint64{4} << 0.0 << "vocabulary size is 4";
    QTest::newRow("giant vocabulary") << "vocabularySize" << qint64{4'000'001} << 0.0 << "from 5 to 4000000";
    QTest::newRow("no hidden size") << "hiddenSize" << qint64{0} << 0.0 << "hidden size is 0";
    QTest::newRow("negative layers") << "layers" << static_cast<qint64>(-1) << 0.0 << "layers is -1";
    QTest::newRow("no intermediate") << "intermediateSize" << qint64{0} << 0.0 << "intermediate size is 0";
    QTest::newRow("too few positions") << "maxPositions" << qint64{4} << 0.0 << "longest sequence + 2";
    QTest::newRow("dropout of all") << "hiddenDropout" << qint64{0} << 1.0 << "below 1";
    QTest::newRow("negative dropout") << "attentionDropout" << qint64{0} << -0.1 << "at least 0";
    QTest::newRow("NaN") << "attentionDropout" << qint64{0} << std::nan("") << "attention is nan";
    QTest::newRow("epsilon of nothing") << "layerNormEpsilon" << qint64{0} << 0.0 << "above 0";
    QTest::newRow("wild start") << "initializerRange" << qint64{0} << 3.0 << "at most 1";
}

void RobertaConfigTest::impossibleShapesAreExplainedAtTheirField() {
    QFETCH(QString, field);
    QFETCH(qint64, integer);
    QFETCH(double, number);
    QFETCH(QString, words);
    RobertaConfig config;
    const std::map<QString, std::int64_t RobertaConfig::*> integers{
        {"heads", &RobertaConfig::heads},
        {"vocabularySize", &RobertaConfig::vocabularySize},
        {"hiddenSize", &RobertaConfig::hiddenSize},
        {"layers", &RobertaConfig::layers},
        {"maxPositions", &RobertaConfig::maxPositions},
        {"intermediateSize", &RobertaConfig::intermediateSize}};
    const std::map<QString, double RobertaConfig::*> numbers{{"hiddenDropout", &RobertaConfig::hiddenDropout},
                                                             {"attentionDropout", &RobertaConfig::attentionDropout},
                                                             {"layerNormEpsilon", &RobertaConfig::layerNormEpsilon},
                                                             {"initializerRange", &RobertaConfig::initializerRange}};
    if (integers.contains(field))
        config.*integers.at(field) = integer;
    else
        config.*numbers.at(field) = number;
    const std::vector<ConfigProblem> problems = problemsOf(config);
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(problems[0].field), field);
    QVERIFY2(QString::fromStdString(problems[0].message).contains(words), problems[0].message.c_str());
    const Error error = errorOf([&] { requireValid(config, "here"); });
    QCOMPARE(error.code(), ErrorCode::BadInput);
    QVERIFY(error.message().starts_with("here: "));
}

void RobertaConfigTest::configJsonComesBackEqual() {
    for (const Preset& preset : presets()) {
        RobertaConfig config = preset.config;
        config.hiddenDropout = 0.07;
        config.initializerRange = 0.0125;
        QVERIFY2(parseConfigJson(toConfigJson(config), "config.json") == config, preset.name.c_str());
    }
}

void RobertaConfigTest::configJsonHoldsWhatTransformersReads() {
    const Json json = Json::parse(toConfigJson(presetNamed("kantaibert").config));
    QVERIFY(json["architectures"] == Json::array({"RobertaForMaskedLM"}));
    QVERIFY(json["model_type"] == "roberta");
    QVERIFY(json["hidden_act"] == "gelu");
    QVERIFY(json["intermediate_size"] == 3072);
    QVERIFY(json["layer_norm_eps"] == 1e-12);
    QVERIFY(json["type_vocab_size"] == 1);
    QVERIFY(json["tie_word_embeddings"] == true);
    QVERIFY(json["classifier_dropout"].is_null());
    QVERIFY(json["torch_dtype"] == "float32" && json["dtype"] == "float32");
}

void RobertaConfigTest::optionalNumbersTakeTheDefaultsOfHuggingFace() {
    const RobertaConfig config = parseConfigJson(
        R"({"model_type": "roberta", "type_vocab_size": 1, "vocab_size": 300, "hidden_size": 32,
            "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 64, "max_position_embeddings": 20})",
        "config.json");
    QCOMPARE(config.hiddenDropout, 0.1);
    QCOMPARE(config.attentionDropout, 0.1);
    QCOMPARE(config.layerNormEpsilon, 1e-12);
    QCOMPARE(config.initializerRange, 0.02);
}

void RobertaConfigTest::anotherArchitectureIsRefused_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value"); // empty: the field is removed
    QTest::addColumn<QString>("words");
    QTest::newRow("another type") << "model_type"
                                  << "\"bert\""
                                  << "'model_type' is \"bert\"";
    QTest::newRow("no type") << "model_type"
                             << ""
                             << "no field 'model_type'";
    QTest::newRow("tanh gelu") << "hidden_act"
                               << "\"gelu_new\""
                               << "'hidden_act'";
    QTest::newRow("relative positions") << "position_embedding_type"
                                        << "\"relative_key\""
                                        << "\"relative_key\"";
    QTest::newRow("untied") << "tie_word_embeddings"
                            << "false"
                            << "'tie_word_embeddings' is false";
    QTest::newRow("two token types") << "type_vocab_size"
                                     << "2"
                                     << "'type_vocab_size' is 2";
    QTest::newRow("other padding") << "pad_token_id"
                                   << "0"
                                   << "'pad_token_id' is 0";
    QTest::newRow("no vocabulary") << "vocab_size"
                                   << ""
                                   << "no field 'vocab_size'";
    QTest::newRow("half a layer") << "num_hidden_layers"
                                  << "1.5"
                                  << "'num_hidden_layers' is not a whole number";
    QTest::newRow("past 64 bits") << "hidden_size"
                                  << "18446744073709551615"
                                  << "'hidden_size' is not a whole number";
    QTest::newRow("text for a number") << "layer_norm_eps"
                                       << "\"small\""
                                       << "'layer_norm_eps' is not a number";
    QTest::newRow("heads that do not divide") << "num_attention_heads"
                                              << "5"
                                              << "cannot be divided among 5";
    QTest::newRow("gigantic") << "vocab_size"
                              << "900000000"
                              << "vocabulary size is 900000000";
}

void RobertaConfigTest::anotherArchitectureIsRefused() {
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, words);
    Json json = Json::parse(toConfigJson(presetNamed("kantaibert").config));
    if (value.isEmpty())
        json.erase(field.toStdString());
    else
        json[field.toStdString()] = Json::parse(value.toStdString());
    const Error error = errorOf([&] { parseConfigJson(json.dump(), "some/config.json"); });
    QCOMPARE(error.code(), ErrorCode::BadInput);
    QVERIFY2(error.message().starts_with("some/config.json"), error.what());
    QVERIFY2(QString::fromStdString(error.message()).contains(words), error.what());
    QVERIFY(!error.remedy().empty());
}

void RobertaConfigTest::aBrokenFileIsRefusedByName() {
    const QTemporaryDir folder;
    const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "config.json";
    for (const char* text : {"", "[1]", "{\"model_type\": \"roberta\"", "{\"a\": 1, \"a\": 2}"}) {
        std::ofstream(path) << text;
        const Error error = errorOf([&] { readConfigFile(path); });
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QVERIFY2(error.message().find(path.string()) != std::string::npos, error.what());
    }
    const Error missing = errorOf([&] { readConfigFile(path.string() + ".no"); });
    QVERIFY(missing.message().find("config.json.no") != std::string::npos);
}

QTEST_APPLESS_MAIN(RobertaConfigTest)
#include "tst_RobertaConfig.moc"
