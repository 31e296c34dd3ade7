#pragma once

#include <Eigen/Core>

#include <span>
#include <vector>

namespace rimlight::learning {

/// The Cholesky factor of the rows and columns "active" of a growing symmetric matrix H + ridge * I, kept up to date as
/// columns come and go. A little is added to the diagonal, so that a column that depends on the others doesn't end it;
/// whoever solves with it corrects by the true slope.
class ActiveFactor {
public:
    using Index = Eigen::Index;
    using Matrix = Eigen::Ref<const Eigen::MatrixXd>;

    /// Forgets everything: the matrix has changed.
    void clear() { m_order.clear(); }
    /// Makes it the factor of these rows and columns. ridge is added to all but column 0 when that is not penalised.
    void setActive(const Matrix& matrix, const std::vector<Index>& active, double ridge, bool freeFirst);
    /// The solution x of (H + ridge) x = right, both in the order of the last setActive().
    Eigen::VectorXd solve(const Eigen::VectorXd& right) const;

private:
    void rebuild(const Matrix& matrix, const std::vector<Index>& active);
    void append(const Matrix& matrix, Index column);
    void remove(std::size_t place);
    double diagonal(const Matrix& matrix, Index column) const;

    Eigen::MatrixXd m_lower; ///< L, in its first rows and columns
    std::vector<Index> m_order;
    std::vector<Index> m_wanted;
    double m_ridge = 0.0;
    bool m_freeFirst = false;
};

} // namespace rimlight::learning
