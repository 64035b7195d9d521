// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Answers.h"

#include "app/cli/Text.h"
#include "core/base/ReadableText.h"

#include <cmath>
#include <fmt/format.h>

namespace kantai::cli {

namespace {

std::string bits(double nats) {
    return fmt::format("{:.2f}", nats / std::log(2.0));
}

template <class Part, class Text>
std::string joined(const std::vector<Part>& parts, const Text& text) {
    std::string all;
    for (const Part& part : parts)
        all.append(all.empty() ? 0 : 1, ' ').append(text(part));
    return all;
}

std::string joined(const std::vector<std::string>& parts) {
    return joined(parts, [](const std::string& part) { return part; });
}

} // namespace

std::string answersText(const FillMaskResult& result) {
    std::string text;
    for (const MaskAnswers& mask : result.masks) {
        Table table(
            {{"rank", Align::Right}, {"probability", Align::Right}, {"id", Align::Right}, {"token"}, {"sentence"}});
        int rank = 0;
        for (const FillMaskAnswer& answer : mask.answers)
            table.add({std::to_string(++rank), fmt::format("{:.4f}", answer.probability),
                       joined(answer.ids, [](std::int64_t id) { return std::to_string(id); }), answer.token,
                       readableText(answer.sentence)});
        text.append(text.empty() ? 0 : 1, '\n').append(table.text());
    }
    return text;
}

std::string answersText(const JointResult& result) {
    Table table(
        {{"rank", Align::Right}, {"joint", Align::Right}, {"each given those before"}, {"tokens"}, {"sentence"}});
    int rank = 0;
    for (const JointAnswer& answer : result.answers)
        table.add({std::to_string(++rank), fmt::format("{:.6f}", answer.probability),
                   joined(answer.probabilities, [](double p) { return fmt::format("{:.4f}", p); }),
                   joined(answer.tokens), readableText(answer.sentence)});
    return table.text();
}

std::string surprisalText(const SentenceSurprisal& surprisal) {
    Table table({{"bits", Align::Right}, {"word"}, {"tokens"}});
    for (const WordSurprisal& word : surprisal.words) {
        std::vector<std::string> tokens;
        for (std::size_t i = word.firstToken; i < word.firstToken + word.tokens; ++i)
            tokens.push_back(word.masked ? surprisal.tokens[i].token.token
                                         : surprisal.tokens[i].token.token + " " + bits(surprisal.tokens[i].nats));
        table.add({word.masked ? "" : bits(word.nats), readableText(word.text), joined(tokens)});
    }
    return table.text() + fmt::format("pseudo-log-likelihood {:.2f} nats, pseudo-perplexity {}, {} tokens\n",
                                      surprisal.pseudoLogLikelihood, perplexityText(surprisal.pseudoPerplexity, 2),
                                      surprisal.counted);
}

std::string attentionText(const AttentionMap& map, std::int64_t layer, std::int64_t head) {
    std::vector<Table::Column> columns{{"from \\ to, %"}};
    for (const SentenceToken& token : map.tokens)
        columns.push_back({token.token, Align::Right});
    Table table(columns);
    const std::vector<float> matrix = map.matrix(layer, head);
    for (std::size_t row = 0; row < map.tokens.size(); ++row) {
        std::vector<std::string> cells{map.tokens[row].token};
        for (std::size_t column = 0; column < map.tokens.size(); ++column)
            cells.push_back(fmt::format("{:.1f}", 100 * matrix[row * map.tokens.size() + column]));
        table.add(std::move(cells));
    }
    const auto named = [](const char* what, std::int64_t index) {
        return index < 0 ? fmt::format("the mean of all {}s", what) : fmt::format("{} {}", what, index + 1);
    };
    return fmt::format("Attention, {}, {}\n", named("layer", layer), named("head", head)) + table.text();
}

std::string layersText(const LayerAnswers& answers) {
    std::string text;
    for (const MaskLayers& mask : answers.masks) {
        Table table({{"layer"}, {"rank", Align::Right}, {"probability", Align::Right}, {"guesses"}});
        for (std::size_t layer = 0; layer < mask.layers.size(); ++layer) {
            const RankedGuesses& row = mask.layers[layer];
            table.add({(layer == 0 ? std::string("embeddings") : std::to_string(layer)) +
                           (layer == mask.firstLead() ? " *" : ""),
                       std::to_string(row.rank), fmt::format("{:.4f}", row.probability),
                       joined(row.guesses, [](const LayerGuess& guess) {
                           return fmt::format("{} {:.4f}", guess.token, guess.probability);
                       })});
        }
        text.append(text.empty() ? 0 : 1, '\n')
            .append(
                fmt::format("Final answer {}: its rank and probability after each layer; * where it first leads\n",
                            mask.finalAnswer().token))
            .append(table.text());
    }
    return text;
}

} // namespace kantai::cli
