// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/EmbeddingTable.h"

#include "core/base/Phrase.h"
#include "core/base/Progress.h"
#include "core/inference/LeadingEigenvectors.h"

#include <algorithm>
#include <cmath>

namespace kantai {

namespace {

constexpr std::size_t kRowsBetweenStops = 1024;

void pollStop(std::size_t row, const std::stop_token& stop) {
    if (row % kRowsBetweenStops == 0)
        throwIfStopped(stop, Phrase::tr("The examination of the model"));
}

double product(std::span<const float> a, std::span<const float> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

bool isFinite(std::span<const float> row) {
    return std::all_of(row.begin(), row.end(), [](float number) { return std::isfinite(number); });
}

// The rows around their mean, [chosen, columns].
std::vector<double> centred(const EmbeddingTable& table, std::span<const std::size_t> chosen) {
    const std::size_t columns = table.columns;
    std::vector<double> mean(columns), values(chosen.size() * columns);
    double counted = 0;
    for (const std::size_t row : chosen)
        if (const std::span<const float> numbers = table.row(row); isFinite(numbers)) {
            for (std::size_t i = 0; i < columns; ++i)
                mean[i] += static_cast<double>(numbers[i]);
            ++counted;
        }
    for (double& number : mean)
        number /= std::max(1.0, counted);
    for (std::size_t row = 0; row < chosen.size(); ++row)
        if (const std::span<const float> numbers = table.row(chosen[row]); isFinite(numbers))
            for (std::size_t i = 0; i < columns; ++i)
                values[row * columns + i] = static_cast<double>(numbers[i]) - mean[i];
    return values;
}

// [columns, columns]; not divided by the number of rows, which changes neither eigenvectors nor shares.
std::vector<double> covarianceOf(const std::vector<double>& values, std::size_t columns,
                                 const std::stop_token& stop) {
    std::vector<double> sums(columns * columns);
    const std::size_t rows = values.size() / columns;
    for (std::size_t row = 0; row < rows; ++row) {
        pollStop(row * 16, stop);
        const double* x = values.data() + row * columns;
        for (std::size_t i = 0; i < columns; ++i) {
            double* to = sums.data() + i * columns;
            const double factor = x[i];
            for (std::size_t j = i; j < columns; ++j)
                to[j] += factor * x[j];
        }
    }
    for (std::size_t i = 0; i < columns; ++i)
        for (std::size_t j = 0; j < i; ++j)
            sums[i * columns + j] = sums[j * columns + i];
    return sums;
}

} // namespace

std::vector<float> meanOf(const EmbeddingTable& table, std::span<const std::size_t> rows) {
    std::vector<double> sums(table.columns);
    for (const std::size_t row : rows)
        for (std::size_t i = 0; i < table.columns; ++i)
            sums[i] += static_cast<double>(table.row(row)[i]);
    std::vector<float> mean(table.columns);
    for (std::size_t i = 0; i < table.columns; ++i)
        mean[i] = static_cast<float>(sums[i] / static_cast<double>(rows.size()));
    return mean;
}

std::vector<RowNeighbour> nearestRows(const EmbeddingTable& table, std::span<const float> direction,
                                      std::span<const std::size_t> excluded, std::size_t most,
                                      const std::stop_token& stop) {
    const double length = std::sqrt(product(direction, direction));
    std::vector<RowNeighbour> found;
    if (!(length > 0) || !std::isfinite(length) || most == 0)
        return found;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        pollStop(row, stop);
        if (std::find(excluded.begin(), excluded.end(), row) != excluded.end())
            continue;
        const std::span<const float> numbers = table.row(row);
        const double own = std::sqrt(product(numbers, numbers));
        if (!(own > 0) || !std::isfinite(own))
            continue;
        const double cosine = std::clamp(product(numbers, direction) / (own * length), -1.0, 1.0);
        if (found.size() == most && cosine <= found.back().cosine)
            continue;
        if (found.size() == most)
            found.pop_back();
        const auto place = std::upper_bound(found.begin(), found.end(), cosine,
                                            [](double value, const auto& other) { return value > other.cosine; });
        found.insert(place, {row, cosine});
    }
    return found;
}

RowPlane planeOf(const EmbeddingTable& table, std::span<const std::size_t> chosen, const std::stop_token& stop) {
    const std::size_t columns = table.columns;
    const std::vector<double> values = centred(table, chosen);
    const std::vector<double> covariance = covarianceOf(values, columns, stop);
    double variance = 0;
    for (std::size_t i = 0; i < columns; ++i)
        variance += covariance[i * columns + i];
    const LeadingEigenvectors axes = leadingEigenvectors(covariance, columns, 2, stop);

    RowPlane plane;
    plane.points.resize(chosen.size());
    for (std::size_t axis = 0; axis < axes.values.size(); ++axis) {
        plane.shares[axis] = variance > 0 ? std::clamp(axes.values[axis] / variance, 0.0, 1.0) : 0;
        for (std::size_t row = 0; row < chosen.size(); ++row)
            for (std::size_t i = 0; i < columns; ++i)
                plane.points[row][axis] += values[row * columns + i] * axes.vectors[axis][i];
    }
    return plane;
}

} // namespace kantai
