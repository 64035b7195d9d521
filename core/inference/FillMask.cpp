// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/FillMask.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/Progress.h"
#include "core/base/ReadableText.h"
#include "core/base/Utf8.h"
#include "core/inference/Candidates.h"
#include "core/inference/JointSearch.h"
#include "core/inference/Ranking.h"
#include "core/inference/Surprisal.h"
#include "core/inference/WarmModel.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace kantai {

namespace {

class Stopwatch {
public:
    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

FillMaskAnswer described(const Tokenizer& tokenizer, const Sentence& sentence, std::size_t mask,
                         const RankedRow& row) {
    const std::string bytes = tokenBytesOf(tokenizer, row.row);
    return {row.row,         tokenNameOf(tokenizer, row.row),         withReplacements(bytes),
            row.probability, filledSentence(sentence, mask, {bytes}), {row.row}};
}

RankedGuesses guessesOf(const Tokenizer& tokenizer, std::span<const float> logits, std::size_t count,
                        std::int64_t answer) {
    RankedGuesses layer;
    for (const RankedRow& row : mostProbable(logits, count))
        layer.guesses.push_back({row.row, tokenNameOf(tokenizer, row.row),
                                 withReplacements(tokenBytesOf(tokenizer, row.row)), row.probability});
    layer.rank = rankOf(logits, answer);
    layer.probability = std::exp(logits[static_cast<std::size_t>(answer)] - logSumExp(logits));
    return layer;
}

// Sequence number of the batch alone, with those of its positions that lie in it.
PackedBatch sequenceOf(const PackedBatch& batch, std::size_t number) {
    const std::int64_t begin = batch.starts[number], end = batch.starts[number + 1];
    PackedBatch one;
    one.ids.assign(batch.ids.begin() + begin, batch.ids.begin() + end);
    one.starts = {0, end - begin};
    for (std::size_t i = 0; i < batch.positions.size(); ++i)
        if (batch.positions[i] >= begin && batch.positions[i] < end) {
            one.positions.push_back(batch.positions[i] - begin);
            one.targets.push_back(batch.targets[i]);
        }
    return one;
}

void requireFits(const PackedBatch& sequence, const RobertaConfig& config) {
    const auto isRow = [&](std::int32_t id) { return id >= 0 && id < config.vocabularySize; };
    if (sequence.tokens() > config.longestSequence() || !std::ranges::all_of(sequence.ids, isRow) ||
        !std::ranges::all_of(sequence.targets, isRow))
        throw Error(ErrorCode::BadInput, Phrase::tr("The text of the batch does not fit the model."),
                    Phrase::tr("Use a model of the same run."));
}

} // namespace

struct FillMask::State : WarmModel {
    using WarmModel::WarmModel;
};

FillMask::FillMask(const std::filesystem::path& folder, int threads)
    : state_(std::make_unique<State>(folder, threads)) {}

FillMask::~FillMask() = default;
FillMask::FillMask(FillMask&&) noexcept = default;
FillMask& FillMask::operator=(FillMask&&) noexcept = default;

const RobertaConfig& FillMask::config() const {
    return state_->config();
}

void FillMask::requireCount(int count) const {
    if (count < 1 || count > config().vocabularySize)
        throw Error(ErrorCode::Usage, Phrase::tr("The number of answers is {}; it must be from 1 to {}.", count,
                                                 config().vocabularySize));
}

std::vector<SentenceToken> FillMask::tokens(const std::string& text) const {
    return shownTokens(state_->tokenizer(), state_->read(text));
}

FillMaskResult FillMask::answer(const std::string& text, int topK) const {
    requireCount(topK);
    const Stopwatch watch;
    const Sentence sentence = state_->read(text);
    requireMask(sentence);
    PackedBatch batch{sentence.ids, {0, sentence.length()}, {}, {}};
    for (const std::size_t mask : sentence.masks)
        batch.positions.push_back(static_cast<std::int64_t>(mask));
    const std::vector<float> logits = state_->logits(batch);
    const auto rows = static_cast<std::size_t>(config().vocabularySize);
    FillMaskResult result;
    result.tokens = sentence.ids.size();
    for (std::size_t i = 0; i < sentence.masks.size(); ++i) {
        MaskAnswers answers{sentence.masks[i], {}};
        for (const RankedRow& row :
             mostProbable(std::span(logits).subspan(i * rows, rows), static_cast<std::size_t>(topK)))
            answers.answers.push_back(described(state_->tokenizer(), sentence, i, row));
        result.masks.push_back(std::move(answers));
    }
    result.milliseconds = watch.milliseconds();
    return result;
}

FillMaskResult FillMask::answerAmong(const std::string& text, const std::vector<std::string>& words,
                                     const std::stop_token& stop) const {
    const Stopwatch watch;
    const Sentence sentence = state_->read(text);
    requireMask(sentence);
    if (words.empty())
        throw Error(ErrorCode::Usage, Phrase::tr("There are no candidates."), Phrase::tr("Give at least one word."));
    FillMaskResult result;
    result.tokens = sentence.ids.size();
    for (std::size_t mask = 0; mask < sentence.masks.size(); ++mask) {
        const auto candidates = readCandidates(state_->tokenizer(), config(), sentence, mask, words);
        result.masks.push_back({sentence.masks[mask], scoreCandidates(*state_, sentence, mask, candidates, stop)});
    }
    result.milliseconds = watch.milliseconds();
    return result;
}

JointResult FillMask::jointAnswers(const std::string& text, int count, const std::vector<std::string>& words,
                                   const std::stop_token& stop) const {
    requireCount(count);
    const Stopwatch watch;
    const Sentence sentence = state_->read(text);
    requireMask(sentence);
    std::vector<std::vector<std::int64_t>> allowed;
    for (std::size_t mask = 0; !words.empty() && mask < sentence.masks.size(); ++mask) {
        allowed.emplace_back();
        for (const Candidate& word : readCandidates(state_->tokenizer(), config(), sentence, mask, words)) {
            if (word.ids.size() > 1)
                throw Error(ErrorCode::Usage,
                            Phrase::tr("The candidate '{}' has {} tokens; masks are scored together with words of "
                                       "one token only.",
                                       readableExcerpt(word.bytes.substr(word.bytes.front() == ' ')),
                                       word.ids.size()),
                            Phrase::tr("Leave it out, or score each mask separately."));
            allowed.back().push_back(word.ids.front());
        }
    }
    JointResult result;
    result.answers = jointSearch(*state_, sentence, static_cast<std::size_t>(count), allowed, stop);
    result.tokens = sentence.ids.size();
    result.milliseconds = watch.milliseconds();
    return result;
}

SentenceSurprisal FillMask::surprisal(const std::string& text, const std::stop_token& stop,
                                      PllMeasure measure) const {
    const Stopwatch watch;
    SentenceSurprisal result = surprisalOf(*state_, state_->read(text), stop, measure);
    result.milliseconds = watch.milliseconds();
    return result;
}

AttentionMap FillMask::attention(const std::string& text) const {
    const Stopwatch watch;
    const Sentence sentence = state_->read(text);
    if (sentence.ids.size() == 2)
        throw Error(ErrorCode::BadInput, Phrase::tr("The sentence is empty."),
                    Phrase::tr("Write a sentence of words."));
    AttentionMap map{shownTokens(state_->tokenizer(), sentence), config().layers, config().heads,
                     state_->attention(sentence), 0};
    map.milliseconds = watch.milliseconds();
    return map;
}

LayerAnswers FillMask::layerAnswers(const std::string& text, int topK, const std::stop_token& stop) const {
    requireCount(topK);
    const Stopwatch watch;
    const Sentence sentence = state_->read(text);
    requireMask(sentence);
    LayerAnswers result;
    result.tokens = sentence.ids.size();
    const auto columns = static_cast<std::size_t>(config().vocabularySize);
    state_->eachMaskInLayers(sentence, stop, [&](std::size_t mask, std::span<const float> logits) {
        const std::int64_t answer = mostProbable(logits.last(columns), 1).front().row;
        MaskLayers layers{sentence.masks[mask], {}};
        for (std::size_t begin = 0; begin < logits.size(); begin += columns)
            layers.layers.push_back(guessesOf(state_->tokenizer(), logits.subspan(begin, columns),
                                              static_cast<std::size_t>(topK), answer));
        result.masks.push_back(std::move(layers));
    });
    result.milliseconds = watch.milliseconds();
    return result;
}

std::vector<RankedGuesses> FillMask::guesses(const PackedBatch& batch, int topK, const std::stop_token& stop) const {
    requireCount(topK);
    const auto rows = static_cast<std::size_t>(config().vocabularySize);
    std::vector<RankedGuesses> guesses;
    for (std::size_t number = 0; number + 1 < batch.starts.size(); ++number) {
        throwIfStopped(stop, Phrase::noop("The question"));
        const PackedBatch sequence = sequenceOf(batch, number);
        if (sequence.masked() == 0)
            continue;
        requireFits(sequence, config());
        const std::vector<float> logits = state_->logits(sequence);
        for (std::size_t i = 0; i < sequence.targets.size(); ++i)
            guesses.push_back(guessesOf(state_->tokenizer(), std::span(logits).subspan(i * rows, rows),
                                        static_cast<std::size_t>(topK), sequence.targets[i]));
    }
    return guesses;
}

} // namespace kantai
