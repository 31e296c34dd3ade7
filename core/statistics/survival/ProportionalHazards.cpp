#include "core/statistics/survival/ProportionalHazards.h"

#include "core/base/Error.h"
#include "core/statistics/Distributions.h"
#include "core/statistics/survival/KaplanMeier.h"
#include "core/statistics/survival/RiskSets.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::statistics {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr const char* kItem = "test of proportional hazards";

Index indexOf(std::size_t i) {
    return static_cast<Index>(i);
}

/// Of each group of equal times.
std::vector<double> transformedTimes(const TimeOrder& sorted, const SurvivalTimes& outcome, TimeTransform transform) {
    std::vector<double> transformed;
    if (transform == TimeTransform::KaplanMeier) {
        double before = 1.0;
        for (const auto& step : kaplanMeier(outcome).steps) {
            transformed.push_back(1.0 - before);
            before = step.survival;
        }
        return transformed;
    }
    for (const auto& group : sorted.groups) {
        if (transform == TimeTransform::Rank) {
            transformed.push_back(0.5 * static_cast<double>(group.begin + group.end + 1)); // the mean of those tied
        } else if (transform == TimeTransform::Log) {
            if (group.time <= 0.0)
                throw Error("a time is 0, which has no logarithm", kItem, "Choose another scale of time.");
            transformed.push_back(std::log(group.time));
        } else {
            transformed.push_back(group.time);
        }
    }
    return transformed;
}

/// Sums over the events: g is the transformed time around its mean over the events.
struct Sums {
    VectorXd slope;       ///< sum of g * (x - mean at risk)
    MatrixXd information; ///< sum of V
    MatrixXd mixed;       ///< sum of g V
    MatrixXd late;        ///< sum of g^2 V
    MatrixXd residuals;   ///< events x columns: x - mean at risk, by rising time
};

ChiSquareTest scoreTest(const Sums& sums, const std::vector<std::size_t>& columns) {
    const Index p = sums.information.rows();
    const Index q = indexOf(columns.size());
    MatrixXd all(p + q, p + q);
    VectorXd slope = VectorXd::Zero(p + q);
    all.topLeftCorner(p, p) = sums.information;
    for (Index j = 0; j < q; ++j) {
        const Index column = indexOf(columns[static_cast<std::size_t>(j)]);
        slope[p + j] = sums.slope[column];
        all.col(p + j).head(p) = sums.mixed.col(column);
        all.row(p + j).head(p) = sums.mixed.col(column);
        for (Index k = 0; k < q; ++k)
            all(p + j, p + k) = sums.late(column, indexOf(columns[static_cast<std::size_t>(k)]));
    }
    const double statistic = std::max(0.0, slope.dot(all.ldlt().solve(slope)));
    return {statistic, columns.size(), chiSquareUpper(statistic, static_cast<double>(columns.size()))};
}

} // namespace

