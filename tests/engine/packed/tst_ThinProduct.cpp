// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/packed/kernels/ThinProduct.h"

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

struct Product {
    std::size_t rows, inputs, outputs;
    std::vector<float> x = numbers(rows * inputs, 1), weight = numbers(outputs * inputs, 2),
                       bias = numbers(outputs, 3);

    std::vector<float> thin(bool withBias) const {
        std::vector<float> y(rows * outputs, -1);
        thinProduct(static_cast<std::int64_t>(rows), static_cast<std::int64_t>(inputs),
                    static_cast<std::int64_t>(outputs), x.data(), weight.data(), withBias ? bias.data() : nullptr,
                    y.data());
        return y;
    }
    double plain(std::size_t row, std::size_t column, bool withBias) const {
        double sum = withBias ? static_cast<double>(bias[column]) : 0;
        for (std::size_t i = 0; i < inputs; ++i)
            sum += static_cast<double>(x[row * inputs + i]) * static_cast<double>(weight[column * inputs + i]);
        return sum;
    }
};

} // namespace

class tst_ThinProduct : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Every number of rows; columns that do not fill a tile or a piece; inputs that do not fill a vector.
    void theProductIsThatOfPlainLoops() {
        for (std::size_t rows = 1; rows <= static_cast<std::size_t>(kThinRows); ++rows)
            for (const std::size_t outputs : {1, 3, 4, 67, 130})
                for (const std::size_t inputs : {5, 16, 70}) {
                    const Product product{rows, inputs, outputs};
                    for (const bool withBias : {false, true}) {
                        const std::vector<float> y = product.thin(withBias);
                        for (std::size_t row = 0; row < rows; ++row)
                            for (std::size_t column = 0; column < outputs; ++column)
                                QVERIFY(std::abs(static_cast<double>(y[row * outputs + column]) -
                                                 product.plain(row, column, withBias)) < 1e-5);
                    }
                }
    }

    void threadsDoNotChangeABit() {
        const Product product{7, 96, 333};
        omp_set_num_threads(1);
        const std::vector<float> alone = product.thin(true);
        omp_set_num_threads(3);
        QVERIFY(product.thin(true) == alone);
    }

    // A sentence's answer does not depend on what is asked beside it.
    void aRowIsTheSameWithOthersBesideIt() {
        const Product all{16, 64, 70};
        const std::vector<float> together = all.thin(false);
        Product one{1, 64, 70};
        for (std::size_t row = 0; row < 16; ++row) {
            one.x.assign(all.x.begin() + static_cast<long>(row * 64),
                         all.x.begin() + static_cast<long>((row + 1) * 64));
            const std::vector<float> alone = one.thin(false);
            QVERIFY(std::equal(alone.begin(), alone.end(), together.begin() + static_cast<long>(row * 70)));
        }
    }
};

QTEST_APPLESS_MAIN(tst_ThinProduct)
#include "tst_ThinProduct.moc"
