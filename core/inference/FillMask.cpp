// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/FillMask.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/inference/ModelFolder.h"
#include "core/inference/Ranking.h"
#include "core/model/RobertaForMaskedLM_torch.h"
#include "core/model/Threads.h"
#include "core/model/TorchErrors_torch.h"
#include "core/model/packed/PackedRoberta.h"
#include "core/tokenizer/Tokenizer.h"

#include <chrono>
#include <fmt/format.h>

namespace kantai {

namespace {

// A sentence as the model takes it: <s> tokens </s>, and where its masks are.
struct MaskedSentence {
    PackedBatch batch;        // of one sequence; its positions are the masks
    std::vector<Token> masks; // the same, with their place in the text
};

MaskedSentence readSentence(const Tokenizer& tokenizer, const RobertaConfig& config, const std::string& text) {
    MaskedSentence sentence;
    std::vector<std::int32_t>& ids = sentence.batch.ids;
    ids.push_back(kBeginId);
    for (const Token& token : tokenizer.encodeWithOffsets(text)) {
        if (token.id == kMaskId) {
            sentence.batch.positions.push_back(sentence.batch.tokens());
            sentence.masks.push_back(token);
        }
        ids.push_back(static_cast<std::int32_t>(token.id));
    }
    ids.push_back(kEndId);
    sentence.batch.starts = {0, sentence.batch.tokens()};
    if (sentence.masks.empty())
        throw Error(ErrorCode::BadInput, Phrase::tr("The sentence has no <mask>."),
                    Phrase::tr("Write <mask> where the model is to answer."));
    if (sentence.batch.tokens() > config.longestSequence())
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("The sentence has {} tokens with <s> and </s>, but the model takes at most {}.",
                               ids.size(), config.longestSequence()),
                    Phrase::tr("Shorten it."));
    return sentence;
}

} // namespace

struct FillMask::State {
    State(Tokenizer itsTokenizer, RobertaForMaskedLM itsModel, int itsThreads)
        : tokenizer(std::move(itsTokenizer)), model(std::move(itsModel)), threads(itsThreads) {}

    Tokenizer tokenizer;
    RobertaForMaskedLM model; // holds the weights
    int threads;
    PackedRoberta packed{model.config(), model.weights(), Precision::Float32}; // computes with them

    // One row of logits for each mask.
    std::vector<float> logitsAtMasks(const MaskedSentence& sentence) {
        computeWith(threads); // holds for the calling thread, which may not be the one that loaded
        std::vector<float> logits(sentence.masks.size() * static_cast<std::size_t>(model.config().vocabularySize));
        packed.logits(sentence.batch, logits.data());
        return logits;
    }

    FillMaskAnswer describe(const RankedRow& row, const std::string& text, const Token& mask) const {
        FillMaskAnswer answer;
        answer.id = row.row;
        answer.probability = row.probability;
        std::string bytes;
        if (row.row < tokenizer.vocabularySize()) {
            const auto id = static_cast<TokenId>(row.row);
            answer.token = tokenizer.tokenText(id);
            bytes = tokenizer.tokenBytes(id);
        } else {
            answer.token = bytes = fmt::format("[unused {}]", row.row);
        }
        answer.text = withReplacements(bytes);
        // <mask> took the space before it, and a token that begins a word brings its own.
        answer.sentence = withReplacements(text.substr(0, mask.begin) + bytes + text.substr(mask.end));
        return answer;
    }
};

FillMask::FillMask(const std::filesystem::path& folder, int threads) {
    const ModelFolder files(folder);
    const RobertaConfig config = readConfigFile(files.config());
    Tokenizer tokenizer = Tokenizer::fromFile(files.tokenizer());
    if (tokenizer.vocabularySize() > config.vocabularySize)
        throw Error(ErrorCode::BadInput,
                    Phrase::tr("{}: the tokenizer has {} tokens, but the model has rows for {} only.",
                               readablePath(folder), tokenizer.vocabularySize(), config.vocabularySize),
                    Phrase::tr("Use the tokenizer this model was trained with."));
    const int resolved = resolveThreads(threads);
    state_ = guardTorch(Phrase::mark("loading the model"), [&] {
        return std::make_unique<State>(std::move(tokenizer), RobertaForMaskedLM::load(config, files.weights()),
                                       resolved);
    });
}

FillMask::~FillMask() = default;
FillMask::FillMask(FillMask&&) noexcept = default;
FillMask& FillMask::operator=(FillMask&&) noexcept = default;

const RobertaConfig& FillMask::config() const {
    return state_->model.config();
}

FillMaskResult FillMask::answer(const std::string& text, int topK) const {
    if (topK < 1 || topK > config().vocabularySize)
        throw Error(ErrorCode::Usage, Phrase::tr("The number of answers is {}; it must be from 1 to {}.", topK,
                                                 config().vocabularySize));
    const auto start = std::chrono::steady_clock::now();
    const MaskedSentence sentence = readSentence(state_->tokenizer, config(), text);
    const std::vector<float> logits =
        guardTorch(Phrase::mark("filling the mask"), [&] { return state_->logitsAtMasks(sentence); });
    FillMaskResult result;
    result.tokens = sentence.batch.ids.size();
    const auto rows = static_cast<std::size_t>(config().vocabularySize);
    for (std::size_t i = 0; i < sentence.masks.size(); ++i) {
        const std::span<const float> row(logits.data() + i * rows, rows);
        MaskAnswers answers;
        answers.position = static_cast<std::size_t>(sentence.batch.positions[i]);
        for (const RankedRow& ranked : mostProbable(row, static_cast<std::size_t>(topK)))
            answers.answers.push_back(state_->describe(ranked, text, sentence.masks[i]));
        result.masks.push_back(std::move(answers));
    }
    const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
    result.milliseconds = elapsed.count();
    return result;
}

} // namespace kantai
