#include "core/learning/MahalanobisDistance.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

constexpr double kLimitProbability = 0.975;
constexpr double kCasesPerFeature = 10.0;
/// A pivot below this share of its variance: the feature is a sum of others.
constexpr double kSmallestPivotShare = 1e-10;

std::size_t packed(std::size_t row, std::size_t column) {
    return row * (row + 1) / 2 + column;
}

/// The lower triangle of sum(d d'), row by row; d is centred.
std::vector<double> crossProducts(const DesignMatrix& centred) {
    std::vector<double> sums(packed(centred.columns, 0));
    for (std::size_t i = 0; i < centred.columns; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            const auto a = centred.column(i);
            const auto b = centred.column(j);
            double sum = 0.0;
            for (std::size_t r = 0; r < centred.rows; ++r)
                sum += a[r] * b[r];
            sums[packed(i, j)] = sum;
        }
    return sums;
}

/// Cholesky's factor; nothing when a pivot vanishes.
std::optional<std::vector<double>> factorOf(std::vector<double> matrix, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[packed(i, j)];
            for (std::size_t k = 0; k < j; ++k)
                sum -= matrix[packed(i, k)] * matrix[packed(j, k)];
            if (i != j)
                matrix[packed(i, j)] = sum / matrix[packed(j, j)];
            else if (sum <= kSmallestPivotShare * matrix[packed(i, i)])
                return std::nullopt;
            else
                matrix[packed(i, i)] = std::sqrt(sum);
        }
    return matrix;
}

/// d' C^-1 d
double squaredDistance(const std::vector<double>& factor, std::vector<double> d) {
    double sum = 0.0;
    for (std::size_t i = 0; i < d.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k)
            d[i] -= factor[packed(i, k)] * d[k];
        d[i] /= factor[packed(i, i)];
        sum += d[i] * d[i];
    }
    return sum;
}

/// matrix * scale + ridge * identity
std::vector<double> ridged(const std::vector<double>& matrix, double scale, double ridge, std::size_t size) {
    std::vector<double> result(matrix.size());
    std::transform(matrix.begin(), matrix.end(), result.begin(), [&](double value) { return value * scale; });
    for (std::size_t i = 0; i < size; ++i)
        result[packed(i, i)] += ridge;
    return result;
}

/// Without case i the mean moves and S loses a term, so that with d = x - mean and A = S (n - 1) / (n - 2) + ridge:
/// distance^2 = (n / (n - 1))^2 q / (1 - c q), q = d' A^-1 d, c = n / ((n - 1) (n - 2)) (Sherman and Morrison).
/// Nothing when another case less leaves features that depend on each other.
std::optional<std::vector<double>> distancesFromOthers(const DesignMatrix& centred, const std::vector<double>& sums,
                                                       double ridge) {
    const auto n = static_cast<double>(centred.rows);
    const auto factor = factorOf(ridged(sums, 1.0 / (n - 2.0), ridge, centred.columns), centred.columns);
    if (!factor)
        return std::nullopt;
    const double c = n / ((n - 1.0) * (n - 2.0));
    std::vector<double> distances;
    for (std::size_t r = 0; r < centred.rows; ++r) {
        std::vector<double> d(centred.columns);
        for (std::size_t j = 0; j < centred.columns; ++j)
            d[j] = centred.at(r, j);
        const double q = squaredDistance(*factor, std::move(d));
        constexpr double kLeastRemainder = 1e-10;
        if (1.0 - c * q < kLeastRemainder)
            return std::nullopt;
        distances.push_back(n / (n - 1.0) * std::sqrt(q / (1.0 - c * q)));
    }
    return distances;
}

/// R's type 6: of n exchangeable distances and a new one, this one exceeds it with a probability of 2.5 % (type 7, R's
/// default, would be exceeded by 3.4 % of new cases after 100). The largest when there are too few.
double limitOf(const std::vector<double>& sorted) {
    const auto n = static_cast<double>(sorted.size());
    const double place = std::min(kLimitProbability * (n + 1.0), n) - 1.0;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::optional<MahalanobisCheck> checkWith(double ridge, const DesignMatrix& centred, const std::vector<double>& sums) {
    MahalanobisCheck check;
    check.ridge = ridge;
    check.cases = centred.rows;
    auto factor =
        factorOf(ridged(sums, 1.0 / static_cast<double>(centred.rows - 1), ridge, centred.columns), centred.columns);
    auto distances = distancesFromOthers(centred, sums, ridge);
    if (!factor || !distances)
        return std::nullopt;
    check.factor = std::move(*factor);
    std::sort(distances->begin(), distances->end());
    check.limit = limitOf(*distances);
    return check;
}

} // namespace

std::optional<MahalanobisCheck> fitMahalanobis(const DesignMatrix& x) {
    if (x.rows < 3 || x.columns == 0 || x.columns > kMostCheckedFeatures)
        return std::nullopt;
    const auto n = static_cast<double>(x.rows);
    DesignMatrix centred = x;
    std::vector<double> centre;
    for (std::size_t c = 0; c < x.columns; ++c) {
        double sum = 0.0;
        for (const double value : x.column(c))
            sum += value;
        centre.push_back(sum / n);
        for (double& value : centred.column(c))
            value -= centre.back();
    }
    const auto sums = crossProducts(centred);
    double trace = 0.0;
    for (std::size_t i = 0; i < x.columns; ++i)
        trace += sums[packed(i, i)] / (n - 1.0);
    if (trace <= 0.0)
        return std::nullopt;
    std::optional<MahalanobisCheck> check;
    if (n >= kCasesPerFeature * static_cast<double>(x.columns))
        check = checkWith(0.0, centred, sums);
    if (!check)
        check = checkWith(trace / n, centred, sums);
    if (check)
        check->centre = std::move(centre);
    return check;
}

double mahalanobisDistance(const MahalanobisCheck& check, std::span<const double> values) {
    assert(values.size() == check.centre.size());
    std::vector<double> d(values.begin(), values.end());
    for (std::size_t i = 0; i < d.size(); ++i)
        d[i] -= check.centre[i];
    return std::sqrt(squaredDistance(check.factor, std::move(d)));
}

} // namespace rimlight::learning
