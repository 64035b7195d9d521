// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/kernels/PanelProduct.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <omp.h>
#include <vector>

using namespace kantai;

namespace {

std::vector<float> numbers(std::size_t count, std::uint64_t seed) {
    std::vector<float> all(count);
    for (std::size_t i = 0; i < count; ++i)
        all[i] = static_cast<float>(
            std::sin(static_cast<double>(i * 37 + seed * 101) * 0.7)); // anything without a pattern in a row
    return all;
}

struct Dense {
    std::size_t rows, inputs, outputs;
    std::vector<float> x = numbers(rows * inputs, 1), weight = numbers(outputs * inputs, 2),
                       bias = numbers(outputs, 3);

    std::vector<float> panels() const {
        std::vector<float> to(weight.size());
        toPanels(static_cast<std::int64_t>(inputs), static_cast<std::int64_t>(outputs), weight.data(), to.data());
        return to;
    }
    std::vector<float> inPanels(bool withBias) const {
        std::vector<float> y(rows * outputs, -1);
        panelProduct(static_cast<std::int64_t>(rows), static_cast<std::int64_t>(inputs),
                     static_cast<std::int64_t>(outputs), x.data(), panels().data(), withBias ? bias.data() : nullptr,
                     y.data());
        return y;
    }
    // The sum in double, and how far adding in float32, one after the other, may be from it (Higham 2002, 3.1).
    struct Expected {
        double sum, error;
    };
    Expected expected(std::size_t row, std::size_t column, bool withBias) const {
        double sum = withBias ? static_cast<double>(bias[column]) : 0, absolute = std::abs(sum);
        for (std::size_t i = 0; i < inputs; ++i) {
            const double product =
                static_cast<double>(x[row * inputs + i]) * static_cast<double>(weight[column * inputs + i]);
            sum += product;
            absolute += std::abs(product);
        }
        return {sum, absolute * static_cast<double>(inputs + 1) * 0x1.0p-24};
    }
};

} // namespace

class tst_PanelProduct : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Every number of rows of a tile and of two; panels that do not fill a tile or a piece; any number of inputs.
    void theProductIsThatOfPlainLoops() {
        for (std::size_t rows = 1; rows <= 17; ++rows)
            for (const std::size_t outputs : {16, 32, 48, 80, 176})
                for (const std::size_t inputs : {1, 5, 70}) {
                    const Dense dense{rows, inputs, outputs};
                    for (const bool withBias : {false, true}) {
                        const std::vector<float> y = dense.inPanels(withBias);
                        for (std::size_t row = 0; row < rows; ++row)
                            for (std::size_t column = 0; column < outputs; ++column) {
                                const auto [sum, error] = dense.expected(row, column, withBias);
                                QVERIFY(std::abs(static_cast<double>(y[row * outputs + column]) - sum) <= error);
                            }
                    }
                }
    }

    void threadsDoNotChangeABit() {
        const Dense dense{7, 96, 336};
        omp_set_num_threads(1);
        const std::vector<float> alone = dense.inPanels(true);
        omp_set_num_threads(3);
        QVERIFY(dense.inPanels(true) == alone);
    }

    // A sentence's answer does not depend on what is asked beside it.
    void aRowIsTheSameWithOthersBesideIt() {
        const Dense all{17, 64, 80};
        const std::vector<float> together = all.inPanels(false);
        Dense one{1, 64, 80};
        for (std::size_t row = 0; row < 17; ++row) {
            one.x.assign(all.x.begin() + static_cast<long>(row * 64),
                         all.x.begin() + static_cast<long>((row + 1) * 64));
            const std::vector<float> alone = one.inPanels(false);
            QVERIFY(std::equal(alone.begin(), alone.end(), together.begin() + static_cast<long>(row * 80)));
        }
    }
};

QTEST_APPLESS_MAIN(tst_PanelProduct)
#include "tst_PanelProduct.moc"
