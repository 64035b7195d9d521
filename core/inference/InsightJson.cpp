// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/InsightJson.h"
#include "core/base/Json.h"

namespace kantai {

namespace {

OrderedJson toJson(const SentenceToken& token) {
    return {{"id", token.id}, {"token", token.token}, {"begin", token.begin}, {"end", token.end}};
}

} // namespace

OrderedJson toJson(const FillMaskResult& result) {
    OrderedJson masks = OrderedJson::array();
    for (const MaskAnswers& mask : result.masks) {
        OrderedJson answers = OrderedJson::array();
        for (const FillMaskAnswer& answer : mask.answers) {
            OrderedJson object{{"id", answer.id},
                               {"token", answer.token},
                               {"text", answer.text},
                               {"probability", answer.probability},
                               {"sentence", answer.sentence}};
            if (answer.ids.size() > 1)
                object["ids"] = answer.ids;
            answers.push_back(std::move(object));
        }
        masks.push_back({{"position", mask.position}, {"answers", answers}});
    }
    return masks;
}

OrderedJson toJson(const JointResult& result) {
    OrderedJson answers = OrderedJson::array();
    for (const JointAnswer& answer : result.answers)
        answers.push_back({{"ids", answer.ids},
                           {"tokens", answer.tokens},
                           {"probability", answer.probability},
                           {"probabilities", answer.probabilities},
                           {"sentence", answer.sentence}});
    return answers;
}

OrderedJson toJson(const SentenceSurprisal& surprisal) {
    OrderedJson tokens = OrderedJson::array(), words = OrderedJson::array();
    for (const TokenSurprisal& token : surprisal.tokens) {
        tokens.push_back(toJson(token.token));
        if (token.token.token != "<mask>")
            tokens.back()["nats"] = token.nats;
    }
    for (const WordSurprisal& word : surprisal.words) {
        words.push_back({{"text", word.text}, {"begin", word.begin}, {"end", word.end}, {"tokens", word.tokens}});
        if (!word.masked)
            words.back()["nats"] = word.nats;
    }
    return {{"pseudoLogLikelihood", surprisal.pseudoLogLikelihood},
            {"pseudoPerplexity", surprisal.pseudoPerplexity},
            {"counted", surprisal.counted},
            {"words", words},
            {"tokens", tokens}};
}

OrderedJson toJson(const LayerAnswers& result) {
    OrderedJson masks = OrderedJson::array();
    for (const MaskLayers& mask : result.masks) {
        OrderedJson layers = OrderedJson::array();
        for (const RankedGuesses& layer : mask.layers) {
            OrderedJson guesses = OrderedJson::array();
            for (const LayerGuess& guess : layer.guesses)
                guesses.push_back({{"id", guess.id},
                                   {"token", guess.token},
                                   {"text", guess.text},
                                   {"probability", guess.probability}});
            layers.push_back({{"layer", layers.size()},
                              {"rank", layer.rank},
                              {"probability", layer.probability},
                              {"guesses", std::move(guesses)}});
        }
        masks.push_back({{"position", mask.position},
                         {"answer", mask.finalAnswer().token},
                         {"firstLead", mask.firstLead()},
                         {"layers", std::move(layers)}});
    }
    return masks;
}

OrderedJson toJson(const AttentionMap& map) {
    OrderedJson tokens = OrderedJson::array(), layers = OrderedJson::array();
    for (const SentenceToken& token : map.tokens)
        tokens.push_back(toJson(token));
    const auto* next = map.probabilities.data();
    for (std::int64_t layer = 0; layer < map.layers; ++layer) {
        OrderedJson heads = OrderedJson::array();
        for (std::int64_t head = 0; head < map.heads; ++head) {
            OrderedJson rows = OrderedJson::array();
            for (std::size_t row = 0; row < map.tokens.size(); ++row, next += map.tokens.size())
                rows.push_back(std::vector<float>(next, next + map.tokens.size()));
            heads.push_back(std::move(rows));
        }
        layers.push_back(std::move(heads));
    }
    return {{"tokens", tokens}, {"layers", map.layers}, {"heads", map.heads}, {"probabilities", layers}};
}

} // namespace kantai
