// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trial/TrainingBench.h"
#include "core/base/Memory.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/Threads.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "core/training/Evaluation.h"
#include "core/training/options/Precision.h"
#include "core/training/step/LearningRate.h"
#include "core/training/trial/Trial.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace kantai {

namespace {

constexpr std::int64_t kUncounted = 2; // the first steps compile products and touch memory

template <class Value>
double median(const std::vector<StepMetrics>& steps, const Value& value) {
    std::vector<double> values;
    for (const StepMetrics& step : steps)
        values.push_back(value(step));
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

// Of x W^T with W [3072, 768], the largest product of KantaiBERT's layers, on 4,096 rows; the best of some.
template <class T>
double productGigaflops() {
    constexpr std::int64_t kRows = 4096, kInputs = 768, kOutputs = 3072;
    const std::vector<T> x(kRows * kInputs), weight(kInputs * kOutputs);
    std::vector<T> y(kRows * kOutputs);
    MatrixProduct product;
    double best = 0;
    for (int i = 0; i < 8; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        product.forward(kRows, kInputs, kOutputs, x.data(), weight.data(), nullptr, y.data());
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        best = std::max(best, 2e-9 * kRows * kInputs * kOutputs / seconds);
    }
    return best;
}

// 0 where another device computes than the one that is asked here.
double productGigaflops(Precision precision, Device device) {
    if (device != kCpu)
        return 0;
    return precision == Precision::Bf16 ? productGigaflops<Bf16>() : productGigaflops<float>();
}

void summarise(TrainingBenchFigures& figures) {
    const auto& steps = figures.steps;
    figures.secondsAStep = median(steps, [](const StepMetrics& s) { return s.trainingSeconds; });
    figures.dataSeconds = median(steps, [](const StepMetrics& s) { return s.dataSeconds; });
    figures.forwardSeconds = median(steps, [](const StepMetrics& s) { return s.forwardSeconds; });
    figures.backwardSeconds = median(steps, [](const StepMetrics& s) { return s.backwardSeconds; });
    figures.optimizerSeconds = median(steps, [](const StepMetrics& s) { return s.optimizerSeconds; });
    figures.tokensPerSecond = median(steps, [](const StepMetrics& s) { return s.tokensPerSecond; });
    figures.gigaflops = median(steps, [](const StepMetrics& s) { return 1e-9 * s.work / s.trainingSeconds; });
}

} // namespace

TrainingBenchFigures benchTraining(const TrainingBenchInput& input, const Progress& progress, std::stop_token stop) {
    constexpr const char* kWhat = Phrase::noop("Measuring");
    return guardMemory(Phrase::noop("the measurement"), [&] {
        TrainingBenchFigures figures;
        Trial trial({input.config, input.options, input.tokens, input.vocabularySize, input.teacher});
        figures.threads = resolveThreads(input.options.threads);
        figures.precision = resolvePrecision(input.options.precision, input.options.device);
        figures.batchesPerEpoch = trial.step().batchesPerEpoch();
        const Precision precision = precisionOf(input.options);
        figures.productGigaflops = productGigaflops(precision, input.options.device);
        if (input.options.device == kCpu)
            figures.products = productImplementation(precision == Precision::Bf16);
        const unsigned all = static_cast<unsigned>(kUncounted) + std::max(1u, input.steps);
        const auto count = [&](const std::vector<StepMetrics>& steps) {
            std::ranges::copy_if(steps, std::back_inserter(figures.steps),
                                 [](const StepMetrics& step) { return step.step > kUncounted; });
        };
        for (unsigned i = 0; i < all; ++i) {
            throwIfStopped(stop, kWhat);
            progress.report(kWhat, i, all);
            count(trial.step().advance(i, learningRateAtStep(input.options, i, all)));
        }
        count(trial.step().settle());
        if (!input.heldOut.empty()) {
            const TokenStore heldOut(input.heldOut);
            const SequenceSource source(heldOut, input.options.mode, input.options.blockSize);
            figures.evaluationSeconds =
                evaluate(trial.engine(), heldOut, input.options, input.vocabularySize,
                         sequencesPerEvaluation(source, input.options), {}, [&] { return stop.stop_requested(); })
                    .seconds;
        }
        figures.productGigaflops =
            std::max(figures.productGigaflops, productGigaflops(precision, input.options.device));
        figures.peakMemory = peakMemory();
        summarise(figures);
        return figures;
    });
}

} // namespace kantai
