// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/rounds/OuterStep.h"
#include "core/base/Error.h"
#include "core/base/Parallel.h"
#include "core/base/Phrase.h"
#include "core/base/ReadableText.h"
#include "core/training/rounds/HalfBlock.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>

namespace kantai {

namespace {

constexpr std::int64_t kNumbersOfAThread = 1 << 16; // numbers, by one thread
constexpr const char* kPrefix = "outer_momentum.";

template <class Each>
void eachNumber(std::size_t count, const Each& each) {
    inPieces(static_cast<std::int64_t>(count), kNumbersOfAThread, [&](std::int64_t begin, std::int64_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i)
            each(i);
    });
}

} // namespace

OuterStep::OuterStep(std::shared_ptr<const TensorLayout> layout, OuterSettings settings)
    : layout_(std::move(layout)), settings_(settings), sum_(layout_->numbers() * sizeof(float)),
      momentum_(layout_->numbers() * sizeof(float)) {}

std::span<float> OuterStep::numbers(const PageBlock& block) const {
    return {reinterpret_cast<float*>(block.data()), layout_->numbers()};
}

void OuterStep::begin() {
    tokens_ = 0;
    const std::span<float> sum = numbers(sum_);
    eachNumber(sum.size(), [&](std::size_t i) { sum[i] = 0; });
}

void OuterStep::add(std::span<const float> before, std::span<const float> after, double tokens) {
    const std::span<float> sum = numbers(sum_);
    const auto factor = static_cast<float>(tokens);
    tokens_ += tokens;
    eachNumber(sum.size(), [&](std::size_t i) { sum[i] += factor * (after[i] - before[i]); });
}

void OuterStep::add(std::span<const std::byte> halves, double tokens) {
    tokens_ += tokens;
    addHalves(halves, static_cast<float>(tokens), numbers(sum_));
}

// Nesterov's momentum as torch.optim.SGD has it, with the mean change as the negative gradient.
std::vector<std::byte> OuterStep::step() {
    if (tokens_ <= 0)
        return {};
    const std::span<float> change = numbers(sum_), momentum = numbers(momentum_);
    const auto factor = static_cast<float>(1 / tokens_);
    const auto rate = static_cast<float>(settings_.learningRate), decay = static_cast<float>(settings_.momentum);
    if (!std::ranges::all_of(change, [](float number) { return std::isfinite(number); }))
        return {};
    eachNumber(change.size(), [&](std::size_t i) {
        const float mean = factor * change[i];
        momentum[i] = decay * momentum[i] + mean;
        change[i] = rate * (mean + decay * momentum[i]);
    });
    return toHalves(change);
}

std::vector<TensorToWrite> OuterStep::tensorsToWrite() const {
    std::vector<TensorToWrite> tensors;
    for (std::size_t i = 0; i < layout_->size(); ++i) {
        const TensorSpec& spec = layout_->spec(i);
        tensors.push_back({kPrefix + spec.name, TensorType::Float32, spec.shape,
                           std::as_bytes(numbers(momentum_).subspan(layout_->offset(i), layout_->count(i)))});
    }
    return tensors;
}

void OuterStep::restore(const std::filesystem::path& file) {
    const SafetensorsFile saved(file);
    for (std::size_t i = 0; i < layout_->size(); ++i) {
        const TensorEntry* entry = saved.find(kPrefix + layout_->spec(i).name);
        if (entry == nullptr)
            continue;
        const std::span<float> to = numbers(momentum_).subspan(layout_->offset(i), layout_->count(i));
        if (entry->type != TensorType::Float32 || entry->bytes.size() != to.size_bytes())
            throw Error(ErrorCode::BadInput,
                        Phrase::tr("{}: the tensor {} does not fit the model.", readablePath(file), entry->name),
                        Phrase::tr("Resume from another checkpoint of this run."));
        std::memcpy(to.data(), entry->bytes.data(), to.size_bytes());
        saved.forget(*entry);
    }
}

} // namespace kantai
