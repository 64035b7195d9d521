// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/engine/local/AdamW.h"
#include "core/engine/packed/kernels/AdamWKernel.h"
#include "core/model/Safetensors.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <torch/optim/adamw.h>

using namespace kantai;
using namespace kantai::test;

namespace {

std::vector<float> numbers(std::size_t count, std::uint64_t stream, float scale = 1) {
    std::vector<float> result(count);
    for (std::size_t i = 0; i < count; ++i)
        result[i] = scale * CounterRandom(5, stream).normal(i);
    return result;
}

// More than one slice of the kernel, and no multiple of a vector.
constexpr std::size_t kMany = 70001;

std::shared_ptr<const TensorLayout> layoutOf(std::vector<TensorSpec> specs) {
    return std::make_shared<const TensorLayout>(std::move(specs));
}

struct Tensors {
    std::shared_ptr<const TensorLayout> layout =
        layoutOf({{"dense.weight", {kMany}, true}, {"dense.bias", {5}, false}});
    TensorBlock<float> weights{layout}, gradients{layout};
    TensorBlock<Bf16> shadow{layout};

    Tensors() {
        for (std::size_t i = 0; i < 2; ++i)
            std::ranges::copy(numbers(weights[i].size(), 1 + i), weights[i].begin());
    }
    void setGradients(std::uint64_t step, float scale = 1) {
        for (std::size_t i = 0; i < 2; ++i)
            std::ranges::copy(numbers(gradients[i].size(), 100 + step, scale), gradients[i].begin());
    }
    void step(AdamW& optimizer, double rate, double scale) {
        optimizer.step(weights, gradients, shadow, rate, scale, {0, weights.layout()->numbers()});
    }
};

torch::Tensor tensorOf(std::span<float> values) {
    return torch::from_blob(values.data(), {static_cast<std::int64_t>(values.size())});
}

double difference(std::span<const float> a, std::span<const float> b) {
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
    return largest;
}

constexpr AdamWSettings kSettings{0.85, 0.97, 1e-5, 0.1};

} // namespace

