// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as the shape of a small model and a packed batch for it: the passes refuse what the model has no row for, and
// else agree with each other. The loss is the cross-entropy of the logits, the gradient its slope.
#include "core/base/Threads.h"
#include "core/engine/packed/PackedEngine.h"
#include "tests/fuzz/FuzzSupport.h"

#include <algorithm>
#include <cmath>

using namespace kantai;

namespace {

// Draws numbers from the input, zeros when it is used up.
class Numbers {
public:
    Numbers(const unsigned char* data, std::size_t size) : data_(data), left_(size) {}

    std::int64_t from(std::int64_t least, std::int64_t most) { return least + next() % (most - least + 1); }
    bool oneIn(int many) { return next() % many == many - 1; }

private:
    int next() {
        if (left_ == 0)
            return 0;
        --left_;
        return *data_++;
    }

    const unsigned char* data_;
    std::size_t left_;
};

RobertaConfig shapeFrom(Numbers& numbers) {
    RobertaConfig config;
    config.vocabularySize = numbers.from(5, 60);
    config.heads = numbers.from(1, 3);
    config.hiddenSize = config.heads * numbers.from(4, 20); // a normalisation over fewer numbers has no slope
    config.layers = numbers.from(1, 3);
    config.intermediateSize = numbers.from(1, 70);
    config.maxPositions = numbers.from(5, 60);
    config.initializerRange = 0.2;
    return config;
}

PackedBatch batchFrom(Numbers& numbers, const RobertaConfig& config) {
    PackedBatch batch;
    batch.starts = {0};
    const std::int64_t beyond = numbers.oneIn(8) ? 1 : 0; // a row that the model does not have
    const std::int64_t last = config.vocabularySize - 1 + beyond;
    for (std::int64_t left = numbers.from(1, 8); left > 0; --left) {
        for (std::int64_t length = numbers.from(1, config.longestSequence()); length > 0; --length) {
            if (numbers.oneIn(3)) {
                batch.positions.push_back(batch.tokens());
                batch.targets.push_back(static_cast<std::int32_t>(numbers.from(0, last)));
            }
            batch.ids.push_back(static_cast<std::int32_t>(numbers.from(0, last)));
        }
        batch.starts.push_back(batch.tokens());
    }
    if (batch.positions.empty()) {
        batch.positions.push_back(batch.tokens() - 1);
        batch.targets.push_back(0);
    }
    return batch;
}

bool near(double a, double b, double relative, double absolute) {
    return std::abs(a - b) <= std::max(absolute, relative * std::max(std::abs(a), std::abs(b)));
}

double crossEntropy(Engine& engine, const PackedBatch& batch, std::int64_t rows) {
    std::vector<float> logits(static_cast<std::size_t>(batch.masked() * rows));
    engine.logits(batch, logits);
    double sum = 0;
    for (std::size_t i = 0; i < batch.targets.size(); ++i) {
        const auto begin = logits.begin() + static_cast<std::ptrdiff_t>(i) * rows, end = begin + rows;
        const double largest = *std::max_element(begin, end);
        double total = 0;
        for (auto logit = begin; logit != end; ++logit)
            total += std::exp(*logit - largest);
        sum += std::log(total) + largest - begin[batch.targets[i]];
    }
    return sum;
}

void move(ModelWeights& weights, const Engine& engine, double by) {
    for (std::size_t tensor = 0; tensor < weights.layout()->size(); ++tensor)
        for (std::size_t i = 0; i < weights[tensor].size(); ++i)
            weights[tensor][i] += static_cast<float>(by * static_cast<double>(engine.gradient(tensor)[i]));
}

void checkGradient(ModelWeights& weights, Engine& engine, const PackedBatch& batch) {
    const double norm = engine.gradientNorm();
    fuzz::promise(std::isfinite(norm), "gradients are finite");
    if (norm < 1e-3)
        return;                    // nothing but rounding
    constexpr double kStep = 2e-3; // along the gradient, of all weights together
    move(weights, engine, kStep / norm);
    const double above = engine.loss(batch).sum;
    move(weights, engine, -2 * kStep / norm);
    const double below = engine.loss(batch).sum;
    fuzz::promise(near((above - below) / (2 * kStep), norm, 0.1, 0.05), "the gradient is the slope of the loss");
}

} // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    computeWith(1);
    Numbers numbers(data, size);
    const RobertaConfig config = shapeFrom(numbers);
    fuzz::promise(problemsOf(config).empty(), "the shape can be built");
    ModelWeights weights = ModelWeights::initial(config, 3);
    const auto engine = makePackedEngine(weights, {kCpu, Precision::Float32, AdamWSettings{}});
    const PackedBatch batch = batchFrom(numbers, config);
    fuzz::accepts([&] {
        const DropoutKey key{1, 2, 3};
        if (numbers.oneIn(2)) {
            fuzz::promise(std::isfinite(engine->forward(batch, 1, &key, false).sum), "losses are finite");
            engine->backward();
            fuzz::promise(std::isfinite(engine->gradientNorm()), "gradients are finite with dropout");
        }
        const MaskedLoss loss = engine->forward(batch, 1, nullptr, false);
        engine->backward();
        fuzz::promise(loss.masked == batch.masked() && loss.right <= loss.masked, "each masked token counts");
        fuzz::promise(near(loss.sum, engine->loss(batch).sum, 1e-4, 1e-4), "the passes agree about the loss");
        fuzz::promise(near(loss.sum, crossEntropy(*engine, batch, config.vocabularySize), 1e-4, 1e-4),
                      "the loss is that of the logits");
        checkGradient(weights, *engine, batch);
        engine->step(1e-3, 1);
        fuzz::promise(engine->weightsAreFinite(), "a step leaves numbers");
    });
    return 0;
}
