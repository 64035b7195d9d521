// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/CounterRandom.h"
#include "core/training/AdamW_torch.h"
#include "core/training/kernels/AdamWKernel.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/TextFolder.h"

#include <QTest>
#include <torch/torch.h>

using namespace kantai;
using namespace kantai::test;

namespace {

torch::Tensor numbers(std::int64_t count, std::uint64_t stream, float scale = 1) {
    const torch::Tensor tensor = torch::empty({count});
    for (std::int64_t i = 0; i < count; ++i)
        tensor.data_ptr<float>()[i] = scale * CounterRandom(5, stream).normal(static_cast<std::uint64_t>(i));
    return tensor;
}

Parameter parameter(const std::string& name, std::int64_t count, std::uint64_t stream, bool decays) {
    return {{name, {count}, decays}, numbers(count, stream).set_requires_grad(true)};
}

// More than one slice of the kernel, and no multiple of a vector.
constexpr std::int64_t kMany = 70001;

std::vector<Parameter> twoParameters() {
    return {parameter("dense.weight", kMany, 1, true), parameter("dense.bias", 5, 2, false)};
}

double difference(const torch::Tensor& a, const torch::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

TrainingOptions options() {
    TrainingOptions o;
    o.weightDecay = 0.1;
    o.beta1 = 0.85;
    o.beta2 = 0.97;
    o.adamEpsilon = 1e-5;
    return o;
}

void setGradients(const std::vector<Parameter>& parameters, std::uint64_t step, float scale = 1) {
    for (const Parameter& p : parameters)
        p.value.mutable_grad() = numbers(p.value.numel(), 100 + step, scale);
}

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
        torch::Tensor weights[2], means[2], squares[2];
        const torch::Tensor gradient = numbers(kMany, 3);
        for (int i = 0; i < 2; ++i) {
            weights[i] = numbers(kMany, 4);
            means[i] = numbers(kMany, 6, 0.1f);
            squares[i] = numbers(kMany, 7).square();
            (i == 0 ? adamWReference : adamWFused)(weights[i].data_ptr<float>(), gradient.data_ptr<float>(),
                                                   means[i].data_ptr<float>(), squares[i].data_ptr<float>(), kMany,
                                                   step);
        }
        QVERIFY(difference(weights[0], numbers(kMany, 4)) > 1e-3);
        QVERIFY(difference(weights[0], weights[1]) < 1e-6);
        QVERIFY(difference(means[0], means[1]) < 1e-6);
        QVERIFY(difference(squares[0], squares[1]) < 2e-6); // of numbers up to 20
    }

    void stepsAreThoseOfTorch() {
        const auto ours = twoParameters(), theirs = twoParameters();
        AdamW optimizer(ours, options());
        const auto settings = [](double decay) {
            return torch::optim::AdamWOptions(1e-3).betas({0.85, 0.97}).eps(1e-5).weight_decay(decay);
        };
        torch::optim::AdamW weight({theirs[0].value}, settings(0.1)), bias({theirs[1].value}, settings(0));
        for (std::uint64_t step = 0; step < 10; ++step) {
            setGradients(ours, step);
            setGradients(theirs, step, 0.5f); // as clipped
            optimizer.step(1e-3, 0.5);
            weight.step();
            bias.step();
        }
        QCOMPARE(optimizer.steps(), std::int64_t(10));
        for (int i = 0; i < 2; ++i) {
            QVERIFY(difference(ours[i].value, theirs[i].value) < 1e-6);
            QVERIFY(difference(ours[i].value, twoParameters()[i].value) > 1e-3);
        }
    }

    void onlyWhatDecaysDecays() {
        const auto parameters = twoParameters();
        AdamW optimizer(parameters, options());
        for (const Parameter& p : parameters)
            p.value.mutable_grad() = torch::zeros_like(p.value);
        optimizer.step(0.1, 1);
        QVERIFY(difference(parameters[0].value, twoParameters()[0].value * 0.99) < 1e-6);
        QVERIFY(difference(parameters[1].value, twoParameters()[1].value) == 0);
    }

    void theNormIsOfAllGradientsAndAStepClearsThem() {
        const auto parameters = twoParameters();
        AdamW optimizer(parameters, options());
        parameters[0].value.mutable_grad() = torch::full({kMany}, 2.0f);
        parameters[1].value.mutable_grad() = torch::full({5}, 3.0f);
        const double expected = std::sqrt(4.0 * kMany + 9.0 * 5);
        QVERIFY(std::abs(optimizer.gradientNorm() - expected) < 1e-5 * expected);
        optimizer.step(0.1, 1);
        QCOMPARE(optimizer.gradientNorm(), 0.0);
    }

    void itGoesOnFromItsFile() {
        const TextFolder folder;
        const auto straight = twoParameters(), resumed = twoParameters();
        AdamW one(straight, options()), two(resumed, options());
        for (std::uint64_t step = 0; step < 3; ++step) {
            setGradients(straight, step);
            setGradients(resumed, step);
            one.step(1e-3, 1);
            two.step(1e-3, 1);
        }
        two.save(folder / "optimizer.safetensors");
        AdamW three(resumed, options());
        three.load(folder / "optimizer.safetensors");
        setGradients(straight, 3);
        setGradients(resumed, 3);
        one.step(1e-3, 1);
        three.step(1e-3, 1);
        QCOMPARE(three.steps(), std::int64_t(4));
        QVERIFY(torch::equal(straight[0].value, resumed[0].value));
    }

    void aFileThatDoesNotFitIsRefused() {
        const TextFolder folder;
        const fs::path file = folder / "optimizer.safetensors";
        const auto parameters = twoParameters();
        AdamW(parameters, options()).save(file);
        AdamW larger({parameter("dense.weight", 6, 1, true)}, options());
        VERIFY_REFUSED(larger.load(file), ErrorCode::BadInput, "exp_avg.dense.weight");
        AdamW other({parameter("head.bias", 5, 1, false)}, options());
        VERIFY_REFUSED(other.load(file), ErrorCode::BadInput, "exp_avg.head.bias");
        writeSafetensors(file, {});
        VERIFY_REFUSED(AdamW(parameters, options()).load(file), ErrorCode::BadInput, "at which step");
    }
};

QTEST_APPLESS_MAIN(TestAdamW)
#include "tst_AdamW.moc"
