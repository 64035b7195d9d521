// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/TorchEngine.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/engine/local/LocalEngine.h"
#include "core/engine/torch/RobertaForMaskedLM.h"
#include "core/engine/torch/TorchErrors.h"

#include <algorithm>
#include <cstring>
#include <omp.h>

namespace kantai {

namespace {

// [sequences, longest], filled up with padding.
MaskedBatch paddedBatch(const PackedBatch& batch, const RobertaConfig& config) {
    if (batch.masked() == 0)
        throw Error(ErrorCode::Internal, Phrase::tr("A batch without masked positions has no loss."));
    const auto rows = static_cast<std::int64_t>(batch.starts.size()) - 1;
    std::int64_t longest = 0;
    for (std::size_t row = 0; row + 1 < batch.starts.size(); ++row)
        longest = std::max(longest, batch.starts[row + 1] - batch.starts[row]);
    if (longest > config.longestSequence())
        throw Error(ErrorCode::Internal,
                    Phrase::tr("A sequence is longer than the number of positions of the model."));

    std::vector<std::int64_t> ids(static_cast<std::size_t>(rows * longest), kPaddingId), positions;
    std::size_t masked = 0;
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::int64_t begin = batch.starts[static_cast<std::size_t>(row)],
                           end = batch.starts[static_cast<std::size_t>(row) + 1];
        for (std::int64_t i = begin; i < end; ++i)
            ids[static_cast<std::size_t>(row * longest + i - begin)] = batch.ids[static_cast<std::size_t>(i)];
        for (; masked < batch.positions.size() && batch.positions[masked] < end; ++masked)
            positions.push_back(row * longest + batch.positions[masked] - begin);
    }
    std::vector<std::int64_t> targets(batch.targets.begin(), batch.targets.end());
    targets.resize(positions.size(), 0); // logits() has none
    MaskedBatch padded;
    padded.inputIds = torch::tensor(ids, torch::kLong).view({rows, longest});
    padded.attentionMask = padded.inputIds.ne(kPaddingId);
    padded.positions = torch::tensor(positions, torch::kLong);
    padded.targets = torch::tensor(targets, torch::kLong);
    return padded;
}

void copyTo(std::span<float> to, const torch::Tensor& from) {
    const torch::Tensor whole = from.contiguous();
    std::memcpy(to.data(), whole.data_ptr<float>(), std::min(to.size_bytes(), whole.nbytes()));
}

class TorchEngine : public LocalEngine {
public:
    TorchEngine(ModelWeights& weights, const EngineSettings& settings)
        : LocalEngine(weights, settings.optimizer), model_(weights) {
        if (settings.precision != Precision::Float32)
            throw Error(ErrorCode::Usage, Phrase::tr("LibTorch's engine computes in float32 only."),
                        Phrase::tr("Choose float32 precision, or the device cpu."));
        at::set_num_threads(omp_get_max_threads()); // LibTorch 1.13 as Debian builds it starts with one
        if (!settings.optimizer)
            return;
        for (std::size_t i = 0; i < model_.parameters().size(); ++i) {
            const Parameter& parameter = model_.parameters()[i];
            torch::Tensor(parameter.value).mutable_grad() =
                torch::from_blob(gradients_[i].data(), parameter.spec.shape, torch::kFloat);
        }
    }

    MaskedLoss loss(const PackedBatch& batch) override {
        return guardTorch(Phrase::noop("the evaluation"), [&] {
            const torch::NoGradGuard noGradients;
            const MaskedBatch padded = checked(batch);
            return measured(model_.maskedLogits(padded), padded.targets);
        });
    }

    void logits(const PackedBatch& batch, std::span<float> to) override {
        guardTorch(Phrase::noop("filling the mask"), [&] {
            const torch::NoGradGuard noGradients;
            copyTo(to, model_.maskedLogits(checked(batch)));
        });
    }

    void attention(const PackedBatch& batch, std::span<float> to) override {
        guardTorch(Phrase::noop("computing the attention"), [&] {
            const torch::NoGradGuard noGradients;
            copyTo(to, model_.attention(checked(batch).inputIds));
        });
    }

    void layerLogits(const PackedBatch& batch, std::span<float> to) override {
        guardTorch(Phrase::noop("filling the mask"), [&] {
            const torch::NoGradGuard noGradients;
            const MaskedBatch padded = checked(batch);
            std::vector<torch::Tensor> logits;
            for (const torch::Tensor& state : model_.hiddenStates(padded.inputIds, padded.attentionMask))
                logits.push_back(
                    model_.logits(state.view({-1, model_.config().hiddenSize}).index_select(0, padded.positions)));
            copyTo(to, torch::stack(logits));
        });
    }

    MaskedLoss forward(const PackedBatch& batch, double scale, const DropoutKey* dropout, bool accumulate) override {
        requireOptimizer();
        return guardTorch(Phrase::noop("the training"), [&] {
            const MaskedBatch padded = checked(batch);
            const torch::Tensor logits =
                model_.maskedLogits(padded, dropout == nullptr ? std::nullopt : std::optional(*dropout));
            loss_ = torch::cross_entropy_loss(logits, padded.targets, {}, at::Reduction::Sum) * scale;
            accumulate_ = accumulate;
            const torch::NoGradGuard noGradients;
            return measured(logits, padded.targets);
        });
    }

    void backward() override {
        guardTorch(Phrase::noop("the training"), [&] {
            if (!accumulate_)
                for (const Parameter& parameter : model_.parameters())
                    parameter.value.grad().zero_();
            loss_.backward();
            loss_ = torch::Tensor();
        });
    }

private:
    static MaskedLoss measured(const torch::Tensor& logits, const torch::Tensor& targets) {
        MaskedLoss loss;
        loss.sum = torch::cross_entropy_loss(logits, targets, {}, at::Reduction::Sum).item<double>();
        loss.right = logits.argmax(-1).eq(targets).sum().item<std::int64_t>();
        loss.masked = targets.numel();
        return loss;
    }

    MaskedBatch checked(const PackedBatch& batch) const {
        requireKnownTokens(batch);
        return paddedBatch(batch, weights_.config());
    }

    RobertaForMaskedLM model_;
    torch::Tensor loss_; // of the last forward(), with its graph
    bool accumulate_ = false;
};

} // namespace

std::unique_ptr<Engine> makeTorchEngine(ModelWeights& weights, const EngineSettings& settings) {
    return guardTorch(Phrase::noop("loading the model"),
                      [&] { return std::make_unique<TorchEngine>(weights, settings); });
}

} // namespace kantai
