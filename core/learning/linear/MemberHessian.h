#pragma once

#include "core/base/Progress.h"
#include "core/learning/linear/CentredColumns.h"
#include "core/learning/linear/PenalisedLoss.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace rimlight::learning {

/// Second derivatives of a loss by the coefficients of some z-scored columns, its members, and by the intercept (row 0)
/// where there is one. The loss's own curvature is held, so that columns can join one by one.
class MemberHessian {
public:
    using Index = Eigen::Index;

    /// The columns and their units must outlive it.
    MemberHessian(const CentredColumns& columns, const ColumnUnits& units, bool hasIntercept);

    /// Takes the curvature from here on, with these members.
    void hold(Curvature curvature, std::vector<std::size_t> members, const Progress& progress);
    void append(std::span<const std::size_t> columns);

    const std::vector<std::size_t>& members() const { return m_members; }
    bool hasIntercept() const { return m_first == 1; }
    /// Intercept and members.
    Index size() const { return m_first + static_cast<Index>(m_members.size()); }
    /// Where member k stands in the matrix.
    Index place(std::size_t k) const { return m_first + static_cast<Index>(k); }
    Eigen::Ref<const Eigen::MatrixXd> matrix() const { return m_matrix.topLeftCorner(size(), size()); }
    /// Multiplications that hold() takes for as many members, roughly; those in blocks count a quarter.
    double costOfHolding() const;

private:
    void reserve(Index size);

    const CentredColumns& m_columns;
    const ColumnUnits& m_units;
    Index m_first;
    std::vector<std::size_t> m_members;
    Curvature m_curvature;
    Eigen::MatrixXd m_matrix; ///< with room to grow
};

} // namespace rimlight::learning
