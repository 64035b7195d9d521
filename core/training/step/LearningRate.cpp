// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/step/LearningRate.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace kantai {

namespace {

constexpr double kShareOfExtension = 0.01; // of a run with another length, in which it comes to its new rate

// passed: the part of the time after warmup that is over, 0..1. Returns the part of the rate that is left.
double remaining(Schedule schedule, double passed) {
    switch (schedule) {
    case Schedule::Linear:
        return 1 - passed;
    case Schedule::Cosine:
        return 0.5 * (1 + std::cos(std::numbers::pi * passed));
    case Schedule::Constant:
        break;
    }
    return 1;
}

double scheduledRate(const TrainingOptions& options, std::int64_t step, std::int64_t total) {
    const double position = static_cast<double>(step), all = static_cast<double>(total);
    const double warmup = std::ceil(options.warmupFraction * all);
    if (position < warmup)
        return options.learningRate * (position + 1) / warmup;
    const double passed = std::clamp((position - warmup) / std::max(1.0, all - warmup), 0.0, 1.0);
    return options.learningRate * remaining(options.schedule, passed);
}

} // namespace

std::int64_t warmupAfterExtension(std::int64_t total) {
    return std::max<std::int64_t>(1, std::llround(std::ceil(kShareOfExtension * static_cast<double>(total))));
}

double learningRateAtStep(const TrainingOptions& options, std::int64_t step, std::int64_t total) {
    const double rate = scheduledRate(options, step, total);
    const std::int64_t climb = warmupAfterExtension(total), done = step + 1 - options.extendedAt;
    if (options.extendedAt == 0 || done <= 0 || done >= climb)
        return rate;
    return std::lerp(options.extendedFrom, rate, static_cast<double>(done) / static_cast<double>(climb));
}

double learningRateAtFraction(const TrainingOptions& options, double fraction) {
    const double used = std::clamp(fraction, 0.0, 1.0), warmup = options.warmupFraction;
    if (used < warmup)
        return options.learningRate * used / warmup;
    return options.learningRate * remaining(options.schedule, (used - warmup) / (1 - warmup));
}

double learningRateAtTime(const TrainingOptions& options, double seconds, double budget) {
    const double rate = learningRateAtFraction(options, seconds / budget);
    const double climb = kShareOfExtension * budget, done = seconds - options.extendedSeconds;
    if (options.extendedAt == 0 || done < 0 || done >= climb)
        return rate;
    return std::lerp(options.extendedFrom, rate, done / climb);
}

} // namespace kantai
