// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/classify/ClassifierTrainer.h"
#include "core/base/Error.h"
#include "core/base/MemoryErrors.h"
#include "core/base/Phrase.h"
#include "core/base/Softmax.h"
#include "core/base/Threads.h"
#include "core/engine/EngineFactory.h"
#include "core/training/Evaluation.h"
#include "core/training/data/BatchPlan.h"
#include "core/training/step/LearningRate.h"
#include "core/training/step/StepGradients.h"
#include "core/training/step/Stopwatch.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace kantai {

namespace {

constexpr std::size_t kTextsTogether = 32; // of one measuring pass

class ClassifierTraining {
public:
    ClassifierTraining(ModelWeights& weights, const ClassifierData& data, const ClassifierOptions& options)
        : data_(data), options_(trainingOptionsOf(options)), config_(weights.config()), layout_(*weights.layout()),
          engine_(makeEngine(weights, trainingEngine(options_))), gradients_(*engine_, layout_, config_, options_),
          plan_(data.training.size(), options.batchSize, options.seed) {
        course_.totalSteps = options.epochs * static_cast<std::int64_t>(plan_.batchesPerEpoch());
        orderHeldOut();
    }

    ClassifierCourse run(const Progress& progress, const std::stop_token& stop,
                         const std::function<void(const ClassifierPoint&)>& onPoint) {
        const std::int64_t every = std::max<std::int64_t>(1, course_.totalSteps / kPoints);
        addPoint(std::log(static_cast<double>(config_.classes())), kTextsPerPoint, onPoint);
        throwIfStopped(stop, Phrase::noop("The fine-tuning"));
        double sum = 0;
        std::int64_t since = 0;
        while (course_.steps < course_.totalSteps && !course_.stopped) {
            const double loss = step();
            sum += loss;
            ++since;
            progress.report(Phrase::noop("Fine-tuning"), static_cast<std::uint64_t>(course_.steps),
                            static_cast<std::uint64_t>(course_.totalSteps),
                            Phrase::tr("epoch {} of {}", Phrase::count(epoch()), Phrase::count(epochs())));
            course_.stopped = stop.stop_requested() && course_.steps < course_.totalSteps;
            const bool isLast = course_.stopped || course_.steps == course_.totalSteps;
            if (!isLast && course_.steps % every != 0)
                continue;
            addPoint(sum / static_cast<double>(since), isLast ? data_.heldOut.size() : kTextsPerPoint, onPoint);
            sum = 0;
            since = 0;
        }
        course_.seconds = course_.points.back().seconds;
        return std::move(course_);
    }

private:
    double perEpoch() const { return static_cast<double>(plan_.batchesPerEpoch()); }
    std::int64_t epochs() const { return course_.totalSteps / static_cast<std::int64_t>(plan_.batchesPerEpoch()); }
    std::int64_t epoch() const { // of the step just done, from 1
        return (course_.steps - 1) / static_cast<std::int64_t>(plan_.batchesPerEpoch()) + 1;
    }

    // Texts of like length are measured together.
    void orderHeldOut() {
        order_.resize(data_.heldOut.size());
        std::iota(order_.begin(), order_.end(), 0U);
        std::ranges::stable_sort(order_, {}, [&](std::uint32_t index) { return data_.heldOut[index].ids.size(); });
    }

    double step() {
        const auto done = static_cast<std::uint64_t>(course_.steps), inEpoch = plan_.batchesPerEpoch();
        const std::vector<PackedBatch> batches{
            classifierBatch(data_.training, plan_.batch(done / inEpoch, done % inEpoch))};
        StepMetrics metrics;
        metrics.step = course_.steps + 1;
        gradients_.compute(course_.steps, batches, batches.front().masked(), metrics);
        metrics.gradientNorm = gradients_.norm();
        if (!std::isfinite(metrics.loss) || !std::isfinite(metrics.gradientNorm))
            throw Divergence(
                ErrorCode::BadInput,
                Phrase::tr("The fine-tuning diverged at step {}: its loss or the norm of its gradient is "
                           "NaN or infinite.",
                           metrics.step),
                Phrase::tr("Start again with a lower learning rate."));
        const bool clips = metrics.gradientNorm > options_.clipNorm;
        gradients_.update(learningRateAtStep(options_, course_.steps, course_.totalSteps),
                          clips ? options_.clipNorm / (metrics.gradientNorm + 1e-6) : 1.0);
        ++course_.steps;
        return metrics.loss;
    }

    void addPoint(double trainingLoss, std::size_t most, const std::function<void(const ClassifierPoint&)>& onPoint) {
        measure(std::min(most, order_.size()));
        ClassifierPoint point;
        point.step = course_.steps;
        point.epoch = static_cast<double>(course_.steps) / perEpoch();
        point.trainingLoss = trainingLoss;
        std::int64_t right = 0, measured = 0;
        for (const ClassifiedText& text : course_.heldOut) {
            if (text.probabilities.empty())
                continue;
            ++measured;
            right += text.predicted() == text.label ? 1 : 0;
            point.loss += text.loss();
        }
        point.loss /= static_cast<double>(measured);
        point.accuracy = static_cast<double>(right) / static_cast<double>(measured);
        point.seconds = watch_.lap() + (course_.points.empty() ? 0 : course_.points.back().seconds);
        course_.points.push_back(point);
        if (onPoint)
            onPoint(point);
    }

    // So many of the held-out texts, evenly over their lengths; the others have no probabilities then.
    void measure(std::size_t count) {
        course_.heldOut.assign(data_.heldOut.size(), {});
        std::vector<std::uint32_t> chosen;
        for (std::size_t i = 0; i < count; ++i)
            chosen.push_back(order_[i * order_.size() / count]);
        const auto classes = static_cast<std::size_t>(config_.classes());
        for (std::size_t begin = 0; begin < count; begin += kTextsTogether) {
            const auto indices = std::span(chosen).subspan(begin, std::min(kTextsTogether, count - begin));
            std::vector<float> logits(indices.size() * classes);
            engine_->logits(classifierBatch(data_.heldOut, indices), logits);
            for (std::size_t i = 0; i < indices.size(); ++i)
                course_.heldOut[indices[i]] = {data_.heldOut[indices[i]].label,
                                               softmaxOf(std::span(logits).subspan(i * classes, classes))};
        }
    }

    const ClassifierData& data_;
    TrainingOptions options_;
    RobertaConfig config_;
    const TensorLayout& layout_;
    std::unique_ptr<Engine> engine_;
    LocalGradients gradients_;
    BatchPlan plan_;
    std::vector<std::uint32_t> order_; // of the held-out texts
    Stopwatch watch_;
    ClassifierCourse course_;
};

} // namespace

ClassifierCourse trainClassifierWeights(ModelWeights& weights, const ClassifierData& data,
                                        const ClassifierOptions& options, const Progress& progress,
                                        const std::stop_token& stop,
                                        const std::function<void(const ClassifierPoint&)>& onPoint) {
    return guardMemory(Phrase::noop("the training"), [&] {
        computeWith(resolveThreads(options.threads));
        return ClassifierTraining(weights, data, options).run(progress, stop, onPoint);
    });
}

} // namespace kantai