class TestAdamW : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFusedKernelIsTheReference() {
        AdamWStep step;
        step.learningRate = 1e-2f;
        step.weightDecay = 0.1f;
        step.gradientScale = 0.3f;
        step.beta2 = 0.98f;
        step.correction1 = 0.271f;
        step.correction2 = 0.0588f;
        std::vector<float> weights[2], means[2], squares[2];
        std::vector<Bf16> narrow[2];
        const std::vector<float> gradient = numbers(kMany, 3);
        for (int i = 0; i < 2; ++i) {
            weights[i] = numbers(kMany, 4);
            means[i] = numbers(kMany, 6, 0.1f);
            squares[i] = numbers(kMany, 7);
            for (float& square : squares[i])
                square *= square;
            narrow[i].resize(kMany);
            (i == 0 ? adamWReference : adamWFused)(weights[i].data(), gradient.data(), means[i].data(),
                                                   squares[i].data(), narrow[i].data(), kMany, step);
            for (std::size_t n = 0; n < kMany; ++n)
                QCOMPARE(narrow[i][n].bits, toBf16(weights[i][n]).bits);
        }
        QVERIFY(difference(weights[0], numbers(kMany, 4)) > 1e-3);
        QVERIFY(difference(weights[0], weights[1]) < 1e-6);
        QVERIFY(difference(means[0], means[1]) < 1e-6);
        QVERIFY(difference(squares[0], squares[1]) < 2e-6); // of numbers up to 20
    }

    void stepsAreThoseOfTorch() {
        Tensors ours, theirs;
        AdamW optimizer(ours.layout, kSettings);
        const auto settings = [](double decay) {
            return torch::optim::AdamWOptions(1e-3).betas({0.85, 0.97}).eps(1e-5).weight_decay(decay);
        };
        torch::Tensor values[2];
        for (int i = 0; i < 2; ++i)
            values[i] = tensorOf(theirs.weights[i]).set_requires_grad(true);
        torch::optim::AdamW weight({values[0]}, settings(0.1)), bias({values[1]}, settings(0));
        for (std::uint64_t step = 0; step < 10; ++step) {
            ours.setGradients(step);
            theirs.setGradients(step, 0.5f); // as clipped
            for (int i = 0; i < 2; ++i)
                values[i].mutable_grad() = tensorOf(theirs.gradients[i]);
            ours.step(optimizer, 1e-3, 0.5);
            weight.step();
            bias.step();
        }
        QCOMPARE(optimizer.state().steps, std::int64_t{10});
        for (int i = 0; i < 2; ++i) {
            QVERIFY(difference(ours.weights[i], theirs.weights[i]) < 3e-6); // of numbers up to 5
            QVERIFY(difference(ours.weights[i], Tensors().weights[i]) > 1e-3);
        }
    }

    void onlyWhatDecaysDecays() {
        Tensors tensors;
        AdamW optimizer(tensors.layout, kSettings);
        tensors.step(optimizer, 0.1, 1);
        std::vector<float> decayed = numbers(kMany, 1);
        for (float& weight : decayed)
            weight *= 0.99f;
        QVERIFY(difference(tensors.weights[0], decayed) < 1e-6);
        QVERIFY(difference(tensors.weights[1], Tensors().weights[1]) == 0);
    }

    void theNormIsOfAllGradients() {
        Tensors tensors;
        QCOMPARE(AdamW::gradientNorm(tensors.gradients), 0.0);
        std::ranges::fill(tensors.gradients[0], 2.0f);
        std::ranges::fill(tensors.gradients[1], 3.0f);
        const double expected = std::sqrt(4.0 * kMany + 9.0 * 5);
        QVERIFY(std::abs(AdamW::gradientNorm(tensors.gradients) - expected) < 1e-5 * expected);
        tensors.gradients[0][4711] = std::nanf("");
        QVERIFY(std::isnan(AdamW::gradientNorm(tensors.gradients)));
    }

    void itContinuesFromItsFile() {
        const TextFolder folder;
        Tensors straight, resumed;
        AdamW one(straight.layout, kSettings), two(resumed.layout, kSettings);
        for (std::uint64_t step = 0; step < 3; ++step) {
            straight.setGradients(step);
            resumed.setGradients(step);
            straight.step(one, 1e-3, 1);
            resumed.step(two, 1e-3, 1);
        }
        writeSafetensors(folder / "optimizer.safetensors", two.state().tensorsToWrite(), two.state().metadata());
        AdamW three(resumed.layout, kSettings);
        three.state().load(folder / "optimizer.safetensors");
        straight.setGradients(3);
        resumed.setGradients(3);
        straight.step(one, 1e-3, 1);
        resumed.step(three, 1e-3, 1);
        QCOMPARE(three.state().steps, std::int64_t{4});
        QVERIFY(std::ranges::equal(straight.weights[0], resumed.weights[0]));
    }

    void aFileThatDoesNotFitIsRefused() {
        const TextFolder folder;
        const fs::path file = folder / "optimizer.safetensors";
        Tensors tensors;
        const AdamW optimizer(tensors.layout, kSettings);
        writeSafetensors(file, optimizer.state().tensorsToWrite(), optimizer.state().metadata());
        const auto one = [&](const char* name, std::int64_t count) {
            return AdamW(layoutOf({{name, {count}, true}}), kSettings);
        };
        VERIFY_REFUSED(one("dense.weight", 6).state().load(file), ErrorCode::BadInput, "exp_avg.dense.weight");
        VERIFY_REFUSED(one("head.bias", 5).state().load(file), ErrorCode::BadInput, "exp_avg.head.bias");
        writeSafetensors(file, {});
        VERIFY_REFUSED(AdamW(tensors.layout, kSettings).state().load(file), ErrorCode::BadInput, "at which step");
    }
};

QTEST_APPLESS_MAIN(TestAdamW)
#include "tst_AdamW.moc"
