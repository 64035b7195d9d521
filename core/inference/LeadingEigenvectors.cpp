// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/LeadingEigenvectors.h"

#include "core/base/CounterRandom.h"
#include "core/base/Phrase.h"
#include "core/base/Progress.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace kantai {

namespace {

using Vector = std::vector<double>;
using Vectors = std::vector<Vector>; // a basis, or the rows of a small matrix

constexpr std::size_t kFurther = 6; // vectors beside the wanted ones: they speed up the convergence
constexpr int kMostRounds = 300, kMostSweeps = 60;
constexpr double kSettled = 1e-10;

double product(const Vector& a, const Vector& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void addScaled(Vector& to, double factor, const Vector& from) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += factor * from[i];
}

// Gram-Schmidt, twice, so that rounding leaves nothing of the vectors before. What depends on them becomes zero.
void makeOrthonormal(Vectors& basis) {
    for (std::size_t i = 0; i < basis.size(); ++i) {
        const double before = std::sqrt(product(basis[i], basis[i]));
        for (int pass = 0; pass < 2; ++pass)
            for (std::size_t j = 0; j < i; ++j)
                addScaled(basis[i], -product(basis[i], basis[j]), basis[j]);
        const double length = std::sqrt(product(basis[i], basis[i]));
        const double factor = length > 1e-12 * before && length > 0 ? 1 / length : 0;
        for (double& number : basis[i])
            number *= factor;
    }
}

Vectors fixedBasis(std::size_t size, std::size_t count) {
    Vectors basis(count, Vector(size));
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < size; ++j)
            basis[i][j] = static_cast<double>(CounterRandom(0, i).normal(j));
    makeOrthonormal(basis);
    return basis;
}

Vectors multiplied(std::span<const double> matrix, const Vectors& basis) {
    const std::size_t size = basis.front().size();
    Vectors result(basis.size(), Vector(size));
    for (std::size_t row = 0; row < size; ++row) // equal to the column, so that the loop inside runs over neighbours
        for (std::size_t i = 0; i < basis.size(); ++i) {
            const double* from = matrix.data() + row * size;
            const double factor = basis[i][row];
            for (std::size_t column = 0; column < size; ++column)
                result[i][column] += factor * from[column];
        }
    return result;
}

// One rotation of Jacobi's method: makes matrix[p][q] zero and turns the rows of `turned` with it.
void rotate(Vectors& matrix, Vectors& turned, std::size_t p, std::size_t q) {
    const double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    const double t = (theta >= 0 ? 1.0 : -1.0) / (std::abs(theta) + std::sqrt(theta * theta + 1));
    const double c = 1 / std::sqrt(t * t + 1), s = t * c;
    for (std::size_t k = 0; k < matrix.size(); ++k) {
        const double kp = matrix[k][p], kq = matrix[k][q];
        matrix[k][p] = c * kp - s * kq;
        matrix[k][q] = s * kp + c * kq;
    }
    for (std::size_t k = 0; k < matrix.size(); ++k) {
        const double pk = matrix[p][k], qk = matrix[q][k];
        matrix[p][k] = c * pk - s * qk;
        matrix[q][k] = s * pk + c * qk;
        const double tp = turned[p][k], tq = turned[q][k];
        turned[p][k] = c * tp - s * tq;
        turned[q][k] = s * tp + c * tq;
    }
}

// The eigenvectors of a small symmetric matrix as rows, those of large eigenvalues first; matrix becomes diagonal.
Vectors smallEigenvectors(Vectors& matrix) {
    const std::size_t size = matrix.size();
    Vectors turned(size, Vector(size));
    for (std::size_t i = 0; i < size; ++i)
        turned[i][i] = 1;
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        bool changed = false;
        for (std::size_t p = 0; p < size; ++p)
            for (std::size_t q = p + 1; q < size; ++q)
                if (std::abs(matrix[p][q]) > 1e-15 * (std::abs(matrix[p][p]) + std::abs(matrix[q][q]))) {
                    rotate(matrix, turned, p, q);
                    changed = true;
                }
        if (!changed)
            break;
    }
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return matrix[a][a] > matrix[b][b]; });
    Vectors sorted;
    for (const std::size_t index : order)
        sorted.push_back(turned[index]);
    return sorted;
}

Vectors combined(const Vectors& factors, const Vectors& vectors) {
    Vectors result(vectors.size(), Vector(vectors.front().size()));
    for (std::size_t i = 0; i < vectors.size(); ++i)
        for (std::size_t j = 0; j < vectors.size(); ++j)
            addScaled(result[i], factors[i][j], vectors[j]);
    return result;
}

// How to combine the vectors of the basis to approximations of eigenvectors; values become their eigenvalues.
Vectors ritzFactors(const Vectors& basis, const Vectors& image, Vector& values) {
    Vectors small(basis.size(), Vector(basis.size()));
    for (std::size_t i = 0; i < basis.size(); ++i)
        for (std::size_t j = 0; j < basis.size(); ++j)
            small[i][j] = (product(basis[i], image[j]) + product(basis[j], image[i])) / 2;
    Vectors factors = smallEigenvectors(small);
    values.clear();
    for (std::size_t i = 0; i < small.size(); ++i)
        values.push_back(small[i][i]);
    std::sort(values.begin(), values.end(), std::greater<>());
    return factors;
}

bool areSettled(const Vector& values, const Vector& before, std::size_t count) {
    if (values.front() <= 0)
        return true;
    for (std::size_t i = 0; i < count; ++i)
        if (before.empty() || std::abs(values[i] - before[i]) > kSettled * values.front())
            return false;
    return true;
}

void makeLargestPositive(Vector& vector) {
    const auto largest =
        std::max_element(vector.begin(), vector.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    if (*largest < 0)
        for (double& number : vector)
            number = -number;
}

} // namespace

LeadingEigenvectors leadingEigenvectors(std::span<const double> matrix, std::size_t size, std::size_t wanted,
                                        const std::stop_token& stop) {
    const std::size_t count = std::min(wanted, size);
    Vectors basis = fixedBasis(size, std::min(size, count + kFurther));
    Vector values, before;
    for (int round = 0; round < kMostRounds; ++round) {
        throwIfStopped(stop, Phrase::tr("The examination of the model"));
        const Vectors image = multiplied(matrix, basis);
        const Vectors factors = ritzFactors(basis, image, values);
        if (areSettled(values, before, count) || round + 1 == kMostRounds) {
            basis = combined(factors, basis);
            break;
        }
        before = values;
        basis = combined(factors, image);
        makeOrthonormal(basis);
    }
    LeadingEigenvectors result;
    for (std::size_t i = 0; i < count; ++i) {
        makeLargestPositive(basis[i]);
        result.values.push_back(values[i]);
        result.vectors.push_back(std::move(basis[i]));
    }
    return result;
}

} // namespace kantai
