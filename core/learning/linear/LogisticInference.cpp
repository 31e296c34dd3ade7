#include "core/base/Error.h"
#include "core/learning/linear/LogisticDesign.h"
#include "core/learning/linear/LogisticRegression.h"
#include "core/statistics/Distributions.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double kConfidence = 0.95;

DevianceTest chiSquareTest(double statistic, std::size_t degreesOfFreedom) {
    const double kept = std::max(0.0, statistic);
    return {kept, degreesOfFreedom,
            degreesOfFreedom == 0 ? 1.0 : statistics::chiSquareUpper(kept, static_cast<double>(degreesOfFreedom))};
}

/// By how much twice the objective falls when a coefficient of the z-scores is held at a value.
class Profile {
public:
    Profile(const LogisticDesign& design, LogisticMethod method, LogisticMaximum whole, Index place,
            const Progress& progress)
        : m_design(design), m_method(method), m_whole(std::move(whole)), m_place(place), m_progress(progress),
          m_start(m_whole.b) {}

    double fallAt(double value) {
        const LogisticMaximum held = maximise(m_design, m_method, m_start, HeldCoefficient{m_place, value}, m_progress);
        m_start = held.b;
        return 2.0 * (m_whole.objective - held.objective);
    }

    /// Where the fall reaches the limit, on one side of the maximum. Nothing when it doesn't within any range that
    /// makes sense.
    std::optional<double> reach(double limit, double firstStep) {
        constexpr int kMostDoublings = 12;
        constexpr int kMostSteps = 200;
        const double centre = m_whole.b[m_place];
        m_start = m_whole.b;
        double inside = centre;
        double fallInside = 0.0;
        double outside = centre + firstStep;
        double fallOutside = fallAt(outside);
        for (int doubling = 0; fallOutside < limit; ++doubling) {
            if (doubling == kMostDoublings)
                return std::nullopt;
            inside = outside;
            fallInside = fallOutside;
            outside = centre + 2.0 * (outside - centre);
            fallOutside = fallAt(outside);
        }
        // Regula falsi on the root of the fall, which is nearly straight; Illinois' rule keeps both ends moving.
        double low = std::sqrt(std::max(0.0, fallInside)) - std::sqrt(limit);
        double high = std::sqrt(fallOutside) - std::sqrt(limit);
        for (int step = 0; step < kMostSteps; ++step) {
            const double next = outside - high * (outside - inside) / (high - low);
            const double height = std::sqrt(std::max(0.0, fallAt(next))) - std::sqrt(limit);
            if ((height > 0.0) == (high > 0.0)) {
                outside = next;
                high = height;
                low *= 0.5;
            } else {
                inside = outside;
                low = high;
                outside = next;
                high = height;
            }
            if (std::abs(high) < 1e-13 || std::abs(outside - inside) <= 1e-13 * std::max(1.0, std::abs(outside)))
                break;
        }
        return outside;
    }

private:
    const LogisticDesign& m_design;
    LogisticMethod m_method;
    LogisticMaximum m_whole;
    Index m_place;
    const Progress& m_progress;
    VectorXd m_start;
};

} // namespace

OddsRatioTable oddsRatios(const LogisticFit& fit) {
    assert(fit.covariance.rows == fit.names.size() + 1);
    const double quantile = statistics::normalQuantile(0.5 + kConfidence / 2.0);
    OddsRatioTable table;
    table.intercept = fit.intercept;
    for (std::size_t c = 0; c < fit.names.size(); ++c) {
        OddsRatioTable::Row row;
        row.name = fit.names[c];
        row.coefficient = fit.coefficients[c];
        row.standardError = std::sqrt(fit.covariance.at(c + 1, c + 1));
        row.z = row.coefficient / row.standardError;
        row.p = statistics::normalTwoSided(row.z);
        row.oddsRatio = std::exp(row.coefficient);
        row.low = std::exp(row.coefficient - quantile * row.standardError);
        row.high = std::exp(row.coefficient + quantile * row.standardError);
        table.rows.push_back(std::move(row));
    }
    return table;
}

DevianceTest likelihoodRatioTest(const LogisticFit& smaller, const LogisticFit& larger) {
    assert(smaller.method == LogisticMethod::MaximumLikelihood && larger.method == LogisticMethod::MaximumLikelihood);
    for (const auto& name : smaller.names)
        if (std::find(larger.names.begin(), larger.names.end(), name) == larger.names.end())
            throw Error("has a column that the larger model lacks", name,
                        "Compare models of which one contains the other.");
    if (smaller.cases != larger.cases || smaller.positives != larger.positives)
        throw Error("were fitted to different cases", "Two nested models", "Fit both to the same cases.");
    return chiSquareTest(2.0 * (larger.logLikelihood - smaller.logLikelihood),
                         larger.names.size() - smaller.names.size());
}

DevianceTest likelihoodRatioTest(const LogisticFit& fit) {
    assert(fit.method == LogisticMethod::MaximumLikelihood);
    return chiSquareTest(2.0 * (fit.logLikelihood - fit.nullLogLikelihood), fit.names.size());
}

DevianceTest waldTest(const LogisticFit& fit, std::span<const std::size_t> columns) {
    assert(fit.covariance.rows == fit.names.size() + 1);
    const auto count = static_cast<Index>(columns.size());
    VectorXd b(count);
    MatrixXd covariance(count, count);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        b[static_cast<Index>(i)] = fit.coefficients[columns[i]];
        for (std::size_t j = 0; j < columns.size(); ++j)
            covariance(static_cast<Index>(i), static_cast<Index>(j)) =
                fit.covariance.at(columns[i] + 1, columns[j] + 1);
    }
    return chiSquareTest(b.dot(Eigen::LDLT<MatrixXd>(covariance).solve(b)), columns.size());
}

std::vector<ProfileInterval> profileIntervals(const LogisticFit& fit, const DesignMatrix& x,
                                              const std::vector<bool>& positive, const LogisticOptions& options) {
    assert(fit.method == options.method && fit.method != LogisticMethod::Ridge);
    const LogisticDesign design = logisticDesign(x, fit.names, positive, options);
    VectorXd start = VectorXd::Zero(design.z.cols());
    for (std::size_t c = 0; c < fit.names.size(); ++c) {
        const auto j = static_cast<Index>(c);
        start[j + 1] = fit.coefficients[c] * design.deviation[j];
        start[0] += fit.coefficients[c] * design.mean[j];
    }
    start[0] += fit.intercept;
    const LogisticMaximum whole = maximise(design, fit.method, start, std::nullopt, options.progress);
    if (whole.separation.size() > 0)
        throw Error("has no profile, since columns separate the classes", "The logistic regression",
                    "Use Firth's penalised likelihood.");
    const MatrixXd covariance = inverseInformation(design, whole.b);
    const double limit = statistics::chiSquareQuantile(kConfidence, 1.0);
    std::vector<ProfileInterval> intervals;
    for (Index j = 1; j < design.z.cols(); ++j) {
        const double wald = std::sqrt(limit * covariance(j, j));
        Profile profile(design, fit.method, whole, j, options.progress);
        const auto low = profile.reach(limit, -wald);
        const auto high = profile.reach(limit, wald);
        const auto ratio = [&](const std::optional<double>& value) {
            return value ? std::optional(std::exp(*value / design.deviation[j - 1])) : std::nullopt;
        };
        intervals.push_back({ratio(low), ratio(high)});
    }
    return intervals;
}

} // namespace rimlight::learning
