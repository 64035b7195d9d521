// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/Surprisal.h"
#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Utf8.h"
#include "core/inference/Ranking.h"
#include "core/tokenizer/pretokenize/PreTokenizer.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

// Whether a word begins with this token: after a special token, and where the tokenizer cuts before it merges.
// Special tokens are words of their own.
class WordStarts {
public:
    explicit WordStarts(const std::string& text) : text_(text) {}
    bool startsAt(const Token& token) {
        if (isSpecial(token.id)) {
            end_ = token.end;
            return true;
        }
        if (token.begin < end_)
            return false;
        end_ = preTokenEnd(text_, token.begin);
        return true;
    }

private:
    const std::string& text_;
    std::size_t end_ = 0; // of the word that began last
};

std::string withoutSpaceBefore(const std::string& text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string::npos ? text : text.substr(begin);
}

std::vector<WordSurprisal> wordsOf(const Sentence& sentence, const std::vector<TokenSurprisal>& tokens) {
    std::vector<WordSurprisal> words;
    WordStarts starts(sentence.text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = sentence.tokens[i + 1]; // after <s>
        if (starts.startsAt(token))
            words.push_back({{}, token.begin, token.end, i, 0, 0, isSpecial(token.id)});
        WordSurprisal& word = words.back();
        word.end = token.end;
        word.nats += tokens[i].nats;
        ++word.tokens;
    }
    for (WordSurprisal& word : words)
        word.text = withReplacements(withoutSpaceBefore(sentence.text.substr(word.begin, word.end - word.begin)));
    return words;
}

// For each position, one past the last token of its word.
std::vector<std::size_t> wordEnds(const Sentence& sentence) {
    std::vector<std::size_t> ends(sentence.tokens.size(), sentence.tokens.size() - 1);
    WordStarts starts(sentence.text);
    std::size_t begin = 1;
    for (std::size_t i = 1; i + 1 < sentence.tokens.size(); ++i)
        if (starts.startsAt(sentence.tokens[i])) {
            std::fill(ends.begin() + static_cast<std::ptrdiff_t>(begin),
                      ends.begin() + static_cast<std::ptrdiff_t>(i), i);
            begin = i;
        }
    return ends;
}

// One for each token that is not special.
std::vector<MaskedVariant> variantsOf(const Sentence& sentence, PllMeasure measure) {
    const std::vector<std::size_t> ends = wordEnds(sentence);
    std::vector<MaskedVariant> variants;
    for (std::size_t i = 1; i + 1 < sentence.ids.size(); ++i) {
        if (isSpecial(sentence.tokens[i].id))
            continue;
        variants.push_back({sentence.ids, static_cast<std::int64_t>(i)});
        const std::size_t end = measure == PllMeasure::TokenAlone ? i + 1 : ends[i];
        for (std::size_t masked = i; masked < end; ++masked)
            variants.back().ids[masked] = static_cast<std::int32_t>(kMaskId);
    }
    return variants;
}

} // namespace

void eachSurprisal(const RowsOf& rows, std::span<const Sentence> sentences, PllMeasure measure,
                   const std::stop_token& stop, const std::function<void(std::size_t, std::size_t, double)>& sink) {
    std::vector<MaskedVariant> variants;
    std::vector<std::size_t> sentenceOf;
    for (std::size_t i = 0; i < sentences.size(); ++i)
        for (MaskedVariant& variant : variantsOf(sentences[i], measure)) {
            variants.push_back(std::move(variant));
            sentenceOf.push_back(i);
        }
    rows(variants, stop, [&](std::size_t i, std::span<const float> row) {
        const Sentence& sentence = sentences[sentenceOf[i]];
        const auto position = static_cast<std::size_t>(variants[i].position);
        const double logit = row[static_cast<std::size_t>(sentence.ids[position])];
        sink(sentenceOf[i], position, logSumExp(row) - logit);
    });
}

SentenceSurprisal surprisalOf(WarmModel& model, const Sentence& sentence, const std::stop_token& stop,
                              PllMeasure measure) {
    SentenceSurprisal result;
    std::vector<SentenceToken> shown = shownTokens(model.tokenizer(), sentence);
    for (std::size_t i = 1; i + 1 < sentence.ids.size(); ++i)
        result.tokens.push_back({std::move(shown[i]), 0});
    const RowsOf rows = [&](std::span<const MaskedVariant> variants, const std::stop_token& stopped,
                            const RowSink& sink) { model.eachRow(variants, stopped, sink); };
    eachSurprisal(rows, {&sentence, 1}, measure, stop, [&](std::size_t, std::size_t position, double nats) {
        result.tokens[position - 1].nats = nats;
        result.pseudoLogLikelihood -= nats;
        ++result.counted;
    });
    if (result.counted == 0)
        throw Error(ErrorCode::BadInput, Phrase::tr("The sentence has no word whose surprisal could be computed."),
                    Phrase::tr("Write a sentence of words."));
    result.pseudoPerplexity = std::exp(-result.pseudoLogLikelihood / static_cast<double>(result.counted));
    result.words = wordsOf(sentence, result.tokens);
    return result;
}

} // namespace kantai
