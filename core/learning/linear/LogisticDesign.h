#pragma once

#include "core/learning/linear/LogisticRegression.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace rimlight::learning {

/// The cases of a logistic regression, laid out for Newton's steps: the intercept's column of ones, then the columns as
/// z-scores, so that all coefficients are of one size.
struct LogisticDesign {
    Eigen::MatrixXd z;
    Eigen::VectorXd y; ///< 0 or 1
    Eigen::VectorXd weights;
    Eigen::VectorXd offset;
    Eigen::VectorXd mean;      ///< of the columns
    Eigen::VectorXd deviation; ///< of the columns
    Eigen::VectorXd ridge;     ///< per entry of z: half of it times the squared coefficient is taken off; 0: free

    Eigen::Index cases() const { return z.rows(); }
};

/// A coefficient of z that stays at a value.
struct HeldCoefficient {
    Eigen::Index place = 0;
    double value = 0.0;
};

struct LogisticMaximum {
    Eigen::VectorXd b; ///< of z
    double logLikelihood = 0.0;
    /// What is maximised: the log likelihood, less the ridge, or with half the logarithm of det(z'Wz).
    double objective = 0.0;
    int iterations = 0;
    /// Along which the likelihood rises for ever; empty: there is a maximum.
    Eigen::VectorXd separation;
};

/// @throws Error as fitLogistic(), but for separation and dependent columns
LogisticDesign logisticDesign(const DesignMatrix& x, const std::vector<std::string>& names,
                              const std::vector<bool>& positive, const LogisticOptions& options);

/// The same cases with these columns alone.
LogisticDesign columnsOf(const LogisticDesign& design, const std::vector<std::size_t>& columns);

/// @throws Error naming columns that are constant or sums of others, or when there are more than cases
void requireIndependence(const LogisticDesign& design, const std::vector<std::string>& names);

/// @throws Error when the steps don't end; Cancelled
LogisticMaximum maximise(const LogisticDesign& design, LogisticMethod method, const Eigen::VectorXd& start,
                         std::optional<HeldCoefficient> held, const Progress& progress);

/// Of each case at b.
Eigen::VectorXd probabilitiesAt(const LogisticDesign& design, const Eigen::VectorXd& b);

/// Inverse of z'Wz at b.
Eigen::MatrixXd inverseInformation(const LogisticDesign& design, const Eigen::VectorXd& b);

} // namespace rimlight::learning
