// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a sentence for a tiny model: refused, or answered with probabilities that are some, best first.
#include "core/base/Threads.h"
#include "core/inference/FillMask.h"
#include "core/model/ModelWeights.h"
#include "tests/fuzz/FuzzTokenizerSupport.h"

#include <cmath>

using namespace kantai;

namespace {

constexpr int kAnswers = 3;

RobertaConfig shape(const Tokenizer& tokenizer) {
    RobertaConfig config;
    config.vocabularySize = tokenizer.vocabularySize() + 5; // rows without a token
    config.hiddenSize = 12;
    config.layers = 1;
    config.heads = 2;
    config.intermediateSize = 16;
    config.maxPositions = 26;
    config.initializerRange = 0.5;
    return config;
}

FillMask tinyModel() {
    const fuzz::TemporaryFolder folder; // the model is in memory before it is gone
    const fs::path tokenizerJson = fuzz::goldenFile("english-300-1.tokenizer.json");
    const ModelWeights weights = ModelWeights::initial(shape(Tokenizer::fromFile(tokenizerJson)), 7);
    fs::copy_file(tokenizerJson, folder.path() / "tokenizer.json");
    fuzz::overwrite(folder.path() / "config.json", toConfigJson(weights.config()));
    weights.write(folder.path() / "model.safetensors");
    return FillMask(folder.path(), 1);
}

void checkProbability(double probability) {
    fuzz::promise(probability >= 0 && probability <= 1.0001, "a probability is one");
}

void checkAnswers(const FillMask& model, const std::string& text) {
    const FillMaskResult result = model.answer(text, kAnswers);
    for (const MaskAnswers& mask : result.masks) {
        fuzz::promise(mask.position > 0 && mask.position + 1 < result.tokens, "a mask lies between the ends");
        fuzz::promise(mask.answers.size() == kAnswers, "there are as many answers as were asked for");
        double before = 1.0001;
        for (const FillMaskAnswer& answer : mask.answers) {
            fuzz::promise(answer.probability <= before, "the best answer comes first");
            checkProbability(before = answer.probability);
            fuzz::promise(isUtf8(answer.sentence), "an answer can be shown");
        }
    }
    for (const JointAnswer& answer : model.jointAnswers(text, kAnswers).answers) {
        checkProbability(answer.probability);
        fuzz::promise(answer.ids.size() == result.masks.size(), "every mask is filled");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const FillMask model = tinyModel();
    const std::string text(fuzz::textOf(data, size));
    fuzz::accepts([&] { checkAnswers(model, text); });
    fuzz::accepts([&] {
        const SentenceSurprisal surprisal = model.surprisal(text);
        fuzz::promise(surprisal.tokens.size() + 2 == model.tokens(text).size(), "every token has its surprisal");
        for (const TokenSurprisal& token : surprisal.tokens)
            fuzz::promise(std::isfinite(token.nats) && token.nats >= -1e-4, "surprisal is positive");
        for (const WordSurprisal& word : surprisal.words)
            fuzz::promise(word.begin <= word.end && word.end <= text.size() &&
                              word.firstToken + word.tokens <= surprisal.tokens.size(),
                          "words lie in the sentence");
    });
    fuzz::accepts([&] {
        for (const float probability : model.attention(text).probabilities)
            checkProbability(static_cast<double>(probability));
    });
    return 0;
}
