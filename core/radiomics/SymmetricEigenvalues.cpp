#include "core/radiomics/SymmetricEigenvalues.h"

#include <Eigen/Eigenvalues>
#include <Eigen/Householder>

#include <algorithm>

namespace rimlight::radiomics {

Eigen::MatrixXd lowerOfSquare(const Eigen::MatrixXd& factor, const Progress& progress) {
    constexpr Eigen::Index kStrip = 64;
    const Eigen::Index n = factor.rows();
    Eigen::MatrixXd square(n, n);
    for (Eigen::Index first = 0; first < n; first += kStrip) {
        progress.throwIfCancelled();
        const Eigen::Index rows = std::min(kStrip, n - first);
        square.block(first, 0, rows, first + rows).noalias() =
            factor.middleRows(first, rows) * factor.topRows(first + rows).transpose();
    }
    return square;
}

Eigen::VectorXd symmetricEigenvalues(Eigen::MatrixXd matrix, const Progress& progress) {
    const Eigen::Index n = matrix.rows();
    Eigen::VectorXd diagonal(n);
    Eigen::VectorXd below(std::max<Eigen::Index>(n - 1, 0));
    Eigen::VectorXd reflector(n);
    Eigen::VectorXd update(n);
    for (Eigen::Index k = 0; k + 1 < n; ++k) {
        progress.throwIfCancelled();
        const Eigen::Index size = n - k - 1;
        auto rest = matrix.bottomRightCorner(size, size);
        auto v = reflector.head(size);
        auto w = update.head(size);
        v = matrix.col(k).tail(size);
        double beta = 0.0;
        double length = 0.0;
        v.makeHouseholderInPlace(beta, length);
        v[0] = 1.0;
        diagonal[k] = matrix(k, k);
        below[k] = length;
        // H A H = A - v w^T - w v^T with w = p - (beta p^T v / 2) v and p = beta A v.
        w.noalias() = beta * (rest.selfadjointView<Eigen::Lower>() * v);
        w -= (0.5 * beta * w.dot(v)) * v;
        rest.selfadjointView<Eigen::Lower>().rankUpdate(v, w, -1.0);
    }
    if (n > 0)
        diagonal[n - 1] = matrix(n - 1, n - 1);
    Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver;
    solver.computeFromTridiagonal(diagonal, below, Eigen::EigenvaluesOnly);
    return solver.eigenvalues();
}

} // namespace rimlight::radiomics
