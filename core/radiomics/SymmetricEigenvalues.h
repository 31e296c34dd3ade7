#pragma once

#include "core/base/Progress.h"

#include <Eigen/Core>

namespace rimlight::radiomics {

/// factor * factor^T, lower triangle only, in strips so that Cancel is heard: a matrix of thousands of rows takes
/// seconds.
/// @throws Cancelled
Eigen::MatrixXd lowerOfSquare(const Eigen::MatrixXd& factor, const Progress& progress);

/// The eigenvalues of a symmetric n x n matrix in rising order; only its lower triangle is read. Householder's
/// tridiagonal form (Golub and Van Loan, Matrix Computations, 4th ed., 8.3.1), then Eigen's implicit QR. O(n^3), and
/// Cancel is heard after every column.
/// @throws Cancelled
Eigen::VectorXd symmetricEigenvalues(Eigen::MatrixXd matrix, const Progress& progress);

} // namespace rimlight::radiomics
