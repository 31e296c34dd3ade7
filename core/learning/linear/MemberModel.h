#pragma once

#include "core/learning/linear/ActiveFactor.h"

#include <Eigen/Core>

namespace rimlight::learning {

/// What a quadratic model of a penalised loss is made of:
///
///     -pull'd + d'(hessian + ridge)d / 2 + l1 * sum_j |b_j + d_j|,
///
/// where the first coefficient is free of penalty and ridge when it is the intercept.
struct QuadraticProblem {
    Eigen::Ref<const Eigen::MatrixXd> hessian;
    double ridge = 0.0;
    double l1 = 0.0;
    bool freeFirst = false;
};

/// The minimum of such models that follow one another: the factor of the features in use is kept between them.
class MemberModel {
public:
    /// A feature enters only when its slope exceeds l1 by more than rounding does: an exact copy of a selected feature,
    /// whose slope equals l1, then stays out.
    static double entry(double l1) { return l1 * (1.0 + 1e-9); }

    /// The Hessian or its ridge has changed.
    void forget() { m_factor.clear(); }
    /// Takes b, with the slope "pull" there, to the minimum, by coordinate descent for the signs and directly for the
    /// values. False when the signs did not settle; b is nearer then all the same.
    bool minimise(const QuadraticProblem& problem, Eigen::VectorXd& b, Eigen::VectorXd pull);

private:
    ActiveFactor m_factor;
};

} // namespace rimlight::learning
