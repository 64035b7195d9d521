// SPDX-License-Identifier: GPL-3.0-or-later
// The rungs of the ladder to fast pretraining, each by itself: the stock way with LibTorch's operations and the
// Studio's, alternating, at KantaiBERT's sizes on lines as a book has them. Prints medians in milliseconds and
// ratios.
//   ninja bench_rungs && tests/bench_rungs [THREADS] [REPEATS]
#include "core/base/CounterRandom.h"
#include "core/base/Threads.h"
#include "core/engine/local/AdamW.h"
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/packed/Workspace.h"
#include "core/engine/packed/kernels/AttentionKernel.h"
#include "core/engine/packed/kernels/CrossEntropyKernel.h"
#include "core/engine/packed/kernels/GeluKernel.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/engine/packed/kernels/NormKernel.h"
#include "core/model/RobertaConfig.h"

#include "tests/support/ReferenceModel.h"
#include <ATen/Parallel.h>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <functional>
#include <torch/types.h>

using namespace kantai;

namespace {

constexpr std::int64_t kLines = 64, kLongest = 60;
constexpr std::int64_t kHidden = 768, kInner = 3072, kHeads = 12, kVocabulary = 52000;
unsigned repeats = 7;

using Work = std::function<void()>;

double milliseconds(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void compare(const char* rung, const Work& stock, const Work& ours) {
    std::vector<double> before, now;
    for (unsigned i = 0; i <= repeats; ++i) {
        const double a = milliseconds(stock), b = milliseconds(ours);
        if (i > 0) { // the first one fetches pages and compiles products
            before.push_back(a);
            now.push_back(b);
        }
    }
    std::sort(before.begin(), before.end());
    std::sort(now.begin(), now.end());
    const double a = before[before.size() / 2], b = now[now.size() / 2];
    fmt::print("| {} | {:.1f} ms | {:.1f} ms | {:.2f}x |\n", rung, a, b, a / b);
    std::fflush(stdout);
}

enum class Chosen { Masked, All };

// Lines of 3 to 60 tokens, 15 on average, with every seventh masked; `padded`: with <pad> up to the longest.
PackedBatch lines(bool padded, Chosen chosen, std::int64_t vocabulary = kVocabulary) {
    const CounterRandom random(1, 2);
    PackedBatch batch;
    batch.starts = {0};
    std::uint64_t draw = 0;
    for (std::int64_t line = 0; line < kLines; ++line) {
        const double u = random.uniform(++draw);
        const auto length =
            line == 0 ? kLongest : 3 + static_cast<std::int64_t>(u * u * static_cast<double>(kLongest - 3) * 0.65);
        for (std::int64_t i = 0; i < (padded ? kLongest : length); ++i) {
            const auto id =
                i < length
                    ? 5 + static_cast<std::int32_t>(random.below(++draw, static_cast<std::uint64_t>(vocabulary - 5)))
                    : 1;
            if (chosen == Chosen::All || (i < length && i % 7 == 3)) {
                batch.positions.push_back(batch.tokens());
                batch.targets.push_back(id);
            }
            batch.ids.push_back(id);
        }
        batch.starts.push_back(batch.tokens());
    }
    return batch;
}

MaskedBatch asTensors(const PackedBatch& padded) {
    MaskedBatch batch;
    const std::vector<std::int64_t> ids(padded.ids.begin(), padded.ids.end());
    const std::vector<std::int64_t> targets(padded.targets.begin(), padded.targets.end());
    batch.inputIds = torch::tensor(ids, torch::kLong).view({kLines, kLongest});
    batch.attentionMask = batch.inputIds.ne(1);
    batch.positions = torch::tensor(padded.positions, torch::kLong);
    batch.targets = torch::tensor(targets, torch::kLong);
    return batch;
}

Work step(Engine& model, const PackedBatch& batch) {
    return [&model, batch] {
        const DropoutKey key;
        model.forward(batch, 1e-3, &key, false);
        model.backward();
    };
}

void models(const RobertaConfig& config) {
    test::ReferenceModel reference(config, 1);
    const auto stockStep = [&](Chosen chosen) -> Work {
        return [&reference, batch = asTensors(lines(true, chosen))] {
            for (const Parameter& parameter : reference.parameters())
                torch::Tensor(parameter.value).mutable_grad() = torch::Tensor();
            reference.maskedLoss(batch).backward();
        };
    };
    compare("head at masked positions (autograd, padded, float32)", stockStep(Chosen::All),
            stockStep(Chosen::Masked));
    const auto wide = makePackedEngine(reference.weights, {kCpu, Precision::Float32, AdamWSettings{}});
    compare("no padding (packed engine, float32)", step(*wide, lines(true, Chosen::Masked)),
            step(*wide, lines(false, Chosen::Masked)));
    if (hasFastBf16()) {
        const auto narrow = makePackedEngine(reference.weights, {kCpu, Precision::Bf16, AdamWSettings{}});
        compare("products in bf16 from shadow weights", step(*wide, lines(false, Chosen::Masked)),
                step(*narrow, lines(false, Chosen::Masked)));
    }
    RobertaConfig headless = config; // so few rows that the head costs nothing
    headless.vocabularySize = 64;
    ModelWeights layers = ModelWeights::initial(headless, 1);
    const auto packed = makePackedEngine(layers, {kCpu, Precision::Float32, AdamWSettings{}});
    compare("last layer only where it is needed (layers alone, float32)",
            step(*packed, lines(false, Chosen::All, 64)), step(*packed, lines(false, Chosen::Masked, 64)));
    compare("autograd, padded -> by hand, packed, fused (float32)", stockStep(Chosen::Masked),
            step(*wide, lines(false, Chosen::Masked)));
}

void dropout() {
    const torch::Tensor x = torch::randn({25'000'000});
    std::vector<float> out(25'000'000);
    compare(
        "dropout of 25 million numbers, by counting", [&] { at::native_dropout(x, 0.1, true); },
        [&] { applyDropout(dropoutPattern(7, 0.1), x.data_ptr<float>(), out.data(), 0, 25'000'000); });
}

void optimizer(const RobertaConfig& config) {
    ModelWeights weights = ModelWeights::initial(config, 1);
    TensorBlock<float> gradients(weights.layout());
    TensorBlock<Bf16> shadow(weights.layout());
    std::vector<torch::Tensor> values;
    for (std::size_t i = 0; i < weights.layout()->size(); ++i) {
        std::ranges::fill(gradients[i], 1e-4F);
        const torch::Tensor view = torch::from_blob(weights[i].data(), weights.layout()->spec(i).shape);
        values.push_back(view.clone().set_requires_grad(true));
        values.back().mutable_grad() = torch::full_like(view, 1e-4);
    }
    torch::optim::AdamW stock(values, torch::optim::AdamWOptions(1e-5));
    AdamW ours(weights.layout(), {});
    compare(
        "AdamW in one pass, with clipping and bf16 copies",
        [&] {
            torch::nn::utils::clip_grad_norm_(values, 1.0);
            stock.step();
            for (const torch::Tensor& value : values)
                value.detach().to(torch::kBFloat16);
            stock.zero_grad();
            for (torch::Tensor& value : values) // what the next backward pass would make
                value.mutable_grad() = torch::full_like(value, 1e-4);
        },
        [&] {
            ours.step(weights.block(), gradients, shadow, 1e-5, 1 / (AdamW::gradientNorm(gradients) + 1),
                      {0, weights.layout()->numbers()});
        });
}

// As many bytes as the passes of such a batch take, in pieces as they take them.
void arena() {
    constexpr std::int64_t kPiece = 12'000'000, kPieces = 40;
    Workspace workspace;
    const auto touch = [](char* memory) {
        for (std::int64_t at = 0; at < kPiece; at += 4096)
            memory[at] = 1;
    };
    compare(
        "arena of activations (480 MB in 40 pieces)",
        [&] {
            std::vector<std::unique_ptr<char, void (*)(void*)>> pieces;
            for (std::int64_t i = 0; i < kPieces; ++i) {
                pieces.emplace_back(static_cast<char*>(std::aligned_alloc(4096, kPiece / 4096 * 4096 + 4096)),
                                    std::free);
                touch(pieces.back().get());
            }
        },
        [&] {
            workspace.rewind(0);
            for (std::int64_t i = 0; i < kPieces; ++i)
                touch(workspace.take<char>(kPiece));
        });
}

void fusedKernels() {
    constexpr std::int64_t kRows = 1024, kMasked = 160;
    const auto leaf = [](std::vector<std::int64_t> shape) { return torch::randn(shape).set_requires_grad(true); };
    torch::Tensor wide = leaf({kRows, kInner}), bias = leaf({kInner});
    std::vector<float> gelu(kRows * kInner), slope(kRows * kInner, 0.5F), gradient(kRows * kInner, 1);
    compare(
        "bias and GELU, forward and backward", [&] { at::gelu(wide + bias).backward(torch::ones_like(wide)); },
        [&] {
            biasGelu(kRows, kInner, slope.data(), bias.data_ptr<float>(), gelu.data());
            geluBackward(kRows, kInner, slope.data(), gradient.data());
        });

    torch::Tensor x = leaf({kRows, kHidden}), residual = leaf({kRows, kHidden}), scale = leaf({kHidden}),
                  shift = leaf({kHidden});
    std::vector<float> normalised(kRows * kHidden), inverse(kRows), out(kRows * kHidden), branch(kRows * kHidden),
        sums(kHidden);
    const NormShape shape{kRows, kHidden, 1e-12F};
    const DropoutPattern pattern = dropoutPattern(3, 0.1);
    compare(
        "residual, dropout and layer norm, forward and backward",
        [&] {
            at::layer_norm(at::dropout(x + shift, 0.1, true) + residual, {kHidden}, scale, shift, 1e-12)
                .backward(torch::ones_like(x));
        },
        [&] {
            const NormSaved saved{normalised.data(), inverse.data()};
            addNorm(shape, x.data_ptr<float>(), shift.data_ptr<float>(), pattern, residual.data_ptr<float>(),
                    {scale.data_ptr<float>(), shift.data_ptr<float>()}, saved, out.data(), nullptr);
            std::fill(out.begin(), out.end(), 1.0F);
            normWeightGradients(shape, out.data(), normalised.data(), sums.data(), sums.data(), false);
            addNormBackward(shape, saved, scale.data_ptr<float>(), pattern, out.data(), branch.data());
        });

    torch::Tensor logits = leaf({kMasked, kVocabulary});
    const torch::Tensor targets = torch::arange(kMasked);
    const std::vector<std::int32_t> rows(kMasked, 7);
    const std::vector<float> headBias(kVocabulary);
    std::vector<float> mine(kMasked * kVocabulary);
    std::vector<RowLoss> losses(kMasked);
    std::memcpy(mine.data(), logits.data_ptr<float>(), mine.size() * sizeof(float));
    compare(
        "cross-entropy of 160 rows, loss and gradient", [&] { at::cross_entropy_loss(logits, targets).backward(); },
        [&] {
            crossEntropy(kMasked, kVocabulary, mine.data(), headBias.data(), rows.data(), 1e-3F, losses.data(),
                         mine.data());
        });
}

void attentionOfLines() {
    const PackedBatch batch = lines(false, Chosen::Masked);
    const AttentionShape shape{kHeads, kHidden / kHeads};
    std::vector<AttentionSpan> spans;
    std::uint32_t first = 0;
    for (std::size_t i = 0; i + 1 < batch.starts.size(); ++i) {
        const std::int64_t begin = batch.starts[i], length = batch.starts[i + 1] - begin;
        spans.push_back({begin, length, begin, length, first});
        first += static_cast<std::uint32_t>(kHeads * length * length);
    }
    std::vector<float> q(static_cast<std::size_t>(batch.tokens() * kHidden), 0.1F), context = q, dq = q, dk = q,
                                                                                    dv = q;
    const torch::Tensor padded = torch::randn({kLines, kHeads, kLongest, kHidden / kHeads}).set_requires_grad(true);
    const DropoutPattern pattern = dropoutPattern(5, 0.1);
    compare(
        "attention within each line, forward and backward",
        [&] {
            const torch::Tensor scores = at::matmul(padded, padded.transpose(2, 3)) / 8;
            at::matmul(at::dropout(at::softmax(scores, -1), 0.1, true), padded).backward(torch::ones_like(padded));
        },
        [&] {
            attention<float>(shape, spans, q.data(), q.data(), q.data(), pattern, context.data());
            attentionBackward<float>(shape, spans, q.data(), q.data(), q.data(), q.data(), pattern, dq.data(),
                                     dk.data(), dv.data());
        });
}

} // namespace

int main(int count, char** words) {
    const int threads = resolveThreads(count > 1 ? std::atoi(words[1]) : 0);
    if (count > 2)
        repeats = static_cast<unsigned>(std::max(1, std::atoi(words[2])));
    at::set_num_threads(threads);
    const PackedBatch packed = lines(false, Chosen::Masked);
    fmt::print("{} threads; {} lines, {} tokens, {} masked, {} with padding\n\n| rung | stock | Studio | ratio "
               "|\n|---|---|---|---|\n",
               threads, kLines, packed.tokens(), packed.masked(), kLines * kLongest);
    dropout();
    arena();
    fusedKernels();
    attentionOfLines();
    const RobertaConfig config = presetNamed("kantaibert").config;
    optimizer(config);
    models(config);
}
