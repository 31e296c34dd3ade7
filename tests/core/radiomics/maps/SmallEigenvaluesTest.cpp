#include "core/radiomics/maps/SmallEigenvalues.h"

#include "core/base/Random.h"
#include "core/radiomics/SymmetricEigenvalues.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using radiomics::SmallEigenvalues;

namespace {

/// A symmetric co-occurrence matrix of whole numbers, divided by the roots of its row sums: its largest eigenvalue
/// is 1.
Eigen::MatrixXd normalisedPairs(Eigen::Index levels, int pairs, Random& random) {
    Eigen::MatrixXd counts = Eigen::MatrixXd::Zero(levels, levels);
    const auto add = [&](Eigen::Index i, Eigen::Index j) {
        counts(i, j) += 1.0;
        counts(j, i) += 1.0;
    };
    const auto any = [&] { return static_cast<Eigen::Index>(random.below(static_cast<std::uint64_t>(levels))); };
    for (Eigen::Index i = 0; i < levels; ++i)
        add(i, any());
    for (int pair = 0; pair < pairs; ++pair)
        add(any(), any());
    const Eigen::VectorXd scale = counts.rowwise().sum().cwiseSqrt().cwiseInverse();
    return scale.asDiagonal() * counts * scale.asDiagonal();
}

double secondLargest(const Eigen::MatrixXd& matrix) {
    SmallEigenvalues eigenvalues;
    eigenvalues.reset(static_cast<std::size_t>(matrix.rows()));
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
        for (Eigen::Index j = 0; j < matrix.rows(); ++j)
            eigenvalues.at(static_cast<std::size_t>(i), static_cast<std::size_t>(j)) = matrix(i, j);
    return eigenvalues.secondLargest();
}

} // namespace

TEST_CASE("The second largest eigenvalue of small matrices is that of implicit QR", "[unit]") {
    Random random(5);
    for (int repeat = 0; repeat < 20000; ++repeat) {
        const auto levels = static_cast<Eigen::Index>(2 + random.below(SmallEigenvalues::kMostRows - 1));
        const auto matrix = normalisedPairs(levels, static_cast<int>(random.below(30)), random);
        const Eigen::VectorXd expected = radiomics::symmetricEigenvalues(matrix, {});
        REQUIRE(std::abs(secondLargest(matrix) - std::max(-expected[0], expected[levels - 2])) < 1e-13);
    }
}

TEST_CASE("The second largest eigenvalue of special matrices is exact", "[unit]") {
    // Independent levels: rank 1. A chain of two levels that only stand beside each other: 1 and -1. The identity.
    for (const Eigen::Index levels : {2, 5, 27}) {
        const double share = 1.0 / static_cast<double>(levels);
        CHECK(secondLargest(Eigen::MatrixXd::Constant(levels, levels, share)) < 1e-14);
        CHECK(secondLargest(Eigen::MatrixXd::Identity(levels, levels)) == 1.0);
    }
    CHECK(secondLargest((Eigen::MatrixXd(2, 2) << 0.0, 1.0, 1.0, 0.0).finished()) == Approx(1.0).epsilon(1e-14));
    CHECK(secondLargest((Eigen::MatrixXd(1, 1) << 1.0).finished()) == 0.0);
}
