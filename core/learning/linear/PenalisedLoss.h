#pragma once

#include "core/learning/linear/PenalisedPath.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rimlight::learning {

/// Second derivatives of a loss by the linear predictors of the cases, at one place: a diagonal, and for Cox less one
/// outer product per event time,
///
///     C = diag(diagonal) - sum_k factor_k s_k s_k',   s_k = risk within the first riskSet_k cases, 0 after them.
struct Curvature {
    std::vector<double> diagonal;
    std::vector<double> risk;
    std::vector<std::size_t> riskSet; ///< rising
    std::vector<double> factor;

    /// product = C * vector
    void multiply(std::span<const double> vector, std::span<double> product) const;
};

/// The loss of a family for weighted cases, per unit of weight. The cases of a Cox model come by falling time.
/// A Gaussian outcome counts in standard deviations from its mean, as glmnet takes it.
class PenalisedLoss {
public:
    /// @throws Error when there is only one class, one number or no event among the cases of positive weight
    PenalisedLoss(const PenalisedOutcome& outcome, std::span<const double> weights);

    bool hasIntercept() const { return m_family != Family::Cox; }
    bool curvatureChanges() const { return m_family != Family::Gaussian; }
    /// What a coefficient is multiplied by, and what an intercept begins at, to be in units of the outcome.
    double unit() const { return m_unit; }
    double origin() const { return m_origin; }
    /// Of the model without features.
    double nullIntercept() const { return m_nullIntercept; }

    /// The loss at these linear predictors; residual becomes its falling slope by each of them.
    double at(std::span<const double> predictor, std::span<double> residual) const;
    Curvature curvatureAt(std::span<const double> predictor) const;
    /// Share of the null deviance that is explained where the loss has this value.
    double devianceRatio(double loss) const;
    /// Twice the loss beyond that of the saturated model, of all cases; weights of mean 1.
    double deviance(double loss) const;

private:
    double coxAt(std::span<const double> predictor, std::span<double> residual) const;
    Curvature coxCurvature(std::span<const double> predictor) const;
    /// weight * exp(predictor - largest predictor); gives the largest.
    double risks(std::span<const double> predictor, std::vector<double>& risk) const;

    Family m_family;
    std::vector<double> m_y;       ///< 0 or 1; standardised number; 1 for an event
    std::vector<double> m_weights; ///< sum to 1
    double m_cases = 0.0;          ///< of positive weight
    double m_unit = 1.0;
    double m_origin = 0.0;
    double m_nullIntercept = 0.0;
    double m_nullLoss = 0.0;
    double m_saturatedLoss = 0.0;
    std::vector<std::size_t> m_riskSet; ///< Cox: cases at risk at each event time, the latest first
    std::vector<double> m_deaths;       ///< Cox: their weight
};

} // namespace rimlight::learning