ProportionalHazardsTest testProportionalHazards(const CoxFit& fit, const tables::DesignMatrix& x,
                                                const SurvivalTimes& outcome, const CoxOptions& options,
                                                TimeTransform transform, std::vector<CoxTerm> terms) {
    assert(x.rows == outcome.size() && x.columns == fit.coefficients.size());
    if (terms.empty())
        for (std::size_t c = 0; c < x.columns; ++c)
            terms.push_back({fit.names[c], {c}});

    // Around their means and in units of their spread, the columns give the same tests with less rounding.
    const Index p = indexOf(x.columns);
    auto scaled = x;
    VectorXd spreads(p);
    VectorXd beta(p);
    for (std::size_t c = 0; c < x.columns; ++c) {
        auto column = Eigen::Map<VectorXd>(scaled.column(c).data(), indexOf(x.rows));
        column.array() -= column.mean();
        const double spread = std::sqrt(column.squaredNorm() / static_cast<double>(x.rows));
        column /= spread;
        spreads[indexOf(c)] = spread;
        beta[indexOf(c)] = fit.coefficients[c] * spread;
    }
    const auto sets = riskSetsOf(scaled, outcome, options.weights, options.offset, fit.ties);
    std::vector<double> predictors(sets.cases());
    for (std::size_t k = 0; k < sets.cases(); ++k)
        predictors[k] = sets.offset[k] + Eigen::Map<const VectorXd>(sets.row(k), p).dot(beta);

    ProportionalHazardsTest result;
    result.transform = transform;
    const auto transformed = transformedTimes(sets.sorted, outcome, transform);
    for (std::size_t g = 0; g < sets.sorted.groups.size(); ++g)
        for (std::size_t e = 0; e < sets.sorted.groups[g].events; ++e) {
            result.times.push_back(sets.sorted.groups[g].time);
            result.transformedTimes.push_back(transformed[g]);
        }
    const auto events = Eigen::Map<const VectorXd>(result.transformedTimes.data(), indexOf(result.times.size()));
    const double middle = events.mean();
    const double reach = (events.array() - middle).abs().maxCoeff();
    if (reach <= 1e-12 * std::max(1e-300, std::abs(middle)))
        throw Error("all events happened at the same time", kItem, "A change over time can't be seen.");

    Sums sums = {VectorXd::Zero(p), MatrixXd::Zero(p, p), MatrixXd::Zero(p, p), MatrixXd::Zero(p, p),
                 MatrixXd(events.size(), p)};
    Index event = events.size();
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    forEachEventTime(sets, predictors, *std::max_element(predictors.begin(), predictors.end()), options.progress,
                     [&](const EventTime& at) {
                         const double g = (transformed[at.group] - middle) / reach;
                         const MatrixXd v =
                             Eigen::Map<const RowMajor>(at.information.data(), p, p).selfadjointView<Eigen::Lower>();
                         sums.slope += g * Eigen::Map<const VectorXd>(at.score.data(), p);
                         sums.information += v;
                         sums.mixed += g * v;
                         sums.late += g * g * v;
                         const auto& group = sets.sorted.groups[at.group];
                         for (std::size_t k = group.end; k-- > group.begin;)
                             if (sets.event[k])
                                 sums.residuals.row(--event) = Eigen::Map<const VectorXd>(sets.row(k), p) -
                                                               Eigen::Map<const VectorXd>(at.meanAtRisk.data(), p);
                     });

    std::vector<std::size_t> everything;
    const Index termCount = indexOf(terms.size());
    MatrixXd combine = MatrixXd::Zero(p, termCount); // of the columns into terms
    for (Index t = 0; t < termCount; ++t) {
        const auto& term = terms[static_cast<std::size_t>(t)];
        result.terms.push_back({term.name, scoreTest(sums, term.columns)});
        for (const std::size_t c : term.columns) {
            everything.push_back(c);
            combine(indexOf(c), t) = term.columns.size() == 1 ? 1.0 : beta[indexOf(c)];
        }
    }
    result.global = {"GLOBAL", scoreTest(sums, everything)};

    const MatrixXd variance = combine.transpose() * sums.information * combine / static_cast<double>(events.size());
    MatrixXd scaledResiduals = variance.ldlt().solve((sums.residuals * combine).transpose()).transpose();
    for (Index t = 0; t < termCount; ++t) {
        const auto& columns = terms[static_cast<std::size_t>(t)].columns;
        if (columns.size() > 1) {
            scaledResiduals.col(t).array() += 1.0;
            continue;
        }
        scaledResiduals.col(t).array() += beta[indexOf(columns[0])];
        scaledResiduals.col(t) /= spreads[indexOf(columns[0])];
    }
    result.residuals.rows = result.times.size();
    result.residuals.columns = terms.size();
    result.residuals.values.assign(scaledResiduals.data(), scaledResiduals.data() + scaledResiduals.size());
    return result;
}

} // namespace rimlight::statistics
