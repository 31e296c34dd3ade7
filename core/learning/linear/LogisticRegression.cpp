#include "core/learning/linear/LogisticRegression.h"

#include "core/base/Error.h"
#include "core/base/Text.h"
#include "core/learning/linear/LogisticDesign.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rimlight::learning {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr const char* kSeparationRemedy = "Fit it by Firth's penalised likelihood or with a ridge, or leave it out.";

Index toIndex(std::size_t i) {
    return static_cast<Index>(i);
}

/// The model without columns.
LogisticMaximum nullModel(const LogisticDesign& design, const Progress& progress) {
    return maximise(columnsOf(design, {}), LogisticMethod::MaximumLikelihood, VectorXd::Zero(1), std::nullopt,
                    progress);
}

/// Whether a threshold on this column alone sorts the classes, but for ties.
bool separatesAlone(const LogisticDesign& design, Index column) {
    double low[2] = {INFINITY, INFINITY};
    double high[2] = {-INFINITY, -INFINITY};
    for (Index i = 0; i < design.cases(); ++i) {
        if (design.weights[i] == 0.0)
            continue;
        const std::size_t side = design.y[i] > 0.5 ? 1 : 0;
        low[side] = std::min(low[side], design.z(i, column));
        high[side] = std::max(high[side], design.z(i, column));
    }
    return high[0] <= low[1] || high[1] <= low[0];
}

std::vector<std::size_t> separatingColumns(const LogisticDesign& design, const VectorXd& direction) {
    // Coefficients that settle have a share of the direction that vanishes.
    constexpr double kSettled = 1e-4;
    const VectorXd columns = direction.tail(direction.size() - 1);
    std::vector<std::size_t> together;
    std::vector<std::size_t> alone;
    for (Index j = 0; j < columns.size(); ++j) {
        if (std::abs(columns[j]) <= kSettled * columns.cwiseAbs().maxCoeff())
            continue;
        together.push_back(static_cast<std::size_t>(j));
        if (separatesAlone(design, j + 1))
            alone.push_back(static_cast<std::size_t>(j));
    }
    return alone.empty() ? together : alone;
}

/// Coefficients of the columns, the intercept first, from those of the z-scores: the matrix of the change.
MatrixXd fromZScores(const LogisticDesign& design) {
    const Index size = design.z.cols();
    MatrixXd change = MatrixXd::Zero(size, size);
    change(0, 0) = 1.0;
    for (Index j = 1; j < size; ++j) {
        const double deviation = design.deviation[j - 1];
        if (deviation == 0.0)
            continue;
        change(j, j) = 1.0 / deviation;
        change(0, j) = -design.mean[j - 1] / deviation;
    }
    return change;
}

} // namespace

LogisticFit fitLogistic(const DesignMatrix& x, const std::vector<std::string>& names, const std::vector<bool>& positive,
                        const LogisticOptions& options) {
    assert(names.size() == x.columns && positive.size() == x.rows);
    assert(options.weights.empty() || options.weights.size() == x.rows);
    assert(options.offset.empty() || options.offset.size() == x.rows);
    const LogisticDesign design = logisticDesign(x, names, positive, options);
    if (options.method != LogisticMethod::Ridge)
        requireIndependence(design, names);
    LogisticFit fit;
    fit.method = options.method;
    fit.names = names;
    for (std::size_t r = 0; r < x.rows; ++r) {
        const bool counts = design.weights[toIndex(r)] > 0.0;
        fit.cases += counts ? 1 : 0;
        fit.positives += counts && positive[r] ? 1 : 0;
    }
    const LogisticMaximum null = nullModel(design, options.progress);
    fit.nullLogLikelihood = null.logLikelihood;
    VectorXd start = VectorXd::Zero(design.z.cols());
    start[0] = null.b[0];
    const LogisticMaximum maximum = maximise(design, options.method, start, std::nullopt, options.progress);
    fit.logLikelihood = maximum.logLikelihood;
    fit.iterations = maximum.iterations;
    if (maximum.separation.size() > 0) {
        fit.separated = separatingColumns(design, maximum.separation);
        if (options.onSeparation == OnSeparation::Refuse) {
            std::vector<std::string> columns;
            for (const std::size_t c : fit.separated)
                columns.push_back(names[c]);
            throw Error("separates the classes, so that its odds ratio is infinite", join(columns, ", "),
                        kSeparationRemedy);
        }
    }
    const MatrixXd change = fromZScores(design);
    const VectorXd coefficients = change * maximum.b;
    fit.intercept = coefficients[0];
    fit.coefficients.assign(coefficients.begin() + 1, coefficients.end());
    if (options.method == LogisticMethod::Firth) {
        fit.penalisedLogLikelihood = maximum.objective + design.deviation.array().log().sum();
    }
    if (options.method != LogisticMethod::Ridge) {
        const MatrixXd covariance = change * inverseInformation(design, maximum.b) * change.transpose();
        fit.covariance = {names.size() + 1, names.size() + 1,
                          std::vector<double>(covariance.data(), covariance.data() + covariance.size())};
    }
    return fit;
}

std::string separationWarning(const LogisticFit& fit) {
    if (fit.separated.empty())
        return {};
    std::vector<std::string> columns;
    for (const std::size_t c : fit.separated)
        columns.push_back(fit.names[c]);
    return join(columns, ", ") + (columns.size() == 1 ? " separates" : " together separate") +
           " the classes: the odds ratio is infinite, and what is printed for it means nothing. " + kSeparationRemedy;
}

std::vector<double> linearPredictors(const LogisticFit& fit, const DesignMatrix& x, std::span<const double> offset) {
    assert(x.columns == fit.coefficients.size() && (offset.empty() || offset.size() == x.rows));
    std::vector<double> predictors(x.rows, fit.intercept);
    for (std::size_t c = 0; c < x.columns; ++c) {
        const auto column = x.column(c);
        for (std::size_t r = 0; r < x.rows; ++r)
            predictors[r] += fit.coefficients[c] * column[r];
    }
    for (std::size_t r = 0; r < offset.size(); ++r)
        predictors[r] += offset[r];
    return predictors;
}

} // namespace rimlight::learning
