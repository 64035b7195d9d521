// SPDX-License-Identifier: GPL-3.0-or-later
// What a student learns from a teacher in the packed engine, against the same objective written with LibTorch's
// operations on RobertaForMaskedLM of tests/support.
#include "core/base/CounterRandom.h"
#include "core/engine/packed/PackedEngine.h"
#include "core/engine/packed/kernels/MatrixProduct.h"
#include "tests/support/ErrorOf.h"
#include "tests/support/ReferenceModel.h"
#include "tests/support/Tensors.h"
#include "tests/support/TinyConfig.h"

#include <ATen/Parallel.h>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace kantai;
using kantai::test::tensorOf;

namespace {

struct Both {
    MaskedBatch padded;
    PackedBatch packed;
};

// Sequences of the given lengths with about every third token masked.
Both batchOf(const std::vector<std::int64_t>& lengths, std::int64_t tokens, std::uint64_t seed = 5) {
    const CounterRandom random(seed, 7);
    const auto rows = static_cast<std::int64_t>(lengths.size());
    const std::int64_t columns = *std::ranges::max_element(lengths);
    Both both;
    both.padded.inputIds = torch::full({rows, columns}, kPaddingId, torch::kLong);
    std::vector<std::int64_t> positions, targets;
    both.packed.starts = {0};
    std::uint64_t draw = 0;
    for (std::size_t row = 0; row < lengths.size(); ++row) {
        for (std::int64_t column = 0; column < lengths[row]; ++column) {
            const auto id =
                static_cast<std::int32_t>(5 + random.below(++draw, static_cast<std::uint64_t>(tokens - 5)));
            if (random.below(++draw, 3) == 0) {
                positions.push_back(static_cast<std::int64_t>(row) * columns + column);
                targets.push_back((id * 7) % tokens);
                both.packed.positions.push_back(both.packed.tokens());
                both.packed.targets.push_back(static_cast<std::int32_t>(targets.back()));
            }
            both.packed.ids.push_back(id);
            both.padded.inputIds[static_cast<std::int64_t>(row)][column] = id;
        }
        both.packed.starts.push_back(both.packed.tokens());
    }
    both.padded.attentionMask = both.padded.inputIds.ne(kPaddingId);
    both.padded.positions = torch::tensor(positions, torch::kLong);
    both.padded.targets = torch::tensor(targets, torch::kLong);
    return both;
}

torch::Tensor statesOf(const RobertaForMaskedLM& model, const MaskedBatch& batch) {
    const torch::Tensor all = model.encode(batch.inputIds, batch.attentionMask);
    return all.reshape({-1, all.size(-1)}).index_select(0, batch.positions);
}

// What a teacher says of a batch, in memory that a signal refers to.
struct Taught {
    Taught(test::ReferenceModel& teacher, const Both& batch, double share, double temperature, double statesWeight) {
        const torch::NoGradGuard noGradients;
        logits = teacher.maskedLogits(batch.padded).contiguous();
        states = statesOf(teacher, batch.padded).contiguous();
        const auto spanOf = [](const torch::Tensor& t) {
            return std::span<const float>(t.data_ptr<float>(), static_cast<std::size_t>(t.numel()));
        };
        signal = {spanOf(logits), logits.size(1), share, temperature, spanOf(states), states.size(1), statesWeight};
        if (statesWeight == 0)
            signal.states = {};
    }
    torch::Tensor logits, states;
    TeacherSignal signal;
};

struct Expected {
    torch::Tensor crossEntropy, divergence, difference, objective; // summed over the masked positions
};

// The definition, with other operations than core/engine/torch uses.
Expected expectedOf(const RobertaForMaskedLM& student, const MaskedBatch& batch, const Taught& taught) {
    const TeacherSignal& signal = taught.signal;
    const torch::Tensor logits = student.maskedLogits(batch), states = statesOf(student, batch);
    const std::int64_t common = std::min(logits.size(1), taught.logits.size(1));
    const auto count = static_cast<double>(logits.size(0));
    Expected expected;
    expected.crossEntropy = student.maskedLoss(batch) * count;
    const torch::Tensor p = torch::softmax(taught.logits.slice(1, 0, common) / signal.temperature, 1);
    const torch::Tensor q = torch::softmax(logits / signal.temperature, 1).slice(1, 0, common);
    expected.divergence = (p * (p / q).log()).sum();
    const auto cosines = [](const torch::Tensor& x) {
        return torch::cosine_similarity(x.unsqueeze(0), x.unsqueeze(1), 2, 1e-12);
    };
    expected.difference = (cosines(states) - cosines(taught.states)).pow(2).mean(1).sum();
    expected.objective = (1 - signal.share) * expected.crossEntropy +
                         signal.share * signal.temperature * signal.temperature * expected.divergence +
                         signal.statesWeight * expected.difference;
    return expected;
}

// The largest distance of a gradient from that of the reference, and its tensor's name.
std::pair<double, std::string> worstGradient(const RobertaForMaskedLM& model, const Engine& packed) {
    double scale = 0; // the keys' biases have no gradient but rounding: measure those against the others
    for (const Parameter& parameter : model.parameters())
        scale = std::max(scale, parameter.value.grad().norm().item<double>());
    std::pair<double, std::string> worst;
    for (std::size_t i = 0; i < model.parameters().size(); ++i) {
        const torch::Tensor expected = model.parameters()[i].value.grad().view({-1});
        const double difference = (tensorOf(packed.gradient(i)) - expected).norm().item<double>();
        const double relative = difference / std::max(expected.norm().item<double>(), 1e-3 * scale);
        if (!(relative <= worst.first))
            worst = {relative, model.parameters()[i].spec.name};
    }
    return worst;
}

RobertaConfig studentConfig(std::int64_t rows) {
    RobertaConfig config = test::unevenConfig();
    config.vocabularySize = rows;
    config.layers = 2;
    return config;
}

RobertaConfig teacherConfig(std::int64_t rows) {
    RobertaConfig config = test::unevenConfig();
    config.vocabularySize = rows;
    config.hiddenSize = 60; // another width
    config.heads = 4;
    return config;
}

bool isNear(double value, const torch::Tensor& expected, double tolerance) {
    const auto number = expected.item<double>();
    return std::abs(value - number) <= tolerance * std::abs(number);
}

} // namespace

class TaughtLossTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { at::set_num_threads(1); }

    void lossAndGradientsAreThoseOfTheReference_data() {
        QTest::addColumn<int>("studentRows");
        QTest::addColumn<int>("teacherRows");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("temperature");
        QTest::addColumn<double>("statesWeight");
        QTest::addColumn<bool>("narrow");
        QTest::newRow("half of it") << 301 << 301 << 0.5 << 2.0 << 0.0 << false;
        QTest::newRow("the teacher alone") << 301 << 301 << 1.0 << 1.0 << 0.0 << false;
        QTest::newRow("nothing of the teacher") << 301 << 301 << 0.0 << 3.0 << 0.0 << false;
        QTest::newRow("with the states") << 301 << 301 << 0.7 << 4.0 << 20.0 << false;
        QTest::newRow("a teacher of more rows") << 301 << 340 << 0.5 << 2.0 << 3.0 << false;
        QTest::newRow("a teacher of fewer rows") << 340 << 301 << 0.5 << 2.0 << 3.0 << false;
        QTest::newRow("whole vectors and pieces") << 40016 << 40016 << 0.5 << 2.0 << 3.0 << false;
        if (hasFastBf16())
            QTest::newRow("bf16") << 301 << 301 << 0.5 << 2.0 << 3.0 << true;
    }

    void lossAndGradientsAreThoseOfTheReference() {
        QFETCH(int, studentRows);
        QFETCH(int, teacherRows);
        QFETCH(double, share);
        QFETCH(double, temperature);
        QFETCH(double, statesWeight);
        QFETCH(bool, narrow);
        at::set_num_threads(2);
        test::ReferenceModel student(studentConfig(studentRows), 3), teacher(teacherConfig(teacherRows), 8);
        // The largest one makes several pieces of logits.
        const Both batch = batchOf(studentRows > 20000 ? std::vector<std::int64_t>(10, 130)
                                                       : std::vector<std::int64_t>{5, 17, 2, 130, 64, 1, 16, 33, 9},
                                   300);
        const Taught taught(teacher, batch, share, temperature, statesWeight);
        const auto packed =
            makePackedEngine(student.weights, {kCpu, narrow ? Precision::Bf16 : Precision::Float32, AdamWSettings{}});
        const auto masked = static_cast<double>(batch.packed.masked());

        // A first pass leaves gradients that must go.
        packed->forward(batchOf({20, 30}, 300).packed, 1, nullptr, false);
        packed->backward();
        const MaskedLoss result = packed->forward(batch.packed, 1 / masked, nullptr, false, &taught.signal);
        packed->backward();

        const Expected expected = expectedOf(student, batch.padded, taught);
        (expected.objective / masked).backward();
        const double tolerance = narrow ? 0.05 : 1e-5;
        QVERIFY(isNear(result.sum, expected.crossEntropy, tolerance));
        QVERIFY2(isNear(result.divergence, expected.divergence, tolerance),
                 qPrintable(QString::number(result.divergence / expected.divergence.item<double>() - 1)));
        if (statesWeight > 0)
            QVERIFY(isNear(result.difference, expected.difference, tolerance));
        else
            QCOMPARE(result.difference, 0.0);
        QCOMPARE(result.masked, batch.packed.masked());
        const auto worst = worstGradient(student, *packed);
        QVERIFY2(worst.first < 2 * tolerance,
                 qPrintable(QString("%1: %2").arg(QString::fromStdString(worst.second)).arg(worst.first)));
        if (!narrow)
            QCOMPARE(result.right, packed->loss(batch.packed).right);
    }

    void gradientsOfSeveralBatchesAddUp() {
        test::ReferenceModel student(studentConfig(301), 3), teacher(teacherConfig(301), 8);
        const Both first = batchOf({5, 40, 12}, 300), second = batchOf({20, 30}, 300, 6);
        const Taught ofFirst(teacher, first, 0.6, 2, 5), ofSecond(teacher, second, 0.6, 2, 5);
        const auto packed = makePackedEngine(student.weights, {kCpu, Precision::Float32, AdamWSettings{}});
        packed->forward(first.packed, 0.1, nullptr, false, &ofFirst.signal);
        packed->backward();
        packed->forward(second.packed, 0.1, nullptr, true, &ofSecond.signal);
        packed->backward();
        (0.1 * (expectedOf(student, first.padded, ofFirst).objective +
                expectedOf(student, second.padded, ofSecond).objective))
            .backward();
        const auto worst = worstGradient(student, *packed);
        QVERIFY2(worst.first < 2e-5, worst.second.c_str());
    }

    // A student that says what its teacher says has nothing to learn from it.
    void aTwinOfTheTeacherIsNotMoved() {
        test::ReferenceModel student(studentConfig(301), 3), teacher(studentConfig(301), 3);
        const Both batch = batchOf({25, 60, 7}, 300);
        const Taught taught(teacher, batch, 1, 2, 10);
        const auto packed = makePackedEngine(student.weights, {kCpu, Precision::Float32, AdamWSettings{}});
        const MaskedLoss result = packed->forward(batch.packed, 1, nullptr, false, &taught.signal);
        packed->backward();
        QVERIFY(std::abs(result.divergence) < 1e-3 && std::abs(result.difference) < 1e-6);
        const double norm = packed->gradientNorm();
        packed->forward(batch.packed, 1, nullptr, false);
        packed->backward();
        QVERIFY2(norm < 1e-3 * packed->gradientNorm(), qPrintable(QString::number(norm)));
    }

    void theNumberOfThreadsChangesNoBit() {
        test::ReferenceModel student(studentConfig(301), 3), teacher(teacherConfig(301), 8);
        const Both batch = batchOf({25, 60, 7, 100}, 300);
        const Taught taught(teacher, batch, 0.5, 2, 3); // by LibTorch, whose bits depend on its threads
        std::vector<double> norms;
        for (const int threads : {1, 2}) {
            at::set_num_threads(threads);
            const auto packed = makePackedEngine(student.weights, {kCpu, Precision::Float32, AdamWSettings{}});
            const MaskedLoss loss = packed->forward(batch.packed, 1, nullptr, false, &taught.signal);
            norms.insert(norms.end(), {loss.sum, loss.divergence});
        }
        QVERIFY(norms[0] == norms[2] && norms[1] == norms[3]); // QCOMPARE would allow for rounding
    }

    void logitsAndStatesAreThoseThatComeAlone() {
        test::ReferenceModel model(studentConfig(301), 3);
        const Both batch = batchOf({25, 60, 7}, 300);
        const auto packed = makePackedEngine(model.weights, {});
        const auto rows = static_cast<std::size_t>(batch.packed.masked());
        std::vector<float> logits(rows * 301), states(rows * 36), logitsAlone(logits.size()), alone(states.size());
        packed->logitsAndStates(batch.packed, logits, states);
        packed->logits(batch.packed, logitsAlone);
        packed->states(batch.packed, alone);
        QCOMPARE(logits, logitsAlone);
        QCOMPARE(states, alone);
    }

    void aSignalOfAnotherBatchIsRefused() {
        test::ReferenceModel student(studentConfig(301), 3), teacher(teacherConfig(301), 8);
        const Both batch = batchOf({25, 60, 7}, 300), other = batchOf({12, 9}, 300);
        const Taught taught(teacher, other, 0.5, 2, 0);
        const auto packed = makePackedEngine(student.weights, {kCpu, Precision::Float32, AdamWSettings{}});
        VERIFY_REFUSED(packed->forward(batch.packed, 1, nullptr, false, &taught.signal), ErrorCode::Internal,
                       "not of this batch");
    }
};

QTEST_GUILESS_MAIN(TaughtLossTest)
#include "tst_TaughtLoss.moc"
