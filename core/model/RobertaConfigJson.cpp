// SPDX-License-Identifier: GPL-3.0-or-later
// config.json, to and from RobertaConfig.
#include "core/base/Error.h"
#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/model/RobertaConfig.h"

#include <limits>

namespace kantai {

namespace {

constexpr JsonLimits kConfigLimits{1u << 20, 32};
constexpr const char* kClassifier = "RobertaForSequenceClassification";
constexpr const char* kLabelNames = "id2label";
constexpr const char* kOneLabel = "single_label_classification";

class ConfigReader {
public:
    ConfigReader(const Json& json, std::string origin) : json_(json), origin_(std::move(origin)) {
        if (!json_.is_object())
            fail(Phrase::tr("is not a JSON object"), Phrase::tr("Choose the config.json of a RoBERTa model."));
    }

    std::int64_t integer(const char* key) const {
        const auto found = json_.find(key);
        if (found == json_.end())
            fail(Phrase::tr("has no field '{}'", key), Phrase::tr("Choose the config.json of a RoBERTa model."));
        return integerOf(key, *found);
    }

    double number(const char* key, double whenMissing) const {
        const auto found = json_.find(key);
        if (found == json_.end())
            return whenMissing;
        if (!found->is_number())
            fail(Phrase::tr("field '{}' is not a number", key), Phrase::tr("Write a number there."));
        return found->get<double>();
    }

    // For what this architecture fixes: the field may be missing or null, but not say something else.
    void mustBe(const char* key, const Json& expected, const char* why) const {
        const auto found = json_.find(key);
        if (found == json_.end() || found->is_null() || *found == expected)
            return;
        fail(Phrase::tr("field '{}' is {}, not {}", key, readableText(text(*found)), text(expected)),
             Phrase::translate(why));
    }

    void required(const char* key, const Json& expected, const char* why) const {
        if (!json_.contains(key))
            fail(Phrase::tr("has no field '{}'", key), Phrase::translate(why));
        mustBe(key, expected, why);
    }

    // Those of a classifier, in the order of their numbers; none of another architecture.
    std::vector<std::string> labels() const {
        const auto names = json_.find("architectures");
        if (names == json_.end() || *names != Json::array({kClassifier}))
            return {};
        mustBe("problem_type", kOneLabel, Phrase::noop("The Studio's classifiers choose one label of several."));
        const auto labels = json_.find(kLabelNames);
        std::vector<std::string> found;
        for (std::size_t i = 0; labels != json_.end() && labels->is_object() && i < labels->size(); ++i)
            if (const auto label = labels->find(std::to_string(i)); label != labels->end() && label->is_string())
                found.push_back(label->get<std::string>());
        if (found.empty() || found.size() != labels->size())
            fail(Phrase::tr("field '{}' does not number the labels from 0", kLabelNames),
                 Phrase::tr("Choose the config.json that belongs to the classifier."));
        return found;
    }

private:
    std::int64_t integerOf(const char* key, const Json& value) const {
        const bool fits =
            value.is_number_integer() &&
            !(value.is_number_unsigned() &&
              value.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
        if (!fits)
            fail(Phrase::tr("field '{}' is not a whole number", key), Phrase::tr("Write a whole number there."));
        return value.get<std::int64_t>();
    }

    static std::string text(const Json& value) {
        return value.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 60);
    }

    [[noreturn]] void fail(const std::string& what, const std::string& hint) const {
        throw Error(ErrorCode::BadInput, origin_ + ": " + what + ".", hint);
    }

    const Json& json_;
    std::string origin_;
};

} // namespace

std::string toConfigJson(const RobertaConfig& config) {
    Json json = {
        {"architectures", {config.isClassifier() ? kClassifier : "RobertaForMaskedLM"}},
        {"attention_probs_dropout_prob", config.attentionDropout},
        {"bos_token_id", kBeginId},
        {"classifier_dropout", nullptr},
        {"dtype", "float32"},
        {"eos_token_id", kEndId},
        {"hidden_act", "gelu"},
        {"hidden_dropout_prob", config.hiddenDropout},
        {"hidden_size", config.hiddenSize},
        {"initializer_range", config.initializerRange},
        {"intermediate_size", config.intermediateSize},
        {"layer_norm_eps", config.layerNormEpsilon},
        {"max_position_embeddings", config.maxPositions},
        {"model_type", "roberta"},
        {"num_attention_heads", config.heads},
        {"num_hidden_layers", config.layers},
        {"pad_token_id", kPaddingId},
        {"tie_word_embeddings", true},
        {"torch_dtype", "float32"},
        {"type_vocab_size", 1},
        {"use_cache", true},
        {"vocab_size", config.vocabularySize},
    };
    for (std::size_t i = 0; i < config.labels.size(); ++i) {
        json[kLabelNames][std::to_string(i)] = config.labels[i];
        json["label2id"][config.labels[i]] = i;
    }
    if (config.isClassifier())
        json["problem_type"] = kOneLabel;
    return json.dump(2) + "\n";
}

RobertaConfig parseConfigJson(std::string_view text, const std::string& origin) {
    const Json json = parseJson(text, origin, kConfigLimits);
    const ConfigReader reader(json, origin);
    constexpr const char* kOnlyRoberta =
        Phrase::noop("The Studio works with RoBERTa models for masked language modelling only.");
    reader.required("model_type", "roberta", kOnlyRoberta);
    reader.mustBe("hidden_act", "gelu", Phrase::noop("The Studio computes the exact GELU only."));
    reader.mustBe("position_embedding_type", "absolute",
                  Phrase::noop("The Studio has learned absolute positions only."));
    reader.mustBe("tie_word_embeddings", true, Phrase::noop("The Studio's decoder is tied to the word embeddings."));
    reader.mustBe("is_decoder", false, kOnlyRoberta);
    reader.mustBe("add_cross_attention", false, kOnlyRoberta);
    reader.required("type_vocab_size", 1, Phrase::noop("RoBERTa has one token type."));
    reader.mustBe("pad_token_id", kPaddingId,
                  Phrase::noop("Positions are counted from the padding id, which is 1 in RoBERTa."));
    reader.mustBe("bos_token_id", kBeginId, Phrase::noop("RoBERTa's <s> is token 0."));
    reader.mustBe("eos_token_id", kEndId, Phrase::noop("RoBERTa's </s> is token 2."));
    const RobertaConfig standard;
    RobertaConfig config;
    config.vocabularySize = reader.integer("vocab_size");
    config.hiddenSize = reader.integer("hidden_size");
    config.layers = reader.integer("num_hidden_layers");
    config.heads = reader.integer("num_attention_heads");
    config.intermediateSize = reader.integer("intermediate_size");
    config.maxPositions = reader.integer("max_position_embeddings");
    config.hiddenDropout = reader.number("hidden_dropout_prob", standard.hiddenDropout);
    config.attentionDropout = reader.number("attention_probs_dropout_prob", standard.attentionDropout);
    config.layerNormEpsilon = reader.number("layer_norm_eps", standard.layerNormEpsilon);
    config.initializerRange = reader.number("initializer_range", standard.initializerRange);
    config.labels = reader.labels();
    requireValid(config, origin);
    return config;
}

RobertaConfig readConfigFile(const std::filesystem::path& path) {
    return parseConfigJson(readFile(path, kConfigLimits.maxBytes), readablePath(path));
}

} // namespace kantai
