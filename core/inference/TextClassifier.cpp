// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/TextClassifier.h"

#include "core/base/Phrase.h"
#include "core/base/Progress.h"
#include "core/base/Softmax.h"
#include "core/inference/WarmModel.h"

#include <algorithm>

namespace kantai {

namespace {

constexpr std::size_t kTextsTogether = 16;

// <s> tokens </s>, cut to what the model takes.
void append(const WarmModel& model, const std::string& text, PackedBatch& batch) {
    batch.positions.push_back(batch.tokens());
    const auto end = static_cast<std::size_t>(batch.tokens() + model.config().longestSequence()) - 1;
    batch.ids.push_back(static_cast<std::int32_t>(kBosId));
    for (const TokenId id : model.tokenizer().encode(text))
        batch.ids.push_back(static_cast<std::int32_t>(id));
    batch.ids.resize(std::min(batch.ids.size(), end));
    batch.ids.push_back(static_cast<std::int32_t>(kEosId));
    batch.starts.push_back(batch.tokens());
}

} // namespace

struct TextClassifier::State {
    State(const std::filesystem::path& folder, int threads) : model(folder, threads, ModelHead::Classifier) {}

    WarmModel model;
};

TextClassifier::TextClassifier(const std::filesystem::path& folder, int threads)
    : state_(std::make_unique<State>(folder, threads)) {}

TextClassifier::~TextClassifier() = default;
TextClassifier::TextClassifier(TextClassifier&&) noexcept = default;

const std::vector<std::string>& TextClassifier::labels() const {
    return state_->model.config().labels;
}

std::vector<std::vector<float>> TextClassifier::probabilities(const std::vector<std::string>& texts,
                                                              const std::stop_token& stop) {
    const std::size_t classes = labels().size();
    std::vector<std::vector<float>> result;
    for (std::size_t begin = 0; begin < texts.size(); begin += kTextsTogether) {
        throwIfStopped(stop, Phrase::noop("The classification"));
        PackedBatch batch;
        batch.starts = {0};
        for (std::size_t i = begin; i < std::min(texts.size(), begin + kTextsTogether); ++i)
            append(state_->model, texts[i], batch);
        const std::vector<float> logits = state_->model.logits(batch);
        for (std::size_t row = 0; row < logits.size(); row += classes)
            result.push_back(softmaxOf(std::span(logits).subspan(row, classes)));
    }
    return result;
}

std::vector<LabelProbability> TextClassifier::classify(const std::string& text) {
    const std::vector<float> row = probabilities({text}).front();
    std::vector<LabelProbability> ranked;
    for (std::size_t i = 0; i < row.size(); ++i)
        ranked.push_back({labels()[i], static_cast<double>(row[i])});
    std::ranges::stable_sort(ranked, std::ranges::greater(), &LabelProbability::probability);
    return ranked;
}

} // namespace kantai
