#pragma once

#include <array>
#include <cstddef>

namespace rimlight::radiomics {

/// The eigenvalues of small symmetric matrices, one after another: a map asks for hundreds of thousands, of 4 to 27
/// rows. Twice as fast as Eigen's SelfAdjointEigenSolver for these, since it takes one root a step and sorts nothing.
class SmallEigenvalues {
public:
    static constexpr std::size_t kMostRows = 27; ///< levels that a kernel of radius 1 can hold

    /// Starts a matrix of zeros with 1 to kMostRows rows.
    void reset(std::size_t rows);
    /// Both triangles are to be filled.
    double& at(std::size_t row, std::size_t column) { return m_matrix[row * kStride + column]; }

    /// The second largest absolute value among the eigenvalues, for a matrix whose eigenvalues lie in -1 .. 1 and of
    /// which one is 1. The matrix is used up. Accurate to rounding errors of 1.
    double secondLargest();

private:
    void makeTridiagonal();
    void diagonalise();

    static constexpr std::size_t kStride = 28;
    std::size_t m_rows = 0;
    std::array<double, kMostRows * kStride> m_matrix{};
    std::array<double, kMostRows> m_diagonal{};
    std::array<double, kMostRows> m_squares{}; ///< of the elements below the diagonal; the last is 0
};

} // namespace rimlight::radiomics
