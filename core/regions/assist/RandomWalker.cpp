#include "core/regions/assist/RandomWalker.h"

#include <cassert>
#include <numeric>

namespace rimlight::regions::assist {

namespace {

constexpr int kMostSteps = 400;
constexpr double kResidualShare = 1e-4;

double summed(const std::vector<double>& ofSlices) {
    return std::accumulate(ofSlices.begin(), ofSlices.end(), 0.0);
}

/// The matrix weight + Laplacian of the conductances.
class WalkerMatrix {
public:
    WalkerMatrix(const WorkingGrid& grid, const WalkerProblem& problem, unsigned maxThreads)
        : m_grid(grid), m_conductances(problem.conductances),
          m_diagonal(problem.weight), m_stride{1, static_cast<std::size_t>(grid.size[0]), grid.sliceSize()} {
        forEachVoxel(
            grid,
            [&](std::size_t here, int i, int j, int k) {
                const imaging::Index place{i, j, k};
                for (std::size_t a = 0; a < 3; ++a) {
                    m_diagonal[here] += m_conductances[a][here];
                    if (place[a] > 0)
                        m_diagonal[here] += m_conductances[a][here - m_stride[a]];
                }
            },
            {}, maxThreads);
    }

    const Field& diagonal() const { return m_diagonal; }

    /// Row `here` of the matrix times x.
    float times(const Field& x, std::size_t here, int i, int j, int k) const {
        float sum = m_diagonal[here] * x[here];
        if (i > 0)
            sum -= m_conductances[0][here - 1] * x[here - 1];
        if (i + 1 < m_grid.size[0])
            sum -= m_conductances[0][here] * x[here + 1];
        if (j > 0)
            sum -= m_conductances[1][here - m_stride[1]] * x[here - m_stride[1]];
        if (j + 1 < m_grid.size[1])
            sum -= m_conductances[1][here] * x[here + m_stride[1]];
        if (k > 0)
            sum -= m_conductances[2][here - m_stride[2]] * x[here - m_stride[2]];
        if (k + 1 < m_grid.size[2])
            sum -= m_conductances[2][here] * x[here + m_stride[2]];
        return sum;
    }

private:
    const WorkingGrid& m_grid;
    const Conductances& m_conductances;
    Field m_diagonal;
    std::array<std::size_t, 3> m_stride;
};

} // namespace

Field walkerProbability(const WorkingGrid& grid, const WalkerProblem& problem, const Progress& progress,
                        unsigned maxThreads) {
    const WalkerMatrix matrix(grid, problem, maxThreads);
    const auto& diagonal = matrix.diagonal();
    const auto slices = static_cast<std::size_t>(grid.size[2]);
    const std::size_t sliceSize = grid.sliceSize();
    Field x = problem.belief;
    Field residual(x.size());
    Field direction(x.size());
    Field product(x.size());
    std::vector<double> sums(slices);

    /// Sums term(voxel, i, j, k) over the grid, slice by slice in order.
    const auto sumOver = [&](const auto& term) {
        forEachSlice(
            grid,
            [&](int k) {
                double sum = 0.0;
                std::size_t here = static_cast<std::size_t>(k) * sliceSize;
                for (int j = 0; j < grid.size[1]; ++j)
                    for (int i = 0; i < grid.size[0]; ++i, ++here)
                        sum += term(here, i, j, k);
                sums[static_cast<std::size_t>(k)] = sum;
            },
            progress, maxThreads);
        return summed(sums);
    };

    double rz = sumOver([&](std::size_t here, int i, int j, int k) {
        residual[here] = problem.weight[here] * problem.belief[here] - matrix.times(x, here, i, j, k);
        direction[here] = residual[here] / diagonal[here];
        return static_cast<double>(residual[here]) * static_cast<double>(direction[here]);
    });
    const double enough = rz * kResidualShare * kResidualShare;
    for (int step = 0; step < kMostSteps && rz > enough; ++step) {
        const double curvature = sumOver([&](std::size_t here, int i, int j, int k) {
            product[here] = matrix.times(direction, here, i, j, k);
            return static_cast<double>(product[here]) * static_cast<double>(direction[here]);
        });
        if (!(curvature > 0.0))
            break;
        const auto length = static_cast<float>(rz / curvature);
        const double next = sumOver([&](std::size_t here, int, int, int) {
            x[here] += length * direction[here];
            residual[here] -= length * product[here];
            const double r = static_cast<double>(residual[here]);
            return r * r / static_cast<double>(diagonal[here]);
        });
        const auto turn = static_cast<float>(next / rz);
        rz = next;
        sumOver([&](std::size_t here, int, int, int) {
            direction[here] = residual[here] / diagonal[here] + turn * direction[here];
            return 0.0;
        });
    }
    return x;
}

} // namespace rimlight::regions::assist
