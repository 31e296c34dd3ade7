#include "core/radiomics/PrincipalAxes.h"

#include <Eigen/Eigenvalues>

namespace rimlight::radiomics {

Eigen::Vector3d principalVariances(const RegionImage& region) {
    // Sums of indices are whole numbers: exact, whatever the order.
    std::int64_t count = 0;
    Eigen::Matrix<std::int64_t, 3, 1> sum = Eigen::Matrix<std::int64_t, 3, 1>::Zero();
    Eigen::Matrix<std::int64_t, 3, 3> products = Eigen::Matrix<std::int64_t, 3, 3>::Zero();
    for (int k = 0; k < region.size[2]; ++k)
        for (int j = 0; j < region.size[1]; ++j) {
            const std::uint8_t* row = region.inside.data() + region.offset(0, j, k);
            std::int64_t inRow = 0;
            std::int64_t sumI = 0;
            std::int64_t sumII = 0;
            for (std::int64_t i = 0; i < region.size[0]; ++i) {
                inRow += row[i];
                sumI += row[i] * i;
                sumII += row[i] * i * i;
            }
            const Eigen::Matrix<std::int64_t, 3, 1> start(0, j, k);
            const Eigen::Matrix<std::int64_t, 3, 1> along(sumI, 0, 0);
            count += inRow;
            sum += along + inRow * start;
            products += inRow * start * start.transpose() + along * start.transpose() + start * along.transpose();
            products(0, 0) += sumII;
        }
    const auto n = static_cast<double>(count);
    const Eigen::Vector3d mean = sum.cast<double>() / n;
    const Eigen::Matrix3d covariance = products.cast<double>() / n - mean * mean.transpose();
    const Eigen::Matrix3d inMm = region.spacingMm.asDiagonal() * covariance * region.spacingMm.asDiagonal();
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> solver(inMm, Eigen::EigenvaluesOnly);
    // A flat region has an eigenvalue of 0 that rounding may leave a little to either side.
    const double noise = 1e-12 * solver.eigenvalues().cwiseAbs().maxCoeff();
    return solver.eigenvalues().unaryExpr([noise](double value) { return value <= noise ? 0.0 : value; });
}

} // namespace rimlight::radiomics
