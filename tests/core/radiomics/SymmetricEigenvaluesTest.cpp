#include "core/radiomics/SymmetricEigenvalues.h"

#include <Eigen/Eigenvalues>
#include <catch2/catch.hpp>

#include <cmath>
#include <random>
#include <stop_token>

using namespace rimlight;
using namespace rimlight::radiomics;

namespace {

Eigen::MatrixXd noise(Eigen::Index rows, Eigen::Index columns) {
    std::mt19937 random(7);
    return Eigen::MatrixXd::NullaryExpr(rows, columns, [&] { return static_cast<double>(random() % 2001) / 1000 - 1; });
}

Progress cancelled() {
    std::stop_source stop;
    stop.request_stop();
    return Progress({}, stop.get_token());
}

} // namespace

TEST_CASE("The eigenvalues of a square are those of Eigen's own solver", "[unit]") {
    for (const Eigen::Index rows : {1, 2, 3, 17, 64, 65, 200}) {
        CAPTURE(rows);
        const Eigen::MatrixXd factor = noise(rows, rows / 2 + 1); // half of the eigenvalues are 0
        const Eigen::MatrixXd lower = lowerOfSquare(factor, {}).triangularView<Eigen::Lower>();
        const Eigen::MatrixXd square = factor * factor.transpose();
        CHECK((lower - Eigen::MatrixXd(square.triangularView<Eigen::Lower>())).norm() <= 1e-12 * square.norm());
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(square, Eigen::EigenvaluesOnly);
        const Eigen::VectorXd ours = symmetricEigenvalues(lower, {});
        CHECK((ours - solver.eigenvalues()).cwiseAbs().maxCoeff() <= 1e-12 * solver.eigenvalues().maxCoeff());
    }
}

TEST_CASE("The eigenvalues of the second difference are those of the closed form", "[unit]") {
    constexpr Eigen::Index kSize = 40;
    Eigen::MatrixXd matrix = 2.0 * Eigen::MatrixXd::Identity(kSize, kSize);
    matrix.diagonal(-1).setConstant(-1.0);
    const Eigen::VectorXd ours = symmetricEigenvalues(matrix, {});
    for (Eigen::Index k = 0; k < kSize; ++k)
        CHECK(ours[k] ==
              Approx(2.0 - 2.0 * std::cos(static_cast<double>(k + 1) * EIGEN_PI / (kSize + 1))).epsilon(1e-10));
}

TEST_CASE("Eigenvalues stop when they are cancelled", "[unit]") {
    CHECK_THROWS_AS(lowerOfSquare(noise(3, 3), cancelled()), Cancelled);
    CHECK_THROWS_AS(symmetricEigenvalues(noise(3, 3), cancelled()), Cancelled);
}
