// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch/TorchEngine.h"

#include "core/base/Error.h"
#include "core/base/Phrase.h"
#include "core/engine/local/AdamWState.h"
#include "core/engine/local/KnownTokens.h"
#include "core/engine/torch/OneDnnClash.h"
#include "core/engine/torch/StudentObjective.h"
#include "core/engine/torch/TorchDevices.h"
#include "core/engine/torch/TorchErrors.h"
#include "core/engine/torch/TorchModel.h"
#include "core/engine/torch/TorchOptimizer.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <cstring>
#include <omp.h>

namespace kantai {

namespace {

// A view of a block in this computer's memory.
torch::Tensor viewOf(std::span<const float> block) {
    return torch::from_blob(const_cast<float*>(block.data()), {static_cast<std::int64_t>(block.size())},
                            torch::kFloat);
}

void copyTo(std::span<float> to, const torch::Tensor& from) {
    const torch::Tensor home = from.to(torch::kCPU).contiguous();
    std::memcpy(to.data(), home.data_ptr<float>(), std::min(to.size_bytes(), home.nbytes()));
}

class TorchEngine : public Engine, public StepQueue {
public:
    TorchEngine(ModelWeights& weights, const EngineSettings& settings)
        : weights_(weights), settings_(settings.optimizer), device_(torchDevice(settings.device)),
          numbers_(viewOf(weights.block().all()).to(device_, torch::kFloat, /*non_blocking=*/false, /*copy=*/true)),
          model_(weights.config(), *weights.layout(), numbers_, settings.precision,
                 device_.is_cpu() ? DropoutSource::Hash : DropoutSource::Generator) {
        avoidOtherOneDnn();
        at::set_num_threads(omp_get_max_threads()); // LibTorch 1.13 as Debian builds it starts with one
        if (!settings_)
            return;
        home_.emplace(weights.layout());
        optimizer_.emplace(*weights.layout(), numbers_, *settings_);
        for (std::size_t i = 0; i < weights.layout()->size(); ++i) {
            const torch::Tensor& parameter = model_.parameters()[i];
            torch::Tensor(parameter).mutable_grad() = optimizer_->gradient(i).view(parameter.sizes());
        }
        queues_ =
            settings.steps == StepCalls::AsTheDeviceDoes ? device_.is_cuda() : settings.steps == StepCalls::Queued;
    }

    MaskedLoss loss(const PackedBatch& batch) override {
        return guardTorch(Phrase::noop("the evaluation"), [&] {
            const torch::NoGradGuard noGradients;
            const TorchBatch there = checked(batch);
            const torch::Tensor logits = model_.maskedLogits(there);
            return measured(logits, there.targets, summedLoss(logits, there.targets));
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
            copyTo(to, model_.attention(checked(batch)));
        });
    }

    void layerLogits(const PackedBatch& batch, std::span<float> to) override {
        guardTorch(Phrase::noop("filling the mask"), [&] {
            const torch::NoGradGuard noGradients;
            copyTo(to, model_.layerLogits(checked(batch)));
        });
    }

    void states(const PackedBatch& batch, std::span<float> to) override {
        guardTorch(Phrase::noop("reading the sentence"), [&] {
            const torch::NoGradGuard noGradients;
            copyTo(to, model_.states(checked(batch)));
        });
    }

    void logitsAndStates(const PackedBatch& batch, std::span<float> logits, std::span<float> states) override {
        guardTorch(Phrase::noop("the training"), [&] {
            const torch::NoGradGuard noGradients;
            torch::Tensor last;
            copyTo(logits, model_.maskedLogits(checked(batch), nullptr, &last));
            copyTo(states, last);
        });
    }

    MaskedLoss forward(const PackedBatch& batch, double scale, const DropoutKey* dropout, bool accumulate,
                       const TeacherSignal* signal) override {
        requireOptimizer();
        return guardTorch(Phrase::noop("the training"), [&] {
            const TorchBatch there = checked(batch);
            torch::Tensor states;
            const torch::Tensor logits = model_.maskedLogits(there, dropout, signal != nullptr ? &states : nullptr);
            const torch::Tensor sum = summedLoss(logits, there.targets);
            StudentObjective taught;
            if (signal != nullptr) {
                requireOfBatch(*signal, batch);
                taught = studentObjective(*signal, logits, states, sum);
            }
            loss_ = (signal != nullptr ? taught.objective : sum) * scale;
            accumulate_ = accumulate;
            const torch::NoGradGuard noGradients;
            MaskedLoss loss = measured(logits, there.targets, sum);
            if (signal != nullptr)
                loss.divergence = taught.divergence.item<double>();
            if (taught.difference.defined())
                loss.difference = taught.difference.item<double>();
            return loss;
        });
    }

