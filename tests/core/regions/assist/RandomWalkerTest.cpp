#include "core/regions/assist/RandomWalker.h"

#include "core/base/Random.h"

#include <Eigen/Cholesky>
#include <catch2/catch.hpp>

#include <cmath>

using namespace rimlight;
using namespace rimlight::regions::assist;

namespace {

WorkingGrid gridOf(const imaging::Index& size) {
    WorkingGrid grid;
    grid.size = size;
    grid.box = {{0, 0, 0}, size};
    return grid;
}

/// Conductances, beliefs and weights at random; none leads out of the grid.
WalkerProblem randomProblem(const WorkingGrid& grid, std::uint64_t seed) {
    Random random(seed);
    WalkerProblem problem;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        problem.conductances[axis].assign(grid.voxelCount(), 0.0F);
        for (int k = 0; k < grid.size[2]; ++k)
            for (int j = 0; j < grid.size[1]; ++j)
                for (int i = 0; i < grid.size[0]; ++i)
                    if (imaging::Index{i, j, k}[axis] + 1 < grid.size[axis])
                        problem.conductances[axis][grid.offset(i, j, k)] =
                            static_cast<float>(std::exp(random.uniform(-5.0, 3.0)));
    }
    for (std::size_t n = 0; n < grid.voxelCount(); ++n) {
        problem.belief.push_back(static_cast<float>(random.uniform()));
        problem.weight.push_back(static_cast<float>(std::exp(random.uniform(-3.0, 3.0))));
    }
    return problem;
}

} // namespace

TEST_CASE("The walker's probabilities solve the normal equations, as a dense factorisation does", "[oracle]") {
    for (const auto& size : {imaging::Index{6, 5, 4}, imaging::Index{9, 1, 7}, imaging::Index{1, 1, 30},
                             imaging::Index{1, 1, 1}, imaging::Index{12, 8, 1}}) {
        const auto grid = gridOf(size);
        const auto problem = randomProblem(grid, 3);
        const auto n = static_cast<Eigen::Index>(grid.voxelCount());
        Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(n, n);
        Eigen::VectorXd right(n);
        const std::array<std::size_t, 3> stride{1, static_cast<std::size_t>(size[0]), grid.sliceSize()};
        for (std::size_t v = 0; v < grid.voxelCount(); ++v) {
            const auto a = static_cast<Eigen::Index>(v);
            matrix(a, a) += problem.weight[v];
            right[a] = static_cast<double>(problem.weight[v]) * static_cast<double>(problem.belief[v]);
            for (std::size_t axis = 0; axis < 3; ++axis)
                if (const double c = problem.conductances[axis][v]; c > 0.0) {
                    const auto b = static_cast<Eigen::Index>(v + stride[axis]);
                    matrix(a, a) += c;
                    matrix(b, b) += c;
                    matrix(a, b) -= c;
                    matrix(b, a) -= c;
                }
        }
        const Eigen::VectorXd expected = matrix.llt().solve(right);
        const auto found = walkerProbability(grid, problem, {}, 0);
        for (Eigen::Index v = 0; v < n; ++v)
            CHECK(found[static_cast<std::size_t>(v)] == Approx(expected[v]).margin(2e-3));
    }
}

TEST_CASE("Along a line of even tissue the probability falls by one factor from voxel to voxel", "[oracle]") {
    // Weight 1 and conductance c: x_n = q^n with c q^2 - (1 + 2 c) q + c = 0.
    const auto grid = gridOf({60, 1, 1});
    constexpr double kConductance = 4.0;
    WalkerProblem problem;
    for (auto& conductance : problem.conductances)
        conductance.assign(60, 0.0F);
    std::fill_n(problem.conductances[0].begin(), 59, static_cast<float>(kConductance));
    problem.belief.assign(60, 0.0F);
    problem.belief[0] = 1.0F;
    problem.weight.assign(60, 1.0F);
    problem.weight[0] = 1e6F;
    const auto found = walkerProbability(grid, problem, {}, 1);
    const double b = 1.0 + 2.0 * kConductance;
    const double factor = (b - std::sqrt(b * b - 4.0 * kConductance * kConductance)) / (2.0 * kConductance);
    for (int n = 0; n < 15; ++n)
        CHECK(found[static_cast<std::size_t>(n)] == Approx(std::pow(factor, n)).margin(1e-3));
}

TEST_CASE("The walker's probabilities are the same, bit for bit, on any number of threads") {
    const auto grid = gridOf({31, 17, 23});
    const auto problem = randomProblem(grid, 9);
    const auto one = walkerProbability(grid, problem, {}, 1);
    for (const unsigned threads : {2U, 3U, 8U})
        CHECK(walkerProbability(grid, problem, {}, threads) == one);
}