    void backward() override {
        guardTorch(Phrase::noop("the training"), [&] {
            if (!accumulate_)
                optimizer_->gradients.zero_();
            loss_.backward();
            loss_ = torch::Tensor();
        });
    }

    std::span<const float> gradient(std::size_t tensor) const override {
        requireOptimizer();
        gradientsHome_.resize(weights_.layout()->count(tensor));
        guardTorch(Phrase::noop("the training"), [&] { copyTo(gradientsHome_, optimizer_->gradient(tensor)); });
        return gradientsHome_;
    }

    double gradientNorm() const override {
        requireOptimizer();
        return guardTorch(Phrase::noop("the training"), [&] { return optimizer_->norm().item<double>(); });
    }

    void step(double learningRate, double gradientScale) override {
        requireOptimizer();
        guardTorch(Phrase::noop("the training"), [&] { optimizer_->step(learningRate, gradientScale); });
    }

    std::int64_t steps() const override {
        requireOptimizer();
        return guardTorch(Phrase::noop("the training"), [&] { return optimizer_->steps(); });
    }

    StepQueue* queue() override { return queues_ ? this : nullptr; }

    void queueForward(const PackedBatch& batch, double scale, const DropoutKey* dropout, bool accumulate) override {
        requireOptimizer();
        guardTorch(Phrase::noop("the training"), [&] {
            const TorchBatch there = checked(batch);
            loss_ = summedLoss(model_.maskedLogits(there, dropout), there.targets) * scale;
            accumulate_ = accumulate;
            const torch::Tensor loss = loss_.detach();
            queuedLoss_ = accumulate ? queuedLoss_ + loss : loss;
        });
    }

    void queueStep(const QueuedStep& how) override {
        guardTorch(Phrase::noop("the training"), [&] { optimizer_->queue(how, queuedLoss_); });
    }

    StepOutcome outcome() override {
        return guardTorch(Phrase::noop("the training"), [&] { return optimizer_->outcome(); });
    }

    bool weightsAreFinite() const override {
        return guardTorch(Phrase::noop("the training"), [&] { return torch::isfinite(numbers_).all().item<bool>(); });
    }

    EngineSnapshot snapshot() const override {
        requireOptimizer();
        guardTorch(Phrase::noop("saving the checkpoint"), [&] {
            copyTo(weights_.block().all(), numbers_);
            copyTo(home_->mean.all(), optimizer_->mean);
            copyTo(home_->square.all(), optimizer_->square);
            home_->steps = optimizer_->steps();
        });
        return {weights_.tensorsToWrite(), home_->tensorsToWrite(), home_->metadata()};
    }

    void restoreOptimizer(const std::filesystem::path& file) override {
        requireOptimizer();
        home_->load(file);
        guardTorch(Phrase::noop("loading the model"), [&] {
            optimizer_->mean.copy_(viewOf(home_->mean.all()));
            optimizer_->square.copy_(viewOf(home_->square.all()));
            optimizer_->setSteps(home_->steps);
        });
    }

private:
    static torch::Tensor summedLoss(const torch::Tensor& logits, const torch::Tensor& targets) {
        return torch::cross_entropy_loss(logits, targets, {}, at::Reduction::Sum);
    }

    // Waits for the device once, for both figures.
    static MaskedLoss measured(const torch::Tensor& logits, const torch::Tensor& targets, const torch::Tensor& sum) {
        const torch::Tensor right = logits.argmax(-1).eq(targets).sum().to(torch::kFloat);
        const torch::Tensor both = torch::stack({sum.detach(), right}).to(torch::kCPU);
        MaskedLoss loss;
        loss.sum = static_cast<double>(both[0].item<float>());
        loss.right = static_cast<std::int64_t>(both[1].item<float>());
        loss.masked = targets.numel();
        return loss;
    }

    TorchBatch checked(const PackedBatch& batch) const {
        requireKnownTokens(batch, weights_.config());
        return torchBatch(batch, weights_.config(), device_);
    }

    void requireOptimizer() const {
        if (!settings_)
            throw Error(ErrorCode::Internal, "An engine without an optimizer cannot train.");
    }

    ModelWeights& weights_;
    std::optional<AdamWSettings> settings_;
    torch::Device device_;
    torch::Tensor numbers_; // float32, in the order of the layout
    TorchModel model_;
    std::optional<TorchOptimizer> optimizer_;
    torch::Tensor loss_; // of the last forward pass, with its graph
    torch::Tensor queuedLoss_;
    bool accumulate_ = false, queues_ = false;
    mutable std::optional<AdamWState> home_; // as of the last snapshot
    mutable std::vector<float> gradientsHome_;
};

} // namespace

std::unique_ptr<Engine> makeTorchEngine(ModelWeights& weights, const EngineSettings& settings) {
    return guardTorch(Phrase::noop("loading the model"),
                      [&] { return std::make_unique<TorchEngine>(weights, settings); });
}

} // namespace kantai
